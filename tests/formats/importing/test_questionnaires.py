"""A FHIR R4 Questionnaire becomes a script."""

from __future__ import annotations

import json

import pytest
from tests.formats.importing.forms import (
    TODAY,
    ask,
    choice,
    errors,
    imported,
    item,
    loaded,
    lost,
    option,
    questionnaire,
    when,
)

from rcscreen.errors import FormRefused
from rcscreen.lint.place import Source
from rcscreen.lint.run import Bundle, lint
from rcscreen.script.condition import AllOf, AnyOf, Compare, Is, Not
from rcscreen.script.model import ChoiceAnswer, DateAnswer, NumberAnswer, Say, WordsAnswer, YesNoAnswer

EXCLUSIVE = {"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive", "valueBoolean": True}
CALCULATED = {
    "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
    "valueExpression": {"language": "text/fhirpath", "expression": "1 + 1"},
}
ORDINAL = {"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 3}
HIDDEN = {"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden", "valueBoolean": True}


def test_the_form_stands_in_a_conversation() -> None:
    """Before its first question: leave to talk, notes, who can hear, something good. After it: the way out."""
    script = loaded(imported(questionnaire(choice("garden", "Do you have a garden?"))))
    assert [each.id for each in script.steps] == [
        "right-person", "language", "start", "keep-notes", "who-can-hear", "going-well", "garden", "what-helps",
        "better", "what-would-help", "read-back", "keep-in-touch", "with-whom", "next-steps", "how-was-this",
        "next-time", "goodbye", "for-you",
    ]  # fmt: skip


def test_every_kind_of_answer() -> None:
    """Each type of item has an answer here, or is asked for in words, or is left out and named."""
    made = imported(
        questionnaire(
            item("a", "boolean", "Is the roof dry?"),
            item("b", "integer", "How many of you are there?"),
            item("c", "date", "Since when do you live here?"),
            item("d", "text", "What do you cook on Sundays?"),
            choice("e", "Which is nearest?", option("shop", "a shop"), option("park", "a park")),
            choice("f", "Which do you like?", option("tea", "tea"), option("milk", "milk"), repeats=True),
            item("g", "attachment", "A picture of it?"),
            item("h", "reference", "Which record?"),
            item("i", "display", "The rest is about the neighbors."),
            item("j", "time", "When do you get up?"),
        )
    )
    script = loaded(made)
    answers = {name: type(ask(script, name).answer) for name in "abcdefj"}
    assert answers == {
        "a": YesNoAnswer, "b": NumberAnswer, "c": DateAnswer, "d": WordsAnswer, "e": ChoiceAnswer, "f": ChoiceAnswer,
        "j": WordsAnswer,
    }  # fmt: skip
    several = ask(script, "f").answer
    assert isinstance(several, ChoiceAnswer)
    assert several.many
    assert isinstance(script.step("i"), Say)
    assert {("g", "media"), ("h", "reference"), ("j", "time")} <= lost(made)


def test_names_and_codes_are_kept() -> None:
    """A linkId that fits is the step's name; one that does not stands beside it, and so do codes."""
    given = [
        choice("fits-as-it-is", "Do you sew?", option("LA33-6", "yes"), option("LA32-8", "no")),
        item("/Q 7.b", "string", "What do you sew?", code=[{"system": "http://loinc.org", "code": "1-8"}]),
    ]
    made = imported(questionnaire(*given))
    assert loaded(made).number("fits-as-it-is") > 0
    assert '# in the form: "/Q 7.b", http://loinc.org|1-8\n  - ask: q-7-b' in made.script
    assert "yes: yes  # LA33-6" in made.script


def test_what_is_alone_stays_alone() -> None:
    """An exclusive option is one here."""
    options = (option("a", "the bus"), option("b", "a bike"), option("c", "none of it", extension=[EXCLUSIVE]))
    script = loaded(imported(questionnaire(choice("ways", "How do you get around?", *options, repeats="true"))))
    answer = ask(script, "ways").answer
    assert isinstance(answer, ChoiceAnswer)
    assert [each.exclusive for each in answer.options] == [False, False, True]


@pytest.mark.parametrize(
    ("comparison", "expected"),
    [
        (when("pets", "=", answerCoding={"code": "cat"}), Is("pets", ("cat",))),
        (when("pets", "!=", answerCoding={"code": "cat"}), Not(Is("pets", ("cat",)))),
        (when("pets", "exists", answerBoolean=True), Is("pets", ("cat", "dog"))),
        (when("yard", "=", answerBoolean=False), Is("yard", ("no",))),
        (when("rooms", ">=", answerInteger=3), Compare("rooms", "at_least", 3)),
        (when("rooms", "<", answerInteger="3"), Compare("rooms", "less_than", 3)),
        (when("since", ">", answerDate="2020-05-01"), "since more_than 2020-05-01"),
    ],
)
def test_conditions(comparison: dict[str, object], expected: object) -> None:
    """Each comparison of enableWhen holds here where it holds there."""
    script = loaded(
        imported(
            questionnaire(
                choice("pets", "Who lives with you?", option("cat", "a cat"), option("dog", "a dog")),
                item("yard", "boolean", "Is there a yard?"),
                item("rooms", "integer", "How many rooms are there?"),
                item("since", "date", "Since when?"),
                item("more", "string", "Say more?", enableWhen=[comparison]),
            )
        )
    )
    found = script.step("more").when
    if isinstance(expected, str):
        assert isinstance(found, Compare)
        assert f"{found.item} {found.relation} {found.bound}" == expected
    else:
        assert found == expected


def test_any_all_and_groups() -> None:
    """Any and all are kept, and what lies in a group hangs on the group's condition too."""
    yard, pets = when("yard", "=", answerBoolean=True), when("pets", "=", answerBoolean=True)
    made = imported(
        questionnaire(
            item("yard", "boolean", "Is there a yard?"),
            item("pets", "boolean", "Are there pets?"),
            item(
                "outside",
                "group",
                "Outside",
                enableWhen=[yard, pets],
                enableBehavior="any",
                item=[item("shade", "boolean", "Is there shade?", enableWhen=[yard])],
            ),
        )
    )
    either = AnyOf((Is("yard", ("yes",)), Is("pets", ("yes",))))
    assert loaded(made).step("shade").when == AllOf((either, Is("yard", ("yes",))))
    assert "  # -- Outside\n" in made.script


def test_what_a_condition_cannot_look_at_is_asked_and_said() -> None:
    """A condition that cannot be said leaves the question in, tells the navigator, and is reported."""
    made = imported(
        questionnaire(
            item("words", "string", "What is your street like?"),
            item("a", "string", "Who lives above?", enableWhen=[when("words", "=", answerString="loud")]),
            item("b", "string", "Who lives below?", enableWhen=[when("gone", "=", answerBoolean=True)]),
            item("c", "string", "Who lives beside?", enableWhen=[when("words", "exists", answerBoolean=False)]),
        )
    )
    script = loaded(made)
    assert {("a", "condition"), ("b", "condition_missing"), ("c", "condition_absent")} <= lost(made)
    for name in "abc":
        assert script.step(name).when is None
        assert "did not carry over" in (script.words(name, "en").guide or "")


def test_a_result_is_not_said_to_everybody() -> None:
    """What a form says only under a condition that is lost is left out, so that nobody hears somebody else's result."""
    made = imported(
        questionnaire(
            item("a", "boolean", "Do you walk to work?"),
            item("r", "display", "That is too little.", enableWhen=[when("sum", ">", answerInteger=3)]),
        )
    )
    assert "too little" not in made.script
    assert ("r", "said_when") in lost(made)


def test_no_scores_and_nothing_calculated() -> None:
    """Scores, totals, calculated and hidden items are not asked, and each is named."""
    made = imported(
        questionnaire(
            choice("q", "Do you sleep well?", option("0", "Yes", extension=[ORDINAL]), option("1", "No")),
            item("bmi", "decimal", "Index", extension=[CALCULATED]),
            item("sum", "integer", "Total score"),
            item("secret", "string", "Batch", extension=[HIDDEN]),
            item("shown", "string", "Number on file", readOnly=True),
        )
    )
    assert {("q", "score"), ("bmi", "calculated"), ("sum", "total"), ("secret", "hidden"), ("shown", "read_only")} <= (
        lost(made)
    )
    assert [each.name for each in made.draft.steps] == ["q"]


@pytest.mark.parametrize(
    "said",
    [
        "Thoughts of hurting yourself",
        "The thought of harming myself has come to me",
        "Are you afraid of your partner?",
        "Haben Sie daran gedacht, sich etwas anzutun?",
        "¿Ha pensado en quitarse la vida?",
    ],
)
def test_what_is_dangerous_is_never_asked(said: str) -> None:
    """A question about danger is left out in whatever words, and the report says so."""
    made = imported(questionnaire(item("q1", "boolean", "Do you like the park?"), item("q2", "boolean", said)))
    assert said not in made.script
    assert ("q2", "danger") in lost(made)


def test_danger_in_a_translation_counts() -> None:
    """Where only the Spanish words show what is meant, it is left out all the same."""
    meant = {
        "extension": [{"url": "lang", "valueCode": "es"}, {"url": "content", "valueString": "¿Le pega su pareja?"}]
    }
    beside = {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/translation", **meant}]}
    plain = {**beside, "extension": [{**beside["extension"][0]}]}
    made = imported(questionnaire(item("a", "boolean", "Do you sing?"), item("b", "boolean", "Anything?", _text=plain)))
    loaded(made)
    assert "pareja" not in made.script + "".join(text for _, text in made.overlays)


def test_choices_that_cannot_be_heard() -> None:
    """No options, options elsewhere and too many to hear: words. One option: yes or no."""
    made = imported(
        questionnaire(
            {"linkId": "none", "type": "choice", "text": "Which color?"},
            {"linkId": "far", "type": "choice", "text": "Which language?", "answerValueSet": "http://example.org/vs"},
            choice("many", "Which town?", *(option(f"t{n}", f"town {n}") for n in range(30))),
            choice("one", "Anything else?", option("x", "I have a car")),
        )
    )
    script = loaded(made)
    assert {type(ask(script, name).answer) for name in ("none", "far", "many")} == {WordsAnswer}
    assert isinstance(ask(script, "one").answer, YesNoAnswer)
    assert {("none", "no_options"), ("far", "external_options"), ("many", "many_options"), ("one", "one_option")} <= (
        lost(made)
    )


def test_a_value_set_within_the_form() -> None:
    """Contained value sets are options like any other."""
    concepts = [{"code": "r", "display": "red"}, {"code": "g", "display": "green"}]
    contained = {"resourceType": "ValueSet", "id": "colors", "compose": {"include": [{"concept": concepts}]}}
    asked = {"linkId": "c", "type": "choice", "text": "Which color is your door?", "answerValueSet": "#colors"}
    answer = ask(loaded(imported(questionnaire(asked, contained=[contained]))), "c").answer
    assert isinstance(answer, ChoiceAnswer)
    assert [each.key for each in answer.options] == ["red", "green"]


def test_saying_nothing_needs_no_option() -> None:
    """Options for choosing not to answer are every question's own here."""
    absent = {"system": "http://terminology.hl7.org/CodeSystem/data-absent-reason", "code": "asked-declined"}
    options = (option("a", "some"), option("b", "none"), {"valueCoding": {**absent, "display": "Rather not"}})
    made = imported(questionnaire(choice("q", "How many plants are there?", *options)))
    assert "Rather not" not in made.script
    assert ("q", "silence") in lost(made)


def test_broken_standards_are_read() -> None:
    """Numbers in quotes, a linkId that stands twice, one thing where a list should be, keys nobody knows."""
    least = {"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": "1"}
    made = imported(
        questionnaire(
            item("a", "integer", "How many chairs?", extension=least, wild=[{}]),
            item("a", "integer", "How many tables?", required="true"),
            {"text": "No name and no type"},
        )
    )
    script = loaded(made)
    assert ask(script, "a").answer == NumberAnswer(1, None)
    assert script.number("a-2") > 0
    assert {("a", "duplicate"), ("a", "required"), ("3", "unknown_type")} <= lost(made)


def test_translations_become_overlays() -> None:
    """Words in another language are an overlay that fits the script; the frame speaks it too."""
    spanish = {"url": "http://hl7.org/fhir/StructureDefinition/translation"}
    beside = {
        "extension": [
            {
                **spanish,
                "extension": [{"url": "lang", "valueCode": "es"}, {"url": "content", "valueString": "¿Hay patio?"}],
            }
        ]
    }
    made = imported(questionnaire(item("yard", "boolean", "Is there a yard?", _text=beside), language="en"))
    script = loaded(made)
    assert script.words("yard", "es").parts["text"] == "¿Hay patio?"
    assert "Hola" in script.words("start", "es").parts["text"]


def test_a_form_cannot_hush_the_linter() -> None:
    """Names and titles that look like comments to the linter are none, and braces fill in nothing."""
    sly = "rcs: ignore[SAF017] because: {limits} \n# rcs: ignore[CON001] because: no"
    made = imported(questionnaire(item(sly, "group", sly, item=[item("{x}", "boolean", "Is it {name} or {no}?")])))
    script = loaded(made)
    report = lint([Bundle(Source("form.yaml", made.script))], TODAY)
    assert [each for each in report.findings if each.code.startswith("SUP")] == []
    assert report.left == ()
    assert script.words("x", "en").parts["text"] == "Is it (name) or (no)?"


def test_the_form_s_own_faults_are_left_be_with_a_reason() -> None:
    """Words the linter objects to are kept for the author, each with a comment that says why; nothing else is."""
    made = imported(questionnaire(item("a", "boolean", "You must answer: don't you agree that rest is good?")))
    assert errors(made) == []
    assert made.ignored >= 1
    assert "because: these are the form's words" in made.script


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"resourceType": "Questionnaire", "group": {"question": []}}, "DSTU2"),
        ({"resourceType": "Questionnaire", "item": [{"linkId": "1", "type": "choice", "option": []}]}, "STU3"),
        ({"resourceType": "Questionnaire", "item": [{"linkId": "1", "type": "coding", "text": "x"}]}, "R5"),
        ({"resourceType": "Patient"}, "no FHIR Questionnaire"),
        ({"resourceType": "Bundle", "entry": []}, "0 Questionnaires"),
        ({"resourceType": "Questionnaire"}, "asks nothing"),
        ([], "no FHIR Questionnaire"),
        ({"resourceType": "Questionnaire", "item": [item("q", "boolean", "Do you think of suicide?")]}, "Nothing"),
    ],
)
def test_other_versions_and_other_things_are_refused(given: object, said: str) -> None:
    """What is no R4 Questionnaire is refused in one line that says what it is."""
    with pytest.raises(FormRefused, match=said) as refused:
        imported(json.dumps(given).encode())
    assert len(refused.value.lines()) == 1


def test_it_is_read_from_yaml_and_from_a_bundle() -> None:
    """A Questionnaire in YAML, in the flat form of form builders; and the only one in a Bundle."""
    flat = b"""
resourceType: Questionnaire
title: Flat
item:
  - {linkId: a, type: string, text: Patient, hidden: true}
  - linkId: b
    type: choice
    text: How is the light?
    _text: {translation: [{lang: es, content: "\xc2\xbfC\xc3\xb3mo es la luz?"}]}
    answerOption:
      - {value: {Coding: {code: g, display: good}}}
      - {value: {Coding: {code: b, display: bad}}}
"""
    made = imported(flat, "flat.yaml")
    assert ("a", "hidden") in lost(made)
    assert "es" in loaded(made).wordings
    bundle = {"resourceType": "Bundle", "entry": [{"resource": json.loads(questionnaire(choice("a", "A bench?")))}]}
    assert loaded(imported(json.dumps(bundle).encode())).number("a") > 0
