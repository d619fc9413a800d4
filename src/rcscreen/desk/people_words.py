"""What is said of people who wished to be remembered: to the navigator, in the program's own language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rcscreen.summary.words import spoken

__all__ = ["WORDS", "people_word"]

_EN = {
    # Before a conversation begins from there.
    "whom": "Their name or the word on their card:",
    "which": "Several people like to be called so. The word on their card:",
    "called": "What do they like to be called? (Enter: leave it)",
    "arrive": "{called}: last time, {day}",
    "arrive_nameless": "Last time, {day}",
    "strengths": "what carries them",
    "hopes": "what they hope for",
    "wishes": "what they wanted a hand with",
    "plan": "what we promised",
    "plan_line": "{what}: {who} · {action}, by {by}",
    "plan_line_open": "{what}: {who} · {action}",
    "hope": "a hope, not put in words",
    "nothing": "Nothing of last time is carried: they wished to be remembered, and no more.",
    "gently": "Said to be kept, and it may have changed: ask before you build on it.",
    # After it.
    "remembered": "Remembered until {day}. Next time: rcscreen run --with {card}",
    "not_settled": "What came of {handle} could not be put down with it. Please mark it: rcscreen due",
    "forgotten": "They are no longer remembered.",
    "forgotten_held": "They cannot be begun from any more. While a hold stands nothing of them is destroyed.",
    # Everyone.
    "none": "Nobody is remembered here. Whoever wishes to be is asked near the end of a conversation.",
    "no_name": "(no name)",
    "last": "last talked {day}",
    "open_promises": "open promises: {count}",
    "until": "until {day}",
    "as_called": "What they like to be called:",
    "renamed": (
        "Put right. They are found by that name now, and by {card} as before. Conversations that were held already "
        "still say it as it was written then."
    ),
    "not_renamed": "Nothing was changed.",
    # Everything that is held about one person.
    "mine": "What I would begin from next time, until {day}",
    "mine_called": "You like to be called {called}.",
    "mine_contact": "How to be in touch is carried too.",
    "mine_over": "It is not begun from any more, and stays only while a hold stands.",
    "let_go": "People remembered for as long as they said, and let go: {count}.",
}

_ES = {
    "whom": "Su nombre o la palabra de su tarjeta:",
    "which": "Hay varias personas con ese nombre. La palabra de su tarjeta:",
    "called": "¿Cómo le gusta que le llamen? (Enter: dejarlo)",
    "arrive": "{called}: la última vez, {day}",
    "arrive_nameless": "La última vez, {day}",
    "strengths": "lo que le sostiene",
    "hopes": "lo que espera",
    "wishes": "con qué quería ayuda",
    "plan": "lo que prometimos",
    "plan_line": "{what}: {who} · {action}, a más tardar el {by}",
    "plan_line_open": "{what}: {who} · {action}",
    "hope": "una esperanza, sin palabras anotadas",
    "nothing": "No se lleva nada de la última vez: quiso que se le recordara, y nada más.",
    "gently": "Lo dijo para que se guardara, y puede haber cambiado: pregunte antes de apoyarse en ello.",
    "remembered": "Se le recuerda hasta el {day}. La próxima vez: rcscreen run --with {card}",
    "not_settled": "No se pudo anotar en qué quedó {handle}. Por favor, márquelo: rcscreen due",
    "forgotten": "Ya no se le recuerda.",
    "forgotten_held": "Ya no se puede empezar desde ahí. Mientras haya una retención no se destruye nada.",
    "none": "Aquí no se recuerda a nadie. A quien lo desea se le pregunta hacia el final de una conversación.",
    "no_name": "(sin nombre)",
    "last": "última conversación: {day}",
    "open_promises": "promesas pendientes: {count}",
    "until": "hasta el {day}",
    "as_called": "Cómo le gusta que le llamen:",
    "renamed": (
        "Corregido. Ahora se le encuentra por ese nombre, y por {card} como antes. Las conversaciones de antes lo "
        "siguen diciendo como se escribió entonces."
    ),
    "not_renamed": "No se cambió nada.",
    "mine": "Desde dónde empezaría la próxima vez, hasta el {day}",
    "mine_called": "Le gusta que le llamen {called}.",
    "mine_contact": "También se lleva cómo comunicarse con usted.",
    "mine_over": "Ya no se empieza desde ahí; se queda solo mientras haya una retención.",
    "let_go": "Personas recordadas el tiempo que dijeron, y que ya no se recuerdan: {count}.",
}

WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": MappingProxyType(_EN), "es": MappingProxyType(_ES)})
"""Every phrase, by language and key."""


def people_word(language: str, key: str, **said: object) -> str:
    """A phrase in a language, with what belongs into it.

    Raises:
        KeyError: There is no such phrase.
    """
    return WORDS[spoken(language)][key].format(**said)
