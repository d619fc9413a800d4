"""One thing by another: whoever tries every table that is possible learns no more of a few than the margins tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from rcscreen.report.cells import FEW, FEWEST, HIDDEN, MOST, Count, bounds, within
from rcscreen.report.crossed import Cell, Row, crossed

GROUPS = ("en", "es", "vi")
NOTHING_SEEN = Cell(HIDDEN, HIDDEN)
Table = tuple[tuple[int, int], ...]
"""For each group: in how many help is wanted, and in how many of these there was nothing to offer."""


@dataclass(frozen=True, slots=True)
class Case:
    """Three groups of conversations, of which the last may be the others together, and what is wanted in them."""

    sizes: tuple[int, ...]
    table: Table
    rest: bool

    @property
    def of(self) -> int:
        """All of them."""
        return sum(self.sizes)

    @property
    def totals(self) -> tuple[int, int]:
        """In how many help is wanted, and nothing could be offered."""
        return sum(wanted for wanted, _ in self.table), sum(nothing for _, nothing in self.table)

    def margins(self) -> tuple[Count, Count]:
        """How these are shown."""
        wanted = within(self.totals[0], Count(self.of), self.of)
        return wanted, within(self.totals[1], wanted, self.of)

    def shown(self) -> Mapping[str, Cell]:
        """What the report shows."""
        named = GROUPS[: 2 if self.rest else 3]
        wanted, nothing = self.margins()
        counts = dict(zip(GROUPS, self.table, strict=True))
        row = Row(
            {group: counts[group][0] for group in named},
            {group: counts[group][1] for group in named},
            (self.totals[0], wanted),
            (self.totals[1], nothing),
        )
        sizes = dict(zip(GROUPS, self.sizes, strict=True))
        return crossed({group: sizes[group] for group in named}, sizes["vi"] if self.rest else 0, row)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Groups just large enough to be named, and counts about the threshold."""
    sizes = tuple(draw(st.sampled_from((11, 21, 22, 24, 30))) for _ in GROUPS)
    table = []
    for size in sizes:
        wanted = draw(st.integers(0, size) | st.sampled_from((0, size)))
        table.append((wanted, draw(st.integers(0, wanted) | st.sampled_from((0, wanted)))))
    return Case(sizes, tuple(table), draw(st.booleans()))


def fits(cell: Cell, size: int, wanted: int, nothing: int) -> bool:
    """Whether counts might be behind what a cell shows."""
    least, most = bounds(cell.wanted, size)
    if not least <= wanted <= most:
        return False
    if cell.nothing == MOST:
        return wanted - nothing < FEWEST
    least, most = bounds(cell.nothing, wanted if cell.nothing.mark == "about" else size)
    return least <= nothing <= most


def possible(case: Case, shown: Mapping[str, Cell]) -> Iterator[Table]:
    """Every table that agrees with the margins and with all that is shown, of these three groups."""
    margins = case.margins()
    (least, most), (least_nothing, most_nothing) = (bounds(each, case.of) for each in margins)
    ways = [
        [
            (wanted, nothing)
            for wanted in range(size + 1)
            for nothing in range(wanted + 1)
            if fits(shown.get(group, NOTHING_SEEN), size, wanted, nothing)
        ]
        for group, size in zip(GROUPS, case.sizes, strict=True)
    ]
    last = set(ways[2])
    for one, two in product(ways[0], ways[1]):
        if margins[0].number is None or margins[1].number is None:
            for three in last:
                wanted, nothing = one[0] + two[0] + three[0], one[1] + two[1] + three[1]
                if least <= wanted <= most and least_nothing <= nothing <= most_nothing:
                    yield one, two, three
            continue
        three = (least - one[0] - two[0], least_nothing - one[1] - two[1])
        if three in last:
            yield one, two, three


def extremes(case: Case, shown: Mapping[str, Cell]) -> dict[tuple[str, int], tuple[int, int]]:
    """Of each count the least and the most that it may be."""
    found: dict[tuple[str, int], tuple[int, int]] = {}
    for table in possible(case, shown):
        for name, count in counts_of(case, table):
            low, high = found.get(name, (count, count))
            found[name] = (min(low, count), max(high, count))
    return found


