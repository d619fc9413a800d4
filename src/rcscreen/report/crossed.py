"""One thing by another: in how many conversations of each language or site help is wanted, and none could be offered.

The margins are shown already: how many conversations each group has, and how many of all want help with a thing. So a
cell that is hidden might be worked out from the others of its row, from its group, and from the table that shares its
margins. Whether it can is not argued here but tried: an *attacker* who knows everything that is shown narrows every
count until nothing moves, and as long as a small count comes out closer than the margins alone would tell it, another
number goes.

Two tables that share a margin, by language and by site, tell no more together than each by itself: whatever the one may
be and whatever the other may be, as long as both have that margin there are conversations that make both
(tests/report/test_crossed.py makes them).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from rcscreen.report.cells import FEW, FEWEST, HIDDEN, Count, about, bounds, within

__all__ = ["Cell", "Row", "crossed"]

_ALL = ""
"""The row as a whole, among the names of groups."""

_REST = "\0"
"""Groups that are not named, together."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What is shown of one group in one row.

    Attributes:
        wanted: In how many of its conversations help is wanted.
        nothing: In how many of these the program had nothing to offer.
    """

    wanted: Count
    nothing: Count


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that help is wanted with, and how it is spread over groups.

    Attributes:
        wanted: In how many conversations of each group help is wanted with it; what is missing is none.
        nothing: In how many of these there was nothing to offer.
        all_wanted: The same for all of them: the count, and how it is shown.
        all_nothing: Likewise.
    """

    wanted: Mapping[str, int]
    nothing: Mapping[str, int]
    all_wanted: tuple[int, Count]
    all_nothing: tuple[int, Count]


def crossed(groups: Mapping[str, int], rest: int, row: Row) -> Mapping[str, Cell]:
    """What may be shown of a row, by group.

    Args:
        groups: How many conversations each named group has; all of these are shown.
        rest: How many the others have together, which is shown as well.
        row: The counts.
    """
    shown = _begun(groups, row)
    sizes = {**groups, **({_REST: rest} if rest else {})}
    known = _tightest(sizes, row, {group: Cell(HIDDEN, HIDDEN) for group in groups})
    while told := _told(_tightest(sizes, row, shown), known, _truths(sizes, row)):
        if not _hide_one(shown, sizes, row, told):
            break
    return shown


def _begun(groups: Mapping[str, int], row: Row) -> dict[str, Cell]:
    """Each cell by itself; nothing where the row as a whole is not shown."""
    whole, none = row.all_wanted[1], row.all_nothing[1]
    if whole.number is None:
        mark = FEW if whole == FEW else HIDDEN
        return dict.fromkeys(groups, Cell(mark, mark))
    shown: dict[str, Cell] = {}
    for group, size in groups.items():
        wanted = within(row.wanted.get(group, 0), Count(size), size)
        nothing = FEW if none == FEW else HIDDEN
        if none.number is not None:
            nothing = within(row.nothing.get(group, 0), wanted, size)
        shown[group] = Cell(wanted, nothing)
    return shown


def _hide_one(shown: dict[str, Cell], sizes: Mapping[str, int], row: Row, told: frozenset[str]) -> bool:
    """Tell a little less: the smallest number becomes a share, the smallest share goes; then what words say."""
    first = _less_wanted if told & {"wanted", "other"} else _less_nothing
    for less in (first, _less_nothing, _less_wanted):
        if less(shown, sizes, row):
            return True
    said = [group for group, cell in shown.items() if cell != Cell(HIDDEN, HIDDEN)]
    shown.update(dict.fromkeys(said, Cell(HIDDEN, HIDDEN)))
    return bool(said)


def _less_wanted(shown: dict[str, Cell], sizes: Mapping[str, int], row: Row) -> bool:
    told = {group: row.wanted[group] for group, cell in shown.items() if cell.wanted.number is not None}
    if told:
        group = min(told, key=lambda each: (told[each], each))
        # A share of a share would tie two counts together in a way that the attacker below does not reckon with.
        shown[group] = Cell(about(told[group], sizes[group]), FEW if shown[group].nothing == FEW else HIDDEN)
        return True
    rounded = [group for group, cell in shown.items() if cell.wanted.in_100 is not None]
    if rounded:
        shown[min(rounded, key=lambda each: (sizes[each], each))] = Cell(HIDDEN, HIDDEN)
    return bool(rounded)


def _less_nothing(shown: dict[str, Cell], _: Mapping[str, int], row: Row) -> bool:
    told = {group: row.nothing[group] for group, cell in shown.items() if cell.nothing.number is not None}
    if told:
        group = min(told, key=lambda each: (told[each], each))
        wanted = shown[group].wanted
        shown[group] = Cell(wanted, HIDDEN if wanted.number is None else about(told[group], wanted.number))
        return True
    rounded = [group for group, cell in shown.items() if cell.nothing.in_100 is not None]
    if rounded:
        group = min(rounded, key=lambda each: (row.wanted[each], each))
        shown[group] = Cell(shown[group].wanted, HIDDEN)
    return bool(rounded)


