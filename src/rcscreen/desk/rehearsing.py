"""A rehearsal at the terminal, from its first page to what is said afterwards. The vault is never opened for it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rcscreen.desk.marked import MarkedFace
from rcscreen.desk.rehearsal_sheets import (
    feedback_sheets,
    goal_sheet,
    own_sheet,
    seen_sheet,
    turns_sheet,
    welcome_sheet,
)
from rcscreen.desk.trainee import TraineeAtTerminal, read_through
from rcscreen.desk.wanted import say
from rcscreen.errors import Interrupted, Problem, RcscreenError, RehearsalRefused, UsageFault
from rcscreen.practice.acts import Act
from rcscreen.practice.coach import Feedback, feedback
from rcscreen.practice.document import Kept, as_text
from rcscreen.practice.log import OutOfStepError
from rcscreen.practice.observed import observed
from rcscreen.practice.run import Back, Rehearsed, Stage, rehearse
from rcscreen.practice.skills import SKILLS, Skill
from rcscreen.practice.words import words_of
from rcscreen.terminal.device import Terminal, open_terminal, seconds
from rcscreen.terminal.faces import face_for
from rcscreen.terminal.pages import read_key
from rcscreen.terminal.sheet import Cell, Choices, Said, Sheet
from rcscreen.terminal.watch import IDLE, Watch
from rcscreen.vocabulary.chrome import chrome

__all__ = ["PracticeRoom", "Taken", "practise", "refuse_to_overwrite", "shown_again", "taken_up", "try_again"]


@dataclass(frozen=True, slots=True)
class Taken:
    """A rehearsal that is taken up: what was done before it goes on."""

    acts: tuple[Act, ...] = ()
    gone_back: tuple[Back, ...] = ()
    goal: Skill | None = None


class PracticeRoom:
    """The terminal of a rehearsal: everything on it is marked as practice.

    Args:
        terminal: The terminal.
        stage: Where the rehearsal takes place.
        own: The trainee's own language.
        band: What stands above everything; that the persona does not exist, if left out.
    """

    def __init__(self, terminal: Terminal, stage: Stage, own: str, band: str = "") -> None:
        self.terminal = terminal
        self.own = own
        self.words = words_of(own)
        self.chrome = chrome(own)
        band = band or self.words["band"].format(name=stage.persona.name)
        self.face = MarkedFace(face_for(terminal, self.chrome, Watch(seconds, IDLE)), band, self.words["practice"])

    def read(self, sheet: Sheet) -> str:
        """Shows a sheet to its end."""
        return read_through(self.face, sheet, self.terminal.size()[1], self.chrome["next_page"])

    def choose(self, sheet: Sheet, keys: Sequence[str]) -> str:
        """One of the keys."""
        key = ""
        while key not in keys:
            key = read_key(self.face, sheet).lower()
        return key


def practise(
    stage: Stage, *, own: str, plain: bool = False, keep: Path | None = None, taken: Taken | None = None
) -> None:
    """Rehearses at the terminal, and says afterwards what could be seen.

    Args:
        stage: Where.
        own: The trainee's own language.
        plain: Lines only.
        keep: Where the trainee wants the rehearsal kept; nothing is kept where None.
        taken: What was done before.

    Raises:
        Interrupted: The trainee left. Nothing is kept.
    """
    words = words_of(own)
    try:
        with open_terminal(plain=plain) as terminal:
            room = PracticeRoom(terminal, stage, own)
            goal = taken.goal if taken else _before(room, stage)
            run = _rehearsed(room, stage, taken or Taken(), goal)
    except Interrupted:
        raise Interrupted(words["left"]) from None
    if keep is None:
        say(words["ended"])
    else:
        _keep(keep, as_text(run, goal))
        say(words["kept"].format(path=keep))


def _before(room: PracticeRoom, stage: Stage) -> Skill | None:
    """Who it is, and what the trainee wants to work on."""
    room.read(welcome_sheet(stage.persona, room.words, room.own, room.chrome))
    keys = [str(number) for number in range(1, len(SKILLS) + 1)]
    key = room.choose(goal_sheet(room.words, room.chrome), [*keys, "0", "enter"])
    return SKILLS[int(key) - 1] if key in keys else None


def _rehearsed(room: PracticeRoom, stage: Stage, taken: Taken, goal: Skill | None) -> Rehearsed:
    """The rehearsal, and again from a moment for as long as the trainee wants to."""
    trainee = TraineeAtTerminal(room.terminal, room.face, chrome_language=room.own)
    run = _rehearse(stage, trainee, taken)
    for question in ("own_right", "own_shift"):
        sheet = own_sheet(room.words, room.words[question])
        room.face.write(sheet, ">")  # theirs: it is neither kept nor looked at
    while True:
        told = feedback(run, goal, room.own)
        _say_back(room, stage, told)
        if told.look is None or not try_again(room, told):
            break
        again = Taken(run.acts[: told.look.act], (*run.gone_back, ("again", told.look.turn)), goal)
        run = _rehearse(stage, trainee, again)
    carried = Sheet(None, (Said(room.words["carry_title"], "title"), Said(room.words["own_private"], "also")))
    room.face.write(carried, ">")
    return run


def _say_back(room: PracticeRoom, stage: Stage, told: Feedback) -> None:
    """Two pages: what was done, and what came from the persona."""
    for sheet in feedback_sheets(told, stage.persona, room.words, stage.language, room.chrome):
        room.read(sheet)


def try_again(room: PracticeRoom, told: Feedback) -> bool:
    """Whether the trainee wants to try the moment again that was looked at."""
    turn = told.look.turn if told.look else 0
    cells = (Cell("1", room.words["try_yes"].format(turn=turn)), Cell("2", room.words["try_no"]))
    escape = (room.chrome["key_esc"], room.chrome["hide"])
    sheet = Sheet(None, (Said(room.words["try_title"], "title"), Choices("", cells)), (), escape)
    return room.choose(sheet, ("1", "2", "enter")) == "1"


def _rehearse(stage: Stage, trainee: TraineeAtTerminal, taken: Taken) -> Rehearsed:
    try:
        return rehearse(stage, trainee, taken.acts, taken.gone_back)
    except OutOfStepError:
        raise _out_of_step() from None


# -- A rehearsal that was kept ---------------------------------------------------------------------------------------


class _NobodyThere:
    """Whoever acts where nobody does: a rehearsal is only shown again."""

    def __getattr__(self, name: str) -> object:
        raise OutOfStepError(name)


def taken_up(kept: Kept, stage: Stage, at: int) -> Taken:
    """What was done before a turn.

    Raises:
        UsageFault: There is no such turn.
        RehearsalRefused: What was kept does not fit.
    """
    run = replayed(kept, stage)
    before = next((moment.act for moment in run.trace if moment.turn == at), None)
    if before is None:
        last = max(moment.turn for moment in run.trace)
        raise UsageFault("The rehearsal has no such turn.", f"It has turns 1 to {last}.", place="--at")
    return Taken(kept.acts[:before], kept.gone_back, kept.goal)


def replayed(kept: Kept, stage: Stage) -> Rehearsed:
    """The whole rehearsal again.

    Raises:
        RehearsalRefused: What was kept does not fit.
    """
    try:
        return rehearse(stage, _NobodyThere(), kept.acts, kept.gone_back)  # type: ignore[arg-type]  # whoever is asked says that nobody is there
    except OutOfStepError:
        raise _out_of_step() from None


def shown_again(kept: Kept, stage: Stage, *, own: str, plain: bool = False) -> None:
    """Shows a rehearsal that was kept, turn by turn, and what was said of it.

    Raises:
        Interrupted: Whoever looked left.
        RehearsalRefused: What was kept does not fit.
    """
    run = replayed(kept, stage)
    with open_terminal(plain=plain) as terminal:
        room = PracticeRoom(terminal, stage, own)
        room.read(turns_sheet(run.trace, room.words, room.chrome))
        room.read(seen_sheet(observed(run), room.words, room.chrome))
        _say_back(room, stage, feedback(run, kept.goal, own))


def _out_of_step() -> RehearsalRefused:
    fault = "what was done in it does not fit this script and this persona."
    return RehearsalRefused((Problem("--replay", 0, 0, "REH003", fault, "Let the file be as it was written."),))


# -- Keeping it, if the trainee hands it over ------------------------------------------------------------------------


def refuse_to_overwrite(path: Path) -> None:
    """Sees before anything begins that there is room for the file.

    Raises:
        UsageFault: Something is there already.
    """
    if path.exists() or path.is_symlink():
        raise UsageFault("There is something at that path already.", "Name a new file.", place=str(path))


def _keep(path: Path, text: str) -> None:
    """Writes a new file that only its owner may read.

    Raises:
        RcscreenError: It cannot be written.
    """
    try:
        fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
        with os.fdopen(fd, "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as fault:
        raise RcscreenError(f"The rehearsal cannot be written ({fault.strerror}).", place=str(path)) from None
