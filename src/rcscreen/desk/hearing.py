"""Taking in news from partners: to which promise it belongs, and what it changes.

A partner can quote only what we minted, so who speaks is known by what they quote. Every piece is kept by itself: what
cannot be placed holds nothing up, and what comes twice or late changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from rcscreen.desk.ledger import LEDGER, LEDGER_UNTIL, sent_in
from rcscreen.desk.promises import names_in
from rcscreen.desk.settling import PROMISES, keep_marks, marks_in
from rcscreen.errors import VaultFault
from rcscreen.formats.heard import Passed
from rcscreen.summary.minting import Mint, Minted
from rcscreen.summary.promise import news_of

if TYPE_CHECKING:
    from rcscreen.summary.news import News
    from rcscreen.summary.promise import Line, Mark
    from rcscreen.vault import Vault

__all__ = ["Outcome", "Taken", "take_in"]

_AHEAD = timedelta(days=1)
"""How far a partner's clock may be ahead of ours; what is farther ahead would silence everything that comes after."""

_ALL = "all"
"""What stands for a plan line where news is about a whole document for which nothing was promised."""

Outcome: TypeAlias = Literal[
    "kept", "back", "known", "older", "unknown", "mixed", "ahead", "no_name", "no_status", "no_moment", "nothing_new",
    "not_news", "fault",
]  # fmt: skip
"""What came of a piece of news. ``back``: it is kept, and the referral came back."""


@dataclass(frozen=True, slots=True)
class Taken:
    """One piece of news, taken in or not.

    Attributes:
        outcome: What came of it.
        handles: The promises that it belongs to.
        sender: The recipient whose news it is.
        name: The sender, as one says it.
        status: Where the referral stands.
        fault: What was wrong with the vault, where something was.
    """

    outcome: Outcome
    handles: tuple[str, ...] = ()
    sender: str = ""
    name: str = ""
    status: str = ""
    fault: VaultFault | None = None


@dataclass(frozen=True, slots=True)
class _About:
    """What a piece of news is about."""

    session: str
    minted: Minted


def take_in(vault: Vault, pieces: Sequence[News | Passed], now: datetime) -> list[Taken]:
    """Takes in news, in its order.

    Args:
        vault: The vault.
        pieces: What was read.
        now: The moment, with its offset.

    Returns:
        What came of each, in the same order.
    """
    wanted = {name for piece in pieces if not isinstance(piece, Passed) for name in piece.names}
    known = _known(vault, wanted) if wanted else {}
    return [_taken(vault, piece, known, now) for piece in pieces]


def _known(vault: Vault, wanted: Iterable[str]) -> dict[str, _About]:
    """Of these identifiers the ones that are ours, each with what it names. Only pins and ledgers are opened."""
    left = set(wanted)
    found: dict[str, _About] = {}
    for session, head in vault.heads():
        if not left:
            break
        if isinstance(head, VaultFault) or LEDGER_UNTIL not in head or head[LEDGER_UNTIL]:
            for name, minted in _minted_in(vault, session):
                if name in left:
                    left.discard(name)
                    found[name] = _About(session, minted)
    return found


def _minted_in(vault: Vault, session: str) -> Iterator[tuple[str, Minted]]:
    """Every identifier under which something of a conversation left."""
    try:
        pins, streams = vault.beside(session)
    except VaultFault:
        return  # nothing of it can be placed; `due` says that it cannot be read
    sent: dict[str, list[Mapping[str, Any]]] = {}
    for line in sent_in(streams.get(LEDGER, ())):
        sent.setdefault(line["recipient"], []).append(line)
    for recipient, lines in sent.items():
        days = [date.fromisoformat(line["granted_on"]) for line in lines if line.get("granted_on")]
        mint = Mint(pins.get("secret", b""), recipient, session)
        yield from mint.named((int(line["revision"]) for line in lines), days).items()


def _taken(vault: Vault, piece: News | Passed, known: Mapping[str, _About], now: datetime) -> Taken:
    if isinstance(piece, Passed):
        return Taken(piece.why)
    abouts = {known[name] for name in piece.names if name in known}
    about = _one(abouts)
    if about is None:
        return Taken("mixed" if abouts else "unknown")
    if piece.at > (now.astimezone(UTC) + _AHEAD).strftime("%Y-%m-%dT%H:%M:%SZ"):
        return Taken("ahead")
    try:
        return _kept(vault, piece, about, now.date())
    except VaultFault as fault:
        return Taken("fault", (about.session,), about.minted.recipient, fault=fault)


def _one(abouts: Iterable[_About]) -> _About | None:
    """What all of these are about; None where they do not belong together. The most exact of them says the most."""
    exact = sorted(abouts, key=lambda each: not each.minted.domain)
    alike = {(each.session, each.minted.recipient) for each in exact}
    domains = {each.minted.domain for each in exact} - {""}
    return exact[0] if len(alike) == 1 and len(domains) <= 1 else None


def _kept(vault: Vault, news: News, about: _About, today: date) -> Taken:
    session, sender = about.session, about.minted.recipient
    with vault.resume(session) as opened:
        stored = vault.read(session)
        head: Mapping[str, Any] = stored.head or {}
        before = marks_in(stored.streams.get(PROMISES, ()))
        says = {"because": news.because, "says": news.says}
        marks = [
            news_of(plan, domain, sender=sender, status=news.status, at=news.at, on=today, **says)
            for plan, domain in _lines(head, about.minted)
        ]
        after = keep_marks(opened, stored, marks)
    handles = tuple(f"{session}/{mark['plan']}" for mark in marks)
    name = names_in(head).get(sender, sender)
    return Taken(_outcome(marks, before, after), handles, sender, name, news.status)


def _lines(head: Mapping[str, Any], minted: Minted) -> list[tuple[str, str]]:
    """The plan lines that news is about, each with its domain; where nothing was promised, the need by itself.

    News of a document as a whole is about every promise in a domain that its recipient may know of.
    """
    agreed = [each for each in head.get("agreed", ()) if each["recipient"] == minted.recipient]
    may = {minted.domain} if minted.domain else {domain for each in agreed for domain in each["domains"]}
    found = [
        (line["plan"], line["domain"])
        for line in head.get("due", ())
        if (not may or line["domain"] in may) and not line.get("unpromised")
    ]
    return found or [(minted.domain or _ALL, minted.domain)]


def _outcome(marks: Sequence[Mark], before: Sequence[Mark], after: Mapping[str, Any]) -> Outcome:
    said = {(mark["plan"], _told(mark)) for mark in before if "heard" in mark}
    if all((mark["plan"], _told(mark)) in said for mark in marks):
        return "known"
    lines: dict[str, Line] = {line["plan"]: line for line in after.get("due", ())}
    (mark, *_) = marks
    line = lines.get(mark["plan"], {})
    stands = [each for each in line.get("heard", ()) if each["from"] == mark["heard"]["from"]]
    if stands and stands[0] != mark["heard"]:
        return "older"
    return "back" if mark["heard"]["from"] in line.get("bounced", ()) else "kept"


def _told(mark: Mark) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(mark["heard"].items()))
