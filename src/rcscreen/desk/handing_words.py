"""What is said when something is handed to a colleague, and taken over from one."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rcscreen.summary.words import spoken

__all__ = ["WORDS", "handing_word"]

_EN = {
    "agreed_title": "Did they say yes to {name} having this?",
    "agreed_today": "yes, today",
    "not_agreed": "not yet",
    "ask_first": "Nothing was handed on. Ask them first: “May {name} have this, so that it is not forgotten?”",
    "purpose": "keep the promise when we cannot",
    "purpose_over": "go on with you in our place",
    "settled": "That promise is off the list, so nothing goes.",
    "sealed": "Sealed with their key: nobody else can read it on its way.",
    "not_handed": "Nothing was handed on.",
    "letter": "From {giver}. For {name}: a promise to keep, if we cannot.",
    "letter_until": "They said yes to this on {granted}. Please delete it when it is done, at the latest on {until}.",
    # Handing a person over.
    "over_title": "To {name}: everything that is kept under this card. Conversations: {count}.",
    "over_what": "With it go the ledger, what is remembered of them, and what was promised.",
    "over_keep": "What is here stays here; the promises are theirs from now on.",
    "over_let_go": "What they told us is let go here once the file is written. What was agreed stays noted.",
    "choice_title": "What would they like to happen with what is kept here?",
    "choice_let_go": "let it go",
    "choice_keep": "keep it",
    "handed_over": "Written: {file}, sealed for {name}. Conversations: {count}.",
    "handed_kept": "What is here stays here. Their promises are off this list: {name} has them.",
    "handed_let_go": "What they told us was let go here.",
    "tell_them": "Tell {name} the word on the card by voice; it is not in the name of the file.",
    # Taking over.
    "taken_over": (
        "Taken over from {giver}. New here: {new}. Went on from what was here: {longer}. Here already: {same}."
    ),
    "taken_gone": "Erased here before, and so not taken in: {count}.",
    "taken_person": "Their card word: {card}. What was promised: rcscreen due --all",
    "unknown_giver": "a colleague",
}
_ES = {
    "agreed_title": "¿Aceptó que {name} reciba esto?",
    "agreed_today": "sí, hoy",
    "not_agreed": "todavía no",
    "ask_first": "No se entregó nada. Pregunte primero: «¿Puede {name} recibir esto, para que no se olvide?»",
    "purpose": "cumplir lo prometido si nosotros no podemos",
    "purpose_over": "seguir con usted en nuestro lugar",
    "settled": "Esa promesa ya no está en la lista, así que nada sale.",
    "sealed": "Va sellado con su llave: nadie más puede leerlo en el camino.",
    "not_handed": "No se entregó nada.",
    "letter": "De {giver}. Para {name}: una promesa por cumplir, si nosotros no podemos.",
    "letter_until": "Aceptaron esto el {granted}. Por favor, bórrelo cuando esté hecho, a más tardar el {until}.",
    "over_title": "Para {name}: todo lo que se guarda con esta tarjeta. Conversaciones: {count}.",
    "over_what": "Con ello van el registro de acuerdos, lo que se recuerda de la persona y lo que se prometió.",
    "over_keep": "Lo que hay aquí se queda aquí; las promesas son suyas desde ahora.",
    "over_let_go": "Lo que nos contaron se deja ir aquí cuando el archivo esté escrito. Queda anotado lo acordado.",
    "choice_title": "¿Qué quiere la persona que pase con lo que se guarda aquí?",
    "choice_let_go": "dejarlo ir",
    "choice_keep": "guardarlo",
    "handed_over": "Escrito: {file}, sellado para {name}. Conversaciones: {count}.",
    "handed_kept": "Lo que hay aquí se queda aquí. Sus promesas salen de esta lista: las tiene {name}.",
    "handed_let_go": "Lo que nos contaron se dejó ir aquí.",
    "tell_them": "Dígale a {name} de viva voz la palabra de la tarjeta; no está en el nombre del archivo.",
    "taken_over": (
        "Recibido de {giver}. Nuevas aquí: {new}. Siguen lo que había aquí: {longer}. Ya estaban aquí: {same}."
    ),
    "taken_gone": "Borradas aquí antes, y por eso no recibidas: {count}.",
    "taken_person": "Su palabra de tarjeta: {card}. Lo que se prometió: rcscreen due --all",
    "unknown_giver": "alguien del equipo",
}
WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": MappingProxyType(_EN), "es": MappingProxyType(_ES)})
"""Every phrase, by language and key."""


def handing_word(language: str, key: str, **said: object) -> str:
    """A phrase in a language, with what belongs into it.

    Raises:
        KeyError: There is no such phrase.
    """
    return WORDS[spoken(language)][key].format(**said)
