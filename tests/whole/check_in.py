"""Whole check-ins with a whole family, screen by screen: what the navigator sees, and the keys they press.

``benchmarks`` counts them: :func:`effort`.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.terminal.conftest import Stage
from tests.whole.program import Place, Sitting, place

from rcscreen.vocabulary.chrome import chrome

__all__ = ["Effort", "effort"]

Step = tuple[str, ...]
"""Words that are on one screen and not on those around it, and the keys that are pressed there."""

COMMAND = "rcscreen run whole-family --for referral-desk"

# -- In English, in person -------------------------------------------------------------------------------------------

CHANNEL: Step = ("How are you talking with them?", "enter")  # in person
CONSENTS: tuple[Step, ...] = (
    ("Is now an okay time?", "1", "enter"),
    ("Would that be okay?", "1", "enter"),
)
WHO_CAN_HEAR: Step = ("Who can hear us right now?", "1", "enter")
TALK: tuple[Step, ...] = (
    ("What has been going well lately", "enter"),
    ("keeping enough food in the house?", "3", "enter"),
    ("How are things where you live or stay?", "7", "enter"),
    ("Who has your back these days?", "1", "2", "enter"),
    ("What gets in your way", "1", "enter"),
    ("What has been hard to keep up with lately?", "1", "enter"),
    ("tell me about the kids", "enter"),
    ("How are you holding up?", "3", "enter"),
    ("Here are two cards", "enter"),
    ("Let's stop here a moment.", "enter"),
    ("Let's look ahead, past this week.", "enter"),
)
TWO_WISHES: tuple[Step, ...] = (
    ("what would you like a hand with?", "f", "c", "enter"),  # heat and light first, then food
    ("About food: what would be easiest for you?", "2", "enter"),
)
THREE_WISHES: tuple[Step, ...] = (("what would you like a hand with?", "f", "g", "q", "enter"),)
READ_BACK: tuple[Step, ...] = (("Let me read you what I have.", "enter"),)
CONTACT: tuple[Step, ...] = (
    ("how may I reach you?", "1", "enter"),
    ("When is a good time?", "1", "enter"),
    ("Which number or address is safe to use?", "0"),  # the clinic has it
)
DESK: Step = ("May I tell the referral desk", "1", "enter")
PANTRY: Step = ("May I tell the food pantry", "2", "enter")
TWO_PLANS: tuple[Step, ...] = (
    ("Heat, light and water: Rosa will", "1", "enter"),
    ("Food: Rosa will", "3", "enter"),
)
THREE_PLANS: tuple[Step, ...] = (
    ("Heat, light and water: Rosa will", "1", "enter"),
    ("Getting places: Rosa will", "1", "enter"),
    ("Rest and stress: Rosa will", "4", "enter"),
)
GOODBYE: tuple[Step, ...] = (
    ("how do you feel now", "1", "enter"),
    ("One thing I'll hold on to from today: family.", "2", "enter"),  # and not to be remembered
    ("This one is yours. Nothing here is kept.", "enter"),
)
BEGINNING = (CHANNEL, *CONSENTS, WHO_CAN_HEAR)
IN_PERSON = (
    *BEGINNING,
    *TALK,
    *TWO_WISHES,
    *READ_BACK,
    *CONTACT,
    DESK,
    PANTRY,
    *TWO_PLANS,
    *GOODBYE,
)
"""Two wishes, a way to be in touch, one recipient of two, two lines of a plan."""

IN_PERSON_THREE = (
    *BEGINNING,
    *TALK,
    *THREE_WISHES,
    *READ_BACK,
    *CONTACT,
    DESK,
    *THREE_PLANS,
    *GOODBYE,
)
"""Three wishes, none of them food; one recipient; three lines of a plan."""

# -- In Spanish, by phone --------------------------------------------------------------------------------------------

BY_PHONE: tuple[Step, ...] = (
    ("¿Cómo está hablando con la persona?", "2", "enter"),
    ("¿Se puede hablar ahí donde está?", "1", "enter"),
    ("¿En qué idioma se siente mejor", "2", "enter"),
    ("¿Le parece bien ahora?", "1", "enter"),
    ("¿Me da permiso?", "1", "enter"),
    ("¿Quién nos puede oír ahora, ahí donde está?", "1", "enter"),
    ("¿Qué les ha salido bien últimamente", "enter"),
    ("para que alcance en casa?", "3", "enter"),
    ("¿Cómo van las cosas donde vive", "7", "enter"),
    ("¿Con quién cuenta usted en estos días?", "1", "2", "enter"),
    ("¿Qué se lo hace difícil, si hay algo?", "1", "enter"),
    ("¿Qué se le ha hecho pesado últimamente?", "1", "enter"),
    ("cuénteme de los niños", "enter"),
    ("¿Y usted, cómo está?", "3", "enter"),
    ("Hay a quien llamar, de día y de noche", "enter"),
    ("Aquí sigo. No hay prisa.", "enter"),
    ("Miremos hacia adelante, más allá de esta semana.", "enter"),
    ("¿en qué le gustaría que le echemos la mano?", "f", "c", "enter"),
    ("Sobre comida: ¿qué le quedaría más fácil?", "2", "enter"),
    ("Le leo lo que tengo. Es suyo.", "enter"),
    ("¿cómo le puedo avisar?", "2", "enter"),
    ("¿A qué hora le queda bien?", "3", "enter"),
    ("¿Qué número o dirección es seguro usar?", "0"),
    ("¿Me permite decirle a la oficina de referencias", "1", "enter"),
    ("¿Me permite decirle a la despensa", "2", "enter"),
    ("Luz, agua y calefacción: Rosa va a", "n"),
    ("El lugar sería Light and Water Fund, 555-0106.", "1", "enter"),
    ("Comida: Rosa va a", "4", "enter"),
    ("Antes de colgar, ¿cómo se siente ahora", "1", "enter"),
    ("Hoy me quedo con algo bueno: la familia.", "2", "enter"),
    ("Esto es para usted. Aquí no se guarda nada.", "enter"),
)
"""As in person, with who answered and in which language before it."""


# -- Counting --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Effort:
    """What a conversation asks of the navigator's eyes and hand.

    Attributes:
        screens: How many screens there were, the choice of the channel among them.
        keys: How many keys were pressed, from the first screen to the last.
    """

    screens: int
    keys: int


LEAVES = tuple(chrome(language)["leaves_title"].split("{")[0].strip() for language in ("en", "es"))
"""What stands over a release that is about to leave, after the goodbye."""

_MORE = tuple(chrome(language)["next_page"] for language in ("en", "es"))


def send(sitting: Sitting) -> None:
    """Reads what leaves to its end and lets it leave; these keys come after the conversation, and do not count."""
    sitting.hear_one_of(LEAVES)
    sitting.settle()
    while any(words in sitting.said() for words in _MORE):
        drawn = len(sitting.raw)
        Stage.press(sitting, "enter")
        sitting.hear_more(drawn)
        sitting.settle()
    Stage.press(sitting, "enter")


def hold(at: Place, steps: tuple[Step, ...], command: str = COMMAND, *, sent: bool = False) -> Sitting:
    """Holds a whole conversation to its end, and what leaves is sent; gives back the sitting, which is over."""
    sitting = at.begin(command)
    sitting.go(steps)
    if sent:
        send(sitting)
    sitting.code = sitting.end()
    return sitting


def count(sitting: Sitting) -> Effort:
    """What a conversation asked, from what was drawn and pressed; the channel is asked before the first screen."""
    return Effort(len(sitting.screens(before=LEAVES)) + 1, sitting.keys)


def effort(steps: tuple[Step, ...] = IN_PERSON, command: str = COMMAND) -> Effort:
    """Holds a whole check-in with the real program and counts.

    Raises:
        RuntimeError: It did not end well.
    """
    with tempfile.TemporaryDirectory() as folder, place(Path(folder)) as at:
        sitting = hold(at, steps, command, sent=True)
        if sitting.code:
            raise RuntimeError(f"the conversation ended with {sitting.code}")
        return count(sitting)