# -- Whoever tries to work it out ----------------------------------------------------------------------------------

_Name = tuple[str, str]
"""What is counted (``wanted``, ``other``, ``nothing``, ``offered``), and in which group."""

_Bounds = dict[_Name, tuple[int, int]]


@dataclass(slots=True)
class _Attacker:
    """Everything that is known: bounds, and which counts sum up to which."""

    bounds: _Bounds = field(default_factory=dict)
    sums: list[tuple[_Name, tuple[_Name, ...]]] = field(default_factory=list)

    def solves(self) -> _Bounds:
        """Narrow every count until nothing moves."""
        before: _Bounds = {}
        while before != self.bounds:
            before = dict(self.bounds)
            for whole, parts in self.sums:
                least = sum(self.bounds[each][0] for each in parts)
                most = sum(self.bounds[each][1] for each in parts)
                self._narrow(whole, least, most)
                low, high = self.bounds[whole]
                for part in parts:
                    own_low, own_high = self.bounds[part]
                    self._narrow(part, low - (most - own_high), high - (least - own_low))
        return self.bounds

    def _narrow(self, name: _Name, least: int, most: int) -> None:
        low, high = self.bounds[name]
        self.bounds[name] = (max(low, least), min(high, most))


def _tightest(sizes: Mapping[str, int], row: Row, shown: Mapping[str, Cell]) -> _Bounds:
    """What anybody knows of every count who sees the margins and what is shown."""
    attacker = _Attacker()
    of = sum(sizes.values())
    whole = bounds(row.all_wanted[1], of)
    none = bounds(row.all_nothing[1], of)
    attacker.bounds = {
        ("wanted", _ALL): whole,
        ("nothing", _ALL): (0, min(none[1], whole[1])) if row.all_nothing[1].number is None else none,
        ("other", _ALL): (of - whole[1], of - whole[0]),
        ("offered", _ALL): (0, whole[1]),
    }
    for group, size in sizes.items():
        cell = shown.get(group, Cell(HIDDEN, HIDDEN))
        wanted = bounds(cell.wanted, size)
        attacker.bounds |= {
            ("size", group): (size, size),
            ("wanted", group): wanted,
            ("other", group): (size - wanted[1], size - wanted[0]),
            ("nothing", group): _nothing_bounds(cell, size),
            ("offered", group): _offered_bounds(cell, size),
        }
        attacker.sums += [
            (("size", group), (("wanted", group), ("other", group))),
            (("wanted", group), (("nothing", group), ("offered", group))),
        ]
    attacker.sums.append((("wanted", _ALL), (("nothing", _ALL), ("offered", _ALL))))
    for what in ("wanted", "other", "nothing", "offered"):
        attacker.sums.append(((what, _ALL), tuple((what, group) for group in sizes)))
    return attacker.solves()


def _nothing_bounds(cell: Cell, size: int) -> tuple[int, int]:
    if cell.nothing.in_100 is not None and cell.wanted.number is not None:
        return bounds(cell.nothing, cell.wanted.number)
    if cell.nothing.mark == "most":  # of those who want help, all but a few: said against that number
        least = bounds(cell.wanted, size)[0]
        return max(0, least - FEWEST + 1), size
    return bounds(cell.nothing, size)


def _offered_bounds(cell: Cell, size: int) -> tuple[int, int]:
    return (0, FEWEST - 1) if cell.nothing.mark == "most" else (0, size)


def _told(tightest: _Bounds, known: _Bounds, truths: Iterable[tuple[_Name, int]]) -> frozenset[str]:
    """Of which kinds a small count comes out closer than the margins alone tell it."""
    found: set[str] = set()
    for name, truth in truths:
        least, most = known[name]
        low, high = tightest[name]
        if truth < FEWEST and (low > least or high < min(most, FEWEST - 1)):
            found.add(name[0])
    return frozenset(found)


def _truths(sizes: Mapping[str, int], row: Row) -> Iterator[tuple[_Name, int]]:
    """Every count, as it is; of what is not named, what is left."""
    for group, size in sizes.items():
        wanted, nothing = row.wanted.get(group, 0), row.nothing.get(group, 0)
        if group == _REST:
            wanted = row.all_wanted[0] - sum(row.wanted.values())
            nothing = row.all_nothing[0] - sum(row.nothing.values())
        yield ("wanted", group), wanted
        yield ("other", group), size - wanted
        yield ("nothing", group), nothing
        yield ("offered", group), wanted - nothing
