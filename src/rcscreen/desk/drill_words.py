"""What a drill and a table say besides what a rehearsal says, in English and Spanish."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["drill_words"]

_EN: Final = {
    "people.about": "about {minutes} minutes · level {level} · {languages} · {scripts}",
    "people.notes": "comes up: {notes}",
    "people.begin": (
        "Begin with: rcscreen practice SCRIPT --persona NAME\n"
        "Three minutes: rcscreen practice --drill list · At a table: --table, and rcscreen practice pack"
    ),
    "title": "Drill: {what}",
    "length": "Three minutes, one skill. You meet {name}. Afterwards: what could be seen of that one thing.",
    "none_helped": "Nothing to name this time. Try it again; that is what a drill is for.",
    "done": "The drill is over. Nothing of it was kept.",
    "list": "Begin one with: rcscreen practice --drill NAME",
    "opt-out": "saying aloud that anything may be skipped",
    "opt-out.scene": (
        "You have just met. Say the opening so that the way out in it can be heard, and breathe at the periods."
    ),
    "silence": "letting a silence be",
    "silence.scene": (
        "You are a few minutes in, and it has gone well. You come to home. When it becomes quiet, leave your hands "
        "where "
        "they are."
    ),
    "decline": "taking “rather not” for an answer",
    "decline.scene": "You come to money. Whatever the answer is, it is an answer.",
    "reflection": "giving back what you heard",
    "reflection.scene": "On the phone, before a visit. Ask for something good, and let it be heard that you heard it.",
    "ask-first": "asking before telling",
    "ask-first.scene": "Something comes that you know a lot about. Find out first whether it is wanted.",
    "not-alone": "finding out who can hear",
    "not-alone.scene": (
        "A young person has said yes, and the door has been shut. More or less. Listen to more than the words."
    ),
    "tears": "staying when it becomes much",
    "tears.scene": (
        "You come to how it is for the one who looks after everybody. Somebody has just left the room: see to that "
        "first. "
        "Then there is nothing to repair and nothing to say quickly."
    ),
    "repair": "mending what went wrong",
    "repair.scene": "A minute ago you said something clumsy about a drawing. It shows. It can be mended.",
    "read-back": "reading back, and putting it right",
    "read-back.scene": "Nearly done. Read what you have, slowly. Something in it is not as it was meant.",
    "sharing": "passing on what they chose, and nothing else",
    "sharing.scene": "The help they want is known. Now, one by one, who may know.",
    "close": "the close",
    "close.scene": "Everything is agreed. Give the last minute its time, and name something good of theirs.",
    "table.band": "PRACTICE · one of you is {name} · nothing is kept",
    "table.title": "At a table, with {name}",
    "table.roles": (
        "The driver sits here and has the keys. The player has {name}'s card and no screen: sit so that your eyes "
        "meet. "
        "The observer has the checklist and the clock: ten minutes."
    ),
    "table.screen": (
        "The screens are those of a conversation. {name}'s words are not on them; write down what you hear."
    ),
    "table.stop": "Anybody may say “stop” at any time, and nobody is asked why.",
    "table.after_title": "Put it down",
    "table.after": (
        "The player says their own name, and something they are looking forward to. Then in this order: the "
        "driver, what "
        "they wanted and what they noticed; {name}, in one sentence, what it was like; the observer, two moments that "
        "helped and one to try again. Then change seats."
    ),
    "table.ended": "The turn is over. Nothing of it was kept.",
}

_ES: Final = {
    "people.about": "unos {minutes} minutos · nivel {level} · {languages} · {scripts}",
    "people.notes": "qué sale: {notes}",
    "people.begin": (
        "Empiece con: rcscreen practice GUION --persona NOMBRE\n"
        "Tres minutos: rcscreen practice --drill list · En la mesa: --table, y rcscreen practice pack"
    ),
    "title": "Ejercicio: {what}",
    "length": "Tres minutos, una sola cosa. Habla con {name}. Después: lo que se pudo ver de eso.",
    "none_helped": "Esta vez no hay nada que nombrar. Inténtelo otra vez; para eso es un ejercicio.",
    "done": "Terminó el ejercicio. No se guardó nada.",
    "list": "Empiece uno con: rcscreen practice --drill NOMBRE",
    "opt-out": "decir en voz alta que se puede saltar lo que sea",
    "opt-out.scene": "Se acaban de conocer. Diga el comienzo de modo que se oiga la salida, y respire en los puntos.",
    "silence": "dejar estar un silencio",
    "silence.scene": (
        "Llevan unos minutos, y van bien. Toca hablar de la casa. Cuando haya silencio, deje las manos donde están."
    ),
    "decline": "recibir un «prefiero no» como respuesta",
    "decline.scene": "Toca hablar de dinero. La respuesta que sea es una respuesta.",
    "reflection": "devolver lo que oyó",
    "reflection.scene": "Por teléfono, antes de una cita. Pregunte por algo bueno, y que se note que lo oyó.",
    "ask-first": "preguntar antes de informar",
    "ask-first.scene": "Sale algo de lo que usted sabe mucho. Averigüe primero si lo quieren oír.",
    "not-alone": "averiguar quién puede oír",
    "not-alone.scene": (
        "Alguien joven ya dijo que sí, y la puerta se cerró. Más o menos. Escuche más que las palabras."
    ),
    "tears": "quedarse cuando es mucho",
    "tears.scene": (
        "Toca preguntar cómo está quien cuida de todos. Alguien acaba de salir del cuarto: vea eso primero. Después no "
        "hay nada que arreglar ni que decir de prisa."
    ),
    "repair": "reparar lo que salió mal",
    "repair.scene": "Hace un minuto usted dijo algo torpe sobre un dibujo. Se nota. Se puede reparar.",
    "read-back": "leer de vuelta y corregir",
    "read-back.scene": "Ya casi terminan. Lea lo que tiene, despacio. Hay algo que no es como lo quisieron decir.",
    "sharing": "compartir lo que eligieron, y nada más",
    "sharing.scene": "Ya se sabe qué ayuda quieren. Ahora, uno por uno, quién puede saberlo.",
    "close": "la despedida",
    "close.scene": "Todo está acordado. Dele su tiempo al último minuto, y nombre algo bueno de la persona.",
    "table.band": "PRÁCTICA · aquí {name} es alguien de ustedes · no se guarda nada",
    "table.title": "En la mesa, con {name}",
    "table.roles": (
        "Quien conduce se sienta aquí y tiene las teclas. Quien hace de {name} tiene la tarjeta y no ve la pantalla: "
        "siéntense de modo que se miren. Quien observa tiene la hoja y el reloj: diez minutos."
    ),
    "table.screen": (
        "Las pantallas son las de una conversación. Las palabras de {name} no están en ellas; anote lo que oiga."
    ),
    "table.stop": "Cualquiera puede decir «alto» cuando quiera, y a nadie se le pregunta por qué.",
    "table.after_title": "Dejarlo aquí",
    "table.after": (
        "Quien hizo el papel dice su propio nombre y algo que espera con gusto. Luego, en este orden: quien "
        "condujo, qué "
        "quería y qué notó; {name}, en una frase, cómo fue; quien observó, dos momentos que ayudaron y uno para "
        "intentar otra vez. Después cambian de asiento."
    ),
    "table.ended": "Terminó el turno. No se guardó nada.",
}


def drill_words(language: str) -> Mapping[str, str]:
    """The words in a language, or in English where there are none in it."""
    return _ES if language.partition("-")[0] == "es" else _EN
