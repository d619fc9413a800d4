"""When an item comes up in a form is when its step comes up in a conversation, as FHIR reads ``enableWhen``."""

from __future__ import annotations

from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from rcscreen.formats.fhir.enabling import ABSENT_CODES, Answerable, Comparison, Enabling, enabling
from rcscreen.script.condition import AllOf, AnswerValue, AnyOf, Compare, Condition, Here, Is, Not
from rcscreen.script.when import holds

KEYS = ("a", "b", "c")
ITEMS = {
    "one": Answerable("urn:one", KEYS, silences=True),
    "many": Answerable("urn:many", KEYS, many=True, silences=True),
    "number": Answerable(),
}
DECLINED = (ABSENT_CODES, "asked-declined")

Given = dict[str, tuple[object, ...]]
"""What was answered, by item: codings, or a number; nothing where it was not."""


def coded(item: str, keys: tuple[str, ...]) -> tuple[object, ...]:
    """Keys as codings."""
    return tuple((ITEMS[item].system, key) for key in keys)


answers = st.fixed_dictionaries(
    {
        "one": st.sampled_from([(), (DECLINED,), *(coded("one", (key,)) for key in KEYS)]),
        "many": st.just(())
        | st.just((DECLINED,))
        | st.sets(st.sampled_from(KEYS), min_size=1).map(lambda keys: coded("many", tuple(sorted(keys)))),
        "number": st.just(()) | st.integers(0, 4).map(lambda number: (number,)),
    }
)


def chosen(item: str) -> st.SearchStrategy[Condition]:
    """That one of some answers was given."""
    some = st.sets(st.sampled_from(KEYS), min_size=1).map(lambda keys: tuple(sorted(keys)))
    return some.map(lambda keys: Is(item, keys))


compared = st.builds(
    Compare, st.just("number"), st.sampled_from(["at_least", "at_most", "more_than", "less_than"]), st.integers(0, 4)
)
elsewhere = st.just(Here("channel", ("phone",)))
conditions: st.SearchStrategy[Condition] = st.recursive(
    chosen("one") | chosen("many") | compared | elsewhere,
    lambda inner: st.one_of(
        inner.map(Not),
        st.lists(inner, min_size=1, max_size=3).map(lambda each: AnyOf(tuple(each))),
        st.lists(inner, min_size=1, max_size=3).map(lambda each: AllOf(tuple(each))),
    ),
    max_leaves=5,
)


def known(told: Given, item: str) -> AnswerValue | None:
    """What a conversation knows of it: somebody who would rather not say has said nothing."""
    found = told.get(item, ())
    if not found or DECLINED in found:
        return None
    if item == "number":
        (number,) = found
        assert isinstance(number, int)
        return number
    keys = tuple(str(each[1]) for each in found if isinstance(each, tuple))
    return keys if item == "many" else keys[0]


def fhir_holds(test: Comparison, told: Given) -> bool:
    """A comparison as FHIR R4 reads it."""
    found, (_, wanted) = told.get(test.item, ()), test.answer
    match test.operator:
        case "exists":
            return bool(found) is wanted
        case "=":
            return wanted in found
        case "!=":
            return wanted not in found
        case operator:
            assert isinstance(wanted, int)
            compare = {">=": int.__ge__, "<=": int.__le__, ">": int.__gt__, "<": int.__lt__}[operator]
            return any(compare(each, wanted) for each in found if isinstance(each, int))


def comes_up(form: Enabling, told: Given) -> bool:
    """Whether an item comes up: a group hides what is in it."""
    whole = {"all": all, "any": any}
    return all(whole[behavior](fhir_holds(test, told) for test in tests) for behavior, tests in form.parts)


def same(every: list[Condition], told: Given) -> None:
    """An item comes up exactly where its step would; rather too often where a form cannot say it all."""
    form = enabling(every, [], ITEMS)
    reached = all(holds(each, lambda item: known(told, item)) is True for each in every)
    if form.said:
        assert comes_up(form, told) == reached
    else:
        assert comes_up(form, told) or not reached


SOME = [tuple(chosen) for size in (1, 2, 3) for chosen in combinations(KEYS, size)]
SAID: list[Given] = [
    {"one": one, "many": many, "number": number}
    for one in [(), (DECLINED,), *(coded("one", (key,)) for key in KEYS)]
    for many in [(), (DECLINED,), *(coded("many", keys) for keys in SOME)]
    for number in [(), (0,), (2,), (4,)]
]
PLAIN: list[Condition] = [
    *(Is(item, keys) for item in ("one", "many") for keys in SOME),
    *(Compare("number", relation, 2) for relation in ("at_least", "at_most", "more_than", "less_than")),
]


def test_every_plain_condition_and_its_denial() -> None:
    """By itself, beside another one, and either of the two; whatever was answered, declined or left open."""
    beside: list[Condition] = [Is("one", ("a", "b")), Not(Is("many", ("b",)))]
    for told, plain in product(SAID, PLAIN):
        for each in (plain, Not(plain)):
            same([each], told)
            for other in beside:
                for both in (AnyOf((each, other)), AllOf((each, other))):
                    same([both], told)
                    same([Not(both)], told)


@given(st.lists(conditions, min_size=1, max_size=2), answers)
def test_an_item_comes_up_where_its_step_would(every: list[Condition], told: Given) -> None:
    """However conditions stand within one another."""
    same(every, told)


@given(st.lists(chosen("one") | compared | chosen("one").map(Not), min_size=1, max_size=3))
def test_what_scripts_usually_ask_can_be_said(every: list[Condition]) -> None:
    """One answer of one question, a number, or anything but: in one list of comparisons."""
    form = enabling(every, [], ITEMS)
    assert form.said
    assert len(form.parts) == 1


def test_an_item_that_is_not_there_is_no_reason_to_hide() -> None:
    """Nor is where the conversation takes place, which a form does not know."""
    assert enabling([Is("gone", ("a",))], [], ITEMS) == Enabling((), said=False)
    assert enabling([Here("channel", ("phone",))], [], ITEMS) == Enabling((), said=False)
