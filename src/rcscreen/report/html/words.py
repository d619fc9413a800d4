"""What the page says around the numbers, in English and Spanish: what they are, and what they are not."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rcscreen.report.words import WORDS

__all__ = ["PAGE_WORDS", "has_words", "worded"]

_EN = {
    "title": "What conversations tell, together",
    "synthetic": "MADE UP. These releases are synthetic: nobody said any of this.",
    "counted": "{count} conversations",
    "period.2": "{first} to {last}",
    "made": "made on {day}",
    "few": "fewer than 11",
    "most": "nearly all",
    "hidden": "not shown",
    "and": "and",
    "share": "{share}%",
    "share.least": "<1%",
    "too_few": (
        "From fewer than 21 conversations nothing more is told: a number would speak of single families. "
        "Wait until there are more, or count a longer time."
    ),
    "look": "Something to look at",
    "look.recipients": (
        "These releases are for {count} recipients. One conversation may have gone to several of them, and is then "
        "counted for each. Make the report for one recipient at a time."
    ),
    # A table's heading, what its lines and columns are, and what is said of the largest.
    "needs": "What families would like help with",
    "needs.line": "Help with",
    "needs.wanted": "Wanted",
    "needs.wanted.of": "of all",
    "needs.nothing_available": "Nothing to offer",
    "needs.nothing_available.of": "of these",
    "needs.wanted.top": "Wanted most often",
    "needs.wanted.said": "{name}: {count} of {of} conversations",
    "needs.wanted.most": "{name}: nearly all conversations",
    "needs.nothing_available.top": "Most often without anything to offer",
    "needs.nothing_available.said": "{name}: {count} of the {of} who wanted it",
    "needs.nothing_available.most": "{name}: nearly all who wanted it",
    "needs.first": "First wish",
    "needs.first.title": "What came first for them",
    "needs.first.of": "of those who wanted it",
    "needs.first.top": "Most often their first wish",
    "needs.first.said": "{name}: {count} of the {of} who wanted it",
    "needs.first.most": "{name}: nearly all who wanted it",
    "needs.first.note": "The order is their own. Not everybody names one, and nobody names more than one.",
    "strengths": "What carries them",
    "strengths.line": "Strength",
    "strengths.named": "Named",
    "strengths.named.of": "of all",
    "strengths.named.top": "What carries them, most often",
    "strengths.named.said": "{name}: {count} of {of} conversations",
    "strengths.named.most": "{name}: nearly all conversations",
    "month": "Month by month",
    "month.line": "Month",
    "month.said": "Most in {name}: {count}.",
    "month.note": "The first month and the last may not be whole ones.",
    "month.unseen": "not shown: few or none",
    "script": "By script",
    "script.line": "Script",
    "language": "By language spoken",
    "language.line": "Language",
    "channel": "In person or by phone",
    "channel.line": "How",
    "in_person": "in person",
    "phone": "by phone",
    "other": "other",
    "count": "Conversations",
    "count.of": "of all",
    "whole.said": "The largest part: {name}, {count} of {of}.",
    "whole.only": "All of them: {name}.",
    "about": "about {share}%",
    "out_of": "of {of}",
    "promises.line": "Help with",
    "promises.wanted": "Wanted",
    "promises.kept": "Kept",
    "promises.could_not": "Could not be kept",
    "promises.open": "Still open",
    "promises.more": (
        "The whole width of each bar stands for all who wanted help with it. Where nothing was promised it is in none "
        "of the three; what is open may not be wanted any more."
    ),
    "needs_by_language.line": "Help with, by language",
    "needs_by_site.line": "Help with, by site",
    "needs_by_language.more": (
        "Each bar is a share of the conversations in that language, so that large and small can be compared. A "
        "difference is a reason to ask, not an answer: the wishes may differ, or what we offer may."
    ),
    "needs_by_site.more": (
        "Each bar is a share of that site's conversations, so that large and small can be compared. A difference is a "
        "reason to ask, not an answer: people and places differ, too. No site is better for it or worse."
    ),
    "across.of": "of that group",
    "contents": "On this page",
    "about.least": "under 3%",
    "offers.more": (
        "The dot is a share of those who were offered a conversation. The line says by how much chance may have moved "
        "it: what comes in was rounded, so that nobody is in it. Whoever could not be reached is not counted."
    ),
    "offers.none": "Too few were offered one: chance would have moved any share too far to tell it.",
    "offers.line": "Offered to",
    "offers.said_no": "Said no",
    "offers.give_or_take": "Give or take",
    "site.line": "Site",
    "experience.line": "At the end",
    "ending.line": "Ending",
    "minutes.line": "Minutes",
    "look.rare": (
        "Hardly anybody who is offered a conversation says no. That may be trust. It may also be that a no is hard to "
        "say here: listen in on how it is offered."
    ),
    "together": "the others, together",
    "together.months": "other months, together",
    "together.note": "What few had is put together with the next larger, and none of it is named.",
    "needs.key.whole": "all who wanted it",
    "needs.key.part": "of these, with nothing to offer",
    "key.whole": "all",
    "key.part": "of these",
    "key.nearly": "nearly all: all but fewer than 11",
    "nothing_shown": "No number here is large enough to be shown.",
    "whole.none": "No part is large enough to be named: all {count} are put together.",
    "passed": "What is not counted",
    "passed.said": "{documents} documents, in {files} of the {all} files that were given, are not in these numbers:",
    "passed.none": "Everything in the files that were given was counted ({all}).",
    "passed.why": "Why",
    "passed.documents": "Documents",
    "passed.files": "Files",
    "passed.note": "Which files these are stands on the screen of whoever made this page, not here.",
    "absent": "Who is not here",
    "absent.text": (
        "Only conversations that families agreed to have counted are in these numbers. Not in them are families"
    ),
    "absent.1": "who were never offered a conversation, or could not be reached;",
    "absent.2": "who said no to it, or stopped on the way;",
    "absent.3": "who talked, and kept it between the navigator and themselves;",
    "absent.4": "whose yes has run out, or who took it back;",
    "absent.5": "with whom nobody could speak in a language they are at home in.",
    "absent.after": (
        "Theirs may be the heaviest loads. Before a number from this page decides about money or hours, ask who could "
        "be missing, and ask them in another way."
    ),
    "read": "How to read this page",
    "read.small": (
        "No count under 11 is shown, and none can be worked out: numbers that would tell one are not shown either, or "
        "put together, or told as a share that is rounded to five in a hundred. None at all looks the same as a few."
    ),
    "read.absent": (
        "Whoever declined, was not asked, or has no such need looks the same here: no number is a rate of need. It is "
        "what people chose to ask help with."
    ),
    "read.strengths": "Not naming a strength is not lacking it. Nobody is compared, and no navigator is counted.",
    "read.twice": (
        "Two such pages from nearly the same files, laid side by side, would tell more than either: keep to one for a "
        "period."
    ),
    "called.en": "English",
    "called.es": "Spanish",
    "called.ar": "Arabic",
    "called.bn": "Bengali",
    "called.de": "German",
    "called.fa": "Persian",
    "called.fr": "French",
    "called.ht": "Haitian Creole",
    "called.hmn": "Hmong",
    "called.ko": "Korean",
    "called.my": "Burmese",
    "called.ne": "Nepali",
    "called.pl": "Polish",
    "called.ps": "Pashto",
    "called.pt": "Portuguese",
    "called.ru": "Russian",
    "called.so": "Somali",
    "called.sw": "Swahili",
    "called.tl": "Tagalog",
    "called.uk": "Ukrainian",
    "called.ur": "Urdu",
    "called.vi": "Vietnamese",
    "called.zh": "Chinese",
    "foot": "Made by rcscreen from releases. This page asks nothing of the network and holds nobody's words.",
}
_ES = {
    "title": "Lo que las conversaciones dicen en conjunto",
    "synthetic": "INVENTADO. Estos envíos son sintéticos: nadie dijo nada de esto.",
    "counted": "{count} conversaciones",
    "period.2": "de {first} a {last}",
    "made": "hecho el {day}",
    "few": "menos de 11",
    "most": "casi todas",
    "hidden": "no se muestra",
    "and": "y",
    "share": "{share} %",
    "share.least": "<1 %",
    "too_few": (
        "Con menos de 21 conversaciones no se dice nada más: un número hablaría de familias concretas. "
        "Espere a que haya más, o cuente un tiempo más largo."
    ),
    "look": "Algo que conviene mirar",
    "look.recipients": (
        "Estos envíos son para {count} destinatarios. Una conversación pudo salir para varios, y entonces se cuenta "
        "una vez por cada uno. Haga el informe para un destinatario a la vez."
    ),
    "needs": "En qué desean ayuda las familias",
    "needs.line": "Ayuda con",
    "needs.wanted": "Se desea",
    "needs.wanted.of": "de todas",
    "needs.nothing_available": "Nada que ofrecer",
    "needs.nothing_available.of": "de ellas",
    "needs.wanted.top": "Lo que más se desea",
    "needs.wanted.said": "{name}: {count} de {of} conversaciones",
    "needs.wanted.most": "{name}: casi todas las conversaciones",
    "needs.nothing_available.top": "Más veces sin nada que ofrecer",
    "needs.nothing_available.said": "{name}: {count} de las {of} que lo deseaban",
    "needs.nothing_available.most": "{name}: casi todas las que lo deseaban",
    "needs.first": "Primer deseo",
    "needs.first.title": "Qué fue lo primero para ellas",
    "needs.first.of": "de quienes la desean",
    "needs.first.top": "Lo que más veces fue lo primero",
    "needs.first.said": "{name}: {count} de las {of} que lo deseaban",
    "needs.first.most": "{name}: casi todas las que lo deseaban",
    "needs.first.note": "El orden es el suyo. No todas nombran un primer deseo, y ninguna nombra más de uno.",
    "strengths": "Lo que les sostiene",
    "strengths.line": "Fortaleza",
    "strengths.named": "Se nombró",
    "strengths.named.of": "de todas",
    "strengths.named.top": "Lo que más les sostiene",
    "strengths.named.said": "{name}: {count} de {of} conversaciones",
    "strengths.named.most": "{name}: casi todas las conversaciones",
    "month": "Mes por mes",
    "month.line": "Mes",
    "month.said": "El mes con más: {name}, {count}.",
    "month.note": "El primer mes y el último pueden no estar completos.",
    "month.unseen": "no se muestra: pocas o ninguna",
    "script": "Por guion",
    "script.line": "Guion",
    "language": "Por idioma hablado",
    "language.line": "Idioma",
    "channel": "En persona o por teléfono",
    "channel.line": "Cómo",
    "in_person": "en persona",
    "phone": "por teléfono",
    "other": "otro",
    "count": "Conversaciones",
    "count.of": "de todas",
    "whole.said": "La parte más grande: {name}, {count} de {of}.",
    "whole.only": "Todas: {name}.",
    "about": "cerca de {share} %",
    "out_of": "de {of}",
    "promises.line": "Ayuda con",
    "promises.wanted": "Se desea",
    "promises.kept": "Cumplida",
    "promises.could_not": "No se pudo",
    "promises.open": "Aún abierta",
    "promises.more": (
        "El ancho completo de cada barra equivale a quienes deseaban esa ayuda. Donde no se prometió nada no está en "
        "ninguna de las tres; lo que sigue abierto quizá ya no se desea."
    ),
    "needs_by_language.line": "Ayuda con, por idioma",
    "needs_by_site.line": "Ayuda con, por sede",
    "needs_by_language.more": (
        "Cada barra es una parte de las conversaciones en ese idioma, para poder comparar grandes y pequeños. Una "
        "diferencia es motivo para preguntar, no una respuesta: pueden diferir los deseos, o lo que ofrecemos."
    ),
    "needs_by_site.more": (
        "Cada barra es una parte de las conversaciones de esa sede, para poder comparar grandes y pequeñas. Una "
        "diferencia es motivo para preguntar, no una respuesta: también difieren las personas y los lugares. Ninguna "
        "sede es mejor ni peor por ello."
    ),
    "across.of": "de ese grupo",
    "contents": "En esta página",
    "about.least": "menos de 3 %",
    "offers.more": (
        "El punto es la parte de quienes recibieron la oferta de conversar. La línea dice cuánto pudo moverla el azar: "
        "lo que llega fue redondeado, para que nadie esté en ello. A quien no se pudo encontrar no se le cuenta."
    ),
    "offers.none": "Se ofreció a muy pocas personas: el azar habría movido demasiado cualquier parte.",
    "offers.line": "Se ofreció a",
    "offers.said_no": "Dijo que no",
    "offers.give_or_take": "Más o menos",
    "site.line": "Sede",
    "experience.line": "Al final",
    "ending.line": "Final",
    "minutes.line": "Minutos",
    "look.rare": (
        "Casi nadie a quien se le ofrece una conversación dice que no. Puede ser confianza. También puede ser que aquí "
        "cueste decir que no: escuche cómo se ofrece."
    ),
    "together": "las demás, juntas",
    "together.months": "otros meses, juntos",
    "together.note": "Lo que pocas tenían se junta con lo que le sigue en tamaño, y nada de ello se nombra.",
    "needs.key.whole": "quienes desean esa ayuda",
    "needs.key.part": "de ellas, sin nada que ofrecer",
    "key.whole": "todas",
    "key.part": "de ellas",
    "key.nearly": "casi todas: todas menos un número menor que 11",
    "nothing_shown": "Aquí ningún número es lo bastante grande para mostrarse.",
    "whole.none": "Ninguna parte es lo bastante grande para nombrarse: las {count} van juntas.",
    "passed": "Lo que no se cuenta",
    "passed.said": "{documents} documentos, en {files} de los {all} archivos recibidos, no están en estos números:",
    "passed.none": "Se contó todo lo que había en los archivos recibidos ({all}).",
    "passed.why": "Por qué",
    "passed.documents": "Documentos",
    "passed.files": "Archivos",
    "passed.note": "Qué archivos son lo vio en su pantalla quien hizo esta página; aquí no se dice.",
    "absent": "Quién no está aquí",
    "absent.text": (
        "En estos números solo están las conversaciones que las familias aceptaron que se cuenten. No están las "
        "familias"
    ),
    "absent.1": "a quienes nunca se les ofreció una conversación, o a quienes no se pudo localizar;",
    "absent.2": "que dijeron que no, o que la dejaron a medio camino;",
    "absent.3": "que conversaron, y quisieron que quedara entre ellas y quien les acompaña;",
    "absent.4": "cuyo permiso terminó, o que lo retiraron;",
    "absent.5": "con quienes nadie pudo hablar en un idioma en el que se sientan en casa.",
    "absent.after": (
        "Pueden ser las que más cargan. Antes de que un número de esta página decida sobre dinero u horas, pregunte "
        "quién podría faltar, y pregúnteles de otra manera."
    ),
    "read": "Cómo leer esta página",
    "read.small": (
        "No se muestra ningún número menor que 11, y ninguno se puede deducir: los que lo delatarían tampoco se "
        "muestran, o se juntan, o se dicen como una parte redondeada a cinco de cada cien. Donde no hay ninguno se ve "
        "igual que donde hay pocos."
    ),
    "read.absent": (
        "Quien prefirió no decirlo, a quien no se le preguntó y quien no tiene esa necesidad se ven igual aquí: ningún "
        "número es una tasa de necesidad. Es aquello en lo que las personas decidieron pedir ayuda."
    ),
    "read.strengths": (
        "No nombrar una fortaleza no es no tenerla. No se compara a nadie, y no se cuenta a quien acompaña."
    ),
    "read.twice": (
        "Dos páginas como esta de casi los mismos archivos, puestas lado a lado, dirían más que cada una: haga una por "
        "período."
    ),
    "called.en": "inglés",
    "called.es": "español",
    "called.ar": "árabe",
    "called.bn": "bengalí",
    "called.de": "alemán",
    "called.fa": "persa",
    "called.fr": "francés",
    "called.ht": "criollo haitiano",
    "called.hmn": "hmong",
    "called.ko": "coreano",
    "called.my": "birmano",
    "called.ne": "nepalí",
    "called.pl": "polaco",
    "called.ps": "pastún",
    "called.pt": "portugués",
    "called.ru": "ruso",
    "called.so": "somalí",
    "called.sw": "suajili",
    "called.tl": "tagalo",
    "called.uk": "ucraniano",
    "called.ur": "urdu",
    "called.vi": "vietnamita",
    "called.zh": "chino",
    "foot": "Hecho por rcscreen a partir de envíos. Esta página no pide nada a la red y no contiene palabras de nadie.",
}
PAGE_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {"en": MappingProxyType(_EN), "es": MappingProxyType(_ES)}
)
"""Every phrase of the page, by language and key."""


def has_words(key: str) -> bool:
    """Whether there is a phrase of that key, of the page or of every report."""
    return key in _EN or key in WORDS["en"]


def worded(language: str, key: str, **given: object) -> str:
    """A phrase: the page's own, else that of every report; for what nobody has found words for yet, its own name."""
    own = language if language in PAGE_WORDS else "en"
    for each in (key, key.rpartition(".")[2]):
        for words in (PAGE_WORDS[own], WORDS[own]):
            if each in words:
                return words[each].format(**given)
    return key.rpartition(".")[2].replace("_", " ")
