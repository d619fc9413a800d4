"""A script as a form for other software: what it asks, what it leaves open, what it never asks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.formats.fhir.judges import model_faults, node_faults, schema_faults

from rcscreen.cli import main
from rcscreen.desk.library import find_script
from rcscreen.formats.fhir import Form, questionnaire
from rcscreen.script.load import load_script
from rcscreen.script.model import DANGEROUS, Ask, Channel, Check, ChoiceAnswer, Consent, Help, Script, YesNoAnswer
from rcscreen.site.load import load_site, sample_text

Json = dict[str, Any]
SETTING = load_site(sample_text(), "site.yaml")
SCRIPTS = Path(__file__).parents[3] / "scripts"
NAMES = sorted(path.stem for path in SCRIPTS.glob("*.yaml"))
ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation"


def shipped(name: str) -> Script:
    """One of our scripts."""
    return find_script(name).script


def form(script: Script, language: str = "en", channel: Channel = "in_person") -> Form:
    """A script as a form."""
    return questionnaire(script, SETTING, language, channel)


def items(node: Json) -> Iterator[Json]:
    """Every item, in the order in which one meets them."""
    for item in node.get("item", []):
        yield item
        yield from items(item)


def item(made: Form, link: str) -> Json:
    """The item of that name."""
    (found,) = (each for each in items(made.resource) if each["linkId"] == link)
    return found


def options(asked: Json) -> list[str]:
    """The codes that may be answered."""
    return [each["valueCoding"]["code"] for each in asked["answerOption"]]


def every() -> list[Json]:
    """Every script that comes with the program, on every channel, in every language."""
    scripts = [shipped(name) for name in NAMES]
    return [
        form(script, language, channel).resource
        for script in scripts
        for language in script.wordings
        for channel in script.channels
    ]


def test_every_script_is_a_sound_questionnaire() -> None:
    """By models, and where they are at hand by FHIR's own definitions."""
    assert [fault for each in every() for fault in model_faults(each)] == []
    assert [fault for each in node_faults(every()) for fault in each] == []


def test_fhirs_own_schema_holds() -> None:
    """Where it is at hand."""
    assert schema_faults(form(shipped("whole-family")).resource) == []


@pytest.mark.parametrize("name", NAMES)
def test_what_an_item_looks_at_stands_above_it(name: str) -> None:
    """No condition points at nothing, and no two items have one name."""
    script = shipped(name)
    for channel in script.channels:
        seen: list[str] = []
        for each in items(form(script, script.language, channel).resource):
            assert {test["question"] for test in each.get("enableWhen", [])} <= set(seen), each["linkId"]
            seen.append(each["linkId"])
        assert len(set(seen)) == len(seen)


def test_it_begins_like_the_conversation() -> None:
    """In five groups; a versioned name of its own; in the language that is asked for."""
    made = form(shipped("whole-family"), "es").resource
    assert [group["linkId"] for group in made["item"]] == [
        "phase/establish",
        "phase/enable",
        "phase/engage",
        "phase/ensure",
        "phase/enrich",
    ]
    assert (made["url"], made["name"], made["language"]) == ("urn:rcscreen:script:whole-family", "WholeFamily", "es")
    assert made["version"] == shipped("whole-family").version
    assert made["title"] == shipped("whole-family").wordings["es"].title


def test_without_a_yes_nothing_is_asked() -> None:
    """Neither without one to talk nor without one to notes: a form is notes."""
    made = form(shipped("whole-family")).resource
    gates = {group["linkId"]: [test["question"] for test in group.get("enableWhen", [])] for group in made["item"]}
    assert gates == {
        "phase/establish": [],
        **{f"phase/{phase}": ["start", "keep-notes"] for phase in ("enable", "engage", "ensure")},
        "phase/enrich": ["start"],
    }


