"""Promises as the heads of conversations hold them: the list to work from, as text and as data."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise, starmap
from typing import Any

from rcscreen.desk.due_words import due_word
from rcscreen.desk.lines import wrapped
from rcscreen.errors import VaultFault
from rcscreen.summary.due import BUCKETS, bucket
from rcscreen.summary.promise import SETTLED, UNSAFE, day_due
from rcscreen.summary.safe_contact import HeldContact, contact_lines
from rcscreen.summary.words import dated, spoken, word
from rcscreen.vocabulary.chrome import chrome
from rcscreen.vocabulary.domains import NEEDS
from rcscreen.vocabulary.phrases import label, said_day

__all__ = [
    "CALLED", "Promised", "Promises", "contact_of", "due_lines", "names_in", "promises_in", "to_json", "to_text",
]  # fmt: skip

CALLED = "was_shared"
"""Where a head keeps what recipients are called who have nothing more."""

_SHORTEST = 4
"""Letters of a conversation's name in a handle, at least: what is unique today should be so tomorrow."""

_TRIED = frozenset({"tried", "no_answer"})


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise that is open.

    Attributes:
        session: The conversation it was given in.
        handle: How one names it: the beginning of the conversation's name, and the plan line.
        line: The plan line, as the head holds it.
        due: The day on which it is to be looked at; None where none was named.
        language: The language the person speaks.
        contact: How to be in touch safely, as the head holds it; without a number that is not to be used.
        unsafe: The day since which the number is known to be somebody else's; empty where it is not.
        names: Recipients by id, as one says them.
    """

    session: str
    handle: str
    line: Mapping[str, Any] = field(repr=False)
    due: date | None
    language: str
    contact: Mapping[str, Any] | None = field(repr=False)
    unsafe: str = ""
    names: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Promises:
    """The promises that are open, the earliest first, and the conversations of which they cannot be read."""

    open: tuple[Promised, ...]
    unread: tuple[tuple[str, VaultFault], ...]


def promises_in(heads: Iterable[tuple[str, dict[str, Any] | VaultFault]]) -> Promises:
    """The promises of all conversations.

    A number that reached somebody else is not to be used for any conversation in which it was given up to that day.
    """
    sessions: list[str] = []
    unread: list[tuple[str, VaultFault]] = []
    promising: list[tuple[str, Mapping[str, Any]]] = []
    unsafe: dict[str, str] = {}
    for session, head in heads:  # held only where something is open in it: of thousands that is a few
        sessions.append(session)
        if isinstance(head, VaultFault):
            unread.append((session, head))
            continue
        _note_unsafe(head, unsafe)
        if any(line.get("outcome") not in SETTLED for line in head.get("due", ())):
            promising.append((session, head))
    names = _short_names(sessions)
    promised = [each for session, head in promising for each in _open(session, names[session], head, unsafe)]
    return Promises(
        open=tuple(sorted(promised, key=lambda each: (each.due is None, each.due or date.max, each.handle))),
        unread=tuple(unread),
    )


def names_in(head: Mapping[str, Any]) -> Mapping[str, str]:
    """What the recipients of a conversation are called; also those whose yes was taken back."""
    return {**head.get(CALLED, {}), **head.get("shared", {})}


def _open(session: str, name: str, head: Mapping[str, Any], unsafe: Mapping[str, str]) -> Iterator[Promised]:
    due = [line for line in head.get("due", ()) if line.get("outcome") not in SETTLED]
    contact = head.get("contact")
    since = str(head.get(UNSAFE, ""))
    if contact and contact.get("number"):
        since = since or _since(contact, str(head.get("day", "")), unsafe)
        if since:
            contact = {key: value for key, value in contact.items() if key != "number"}
    for line in due:
        handle = f"{name}/{line['plan']}"
        yield Promised(session, handle, line, day_due(line), head.get("language", ""), contact, since, names_in(head))


def _note_unsafe(head: Mapping[str, Any], unsafe: dict[str, str]) -> None:
    """Notes a number that reached somebody else, with the last day on which it did."""
    if since := head.get(UNSAFE):
        number = _digits(head.get("contact") or {})
        if number:
            unsafe[number] = max(unsafe.get(number, ""), str(since))


def _since(contact: Mapping[str, Any], day: str, unsafe: Mapping[str, str]) -> str:
    """Since when the number of another conversation is not to be used: it was given before somebody else answered."""
    since = unsafe.get(_digits(contact), "") if unsafe else ""
    return since if day <= since else ""


def _digits(contact: Mapping[str, Any]) -> str:
    return "".join(sign for sign in str(contact.get("number", "")) if sign.isdecimal())


def _short_names(sessions: Iterable[str]) -> dict[str, str]:
    """The shortest beginning of each name that is nobody else's."""
    ordered = sorted(sessions)
    alike = [0, *starmap(_alike, pairwise(ordered)), 0]
    return {name: name[: max(_SHORTEST, 1 + max(alike[at : at + 2]))] for at, name in enumerate(ordered)}


def _alike(one: str, other: str) -> int:
    """With how many signs both begin."""
    return next(
        (at for at, (here, there) in enumerate(zip(one, other, strict=False)) if here != there),
        min(len(one), len(other)),
    )


# -- The list ------------------------------------------------------------------------------------------------------


