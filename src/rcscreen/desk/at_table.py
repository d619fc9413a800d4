"""A rehearsal at a table: the screens of a conversation, marked. Somebody plays the persona, with lines on paper."""

from __future__ import annotations

from rcscreen.desk.drill_words import drill_words
from rcscreen.desk.rehearsing import PracticeRoom
from rcscreen.desk.wanted import say
from rcscreen.errors import Interrupted
from rcscreen.practice.playing import spoken
from rcscreen.practice.run import Stage, hold
from rcscreen.practice.words import words_of
from rcscreen.terminal.conductor import TerminalConductor
from rcscreen.terminal.device import open_terminal
from rcscreen.terminal.sheet import Block, Said, Sheet

__all__ = ["sit_down"]


def sit_down(stage: Stage, *, own: str, plain: bool = False) -> None:
    """Holds a turn at a table. Nothing is kept: what is written down is forgotten with the last screen.

    Args:
        stage: Where.
        own: The driver's own language.
        plain: Lines only.

    Raises:
        Interrupted: The driver left, or somebody said stop.
    """
    words = drill_words(own)
    name = stage.persona.name
    try:
        with open_terminal(plain=plain) as terminal:
            room = PracticeRoom(terminal, stage, own, words["table.band"].format(name=name))
            room.read(_sheet(room, _before(room, stage)))
            hold(stage, TerminalConductor(terminal, chrome_language=own, face=room.face))
            after = (Said(words["table.after_title"], "title"), Said(words["table.after"].format(name=name)))
            room.read(_sheet(room, after))
    except Interrupted:
        raise Interrupted(words_of(own)["left"]) from None
    say(words["table.ended"])


def _before(room: PracticeRoom, stage: Stage) -> tuple[Block, ...]:
    """Who sits where, what comes up, and how to stop."""
    words, persona = drill_words(room.own), stage.persona
    notes = ", ".join(spoken(note, room.own) for note in persona.content_note)
    return (
        Said(words["table.title"].format(name=persona.name), "title"),
        Said(words["table.roles"].format(name=persona.name), "option"),
        Said(words["table.screen"].format(name=persona.name), "option"),
        Said(room.words["content_note"].format(notes=notes), "option"),
        Said(words["table.stop"], "calm"),
    )


def _sheet(room: PracticeRoom, blocks: tuple[Block, ...]) -> Sheet:
    keys = ((room.chrome["key_enter"], room.words["on"]),)
    return Sheet(None, blocks, keys, (room.chrome["key_esc"], room.chrome["hide"]))
