"""What the list of promises says: to the navigator, in the program's own language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rcscreen.summary.words import spoken

__all__ = ["WORDS", "due_word"]

_EN = {
    "more": "Later than a week: {count}. To see them: rcscreen due --all",
    "how": "To call through them: rcscreen due --go\nAfterwards: rcscreen due {handle} OUTCOME",
    "unread": "What was promised in it is not in this list.",
    # How a promise stands.
    "stands_tried": "tried on {day}",
    "stands_tried_often": "tried on {count} days, last on {day}",
    "stands_reached": "spoken with on {day}",
    "stands_not_now": "asked for another time on {day}",
    "stands_wrong_person": "a wrong number on {day}",
    "unsafe": "This number reached somebody else on {day}. Do not use it; ask again when you next meet.",
    "bounced": "It came back from {sender}.",
    "bounced_because": "It came back from {sender}: {because}.",
    "with": "Handed to {name}, who has it too.",
    "unpromised": "sent on, and nothing else was promised",
    "heard": "{sender}, on {day}: {status}.",
    "they_say": "They say: “{says}”",
    "status_received": "it arrived",
    "status_accepted": "they took it on",
    "status_in_progress": "under way",
    "status_on_hold": "on hold",
    "status_completed": "done, as they see it. Did it help?",
    "status_rejected": "they cannot do it",
    "status_cancelled": "called off",
    "status_failed": "it did not come about",
    # Why not.
    "nothing_available": "we had nothing to offer",
    "they_had_nothing": "they had nothing to offer",
    "full": "they have no room",
    "not_eligible": "not for them by the rules of the place",
    "too_far": "too far away",
    "wait_too_long": "too long a wait",
    "language": "not in their language",
    "cost": "it costs too much",
    "other": "another reason",
    # What was marked.
    "marked_reached": "{handle}: you spoke. It comes back on {day}.",
    "marked_no_answer": "{handle}: no answer. It comes back on {day}.",
    "marked_not_now": "{handle}: not now. It comes back on {day}.",
    "marked_wrong_person": (
        "{handle}: somebody else answers there. The number is not shown again until they have been asked anew; the "
        "promise stays open."
    ),
    "marked_done": "{handle}: done, and off the list. Thank you.",
    "marked_could_not": "{handle}: it could not be done, and is off the list. They may still be waiting to hear.",
    "marked_not_wanted": "{handle}: not wanted any more, and that is fine. It is off the list.",
    "marked_backup": "What was said for that: {backup}.",
    # Calling through the list.
    "go_title": "Which one?",
    "go_none": "Nothing is to be done today.",
    "go_quit": "leave",
    "go_more": "more",
    "go_number": "show the number",
    "go_what": "What came of it?",
    "go_why": "Why not? None of these is their fault.",
    "go_when": "When shall it come back?",
    "go_tomorrow": "tomorrow",
    "go_in_days": "in {count} days",
    "go_back": "back",
    "go_sure": "Somebody else answers there? The number will not be shown again.",
    "go_sure_yes": "yes, a wrong number",
    "go_sure_no": "no, back",
    "reached": "spoke with them",
    "no_answer": "no answer",
    "wrong_person": "somebody else answers",
    "not_now": "not now",
    "done": "done",
    "could_not": "could not be done",
    "not_wanted": "not wanted any more",
    # The calendar.
    "ics_call": "Call {initial}",
    "ics_write": "Write to {initial}",
    "ics_for": "For {initial}",
    "ics_call_nobody": "Call",
    "ics_write_nobody": "Write",
    "ics_for_nobody": "A promise",
}

_ES = {
    "more": "Para más de una semana: {count}. Para verlas: rcscreen due --all",
    "how": "Para ir llamando: rcscreen due --go\nDespués: rcscreen due {handle} OUTCOME",
    "unread": "Lo que se prometió en ella no está en esta lista.",
    "stands_tried": "se intentó el {day}",
    "stands_tried_often": "se intentó en {count} días, por última vez el {day}",
    "stands_reached": "se habló el {day}",
    "stands_not_now": "pidió otro momento el {day}",
    "stands_wrong_person": "número equivocado el {day}",
    "unsafe": "El {day} contestó otra persona en este número. No lo use; vuelva a preguntar cuando se vean.",
    "bounced": "Lo devolvió {sender}.",
    "bounced_because": "Lo devolvió {sender}: {because}.",
    "with": "Se le dio también a {name}.",
    "unpromised": "se envió, y no se prometió nada más",
    "heard": "{sender}, el {day}: {status}.",
    "they_say": "Dicen: «{says}»",
    "status_received": "les llegó",
    "status_accepted": "lo tomaron",
    "status_in_progress": "en marcha",
    "status_on_hold": "en espera",
    "status_completed": "hecho, según dicen. ¿Sirvió?",
    "status_rejected": "no pueden hacerlo",
    "status_cancelled": "se canceló",
    "status_failed": "no se logró",
    "nothing_available": "no teníamos nada que ofrecer",
    "they_had_nothing": "no tenían nada que ofrecer",
    "full": "no tienen lugar",
    "not_eligible": "las reglas del lugar no lo permiten",
    "too_far": "queda demasiado lejos",
    "wait_too_long": "hay que esperar demasiado",
    "language": "no es en su idioma",
    "cost": "cuesta demasiado",
    "other": "otra razón",
    "marked_reached": "{handle}: hablaron. Vuelve a la lista el {day}.",
    "marked_no_answer": "{handle}: nadie contestó. Vuelve a la lista el {day}.",
    "marked_not_now": "{handle}: ahora no. Vuelve a la lista el {day}.",
    "marked_wrong_person": (
        "{handle}: ahí contesta otra persona. El número no se muestra más hasta que se vuelva a preguntar; la promesa "
        "sigue pendiente."
    ),
    "marked_done": "{handle}: hecho, y fuera de la lista. Gracias.",
    "marked_could_not": "{handle}: no se pudo, y sale de la lista. Quizás todavía esperan noticias.",
    "marked_not_wanted": "{handle}: ya no lo quieren, y está bien. Sale de la lista.",
    "marked_backup": "Lo que se dijo para ese caso: {backup}.",
    "go_title": "¿Cuál?",
    "go_none": "Hoy no hay nada pendiente.",
    "go_quit": "salir",
    "go_more": "más",
    "go_number": "mostrar el número",
    "go_what": "¿Qué pasó?",
    "go_why": "¿Por qué no? Nada de esto es culpa de la persona.",
    "go_when": "¿Cuándo vuelve a la lista?",
    "go_tomorrow": "mañana",
    "go_in_days": "en {count} días",
    "go_back": "atrás",
    "go_sure": "¿Ahí contesta otra persona? El número no se volverá a mostrar.",
    "go_sure_yes": "sí, número equivocado",
    "go_sure_no": "no, atrás",
    "reached": "se habló",
    "no_answer": "nadie contesta",
    "wrong_person": "contesta otra persona",
    "not_now": "ahora no",
    "done": "hecho",
    "could_not": "no se pudo",
    "not_wanted": "ya no lo quieren",
    "ics_call": "Llamar a {initial}",
    "ics_write": "Escribir a {initial}",
    "ics_for": "Para {initial}",
    "ics_call_nobody": "Llamar",
    "ics_write_nobody": "Escribir",
    "ics_for_nobody": "Una promesa",
}

WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": MappingProxyType(_EN), "es": MappingProxyType(_ES)})
"""Every phrase, by language and key."""


def due_word(language: str, key: str, **said: object) -> str:
    """A phrase in a language, with what belongs into it.

    Raises:
        KeyError: There is no such phrase.
    """
    return WORDS[spoken(language)][key].format(**said)
