"""What must hold after a fault, whatever it was.

An exact prefix of what was said, with every answer that was acknowledged; at most the one that was being kept is there
or not. Nothing that was answered is asked again, and in the end the conversation is the one it would have been. Nothing
that was said is anywhere in the clear, no traceback is printed, and no key meets a nonce twice.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache, cached_property
from typing import TYPE_CHECKING

from tests.stress.held import CANARIES, GONE, PASSPHRASE, SHEET, Computer
from tests.stress.watched import NOTHING, Held, watch_nonces
from tests.vault.conftest import _readable

from rcscreen.answers.conductor import AnswersConductor
from rcscreen.answers.read import read_answers
from rcscreen.answers.sheet import AnswerSheet, Listed, ReadBack
from rcscreen.desk.keeping import VaultJournal
from rcscreen.desk.library import find_script, from_pins
from rcscreen.desk.stored import read_entries
from rcscreen.errors import RcscreenError, VaultFault
from rcscreen.interview.conduct import conduct
from rcscreen.interview.events import Opened, Resumed, Struck, place_of
from rcscreen.interview.fold import replay
from rcscreen.interview.state import State
from rcscreen.interview.telling import account
from rcscreen.site.load import load_site, sample_site
from rcscreen.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from tests.stress.children import Ended
    from tests.stress.findings import Findings

    from rcscreen.interview.conductor import View
    from rcscreen.interview.entries import Entry
    from rcscreen.interview.replies import Command, Rejection, Reply
    from rcscreen.script.model import Script
    from rcscreen.script.setting import Setting

__all__ = ["CODES", "Oracle"]

CODES = {0, 1, 3, 130}
ROOM = "who-can-hear"
DAY = datetime.now(UTC).astimezone()


def now() -> datetime:
    """A moment."""
    return DAY


@cache
def sheet_of(script: str, setting: Setting | None = None) -> AnswerSheet:
    """The sheet of answers, as it is read for a script."""
    return read_answers(SHEET.encode(), "sheet.yaml", find_script(script).script, setting or sample_site())


class _InMemory:
    """A journal that keeps nothing."""

    keeping = False
    card = ""

    def keep(self, *entries: object) -> None:
        """Keeps nothing."""

    def purge(self, entries: object) -> None:
        """Keeps nothing."""

    def forget(self) -> None:
        """Keeps nothing."""

    def part(self, on: object) -> None:
        """Remembers nobody."""


class _Listening(AnswersConductor):
    """Gives what the sheet says, strikes nothing a second time, and remembers what was asked."""

    def __init__(self, sheet: AnswerSheet, before: Iterable[Entry] = ()) -> None:
        struck = {place_of(each.event.line) for each in before if isinstance(each.event, Struck)}
        super().__init__(replace(sheet, replies={**sheet.replies, **_without(sheet, struck)}))
        self.asked: list[str] = []

    def perform(self, view: View) -> Reply | Command:
        """Listens, and gives it."""
        if not self.asked or self.asked[-1] != view.turn.place:
            self.asked.append(view.turn.place)
        return super().perform(view)

    def reject(self, rejection: Rejection) -> None:
        """Nothing is to be refused: the same sheet was accepted before."""
        super().reject(rejection)


def _without(sheet: AnswerSheet, struck: set[str]) -> dict[str, Listed]:
    listed = sheet.replies["read-back"]
    assert isinstance(listed.answer, ReadBack)
    left = tuple(each for each in listed.answer.strikes if each.step not in struck)
    return {"read-back": replace(listed, answer=replace(listed.answer, strikes=left))}


class Oracle:
    """Looks at what is left of a computer after a fault.

    Args:
        findings: Where it says what it found.
    """

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self._seen: set[str] = set()
        self._watching = False

    @cached_property
    def _as_ever(self) -> tuple[State, list[str]]:
        """The end of the conversation where nothing happens to it, and what is asked on the way."""
        script, setting = find_script("whole-family").script, sample_site()
        opening = Opened(
            script=script.id,
            version=script.version,
            digest=script.digest,
            setting_digest=setting.digest,
            language="en",
            channel="in_person",
            day=DAY.date(),
        )
        conductor = _Listening(sheet_of("whole-family"))
        state = conduct(script, State(setting), conductor, _InMemory(), now, opening=opening)
        return state, conductor.asked

    def watch(self) -> None:
        """From now on the nonces of this process count too."""
        if not self._watching:
            self._watching = True
            watch_nonces(self._nonce)

    def _nonce(self, pair: str) -> None:
        self.findings.check("seals watched")
        if pair in self._seen:
            self.findings.bad("nonce", "a key met a nonce twice")
        self._seen.add(pair)

    def after(self, computer: Computer, ended: Ended, what: str, *, codes: set[int] = CODES, thorough: bool) -> None:
        """Looks at everything.

        Args:
            computer: Where.
            ended: What became of the process.
            what: The fault, in words.
            codes: The exit codes it may have.
            thorough: Also look at what can be read with every key at hand.
        """
        if ended.code not in codes:
            self.findings.bad("code", f"{what}: {ended.code}: {_first(computer)}")
        for pair in ended.nonces:
            self._nonce(pair)
        self.words(computer, what)
        self.clear(computer, what)
        if Vault.exists(computer.vault):
            self.guarded(what, lambda: self._vault(computer, ended, what, thorough=thorough))
        elif any(held is not NOTHING for held in ended.may_be):
            self.findings.bad("lost", f"{what}: the vault is gone")

    def guarded(self, what: str, act: Callable[[], object]) -> None:
        """Does something; whatever it raises is not to be."""
        try:
            act()
        except RcscreenError as fault:
            self.findings.bad("other", f"{what}: afterwards {fault.lines()[0]}")
        except Exception as fault:  # noqa: BLE001  that is what is looked for
            trace = fault.__traceback__
            while trace is not None and trace.tb_next is not None:
                trace = trace.tb_next
            at = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
            self.findings.bad("traceback", f"{what}: afterwards {type(fault).__name__} at {at}: {fault}")

    def words(self, computer: Computer, what: str) -> None:
        """What was printed: no traceback, nothing that was said, and one document or none."""
        out, errors = (_text(computer.beside / name) for name in ("out", "errors"))
        if "Traceback" in errors or "BUG001" in errors:
            self.findings.bad("traceback", f"{what}: {errors.splitlines()[-1]}")
        if any(word in errors for word in (*CANARIES, GONE)):
            self.findings.bad("canary", f"{what}: on standard error")
        if out:
            try:
                json.loads(out)
            except ValueError:
                self.findings.bad("other", f"{what}: half a document on standard output")

    def clear(self, computer: Computer, what: str) -> None:
        """Nothing that was said stands in a file."""
        self.findings.check("files searched", sum(1 for _ in computer.files()))
        for name in computer.in_the_clear():
            self.findings.bad("canary", f"{what}: in {name}")

    # -- the vault ---------------------------------------------------------------------------------------------------

    def _vault(self, computer: Computer, ended: Ended, what: str, *, thorough: bool) -> None:
        vault = Vault.unlock(computer.vault, PASSPHRASE)
        heads = dict(vault.heads())
        for head in heads.values():
            if isinstance(head, VaultFault):
                self.findings.bad("other", f"{what}: a head: {head.lines()[0]}")
        if len(heads) > 1:
            self.findings.bad("other", f"{what}: {len(heads)} sessions of one conversation")
            return
        session = next(iter(heads), "")
        found = Held.of(vault.read(session)) if session else NOTHING
        self._holds(found, ended, what)
        if found is None:
            return
        self.findings.check("answers read", len(found.entries))
        stored = vault.read(session)
        if not stored.ended and stored.entries:
            self._goes_on(vault, session, what)
        elif stored.entries:
            self._is_as_ever(vault, session, what)
        if thorough and stored.entries:
            self.findings.check("vaults searched with every key")
            if GONE.encode() in _readable(computer.vault):
                self.findings.bad("canary", f"{what}: what was struck can still be read")

    def _holds(self, found: Held | None, ended: Ended, what: str) -> None:
        """What was acknowledged is there; beyond it only what was being done."""
        if found in ended.may_be or not ended.may_be:  # nobody watched what it may be
            return
        if found in ended.been or found is None:
            self.findings.bad("lost", f"{what}: an earlier state was found, {_size(found)} of {_size(ended.may_be[0])}")
        else:
            self.findings.bad("altered", f"{what}: a state that never was, {_size(found)} of {_size(ended.may_be[0])}")

    def _goes_on(self, vault: Vault, session: str, what: str) -> None:
        """It is taken up: nothing is asked twice, and it ends as it would have ended."""
        with vault.resume(session) as opened:
            pins = dict(opened.pins)
            script, setting = from_pins(pins).script, load_site(pins["site"].decode(), "")
            journal = VaultJournal(lambda: vault, pins, {}, opened)
            before = replay(State(setting), journal.entries)
            journal.stands(script.id, before.language, before.day)
            conductor = _Listening(sheet_of(script.id), journal.entries)
            state = conduct(
                script,
                State(setting),
                conductor,
                journal,
                now,
                log=tuple(journal.entries),
                opening=Resumed(DAY.date()),
            )
            self._same(script, state, before, what)
            self._asked_once(before, conductor.asked, what)
            if journal.keeping:
                journal.end({"ending": "complete"})
            journal.close()

    def _asked_once(self, before: State, asked: Sequence[str], what: str) -> None:
        self.findings.check("conversations taken up")
        again = [place for place in asked if place in before.standing and place != ROOM]
        if again:
            self.findings.bad("twice", f"{what}: {', '.join(again)}", len(again))
        if not set(asked) <= set(self._as_ever[1]):
            self.findings.bad("other", f"{what}: asked {sorted(set(asked) - set(self._as_ever[1]))}")

    def _is_as_ever(self, vault: Vault, session: str, what: str) -> None:
        stored = vault.read(session)
        pins = dict(stored.pins)
        script, setting = from_pins(pins).script, load_site(pins["site"].decode(), "")
        state = replay(State(setting), read_entries(stored.entries, session))
        self._same(script, state, state, what)

    def _same(self, script: Script, state: State, before: State, what: str) -> None:
        """It ended as ever, but for the words of the one reply that was being kept."""
        ever = self._as_ever[0]
        if state.closed != ever.closed:
            self.findings.note("a topic they declined stands open: the second half of the reply was not kept yet")
        if account(script, state) == account(script, ever):
            return
        last = next(iter(before.trail), "")
        if account(script, _wordless(state, last)) == account(script, _wordless(ever, last)):
            self.findings.note("half of the last reply kept")
        else:
            self.findings.bad("altered", f"{what}: it ended otherwise")


def _wordless(state: State, place: str) -> State:
    words = state.words
    for line in list(words):
        words = words.discard(line) if place_of(line) == place else words
    return replace(state, words=words)


def _size(held: Held | None) -> str:
    return "nothing" if held is None else f"{len(held.entries)} records"


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""


def _first(computer: Computer) -> str:
    return _text(computer.beside / "errors")[:200]
