"""Conditions: three values, and what is not known is not reached."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcscreen.script.condition import (
    AllOf,
    AnswerValue,
    AnyOf,
    Compare,
    Condition,
    Here,
    Is,
    Not,
)
from rcscreen.script.load import load_script
from rcscreen.script.when import Lookup, holds

Compose = Callable[..., str]

KNOWN = Is("a", ("yes",))
UNKNOWN = Is("nobody-said", ("yes",))


def _from(answers: dict[str, AnswerValue]) -> Lookup:
    return answers.get


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (Is("food", ("short",)), True),
        (Is("food", ("enough", "thin")), False),
        (Is("rent", ("behind",)), None),
        (Is("worries", ("rent", "heat")), True),
        (Is("worries", ("food",)), False),
        (Is("people", (3,)), True),
        (Compare("people", "at_least", 3), True),
        (Compare("people", "more_than", 3), False),
        (Compare("people", "at_most", 2.5), False),
        (Compare("people", "less_than", 4), True),
        (Compare("since", "less_than", date(2026, 2, 1)), True),
        (Compare("since", "at_least", date(2026, 2, 1)), False),
        (Compare("since", "at_least", 3), None),
        (Compare("food", "at_least", 3), None),
        (Compare("rent", "at_least", 3), None),
        (Here("channel", ("phone",)), True),
        (Here("language", ("es",)), None),
        (Not(Is("food", ("enough",))), True),
        (Not(Is("rent", ("behind",))), None),
    ],
)
def test_what_holds(condition: Condition, expected: bool | None) -> None:  # noqa: FBT001 -- what is tested
    """What was said decides; what was not said is neither true nor false, also under `not`."""
    said: dict[str, AnswerValue] = {
        "food": "short",
        "worries": ("heat", "work"),
        "people": 3,
        "since": date(2026, 1, 31),
        "here.channel": "phone",
    }
    assert holds(condition, _from(said)) is expected


def test_nothing_chosen_is_an_answer() -> None:
    """Of several options none: that is known, and none of them holds."""
    assert holds(Is("worries", ("food",)), _from({"worries": ()})) is False
    assert holds(Not(Is("worries", ("food",))), _from({"worries": ()})) is True


def test_a_condition_as_it_is_written(compose: Compose) -> None:
    """Several keys are all of them; lists are any of them; numbers, days and the here and now are understood."""
    when = (
        "{food-lately: [short, enough], people: {at_least: 2, less_than: 9}, not: {since: 2026-01-31},"
        " any: [{here.channel: phone}, {here.language: [es, pt-BR]}]}"
    )
    script = load_script(compose(add_enable=f"- {{breathe: pause, text: Now, when: {when}}}\n"), "tiny.yaml")
    assert script.step("pause").when == AllOf(
        (
            Is("food-lately", ("short", "enough")),
            AllOf((Compare("people", "at_least", 2), Compare("people", "less_than", 9))),
            Not(Is("since", (date(2026, 1, 31),))),
            AnyOf((Here("channel", ("phone",)), Here("language", ("es", "pt-BR")))),
        )
    )


ATOMS = st.sampled_from([Is("a", ("yes",)), Is("b", ("yes",)), Is("c", ("yes",))])


def _grow(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    many = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return st.builds(Not, inner) | st.builds(AnyOf, many) | st.builds(AllOf, many)


CONDITIONS: st.SearchStrategy[Condition] = st.recursive(ATOMS, _grow, max_leaves=8)
ANSWERS = st.dictionaries(st.sampled_from("abc"), st.sampled_from(["yes", "no"]))


@given(CONDITIONS, ANSWERS)
def test_not_twice_is_nothing(condition: Condition, answers: dict[str, str]) -> None:
    """Double negation changes nothing, also where nothing is known."""
    lookup: Lookup = answers.get
    assert holds(Not(Not(condition)), lookup) is holds(condition, lookup)


@given(st.lists(CONDITIONS, min_size=1, max_size=3), ANSWERS)
def test_de_morgan(conditions: list[Condition], answers: dict[str, str]) -> None:
    """Not any of them is all of them not, in three values."""
    lookup: Lookup = answers.get
    none = Not(AnyOf(tuple(conditions)))
    each = AllOf(tuple(Not(condition) for condition in conditions))
    assert holds(none, lookup) is holds(each, lookup)


@given(CONDITIONS, ANSWERS, ANSWERS)
def test_what_is_known_stays_known(condition: Condition, answers: dict[str, str], more: dict[str, str]) -> None:
    """Hearing more never overturns what already held or failed: silence was never taken for an answer."""
    before = holds(condition, _from(dict(answers)))
    after = holds(condition, _from({**more, **answers}))
    assert before is None or after is before


@given(CONDITIONS)
def test_silence_holds_nothing(condition: Condition) -> None:
    """Where nothing was said, nothing holds and nothing fails."""
    assert holds(condition, _from({})) is None


def test_unknown_among_others() -> None:
    """One that holds is enough for any, one that fails is enough against all; else it is not known."""
    yes, no = _from({"a": "yes"}), _from({"a": "no"})
    assert holds(AnyOf((UNKNOWN, KNOWN)), yes) is True
    assert holds(AnyOf((UNKNOWN, KNOWN)), no) is None
    assert holds(AllOf((UNKNOWN, KNOWN)), no) is False
    assert holds(AllOf((UNKNOWN, KNOWN)), yes) is None
