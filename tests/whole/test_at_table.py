"""A drill and a table on a real terminal: one skill and no more; a persona whose words are nowhere on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.whole.program import _WHOLE_SCREEN

from rcscreen.desk.personas import find_persona

if TYPE_CHECKING:
    from tests.whole.program import Place, Sitting


def unmarked(sitting: Sitting, band: str) -> list[str]:
    """Screens on which it does not stand that this is practice."""
    return [frame for frame in sitting.raw.split(_WHOLE_SCREEN)[1:] if band not in frame[:200]]


def test_a_drill_is_a_turn_and_what_could_be_seen_of_it(at: Place) -> None:
    """It begins where it matters, a stop-card goes back, and one thing is said afterwards."""
    sitting = at.begin("rcscreen practice --drill decline --language es")
    sitting.do("Ejercicio: recibir un «prefiero no» como respuesta", "enter")
    sitting.do("dígalo en voz alta", "enter")
    screen = sitting.hear("«Estamos bien. Pero prefiero no ir punto por punto.»")
    press = next(line for line in screen.splitlines() if "mucha gente encuentra algo" in line)
    sitting.do("¿qué dice usted?", press.strip()[0])
    sitting.hear("Dos personas que pensaban venir ya no vienen.")
    sitting.do("volver a ese momento", "1")
    sitting.do("dígalo en voz alta", "enter")
    screen = sitting.hear("«Estamos bien. Pero prefiero no ir punto por punto.»")
    honour = next(line for line in screen.splitlines() if "Entonces no." in line)
    sitting.do("¿qué dice usted?", honour.strip()[0])
    sitting.do("«Perfecto». Le da un clic a su pluma.", "0", "enter")
    sitting.hear("lo que ayudó", "«Entonces no.»", "Usted volvió a un momento una vez.")
    sitting.do("lo que ayudó", "enter")
    assert sitting.end() == 0
    assert sitting.stderr() == ["Terminó el ejercicio. No se guardó nada."]
    assert not unmarked(sitting, "PRÁCTICA")
    assert not at.home.exists()


def test_at_a_table_the_screens_are_those_of_a_conversation(at: Place) -> None:
    """Marked on every one; the player has the words on paper, and nothing is left behind."""
    sitting = at.begin("rcscreen practice pre-visit --persona irma --table")
    sitting.hear("The player has Irma's card and no screen", "Anybody may say “stop” at any time")
    sitting.do("At a table, with Irma", "enter")
    sitting.do("Is this a good time to talk?", "1", "enter")
    sitting.do("Which language is easiest?", "1", "enter")
    sitting.do("your visit is coming up", "1", "enter")
    sitting.do("Can anyone hear us", "p")
    sitting.do("Take your time.", "7")
    sitting.do("Stop here?", "2")
    sitting.do("Thank you for your time", "enter")
    sitting.do("This one is yours.", "enter")
    sitting.hear("Put it down", "the observer, two moments that helped and one to try again")
    sitting.do("Put it down", "enter")
    assert sitting.end() == 0
    assert sitting.stderr() == ["The turn is over. Nothing of it was kept."]
    assert not unmarked(sitting, "PRACTICE")
    said = [each.says["en"] for tiers in find_persona("irma").answers.values() for each in tiers]
    assert not [words for words in said if words in sitting.raw]
    assert not at.home.exists()
    assert sitting.stdout() == ""
