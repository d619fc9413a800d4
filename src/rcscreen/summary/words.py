"""The words in which a record and the promises in it are read, in English and Spanish.

They speak to the person: it is theirs to read. What is said about contact can be read by either.
"""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

from rcscreen.vocabulary.phrases import said_day

__all__ = ["LANGUAGES", "WORDS", "dated", "spoken", "word"]

_EN = {
    "title": "What we talked about",
    "title.release": "What {program} passes on to {recipient}",
    "on": "{day}",
    "revision": "Revision {number}. It replaces what was sent before.",
    "strengths": "What is going well",
    "hopes": "What you hope for",
    "wanted": "What you would like help with, in your order",
    "wanted.unordered": "What you would like help with",
    "how": "What would suit you: {ways}.",
    "or": "or",
    "and": "and",
    "mentioned": "You also told us",
    "plan": "What happens next",
    "plan.promise": "{who} will {action} by {by}.",
    "plan.promise.open": "{who} will {action}.",
    "plan.action": "To do: {action}.",
    "plan.action.by": "To do by {by}: {action}.",
    "plan.who": "{who} will see to it.",
    "plan.who.by": "{who} will see to it by {by}.",
    "plan.by": "By {by}.",
    "plan.backup": "If not, {backup} will.",
    "plan.where": "A place for this: {where}.",
    "plan.nothing_available": "We had no place to offer you for this yet.",
    "plan.ourselves": "You are doing this yourselves.",
    "plan.not_today": "Nothing for now. You can always ask.",
    "plan.builds_on": "It builds on: {strength}",
    "contact": "How to be in touch",
    "contact.call": "By phone.",
    "contact.text": "By text message.",
    "contact.letter": "By letter.",
    "contact.next_visit": "At the next visit, not before.",
    "contact.none": "Please do not get in touch.",
    "contact.unknown": "No way to be in touch was agreed. Wait for the next visit.",
    "contact.message": "A message may be left.",
    "contact.name_only": "On voicemail leave only a first name. Do not name the program.",
    "contact.no_message": "Do not leave a message.",
    "contact.text_only": "Do not call.",
    "contact.any": "At any time of day.",
    "contact.mornings": "In the morning.",
    "contact.afternoons": "In the afternoon.",
    "contact.evenings": "In the evening.",
    "contact.number": "Number: {number}",
    "contact.address": "Address: {number}",
    "contact.name": "Ask for {name}.",
    "shared": "What you said may be passed on",
    "shared.none": "Nothing is passed on.",
    "shared.held": "Nothing is passed on until you have heard this read back.",
    "shared.with": "To {recipient}: {parts}.",
    "shared.with.domains": "To {recipient}: {parts}, about {domains} only.",
    "shared.purpose": "So that they can {purpose}.",
    "shared.until": "Until {until}. You can take it back any time.",
    "part.contact": "how to be in touch",
    "part.strengths": "what is going well",
    "part.hopes": "what you hope for",
    "part.needs": "what you want help with",
    "part.priorities": "what comes first",
    "part.plan": "what happens next",
    "part.answers": "your answers, one by one",
    "answers": "Your answers",
    "part.promises": "what came of it",
    "part.experience": "how you felt at the end",
    "part.ending": "whether we got to the end",
    "part.minutes": "about how long we talked",
    "kept.none": "Nothing was kept.",
    "since": "What came of what we had planned",
    "since.all": "what we had planned",
    "since.helped.yes": "it helped",
    "since.helped.some": "it helped a little",
    "since.helped.no": "it did not really help",
    "since.instead": "wanted instead: {said}",
    "experience": "How the conversation was for you",
    "release.until": "They can take this back at any time; {program} will then tell you. Valid until {until}.",
    "due.late": "Late",
    "due.today": "Today",
    "due.this_week": "Within a week",
    "due.later": "Later",
    "due.none": "No promises are open.",
    "due.nobody": "somebody",
    "due.no_day": "no day was named",
    "due.backup": "If not: {backup}.",
    "session": "session {session}",
}

