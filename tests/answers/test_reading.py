"""A file of answers is read whole, and refused with everything that is wrong with it."""

from __future__ import annotations

import json
from datetime import date

import pytest
from tests.answers.held import EVERY_KIND, START, WHOLE_FAMILY, faults, read, replies

from rcscreen.answers.codes import CODES
from rcscreen.answers.sheet import Given


def test_a_file_says_where_it_comes_from() -> None:
    """Date, language, channel, name and source are read as they stand."""
    sheet = read(
        "date: 2026-11-02\nlanguage: es\nchannel: phone\nname: Ana\nsource: {system: paper, id: 0012}\n"
        "replies:\n  - {step: start, answer: true}\n",
        WHOLE_FAMILY,
    )
    assert (sheet.date, sheet.language, sheet.channel, sheet.name) == (date(2026, 11, 2), "es", "phone", "Ana")
    assert sheet.source == ("paper", "0012")


def test_json_says_the_same_as_yaml() -> None:
    """The same replies in JSON and in YAML are the same sheet but for where they stand."""
    entries = [
        {"step": "start", "answer": True},
        {"step": "children", "answer": 3},
        {"step": "wishes", "answer": ["food", "other"]},
    ]
    plain = "replies:\n  - {step: start, answer: true}\n  - {step: children, answer: 3}\n"
    plain += "  - {step: wishes, answer: [food, other]}\n"
    of_json = {step: each.answer for step, each in read(json.dumps({"replies": entries})).replies.items()}
    of_yaml = {step: each.answer for step, each in read(plain).replies.items()}
    assert of_json == of_yaml


def test_replies_stand_in_the_order_of_the_file() -> None:
    """The order of the file is kept, whatever the script's is."""
    assert list(read(replies("{step: moved, answer: 2020-01-01}", "{step: children, answer: 2}")).replies) == [
        "start",
        "notes",
        "room",
        "moved",
        "children",
    ]


def test_a_number_in_quotes_is_a_number() -> None:
    """Tables are exported with every number in quotes."""
    assert read(replies('{step: children, answer: "3"}')).replies["children"].answer == Given(3)


def test_without_leave_to_talk_nothing_is_read() -> None:
    """No consent in the file, or a no, refuses it and says which step to add."""
    missing = faults("replies:\n  - {step: children, answer: 3}\n")
    assert missing == [
        (
            "form.yaml:1:1: ANS001 no consent: the file does not say that they agreed to talk. "
            "If they did, write `{step: start, answer: true}` under `replies`; if not, bring nothing in."
        )
    ]
    assert faults("replies:\n  - {step: start, answer: false}\n")[0].startswith("form.yaml:2:5: ANS001 no consent")