@pytest.mark.parametrize("name", NAMES)
def test_nobody_has_to_answer(name: str) -> None:
    """Nothing is required, and beside every choice stand rather not say and not sure, in FHIR's own codes."""
    script = shipped(name)
    made = form(script, script.language, script.channels[0])
    assert not any(each.get("required") for each in items(made.resource))
    assert "ordinalValue" not in json.dumps(made.resource)
    for step in script.steps:
        chosen = isinstance(step, Help) or (
            isinstance(step, Ask) and isinstance(step.answer, ChoiceAnswer | YesNoAnswer)
        )
        if chosen and script.sensitivity(step) < DANGEROUS:
            silences = [
                each["valueCoding"]["code"]
                for each in item(made, step.id)["answerOption"]
                if each["valueCoding"]["system"] == ABSENT
            ]
            assert silences == ["asked-declined", "asked-unknown"]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_dangerous_is_never_an_item_to_answer(name: str) -> None:
    """It may be shown, where only they two can hear; no response can ever hold a word about it."""
    script = shipped(name)
    dangerous = {step.id for step in script.steps if script.sensitivity(step) >= DANGEROUS}
    for channel in script.channels:
        for each in items(form(script, script.language, channel).resource):
            if each["linkId"].partition("/")[0] in dangerous:
                assert each["type"] in ("display", "group")
                assert "answerOption" not in each


WORST = """
rcscreen: 1
id: worst-case
version: 1.0.0
title: Worst case
with: caregiver
channels: [in_person]
minutes: 5
language: en
topics:
  harm: {sensitivity: 3, about: caregiver, label: harm}
  food: {sensitivity: 2, about: family, label: food, permission: "Okay if I ask about food?"}
establish:
  - consent: start
    to: talk
    text: Is now okay?
  - consent: keep-notes
    to: record
    text: May I keep notes?
  - check: who-can-hear
    builtin: privacy
enable:
  - offer: card
    topic: harm
    text: I give everyone this card.
  - ask: food-lately
    topic: food
    text: How has it been with food?
    answer: {choice: {enough: enough, short: {text: gone without, need: food}}}
  - ask: how-many
    topic: food
    text: How many of you are there?
    answer: {number: {at_least: 1, at_most: 20}}
  - ask: which
    topic: food
    when: {food-lately: short, how-many: {more_than: 4}}
    text: What would last?
    answer: {choices: {rice: rice, beans: beans, nothing: {text: nothing, exclusive: true}}}
  - ask: since
    topic: food
    when: {not: {which: nothing}}
    text: Since when?
    answer: date
  - ask: home
    when: {any: [{which: [rice, beans]}, {how-many: {more_than: 6}}]}
    text: And in their own words?
    answer: words
    strength: family
engage:
  - help: wanted
    text: What would help?
ensure:
  - recap: back
enrich:
  - thanks: bye
    text: Thank you.
"""


@pytest.fixture(scope="module")
def worst() -> Form:
    """A short script with a bit of everything."""
    return form(load_script(WORST, "worst.yaml"))


def test_each_kind_of_answer_is_one_of_fhirs(worst: Form) -> None:
    """With bounds, exclusive options, and several where several may be chosen."""
    kinds = {each["linkId"]: each["type"] for each in items(worst.resource)}
    assert kinds["food-lately"] == kinds["which"] == kinds["wanted"] == "choice"
    assert (kinds["how-many"], kinds["since"], kinds["home"]) == ("integer", "date", "text")
    bounds = {each["url"].rpartition("/")[2]: each["valueInteger"] for each in item(worst, "how-many")["extension"]}
    assert bounds == {"minValue": 1, "maxValue": 20}
    which = item(worst, "which")
    assert which["repeats"] is True
    alone = [each["valueCoding"]["code"] for each in which["answerOption"] if "extension" in each]
    assert alone == ["nothing", "asked-declined", "asked-unknown"]


def test_an_option_says_which_need_it_speaks_of(worst: Form) -> None:
    """By a domain of ours: a suggestion for whoever reads it, never a code of an illness."""
    (option,) = (each for each in item(worst, "food-lately")["answerOption"] if "extension" in each)
    assert option["extension"] == [{"url": "urn:rcscreen:need", "valueCode": "food"}]
    assert option["valueCoding"] == {
        "system": "urn:rcscreen:script:worst-case:food-lately",
        "code": "short",
        "display": "gone without",
    }
    assert item(worst, "home")["extension"] == [{"url": "urn:rcscreen:strength", "valueCode": "family"}]


