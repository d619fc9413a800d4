"""What a report says, in English and Spanish, to whoever leads a program."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["LANGUAGES", "WORDS", "said"]

_EN = {
    "title": "What conversations tell, together",
    "synthetic": "MADE UP: these releases are synthetic. Nobody said any of this.",
    "conversations": "Conversations counted: {count}",
    "few": "under 11",
    "most": "nearly all",
    "hidden": "hidden",
    "rest": "the others together",
    "other": "other",
    "too_few": "From fewer than 21 conversations nothing more is told: a number would speak of single families.",
    "recipients": (
        "These releases are for {count} recipients. One conversation may have left for several, and is then counted "
        "for each: make the report for one recipient at a time."
    ),
    "needs": "Help wanted",
    "needs.more": "in how many conversations · in how many of them there was nothing to offer · as the first wish",
    "wanted": "wanted",
    "nothing": "nothing to offer",
    "first": "first wish",
    "strengths": "What carries them",
    "month": "By month of their yes",
    "script": "By script",
    "language": "By language spoken",
    "channel": "By channel",
    "in_person": "in person",
    "phone": "by phone",
    "unnamed": "Under 11 or hidden: {names}.",
    "passed": "Not counted: {count}, named on standard error.",
    "foot": "How to read this",
    "foot.small": (
        "No count under 11 is shown, and none can be worked out: numbers that would tell one are hidden or put "
        "together, and none at all is shown like a few. Two reports from nearly the same files, laid side by side, "
        "would tell more than either: keep to one for a period."
    ),
    "foot.absent": (
        "A release holds what people agreed to pass on. Who declined, was not asked or has no such need looks the "
        "same in it, so no number here is a rate of need."
    ),
    "foot.not": (
        "Not told, since releases do not hold it: promises kept, how a conversation felt, how long it took, how it "
        "ended, who was offered one and said no."
    ),
    "why.twice": "the same document again; it is counted once.",
    "why.replaced": "a later revision replaces it.",
    "why.taken_back": "taken back: a notice asks to delete it. Delete every copy.",
    "why.expired": "the permission has run out. Delete it.",
    "why.record": "a record, which is never to be sent. Ask how it got here, and delete it.",
    "why.rehearsal": "a rehearsal, with somebody who does not exist.",
    "why.version": "another version of the form of a release. Use the rcscreen that wrote it, or a later one.",
    "why.encrypted": "encrypted. Open it first: age --decrypt -i key.txt FILE | rcscreen report -",
    "why.fhir": "FHIR. A report is made from releases as JSON.",
    "why.foreign": "JSON, but no release of ours.",
    "why.malformed": "it says it is ours, and is not formed as `rcscreen schema release` wants. Get it anew.",
    "why.damaged": "cut off or damaged. Get it anew.",
    "why.not_json": "not JSON.",
    "why.empty": "empty.",
    "why.too_big": "too big: 1 MiB for a document, 64 MiB for a file that is not JSON Lines.",
    "why.unreadable": "it cannot be read.",
    "passed.one": "{place}: RPT002 not counted: {why}",
    "passed.several": "{place}: RPT002 {count} documents not counted: {why}",
}
_ES = {
    "title": "Lo que las conversaciones dicen en conjunto",
    "synthetic": "INVENTADO: estos envíos son sintéticos. Nadie dijo nada de esto.",
    "conversations": "Conversaciones contadas: {count}",
    "few": "menos de 11",
    "most": "casi todas",
    "hidden": "oculto",
    "rest": "las demás, juntas",
    "other": "otro",
    "too_few": "Con menos de 21 conversaciones no se dice nada más: un número hablaría de familias concretas.",
    "recipients": (
        "Estos envíos son para {count} destinatarios. Una conversación pudo salir para varios, y entonces se cuenta "
        "una vez por cada uno: haga el informe para un destinatario a la vez."
    ),
    "needs": "Ayuda que se desea",
    "needs.more": "en cuántas conversaciones · en cuántas de ellas no había nada que ofrecer · como primer deseo",
    "wanted": "se desea",
    "nothing": "sin oferta",
    "first": "primero",
    "strengths": "Lo que les sostiene",
    "month": "Por mes en que dijeron que sí",
    "script": "Por guion",
    "language": "Por idioma hablado",
    "channel": "Por canal",
    "in_person": "en persona",
    "phone": "por teléfono",
    "unnamed": "Menos de 11 u oculto: {names}.",
    "passed": "Sin contar: {count}; la salida de error los nombra.",
    "foot": "Cómo leer esto",
    "foot.small": (
        "No se muestra ningún número menor que 11, y ninguno se puede deducir: los que lo delatarían se ocultan o se "
        "juntan, y donde no "
        "hay ninguno se ve igual que donde hay pocos. Dos informes de casi los mismos archivos, puestos lado a lado, "
        "dirían más que cada uno: haga uno por período."
    ),
    "foot.absent": (
        "Un envío contiene lo que las personas aceptaron compartir. Quien prefirió no decirlo, a quien no se le "
        "preguntó y quien no tiene esa necesidad se ven igual: ningún número es una tasa de necesidad."
    ),
    "foot.not": (
        "No se dice, porque los envíos no lo contienen: promesas cumplidas, cómo se sintió la conversación, cuánto "
        "duró, cómo terminó, a quién se le ofreció y dijo que no."
    ),
    "why.twice": "el mismo documento otra vez; se cuenta una vez.",
    "why.replaced": "una revisión posterior lo reemplaza.",
    "why.taken_back": "retirado: un aviso pide borrarlo. Borre todas las copias.",
    "why.expired": "el permiso terminó. Bórrelo.",
    "why.record": "un registro, que nunca debe enviarse. Averigüe cómo llegó aquí, y bórrelo.",
    "why.rehearsal": "un ensayo, con alguien que no existe.",
    "why.version": "otra versión de la forma de un envío. Use el rcscreen que lo escribió, o uno posterior.",
    "why.encrypted": "cifrado. Ábralo primero: age --decrypt -i key.txt ARCHIVO | rcscreen report -",
    "why.fhir": "FHIR. El informe se hace de envíos en JSON.",
    "why.foreign": "JSON, pero no un envío nuestro.",
    "why.malformed": "dice ser nuestro, y no tiene la forma que pide `rcscreen schema release`. Consígalo de nuevo.",
    "why.damaged": "cortado o dañado. Consígalo de nuevo.",
    "why.not_json": "no es JSON.",
    "why.empty": "vacío.",
    "why.too_big": "demasiado grande: 1 MiB por documento, 64 MiB por archivo que no sea JSON Lines.",
    "why.unreadable": "no se puede leer.",
    "passed.one": "{place}: RPT002 sin contar: {why}",
    "passed.several": "{place}: RPT002 {count} documentos sin contar: {why}",
}
WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": MappingProxyType(_EN), "es": MappingProxyType(_ES)})
"""Every phrase, by language and key."""

LANGUAGES = tuple(WORDS)


def said(language: str, key: str, **given: object) -> str:
    """A phrase."""
    return WORDS[language if language in WORDS else "en"][key].format(**given)
