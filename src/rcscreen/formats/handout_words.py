"""What a handout says besides what a record says, in English and Spanish, to the family."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

__all__ = ["handout_word"]

_WORDS: Final = MappingProxyType(
    {
        "title_fridge": {"en": "For us", "es": "Para nosotros"},
        "numbers": {"en": "Numbers that are good to have", "es": "Números que es bueno tener"},
        "until": {
            "en": "To {recipient}, until {day}: {parts}.",
            "es": "A {recipient}, hasta el {day}: {parts}.",
        },
        "sent": {"en": "Sent on {day}.", "es": "Se envió el {day}."},
        "take_back": {
            "en": "This is yours. To hear it again, to change it, to take a yes back or to have it erased, tell"
            " {navigator} or anyone at {program}. You do not have to say why.",
            "es": "Esto es suyo. Para oírlo otra vez, cambiarlo, retirar un permiso o pedir que se borre, dígaselo a"
            " {navigator} o a cualquier persona de {program}. No tiene que decir por qué.",
        },
        "take_back_card": {
            "en": "This is yours. Your word is {card}. To hear it again, to change it, to take a yes back or to have it"
            " erased, say the word to {navigator} or anyone at {program}. You do not have to say why.",
            "es": "Esto es suyo. Su palabra es {card}. Para oírlo otra vez, cambiarlo, retirar un permiso o pedir que"
            " se borre, diga la palabra a {navigator} o a cualquier persona de {program}. No tiene que decir por qué.",
        },
    }
)


def handout_word(language: str, key: str, **said: str) -> str:
    """Words of a handout, with what stands in braces filled in; English where a language has none."""
    words = _WORDS[key]
    return words.get(language, words["en"]).format(**said)