def test_what_is_tender_comes_up_in_private_and_ends_where_they_would_rather_not(worst: Form) -> None:
    """Not where somebody could overhear; and not after a decline at the opening of its topic."""
    opening = item(worst, "food-lately")["enableWhen"]
    assert [(test["question"], test["operator"]) for test in opening] == [
        ("who-can-hear", "exists"),
        ("who-can-hear", "!="),
    ]
    later = [(test["question"], test["operator"]) for test in item(worst, "how-many")["enableWhen"]]
    assert ("food-lately", "!=") in later
    card = item(worst, "card")["enableWhen"]
    assert [(test["operator"], test["answerCoding"]["code"]) for test in card] == [("=", "alone")]


def test_what_one_list_cannot_say_a_group_around_it_does(worst: Form) -> None:
    """Either of these, and the rest: an item in a group."""
    assert item(worst, "home")["enableBehavior"] == "any"
    since = item(worst, "since")
    assert since["enableBehavior"] == "all"
    assert [test["operator"] for test in since["enableWhen"] if test["question"] == "which"] == [
        "exists",
        "!=",
        "!=",
        "!=",
    ]


def test_every_word_stands_in_every_language() -> None:
    """Texts, options and titles: the form's own language first, the others beside it."""
    script = shipped("whole-family")
    english, spanish = form(script, "en").resource, form(script, "es").resource
    beside = {
        each["linkId"]: next(
            part["valueString"]
            for extension in each["_text"]["extension"]
            if extension["url"] == TRANSLATION
            for part in extension["extension"]
            if part["url"] == "content"
        )
        for each in items(english)
        if "_text" in each
    }
    own = {each["linkId"]: each["text"] for each in items(spanish) if "text" in each}
    assert beside.items() <= own.items()
    assert len(beside) > 40
    (option, *_) = item(form(script), "food-lately")["answerOption"]
    assert option["valueCoding"]["_display"]["extension"][0]["extension"][0] == {"url": "lang", "valueCode": "es"}


def test_who_picked_up_is_asked_on_the_phone_alone() -> None:
    """As in a conversation."""
    script = shipped("whole-family")
    asked = [step.id for step in script.steps if isinstance(step, Check) and step.builtin == "reach"]
    links = {
        channel: {each["linkId"] for each in items(form(script, "en", channel).resource)} for channel in script.channels
    }
    assert set(asked) <= links["phone"]
    assert not set(asked) & links["in_person"]


def test_a_guide_is_help_and_no_question(worst: Form) -> None:
    """What the navigator is told stands behind the help button of what it is for."""
    script = shipped("whole-family")
    made = form(script)
    (guide,) = (each for each in item(made, "food-lately").get("item", []) if each["linkId"].endswith("/guide"))
    assert guide["type"] == "display"
    assert guide["extension"][0]["valueCodeableConcept"]["coding"][0]["code"] == "help"
    assert item(made, "goodbye/guide")["prefix"] == "(guide)"
    assert worst.unsaid == (("back", "reads back what was said; a form cannot."),)


def test_a_consent_is_answered_with_yes_or_no() -> None:
    """No is an answer; there is no third one to press for."""
    script = shipped("whole-family")
    made = form(script)
    for step in script.steps:
        if isinstance(step, Consent):
            assert options(item(made, step.id)) == ["yes", "no"]


def test_at_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    """The form on standard output; what it cannot hold, line by line, on the other."""
    assert main(["show", "whole-family", "--format", "fhir", "--language", "es", "--channel", "phone"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out) == form(shipped("whole-family"), "es", "phone").resource
    assert "whole-family: keep-in-touch keeps a number together with the rule for it" in told.err
    assert main(["show", "whole-family", "--format", "fhir", "--rhythm"]) == 2
