"""What became of a promise: marked beside its conversation, durably, and folded into the head."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from rcscreen.desk.due_words import due_word
from rcscreen.desk.lines import wrapped
from rcscreen.errors import NoSuchSession, VaultDamaged
from rcscreen.summary.promise import UNSAFE, Outcome, fold, number_unsafe

if TYPE_CHECKING:
    from rcscreen.summary.promise import Line, Mark
    from rcscreen.vault import OpenSession, StoredSession, Vault

__all__ = ["PROMISES", "keep_marks", "line_of", "marked_line", "marks_in", "settle", "with_marks"]

PROMISES = "promises"
"""The stream of what became of promises, mark by mark: what the navigator says of a line, and what a partner says."""


def marks_in(stream: Iterable[bytes]) -> list[Line]:
    """The marks of a stream, in order."""
    return [json.loads(each) for each in stream]


def with_marks(head: Mapping[str, Any], marks: Sequence[Mark]) -> dict[str, Any]:
    """A head whose promises stand as their marks say."""
    unsafe = number_unsafe(marks, str(head.get(UNSAFE, "")))
    left = {key: value for key, value in head.items() if key != UNSAFE}
    return {**left, "due": fold(head.get("due", ()), marks), **({UNSAFE: unsafe} if unsafe else {})}


def settle(vault: Vault, handle: str, mark: Mark) -> tuple[Line, str]:
    """Say what became of a promise. Saying it again changes nothing; what is said last counts.

    Args:
        vault: The vault.
        handle: Which promise.
        mark: What became of it; its plan line is the handle's.

    Returns:
        The plan line as it stands now, and the handle with the conversation's whole name.

    Raises:
        NoSuchSession: There is no such promise.
        VaultFault: It could not be kept; then nothing is changed.
    """
    start, _, plan = handle.partition("/")
    session = vault.find(start)
    line_of(vault.read(session).head, session, plan)
    with vault.resume(session) as opened:  # held, so that nobody marks another of its promises in between
        head = keep_marks(opened, vault.read(session), [{**mark, "plan": plan}])
    if mark["outcome"] == Outcome.WRONG_PERSON:
        _forget_number(vault, session)
    return line_of(head, session, plan), f"{session}/{plan}"


def _forget_number(vault: Vault, session: str) -> None:
    """Whoever is remembered does not keep a number that somebody else answers: they are asked anew next time."""
    from rcscreen.desk.people import everyone, keep

    for person in [each for each in everyone(vault) if session in each.sessions and each.contact]:
        keep(vault, replace(person, contact=()))


def keep_marks(opened: OpenSession, stored: StoredSession, new: Iterable[Mark]) -> dict[str, Any]:
    """Put marks beside a conversation that is held, and its head in step with all of them.

    A mark that says what the last of its kind said already is not made again.

    Returns:
        The head as it stands now.

    Raises:
        VaultFault: It could not be kept.
    """
    if stored.head is None:
        raise _unreadable(stored.id)
    marks = marks_in(stored.streams.get(PROMISES, ()))
    for mark in new:
        if not _said(mark, marks):
            opened.append(PROMISES, json.dumps(mark, ensure_ascii=False).encode())
            marks.append(dict(mark))
    # The stream is what counts: a head that missed a mark, in a crash, has it again now.
    folded = with_marks(stored.head, marks)
    if folded != stored.head:
        opened.put_head(folded)
    return folded


def _said(mark: Mark, marks: Sequence[Mark]) -> bool:
    """Whether it was said before: news at any time, an outcome as the last that happened to the line."""
    alike = [each for each in marks if each["plan"] == mark["plan"]]
    if "heard" in mark:
        return any(each.get("heard") == mark["heard"] for each in alike)
    return alike[-1:] == [mark]


def line_of(head: Mapping[str, Any] | None, session: str, plan: str) -> Line:
    """A plan line of a head.

    Raises:
        VaultDamaged: There is no head to read.
        NoSuchSession: The head has no such line.
    """
    if head is None:
        raise _unreadable(session)
    for line in head.get("due", ()):
        if line["plan"] == plan:
            return dict(line)
    cure = "To see what was promised: rcscreen due --all"
    raise NoSuchSession("No promise has that handle.", cure, place=session)


def _unreadable(session: str) -> VaultDamaged:
    return VaultDamaged("What was promised in it cannot be read.", "Restore the vault from a backup.", place=session)


def marked_line(handle: str, line: Mapping[str, Any], language: str) -> str:
    """What is said when a promise was marked."""
    from rcscreen.summary.words import dated

    day = dated(language, date.fromisoformat(line["next"])) if line.get("next") else ""
    said = [due_word(language, f"marked_{line['outcome']}", handle=handle, day=day)]
    if line["outcome"] == Outcome.COULD_NOT and line.get("backup"):
        said.append(due_word(language, "marked_backup", backup=line["backup"]))
    return "\n".join(each for part in said for each in wrapped(part, 0)) + "\n"
