"""What is said of a site file that still wants something: fault, what is off because of it, cure; by language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

__all__ = ["HEADS", "TRIED_ON", "WORDS", "heads", "locks_after", "said_of"]

_EN: Final = {
    "SET001": (
        "The limits of privacy are not in your own words.",
        (
            "Scripts for youth, and others that need the limits of privacy, do not start. What would be dangerous if"
            " overheard is not offered, in any script, and nothing shows it."
        ),
        "Have your counsel word them for your place, and put them under `safety:` as `limits:`.",
    ),
    "SET002": (
        "Nobody is named whom a navigator can call when somebody tells of danger.",
        "What would be dangerous if overheard is not offered, in any script, and nothing shows it.",
        "Put a name and a number under `safety:` as `on_call:`.",
    ),
    "SET003": (
        "There is no number to turn to in danger.",
        "What would be dangerous if overheard is not offered, in any script, and nothing shows it.",
        "Try one, and put it under `safety:` as `crisis:` with `verified:`, the day on which it answered.",
    ),
    "SET004": (
        "No number for danger was tried in the last {fresh} days: {tried}.",
        "What would be dangerous if overheard is not offered, in any script, and nothing shows it.",
        "Try them, and change `verified:` to the day on which they answered.",
    ),
    "SET005": (
        "This is the sample program: nobody works there and its numbers are made up.",
        "Scripts for youth, and others that need the limits of privacy, do not start.",
        "Set up your own program: rcscreen site init",
    ),
    "SET006": (
        "Under `get_help:` stand sample words.",
        "Who asks for help in the middle of a conversation finds a number that nobody answers.",
        "Write the steps of your own place.",
    ),
    "SET010": (
        "There is nobody to whom anything may be handed on.",
        "",
        "Where there is, put them under `recipients:`.",
    ),
    "SET011": (
        "What these receive leaves in the clear: {ids}.",
        "",
        "With their public key as `age:` only they can read it. `age-keygen` makes one, on their computer.",
    ),
    "SET012": (
        "Each line of a plan begins with the same words.",
        "",
        "Under `promises:` a domain, such as `food:`, can have its own.",
    ),
    "SET013": (
        "The numbers for danger count as tried for {left} more days, until {until}.",
        "",
        "Try them soon, and change `verified:` to the day on which they answered.",
    ),
    "SET014": (
        "The limits of privacy are not written in these languages that are spoken here: {languages}.",
        "",
        (
            "Put them under `limits:` too. Until then a screen of their own shows them in the language they are in, and"
            " in the middle of another sentence they are left out."
        ),
    ),
    "SET015": (
        "Some of what is said aloud in the program's own words is not written in these languages: {languages}.",
        "",
        (
            "At each `purpose:` and `action:`, put the words by language: {en: …, es: …}. Until then they stand on the"
            " screen, and on the family's page, in the language they are in, and you are told before you begin."
        ),
    ),
}
_ES: Final = {
    "SET001": (
        "Los límites de la confidencialidad no están en sus propias palabras.",
        (
            "Los guiones para jóvenes, y otros que necesitan esos límites, no empiezan. Lo que sería peligroso si"
            " alguien lo oyera no se ofrece, en ningún guion, y nada lo muestra."
        ),
        "Pida a su asesoría legal que los redacte para su lugar, y póngalos bajo `safety:` como `limits:`.",
    ),
    "SET002": (
        "No está anotado a quién llamar cuando alguien cuenta de un peligro.",
        "Lo que sería peligroso si alguien lo oyera no se ofrece, en ningún guion, y nada lo muestra.",
        "Ponga un nombre y un número bajo `safety:` como `on_call:`.",
    ),
    "SET003": (
        "No hay ningún número para casos de peligro.",
        "Lo que sería peligroso si alguien lo oyera no se ofrece, en ningún guion, y nada lo muestra.",
        "Pruebe uno, y póngalo bajo `safety:` como `crisis:` con `verified:`, el día en que contestó.",
    ),
    "SET004": (
        "Ningún número para casos de peligro se ha probado en los últimos {fresh} días: {tried}.",
        "Lo que sería peligroso si alguien lo oyera no se ofrece, en ningún guion, y nada lo muestra.",
        "Pruébelos, y cambie `verified:` al día en que contestaron.",
    ),
    "SET005": (
        "Este es el programa de muestra: nadie trabaja ahí y sus números son inventados.",
        "Los guiones para jóvenes, y otros que necesitan los límites de la confidencialidad, no empiezan.",
        "Configure su propio programa: rcscreen site init",
    ),
    "SET006": (
        "Bajo `get_help:` hay palabras de muestra.",
        "Quien pide ayuda en medio de una conversación encuentra un número que nadie contesta.",
        "Escriba los pasos de su propio lugar.",
    ),
    "SET010": (
        "No hay a quién se le pueda compartir algo.",
        "",
        "Donde lo haya, póngalo bajo `recipients:`.",
    ),
    "SET011": (
        "Lo que reciben estos sale sin cifrar: {ids}.",
        "",
        "Con su llave pública como `age:` solo ellos lo pueden leer. `age-keygen` hace una, en su computadora.",
    ),
    "SET012": (
        "Cada línea del plan empieza con las mismas palabras.",
        "",
        "Bajo `promises:` un tema, como `food:`, puede tener las suyas.",
    ),
    "SET013": (
        "Los números para casos de peligro valen como probados {left} días más, hasta el {until}.",
        "",
        "Pruébelos pronto, y cambie `verified:` al día en que contestaron.",
    ),
    "SET014": (
        "Los límites de la confidencialidad no están escritos en estos idiomas que se hablan aquí: {languages}.",
        "",
        (
            "Póngalos también bajo `limits:`. Mientras tanto, donde tienen su propia pantalla se muestran en el idioma"
            " en que están, y dentro de otra frase se omiten."
        ),
    ),
    "SET015": (
        "Parte de lo que se dice en voz alta con palabras del programa no está escrita en estos idiomas: {languages}.",
        "",
        (
            "En cada `purpose:` y `action:`, ponga las palabras por idioma: {en: …, es: …}. Mientras tanto aparecen en"
            " la pantalla, y en la hoja de la familia, en el idioma en que están, y se le avisa antes de empezar."
        ),
    ),
}

_Said = Mapping[str, tuple[str, str, str]]
WORDS: Final[Mapping[str, _Said]] = MappingProxyType({"en": MappingProxyType(_EN), "es": MappingProxyType(_ES)})
"""For each language and code: what is missing or stale, what is off because of it, and what to do."""

TRIED_ON: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "en": ("{name} on {day}", "{name} on {day}, a day that has not come"),
        "es": ("{name}, el {day}", "{name}, el {day}, un día que aún no llega"),
    }
)
"""When a number was last tried, by language; and where that day has not come yet."""

HEADS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "en": MappingProxyType(
            {
                "off": "Off until it is set up",
                "idea": "Good to know",
                "none": "Nothing is off.",
                "lock": "After {time} without a key the screen hides, and what is kept is locked; not in a pause (P).",
                "seconds": "{count} seconds",
                "minutes": "{count} minutes",
                "minute": "a minute",
            }
        ),
        "es": MappingProxyType(
            {
                "off": "No se ofrece hasta que esté configurado",
                "idea": "Bueno saberlo",
                "none": "Nada está apagado.",
                "lock": "Tras {time} sin una tecla la pantalla se oculta, y lo guardado se bloquea; no en pausa (P).",
                "seconds": "{count} segundos",
                "minutes": "{count} minutos",
                "minute": "un minuto",
            }
        ),
    }
)
"""What stands above and beneath, by language."""


def said_of(code: str, language: str, **facts: object) -> tuple[str, str, str]:
    """What is said of a code, with the facts put in. A language without words of its own has English ones."""
    fault, off, cure = WORDS.get(language.partition("-")[0], WORDS["en"])[code]
    return fault.format(**facts), off, cure


def heads(language: str) -> Mapping[str, str]:
    """What stands above and beneath, in a language or in English."""
    return HEADS.get(language.partition("-")[0], HEADS["en"])


def locks_after(seconds: int, language: str) -> str:
    """A sentence about when a screen is put away and locked."""
    said = heads(language)
    minutes, rest = divmod(seconds, 60)
    unit = "seconds" if rest else "minute" if minutes == 1 else "minutes"
    return said["lock"].format(time=said[unit].format(count=seconds if rest else minutes))
