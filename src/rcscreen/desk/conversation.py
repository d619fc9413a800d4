"""A conversation as it stands, with what only its keeper knows: the record of it, and the parts of that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from rcscreen.interview.entries import Entry
from rcscreen.interview.events import Finished
from rcscreen.interview.state import State
from rcscreen.interview.telling import account
from rcscreen.script.model import DANGEROUS, TENDER, Script

if TYPE_CHECKING:
    from rcscreen.summary.model import Record
    from rcscreen.summary.promise import Line

__all__ = ["Conversation", "ended_at"]


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation as it stands, with what only its keeper knows.

    Attributes:
        script: The script.
        state: Where it stands.
        session: Its name in the vault; ``unkept`` where it has none.
        entries: Its log.
        secret: The person's secret, from which identifiers outside are made.
        sent: What left so far, from the ledger.
        unsafe: Whether the number that was given reached somebody else: then nobody receives it.
        promised: What was promised, as it stands after what came of it; None where nothing came of it yet.
        source: What it came from, where it came from a file of answers.
    """

    script: Script
    state: State
    session: str
    entries: Sequence[Entry]
    secret: bytes
    sent: tuple[bytes, ...] = ()
    unsafe: bool = False
    promised: Sequence[Line] | None = None
    source: str = ""

    def record(self) -> Record:
        """Everything the person agreed to have kept."""
        return self._built(DANGEROUS)

    def heard(self) -> Record:
        """The part of it that was read back and found right: the only part that may leave."""
        record = self._built(self.state.heard_up_to)
        return record.model_copy(update={"contact": None}) if self.unsafe else record

    def in_plain_sight(self) -> Record:
        """The part of it that anybody in the house may read: nothing of a topic that is tender."""
        return self._built(TENDER - 1)

    def _built(self, up_to: int) -> Record:
        from rcscreen.summary.build import build_record

        told = account(self.script, self.state, up_to)
        started = self.entries[0].at
        over = ended_at(self.entries) if self.state.finished else None
        return build_record(self.script, self.state, told, session=self.session, started=started, ended=over)


def ended_at(entries: Sequence[Entry]) -> datetime:
    """When a conversation ended: what is taken back later does not make it last longer."""
    return next((each.at for each in reversed(entries) if isinstance(each.event, Finished)), entries[-1].at)
