"""Holding a conversation from a file of answers, as the command line does, with a journal in memory."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from rcscreen.answers.conductor import AnswersConductor
from rcscreen.answers.read import read_answers
from rcscreen.answers.sheet import AnswerSheet
from rcscreen.answers.trial import try_out
from rcscreen.errors import AnswersRefused
from rcscreen.interview.account import Account
from rcscreen.interview.conduct import conduct
from rcscreen.interview.entries import Entry
from rcscreen.interview.events import Opened
from rcscreen.interview.state import State
from rcscreen.interview.telling import account
from rcscreen.script.load import load_script
from rcscreen.script.model import Script
from rcscreen.site.load import sample_site

SCRIPTS = Path(__file__).parents[2] / "scripts"
DAY = date(2026, 11, 2)
SETTING = sample_site()


def _whole_family() -> Script:
    spanish = (SCRIPTS / "es" / "whole-family.yaml").read_text(encoding="utf-8")
    text = (SCRIPTS / "whole-family.yaml").read_text(encoding="utf-8")
    return load_script(text, "whole-family.yaml", overlays=((spanish, "es"),))


WHOLE_FAMILY = _whole_family()

EVERY_KIND = load_script(
    """
rcscreen: 1
id: every-kind
version: "1"
title: One step of every kind
with: caregiver
channels: [in_person]
minutes: 5
language: en
topics:
  food: {sensitivity: 2, about: family}
  safety: {sensitivity: 3, about: caregiver}
establish:
  - say: hello
    text: Hello, I'm {navigator}.
    covers: [name_and_role]
  - consent: start
    to: talk
    text: Is now okay?
  - consent: notes
    to: record
    text: May I keep notes?
    if_no: That's fine.
  - consent: remember
    to: remember
    text: May I remember you?
  - check: room
    builtin: privacy
enable:
  - ask: children
    text: How many kids live with you?
    answer: {number: {at_least: 0, at_most: 20}}
  - ask: moved
    text: When did you move here?
    answer: date
  - ask: pantry
    topic: food
    text: Do you know the pantry?
    answer: {yes_no: {yes: {strength: community}, no: {need: food}}}
  - ask: pantry-how
    topic: food
    when: {pantry: yes}
    text: How is it there?
    answer: words
    strength: community
  - inform: box
    topic: food
    elicit: What do you know about the food box?
    permission: May I tell you?
    provide: It comes on Mondays.
    check_back: How does that sound?
  - offer: card
    topic: safety
    text: Here is a card.
engage:
  - help: wishes
    text: What would you like help with?
    domains: [food, transport, other]
    how: {food: [pick_up, delivered]}
ensure:
  - recap: recap
  - check: contact
    builtin: contact
  - share: share
  - plan: plan
enrich:
  - thanks: bye
    text: Thank you for {strength}.
""",
    "every-kind.yaml",
)

START = "  - {step: start, answer: true}\n"
NOTES = "  - {step: notes, answer: true}\n"
ALONE = "  - {step: room, answer: alone}\n"


@dataclass(slots=True)
class Kept:
    """A journal in memory."""

    keeping: bool = False
    card: str = ""
    entries: list[Entry] = field(default_factory=list)

    def keep(self, *entries: Entry) -> None:
        """Keep it."""
        self.keeping = True
        self.entries.extend(entries)

    def purge(self, entries: tuple[Entry, ...]) -> None:
        """Keep only these."""
        self.entries = list(entries)

    def forget(self) -> None:
        """Keep nothing."""
        self.keeping = False
        self.entries.clear()

    def part(self, on: date) -> None:
        """Nobody is remembered here."""


@dataclass(frozen=True, slots=True)
class Held:
    """A conversation that was held, and what its file said that found no place."""

    state: State
    told: Account
    left: tuple[str, ...]
    kept: Kept


def read(text: str | bytes, script: Script = EVERY_KIND) -> AnswerSheet:
    """The sheet."""
    return read_answers(text, "form.yaml", script, SETTING)


def faults(text: str | bytes, script: Script = EVERY_KIND) -> list[str]:
    """What a file is refused for, as it is printed; nothing where it is not."""
    try:
        read(text, script)
    except AnswersRefused as refused:
        return list(refused.lines())
    return []


def hold(text: str, script: Script = EVERY_KIND) -> Held:
    """Holds the conversation of a file to its end."""
    sheet = read(text, script)
    conductor, journal = AnswersConductor(sheet), Kept()
    opening = Opened(
        script.id,
        script.version,
        script.digest,
        SETTING.digest,
        sheet.language or script.language,
        sheet.channel or script.channels[0],
        sheet.date or DAY,
        sheet.name,
    )
    began = datetime(2026, 11, 2, 12, tzinfo=UTC)
    foreseen = try_out(sheet, script, SETTING, opening, began)
    state = conduct(script, State(SETTING), conductor, journal, lambda: began, opening=opening)
    assert conductor.unused() == foreseen, "what is tried out comes out the same"
    return Held(state, account(script, state), tuple(str(each) for each in foreseen), journal)


def replies(*lines: str, ready: str = START + NOTES + ALONE) -> str:
    """A file that agrees to talk and to notes, with more replies."""
    return "replies:\n" + ready + "".join(f"  - {line}\n" for line in lines)