_ES = {
    "title": "De lo que hablamos",
    "title.release": "Lo que {program} comparte con {recipient}",
    "on": "{day}",
    "revision": "Revisión {number}. Sustituye lo que se envió antes.",
    "strengths": "Lo que va bien",
    "hopes": "Lo que usted espera",
    "wanted": "En qué le gustaría recibir ayuda, en su orden",
    "wanted.unordered": "En qué le gustaría recibir ayuda",
    "how": "Lo que le vendría bien: {ways}.",
    "or": "o",
    "and": "y",
    "mentioned": "También nos contó",
    "plan": "Lo que sigue",
    "plan.promise": "{who} va a {action} a más tardar el {by}.",
    "plan.promise.open": "{who} va a {action}.",
    "plan.action": "Por hacer: {action}.",
    "plan.action.by": "Por hacer a más tardar el {by}: {action}.",
    "plan.who": "{who} se encarga.",
    "plan.who.by": "{who} se encarga a más tardar el {by}.",
    "plan.by": "A más tardar el {by}.",
    "plan.backup": "Si no, {backup}.",
    "plan.where": "Un lugar para esto: {where}.",
    "plan.nothing_available": "Todavía no teníamos un lugar que ofrecerle para esto.",
    "plan.ourselves": "Lo hacen ustedes por su cuenta.",
    "plan.not_today": "Nada por ahora. Siempre puede pedirlo.",
    "plan.builds_on": "Se apoya en: {strength}",
    "contact": "Cómo comunicarse",
    "contact.call": "Por teléfono.",
    "contact.text": "Por mensaje de texto.",
    "contact.letter": "Por carta.",
    "contact.next_visit": "En la próxima visita, no antes.",
    "contact.none": "Por favor, que nadie se comunique.",
    "contact.unknown": "No se acordó cómo comunicarse. Esperar a la próxima visita.",
    "contact.message": "Se puede dejar un mensaje.",
    "contact.name_only": "En el buzón de voz, solo un nombre de pila. No nombrar el programa.",
    "contact.no_message": "No dejar ningún mensaje.",
    "contact.text_only": "No llamar.",
    "contact.any": "A cualquier hora del día.",
    "contact.mornings": "Por la mañana.",
    "contact.afternoons": "Por la tarde.",
    "contact.evenings": "Por la noche.",
    "contact.number": "Número: {number}",
    "contact.address": "Dirección: {number}",
    "contact.name": "Preguntar por {name}.",
    "shared": "Lo que usted dijo que se puede compartir",
    "shared.none": "No se comparte nada.",
    "shared.held": "No se comparte nada hasta que usted lo haya escuchado.",
    "shared.with": "Con {recipient}: {parts}.",
    "shared.with.domains": "Con {recipient}: {parts}, solo sobre {domains}.",
    "shared.purpose": "Para que puedan {purpose}.",
    "shared.until": "Hasta el {until}. Puede retirarlo cuando quiera.",
    "part.contact": "cómo comunicarse",
    "part.strengths": "lo que va bien",
    "part.hopes": "lo que usted espera",
    "part.needs": "en qué quiere ayuda",
    "part.priorities": "qué es lo primero",
    "part.plan": "lo que sigue",
    "part.answers": "sus respuestas, una por una",
    "answers": "Sus respuestas",
    "part.promises": "qué resultó de eso",
    "part.experience": "cómo se sintió al final",
    "part.ending": "si llegamos hasta el final",
    "part.minutes": "más o menos cuánto hablamos",
    "kept.none": "No se guardó nada.",
    "since": "En qué quedó lo que habíamos planeado",
    "since.all": "lo que habíamos planeado",
    "since.helped.yes": "ayudó",
    "since.helped.some": "ayudó un poco",
    "since.helped.no": "no ayudó mucho",
    "since.instead": "en su lugar quiere: {said}",
    "experience": "Cómo fue la conversación para usted",
    "release.until": "Pueden retirarlo cuando quieran; {program} le avisará. Vale hasta el {until}.",
    "due.late": "Atrasado",
    "due.today": "Hoy",
    "due.this_week": "En los próximos siete días",
    "due.later": "Más adelante",
    "due.none": "No hay promesas pendientes.",
    "due.nobody": "alguien",
    "due.no_day": "sin día acordado",
    "due.backup": "Si no: {backup}.",
    "session": "sesión {session}",
}

WORDS = MappingProxyType({"en": MappingProxyType(_EN), "es": MappingProxyType(_ES)})
"""Every phrase, by language and key."""

LANGUAGES = tuple(WORDS)
"""Languages in which a record can be read."""

_DATED = {"en": "{day}, {year}", "es": "{day} de {year}"}


def spoken(language: str) -> str:
    """The language in which we have words for one who speaks ``language``: ``es`` for ``es-MX``; else English."""
    own = language.partition("-")[0].lower()
    return own if own in WORDS else LANGUAGES[0]


def word(language: str, key: str, **said: object) -> str:
    """A phrase in a language, with what belongs into it.

    Raises:
        KeyError: There is no such phrase.
    """
    phrase = WORDS[spoken(language)][key]
    return phrase.format(**said) if said else phrase


def dated(language: str, day: date) -> str:
    """A day with its year, as one says it."""
    own = spoken(language)
    return _DATED[own].format(day=said_day(own, day), year=day.year)
