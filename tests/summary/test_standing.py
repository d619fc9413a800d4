"""What stands at a recipient, and what no longer does: by identifiers alone."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.summary.conversations import ACCOUNT, DESK, accounts, grant_for, grants, recipients, released

from rcscreen.summary.standing import asked_again, gone, standing

FOOD, HOME, CALL = "coded food", "need home", "asked food"


def test_what_was_said_before_and_is_not_said_now_is_gone() -> None:
    """All that any earlier one said, in the order in which it came; whichever of them they missed."""
    assert gone((FOOD,), [(HOME, FOOD, CALL), (FOOD,)]) == (HOME, CALL)
    assert gone((), [(FOOD,), (HOME,), (FOOD,)]) == (FOOD, HOME)
    assert gone((FOOD, HOME), [(FOOD, HOME)]) == gone((FOOD,), []) == ()


def test_only_what_was_taken_back_in_between_is_asked_again() -> None:
    """What was asked all along is left as the recipient has it; what is asked for the first time is new."""
    assert asked_again((FOOD, CALL), [(FOOD, CALL), (FOOD,)]) == {CALL}
    assert asked_again((FOOD, CALL), [(FOOD, CALL), (FOOD,), (FOOD, CALL)]) == {CALL}
    assert asked_again((FOOD, CALL), [(HOME,), (FOOD, CALL)]) == frozenset()
    assert asked_again((FOOD, CALL), []) == frozenset()


def test_what_they_do_themselves_stands_and_is_not_asked() -> None:
    """Food is a need and nobody's task; the home is asked about. A hope without words is nothing that stands there."""
    release = released(replace(ACCOUNT, hopes=(replace(ACCOUNT.hopes[0], said=""),)), grant_for(DESK), DESK)
    assert release is not None
    kinds = [each.partition(" ")[0] for each in standing(release)]
    assert sorted(kinds) == ["asked", "coded", "coded", "strength", "strength"]


@given(st.data())
def test_nothing_of_what_was_said_is_in_it(data: st.DataObject) -> None:
    """Kinds and keyed digests, each once."""
    recipient = data.draw(recipients())
    release = released(data.draw(accounts()), data.draw(grants(recipient)), recipient)
    if release is not None:
        lines = (release.strengths, release.hopes, release.needs)
        ids = {str(each.id) for kind in lines for each in kind}
        stands = standing(release)
        assert len(set(stands)) == len(stands)
        assert {each.partition(" ")[2] for each in stands} <= ids
