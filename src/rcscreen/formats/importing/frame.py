"""The conversation around somebody else's questions, in our own words: English and Spanish."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

__all__ = ["FRAME", "FRAMED_IN", "PAUSE", "PERMISSION", "TOPIC", "frame_language"]

TOPIC: Final = "the-form"
PAUSE: Final = "catch-breath"
FRAMED_IN: Final = ("en", "es")


def frame_language(language: str) -> str:
    """The language in which the frame is said beside questions in a language."""
    return next((each for each in FRAMED_IN if language.partition("-")[0] == each), "en")


PERMISSION: Final[Mapping[str, str]] = MappingProxyType(
    {
        "en": (
            "I have some questions from a form. May I go through them with you? I ask everyone, and you can skip any."
        ),
        "es": (
            "Tengo unas preguntas de un formulario. ¿Le parece si las vemos? Se las hago a todos, y "
            "puede saltarse la que guste."
        ),
    }
)
"""Asks leave before the form's first question: what strangers' forms ask is taken as tender until the author knows."""

FRAME: Final[Mapping[str, Mapping[str, Mapping[str, str]]]] = MappingProxyType(
    {
        "right-person": {
            "en": {
                "text": "Hello, this is {navigator}. Is it all right to talk where you are?",
                "guide": "Ask for them by name. Don't say yet where you work.",
            },
            "es": {
                "text": "Hola, habla {navigator}. ¿Está bien hablar ahí donde está?",
                "guide": "Pregunte por la persona por su nombre. No diga todavía dónde trabaja.",
            },
        },
        "language": {
            "en": {
                "guide": "Ask first. If an interpreter would help, wait for one.",
            },
            "es": {
                "guide": "Pregunte primero. Si hace falta un intérprete, espérelo.",
            },
        },
        "start": {
            "en": {
                "text": (
                    "Hi, I'm {navigator}. I help families here at {program}. I'd like to hear how you "
                    "are doing, and go through some questions with you. It takes about {minutes} "
                    "minutes. Skip or stop any time. Your care stays the same. It's between you and "
                    "me, unless you want it passed on, or someone is in danger. Is now an okay time?"
                ),
                "if_no": "That's fine. Thanks for telling me. We can find another time, or leave it be.",
            },
            "es": {
                "text": (
                    "Hola, soy {navigator}. Ayudo a las familias aquí en {program}. Quisiera saber "
                    "cómo le va y hacerle unas preguntas. Son unos {minutes} minutos. Puede saltarse "
                    "lo que quiera o parar cuando guste. Su atención sigue igual. Queda entre usted y "
                    "yo, a menos que quiera que se lo pase a alguien, o que alguien esté en peligro. "
                    "¿Le parece bien ahora?"
                ),
                "if_no": "Está bien. Gracias por decírmelo. Podemos buscar otro momento, o dejarlo.",
            },
        },
        "keep-notes": {
            "en": {
                "text": (
                    "{limits} I'd like to keep a few notes, so you only tell it once. You can hear "
                    "them, change them, or have them erased, today or later. Would that be okay?"
                ),
                "if_no": "That's fine. Then we just talk, and I write nothing down.",
            },
            "es": {
                "text": (
                    "{limits} Quisiera guardar unas notas, para que lo cuente una sola vez. Puede "
                    "oírlas, cambiarlas o pedir que se borren, hoy o después. ¿Está bien?"
                ),
                "if_no": "Está bien. Entonces solo platicamos, y no anoto nada.",
            },
        },
        "who-can-hear": {
            "en": {
                "text": (
                    "If I go too fast, or another language is easier, just tell me. Some of this is "
                    "personal. Who can hear us right now?"
                ),
            },
            "es": {
                "text": (
                    "Si voy muy rápido, o si otro idioma le queda mejor, dígame. Algunas cosas son "
                    "personales. ¿Quién nos puede oír ahora?"
                ),
            },
        },
        "going-well": {
            "en": {
                "text": "I like to start with the good. What has been going well lately, even something small?",
                "guide": "Let them finish. Nothing comes? Say that this is all right too.",
            },
            "es": {
                "text": "Me gusta empezar por lo bueno. ¿Qué ha ido bien últimamente, aunque sea algo pequeño?",
                "guide": "Deje que termine. ¿No sale nada? Diga que también está bien.",
            },
        },
        "what-helps": {
            "en": {
                "text": "Thank you. Now something of yours: when times get hard, what helps you get through?",
            },
            "es": {
                "text": ("Gracias. Ahora algo suyo: cuando la cosa se pone difícil, ¿qué le ayuda a salir adelante?"),
            },
        },
        "better": {
            "en": {
                "text": "Let's look ahead, past this week. If things got better, what would that look like?",
            },
            "es": {
                "text": "Miremos hacia adelante, más allá de esta semana. Si las cosas mejoraran, ¿cómo sería?",
            },
        },
        "what-would-help": {
            "en": {
                "text": (
                    "Out of all of this, or anything else, what would you like a hand with? Start with "
                    "what matters most. Nothing is a fine answer too."
                ),
                "guide": "Press them in the order they say them. Add none of your own.",
            },
            "es": {
                "text": (
                    "De todo esto, o de cualquier otra cosa, ¿con qué le gustaría una mano? Empiece "
                    "por lo que más le importa. Nada también es una buena respuesta."
                ),
                "guide": "Márquelos en el orden en que los diga. No añada ninguno suyo.",
            },
        },
        "read-back": {
            "en": {
                "text": (
                    "Let me read you what I have. It's yours. Stop me where it's wrong, or where you "
                    "want something out."
                ),
            },
            "es": {
                "text": "Le leo lo que tengo. Es suyo. Deténgame donde esté mal, o donde quiera quitar algo.",
            },
        },
        "how-was-this": {
            "en": {
                "text": "Before we finish, how do you feel now, next to when we began?",
                "lighter": "a bit lighter",
                "same": "about the same",
                "heavier": "heavier",
            },
            "es": {
                "text": "Antes de terminar, ¿cómo se siente ahora, comparado con cuando empezamos?",
                "lighter": "un poco mejor",
                "same": "más o menos igual",
                "heavier": "con más peso",
            },
        },
        "next-time": {
            "en": {
                "text": "Would you like me to remember you, so that next time we start from here?",
            },
            "es": {
                "text": "¿Le gustaría que me acuerde de usted, para que la próxima vez empecemos desde aquí?",
            },
        },
        "goodbye": {
            "en": {
                "text": (
                    "Thank you for taking the time. One thing I'll hold on to from today: {strength}. "
                    "I'm glad we talked."
                ),
            },
            "es": {
                "text": (
                    "Gracias por su tiempo. De hoy me quedo con algo: {strength}. Me alegra que hayamos platicado."
                ),
            },
        },
        "for-you": {
            "en": {
                "text": (
                    "This one is yours. Nothing here is kept. What stays with you? Who could you talk to about it?"
                ),
            },
            "es": {
                "text": ("Esto es para usted. Aquí no se guarda nada. ¿Qué se le queda? ¿Con quién podría hablarlo?"),
            },
        },
        "catch-breath": {
            "en": {
                "text": "Let's catch our breath. We can go on, skip ahead, or stop here. You say how.",
            },
            "es": {
                "text": "Tomemos un respiro. Podemos seguir, saltar algo o dejarlo aquí. Usted diga.",
            },
        },
    }
)
"""Words of the frame, by step and language; keys that are no part of a step are labels of its options."""
