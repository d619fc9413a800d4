"""Where rules about order look closer than their pages show: channels, conditions, languages."""

from __future__ import annotations

import pytest
from tests.lint.examples import BASE, SPANISH, codes, look


def _without(phase: str, *ids: str) -> str:
    """The steps of a phase without some."""
    steps = ["- " + each for each in BASE[phase].removeprefix("- ").split("\n- ")]
    return "\n".join(step.rstrip("\n") for step in steps if not any(f": {name}\n" in step for name in ids)) + "\n"


def _found(code: str, *parts: tuple[str, str]) -> list[str]:
    return [each.message for each in look(*parts).findings if each.code == code]


def test_what_is_covered_on_one_channel_only_is_named_with_the_other() -> None:
    """An opening that is said in person alone leaves out those on the phone."""
    start = BASE["establish"].replace(
        "covers: [name_and_role, purpose, topics_ahead, time, who_sees, limits, opt_out, no_effect_on_care]",
        "covers: [name_and_role, purpose, topics_ahead, time, who_sees, limits, no_effect_on_care]",
    )
    said = "- say: you-may-skip\n  covers: [opt_out]\n  text: Skip anything.\n"
    there = said + "  when: {here.channel: in_person}\n"
    assert _found("CON003", ("establish instead", start + said)) == []
    assert _found("CON003", ("establish instead", start + there)) == [
        "every question can be left, and nothing tells them so before the first one on the phone."
    ]


def test_a_claim_without_words_is_found_in_each_language() -> None:
    """`covers` claims the time; a Spanish opening without it is named in its own file."""
    words = "  text: Hola, soy {navigator} de {program}. ¿Unos {minutes}, le parece bien?\n  if_no: Está bien.\n"
    sound = look(("es", "start:\n" + words)).findings
    assert codes(sound) == set()
    opening = BASE["establish"].replace("It takes about {minutes} minutes.", "It is short.")
    spanish = "start:\n  text: Hola, soy {navigator} de {program}. ¿Le parece bien?\n  if_no: Está bien.\n"
    found = [each for each in look(("establish instead", opening), ("es", spanish)).findings if each.code == "CON001"]
    assert [each.file for each in found] == [SPANISH, "tiny.yaml"]


@pytest.mark.parametrize(("when", "complains"), [("", False), ("  when: {start: yes}\n", True)])
def test_a_strength_that_only_some_are_asked_for_is_no_beginning(when: str, complains: bool) -> None:  # noqa: FBT001 -- a case
    """The first strength must be everybody's."""
    enable = "- ask: going-well\n  text: What goes well?\n  answer: words\n  strength: family\n" + when
    rest = _without("enable", "going-well")
    assert bool(_found("RHY001", ("enable instead", enable + rest))) is complains


def test_a_language_check_on_the_phone_leaves_out_those_in_the_room() -> None:
    """Asked on the phone alone, and not offered in words, the language is open to some."""
    steps = BASE["establish"].replace("  builtin: language\n", "  builtin: language\n  when: {here.channel: phone}\n")
    silent = steps.replace("or another language is easier, ", "")
    assert _found("EQU001", ("establish instead", steps)) == []
    assert _found("EQU001", ("establish instead", silent)) == [
        "something tender begins here, and no other language was offered before it in person."
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Is anything making it hard to ask for help? I never ask about papers.",
        "What would you tell a neighbor who needs help?",
    ],
)
def test_saying_that_one_does_not_ask_is_welcome(line: str) -> None:
    """A line that takes the fear away is not one that asks."""
    assert _found("SAF007", ("enable", f"- ask: extra\n  text: {line}\n  answer: words\n")) == []


def test_a_topic_named_after_danger_is_marked_too_low() -> None:
    """The number of a topic is looked at with its name."""
    topic = "ipv: {sensitivity: 1, about: caregiver, label: Something for everyone}\n"
    assert _found("SAF017", ("topics", topic)) == ["`ipv` is dangerous if overheard or read, and its sensitivity is 1."]


def test_two_conditions_that_hang_on_each_other_are_tried_together() -> None:
    """A step that waits for the answer of a step that was then not asked is never reached."""
    steps = (
        "- ask: thin-how\n  text: Since when?\n  answer: {choice: {new: lately, long: long since}}\n"
        "  when: {food-lately: thin}\n"
        "- say: never\n  text: I see.\n  when: {thin-how: new, food-lately: WHICH}\n"
    )
    assert _found("STR010", ("enable", steps.replace("WHICH", "thin"))) == []
    assert len(_found("STR010", ("enable", steps.replace("WHICH", "enough")))) == 1


def test_a_step_for_whoever_wants_nothing_is_reached() -> None:
    """Wanting nothing is an answer, and a closing step may wait for it."""
    domains = BASE["engage"].partition("  domains: ")[2]
    nothing = f"- say: nothing-needed\n  text: I'm glad.\n  when:\n    not:\n      what-would-help: {domains}"
    assert "baby_items, other]" in nothing
    assert _found("STR010", ("ensure", nothing)) == []


def test_a_branch_on_which_nobody_comes_to_be_is_named_at_the_sweep_too() -> None:
    """What keeps a domain off the list is a condition like any other."""
    for which, count in (("thin", 0), ("{all: [{food-lately: enough}, {food-lately: thin}]}", 1)):
        condition = f"{{food-lately: {which}}}" if which == "thin" else which
        sweep = BASE["engage"].rstrip("\n") + f"\n  unless: {{baby_items: {condition}}}\n"
        assert len(_found("STR010", ("engage instead", sweep))) == count
