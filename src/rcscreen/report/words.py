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
    "about": "rounded",
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
    "promises": "What came of promises",
    "promises.more": (
        "of those who want help with it: kept · could not be kept · still open, or not wanted any more. Where nothing "
        "was promised it counts in none of them."
    ),
    "kept": "kept",
    "could_not": "could not",
    "open": "open",
    "needs_by_language": "Help wanted, by language spoken",
    "needs_by_site": "Help wanted, by site",
    "across.more": (
        "in how many of a hundred conversations of each · in how many of a hundred of these there was nothing to "
        "offer. ~ rounded to five; <11 under eleven; > all but under eleven; - hidden. The numbers: --format csv"
    ),
    "across.none": "Nothing can be told apart without telling of a few.",
    "offers": "Who was offered a conversation and said no",
    "offers.more": (
        "in a hundred, give or take. From tallies that were rounded by chance, so that nobody is in them; whoever "
        "could not be reached is not counted."
    ),
    "offers.all": "all together",
    "offers.none": "Too few were offered one: chance would have moved any number too far.",
    "offers.rare": (
        "LOOK: hardly anybody says no. That may be trust. It may also be that a no is hard to say here: listen in."
    ),
    "in_100": "{share} in 100, ± {margin}",
    "strengths": "What carries them",
    "month": "By month of their yes",
    "script": "By script",
    "language": "By language spoken",
    "channel": "By channel",
    "in_person": "in person",
    "phone": "by phone",
    "site": "By site",
    "experience": "How they felt at the end",
    "well": "lighter, or good",
    "neither": "about the same, or okay",
    "hard": "heavier, or not so easy",
    "ending": "How it ended",
    "complete": "it came to its end",
    "stopped": "stopped before its end",
    "minutes": "How long it took, in minutes",
    "minutes.upto": "up to {minutes}",
    "minutes.long": "an hour, or longer",
    "untold": "not told",
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
        "What came of promises, how it felt, how it ended and how long it took is told only by what people agreed to "
        "have counted (gists), and not by each: those to whom it did not feel safe to agree are not in it."
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
    "about": "redondeado",
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
    "promises": "Qué resultó de las promesas",
    "promises.more": (
        "de quienes desean esa ayuda: cumplida · no se pudo · aún abierta, o ya no se desea. Donde no se prometió nada "
        "no cuenta en ninguna."
    ),
    "kept": "cumplida",
    "could_not": "no se pudo",
    "open": "abierta",
    "needs_by_language": "Ayuda que se desea, por idioma hablado",
    "needs_by_site": "Ayuda que se desea, por sede",
    "across.more": (
        "en cuántas de cada cien conversaciones de cada uno · en cuántas de cada cien de ellas no había nada que "
        "ofrecer. ~ redondeado a cinco; <11 menos de once; > casi todas; - oculto. Los números: --format csv"
    ),
    "across.none": "No se puede distinguir nada sin hablar de unas pocas.",
    "offers": "A quién se le ofreció una conversación y dijo que no",
    "offers.more": (
        "de cada cien, más o menos. De recuentos redondeados al azar, para que nadie esté en ellos; a quien no se pudo "
        "encontrar no se le cuenta."
    ),
    "offers.all": "en conjunto",
    "offers.none": "Se ofreció a muy pocas personas: el azar habría movido demasiado cualquier número.",
    "offers.rare": (
        "MIRE: casi nadie dice que no. Puede ser confianza. También puede ser que aquí cueste decir que no: escuche."
    ),
    "in_100": "{share} de cada 100, ± {margin}",
    "strengths": "Lo que les sostiene",
    "month": "Por mes en que dijeron que sí",
    "script": "Por guion",
    "language": "Por idioma hablado",
    "channel": "Por canal",
    "in_person": "en persona",
    "phone": "por teléfono",
    "site": "Por sede",
    "experience": "Cómo se sintieron al final",
    "well": "con menos peso, o bien",
    "neither": "más o menos igual, o regular",
    "hard": "con más peso, o no tan fácil",
    "ending": "Cómo terminó",
    "complete": "llegó hasta el final",
    "stopped": "se detuvo antes del final",
    "minutes": "Cuánto tomó, en minutos",
    "minutes.upto": "hasta {minutes}",
    "minutes.long": "una hora, o más",
    "untold": "no se dice",
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
        "Qué resultó de las promesas, cómo se sintió, cómo terminó y cuánto duró lo dice solo lo que las personas "
        "aceptaron que se cuente, y no en cada una: quienes no se sintieron seguros de aceptar no están ahí."
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
