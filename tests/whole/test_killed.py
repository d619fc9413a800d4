"""A battery dies: whatever the moment, what was answered is there, and nothing is asked twice."""

from __future__ import annotations

import os
import signal

import pytest
from tests.whole.check_in import COMMAND, IN_PERSON, LEAVES, WHO_CAN_HEAR, send
from tests.whole.program import Place, Sitting, flat
from tests.whole.test_check_in import released

FIRST = IN_PERSON.index(WHO_CAN_HEAR)
CARD = next(step for step in IN_PERSON if step[0] == "Here are two cards")
EVERY_POINT = range(FIRST, len(IN_PERSON) - 1)
ALL = "RCSCREEN_TEST_EVERY_POINT" in os.environ
"""With this variable set every screen is a point to be killed after, one test each; three minutes."""

SAMPLES = [[number] for number in EVERY_POINT] if ALL else [[5, 11, 12, 16, 17, 20, 21, 26]]


def killed(sitting: Sitting) -> None:
    """Ends it as a dead battery would."""
    sitting.child.kill(signal.SIGKILL)
    assert sitting.end() == -signal.SIGKILL


def taken_up(at: Place) -> Sitting:
    """The same conversation, taken up again: who can hear is asked first."""
    sitting = at.begin("rcscreen resume --for referral-desk")
    sitting.do(*WHO_CAN_HEAR)
    return sitting


def follows(seen: list[str], first: int, last: int) -> None:
    """Whether after *who can hear* the screens are the very ones from ``first`` to ``last``, none else, none twice."""
    assert WHO_CAN_HEAR[0] in seen[0]
    expected = [words for words, *_ in IN_PERSON[first : last + 1]]
    assert len(seen[1:]) == len(expected), seen
    assert all(words in screen for words, screen in zip(expected, seen[1:], strict=True))


@pytest.mark.usefixtures("used")
@pytest.mark.parametrize("points", SAMPLES, ids=lambda points: "-".join(map(str, points)))
def test_killed_and_taken_up(at: Place, points: list[int]) -> None:
    """Killed after some screens and taken up each time, it goes on at the next screen and ends as ever."""
    sitting, first = at.begin(COMMAND), 0
    for number, step in enumerate(IN_PERSON):
        sitting.do(*step)
        if number not in points:
            continue
        sitting.hear(IN_PERSON[number + 1][0])  # the next turn shows: what was said before is safe
        killed(sitting)
        if first:
            follows(sitting.screens(), first, number + 1)
        sitting = taken_up(at)
        first = number + 1
        if step == CARD:  # nothing of it was written down, nor that it was shown: it is offered again
            sitting.do(*CARD)
            first = number
    send(sitting)
    sitting.code = sitting.end()
    follows(sitting.screens(before=LEAVES), first, len(IN_PERSON) - 1)
    assert sitting.code == 0
    document = released(sitting)
    domains = {need["id"]: need["domain"] for need in document["needs"]}
    assert [domains[need] for need in document["priorities"]] == ["utilities", "food"]
    assert sorted(line["status"] for line in document["plan"]) == ["agreed", "ourselves"]
    assert len(at.sessions()) == 1


@pytest.mark.parametrize("agreed", [1, 2], ids=["to talk", "to notes"])
def test_killed_around_the_consent_to_notes(at: Place, agreed: int) -> None:
    """Until notes are agreed to nothing is written that could be taken up; from then on it is."""
    sitting = at.begin(COMMAND)
    sitting.go(IN_PERSON[: agreed + 1])
    sitting.hear(IN_PERSON[agreed + 1][0])
    killed(sitting)
    assert len(at.sessions()) == agreed - 1
    if agreed == 1:
        again = at.begin("rcscreen resume")
        assert again.end() == 2
        assert again.stderr()[0] == "USE001 No conversation broke off. Begin one: rcscreen run"
    else:
        again = taken_up(at)
        again.hear(IN_PERSON[FIRST + 1][0])
        follows(again.screens(), FIRST + 1, FIRST + 1)


@pytest.mark.usefixtures("used")
def test_killed_while_it_is_written(at: Place) -> None:
    """Killed in the moment of a key, the answer is there or is asked again; nothing else is missing or twice."""
    sitting = at.begin(COMMAND)
    sitting.go(IN_PERSON[:7])
    killed(sitting)
    again = taken_up(at)
    seen = again.hear("guide", without=WHO_CAN_HEAR[0])
    assert any(IN_PERSON[number][0] in flat(seen) for number in (6, 7))
