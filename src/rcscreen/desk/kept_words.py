"""What the lists say of conversations that are kept: to the navigator, in the program's own language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rcscreen.summary.words import spoken

__all__ = ["WORDS", "kept_word"]

_EN = {
    # How a conversation ended.
    "end_declined_to_talk": "They would rather not talk today. Nothing is kept.",
    "end_not_reached": "It could not be now. Nothing is kept; it can be tried again, when it suits them.",
    "end_withdrawn": "Everything was taken back. Nothing is kept.",
    "broken_off": "Broken off; what was said is safe. Their card word: {card}.",
    "broken_off_unkept": "Broken off. Nothing was kept.",
    "end_nothing": "Nothing was agreed to be handed on, so nothing goes.",
    "end_kept": "Kept as {session}. Read it: rcscreen summary {session}",
    "end_kept_card": "Kept as {session}. Their card word: {card}. Read it: rcscreen summary {session}",
    "end_unwritten": "Nothing was written to this computer.",
    "end_agreed": "Agreed: {names}. For each: rcscreen summary {session} --for RECIPIENT",
    "end_not_for_them": "Nothing is agreed for them today, so nothing goes.",
    "end_for_others": "Agreed today: {names}.",
    # The list of conversations.
    "none": "No conversation is kept here yet. To begin one: rcscreen run",
    "complete": "held to its end",
    "stopped": "stopped, kindly",
    "declined_to_talk": "they would rather not talk",
    "not_reached": "nobody was reached",
    "withdrawn": "taken back",
    "broke_off": "broke off",
    "under_way": "open in another window",
    "take_up": "To take it up: rcscreen resume {session}",
    "shared": "May be passed on to: {recipients}",
    "no_day": "no day",
    # The record of one.
    "stands": "The conversation is not over yet: this is what stands so far.",
    # Erasing.
    "erase_what": "To be erased: {what}.",
    "conversation": "the conversation {session}",
    "conversation_of": "the conversation {session} of {day} ({script})",
    "erase_all": "Everything that is kept of it goes. It cannot be brought back, by anyone.",
    "erase_promises": "Promises still open, which go with it: {count}.",
    "erase_not": "Nothing was erased.",
    "erased": "Erased: {what}.",
    "erased_all": "Its key was destroyed, and with it all that was kept: what they told, and what was promised.",
    "erased_nothing_left": "Nothing of it had been passed on.",
    "erased_unknown_left": "Whether anything had been passed on could not be read.",
    "erased_backups": "A backup made before today may still hold it. Please let it go from there too.",
    "erased_giver": "{giver}, who handed it over, may still keep it. Please ask them to erase it there too.",
}

_ES = {
    "end_declined_to_talk": "Hoy prefirió no conversar. No se guarda nada.",
    "end_not_reached": "Ahora no se pudo. No se guarda nada; se puede intentar cuando a la persona le quede bien.",
    "end_withdrawn": "Todo se retiró. No se guarda nada.",
    "broken_off": "La conversación se cortó; lo dicho está a salvo. La palabra de su tarjeta: {card}.",
    "broken_off_unkept": "La conversación se cortó. No se guardó nada.",
    "end_nothing": "No se aceptó compartir nada, así que nada sale.",
    "end_kept": "Se guardó como {session}. Para leerla: rcscreen summary {session}",
    "end_kept_card": "Se guardó como {session}. Su palabra: {card}. Para leerla: rcscreen summary {session}",
    "end_unwritten": "No se escribió nada en esta computadora.",
    "end_agreed": "Aceptado: {names}. Para cada uno: rcscreen summary {session} --for RECIPIENT",
    "end_not_for_them": "Hoy no hay nada aceptado para ese lugar, así que nada sale.",
    "end_for_others": "Aceptado hoy: {names}.",
    "none": "Aquí no se guarda todavía ninguna conversación. Para empezar una: rcscreen run",
    "complete": "llegó a su fin",
    "stopped": "se terminó antes, con amabilidad",
    "declined_to_talk": "prefirió no conversar",
    "not_reached": "no se encontró a nadie",
    "withdrawn": "se retiró",
    "broke_off": "quedó a medias",
    "under_way": "abierta en otra ventana",
    "take_up": "Para retomarla: rcscreen resume {session}",
    "shared": "Se puede compartir con: {recipients}",
    "no_day": "sin fecha",
    "stands": "La conversación aún no termina: esto es lo que hay hasta ahora.",
    "erase_what": "Se va a borrar: {what}.",
    "conversation": "la conversación {session}",
    "conversation_of": "la conversación {session} del {day} ({script})",
    "erase_all": "Se va todo lo que se guarda de ella. Nadie podrá recuperarlo.",
    "erase_promises": "Promesas aún pendientes, que se van con ella: {count}.",
    "erase_not": "No se borró nada.",
    "erased": "Se borró: {what}.",
    "erased_all": "Se destruyó su llave, y con ella todo lo guardado: lo que contaron y lo que se prometió.",
    "erased_nothing_left": "No se había compartido nada de ella.",
    "erased_unknown_left": "No se pudo leer si se había compartido algo.",
    "erased_backups": "Una copia de seguridad anterior a hoy puede tenerla todavía. Bórrela de ahí también, por favor.",
    "erased_giver": "{giver}, de quien se recibió, quizá la tenga todavía. Pídale, por favor, que la borre también.",
}

WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": MappingProxyType(_EN), "es": MappingProxyType(_ES)})
"""Every phrase, by language and key."""


def kept_word(language: str, key: str, **said: object) -> str:
    """A phrase in a language, with what belongs into it.

    Raises:
        KeyError: There is no such phrase.
    """
    return WORDS[spoken(language)][key].format(**said)
