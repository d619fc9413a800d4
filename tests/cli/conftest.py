"""Conversations that are kept, and the command line in the hands of somebody who looks after them."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from rcscreen.answers.conductor import AnswersConductor
from rcscreen.answers.read import read_answers
from rcscreen.answers.sheet import AnswerSheet
from rcscreen.cli import main
from rcscreen.desk.conversation import Conversation
from rcscreen.desk.keeping import VaultJournal, open_head
from rcscreen.desk.leaving import head_of
from rcscreen.desk.library import Found, find_script
from rcscreen.errors import Interrupted
from rcscreen.interview.conduct import conduct
from rcscreen.interview.conductor import View
from rcscreen.interview.earlier import Earlier
from rcscreen.interview.events import Opened
from rcscreen.interview.replies import Command, Reply
from rcscreen.interview.state import State
from rcscreen.site.load import load_site, sample_text
from rcscreen.vault import Cost, Vault

PASSPHRASE = "seven grey geese"
QUICK = Cost(memory_kib=8, passes=1, lanes=1)
TODAY = datetime.now().astimezone().date()
CANARY = "he-took-the-car-keys"

ANSWERS = """
language: LANGUAGE
channel: in_person
name: Ana
replies:
  - {step: start, answer: true}
  - {step: keep-notes, answer: true}
  - {step: who-can-hear, answer: alone}
  - {step: going-well, words: "my oldest reads aloud CANARY"}
  - {step: food-lately, answer: thin, words: "since CANARY"}
  - {step: better, words: "CANARY no more"}
  - {step: what-would-help, answer: [{domain: food, how: [delivered]}, transport]}
  - {step: read-back, heard: true}
  - {step: keep-in-touch, answer: {way: call_name_only, hours: mornings, number: 555-0142}}
  - {step: with-whom, answer: SHARE}
"""


@pytest.fixture(autouse=True)
def quickly_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Vaults that the program makes by itself open quickly too; that they are hard to guess is the vault's to show."""
    monkeypatch.setattr("rcscreen.vault.doors.Cost", lambda: QUICK)


@pytest.fixture(scope="session")
def found() -> Found:
    """The whole-family check-in."""
    return find_script("whole-family")


@dataclass(frozen=True, slots=True)
class Kept:
    """A vault in a folder of its own, and conversations to keep in it."""

    home: Path
    vault: Vault
    found: Found

    def hold(  # noqa: PLR0913 - what conversations differ in
        self,
        days: int = 0,
        *,
        language: str = "en",
        share: str = "[referral-desk]",
        breaks_at: str = "",
        card: str = "",
        secret: bytes = bytes(range(32)),
        at: time = time(9),
        earlier: Earlier | None = None,
    ) -> str:
        """Holds a conversation so many days ago; gives its name in the vault.

        Args:
            days: How many days ago.
            language: The language spoken.
            share: Whom something may be passed on to.
            breaks_at: The step at which it breaks off, if it does.
            card: The word on the person's card.
            secret: The person's secret.
            at: The time of day at which it begins.
            earlier: What is carried into it from last time.
        """
        site, script = sample_text(), self.found.script
        setting, day = load_site(site, "site.yaml"), TODAY - timedelta(days=days)
        sheet = read_answers(_answers(language, share), "form.yaml", script, setting)
        opened = (script.id, script.version, script.digest, setting.digest, language)
        opening = Opened(*opened, "in_person", day, "Ana", earlier)
        pins = {**self.found.pins(), "site": site.encode(), "secret": secret, "card": card.encode()}
        journal = VaultJournal(lambda: self.vault, pins, open_head(script.id, language, day))
        now = _ticking(day, at)
        try:
            state = conduct(script, State(setting), _Breaks(sheet, breaks_at), journal, now, opening=opening)
        except Interrupted:
            session = journal.session
            journal.close()
            return session
        conversation = Conversation(script, state, journal.session, tuple(journal.entries), pins["secret"])
        journal.end(head_of(conversation.record(), state, "", journal.card))
        journal.close()
        return conversation.session

    def damage(self, session: str, part: str) -> None:
        """Alters a byte of a file of a session."""
        path = self.home / "vault" / "sessions" / session / part
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)

    def due_in(self, session: str, *days: int) -> None:
        """Has a session's promises be due in so many days, whatever day of the week that is."""
        head = self.head(session)
        head["due"] = [{**line, "by": str(TODAY + timedelta(n))} for line, n in zip(head["due"], days, strict=True)]
        self.vault.put_head(session, head)

    def marks(self, session: str) -> list[str]:
        """What became of a session's promises, mark by mark."""
        marks = [json.loads(line) for line in self.vault.stream(session, "promises")]
        return [f"{mark['plan']} {mark['outcome']}" for mark in marks]

    def head(self, session: str) -> dict[str, Any]:
        """A session's head."""
        head = self.vault.read(session).head
        assert head is not None
        return head


def _answers(language: str, share: str) -> str:
    return ANSWERS.replace("LANGUAGE", language).replace("SHARE", share).replace("CANARY", CANARY)


class _Breaks(AnswersConductor):
    """Somebody whose lid closes."""

    def __init__(self, sheet: AnswerSheet, at: str) -> None:
        super().__init__(sheet)
        self._at = at

    def perform(self, view: View) -> Reply | Command:
        if view.turn.step == self._at:
            raise Interrupted("Interrupted.")
        return super().perform(view)


def _ticking(day: date, at: time) -> Callable[[], datetime]:
    moments = (datetime.combine(day, at, UTC) + timedelta(seconds=n) for n in range(10_000))
    return lambda: next(moments)


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, found: Found) -> Kept:
    """An empty vault, and a passphrase file that belongs to nobody else."""
    monkeypatch.setenv("RCSCREEN_HOME", str(tmp_path / "home"))
    passphrase = tmp_path / "passphrase"
    passphrase.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    passphrase.chmod(0o600)
    monkeypatch.setenv("RCSCREEN_PASSPHRASE_FILE", str(passphrase))
    for module in ("desk.opened", "cli.due", "cli.share", "cli.hold", "cli.mine"):
        # Midnight does not come in the middle of a test.
        monkeypatch.setattr(f"rcscreen.{module}.local_now", lambda: datetime.combine(TODAY, time(12), UTC))
    home = tmp_path / "home"
    return Kept(home, Vault.create(home / "vault", PASSPHRASE, cost=QUICK), found)


@dataclass(frozen=True, slots=True)
class Told:
    """What a command said."""

    code: int
    out: str
    err: str


@pytest.fixture
def rcscreen(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Told]:
    """Calls a command as the program does; its standard output is a pipe."""

    def call(*arguments: str) -> Told:
        read, write = os.pipe()
        err = io.StringIO()
        with os.fdopen(read, encoding="utf-8") as heard, os.fdopen(write, "w", encoding="utf-8") as out:
            with monkeypatch.context() as standing:
                standing.setattr("sys.stdout", out)
                standing.setattr("sys.stderr", err)
                code = main(arguments)
            out.close()
            return Told(code, heard.read(), err.getvalue())

    return call
