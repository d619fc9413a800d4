"""Promises as the heads of conversations hold them, and what became of each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from rcscreen.desk.kept_words import kept_word
from rcscreen.desk.lines import wrapped
from rcscreen.errors import NoSuchSession, VaultDamaged, VaultFault

if TYPE_CHECKING:
    from rcscreen.vault import Vault

PROMISES = "promises"
"""The stream of what became of promises: which one, what, and on which day. No words."""

_SHORTEST = 4
"""Letters of a conversation's name in a handle, at least: what is unique today should be so tomorrow."""


class Outcome(StrEnum):
    """What became of a promise."""

    DONE = "done"
    TRIED = "tried"
    COULD_NOT = "could_not"


_SETTLED = (Outcome.DONE, Outcome.COULD_NOT)


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise that is open.

    Attributes:
        session: The conversation it was given in.
        handle: How one names it: the beginning of the conversation's name, and the plan line.
        line: The plan line, as the head holds it.
        by: By which day; None where none was named.
        language: The language the person speaks.
        contact: How to be in touch safely, as the head holds it.
    """

    session: str
    handle: str
    line: Mapping[str, Any] = field(repr=False)
    by: date | None
    language: str
    contact: Mapping[str, Any] | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Promises:
    """The promises that are open, the earliest first, and the conversations of which they cannot be read."""

    open: tuple[Promised, ...]
    unread: tuple[tuple[str, VaultFault], ...]


def promises_in(heads: Iterable[tuple[str, dict[str, Any] | VaultFault]]) -> Promises:
    """The promises of all conversations."""
    found = dict(heads)
    names = _short_names(found)
    promised = [
        each
        for session, head in found.items()
        if not isinstance(head, VaultFault)
        for each in _open(session, names[session], head)
    ]
    return Promises(
        open=tuple(sorted(promised, key=lambda each: (each.by is None, each.by or date.max, each.handle))),
        unread=tuple((session, head) for session, head in found.items() if isinstance(head, VaultFault)),
    )


def _open(session: str, name: str, head: Mapping[str, Any]) -> Iterator[Promised]:
    for line in head.get("due", ()):
        if line.get("outcome") not in _SETTLED:
            by = date.fromisoformat(line["by"]) if line.get("by") else None
            handle = f"{name}/{line['plan']}"
            yield Promised(session, handle, line, by, head.get("language", ""), head.get("contact"))


def _short_names(sessions: Iterable[str]) -> dict[str, str]:
    """The shortest beginning of each name that is nobody else's."""
    ordered = sorted(sessions)
    names = {}
    for before, name, after in zip(("", *ordered), ordered, (*ordered[1:], ""), strict=False):
        alike = max(_alike(name, other) for other in (before, after))
        names[name] = name[: max(_SHORTEST, alike + 1)]
    return names


