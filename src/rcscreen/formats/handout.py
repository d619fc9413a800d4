"""The handout: a page that the family keeps. Strengths first, in their words, then what was agreed, how to undo it.

What is printed can be found by somebody else, so a page holds less than the record does: what they told without wanting
help with it stands on none, and neither does a number at which they are reached. The copy for the refrigerator door
holds nothing tender, nothing of what was passed on, and not the word by which everything can be asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from rcscreen.formats.handout_words import handout_word
from rcscreen.formats.paper import Beside, Block, Group, Heading, Item, Mark, Paper, Paragraph, Size, Tone
from rcscreen.summary.text import listed, promised, wanted
from rcscreen.summary.words import dated, spoken, word
from rcscreen.vocabulary.domains import NEEDS, STRENGTHS, WAYS
from rcscreen.vocabulary.phrases import label

if TYPE_CHECKING:
    from rcscreen.summary.model import Need, Record

__all__ = ["Beyond", "Handed", "handout"]


@dataclass(frozen=True, slots=True)
class Handed:
    """Somebody who may have something.

    Attributes:
        name: How one says who it is.
        parts: What it may have, as one says it.
        until: The last day on which the yes holds.
        left: The days on which something left for it.
    """

    name: str
    parts: str
    until: date
    left: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Beyond:
    """What a handout says that no record holds.

    Attributes:
        program: The program's name.
        navigator: The navigator's name.
        card: The card word; empty where there is none.
        handed: Who may have something, and what left.
        numbers: Places to call that may stand on paper, each with how to reach it.
    """

    program: str
    navigator: str
    card: str = ""
    handed: tuple[Handed, ...] = ()
    numbers: tuple[tuple[str, str], ...] = ()


def handout(record: Record, beyond: Beyond, *, fridge: bool = False) -> Paper:
    """The page for the family, in the language they spoke.

    Args:
        record: What they agreed to have kept; for the refrigerator door, as much of it as anybody may read.
        beyond: What stands beside it.
        fridge: Whether anybody in the house may read it.
    """
    own = spoken(record.language)
    blocks: list[Block] = [Paragraph(dated(own, record.day), Tone.SMALL)]
    blocks += [*_strengths(record, own), *_hopes(record, own), *_next(record, own, fridge=fridge)]
    if not fridge:
        blocks += [*_numbers(beyond, own), *_passed_on(beyond, own), *_yours(beyond, own)]
    title = handout_word(own, "title_fridge") if fridge else word(own, "title")
    return Paper(title, own, tuple(blocks), foot=f"{beyond.navigator} · {beyond.program}", size=Size.LARGE)


def _strengths(record: Record, own: str) -> Iterator[Block]:
    said = (each.said or label(STRENGTHS[each.domain].label, own) for each in record.strengths)
    items = tuple(Item(each) for each in dict.fromkeys(said))
    if items:
        yield Group((Heading(word(own, "strengths")), Beside("", items, Mark.BULLET, Tone.SPOKEN)))


def _hopes(record: Record, own: str) -> Iterator[Block]:
    items = tuple(Item(each.said) for each in record.hopes if each.said)
    if items:
        yield Group((Heading(word(own, "hopes")), Beside("", items, Mark.BULLET, Tone.SPOKEN)))


def _next(record: Record, own: str, *, fridge: bool) -> Iterator[Block]:
    """What they want help with, in their order, each with who does what by when."""
    wishes = wanted(record)
    plan = {line.need: line for line in record.plan}
    head = Heading(word(own, "wanted" if any(need.priority for need in wishes) else "wanted.unordered"))
    for number, need in enumerate(wishes):
        about = _about(need, own, plainly=fridge)
        lines: list[Block] = [Heading(f"{number + 1}. {about}" if need.priority else about, 3)]
        said = []
        if need.how:
            ways = listed([label(WAYS[way], own) for way in need.how], word(own, "or"))
            said.append(word(own, "how", ways=ways))
        if need.id in plan:
            said.append(promised(plan[need.id], own))
        lines += [Paragraph(" ".join(said))] if said else []
        yield Group((head, *lines) if number == 0 else tuple(lines))


def _about(need: Need, own: str, *, plainly: bool) -> str:
    about = label(NEEDS[need.domain].label, own)
    about = about[0].upper() + about[1:]
    return f"{about}: {need.said}" if need.said and not plainly else about


def _numbers(beyond: Beyond, own: str) -> Iterator[Block]:
    if beyond.numbers:
        items = tuple(Item(f"{name}: {reach}") for name, reach in beyond.numbers)
        yield Group((Heading(handout_word(own, "numbers")), Beside("", items, Mark.BULLET)))


def _passed_on(beyond: Beyond, own: str) -> Iterator[Block]:
    head = Heading(word(own, "shared"))
    if not beyond.handed:
        yield Group((head, Paragraph(word(own, "shared.none"))))
        return
    for number, each in enumerate(beyond.handed):
        said = [
            handout_word(own, "until", recipient=each.name, parts=each.parts, day=dated(own, each.until)),
            *(handout_word(own, "sent", day=dated(own, day)) for day in each.left),
        ]
        line = Paragraph(" ".join(said))
        yield Group((head, line)) if number == 0 else line


def _yours(beyond: Beyond, own: str) -> Iterator[Block]:
    key = "take_back_card" if beyond.card else "take_back"
    said = handout_word(own, key, card=beyond.card, navigator=beyond.navigator, program=beyond.program)
    yield Paragraph(said, Tone.BOXED)
