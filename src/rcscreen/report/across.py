"""Questions about two things at once, and about what only a gist tells; asked like those in ``questions``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, TypeAlias, cast

from rcscreen.report.questions import counted, wishes

if TYPE_CHECKING:
    from rcscreen.report.store import Store

__all__ = ["UNTOLD", "Across", "Told", "by_told", "promises", "wanted_across"]

Told: TypeAlias = Literal["site", "experience", "ending", "minutes"]
"""What only a gist tells of a conversation, and not each of them."""

Across: TypeAlias = Literal["language", "site"]
"""What wishes are told by."""

UNTOLD = "untold"
"""Conversations of which something is not told: not agreed to, not asked, not said, and nothing tells which."""


def by_told(store: Store, what: Told) -> Mapping[str, int]:
    """Conversations by something that only a gist tells."""
    asked = counted()
    rows = cast("list[tuple[object, int]]", store.ask(asked.group_by(what).agg(count=asked.count())))
    return {UNTOLD if name is None else str(name): count for name, count in rows}


def promises(store: Store) -> Mapping[str, Mapping[str, int]]:
    """What came of promises, by domain of need: in how many conversations it was kept, could not be, is open."""
    asked = wishes()
    asked = asked.filter(asked["promise"].notnull())
    rows = store.ask(asked.group_by("domain", "promise").agg(count=asked.count()))
    found: dict[str, dict[str, int]] = {}
    for domain, promise, count in cast("list[tuple[str, str, int]]", rows):
        found.setdefault(domain, {})[promise] = count
    return found


def wanted_across(store: Store, what: Across) -> Mapping[str, Mapping[str, tuple[int, int]]]:
    """In how many conversations help is wanted and nothing could be offered, by domain of need, then by something."""
    asked = wishes()
    question = asked.group_by("domain", what).agg(wanted=asked.count(), nothing=asked["nothing"].sum())
    found: dict[str, dict[str, tuple[int, int]]] = {}
    for domain, group, wanted, nothing in cast("list[tuple[str, str | None, int, int | None]]", store.ask(question)):
        found.setdefault(domain, {})[UNTOLD if group is None else group] = (wanted, nothing or 0)
    return found
