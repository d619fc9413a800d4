"""The words of what is printed for a table, in Spanish."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["SPANISH"]

SPANISH: Final[Mapping[str, str]] = {
    "foot": "rcscreen practice · {what} · nadie en estas páginas existe",
    "card": "tarjeta de quien hace el papel",
    "card.about": "Para quien hace de {name}. {script}, unos {minutes} minutos, nivel {level}.",
    "card.stop": (
        "Qué sale: {notes}. Si hoy le toca de cerca, cambie de tarjeta; sin explicar. Mientras juegan, cualquiera "
        "puede "
        "decir «alto», usted antes que nadie. Deje la tarjeta, y vuelve a ser usted."
    ),
    "card.who": "Quién es",
    "card.brings": "Lo que trae consigo",
    "card.how": "Cómo hacerlo",
    "card.how.1": "Mire a quien conduce, no a la pantalla. Las líneas son una ayuda; en sus propias palabras es mejor.",
    "card.how.2": (
        "Diga la línea que va con su moneda, y nada más. Lo que la otra persona hace le abre; lo que usted cuenta, no."
    ),
    "card.how.3": "No ponga trampas, ni ayude de más. Si lo hacen bien, que sea fácil.",
    "card.room": "Quién puede oír",
    "card.room.first": "Desde el comienzo: {see}",
    "card.room.after": "Después de «{place}»: {see}",
    "card.coin": "Su moneda",
    "card.coin.lie": "Ponga una moneda en el {start}. Se mueve entre {least} y {most}.",
    "card.coin.numbers": "Números chicos, para enseñar. Si no le cuadran, guíese por cómo se siente estar ahí.",
    "card.up": "sube",
    "card.down": "baja",
    "up.opt_out": "{by} dicen que se puede saltar lo que sea, y le dan su tiempo",
    "up.permission": "{by} piden permiso antes de un tema, y esperan",
    "up.understand": "{by} se nota que oyeron: lo nombran, lo entienden, lo respetan, se quedan con usted",
    "up.affirm": "{by} nombran algo bueno que de veras es suyo",
    "up.explore": "{by} le dan lugar para decir más",
    "up.wait": "{by} le dejan un silencio, o esperan cuando es mucho",
    "up.decline": "{by} toman un «prefiero no» como respuesta",
    "up.own": "{by} reconocen lo que salió mal",
    "down.next": "{by} siguen de prisa, preguntan por qué, consuelan antes de tiempo o prometen",
    "down.advise": "{by} le aconsejan sin que lo pidiera",
    "down.judge": "{by} le juzgan",
    "down.press": "{by} preguntan otra vez lo que usted no quiso: ese tema ya se cerró",
    "card.says": "Qué dice",
    "card.from": "desde {at}",
    "card.always": "al principio",
    "card.alone": "solo si nadie puede oír",
    "card.unless": "no después de que juzgaran, insistieran o preguntaran otra vez",
    "card.unsaid": "Se lo guarda: {unsaid}",
    "card.moment": "Un momento",
    "card.moment.from": "Un momento, desde {at}",
    "card.moment.below": "Un momento, abajo de {below}",
    "card.silence": "si le dejan {wait} segundos",
    "card.decline": "Prefiere no: {says}",
    "card.again": "si preguntan otra vez",
    "card.stops": "Siguen. Usted ya se va: {says}",
    "card.read_back": "Cuando se lo lean",
    "card.wrong": "Va a decir «{wrong}». No es lo que usted quiso decir: {says}",
    "card.right": "cuando quede bien",
    "card.missed": "si se queda mal",
    "card.none_wrong": "Está bien como está: {right}",
    "card.repair": "Si algo salió mal",
    "card.repair.when": "Cuando su moneda haya bajado dos o más. {see}",
    "card.mended": "al final, si se reparó",
    "card.ends": "Al final",
    "card.small": "Palabras chicas",
    "card.out": (
        "Luego salga del papel: ponga la tarjeta boca abajo, diga su propio nombre y algo que espera con gusto. "
        "Diga como "
        "{name} una frase sobre cómo fue. Nada más; la plática le toca a quien condujo."
    ),
    "place.start": "¿Podemos hablar?",
    "place.record": "¿Puedo tomar notas?",
    "place.remember": "¿Quiere que le recuerde?",
    "place.reach": "¿Es buen momento?",
    "place.language": "¿Qué idioma?",
    "place.language.who": "¿Quién interpreta?",
    "place.privacy": "¿Quién nos oye?",
    "place.contact": "Cómo comunicarse",
    "place.contact.hours": "Cuándo comunicarse",
    "place.contact.number": "Dónde comunicarse",
    "place.help": "¿Con qué le gustaría una mano?",
    "place.how": "{what}: ¿cómo?",
    "place.share": "¿Pueden saberlo?",
    "place.plan": "El plan",
    "place.pause": "Un respiro",
    "place.inform": "¿Puedo agregar algo?",
    "if.name": "nombran lo que siente",
    "if.understand": "se nota que entienden",
    "if.respect": "muestran respeto",
    "if.support": "se quedan con usted",
    "if.explore": "dan lugar para más",
    "if.affirm": "nombran algo bueno",
    "if.ask_to_tell": "preguntan si quiere oír algo",
    "if.honour": "lo toman como respuesta",
    "if.own": "lo reconocen",
    "if.ask_again": "preguntan si pueden seguir",
    "if.acknowledge": "solo dicen «bueno»",
    "if.next": "pasan a lo siguiente",
    "if.why": "preguntan por qué",
    "if.reassure": "consuelan",
    "if.promise": "prometen algo",
    "if.advise": "aconsejan",
    "if.judge": "juzgan",
    "if.press": "preguntan otra vez",
    "sheet": "hoja de quien observa",
    "sheet.title": "Para quien observa",
    "sheet.about": (
        "También lleva el reloj: diez minutos. Marque lo que vio u oyó. Apunte las palabras, no lo que opina de ellas."
    ),
    "sheet.look": "Mire y escuche",
    "sheet.1": (
        "Quién es, para qué, cuánto tarda y que se puede saltar lo que sea: dicho de modo que se oyera. Y esperó un "
        "sí de verdad."
    ),
    "sheet.2": "Averiguó quién puede oír, e hizo algo cuando cambió.",
    "sheet.3": "Algo bueno antes de algo difícil, y pidió permiso antes de lo delicado.",
    "sheet.4": (
        "Cuando algo se movió, primero se quedó ahí: antes de un dato, de una solución, de la siguiente pregunta."
    ),
    "sheet.5": "Dejó estar un silencio. Las manos quietas.",
    "sheet.6": "Un «prefiero no» fue respuesta. Sin repetir, sin explicar, sin lástima.",
    "sheet.7": "Preguntó si querían algo antes de informar u ofrecer.",
    "sheet.8": "Leyó de vuelta en sus palabras, primero lo bueno. Corrigió lo que estaba mal.",
    "sheet.9": "Compartió lo que eligieron y nada más. Un paso con quién y cuándo.",
    "sheet.10": (
        "Donde salió mal: lo notó y lo dijo, sin excusas. Se despidió con algo bueno que de veras es de la persona."
    ),
    "sheet.words": "Dos momentos que ayudaron, con las palabras que se dijeron",
    "sheet.try": "Un momento para intentar otra vez",
    "sheet.cannot": "Lo que la computadora no ve, y usted sí",
    "sheet.cannot.1": "La voz: qué tan cálida, qué tan rápida, y si alguna vez bajó.",
    "sheet.cannot.2": "Dónde estaban los ojos mientras alguien contaba algo.",
    "sheet.cannot.3": "Si una frase amable iba en serio, o solo se dijo.",
    "sheet.cannot.4": "Si hubo lugar para las palabras, las costumbres y el humor de esta persona.",
    "sheet.say": "Cuando le pregunten",
    "sheet.say.1": "Primero habla quien condujo, y usted responde a lo que quería trabajar.",
    "sheet.say.2": "«Cuando usted…, vi que…». Dos que ayudaron, uno para intentar otra vez. Sin notas, sin «pero».",
    "sheet.yours": "Esta hoja es de quien condujo. Désela al final; nadie más la guarda.",
    "plan": "plan de la hora",
    "plan.title": "Ensayar en grupo: una hora, seis personas, dos computadoras",
    "plan.about": (
        "Para quien lleva la hora; mejor si son dos, y una de las dos es madre, padre o par de la comunidad. No se "
        "califica nada, y no se guarda nada que no entregue quien practica."
    ),
    "plan.before": "Antes",
    "plan.before.1": (
        "En las dos computadoras: rcscreen doctor, y luego cada orden de abajo una vez, hasta su primera página. "
        "Ctrl-C sale."
    ),
    "plan.before.2": (
        "Imprima para cada mesa: tres tarjetas y tres hojas de quien observa. Traiga seis monedas y dos relojes."
    ),
    "plan.before.3": (
        "Lea lo que sale en cada tarjeta y dígalo al invitar. Cualquiera puede cambiar de tarjeta o solo mirar."
    ),
    "plan.before.4": (
        "Nivel 4 (peligro, límites de lo privado): solo si está alguien que ya haya tenido esas conversaciones."
    ),
    "plan.hour": "La hora",
    "plan.0": "0:00",
    "plan.0.what": (
        "Llegar (5). Un respiro. Lo que ve la computadora: elecciones y tiempo. Lo que no: a ustedes. Cómo se dice "
        "«alto». "
        "Cada quien dice en tres palabras qué quiere trabajar."
    ),
    "plan.5": "0:05",
    "plan.5.what": (
        "Ver cómo sale mal (10). Usted conduce y su colega hace el papel. Diga algo torpe con buena intención, "
        "deje que se "
        "note y repárelo: «Eso me salió como consejo. Perdón. ¿Empiezo otra vez?» Pregunte qué vieron. Reparar es "
        "lo que se "
        "aprende."
    ),
    "plan.15": "0:15",
    "plan.15.what": (
        "Mesas (30). Tres turnos de diez minutos: unos siete para actuar, tres para hablar. No hace falta llegar "
        "al final "
        "del guion; Ctrl-C termina el turno, y se olvida. Cambien de asiento cada vez."
    ),
    "plan.45": "0:45",
    "plan.45.what": (
        "Todos juntos (10). Un momento, ofrecido por quien lo vivió. Qué se vio; qué más se podía decir; y luego "
        "alguien "
        "lo dice, en voz alta. Un momento bien mirado vale más que seis contados."
    ),
    "plan.55": "0:55",
    "plan.55.what": (
        "Cerrar (5). Cada quien, una frase para la próxima familia. Tarjetas boca abajo, nombres propios. Diga con "
        "quién se "
        "puede hablar si algo de hoy se queda. Las hojas son de quienes condujeron."
    ),
    "plan.seats": "Quién se sienta dónde",
    "plan.table": "Mesa {number}",
    "plan.turn": "turno {number}",
    "plan.seat": "{driver} conduce, {player} hace de {name}, {observer} observa",
    "plan.command": "rcscreen practice {script} --persona {persona} --table{language}",
    "plan.talk": "Los tres minutos, en este orden",
    "plan.talk.1": "Quien condujo: ¿qué quería, y qué notó?",
    "plan.talk.2": "Quien hizo el papel, como esa persona: una frase sobre cómo fue.",
    "plan.talk.3": "Quien observó: dos momentos que ayudaron, uno para intentar otra vez.",
    "plan.talk.4": "Si hay tiempo, quien condujo lo intenta otra vez, desde la línea de antes.",
    "plan.alone": "Con menos gente",
    "plan.alone.1": (
        "Dos: una persona hace el papel y observa. Una: rcscreen practice GUION --persona NOMBRE, y el programa hace "
        "el papel."
    ),
    "plan.alone.2": "Si sobran tres minutos: rcscreen practice --drill list --language es",
    "plan.handed": (
        "Lo que alguien puede entregar después es solo su propio ensayo (--keep ARCHIVO): elecciones y tiempos, "
        "nada de lo "
        "que se escribió. De menos de cinco, no se habla de tendencias. Nunca se compara a las personas."
    ),
}
