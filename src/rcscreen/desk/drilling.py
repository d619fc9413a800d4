"""A drill at the terminal: what it is, the moment, and what could be seen of one skill."""

from __future__ import annotations

from rcscreen.desk.drill_words import drill_words
from rcscreen.desk.rehearsing import PracticeRoom, try_again
from rcscreen.desk.trainee import TraineeAtTerminal
from rcscreen.desk.wanted import say
from rcscreen.errors import Interrupted
from rcscreen.practice.acts import Act
from rcscreen.practice.coach import Feedback
from rcscreen.practice.drills import Drill, InDrill, drill_feedback
from rcscreen.practice.playing import spoken
from rcscreen.practice.run import Stage, rehearse
from rcscreen.practice.words import words_of
from rcscreen.terminal.device import open_terminal
from rcscreen.terminal.sheet import Block, Cell, Listed, Said, Sheet

__all__ = ["practise_drill"]


def practise_drill(drill: Drill, stage: Stage, *, own: str, plain: bool = False) -> None:
    """Takes a trainee through a drill, and again for as long as they want to. Nothing is kept.

    Args:
        drill: The drill.
        stage: Where: its script, its persona.
        own: The trainee's own language.
        plain: Lines only.

    Raises:
        Interrupted: The trainee left.
    """
    words = drill_words(own)
    try:
        with open_terminal(plain=plain) as terminal:
            room = PracticeRoom(terminal, stage, own)
            room.read(_before(room, drill, stage))
            acts: tuple[Act, ...] = ()
            while True:
                trainee = TraineeAtTerminal(terminal, room.face, chrome_language=own)
                run = rehearse(stage, InDrill(drill, trainee, stage.persona, stage.script), acts)
                told = drill_feedback(run, drill, own)
                room.read(_after(room, drill, told))
                if told.look is None or not try_again(room, told):
                    break
                acts = run.acts[: told.look.act]
    except Interrupted:
        raise Interrupted(words_of(own)["left"]) from None
    say(words["done"])


def _before(room: PracticeRoom, drill: Drill, stage: Stage) -> Sheet:
    """What it is, who is there, and what comes up."""
    words, persona = drill_words(room.own), stage.persona
    notes = ", ".join(spoken(note, room.own) for note in persona.content_note)
    blocks: tuple[Block, ...] = (
        Said(words["title"].format(what=words[drill.name]), "title"),
        Said(words[f"{drill.name}.scene"]),
        Said(words["length"].format(name=spoken(persona.title, room.own)), "option"),
        Said(room.words["content_note"].format(notes=notes), "option"),
        Said(room.words["i_see"], "calm"),
    )
    return _sheet(room, blocks)


def _after(room: PracticeRoom, drill: Drill, told: Feedback) -> Sheet:
    """What could be seen of the one skill."""
    words = drill_words(room.own)
    blocks: list[Block] = [Said(words["title"].format(what=words[drill.name]), "title")]
    helped = tuple(Cell("·", f"{each.did} {each.then}".strip()) for each in told.helped)
    if helped:
        blocks.append(Listed(room.words["helped"], helped))
    elif told.look is None:
        blocks.append(Said(words["none_helped"], "option"))
    if told.look is not None:
        cells = [Cell("·", told.look.happened)]
        cells += [Cell("→", told.look.would)] if told.look.would else []
        blocks.append(Listed(room.words["look"], tuple(cells)))
    blocks += [Said(text, "option") for text in (told.went_back,) if text]
    blocks.append(Said(room.words["i_see"], "also"))
    return _sheet(room, tuple(blocks))


def _sheet(room: PracticeRoom, blocks: tuple[Block, ...]) -> Sheet:
    keys = ((room.chrome["key_enter"], room.words["on"]),)
    return Sheet(None, blocks, keys, (room.chrome["key_esc"], room.chrome["hide"]))
