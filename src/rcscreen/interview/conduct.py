"""The conversation itself: show a turn, take what comes of it, keep it, and on to the next.

Pure but for what is passed in: whoever conducts, the journal, and ``now``.

What was agreed to be kept is kept before the next turn shows. Before leave to keep notes is given nothing is written;
when it is taken back, everything is destroyed and the conversation goes on in memory only. Of a turn that is only
spoken nothing is kept, not even that it took place.

Answers carry the time at which the sitting began and no time of their own: what is not written cannot tell how long
somebody hesitated, nor how fast a navigator works. While something is only spoken the clock of the sitting stands
still: nor can the end of a conversation tell that there was much to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from rcscreen.interview.commands import obey, previous, scopes, topic_marks
from rcscreen.interview.conductor import Conductor, Journal, View
from rcscreen.interview.engine import accept, next_turn
from rcscreen.interview.entries import Entry
from rcscreen.interview.events import (
    Consented,
    Event,
    Finished,
    Opened,
    Resumed,
    RoomChanged,
    SpokeIn,
    Stopped,
    TurnedTo,
    WentBack,
    Withdrew,
)
from rcscreen.interview.fold import apply, overhear, replay
from rcscreen.interview.kinds.frame import Outcome
from rcscreen.interview.redact import destroys, no_longer_remembered, redact
from rcscreen.interview.replies import (
    Amend,
    Command,
    Gave,
    GiveParts,
    GoOn,
    Kept,
    LeaveOut,
    Rejection,
    Reply,
    Strike,
)
from rcscreen.interview.state import State
from rcscreen.interview.turns import Ending, Turn
from rcscreen.script.model import Script

_TIMED = (Opened, Resumed, Finished, Stopped, Consented, Withdrew)
_BESIDE = (RoomChanged, SpokeIn, Stopped, TurnedTo, Withdrew, WentBack)
"""What may be kept of a command given at a turn that is only spoken: nothing that is about the turn."""

_REPLIES = (GoOn, Gave, Kept, Amend, Strike, LeaveOut, GiveParts)


class Sitting:
    """A conversation under way: its state, and its log where it is kept.

    Args:
        script: The script.
        state: The state before the log.
        journal: Where entries are kept.
        now: Gives the present moment.
        log: What was kept before, when a conversation is taken up again.
    """

    def __init__(
        self, script: Script, state: State, journal: Journal, now: Callable[[], datetime], log: Iterable[Entry] = ()
    ) -> None:
        self.script = script
        self.journal = journal
        self.log = list(log)
        self.state = replay(state, self.log)
        self._now = now
        self._began = now()
        self._untold = timedelta(0)
        self._kept = len(self.log) if journal.keeping else 0

    def take(self, events: Iterable[Event], on: str = "") -> None:
        """Let these events happen: applied, kept where that was agreed, purged where they destroy."""
        destroyed, parted = False, False
        for event in events:
            at = self._now() - self._untold if isinstance(event, _TIMED) else self._began
            destroyed |= destroys(self.state, event)
            parted |= no_longer_remembered(event)
            self.log.append(Entry(len(self.log), at, on, event))
            self.state = apply(self.state, event)
        if self.state.agreed("record"):
            if self.log[self._kept :]:
                self.journal.keep(*self.log[self._kept :])
            self._kept = len(self.log)
        else:
            self._forget()
        if parted:  # at once, however the conversation ends, and also where nothing of it is kept
            self.journal.part(self._now().date())
        if destroyed and self._kept:
            self.purge()

    def overhear(self, turn: Turn) -> None:
        """A turn that is only spoken took place."""
        self.state = overhear(self.state, turn.place)

    def perform(self, turn: Turn, conductor: Conductor, view: View) -> Reply | Command:
        """Show a turn; while what it is about is only spoken, the clock stands still."""
        if not turn.spoken_only:
            return conductor.perform(view)
        since = self._now()
        said = conductor.perform(view)
        self._untold += max(self._now() - since, timedelta(0))
        return said

    def finish(self, ending: Ending) -> None:
        """The conversation came to its end; nothing superseded outlives it."""
        if not self.state.finished:
            self.take((Finished(ending.kind),))
            self.purge()

    def purge(self) -> None:
        """Rewrite the log without what is superseded: what was just destroyed, or was when a crash came between."""
        purged = list(redact(tuple(self.log)))
        if purged != self.log and self._kept:
            self.journal.purge(tuple(purged))
        self.log = purged

    def _forget(self) -> None:
        if self.journal.keeping:
            self.journal.forget()
        self._kept = 0
        self.log = list(redact(tuple(self.log)))


def conduct(  # noqa: PLR0913 - these are what a conversation needs
    script: Script,
    state: State,
    conductor: Conductor,
    journal: Journal,
    now: Callable[[], datetime],
    *,
    log: Iterable[Entry] = (),
    opening: Opened | Resumed | None = None,
    also: str | None = None,
) -> State:
    """Hold the conversation to its end.

    Args:
        script: The script.
        state: The state before ``log``.
        conductor: Whoever performs the turns.
        journal: Where entries are kept.
        now: Gives the present moment.
        log: What was kept before.
        opening: How this sitting begins.
        also: The navigator's own language, to be seen beside the one spoken.

    Returns:
        The state at the end.

    Raises:
        Interrupted: From the conductor. What was kept is safe, and nothing was decided.
        VaultFault: The journal could not keep an entry.
    """
    sitting = Sitting(script, state, journal, now, log)
    sitting.purge()
    if opening is not None:
        sitting.take((opening,))
    while isinstance(turn := next_turn(script, sitting.state), Turn):
        view = replace(look(script, sitting.state, turn, saved=journal.keeping, also=also), card=journal.card)
        said = sitting.perform(turn, conductor, view)
        outcome = respond(script, sitting.state, turn, said)
        if isinstance(outcome, Rejection):
            conductor.reject(_in_own_language(script, sitting.state, view, said, outcome))
        elif turn.spoken_only:
            beside = tuple(event for event in outcome if isinstance(event, _BESIDE))
            sitting.take(beside)
            if isinstance(said, _REPLIES):
                sitting.overhear(turn)
        else:
            sitting.take(outcome, turn.place)
    sitting.finish(turn)
    return sitting.state


def respond(script: Script, state: State, turn: Turn, said: Reply | Command) -> Outcome:
    """What a reply to the turn, or a command beside it, makes happen."""
    if isinstance(said, _REPLIES):
        return accept(turn, said)
    return obey(script, state, turn, said)


def _in_own_language(script: Script, state: State, view: View, said: Reply | Command, refused: Rejection) -> Rejection:
    """Why a reply could not be taken, for the navigator to read: in their own language where that is another one."""
    if view.also is None:
        return refused
    again = respond(script, replace(state, language=view.also.language), view.also, said)
    return again if isinstance(again, Rejection) else refused


def look(script: Script, state: State, turn: Turn, *, saved: bool, also: str | None = None) -> View:
    """The turn and what stands around it on the screen."""
    beside, own = None, state
    if also and also != state.language and also in script.wordings:
        own = replace(state, language=also)
        other = next_turn(script, own)
        beside = other if isinstance(other, Turn) and other.place == turn.place else None
    steps = state.setting.get_help
    return View(
        turn=turn,
        also=beside,
        room=state.room,
        channel=state.channel,
        saved=saved,
        kept=state.consents.get("record"),
        topics=topic_marks(script, own),
        flagged=turn.place in state.flags,
        languages=tuple(script.wordings),
        can_go_back=previous(script, state, turn.place) is not None,
        screens=len(state.trail),
        get_help=steps.get(also or state.language) or steps.get(state.setting.language, ()),
        scopes=scopes(own),
    )
