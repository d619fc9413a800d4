"""How families were served, as text: promises, wishes by language and site, who said no."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rcscreen.report.tables import cells_across
from rcscreen.report.words import said
from rcscreen.summary.gist import LONGEST
from rcscreen.vocabulary.domains import NEEDS
from rcscreen.vocabulary.phrases import label

if TYPE_CHECKING:
    from rcscreen.report.across import Across
    from rcscreen.report.cells import Count
    from rcscreen.report.crossed import Cell
    from rcscreen.report.made import By, Report
    from rcscreen.report.offered import Offers, Share

__all__ = ["offer_rows", "part_label", "served_rows"]

_WIDE = 78
_LABEL = 25
_NUMBER = 16
_PAIR = 13
_BESIDE = 4
"""Languages or sites beside each other in a line."""

_UNTOLD = "-"


def served_rows(report: Report, language: str) -> Iterator[str]:
    """What came of promises, and wishes by language and site; nothing where no gist tells it."""
    if report.promises:
        yield from _promises(report, language)
    for what in report.across:
        yield from _across(report, what, language)


def offer_rows(offers: Offers, language: str) -> Iterator[str]:
    """Who was offered a conversation and said no."""
    yield from ("", said(language, "offers"), *_wrapped(said(language, "offers.more")))
    if offers.all.said_no is None:
        yield from _wrapped(said(language, "offers.none"))
    else:
        yield _offer(said(language, "offers.all"), offers.all, language)
    for shares in offers.by.values():
        for name, share in shares.items() if len(shares) > 1 else ():
            yield _offer(f"  {name}", share, language)
    if offers.rare:
        yield from _wrapped(said(language, "offers.rare"))


def part_label(what: By, name: str, language: str) -> str:
    """How a part of all conversations is called: by its name, or in words where it has some."""
    if what == "minutes" and name.isdigit():
        return said(language, "minutes.long" if int(name) == LONGEST else "minutes.upto", minutes=name)
    return said(language, name) if name in _SAID else name


_SAID = frozenset({"in_person", "phone", "other", "untold", "well", "neither", "hard", "complete", "stopped"})


def _promises(report: Report, language: str) -> Iterator[str]:
    yield from ("", said(language, "promises"), *_wrapped(said(language, "promises.more")))
    yield " " * _LABEL + "".join(said(language, key).rjust(_NUMBER) for key in ("kept", "could_not", "open"))
    hidden = []
    for domain, came in report.promises.items():
        counts = (came.kept, came.could_not, came.open)
        about = label(NEEDS[domain].label, language)
        if all(count.number is None for count in counts):
            hidden.append(about)
        else:
            yield _row(about, counts, language)
    if hidden:
        yield from _wrapped(said(language, "unnamed", names=", ".join(hidden)))


def _across(report: Report, what: Across, language: str) -> Iterator[str]:
    """In a hundred of each group: so groups of any size can be compared, and so many that a line holds them."""
    yield from ("", said(language, f"needs_by_{what}"), *_wrapped(said(language, "across.more")))
    cells: dict[str, dict[str, Cell]] = {}
    for domain, group, cell in cells_across(report, what):
        cells.setdefault(domain, {})[group] = cell
    groups = list(next(iter(cells.values()), ()))
    if not groups:
        yield from _wrapped(said(language, "across.none"))
    for begin in range(0, len(groups), _BESIDE):
        some = groups[begin : begin + _BESIDE]
        yield " " * _LABEL + "".join(f"{_cut(group):>{_PAIR}}" for group in some)
        for domain, row in cells.items():
            pairs = (_pair(row[group], report.parts[what].named[group]) for group in some)
            about = label(NEEDS[domain].label, language)
            yield f"  {about:<{_LABEL - 2}}" + "".join(f"{pair:>{_PAIR}}" for pair in pairs)


def _pair(cell: Cell, of: int) -> str:
    wanted = _share(cell.wanted, of)
    nothing = _share(cell.nothing, cell.wanted.number)
    return f"{wanted} · {nothing}" if {wanted, nothing} != {_UNTOLD} else _UNTOLD


def _share(count: Count, of: int | None) -> str:
    """How many in a hundred; what is not told exactly has a sign."""
    if count.number is not None and of:
        return f"{100 * count.number / of:.0f}%"
    if count.in_100 is not None:
        return f"~{count.in_100}%"
    return {"few": "<11", "most": ">"}.get(str(count.mark), _UNTOLD)


def _cut(name: str) -> str:
    return name if len(name) < _PAIR else f"{name[: _PAIR - 2]}."


def _row(about: str, counts: tuple[Count, ...], language: str) -> str:
    return f"  {about:<{_LABEL - 2}}" + "".join(_cell(count, language).rjust(_NUMBER) for count in counts)


def _offer(name: str, share: Share, language: str) -> str:
    return f"  {name:<{_LABEL + 7}}{said(language, 'in_100', share=share.said_no, margin=share.margin)}"


def _cell(count: Count, language: str) -> str:
    return f"{count.number:,}" if count.number is not None else said(language, str(count.mark))


def _wrapped(line: str) -> list[str]:
    return textwrap.wrap(line, _WIDE, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)
