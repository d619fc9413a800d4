"""Every byte of a vault flipped, every file of it cut at every length: what is read is what was kept, or a fault."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.stress.findings import Findings
from tests.stress.held import PASSPHRASE, QUICK

from rcscreen.errors import RcscreenError, VaultFault
from rcscreen.vault import StoredSession, Vault, platform

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

__all__ = ["damage"]

SAID = (b"hello", b"the landlord knocked on Tuesday" * 20, b"bye")
PINS = {"script": b"steps", "secret": b"s" * 32}
HEAD: dict[str, object] = {"word": "yellow"}
SENT = (b"agreed", b"sent")


@dataclass(frozen=True, slots=True)
class _Specimen:
    """A small vault.

    Attributes:
        folder: Where it is.
        ended: A session that ended.
        open: One that was broken off: its process died.
        files: Every file of it, and its bytes.
    """

    folder: Path
    ended: str
    open: str
    files: dict[str, bytes]

    @classmethod
    def new(cls, folder: Path) -> _Specimen:
        vault = Vault.create(folder, PASSPHRASE, cost=QUICK)
        names = []
        for _ in range(2):
            session = vault.begin(PINS)
            for payload in SAID:
                session.keep(payload)
            session.put_head(HEAD)
            for line in SENT:
                session.append("ledger", line)
            names.append(session.id)
            if len(names) == 1:
                session.end()
                session.close()
            else:
                platform.close(session._lock)  # a dead process closes nothing else
        vault.count("offered", "talked", "2026-11-21")
        vault.put_fact("day", {"seen": "2026-11-21"})
        return cls(folder, names[0], names[1], _files(folder))


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def damage(folder: Path, share: tuple[int, int, int]) -> Findings:
    """Spoils a vault in one place at a time.

    Args:
        folder: Where to work.
        share: The first place, the place after the last, and the step between two, as in a range.
    """
    findings = Findings("bytes flipped and files cut")
    specimen = _Specimen.new(folder / "vault")
    every = tuple(_spoiled(specimen))
    for number in range(share[0], min(share[1], len(every)), share[2]):
        name, at, how = every[number]
        whole = specimen.files[name]
        bad = whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :] if how == "flipped" else whole[:at]
        _look(specimen, name, bad, f"{how} {name} at {at}", findings)
        findings.faults += 1
        findings.note(how)
    return findings


def _spoiled(specimen: _Specimen) -> Iterator[tuple[str, int, str]]:
    # In the same order whatever the sessions are called, for each share has a vault of its own.
    for name in sorted(specimen.files, key=lambda name: name.replace(specimen.ended, "0").replace(specimen.open, "1")):
        data = specimen.files[name]
        for at in range(len(data)):
            yield name, at, "flipped"
            yield name, at, "cut"


def _look(specimen: _Specimen, name: str, bad: bytes, what: str, findings: Findings) -> None:
    path = specimen.folder / name
    path.write_bytes(bad)
    opened = _tried(findings, what, lambda: Vault.unlock(specimen.folder, PASSPHRASE))
    if isinstance(opened, Vault):
        for session in (specimen.ended, specimen.open):
            _read(opened, specimen, session, what, findings)
        _beside(opened, what, findings)
    else:
        findings.note("the vault did not open")
    if _files(specimen.folder) != {**specimen.files, name: bad}:
        findings.bad("other", f"{what}: looking changed something")
        _restore(specimen)
    if isinstance(opened, Vault):
        _resumed(opened, specimen, what, findings)
        _restore(specimen)
    path.write_bytes(specimen.files[name])


def _restore(specimen: _Specimen) -> None:
    found = _files(specimen.folder)
    for name in found.keys() - specimen.files.keys():
        (specimen.folder / name).unlink()
    for name, data in specimen.files.items():
        if found.get(name) != data:
            (specimen.folder / name).write_bytes(data)


def _read(vault: Vault, specimen: _Specimen, session: str, what: str, findings: Findings) -> None:
    stored = _tried(findings, what, lambda: vault.read(session))
    if not isinstance(stored, StoredSession):
        findings.note("a session refused")
        return
    findings.check("records read", len(stored.entries))
    _prefix(stored.entries, lost=stored.lost_frames, ended=session == specimen.ended, what=what, findings=findings)
    beside = (dict(stored.pins), dict(stored.streams), stored.ended)
    if beside != (PINS, {"ledger": SENT}, session == specimen.ended) or stored.head not in (HEAD, None):
        findings.bad("altered", f"{what}: beside the records")


def _prefix(entries: tuple[bytes, ...], *, lost: bool, ended: bool, what: str, findings: Findings) -> None:
    if entries == SAID:
        return
    if entries != SAID[: len(entries)]:
        findings.bad("altered", f"{what}: a record")
    elif ended or not lost or len(entries) < len(SAID) - 1:
        findings.bad("lost", f"{what}: {len(entries)} of {len(SAID)} records, and nothing is said of it")
    else:
        findings.note("the last record of an open session lost, and said so")


def _beside(vault: Vault, what: str, findings: Findings) -> None:
    for act, truth in (
        (lambda: vault.tally("offered"), {("2026-11-21", "talked"): 1}),
        (lambda: vault.fact("day"), {"seen": "2026-11-21"}),
    ):
        found = _tried(findings, what, act)
        if not isinstance(found, RcscreenError) and found != truth:
            findings.bad("altered", f"{what}: the tally or a fact")
    for _, head in vault.heads():
        if not isinstance(head, VaultFault) and head != HEAD:
            findings.bad("altered", f"{what}: a head")


def _resumed(vault: Vault, specimen: _Specimen, what: str, findings: Findings) -> None:
    """Taken up again: what is there is what was read, and another record follows on."""

    def resume() -> tuple[bytes, ...]:
        with vault.resume(specimen.open) as session:
            lost = session.lost_frames
            before = session.entries()
            _prefix(before, lost=lost, ended=False, what=f"{what}, resumed", findings=findings)
            session.keep(b"more")
        assert vault.read(specimen.open).entries == (*before, b"more")
        return before

    _tried(findings, what, resume)


def _tried(findings: Findings, what: str, act: Callable[[], object]) -> object:
    """What comes of it, or the fault; anything else is not to be."""
    try:
        return act()
    except RcscreenError as fault:
        findings.check("faults told")
        if any(word in line for line in fault.lines() for word in ("landlord", "hello")):
            findings.bad("canary", f"{what}: in a message")
        return fault
    except Exception as fault:  # noqa: BLE001  that is what is looked for
        findings.bad("traceback", f"{what}: {type(fault).__name__}: {fault}")
        return fault


def places(folder: Path) -> int:
    """How many places there are."""
    specimen = _Specimen.new(folder / "counted")
    shutil.rmtree(folder / "counted")
    return 2 * sum(map(len, specimen.files.values()))