def _alike(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


# -- What became of one --------------------------------------------------------------------------------------------


def settle(vault: Vault, handle: str, outcome: Outcome, today: date) -> tuple[dict[str, Any], str]:
    """Say what became of a promise. Saying it again changes nothing; what is said last counts.

    Args:
        vault: The vault.
        handle: Which promise.
        outcome: What became of it.
        today: The day.

    Returns:
        The plan line as it stands now, and the handle with the conversation's whole name.

    Raises:
        NoSuchSession: There is no such promise.
        VaultFault: It could not be kept; then nothing is changed.
    """
    start, _, plan = handle.partition("/")
    session = vault.find(start)
    _line_of(vault.read(session).head, session, plan)
    with vault.resume(session) as opened:  # held, so that nobody marks another of its promises in between
        stored = vault.read(session)
        head: dict[str, Any] = dict(stored.head or {})
        mark = {"plan": plan, "outcome": outcome.value, "on": today.isoformat()}
        marks = [json.loads(each) for each in stored.streams.get(PROMISES, ())]
        if mark not in [each for each in marks if each["plan"] == plan][-1:]:
            opened.append(PROMISES, json.dumps(mark).encode())
            marks.append(mark)
        # The stream is what counts: a head that missed a mark, in a crash, has it again now.
        last = {each["plan"]: {"outcome": each["outcome"], "on": each["on"]} for each in marks}
        head["due"] = [{**line, **last.get(line["plan"], {})} for line in head["due"]]
        if head != stored.head:
            opened.put_head(head)
    return _line_of(head, session, plan), f"{session}/{plan}"


def _line_of(head: Mapping[str, Any] | None, session: str, plan: str) -> dict[str, Any]:
    if head is None:
        raise VaultDamaged("What was promised in it cannot be read.", "Restore the vault from a backup.", place=session)
    for line in head.get("due", ()):
        if line["plan"] == plan:
            return dict(line)
    cure = "To see what was promised: rcscreen due --all"
    raise NoSuchSession("No promise has that handle.", cure, place=session)


def marked_line(handle: str, line: Mapping[str, Any], language: str) -> str:
    """What is said when a promise was marked."""
    said = [kept_word(language, f"marked_{line['outcome']}", handle=handle)]
    if line["outcome"] == Outcome.COULD_NOT and line.get("backup"):
        said.append(kept_word(language, "marked_backup", backup=line["backup"]))
    return "\n".join(each for part in said for each in wrapped(part, 0)) + "\n"


# -- The list ------------------------------------------------------------------------------------------------------


def to_json(promises: Promises, today: date) -> str:
    """Every open promise, whenever it is due, and the conversations whose promises cannot be read."""
    from rcscreen.summary.due import bucket

    due = [
        {
            "handle": f"{each.session}/{each.line['plan']}",
            "session": each.session,
            "when": bucket(each.by, today),
            **{key: each.line[key] for key in ("by", "domain", "action", "who", "backup") if each.line.get(key)},
            **({"tried_on": each.line["on"]} if each.line.get("outcome") else {}),
            "language": each.language,
            **({"contact": each.contact} if each.contact else {}),
        }
        for each in promises.open
    ]
    unread = [session for session, _ in promises.unread]
    return json.dumps({"due": due, "unreadable": unread}, ensure_ascii=False, indent=2) + "\n"


def to_text(promises: Promises, today: date, language: str, *, everything: bool) -> str:
    """The list to work from: late, today, within a week; always the rule before the number."""
    from rcscreen.summary.due import BUCKETS, bucket
    from rcscreen.summary.words import word

    placed = [(bucket(each.by, today), each) for each in promises.open]
    shown = [name for name in BUCKETS if everything or name != "later"]
    sections = []
    for name in shown:
        lines = [line for where, each in placed if where == name for line in _lines(each, language)]
        if lines:
            sections.append([word(language, f"due.{name}"), *lines])
    listed = [each for where, each in placed if where in shown]
    sections += [] if promises.open or promises.unread else [[word(language, "due.none")]]
    if len(listed) < len(placed):
        sections.append([kept_word(language, "due_more", count=len(placed) - len(listed))])
    if listed:
        sections.append([kept_word(language, "due_how", handle=listed[0].handle)])
    sections += [_unread(session, fault, language) for session, fault in promises.unread]
    return "\n\n".join("\n".join(section) for section in sections) + "\n"


def _unread(session: str, fault: VaultFault, language: str) -> list[str]:
    return [f"{session}  {fault.code} {fault.fault}", *wrapped(kept_word(language, "due_unread"), 12)]


def _lines(promised: Promised, language: str) -> Sequence[str]:
    from rcscreen.summary.model import Contact
    from rcscreen.summary.safe_contact import contact_lines
    from rcscreen.summary.words import dated, spoken, word
    from rcscreen.vocabulary.chrome import chrome
    from rcscreen.vocabulary.domains import NEEDS
    from rcscreen.vocabulary.phrases import label, said_day

    line = promised.line
    first = [f"{promised.handle}  {dated(language, promised.by) if promised.by else word(language, 'due.no_day')}"]
    if line.get("outcome"):
        first.append(kept_word(language, "due_tried", day=said_day(language, date.fromisoformat(line["on"]))))
    if promised.language != spoken(language):
        first.append(chrome(language).get(promised.language, promised.language))
    about = label(NEEDS[line["domain"]].label, language) if line["domain"] in NEEDS else line["domain"]
    what = f"{about}: {line['action']}" if line["action"] else about
    backup = f" {word(language, 'due.backup', backup=line['backup'])}" if line["backup"] else ""
    contact = Contact.model_validate(promised.contact) if promised.contact else None
    return [
        *wrapped(" · ".join(first), 2),
        *wrapped(f"{what} · {line['who'] or word(language, 'due.nobody')}.{backup}", 4),
        *(each for rule in contact_lines(contact, language) for each in wrapped(rule, 6)),
    ]
