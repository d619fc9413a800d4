"""The rhythm of a script: what weighs, what carries, what is complained of, what it takes."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.lint.breaking import BREAKING
from tests.lint.examples import TODAY, put_together

from rcscreen.lint.place import Source
from rcscreen.lint.rhythm import Rhythm, rhythm
from rcscreen.lint.run import Bundle
from rcscreen.script.load import load_script
from rcscreen.script.model import Channel
from rcscreen.script.setting import Accepted, Safety, Setting
from rcscreen.site.load import load_site, sample_text

SCRIPTS = Path(__file__).parents[2] / "scripts"
SAMPLE = load_site(sample_text(), "site.yaml")

TENDER = """\
- ask: {name}
  topic: {topic}
  text: And how is that going?
  answer: {{choice: {{fine: fine, hard: {{text: hard, need: other}}}}}}
"""
GOING_WELL = """\
- ask: going-well
  text: What has been going well lately?
  answer: words
  strength: family
"""
PAUSE = "- breathe: slow-down\n  text: Let's stop here a moment.\n"
HEAVY = "".join(TENDER.format(name=name, topic=topic) for name, topic in (("a", "food"), ("b", "home"), ("c", "food")))


def seen(bundle: Bundle, language: str = "en", channel: Channel = "in_person", setting: Setting = SAMPLE) -> Rhythm:
    """The rhythm of a bundle, which loads."""
    assert bundle.script is not None
    overlays = tuple((each.text, each.file) for each in bundle.overlays)
    script = load_script(bundle.script.text, bundle.script.file, overlays=overlays)
    return rhythm(bundle, script, setting, language, channel, TODAY)


def tiny(*parts: tuple[str, str]) -> Rhythm:
    """The rhythm of the small script of the examples with these parts in it."""
    return seen(put_together(parts))


def runs(told: Rhythm) -> dict[str, tuple[str, ...]]:
    """Codes of what is complained of, and the steps that are meant."""
    return {each.code: each.steps for each in told.complaints}


@pytest.fixture(scope="module")
def whole_family() -> Bundle:
    """The whole-family check-in with its Spanish."""
    name = "whole-family.yaml"
    own, spanish = ((SCRIPTS / path).read_text("utf-8") for path in (name, f"es/{name}"))
    return Bundle(Source(name, own), (Source(f"es/{name}", spanish),))


@pytest.mark.parametrize(
    ("language", "channel", "screens", "keys"), [("en", "in_person", 28, 48), ("es", "phone", 30, 53)]
)
def test_the_estimate_is_near_what_was_counted(
    whole_family: Bundle, language: str, channel: Channel, screens: int, keys: int
) -> None:
    """Whole conversations on a terminal took so many (``tests/whole``): as many screens, and keys but for two."""
    told = seen(whole_family, language, channel)
    total = next(each for each in told.totals if each.channel == channel)
    assert total.screens == screens
    assert abs(total.keys - keys) <= 2


def test_who_was_reached_takes_time_on_the_phone_alone() -> None:
    """However much is said to whoever picks up, a talk in a room takes no longer for it."""
    long = "- check: right-person\n  builtin: reach\n  text: " + "Is it all right to talk where you are? " * 9 + "\n"
    short, more = tiny(), tiny(("establish same", long))
    assert more.totals[0].seconds == pytest.approx(short.totals[0].seconds)
    assert more.totals[1].seconds > short.totals[1].seconds + 20


def test_the_estimate_keeps_the_budget(whole_family: Bundle) -> None:
    """It fits into the minutes that its opening names on each channel, and nothing in its rhythm is complained of."""
    told = seen(whole_family)
    assert [each.channel for each in told.totals] == ["in_person", "phone"]
    assert all(5 * 60 < each.seconds <= told.minutes * 60 for each in told.totals)
    assert told.complaints == ()


def test_the_steps_follow_one_another_in_time(whole_family: Bundle) -> None:
    """Each begins where the one before it ends; the navigator's own debrief takes none of their time."""
    told = seen(whole_family)
    ends = 0.0
    for beat in told.beats:
        assert beat.starts == pytest.approx(ends)
        ends = beat.starts + beat.seconds
    assert ends == pytest.approx(told.totals[0].seconds)
    assert (told.beats[-1].step, told.beats[-1].seconds) == ("for-you", 0)


def test_what_weighs_and_what_carries(whole_family: Bundle) -> None:
    """A need weighs by its tenderness, a card about danger most; a strength carries, a pause too, much does neither."""
    beats = {beat.step: beat for beat in seen(whole_family).beats}
    shapes = {step: (beat.valence, beat.sensitivity, beat.weighs, beat.carries) for step, beat in beats.items()}
    assert shapes["going-well"] == ("strength", 0, 0, 3)
    assert shapes["food-lately"] == ("need", 2, 3, 0)
    assert shapes["who-has-your-back"] == ("both", 1, 2, 3)
    assert shapes["relationships-card"] == ("neutral", 3, 4, 0)
    assert shapes["slow-down"] == ("neutral", 0, 0, 2)
    assert shapes["better"] == ("strength", 0, 0, 3)
    assert shapes["what-would-help"] == ("neutral", 0, 0, 0)
    assert [step for step, beat in beats.items() if beat.conditional] == [
        "slow-down", "hard-times", "keep-in-touch", "next-time",
    ]  # fmt: skip


def test_who_answers_is_asked_on_the_phone_alone(whole_family: Bundle) -> None:
    """What never comes up on a channel is not in its picture."""
    there = {channel: seen(whole_family, "en", channel).beats[0].step for channel in ("in_person", "phone")}
    assert there == {"in_person": "start", "phone": "right-person"}


