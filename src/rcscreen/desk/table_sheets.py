"""The observer's sheet and the plan of the hour, as paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rcscreen.desk.table_words import table_words
from rcscreen.formats.paper import Beside, Block, Break, Group, Heading, Item, Mark, Paper, Paragraph, Room, Tone
from rcscreen.practice.persona import Persona

__all__ = ["TURNS", "observer_sheet", "session_plan"]

LINES = 10
"""So many things to look for fit in ten minutes, and on one page."""

TURNS = 3
"""Turns of ten minutes, one for each seat at a table of three (practice notes, D6)."""

_SEATS = (("A", "B", "C"), ("D", "E", "F"))


def observer_sheet(language: str) -> Paper:
    """One page for whoever watches: what to look and listen for, and what no laptop sees."""
    words = table_words(language)
    look = tuple(Item(words[f"sheet.{number}"]) for number in range(1, LINES + 1))
    cannot = tuple(Item(words[f"sheet.cannot.{number}"]) for number in range(1, 5))
    say = tuple(Item(words[f"sheet.say.{number}"]) for number in (1, 2))
    blocks: tuple[Block, ...] = (
        Paragraph(words["sheet.about"], Tone.SMALL),
        Group((Heading(words["sheet.look"]), Beside("", look, Mark.BOX))),
        Group((Heading(words["sheet.cannot"]), Beside("", cannot, Mark.BOX, Tone.SMALL))),
        Group((Heading(words["sheet.words"]), Room(3))),
        Group((Heading(words["sheet.try"]), Room(2))),
        Group((Heading(words["sheet.say"]), Beside("", say, Mark.BULLET, Tone.SMALL))),
        Paragraph(words["sheet.yours"], Tone.SMALL),
    )
    return Paper(words["sheet.title"], language, blocks, foot=words["foot"].format(what=words["sheet"]))


def session_plan(personas: Sequence[Persona], language: str) -> Paper:
    """The hour: when, who sits where, and what to type.

    Args:
        personas: Whom one can meet in that language, the gentlest first.
        language: The language of the hour.
    """
    words = table_words(language)
    before = tuple(Item(words[f"plan.before.{number}"]) for number in range(1, 5))
    talk = tuple(Item(words[f"plan.talk.{number}"]) for number in range(1, 5))
    alone = tuple(Item(words[f"plan.alone.{number}"]) for number in (1, 2))
    blocks: list[Block] = [
        Paragraph(words["plan.about"]),
        Group((Heading(words["plan.before"]), Beside("", before, Mark.BOX))),
        Heading(words["plan.hour"]),
    ]
    blocks += [Beside(words[f"plan.{at}"], (Item(words[f"plan.{at}.what"]),)) for at in (0, 5, 15, 45, 55)]
    blocks.append(Break())
    blocks.append(Heading(words["plan.seats"]))
    blocks += [block for table in (0, 1) for block in _table(table, personas, language)]
    blocks += [
        Group((Heading(words["plan.talk"]), Beside("", talk, Mark.BULLET))),
        Group((Heading(words["plan.alone"]), Beside("", alone, Mark.BULLET))),
        Paragraph(words["plan.handed"], Tone.BOXED),
    ]
    return Paper(words["plan.title"], language, tuple(blocks), foot=words["foot"].format(what=words["plan"]))


def _table(table: int, personas: Sequence[Persona], language: str) -> Iterator[Block]:
    """A table's turns: everybody drives once, plays once, observes once."""
    words = table_words(language)
    turns: list[Block] = [Heading(words["plan.table"].format(number=table + 1), level=3)]
    for turn in range(TURNS):
        persona = personas[(2 * turn + table) % len(personas)]
        driver, player, observer = (_SEATS[table][(turn + seat) % TURNS] for seat in range(TURNS))
        seat = words["plan.seat"].format(driver=driver, player=player, observer=observer, name=persona.name)
        own = "" if persona.languages[0] == language else f" --language {language}"
        command = words["plan.command"].format(script=persona.scripts[0], persona=persona.id, language=own)
        turns.append(Beside(words["plan.turn"].format(number=turn + 1), (Item(seat), Item("", command))))
    yield Group(tuple(turns))