def to_json(promises: Promises, today: date) -> str:
    """Every open promise, whenever it is due, and the conversations whose promises cannot be read."""
    known = ("by", "next", "domain", "action", "who", "backup", "attempts", "with", "heard", "bounced")
    due = [
        {
            "handle": f"{each.session}/{each.line['plan']}",
            "session": each.session,
            "when": bucket(each.due, today),
            **{key: each.line[key] for key in known if each.line.get(key)},
            **({"last": {"outcome": each.line["outcome"], "on": each.line["on"]}} if each.line.get("outcome") else {}),
            "language": each.language,
            **({"contact": each.contact} if each.contact else {}),
            **({UNSAFE: each.unsafe} if each.unsafe else {}),
        }
        for each in promises.open
    ]
    unread = [session for session, _ in promises.unread]
    listed = {"schema": "rcscreen.due/1", "due": due, "unreadable": unread}
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


def to_text(promises: Promises, today: date, language: str, *, everything: bool) -> str:
    """The list to work from: late, today, within a week; always the rule before the number."""
    placed = [(bucket(each.due, today), each) for each in promises.open]
    shown = [name for name in BUCKETS if everything or name != "later"]
    sections = []
    for name in shown:
        lines = [line for where, each in placed if where == name for line in _lines(each, language)]
        if lines:
            sections.append([word(language, f"due.{name}"), *lines])
    listed = [each for where, each in placed if where in shown]
    sections += [] if promises.open or promises.unread else [[word(language, "due.none")]]
    if len(listed) < len(placed):
        sections.append([due_word(language, "more", count=len(placed) - len(listed))])
    if listed:
        sections.append([due_word(language, "how", handle=listed[0].handle)])
    sections += [_unread(session, fault, language) for session, fault in promises.unread]
    return "\n\n".join("\n".join(section) for section in sections) + "\n"


def _unread(session: str, fault: VaultFault, language: str) -> list[str]:
    return [f"{session}  {fault.code} {fault.fault}", *wrapped(due_word(language, "unread"), 12)]


def _lines(promised: Promised, language: str) -> Sequence[str]:
    first, *news = due_lines(promised, language)
    return [
        *wrapped(first, 2),
        *(each for said in news for each in wrapped(said, 4)),
        *(each for rule in contact_of(promised, language) for each in wrapped(rule, 6)),
    ]


def due_lines(promised: Promised, language: str) -> list[str]:
    """A promise as it is read: its handle and day with how it stands, what it is, what a partner says of it."""
    line = promised.line
    first = [f"{promised.handle}  {dated(language, promised.due) if promised.due else word(language, 'due.no_day')}"]
    first += _stands(line, language)
    if promised.language != spoken(language):
        first.append(chrome(language).get(promised.language, promised.language))
    about = label(NEEDS[line["domain"]].label, language) if line["domain"] in NEEDS else line["domain"]
    if line.get("unpromised"):
        sent = f"{about}: {due_word(language, 'unpromised')}" if about else due_word(language, "unpromised")
        return [" · ".join(first), sent, *_news(promised, language)]
    what = f"{about}: {line['action']}" if line["action"] else about
    backup = f" {word(language, 'due.backup', backup=line['backup'])}" if line["backup"] else ""
    what = f"{what} · {line['where']}" if line.get("where") else what
    said = f"{what} · {line['who'] or word(language, 'due.nobody')}.{backup}"
    return [" · ".join(first), said, *_news(promised, language)]


def _stands(line: Mapping[str, Any], language: str) -> Iterator[str]:
    """What came of it so far, and how often it was tried."""
    if not line.get("outcome"):
        return
    day, count = said_day(language, date.fromisoformat(line["on"])), line.get("attempts", 1)
    if line["outcome"] not in _TRIED:
        yield due_word(language, f"stands_{line['outcome']}", day=day)
    elif count > 1:
        yield due_word(language, "stands_tried_often", day=day, count=count)
    else:
        yield due_word(language, "stands_tried", day=day)


_THEIRS = {"nothing_available": "they_had_nothing"}
"""Reasons that read otherwise where somebody else gives them."""


def _news(promised: Promised, language: str) -> Iterator[str]:
    """What partners say of it; their own words are marked as theirs."""
    for colleague in promised.line.get("with", ()):
        yield due_word(language, "with", name=colleague)
    back = promised.line.get("bounced", ())
    for news in promised.line.get("heard", ()):
        sender = promised.names.get(news["from"], news["from"])
        if news["from"] in back:
            why = due_word(language, _THEIRS.get(news["because"], news["because"])) if news.get("because") else ""
            yield due_word(language, "bounced_because" if why else "bounced", sender=sender, because=why)
        else:
            day = dated(language, date.fromisoformat(news["at"][:10]))
            status = due_word(language, f"status_{news['status']}")
            yield due_word(language, "heard", sender=sender, day=day, status=status).replace("?.", "?")
        if news.get("says"):
            yield due_word(language, "they_say", says=news["says"])


def contact_of(promised: Promised, language: str) -> tuple[str, ...]:
    """How to be in touch: the rule, the name, then the number; of a number that is somebody else's only that."""
    contact = HeldContact.of(promised.contact) if promised.contact else None
    if not promised.unsafe:
        return contact_lines(contact, language)
    day = dated(language, date.fromisoformat(promised.unsafe))
    name = [word(language, "contact.name", name=contact.name)] if contact is not None and contact.name else []
    return (due_word(language, "unsafe", day=day), *name)
