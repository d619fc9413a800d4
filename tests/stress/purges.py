"""Killed between every two system calls of taking back, ending, dropping and erasing, and within every write."""

from __future__ import annotations

import shutil
import signal
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.stress.children import call
from tests.stress.findings import Findings
from tests.stress.held import PASSPHRASE, QUICK
from tests.stress.oracle import Oracle
from tests.stress.seams import Killing, stand_between
from tests.vault.conftest import _readable

from rcscreen.errors import NoSuchSession, VaultDamaged
from rcscreen.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.stress.watched import Watch

__all__ = ["purges"]

SAID = b"the landlord knocked on Tuesday"
BEFORE, AFTER = (b"hello", SAID, b"bye"), (b"hello", b"bye")
SENT = b"sent to nobody"


@dataclass(frozen=True, slots=True)
class _Deed:
    """Something that destroys.

    Attributes:
        name: What it is.
        do: Does it.
        destroys: What nobody can read once it is acknowledged.
        before: The records before it.
        after: The records after it; None where the session is gone then.
    """

    name: str
    do: Callable[[Vault, str], object]
    destroys: bytes = SAID
    before: tuple[bytes, ...] = BEFORE
    after: tuple[bytes, ...] | None = AFTER


def _take_back(vault: Vault, name: str) -> None:
    with vault.resume(name) as session:
        session.put_head({"word": "-"})
        session.rewrite(AFTER)


def _end(vault: Vault, name: str) -> None:
    with vault.resume(name) as session:
        session.put_head({"word": "-"})
        session.rewrite(AFTER)
        session.end()


DEEDS = (
    _Deed("taking back", _take_back),
    _Deed("taking back and ending", _end),
    _Deed("dropping the answers", lambda vault, name: vault.drop_answers(name, head={"word": "-"}), after=()),
    _Deed("dropping a stream", lambda vault, name: vault.drop_stream(name, "ledger"), SENT, after=BEFORE),
    _Deed("erasing", lambda vault, name: vault.erase(name), after=None),
)


def purges(folder: Path, deeds: range, step: int = 1) -> Findings:
    """Kills a process at each call of each deed, before it and within it.

    Args:
        folder: Where to work.
        deeds: Which of them.
        step: Only every so-manieth call.
    """
    findings = Findings("killed between every two calls of a purge")
    oracle = Oracle(findings)
    template = folder / "template"
    vault = Vault.create(template, PASSPHRASE, cost=QUICK)
    with vault.begin({"script": b"steps"}) as session:
        for payload in BEFORE:
            session.keep(payload)
        session.put_head({"word": SAID.decode()})
        session.append("ledger", SENT)
    oracle.watch()
    for deed in (DEEDS[number] for number in deeds):
        for torn in (False, True):
            at, code = 0, -signal.SIGKILL
            while code == -signal.SIGKILL:
                work = folder / "work"
                shutil.copytree(template, work)
                code = call(_killed(deed, work, session.id, at, torn=torn)).code
                what = f"{deed.name}, call {at}{' torn' if torn else ''}"
                if code == -signal.SIGKILL:
                    findings.faults += 1
                elif code:
                    findings.bad("code", f"{what}: {code}")
                findings.note(deed.name, int(code == -signal.SIGKILL))
                oracle.guarded(what, lambda: _look(deed, work, session.id, findings, done=code == 0, what=what))  # noqa: B023  called at once
                shutil.rmtree(work)
                at += step
    return findings


def _killed(deed: _Deed, work: Path, session: str, at: int, *, torn: bool) -> Callable[[Watch], int]:
    def act(_: Watch) -> int:
        stand_between(Killing(at, torn=torn))
        deed.do(Vault.unlock(work, PASSPHRASE), session)
        return 0

    return act


def _look(  # noqa: PLR0913  all that is known of one of them
    deed: _Deed, work: Path, session: str, findings: Findings, *, done: bool, what: str
) -> None:
    vault = Vault.unlock(work, PASSPHRASE)
    try:
        found = vault.read(session).entries
    except (NoSuchSession, VaultDamaged):
        if deed.after is not None:
            findings.bad("lost", f"{what}: it cannot be read")
        _gone(deed, work, findings, what)
        if (work / "sessions" / session).exists():
            vault.erase(session)
        if [path for path in work.rglob("*") if session in path.name]:
            findings.bad("other", f"{what}: something of its name is left")
        return
    findings.check("records read", len(found))
    if found not in (deed.before, deed.after):
        findings.bad("altered", f"{what}: {len(found)} records")
    if done and found != deed.after:
        findings.bad("other", f"{what}: acknowledged and not done")
    vault.resume(session).close()  # clears away what was not decided
    if done or (found == deed.after != deed.before):
        _gone(deed, work, findings, what)
    if list(work.rglob("*.next")):
        findings.bad("other", f"{what}: something half done is left")
    deed.do(vault, session)
    _gone(deed, work, findings, f"{what}, done again")


def _gone(deed: _Deed, work: Path, findings: Findings, what: str) -> None:
    findings.check("vaults searched with every key")
    if deed.destroys in _readable(work):
        findings.bad("canary", f"{what}: what was destroyed can still be read")
