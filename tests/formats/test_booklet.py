"""A booklet on paper can be brought in later: every box is called what a file of answers calls it."""

from __future__ import annotations

import pytest

from rcscreen.answers.read import read_answers
from rcscreen.desk.library import find_script, shipped
from rcscreen.formats.booklet import booklet_paper
from rcscreen.formats.paper import Beside, Group, Mark
from rcscreen.interview.booklet import booklet
from rcscreen.interview.booklet.words import words_in
from rcscreen.script.model import Ask, Check, Consent, Help, Script, WordsAnswer
from rcscreen.site.load import sample_site

SETTING = sample_site()
SCRIPTS = [find_script(path.stem).script for path in shipped()]


def filled_in(script: Script, language: str) -> str:
    """A file of answers from a booklet with the first box of everything ticked."""
    lines = [f"script: {script.id}", f"language: {language}", "replies:"]
    book = booklet(script, SETTING, language)
    for entry in (each for chapter in book.chapters for each in chapter.entries):
        step, keys = script.step(entry.step), next((note.keys for note in entry.notes if note.keys), ())
        match step:
            case Check(builtin="contact"):
                way, hours, *_ = (note.keys for note in entry.notes if note.keys)
                lines.append(f"  - {{step: {step.id}, answer: {{way: {way[0]}, hours: {hours[0]}, number: 555-0100}}}}")
            case Ask(answer=WordsAnswer()):
                lines.append(f"  - {{step: {step.id}, {keys[0]}: true}}")
            case Ask() | Help():
                several = any(note.label == book_word(language) for note in entry.notes)
                lines.append(f"  - {{step: {step.id}, answer: {'[' + keys[0] + ']' if several else keys[0]}}}")
            case Check() | Consent():
                lines.append(f"  - {{step: {step.id}, answer: {keys[0]}}}")
            case _:
                pass
    return "\n".join(lines) + "\n"


def book_word(language: str) -> str:
    """What stands beside boxes of which several may be ticked."""
    return words_in(language)["hear_several"]


@pytest.mark.parametrize(
    ("script", "language"),
    [pytest.param(each, spoken, id=f"{each.id}-{spoken}") for each in SCRIPTS for spoken in each.wordings],
)
def test_every_first_box_is_understood(script: Script, language: str) -> None:
    """Ticked on paper and typed as it stands there, nothing is refused."""
    sheet = read_answers(filled_in(script, language), "form.yaml", script, SETTING)
    assert sheet.replies


def test_boxes_stand_on_the_paper_with_their_names() -> None:
    """Boxes to tick, and short lines for the order of what they want help with."""
    script = next(each for each in SCRIPTS if each.id == "whole-family")
    paper = booklet_paper(booklet(script, SETTING, "en"), script=script.id, version=script.version, language="en")
    flat = [inner for block in paper.blocks for inner in (block.blocks if isinstance(block, Group) else (block,))]
    lists = [block for block in flat if isinstance(block, Beside)]
    boxes = {item.key for block in lists if block.mark is Mark.BOX for item in block.items}
    assert {"thin", "true", "false", "decline", "unsure", "later", "call_name_only", "referral-desk"} <= boxes
    assert any(block.mark is Mark.BLANK and block.items[0].key == "food" for block in lists)
