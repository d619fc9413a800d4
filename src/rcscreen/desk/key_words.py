"""What is said about the keys of the vault, to whoever looks after it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rcscreen.summary.words import spoken

__all__ = ["WORDS", "key_word"]

_EN = {
    "passphrase": "a passphrase",
    "recovery": "a recovery key, which is kept away from this computer",
    "keyring": "the keyring of this computer, for whoever is logged in",
    "opens": "What opens the vault:",
    "no_recovery": (
        "There is no recovery key: if the passphrase is lost, nobody can open what is kept here, not even you."
        " To make one: rcscreen keys recovery"
    ),
    "changed": "The new passphrase opens the vault; the old one no longer does.",
    "old_copies": "An older copy of the vault, such as a backup, still opens with what opened it then.",
    "recovery_title": "This is the recovery key. It opens everything that is kept here, without the passphrase.",
    "recovery_paper": (
        "Write it on paper, as one line without spaces, and have somebody you trust keep it, not near this computer."
        " It is shown only this once."
    ),
    "written": "written",
    "recovery_added": "The recovery key opens the vault from now on.",
    "recovery_how": "To use it one day: put it in a file, then rcscreen keys passphrase --recovery-file FILE",
    "recovery_not": "Nothing was changed: no recovery key was added.",
    "recovery_removed": "No recovery key opens the vault any more.",
    "rotated": "The vault has another key; what opened it still does.",
    "keyring_on": "The keyring of this computer opens the vault from now on, without the passphrase.",
    "keyring_warning": "Whoever sits at this computer while you are logged in can open it too.",
    "keyring_off": "The keyring no longer opens the vault.",
}
_ES = {
    "passphrase": "una frase de acceso",
    "recovery": "una llave de recuperación, que se guarda lejos de esta computadora",
    "keyring": "el llavero de esta computadora, para quien tenga la sesión abierta",
    "opens": "Lo que abre la bóveda:",
    "no_recovery": (
        "No hay llave de recuperación: si se pierde la frase de acceso, nadie podrá abrir lo que aquí se guarda,"
        " ni siquiera usted. Para hacer una: rcscreen keys recovery"
    ),
    "changed": "La nueva frase de acceso abre la bóveda; la anterior ya no.",
    "old_copies": "Una copia anterior, como un respaldo, todavía se abre con lo que la abría entonces.",
    "recovery_title": "Esta es la llave de recuperación. Abre todo lo que aquí se guarda, sin la frase de acceso.",
    "recovery_paper": (
        "Escríbala en papel, en una sola línea y sin espacios, y que la guarde alguien de confianza, lejos de esta"
        " computadora. Solo se muestra esta vez."
    ),
    "written": "anotada",
    "recovery_added": "Desde ahora la llave de recuperación abre la bóveda.",
    "recovery_how": "Para usarla un día: póngala en un archivo, y rcscreen keys passphrase --recovery-file ARCHIVO",
    "recovery_not": "No se cambió nada: no se agregó ninguna llave de recuperación.",
    "recovery_removed": "Ya ninguna llave de recuperación abre la bóveda.",
    "rotated": "La bóveda tiene otra llave; lo que la abría la sigue abriendo.",
    "keyring_on": "Desde ahora el llavero de esta computadora abre la bóveda, sin la frase de acceso.",
    "keyring_warning": "Quien se siente ante esta computadora con su sesión abierta también puede abrirla.",
    "keyring_off": "El llavero ya no abre la bóveda.",
}
WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": MappingProxyType(_EN), "es": MappingProxyType(_ES)})
"""Every phrase, by language and key."""


def key_word(language: str, key: str) -> str:
    """A phrase in a language.

    Raises:
        KeyError: There is no such phrase.
    """
    return WORDS[spoken(language)][key]
