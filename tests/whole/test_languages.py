"""Two languages in one conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.whole.check_in import BEGINNING, COMMAND, TALK

if TYPE_CHECKING:
    from tests.whole.program import Place


def test_another_language_midway(at: Place) -> None:
    """P 4: the same question in their language, nothing asked again, and it goes on in it after a crash too."""
    sitting = at.begin(COMMAND)
    sitting.go((*BEGINNING, *TALK[:2]))
    sitting.do(TALK[2][0], "p")
    sitting.do("Take your time.", "4")
    sitting.do("Which language", "2", "enter")
    sitting.do("¿Cómo van las cosas donde vive", "7", "enter")
    sitting.hear("¿Con quién cuenta usted en estos días?", "heard (not read out)")
    sitting.press("ctrl-c")
    assert sitting.end() == 130
    (session,) = at.sessions()
    assert b'"utilities"' in at.kept()[session]

    again = at.begin("rcscreen resume")
    again.do("¿Quién nos puede oír ahora?", "1", "enter")
    again.hear("¿Con quién cuenta usted en estos días?")


def test_ones_own_language_beside_theirs(at: Place) -> None:
    """--also: Spanish with its English beneath it, options too; the navigator's own words are English."""
    sitting = at.begin(f"{COMMAND} --channel in_person --language es --also en")
    sitting.do("¿Le parece bien ahora? Hi, I'm Rosa.", "1", "enter")
    sitting.do("¿Me da permiso?", "1", "enter")
    sitting.do("¿Quién nos puede oír ahora?", "1", "enter")
    sitting.do("¿Qué les ha salido bien últimamente", "enter")
    screen = sitting.hear("para que alcance en casa?", "keeping enough food in the house?")
    assert "hay semanas que apenas" in screen
    assert "thin some weeks" in screen
    assert "Esc hide" in screen
