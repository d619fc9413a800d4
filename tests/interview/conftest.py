"""A conversation, held by replies that a test writes down."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pytest

from rcscreen.interview.account import Account
from rcscreen.interview.conduct import conduct
from rcscreen.interview.conductor import View
from rcscreen.interview.entries import Entry
from rcscreen.interview.events import Opened, Resumed
from rcscreen.interview.replies import (
    Command,
    Gave,
    GoOn,
    Rejection,
    Reply,
)
from rcscreen.interview.state import State
from rcscreen.interview.telling import account
from rcscreen.interview.turns import (
    Onward,
    Pick,
    Review,
    Write,
)
from rcscreen.script.load import load_script
from rcscreen.script.model import Channel, Script
from rcscreen.script.setting import Crisis, Promise, Recipient, Safety, Setting

DAY = date(2026, 11, 20)

SCRIPT = """
rcscreen: 1
id: short-visit
version: 2026.11.1
title: A short visit
with: caregiver
channels: [in_person, phone]
minutes: 6
language: en
topics:
  food: {sensitivity: 2, about: family, permission: "Okay if I ask about food? I ask everyone."}
  housing: {sensitivity: 2, about: family, label: Home, permission: "May I ask about home?"}
  harm: {sensitivity: 3, about: caregiver, label: Relationships}
establish:
  - check: right-person
    builtin: reach
  - say: hello
    text: "I'm {navigator} from {program}, {name}. You can skip anything."
  - consent: start
    to: talk
    text: Is now an okay time?
    if_no: That's fine. Another day, maybe.
  - consent: keep-notes
    to: record
    text: May I keep a few notes?
  - check: language
    builtin: language
    when: {here.channel: phone}
  - check: who-can-hear
    builtin: privacy
enable:
  - ask: going-well
    text: What has been going well?
    answer: words
    strength: family
  - ask: food-lately
    topic: food
    text: How has food been lately?
    answer:
      choice:
        enough: enough
        thin: {text: thin now and then, need: food}
        short: {text: gone without, need: food}
  - ask: food-kitchen
    topic: food
    when: {food-lately: [thin, short]}
    text: Is there a place to cook?
    answer: yes_no
  - ask: home-lately
    topic: housing
    text: How are things at home?
    answer:
      choices:
        fine: {text: fine, exclusive: true}
        rent: {text: behind on rent, need: housing}
        cold: {text: cold, need: repairs}
  - ask: children
    text: How many children live with you?
    answer: {number: {at_least: 0, at_most: 20}}
  - ask: second-helper
    when: {children: {at_least: 3}}
    text: Who helps you with so many?
    answer: words
    strength: friends
  - offer: card
    topic: harm
    text: I give everyone this card.
  - breathe: moment
    text: Shall we take a breath?
engage:
  - ask: better
    text: What would better look like?
    answer: words
    hope: true
  - help: what-would-help
    text: What would you like help with?
    how: {food: [pick_up, delivered]}
ensure:
  - recap: read-back
  - check: in-touch
    builtin: contact
  - share: with-whom
  - plan: next-steps
enrich:
  - ask: how-was-this
    experience: true
    text: How was this for you?
    answer: {choice: {good: good, heavy: heavy}}
  - thanks: goodbye
    text: "Thank you. I'll remember {strength}."
  - debrief: for-you
    text: What stays with you?
"""

SETTING = Setting(
    program="Corner Clinic",
    navigator="Rosa",
    recipients=(
        Recipient(
            "desk",
            {"en": "the desk"},
            {"en": "find a place"},
            ("contact", "strengths", "hopes", "needs", "priorities", "plan"),
        ),
        Recipient("pantry", {"en": "the pantry"}, {"en": "pack a box"}, ("needs",), ("food",), 30),
    ),
    safety=Safety({"en": "There are limits."}, "Sam", (Crisis({"en": "988"}, {"en": "988"}, DAY),)),
    promise=Promise({"en": "call"}, {"en": "Rosa"}, {"en": "Sam"}, 7),
)

USUAL: dict[str, Reply] = {
    "right-person": Gave("right_person"),
    "start": Gave("yes"),
    "keep-notes": Gave("yes"),
    "language": Gave("en"),
    "who-can-hear": Gave("alone"),
    "food-lately": Gave("enough"),
    "food-kitchen": Gave("yes"),
    "home-lately": Gave(("fine",)),
    "children": Gave("2"),
    "what-would-help": Gave(()),
    "what-would-help/food/how": Gave(("delivered",)),
    "in-touch/way": Gave("next_visit"),
    "with-whom/desk": Gave("no"),
    "with-whom/pantry": Gave("no"),
    "next-steps/food": Gave("agreed"),
    "next-steps/housing": Gave("agreed"),
    "how-was-this": Gave("good"),
}


class Notebook:
    """A journal in memory that remembers what a disk would."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.entries = list(entries)
        self.forgotten = False
        self.purges = 0
        self.parted: list[date] = []

    @property
    def card(self) -> str:
        """The card word, once anything is kept."""
        return "maple-river-42" if self.entries else ""

    @property
    def keeping(self) -> bool:
        """Whether anything is kept."""
        return bool(self.entries)

    def keep(self, *entries: Entry) -> None:
        """Keep some more."""
        for entry in entries:
            assert entry.seq == len(self.entries)
            self.entries.append(entry)

    def purge(self, entries: tuple[Entry, ...]) -> None:
        """Keep these and no others."""
        self.entries = list(entries)
        self.purges += 1

    def forget(self) -> None:
        """Keep nothing."""
        self.entries = []
        self.forgotten = True

    def part(self, on: date) -> None:
        """They would no longer be remembered."""
        self.parted.append(on)