def test_everything_is_named_at_once() -> None:
    """Six faults in one file are six lines, in the order of the file, each with its place."""
    found = faults(
        "replies:\n"
        + START
        + "  - {step: childern, answer: 3}\n"
        + "  - {step: children, answer: 99}\n"
        + "  - {step: children, answer: 1}\n"
        + "  - {step: pantry, answer: perhaps}\n"
        + "  - {step: wishes, answer: [fod]}\n"
        + "  - {step: card, answer: yes}\n"
    )
    assert found == [
        "form.yaml:3:12: ANS002 the script has no such step. Did you mean `children`?",
        "form.yaml:4:30: ANS010 this number may not stand here. Write a number of at least 0 and at most 20.",
        "form.yaml:5:5: ANS003 `children` is listed a second time. It is on line 4; keep one.",
        "form.yaml:6:28: ANS015 this is not a yes or a no. Write `true` or `false`.",
        "form.yaml:7:29: ANS018 nothing is offered under this name. Did you mean `food`?",
        (
            "form.yaml:8:5: ANS011 `card` is spoken only: whatever was said there is never written down. "
            "Remove it here; a worry is handed on by voice."
        ),
    ]


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        ("just words", "DOC022"),
        ("{answer: 3}", "DOC021"),
        ("{step: children}", "ANS004"),
        ("{step: children, answer: 3, decline: true}", "ANS005"),
        ("{step: children, decline: true, later: true}", "ANS005"),
        ("{step: children, decline: perhaps}", "DOC022"),
        ("{step: children, anwser: 3}", "DOC020"),
        ("{step: children, answer: three}", "DOC022"),
        ("{step: children, answer: 1e99}", "ANS010"),
        ("{step: moved, answer: yesterday}", "DOC027"),
        ("{step: moved, answer: 2026-02-30}", "DOC027"),
        ("{step: pantry, answer: [yes]}", "ANS015"),
        ("{step: pantry-how, answer: a, words: b}", "ANS005"),
        ("{step: pantry-how, answer: …}", "ANS022"),
        (f"{{step: pantry-how, answer: {'long ' * 500}}}", "ANS014"),
        ("{step: hello, answer: yes}", "ANS012"),
        ("{step: hello, words: hi}", "ANS013"),
        ("{step: hello}", "ANS004"),
        ("{step: remember, decline: true}", "ANS006"),
        ("{step: remember, answer: maybe}", "ANS015"),
        ("{step: remember, answer: true, words: sure}", "ANS013"),
        ("{step: box, later: true}", "ANS006"),
        ("{step: card, heard: true}", "ANS011"),
        ("{step: card, words: he hurts me}", "ANS011"),
        ("{step: wishes, answer: [food, food]}", "ANS023"),
        ("{step: wishes, answer: [{how: [pick_up]}]}", "DOC021"),
        ("{step: wishes, answer: [{domain: food, how: [flown]}]}", "ANS018"),
        ("{step: wishes, answer: {transport: [delivered]}}", "ANS018"),
        ("{step: recap, strike: [hello]}", "ANS025"),
        ("{step: recap, strike: [pantry#maybe]}", "ANS025"),
        ("{step: recap, strike: [pantry], reword: {pantry: x}}", "ANS005"),
        ("{step: recap, reword: [pantry]}", "DOC022"),
        ("{step: recap, answer: true}", "ANS012"),
        ("{step: recap}", "ANS004"),
        ("{step: contact, answer: pigeon}", "ANS007"),
        ("{step: contact, unsure: true}", "ANS006"),
        ("{step: contact, answer: {hours: any}}", "DOC021"),
        ("{step: contact, answer: {way: letter, hours: any}}", "ANS024"),
        ("{step: contact, answer: {way: none, number: 5550142}}", "ANS024"),
        ("{step: share, answer: [the-press]}", "ANS018"),
        ("{step: share, answer: {food-pantry: [hopes]}}", "ANS019"),
        ("{step: share, decline: true}", "ANS006"),
        ("{step: plan, answer: [food]}", "DOC022"),
        ("{step: plan, answer: [{domain: moon}]}", "ANS018"),
        ("{step: plan, answer: [{domain: food}, {need: food}]}", "ANS023"),
        ("{step: plan, answer: [{domain: food, need: food}]}", "ANS020"),
        ("{step: plan, answer: [{domain: food, status: not_today, who: Ana}]}", "ANS020"),
        ("{step: plan, answer: [{domain: food, by: soon}]}", "DOC027"),
        ("{step: plan, answer: [{domain: food, status: never}]}", "ANS007"),
    ],
)
def test_what_cannot_be_is_refused(reply: str, code: str) -> None:
    """One fault in a reply is one line with its code, and nothing else."""
    found = faults(replies(reply))
    assert [line.split()[1] for line in found] == [code]


@pytest.mark.parametrize(
    ("top", "code"),
    [
        ("language: fr", "ANS016"),
        ("channel: phone", "ANS016"),
        ("channel: letter", "ANS016"),
        ("date: 2.11.2026", "DOC027"),
        ("script: whole-family", "ANS017"),
        ("source: paper", "DOC022"),
        ("source: {system: paper}", "DOC021"),
        ("colour: green", "DOC020"),
        ("date: 2026-11-02\ndate: 2026-11-03", "DOC007"),
    ],
)
def test_what_stands_above_the_replies_is_checked(top: str, code: str) -> None:
    """A language, a channel, a day, a script or a source that cannot be is refused."""
    assert [line.split()[1] for line in faults(f"{top}\n" + replies())] == [code]


def test_a_promise_cannot_lie_before_the_conversation() -> None:
    """With the day of the conversation in the file, an earlier promise is a slip of the pen."""
    text = "date: 2026-11-02\n" + replies("{step: plan, answer: [{domain: food, by: 2025-11-09}]}")
    assert [line.split()[1] for line in faults(text)] == ["ANS021"]


def test_several_for_one_choice_and_one_that_stands_alone() -> None:
    """One choice takes one key; an option that stands alone takes no company; an empty list is no answer."""
    ready = "  - {step: start, answer: true}\n"
    several = replies("{step: food-lately, answer: [thin, without]}", ready=ready)
    assert [line.split()[1] for line in faults(several, WHOLE_FAMILY)] == ["ANS008"]
    alone = replies("{step: home-lately, answer: [steady, rent]}", ready=ready)
    assert [line.split()[1] for line in faults(alone, WHOLE_FAMILY)] == ["ANS009"]
    empty = replies("{step: home-lately, answer: []}", ready=ready)
    assert [line.split()[1] for line in faults(empty, WHOLE_FAMILY)] == ["DOC025"]


def test_every_code_that_is_used_has_a_meaning() -> None:
    """No message bears a code that the list does not explain."""
    assert all(meaning.endswith(".") for meaning in CODES.values())
    assert EVERY_KIND.id == "every-kind"
