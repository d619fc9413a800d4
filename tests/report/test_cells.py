"""Small counts are hidden, and somebody who tries to work them out from all that is shown gets nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from rcscreen.report.cells import FEW, FEWEST, HIDDEN, MOST, NUMBERS_FROM, Count, apart, closed, first_of, within

DOMAINS = "abcd"


@dataclass(slots=True)
class Attacker:
    """Knows how the tables hang together and what is shown, and narrows every count until nothing moves.

    Each constraint says: the first is the sum of the others. Interval arithmetic over sums, repeated to the end.
    """

    bounds: dict[str, tuple[int, int]] = field(default_factory=dict)
    sums: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)

    def hears(self, name: str, count: Count, of: int) -> None:
        """What a cell says by itself; that of ``most`` is said against the whole, as a sum."""
        if count.number is not None:
            self.bounds[name] = (count.number, count.number)
        else:
            self.bounds[name] = (0, FEWEST - 1 if count == FEW else of)

    def adds_up(self, whole: str, *parts: str, of: int) -> None:
        """Parts sum up to a whole; what was not heard of is anything up to all."""
        for part in parts:
            self.bounds.setdefault(part, (0, of))
        self.sums.append((whole, parts))

    def solves(self) -> Mapping[str, tuple[int, int]]:
        """The tightest bounds there are."""
        before: dict[str, tuple[int, int]] = {}
        while before != self.bounds:
            before = dict(self.bounds)
            for whole, parts in self.sums:
                self._narrow(
                    whole, sum(self.bounds[each][0] for each in parts), sum(self.bounds[each][1] for each in parts)
                )
                for part in parts:
                    others = [self.bounds[each] for each in parts if each != part]
                    least, most = self.bounds[whole]
                    self._narrow(part, least - sum(high for _, high in others), most - sum(low for low, _ in others))
        return self.bounds

    def _narrow(self, name: str, least: int, most: int) -> None:
        low, high = self.bounds[name]
        self.bounds[name] = (max(low, least), min(high, most))


@st.composite
def heaps(draw: st.DrawFn) -> list[tuple[frozenset[str], frozenset[str], str | None]]:
    """Conversations: what was wanted, what of it could not be offered, and what came first."""
    of = draw(st.integers(NUMBERS_FROM, 90))
    size = st.sampled_from((0, 2, 10, 11, 12, 20, 21, 22, 30, of * 3 // 4, of - 10, of))
    chance = draw(st.randoms(use_true_random=False))
    members = {domain: set(chance.sample(range(of), min(of, draw(size)))) for domain in DOMAINS}
    leaning = draw(st.sampled_from(DOMAINS[:2]))
    heap = []
    for number in range(of):
        wanted = [domain for domain in DOMAINS if number in members[domain]]
        nothing = [domain for domain in wanted if chance.random() < 0.5]
        # Nearly all of the first wishes fall on two of them, as they do: then the others are nearly told.
        two = [domain for domain in wanted if domain in DOMAINS[:2]]
        first = leaning if leaning in wanted and chance.random() < 0.5 else chance.choice(two or [*wanted, None])
        heap.append((frozenset(wanted), frozenset(nothing), first))
    return heap


@given(heaps())
def test_no_small_count_of_needs_can_be_worked_out(
    heap: list[tuple[frozenset[str], frozenset[str], str | None]],
) -> None:
    """Each hidden count under 11, and each small difference of two counts, may still be anything from none to ten."""
    of = len(heap)
    wanted = {each: sum(each in one for one, _, _ in heap) for each in DOMAINS}
    nothing = {each: sum(each in one for _, one, _ in heap) for each in DOMAINS}
    firsts = {each: sum(each == one for _, _, one in heap) for each in DOMAINS}
    told = {each: within(wanted[each], Count(of), of) for each in DOMAINS}
    told_nothing = {each: within(nothing[each], told[each], of) for each in DOMAINS}
    told_first = first_of(firsts, told, of)

    attacker = Attacker({"all": (of, of)})
    truth = {}
    for each in DOMAINS:
        for table, cell, count, whole in (
            ("wanted", told[each], wanted[each], "all"),
            ("nothing", told_nothing[each], nothing[each], f"wanted {each}"),
            ("first", told_first[each], firsts[each], f"wanted {each}"),
        ):
            name, rest = f"{table} {each}", f"{table} {each}, not"
            attacker.hears(name, cell, of)
            attacker.bounds[rest] = (0, FEWEST - 1 if cell == MOST else of)
            attacker.adds_up(whole, name, rest, of=of)
            truth[name] = count
            truth[rest] = (of if whole == "all" else wanted[each]) - count
    attacker.adds_up("all", *(f"first {each}" for each in DOMAINS), "no first wish", of=of)

    for name, (least, most) in attacker.solves().items():
        if truth.get(name, FEWEST) < FEWEST:
            assert least == 0, name
            assert most >= FEWEST - 1, name


@given(st.dictionaries(st.text("abcdefgh", min_size=1, max_size=2), st.integers(1, 60), min_size=1, max_size=9))
@example({"en": 95, "es": 5})
@example({"en": 95, "es": 40, "vi": 5})
@example({"en": 40, "a": 1, "b": 1, "c": 1, "d": 1, "e": 1, "f": 1, "g": 1, "h": 1})
def test_no_small_part_can_be_worked_out(counts: dict[str, int]) -> None:
    """What is not named might each be anything up to ten, though one knows their sum and even how many they are."""
    named, rest = apart(counts)
    gone = [count for name, count in counts.items() if name not in named]
    assert sum(named.values()) + rest == sum(counts.values())
    assert all(count >= FEWEST for count in named.values())
    assert rest == sum(gone)
    if any(count < FEWEST for count in gone) and named:
        assert len(gone) > 1
        assert rest - (len(gone) - 1) >= FEWEST - 1


@given(st.dictionaries(st.text("abcdefgh", min_size=1, max_size=2), st.integers(11, 60), min_size=1))
def test_what_is_large_is_shown(counts: dict[str, int]) -> None:
    """Where nothing is small nothing is hidden, and the largest stands first."""
    named, rest = apart(counts)
    assert (dict(named), rest) == (counts, 0)
    assert all(one >= other for one, other in pairwise(named.values()))


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 60) | st.sampled_from((0, 10, 11)), min_size=2))
@example({"well": 60, "neither": 40, "hard": 0})
@example({"well": 89, "neither": 11, "hard": 10})
def test_that_there_is_none_is_not_told_either(counts: dict[str, int]) -> None:
    """Whoever knows all the names there are, and the sum, cannot tell of a few how many, nor whether there is any."""
    named, rest = closed(counts)
    gone = {name: count for name, count in counts.items() if name not in named}
    assert rest == sum(gone.values())
    assert not named or rest == 0 or rest >= FEWEST
    assert list(named) == [name for name in counts if name in named]
    attacker = Attacker({"rest": (rest, rest)})
    for name, count in named.items():
        assert count >= FEWEST
        attacker.hears(name, Count(count), count)
    attacker.adds_up("rest", *gone, of=rest)
    for name, (least, most) in attacker.solves().items():
        if name != "rest" and counts[name] < FEWEST and named:
            assert (least, most >= FEWEST - 1) == (0, True)


def test_the_rest_takes_one_more_where_it_would_tell() -> None:
    """Five who spoke Spanish would be known from the others; with forty more nobody can tell."""
    assert apart({"en": 95, "es": 40, "vi": 5}) == ({"en": 95}, 45)
    assert apart({"en": 95, "es": 5}) == ({}, 100)


def test_a_part_of_a_shown_number() -> None:
    """A part that leaves a few is said in a word, as are the few; within a small whole neither is."""
    whole = Count(40)
    assert [within(part, whole, 100) for part in (0, 10, 11, 29, 30, 40)] == [
        FEW,
        FEW,
        Count(11),
        Count(29),
        MOST,
        MOST,
    ]
    assert within(3, Count(20), 100) == HIDDEN
    assert within(3, FEW, 100) == FEW
    assert [within(part, MOST, 100) for part in (3, 79, 80)] == [FEW, Count(79), HIDDEN]


def test_first_wishes_give_way_to_each_other() -> None:
    """Thirty of thirty-two first wishes for food would say that at most two were for a home: so the thirty go."""
    wanted = {"food": Count(50), "home": Count(25)}
    assert first_of({"food": 30, "home": 2}, wanted, 32) == {"food": HIDDEN, "home": FEW}
    assert first_of({"food": 30, "home": 2}, wanted, 60) == {"food": Count(30), "home": FEW}
