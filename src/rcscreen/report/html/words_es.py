"""What the page says around the numbers, in Spanish."""

from __future__ import annotations

__all__ = ["WORDS"]

WORDS = {
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
