"""What is said of backups and of what is handed over."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rcscreen.summary.words import spoken

__all__ = ["WORDS", "backup_word"]

_EN = {
    "passphrase_why": (
        "There is no recovery key, so this backup gets a passphrase of its own. Keep it apart from the file."
    ),
    "its_passphrase": "The backup has a passphrase of its own.",
    "made": "Written: {file}. Conversations: {sessions}. People: {people}.",
    "opens_recovery": "The recovery key opens it. To make sure: rcscreen restore {file} --check --recovery-file KEY",
    "opens_passphrase": "Its own passphrase opens it. To make sure that it does: rcscreen restore {file} --check",
    "not_in_it": "Not in it are scripts of your own, and the program's own file (site.yaml): copy them by themselves.",
    "older": "Older backups may hold what was erased or taken back since. Please delete them.",
    "unread": "{name}: {code} {fault} It is not in the backup.",
    "sound": "It opens. It was made on {day}. Conversations: {sessions}. People: {people}. Nothing was changed here.",
    "unsound": "Of these it holds what rcscreen would not write: {names}. They would not be taken in.",
    "new": "Conversations that were not here: {count}.",
    "longer": "Conversations that went on from what was here, or could not be read here any more: {count}.",
    "same": "Conversations that were here already, and stay as they are: {count}.",
    "people": "People who are remembered here now: {count}.",
    "gone": "What was erased did not come back: {count}.",
    "erased": "Erased here, since they had been erased where the backup was made: {count}.",
    "fault": "{name}: {code} {fault} {cure}",
    "again": "The rest was taken in. When that is put right, give the same command again.",
    "site": "The program's own file (site.yaml) here is another than on the day of the backup. It is not in a backup.",
    "new_vault": "Nothing is kept here yet: it begins with a passphrase for this computer.",
}
_ES = {
    "passphrase_why": (
        "No hay llave de recuperación, así que este respaldo lleva su propia frase de acceso. Guárdela aparte."
    ),
    "its_passphrase": "El respaldo tiene su propia frase de acceso.",
    "made": "Escrito: {file}. Conversaciones: {sessions}. Personas: {people}.",
    "opens_recovery": (
        "Lo abre la llave de recuperación. Para comprobarlo: rcscreen restore {file} --check --recovery-file LLAVE"
    ),
    "opens_passphrase": "Lo abre su propia frase de acceso. Para comprobarlo: rcscreen restore {file} --check",
    "not_in_it": "No incluye los guiones propios ni el archivo del programa (site.yaml): cópielos aparte.",
    "older": "Los respaldos anteriores pueden tener lo que después se borró o se retiró. Bórrelos, por favor.",
    "unread": "{name}: {code} {fault} No está en el respaldo.",
    "sound": "Se abre. Es del {day}. Conversaciones: {sessions}. Personas: {people}. Aquí no se cambió nada.",
    "unsound": "De estas tiene algo que rcscreen no escribiría: {names}. No se recibirían.",
    "new": "Conversaciones que no estaban aquí: {count}.",
    "longer": "Conversaciones que seguían más allá de lo que había aquí, o que aquí ya no se podían leer: {count}.",
    "same": "Conversaciones que ya estaban aquí y quedan como están: {count}.",
    "people": "Personas que ahora se recuerdan aquí: {count}.",
    "gone": "Lo que se había borrado no volvió: {count}.",
    "erased": "Borradas aquí, porque ya se habían borrado donde se hizo el respaldo: {count}.",
    "fault": "{name}: {code} {fault} {cure}",
    "again": "Lo demás quedó guardado. Cuando eso se arregle, dé la misma orden otra vez.",
    "site": "El archivo del programa (site.yaml) de aquí no es el del día del respaldo. No va en un respaldo.",
    "new_vault": "Aquí todavía no se guarda nada: se empieza con una frase de acceso para esta computadora.",
}
WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": MappingProxyType(_EN), "es": MappingProxyType(_ES)})
"""Every phrase, by language and key."""


def backup_word(language: str, key: str, **said: object) -> str:
    """A phrase in a language, with what belongs into it.

    Raises:
        KeyError: There is no such phrase.
    """
    return WORDS[spoken(language)][key].format(**said)