def counts_of(case: Case, table: Table) -> Iterator[tuple[tuple[str, int], int]]:
    """Every count of a table: wanted, not wanted, nothing to offer, something offered."""
    for number, (wanted, nothing) in enumerate(table):
        yield ("wanted", number), wanted
        yield ("other", number), case.sizes[number] - wanted
        yield ("nothing", number), nothing
        yield ("offered", number), wanted - nothing


@settings(max_examples=12, deadline=None)
@given(cases().filter(lambda case: None not in (case.margins()[0].number, case.margins()[1].number)))
def test_no_small_count_is_told_by_a_table_and_its_margins(case: Case) -> None:
    """Every table is tried that is possible: what is under eleven stays as uncertain as the margins alone leave it."""
    shown = case.shown()
    told, before = extremes(case, shown), extremes(case, {})
    for name, count in counts_of(case, case.table):
        if count < FEWEST:
            assert told[name][0] <= before[name][0], name
            assert told[name][1] >= min(before[name][1], FEWEST - 1), name


@given(cases())
def test_what_is_shown_is_so(case: Case) -> None:
    """A number is the number, and no number is under eleven nor leaves fewer than that."""
    for (group, cell), (wanted, nothing), size in zip(case.shown().items(), case.table, case.sizes, strict=False):
        assert group in GROUPS
        assert fits(cell, size, wanted, nothing)
        for count, shown, whole in ((wanted, cell.wanted, size), (nothing, cell.nothing, wanted)):
            if shown.number is not None:
                assert shown.number == count >= FEWEST
                assert whole - count >= FEWEST


KINDS = ("nothing", "offered", "other")


@given(st.data())
def test_two_tables_with_one_margin_tell_no_more_than_each(data: st.DataObject) -> None:
    """Whatever the one may be and whatever the other: there are conversations that make both. So neither narrows it."""
    of = {kind: data.draw(st.integers(0, 40)) for kind in KINDS}
    languages = {kind: split(data, count) for kind, count in of.items()}
    sites = {kind: split(data, count) for kind, count in of.items()}
    heap = [each for kind in KINDS for each in paired(kind, languages[kind], sites[kind])]
    for place, parts in ((1, languages), (2, sites)):
        for number in range(len(GROUPS)):
            assert {kind: sum(each[0] == kind and each[place] == number for each in heap) for kind in KINDS} == {
                kind: parts[kind][number] for kind in KINDS
            }


def split(data: st.DataObject, count: int) -> list[int]:
    """A count in three parts."""
    first = data.draw(st.integers(0, count))
    second = data.draw(st.integers(0, count - first))
    return [first, second, count - first - second]


def paired(kind: str, ones: list[int], others: list[int]) -> list[tuple[str, int, int]]:
    """Conversations of a kind, each with one of the first and one of the others, as many of each as there are."""
    first = [number for number, count in enumerate(ones) for _ in range(count)]
    second = [number for number, count in enumerate(others) for _ in range(count)]
    return [(kind, one, other) for one, other in zip(first, second, strict=True)]


def test_a_row_that_is_not_shown_has_no_cells() -> None:
    """A few of all are a few everywhere; of what is hidden nothing is told by group either."""
    few = Row({"en": 3}, {"en": 1}, (4, FEW), (1, FEW))
    assert crossed({"en": 60, "es": 40}, 0, few) == dict.fromkeys(("en", "es"), Cell(FEW, FEW))
    hidden = Row({"en": 30}, {"en": 20}, (40, HIDDEN), (20, HIDDEN))
    assert crossed({"en": 60, "es": 40}, 0, hidden) == dict.fromkeys(("en", "es"), Cell(HIDDEN, HIDDEN))


def test_large_groups_are_compared() -> None:
    """What the table is for: for those who speak Spanish there was nothing to offer far more often."""
    row = Row({"en": 400, "es": 160}, {"en": 80, "es": 70}, (560, Count(560)), (150, Count(150)))
    assert crossed({"en": 900, "es": 400}, 0, row) == {
        "en": Cell(Count(400), Count(80)),
        "es": Cell(Count(160), Count(70)),
    }


def test_the_last_number_of_a_row_goes_with_the_first() -> None:
    """Twenty of the twenty-five are told, five are not: then the twenty are not told either."""
    row = Row({"en": 20, "es": 5}, {}, (25, Count(25)), (0, FEW))
    shown = crossed({"en": 60, "es": 40}, 0, row)
    assert shown["en"].wanted.number is None
    assert shown["es"].wanted.number is None
