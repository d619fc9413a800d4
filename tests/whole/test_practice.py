"""A rehearsal on a real terminal: the same screens, marked on every one, and nothing of it left behind."""

from __future__ import annotations

import json
import stat
from typing import TYPE_CHECKING

from tests.whole.program import _WHOLE_SCREEN

if TYPE_CHECKING:
    from tests.whole.program import Place, Sitting

COMMAND = "rcscreen practice whole-family --persona marisol"
TYPED = "the rent, like at Ana's"

TO_THE_DOOR = (
    ("Rehearse with Marisol", "enter"),
    ("What do you want to work on?", "5"),
    ("Luz, who is four, draws on the floor.", "enter"),
    ("“Okay. Is this going to take long?”", "1", "enter"),
    ("I'd like to keep a few notes", "enter"),
    ("“And I get to hear them? All right. Yes.”", "1", "enter"),
    ("Who can hear us right now?", "enter"),
)


def unmarked(sitting: Sitting, band: str) -> list[str]:
    """Screens on which it does not stand that this is practice."""
    return [frame for frame in sitting.raw.split(_WHOLE_SCREEN)[1:] if band not in frame[:200]]


def test_a_gate_and_a_way_back(at: Place) -> None:
    """Whoever writes down that they are alone is stopped, calmly, sees what could follow, and goes back."""
    sitting = at.begin(f"{COMMAND} --keep run.json")
    sitting.go(TO_THE_DOOR)
    sitting.do("“Luz, and my husband there. It's fine, go ahead.”", "1", "enter")
    sitting.hear("Let's rewind to here.", "Somebody can hear.", "on the way home he asks her what she said")
    sitting.do("go back to that moment", "1")
    sitting.do("say it aloud", "enter")
    sitting.do("“Luz, and my husband there. It's fine, go ahead.”", "2", "enter")
    sitting.hear("She has pulled her bag onto her lap")
    sitting.do("hold still", "p")
    assert "hold still" not in sitting.hear("what do you say?", without="hold still")
    sitting.press("\x03")
    assert sitting.end() == 130
    assert sitting.restored()
    assert sitting.stderr() == ["INT001 You left the rehearsal. Nothing was kept."]
    assert not unmarked(sitting, "PRACTICE")
    assert not (at.here / "run.json").exists()
    assert not at.home.exists()


def test_to_the_end_and_what_is_handed_over(at: Place) -> None:
    """One's own view first, then what helped and one moment; what was typed is nowhere, and the vault never opened."""
    sitting = at.begin(f"{COMMAND} --language es --keep run.json")
    sitting.do("Ensayo con Marisol", "enter")
    sitting.do("¿Qué quiere practicar?", "0")
    sitting.do("¿Le parece bien ahora?", "enter")
    sitting.do("«Bueno. ¿Va a tardar mucho?»", "p")
    sitting.do("Tómese su tiempo.", "7")
    sitting.do("¿Terminar aquí?", "2")
    sitting.do("dígalo en voz alta", "enter")
    sitting.do("Escucha.", "enter")
    sitting.do("Esto es para usted", "enter")
    sitting.do("¿Qué se sintió bien?", *TYPED, "enter")
    sitting.do("¿Dónde cambió algo?", "enter")
    sitting.hear("Lo que pude ver", "turno 1 Las palabras estuvieron en la pantalla menos de un segundo.")
    sitting.do("Lo que pude ver", "enter")
    sitting.do("De parte de Marisol", "enter")
    sitting.do("¿Quiere intentar ese momento otra vez?", "2")
    sitting.do("Una frase para llevarse", "enter")
    assert sitting.end() == 0
    assert not unmarked(sitting, "PRÁCTICA")
    file = at.here / "run.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    kept = json.loads(file.read_text())
    assert (kept["schema"], kept["practice"]) == ("rcscreen.rehearsal/1", True)
    assert TYPED not in file.read_text()
    assert [act["do"] for act in kept["acts"]][:2] == ["said", "stop"]
    assert not at.home.exists()
    assert sitting.stdout() == ""
    assert "Guardado en run.json" in sitting.stderr()[0]
