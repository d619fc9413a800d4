"""Conversations held with imported forms by somebody who answers everything, in an order of their own."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Any

from rcscreen.desk.conversation import Conversation
from rcscreen.desk.leaving import release
from rcscreen.errors import NothingToRelease
from rcscreen.formats.fhir.response import response
from rcscreen.formats.importing.imported import Imported
from rcscreen.formats.importing.kept import Kept, kept_data, read_kept
from rcscreen.interview.conduct import conduct
from rcscreen.interview.conductor import View
from rcscreen.interview.entries import Entry
from rcscreen.interview.events import Opened
from rcscreen.interview.replies import Command, Gave, GoOn, Rejection, Reply
from rcscreen.interview.replies import Kept as Silent
from rcscreen.interview.state import State
from rcscreen.interview.turns import Option, Pick, Review, Silence, Turn, Write
from rcscreen.script.model import Script
from rcscreen.script.setting import Recipient, Setting
from rcscreen.site.load import load_site, sample_text
from rcscreen.summary.minting import Mint
from rcscreen.summary.model import Release, from_json

DAY = date(2026, 11, 22)
SECRET = b"a secret of one person, 32 bytes"
CLINIC = "referral-desk"
Json = dict[str, Any]


def setting(*receives: Any, domains: tuple[str, ...] = ()) -> Setting:  # noqa: ANN401 - parts of a release
    """The sample program, whose referral desk may have these parts: of single answers everything if none is named."""
    sample = load_site(sample_text(), "site.yaml")
    desk, *others = sample.recipients
    parts = receives or (*desk.receives, "answers")
    changed: Recipient = replace(desk, receives=parts, domains=domains)
    return replace(sample, recipients=(changed, *others))


def kept(made: Imported) -> Kept:
    """What is kept of a form, as it is read again."""
    return read_kept(json.dumps(kept_data(made.draft)).encode())


class Journal:
    """Keeps entries in memory."""

    keeping = True
    card = ""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def keep(self, *entries: Entry) -> None:
        """Keeps them."""
        self.entries.extend(entries)

    def purge(self, entries: tuple[Entry, ...]) -> None:
        """Keeps these and nothing else."""
        self.entries = list(entries)

    def forget(self) -> None:
        """Keeps nothing."""
        self.entries.clear()

    def part(self, on: date) -> None:
        """Nobody is remembered here."""


@dataclass
class Talkative:
    """Somebody who agrees to everything and answers everything, but where they are silent.

    Attributes:
        chance: What they choose by.
        silent: Steps at which they say nothing, and in which way.
        shares: Whether they agree that something is passed on.
        wishes: Whether they wish for a hand with anything.
        changes: What they change at the read-back.
        room: Who can hear.
        heard: What was read to them last.
    """

    chance: random.Random
    silent: Mapping[str, Silence] = field(default_factory=dict)
    shares: bool = True
    wishes: bool = False
    changes: list[Reply] = field(default_factory=list)
    room: str = "alone"
    heard: list[tuple[str, str]] = field(default_factory=list)

    def perform(self, view: View) -> Reply | Command:
        """What they say at a turn."""
        turn = view.turn
        if turn.silences and turn.step in self.silent:
            return Silent(self.silent[turn.step])
        match turn.form:
            case Pick():
                return Gave(self._picked(turn, turn.form))
            case Write() if turn.kind == "ask":
                return Gave(self._written(turn.form))
            case Review(lines):
                self.heard = [(line.role, line.read) for line in lines]
                return self.changes.pop(0) if self.changes else GoOn()
            case _:
                return GoOn()

    def _picked(self, turn: Turn, form: Pick) -> str | tuple[str, ...]:
        keys = tuple(each.key for each in form.options)
        match turn.kind:
            case "check":
                return self.room if self.room in keys else keys[0]
            case "share":
                return "yes" if self.shares else "no"
            case "help":
                return keys[:1] if self.wishes else ()
            case "ask" if form.many:
                return self._several(form.options)
            case "ask":
                return self.chance.choice(keys)
            case _:
                return keys[0]

    def _several(self, options: Sequence[Option]) -> tuple[str, ...]:
        first = self.chance.choice(options)
        if first.exclusive:
            return (first.key,)
        others = [each.key for each in options if not each.exclusive and self.chance.random() < 0.5]
        return tuple(dict.fromkeys((first.key, *others)))

    def _written(self, form: Write) -> str:
        match form.what:
            case "number":
                least, most = form.at_least, form.at_most
                low = 0 if least is None else least
                return str(self.chance.choice([low, low + 1]) if most is None else most)
            case "date":
                return self.chance.choice(["2020-02-29", "1999-12-31", DAY.isoformat()])
            case _:
                return self.chance.choice(["in a few words", "07:30", "https://example.org/x", "none of these"])

    def reject(self, rejection: Rejection) -> None:
        """Whatever they say is to be taken."""
        raise AssertionError(rejection.words)


def held(script: Script, who: Talkative, program: Setting) -> Conversation:
    """A conversation from its beginning to its end."""
    journal = Journal()
    opening = Opened(script.id, script.version, script.digest, program.digest, script.language, "in_person", DAY)
    now = datetime(2026, 11, 22, 10, tzinfo=UTC)
    state = conduct(script, State(program), who, journal, lambda: now, opening=opening)
    return Conversation(script, state, "k3m9x2qa", tuple(journal.entries), SECRET)


def left(conversation: Conversation, recipient: str = CLINIC) -> Release | None:
    """What a recipient receives, by the way on which everything leaves."""
    try:
        document, _ = release(conversation, recipient, DAY)
    except NothingToRelease:
        return None
    made = from_json(document)
    assert isinstance(made, Release)
    return made


def answered(conversation: Conversation, of: Kept, recipient: str = CLINIC) -> Json | None:
    """The response to the form."""
    made = left(conversation, recipient)
    if made is None:
        return None
    try:
        return response(made, of, Mint(conversation.secret, recipient, conversation.session))
    except NothingToRelease:
        return None
