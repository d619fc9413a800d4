"""Whatever somebody says in a rehearsal, all of it is on one screen of 80 by 24, with what can be done about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from rcscreen.desk.library import find_script
from rcscreen.desk.personas import find_persona, personas
from rcscreen.desk.rehearsal_sheets import meeting_sheet, quoted, silence_sheet
from rcscreen.interview.turns import Review
from rcscreen.practice.acts import Chose, Held, Replied, Waited
from rcscreen.practice.run import Stage, rehearse
from rcscreen.practice.scenes import Meeting, Recording, Silence
from rcscreen.practice.steady import Steady
from rcscreen.practice.words import words_of
from rcscreen.site.load import sample_site
from rcscreen.terminal.draft import Draft
from rcscreen.terminal.layout import lay_out
from rcscreen.terminal.sheet import Sheet, turn_sheet
from rcscreen.vocabulary.chrome import chrome

NAMES = [path.stem for path in personas()]
WAYS: dict[str, dict[str, object]] = {
    "careful": {},
    "speaks into silences": {"patience": 0.5},
    "hurried": {"pace": 20.0, "lines": ("next", "reassure", "advise"), "patience": 0.5, "goes_back": False},
}


class Measuring(Steady):
    """A trainee who looks whether everything is on the screen."""

    cut: list[str]

    def be_silent(self, scene: Silence) -> Waited:
        """A silence."""
        turn = scene.view.turn
        self._measure(turn.place, silence_sheet(scene, words_of(turn.language), chrome(turn.language)))
        return super().be_silent(scene)

    def meet(self, scene: Meeting) -> Chose | Held:
        """A moment."""
        turn = scene.view.turn
        self._measure(turn.place, meeting_sheet(scene, words_of(turn.language), chrome(turn.language)))
        return super().meet(scene)

    def record(self, scene: Recording) -> Replied:
        """What was said; a read-back has pages of its own."""
        turn = scene.view.turn
        if not isinstance(turn.form, Review):
            view = replace(scene.view, turn=replace(turn, words=quoted(scene.says, turn.language) or turn.words))
            self._measure(turn.place, turn_sheet(view, Draft(), chrome(turn.language)))
        return super().record(scene)

    def _measure(self, place: str, sheet: Sheet) -> None:
        if lay_out(replace(sheet, band="PRACTICE"), 80, 24).below:
            self.cut.append(place)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_cut_off(name: str, way: str) -> None:
    """In every language they speak, however the conversation goes."""
    persona = find_persona(name)
    script = find_script(persona.scripts[0]).script
    for language in persona.languages:
        trainee = Measuring(persona, script, **WAYS[way])  # type: ignore[arg-type]  # the ways of a hand
        trainee.cut = []
        rehearse(Stage(script, persona, sample_site(), language, persona.channels[0], date(2026, 11, 22)), trainee)
        assert not trainee.cut, language