def test_steps_are_called_as_they_are_in_that_language(whole_family: Bundle) -> None:
    """Topics and kinds of steps are named in the language that is read."""
    labels = {beat.step: beat.label for beat in seen(whole_family, "es").beats}
    assert (labels["food-lately"], labels["read-back"]) == ("Comida", "el repaso")


# -- Runs --------------------------------------------------------------------------------------------------------------


def test_all_of_a_heavy_run_is_marked() -> None:
    """The rule names the third; the picture marks it with the two before it, and what follows in the same run."""
    told = tiny(("enable instead", GOING_WELL + HEAVY + TENDER.format(name="d", topic="home") + PAUSE))
    assert runs(told) == {"RHY002": ("a", "b", "c", "d")}
    assert [beat.step for beat in told.beats if told.complained_of(beat)] == ["a", "b", "c", "d"]


def test_a_pause_ends_a_run() -> None:
    """Two, a pause and one more are not complained of."""
    first, second, third = (each + "\n" for each in HEAVY.split("\n- ")[0:3])
    told = tiny(("enable instead", f"{GOING_WELL}{first}- {second}{PAUSE}- {third}"))
    assert "RHY002" not in runs(told)


def test_what_comes_before_any_strength_is_marked() -> None:
    """Every question about what is hard until the first about what carries."""
    early = TENDER.format(name="a", topic="joy") + TENDER.format(name="b", topic="joy")
    assert runs(tiny(("enable first", early)))["RHY001"] == ("a", "b")


def test_what_comes_after_every_strength_is_marked() -> None:
    """Every question about what is hard after the last about what carries."""
    late = TENDER.format(name="y", topic="joy") + TENDER.format(name="z", topic="joy")
    assert runs(tiny(("ensure", late)))["RHY004"] == ("y", "z")


def test_what_follows_danger_without_a_pause_is_marked() -> None:
    """The step that is dangerous to speak of, and the three after it of which none steadies."""
    card = "- offer: card\n  topic: harm\n  text: Here is a card.\n"
    says = "".join(f"- say: more-{number}\n  text: And so on.\n" for number in range(4))
    told = tiny(("enable instead", GOING_WELL + card + says))
    assert runs(told)["RHY003"] == ("card", "more-0", "more-1", "more-2")


def test_a_tender_first_question_is_marked() -> None:
    """The first question alone."""
    first = "- ask: stretching\n  topic: food\n  text: What helps?\n  answer: words\n  strength: coping\n"
    assert runs(tiny(("enable first", first)))["RHY009"] == ("stretching",)


def test_what_is_about_the_whole_marks_no_step() -> None:
    """Too many minutes belong to no step."""
    assert runs(tiny(("top", "minutes: 2\n"))) == {"RHY008": ()}


def test_what_the_program_accepts_is_not_marked() -> None:
    """A finding that somebody answers for with name and date is no complaint any more."""
    accepted = Accepted("RHY008", "tiny", "a very short visit", "Rosa", TODAY)
    told = seen(put_together((("top", "minutes: 2\n"),)), setting=replace(SAMPLE, accepted=(accepted,)))
    assert told.complaints == ()


@pytest.mark.parametrize("code", sorted(code for code in BREAKING if code.startswith("RHY")))
def test_a_script_that_is_broken_in_its_rhythm_shows_it(whole_family: Bundle, code: str) -> None:
    """However a rule about rhythm is broken in the shipped script, the picture says so, and marks steps of its own."""
    assert whole_family.script is not None
    assert whole_family.script.document is not None
    script = whole_family.script.document.plain()
    assert isinstance(script, dict)
    BREAKING[code](script)
    told = seen(Bundle(Source("mutant.yaml", json.dumps(script))))
    assert code in runs(told)
    assert bool(runs(told)[code]) == (code not in {"RHY007", "RHY008"})
    assert set(runs(told)[code]) <= {beat.step for beat in told.beats}


# -- Estimates ---------------------------------------------------------------------------------------------------------


def test_a_program_with_nobody_to_tell_has_fewer_screens(whole_family: Bundle) -> None:
    """Two recipients less are two screens and four keys less."""
    (usual, _), (alone, _) = (
        seen(whole_family, setting=replace(SAMPLE, recipients=recipients)).totals
        for recipients in (SAMPLE.recipients, ())
    )
    assert (usual.screens - alone.screens, usual.keys - alone.keys) == (2, 4)


def test_what_is_not_set_up_yet_counts_all_the_same(whole_family: Bundle) -> None:
    """A script takes what it takes, whether the crisis numbers were tried lately or not."""
    bare = replace(SAMPLE, safety=Safety(), sample=False)
    assert seen(whole_family, setting=bare).totals == seen(whole_family).totals


def test_numbers_days_and_information_are_counted() -> None:
    """A number and a day are typed, information takes four screens, leave among them."""
    more = """\
- ask: children
  text: How many children live with you?
  answer: {number: {at_least: 3, at_most: 20}}
- ask: born
  text: When was the youngest born?
  answer: date
- inform: vaccines
  elicit: What have you heard?
  permission: May I add something?
  provide: It is free.
  check_back: What do you make of it?
"""
    (usual, *_), (longer, *_) = tiny().totals, tiny(("enable", more)).totals
    assert longer.screens - usual.screens == 1 + 1 + 4
    assert longer.keys - usual.keys == 2 + 11 + 5


def test_a_script_with_one_channel_asks_for_none() -> None:
    """Where there is nothing to choose there is no screen for it."""
    both, one = tiny(), tiny(("top", "channels: [in_person]\n"))
    assert (both.totals[0].screens - one.totals[0].screens, both.totals[0].keys - one.totals[0].keys) == (1, 1)
    assert len(one.totals) == 1
