"""What a rehearsal shows: nothing is lost at 80 by 24, nothing shows which line helps, and every page is marked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.practice.policies import Policy, careful, fixer, hold
from tests.practice.test_laws import stages

from rcscreen.desk.marked import MarkedFace
from rcscreen.desk.personas import personas
from rcscreen.desk.rehearsal_sheets import (
    feedback_sheets,
    goal_sheet,
    meeting_sheet,
    own_sheet,
    seen_sheet,
    silence_sheet,
    stop_sheet,
    turns_sheet,
    welcome_sheet,
)
from rcscreen.practice.coach import feedback
from rcscreen.practice.moves import MOVES
from rcscreen.practice.observed import observed
from rcscreen.practice.run import rehearse
from rcscreen.practice.scenes import Meeting, Recording, Saying, Silence, StopCard
from rcscreen.practice.words import words_of
from rcscreen.terminal.draft import begin
from rcscreen.terminal.layout import lay_out
from rcscreen.terminal.plain import read_aloud
from rcscreen.terminal.sheet import Said, Sheet, turn_sheet
from rcscreen.terminal.watch import Watch
from rcscreen.vocabulary.chrome import chrome

BAND = "PRACTICE · Nan does not exist · nothing is kept"


def flat(text: str) -> str:
    """Text as one line."""
    return " ".join(text.split())


def shown(sheet: Sheet) -> str:
    """A sheet as it stands on a screen of 80 by 24, as one line."""
    drawn = lay_out(sheet, 80, 24)
    assert drawn.below == 0
    return flat(" ".join("".join(span.text for span in row) for row in drawn.rows))


def sheet_of(scene: object, language: str) -> Sheet:
    """The sheet of a scene, marked."""
    own, words = chrome(language), words_of(language)
    match scene:
        case Meeting():
            sheet = meeting_sheet(scene, words, own)
        case Silence():
            sheet = silence_sheet(scene, words, own)
        case StopCard():
            sheet = stop_sheet(scene, words, own)
        case Saying(view=view, before=before):
            sheet = turn_sheet(view, begin(view), own)
            sheet = replace(sheet, blocks=(*((Said(before, "also"),) if before else ()), *sheet.blocks))
        case Recording(view=view):
            sheet = turn_sheet(view, begin(view), own)
        case _:
            raise AssertionError(scene)
    return replace(sheet, band=BAND)


@pytest.mark.parametrize("name", [path.stem for path in personas()])
def test_nothing_that_is_said_is_lost(name: str) -> None:
    """Every scene of every persona, held well and held badly, in each language and on each channel."""
    for stage in stages(name):
        well = Policy(stage.persona)
        badly = Policy(stage.persona, pace=9.0, lines=("advise", "reassure", "press", "next"), goes_back=False)
        for policy in (well, badly):
            rehearse(stage, policy)
            for scene in policy.scenes:
                sheet = sheet_of(scene, stage.language)
                screen = shown(sheet)
                assert BAND in screen
                assert all(flat(each.text) in screen for each in sheet.blocks if isinstance(each, Said))


def test_which_line_helps_is_not_shown() -> None:
    """Neither a kind nor a number stands beside a line, and all four look alike."""
    policy = fixer()
    hold(policy)
    meetings = [scene for scene in policy.scenes if isinstance(scene, Meeting)]
    assert meetings
    for scene in meetings:
        sheet = meeting_sheet(scene, words_of("en"), chrome("en"))
        (listed,) = (block for block in sheet.blocks if hasattr(block, "cells"))
        assert [cell.key for cell in listed.cells] == ["1", "2", "3", "4"]
        assert not [cell for cell in listed.cells if cell.beside or cell.chosen]
        assert not {cell.label for cell in listed.cells} & set(MOVES)


def test_a_silence_offers_nothing_to_choose() -> None:
    """Whoever reads four lines has already waited; so in a silence there are none to read."""
    policy = careful()
    hold(policy)
    scene = next(each for each in policy.scenes if isinstance(each, Silence))
    sheet = silence_sheet(scene, words_of("en"), chrome("en"))
    assert sheet.keys == (("Enter", "say something"),)
    assert all(isinstance(block, Said) for block in sheet.blocks)
    assert "seconds" not in shown(sheet)


def pages() -> list[Sheet]:
    """Every page of the rehearsal's own."""
    run, words, own = hold(fixer()), words_of("en"), chrome("en")
    persona = run.stage.persona
    return [
        welcome_sheet(persona, words, "en", own),
        goal_sheet(words, own),
        own_sheet(words, words["own_right"]),
        seen_sheet(observed(run), words, own),
        turns_sheet(run.trace, words, own),
        *feedback_sheets(feedback(run, "decline", "en"), persona, words, "en", own),
    ]


class Paper:
    """A face that remembers what it was given."""

    def __init__(self) -> None:
        self.watch = Watch(float)
        self.sheets: list[Sheet] = []

    def show(self, sheet: Sheet, *, fresh: bool = True, scroll: int = 0) -> int:
        """Remembers."""
        del fresh, scroll
        self.sheets.append(sheet)
        return 0

    def write(self, sheet: Sheet, label: str, default: str = "") -> str:
        """Remembers, and types nothing."""
        del label, default
        self.sheets.append(sheet)
        return ""


def test_every_page_is_marked_on_a_screen_and_line_by_line() -> None:
    """First of all it says that this is practice, in words, so that neither a colour nor a screen is needed."""
    paper = Paper()
    face = MarkedFace(paper, BAND, "practice")  # type: ignore[arg-type]  # it shows and types, and that is all here
    policy = careful()
    hold(policy)
    scenes = [sheet_of(scene, "en") for scene in policy.scenes]
    for sheet in (*pages(), *(replace(each, band="") for each in scenes)):
        face.show(sheet)
        face.write(sheet, ">")
    assert len(paper.sheets) > 40
    for sheet in paper.sheets:
        rows = ["".join(span.text for span in row) for row in lay_out(sheet, 80, 24).rows]
        assert rows[0].startswith(f" {BAND}")
        assert flat(" ".join(read_aloud(sheet, 72))).startswith(BAND)
        if sheet.bar is not None:
            assert sheet.bar.right[-1] == "practice"


def test_danger_is_not_rehearsed_alone() -> None:
    """A persona of the fourth level says so before anything begins; the others do not."""
    persona, words, own = hold(fixer()).stage.persona, words_of("en"), chrome("en")
    assert "Rehearse it with somebody" not in shown(welcome_sheet(persona, words, "en", own))
    assert "Rehearse it with somebody" in shown(welcome_sheet(replace(persona, level=4), words, "en", own))


def test_what_did_not_come_up_is_not_on_the_page() -> None:
    """Two groups, what was seen and what may be seen another time; nothing is counted, nothing is crossed out."""
    text = shown(seen_sheet(observed(hold(careful())), words_of("en"), chrome("en")))
    assert "A silence was left until they went on." in text
    assert "another time" not in text
    assert "After a slip" not in text