class Planned:
    """A conductor that says what a test wrote down, once each, and what is usual everywhere else."""

    def __init__(self, planned: Mapping[str, Reply | Command | list[Reply | Command]]) -> None:
        self.planned = {place: list(said) if isinstance(said, list) else [said] for place, said in planned.items()}
        self.views: list[View] = []
        self.rejections: list[str] = []

    @property
    def places(self) -> list[str]:
        """The places that were on the screen, in order, each time."""
        return [view.turn.place for view in self.views]

    def perform(self, view: View) -> Reply | Command:
        """What was planned for the place, else what is usual."""
        self.views.append(view)
        assert len(self.views) < 300, "the conversation does not end"
        waiting = self.planned.get(view.turn.place)
        return waiting.pop(0) if waiting else usual(view)

    def reject(self, rejection: Rejection) -> None:
        """Remember why a reply could not be taken."""
        self.rejections.append(rejection.words)


def usual(view: View) -> Reply:
    """What is said where a test says nothing."""
    turn = view.turn
    known = USUAL.get(turn.place)
    match turn.form:
        case Pick(options, many):
            keys = {option.key for option in options}
            if isinstance(known, Gave) and keys.issuperset(
                known.value if isinstance(known.value, tuple) else (known.value,)
            ):
                return known
            return Gave((options[0].key,)) if many else Gave(options[0].key)
        case Write("number"):
            return known or Gave("2")
        case Onward() | Review() | Write():
            return GoOn()


@dataclass
class Played:
    """What came of a conversation."""

    script: Script
    state: State
    conductor: Planned
    notebook: Notebook

    @property
    def account(self) -> Account:
        """What it says."""
        return account(self.script, self.state)

    @property
    def places(self) -> list[str]:
        """The places that were shown."""
        return self.conductor.places

    def view(self, place: str) -> View:
        """The last view of a place."""
        return next(view for view in reversed(self.conductor.views) if view.turn.place == place)


@dataclass
class Play:
    """Holds a conversation on a script."""

    script: Script
    setting: Setting = field(default=SETTING)

    def __call__(
        self,
        planned: Mapping[str, Reply | Command | list[Reply | Command]] | None = None,
        *,
        channel: Channel = "in_person",
        log: Iterable[Entry] = (),
        name: str = "",
    ) -> Played:
        """Holds it, from its opening, or from where a log left it."""
        conductor, notebook = Planned(planned or {}), Notebook(log)
        script = self.script
        opening = Resumed(DAY) if notebook.keeping else opened(script, channel, name)
        state = conduct(
            script, State(self.setting), conductor, notebook, clock(), log=notebook.entries, opening=opening
        )
        return Played(script, state, conductor, notebook)


def opened(script: Script, channel: Channel = "in_person", name: str = "") -> Opened:
    """How a conversation opens."""
    return Opened(script.id, script.version, script.digest, "", script.language, channel, DAY, name)


def clock() -> Callable[[], datetime]:
    """A clock that moves on a minute each time one looks."""
    minutes = iter(range(100_000))
    return lambda: datetime.fromtimestamp(1_790_000_000 + 60 * next(minutes), UTC)


@pytest.fixture(scope="session")
def short_visit() -> Script:
    """A short script with something of everything."""
    return load_script(SCRIPT, "short-visit.yaml")


@pytest.fixture
def play(short_visit: Script) -> Play:
    """Holds a conversation on the short script."""
    return Play(short_visit)
