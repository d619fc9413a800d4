"""Six ways to hold the same conversation with the same person, and how far she opens."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.practice.policies import POLICIES, Policy, careful, hold, marisol, stage

from rcscreen.interview.replies import Gave
from rcscreen.practice.acts import Replied
from rcscreen.practice.coach import feedback
from rcscreen.practice.document import as_text, from_text
from rcscreen.practice.moves import Openness
from rcscreen.practice.run import Rehearsed, rehearse

EXPECTED = {
    "careful": 10,
    "kind but hurried": 5,
    "checklist reader": 0,
    "fixer": 1,
    "re-asker": 9,
    "rough start, then repair": 10,
}
"""Computed on the real script. The practice notes (D2) tried their own smaller one: 10, 3, 0, 1, 7 and 8."""

HEARD = {
    "careful": {"food", "rent", "worn"},
    "kind but hurried": set(),
    "checklist reader": set(),
    "fixer": {"food"},
    "re-asker": {"food", "rent"},
    "rough start, then repair": {"rent", "worn"},
}
"""What she told of three things, if she told it."""

SAID = {"food-lately": ("thin", "food"), "home-lately": ("utilities", "rent"), "holding-up": ("worn", "worn")}


def told(run: Rehearsed) -> set[str]:
    """What she told, as it was written down."""
    values = run.state.values
    return {name for place, (key, name) in SAID.items() if values.get(place) in (key, (key,))}


@pytest.mark.parametrize("name", POLICIES)
def test_how_far_she_opens(name: str) -> None:
    """Six policies, six openings: the same acts always lead to the same number."""
    run = hold(POLICIES[name]())
    assert run.ending == "complete"
    assert run.openness == EXPECTED[name]


@pytest.mark.parametrize("name", POLICIES)
def test_what_she_tells(name: str) -> None:
    """She tells what there is room for."""
    assert told(hold(POLICIES[name]())) == HEARD[name]


@pytest.mark.parametrize("name", POLICIES)
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_rehearsal_is_the_same_again_byte_for_byte(name: str, language: str) -> None:
    """From its file alone: the same file, the same trace, the same words afterwards."""
    run = hold(POLICIES[name](), language)
    text = as_text(run, "silence")
    kept = from_text(text, "run.json")
    again = rehearse(run.stage, Nobody(marisol()), kept.acts, kept.gone_back)
    assert as_text(again, kept.goal) == text
    assert again.trace == run.trace
    for own in ("en", "es"):
        assert feedback(again, kept.goal, own) == feedback(run, "silence", own)


class Nobody(Policy):
    """Is asked nothing."""

    def __getattribute__(self, name: str) -> object:
        assert name not in {"say", "be_silent", "meet", "record", "stop_at"}, "somebody was asked"
        return super().__getattribute__(name)


def test_asked_again_the_topic_stays_shut() -> None:
    """However open she is in the end, what was pressed for is not spoken of again."""
    policy = POLICIES["re-asker"]()
    run = hold(policy)
    assert run.openness > 7
    assert run.state.standing["money-lately"].value == "declined"
    assert [each.now for each in run.trace if each.detail == "press"] == [6]


def test_what_went_wrong_can_be_mended() -> None:
    """A rough start and an owned one are further apart than a rough start and a good one."""
    rough = POLICIES["rough start, then repair"]()
    unmended = replace(rough, lines=("honour", "explore", "understand", "acknowledge"))
    mended, left = hold(rough), hold(unmended)
    owned = next(number for number, each in enumerate(mended.trace) if each.detail == "own")
    assert mended.trace[owned].change == 3
    assert mended.trace[owned].now > left.trace[owned].now
    assert feedback(mended, "repair", "en").theirs.startswith("It went wrong for a minute")


def test_what_she_tells_earns_nothing() -> None:
    """Two trainees do the same; she tells one of them next to nothing. They are told the same things helped."""
    closed = replace(marisol(), openness=Openness(start=0, least=0, most=1))
    open_run, closed_run = hold(careful()), hold(Policy(closed))
    assert told(open_run) == {"food", "rent", "worn"}
    assert told(closed_run) == set()
    helped = {point.did for point in feedback(closed_run, "decline", "en").helped}
    assert "“Rather not” was an answer to you." in helped
    assert feedback(closed_run, None, "en").look is None
    assert len(feedback(closed_run, None, "en").helped) == 3


def test_the_engine_sees_ordinary_replies_only() -> None:
    """Whoever looks at the conversation finds no trace of lines, silences or numbers: it is one like any other."""
    run = hold(careful())
    replies = [act for act in run.acts if isinstance(act, Replied)]
    assert len(replies) < len(run.acts)
    assert Replied(Gave("with_others"), 1.0) in replies
    assert run.state.agreed("record")
    assert not any("openness" in str(value) for value in run.state.values.values())


def test_the_order_of_lines_comes_from_the_seed() -> None:
    """The same seed, the same order; another, another somewhere."""
    orders = []
    for seed in (0, 0, 1, 2):
        policy = careful()
        rehearse(stage(seed=seed), policy)
        orders.append([tuple(line.kind for line in scene.lines) for scene in policy.scenes if hasattr(scene, "lines")])
    assert orders[0] == orders[1]
    assert len({tuple(order) for order in orders}) > 1


@pytest.mark.parametrize(("language", "open_", "close"), [("en", "“", "”"), ("es", "«", "»")])
def test_what_was_misheard_is_given_back_as_their_words(language: str, open_: str, close: str) -> None:
    """The line stands in the marks of the language, so that nobody takes it for what the program says."""
    slip = Policy(marisol(), changes={"how-was-this": [Gave("heavier")]})
    look = feedback(hold(slip, language), None, language).look
    assert look is not None
    theirs = [f"{open_}{each.says[language]}{close}" for each in marisol().answers["how-was-this"]]
    assert look.happened.endswith(tuple(theirs))


def test_asking_whether_to_go_on_is_not_called_owning_it() -> None:
    """“Shall we go on?” after a misstep helps; it owns nothing, and is not said to."""
    rough = POLICIES["rough start, then repair"]()
    asked = replace(rough, lines=("ask_again", *rough.lines))
    helped = [point.did for point in feedback(hold(asked), "repair", "en").helped]
    assert any(did.startswith("You asked whether to go on: “") for did in helped)
    assert not any(did.startswith("You owned it") for did in helped)
