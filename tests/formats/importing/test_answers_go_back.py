"""Answers to a form that was imported, as a QuestionnaireResponse to the form as it was."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.fhir.judges import model_faults, node_faults, schema_faults
from tests.formats.importing.against import faults
from tests.formats.importing.answering import Talkative, answered, held, kept, left, setting
from tests.formats.importing.forms import CORPORA, choice, imported, item, loaded, option, questionnaire, when

from rcscreen.errors import FormRefused, ScriptRefused
from rcscreen.formats.fhir.answering import values
from rcscreen.formats.importing.kept import KeptItem, KeptOption, kept_data, read_kept
from rcscreen.formats.importing.standing import unmapped
from rcscreen.interview.replies import Amend, Reply, Strike
from rcscreen.interview.turns import Pick, Silence, Turn
from rcscreen.script.load import load_script
from rcscreen.summary.lines import Answer

Json = dict[str, Any]
REAL = pytest.mark.skipif(not CORPORA.is_dir(), reason="the real forms do not lie beside this checkout")
PAIRS = CORPORA / "conformance" / "qr_validation_brianpos"
EXTENSION = "http://hl7.org/fhir/StructureDefinition/"
ALONE = {"extension": [{"url": EXTENSION + "questionnaire-optionExclusive", "valueBoolean": True}]}
METRES = {"system": "http://unitsofmeasure.org", "code": "m", "display": "metre"}

BIRDS = (option("r", "robins"), option("c", "crows"), option("n", "none", **ALONE))
FORM: Json = json.loads(
    questionnaire(
        item(
            "g",
            "group",
            "Around the house",
            item=[
                choice(
                    "tree",
                    "Which tree?",
                    option("oak", "an oak"),
                    option("ash", "an ash"),
                    item=[item("why", "string", "What of it?", maxLength=60)],
                ),
                item("bench", "boolean", "Is there a bench?", required=True),
                item(
                    "long",
                    "quantity",
                    "How long is the bench?",
                    enableWhen=[when("bench", "=", answerBoolean=True)],
                    extension=[{"url": EXTENSION + "questionnaire-unit", "valueCoding": METRES}],
                ),
            ],
        ),
        choice("birds", "Which birds?", *BIRDS, repeats=True),
        item("planted", "date", "Planted when?"),
        item("steps", "integer", "How many steps?"),
        item("wide", "decimal", "How wide?"),
        item("seen", "dateTime", "Seen when?"),
        item("at", "time", "At what time?"),
        item("page", "url", "On which page?"),
        item("more", "open-choice", "What else?", answerOption=[option("w", "a well"), option("s", "a shed")]),
        language="en",
        url="http://example.org/garden",
        version="3",
    )
)  # fmt: skip
MADE = imported(json.dumps(FORM).encode())
KEPT = kept(MADE)
SCRIPT = loaded(MADE)


def talk(seed: int = 1, silent: Mapping[str, Silence] | None = None, **who: Any) -> Talkative:  # noqa: ANN401 - as Talkative has them
    """Somebody who answers."""
    return Talkative(random.Random(seed), silent or {}, **who)  # noqa: S311 - the same answers every time


def back(seed: int = 1, silent: Mapping[str, Silence] | None = None) -> Json:
    """What goes back of a conversation."""
    made = answered(held(SCRIPT, talk(seed, silent), setting()), KEPT)
    assert made is not None
    return made


def told(items: list[Json]) -> Iterator[tuple[str, list[Json]]]:
    """Answers by the names of their items, wherever they lie."""
    for each in items:
        if "answer" in each:
            yield (
                each["linkId"],
                [{key: value for key, value in one.items() if key != "item"} for one in each["answer"]],
            )
        for within in (each, *each.get("answer", ())):
            yield from told(within.get("item", []))


# -- Real forms --------------------------------------------------------------------------------------------------------


@cache
def responses() -> list[tuple[str, Json, Json]]:
    """For every real Questionnaire that is JSON: its name, what it is, and a response of somebody who answers."""
    found = []
    for path in sorted((CORPORA / "fhir_questionnaires").glob("*.json")):
        made = imported(path.read_bytes(), path.name)
        script = load_script(made.script, path.name)
        response = answered(held(script, talk(len(path.name)), setting()), kept(made))
        if response is None:
            why = {each.why for each in unmapped(kept(made), script)}
            assert why <= {"elsewhere", "beneath"}, path.name
        else:
            found.append((path.name, json.loads(path.read_text(encoding="utf-8-sig")), response))
    return found


@REAL
def test_answers_to_real_forms_are_valid_against_them() -> None:
    """Every item is one of the form's, where it lies in the form, with an answer that the form takes there."""
    assert len(responses()) >= 88
    assert {name: found for name, form, response in responses() if (found := faults(response, form))} == {}


@REAL
def test_they_are_sound_as_fhir() -> None:
    """By FHIR's own schema, by the models of somebody else, and by a judge in another language."""
    every = [response for _, _, response in responses()]
    for path in sorted((CORPORA / "yaml_fhir_questionnaires").iterdir()):
        made = imported(path.read_bytes(), path.name)
        response = answered(held(load_script(made.script, path.name), talk(), setting()), kept(made))
        every += [response] if response is not None else []
    assert len(every) >= 90
    assert [each for response in every for each in (*model_faults(response), *schema_faults(response))] == []
    assert [each for found in node_faults(every) for each in found] == []


@REAL
def test_most_of_what_was_answered_goes_back() -> None:
    """What does not is named, or the form has a reason that is in the answer."""
    assert sum(len(dict(told(response["item"]))) for _, _, response in responses()) >= 700


@REAL
@pytest.mark.parametrize(
    "pair",
    [
        "choice-answer-option-exclusive",
        "decimal-invalid-type",
        "decimal-max-decimal-places",
        "decimal-min-max",
        "integer-min-max",
        "string-invalid-type",
        "string",
        "string-required",
        "string-vs-text",
        "time-invalid-type",
        "group-with-string",
    ],
)
def test_the_judge_of_ours_would_have_found_it(pair: str) -> None:
    """Of the pairs that validators are tried on, it finds fault with those that it looks at."""
    form, response = (json.loads((PAIRS / f"fhir-test-cases__{pair}-{each}.json").read_bytes()) for each in ("q", "qr"))
    assert faults(response, form) != []


# -- A form of our own -------------------------------------------------------------------------------------------------


REPEATS: Json = json.loads(
    questionnaire(
        item("garden", "string", "Whose garden?"),
        item(
            "trees",
            "group",
            "Trees",
            repeats=True,
            item=[
                choice("kind", "Which tree?", option("oak", "an oak"), option("ash", "an ash"), required=True),
                item("acorns", "boolean", "Any acorns?", enableWhen=[when("kind", "=", answerCoding={"code": "oak"})]),
            ],
        ),
        language="en",
    )
)


class Counting(Talkative):
    """Somebody who has so many trees."""

    trees = 1

    def _picked(self, turn: Turn, form: Pick) -> str | tuple[str, ...]:
        if "one more" in turn.words:
            type(self).trees -= 1
            return "yes" if self.trees > 0 else "no"
        return super()._picked(turn, form)


@pytest.mark.parametrize("trees", [1, 2, 3])
def test_what_repeats_is_asked_while_there_is_one_more(trees: int) -> None:
    """Each time has its own answers and conditions; in the response it stands as often as there was one more."""
    made = imported(json.dumps(REPEATS).encode())
    script = loaded(made)
    assert {(each.link, each.why) for each in made.draft.losses} >= {("trees", "repeat_some")}
    for seed in range(6):
        who = Counting(random.Random(seed))  # noqa: S311 - the same answers every time
        Counting.trees = trees
        response = answered(held(script, who, setting()), kept(made))
        assert response is not None
        assert faults(response, REPEATS) == []
        assert [each["linkId"] for each in response["item"]] == ["garden", *["trees"] * trees]
        assert response["status"] == "completed"
        for each in response["item"][1:]:
            found = dict(told(each["item"]))
            assert ("acorns" in found) is (found["kind"][0]["valueCoding"]["code"] == "oak")


def test_a_time_of_which_nothing_was_said_is_not_there() -> None:
    """Somebody who is silent about the second tree and tells of the third: two stand there, and no gap between them."""
    made = imported(json.dumps(REPEATS).encode())
    who = Counting(random.Random(2), {"kind-2": "unsure"})  # noqa: S311 - as above
    Counting.trees = 3
    response = answered(held(loaded(made), who, setting()), kept(made))
    assert response is not None
    assert faults(response, REPEATS) == []
    assert [each["linkId"] for each in response["item"]] == ["garden", "trees", "trees"]


@settings(max_examples=25, deadline=None)
@given(
    seed=st.integers(0, 1_000),
    silent=st.dictionaries(
        st.sampled_from([each.step for each in KEPT.walk() if each.step]),
        st.sampled_from(["decline", "unsure"]),
        max_size=6,
    ),
)
def test_whatever_is_answered_or_not_it_is_valid(seed: int, silent: dict[str, Silence]) -> None:
    """Any answers, any silences: each item is the form's, and where something required is missing it says so."""
    made = answered(held(SCRIPT, talk(seed, silent), setting()), KEPT)
    if made is None:
        return
    assert faults(made, FORM) == []
    assert model_faults(made) == []
    assert (made["status"] == "in-progress") is ("bench" not in dict(told(made["item"])))


def test_each_type_has_its_value() -> None:
    """Codings as the form has them, numbers with their unit, days, truths, and words where it takes words."""
    found: dict[str, set[str]] = {}
    for seed in range(12):
        for link, answers in told(back(seed)["item"]):
            found.setdefault(link, set()).update(json.dumps(each, sort_keys=True) for each in answers)
    assert '{"valueCoding": {"code": "oak", "display": "an oak", "system": "urn:test"}}' in found["tree"]
    assert found["bench"] == {'{"valueBoolean": true}', '{"valueBoolean": false}'}
    metre = '{"code": "m", "system": "http://unitsofmeasure.org", "unit": "metre", "value": 1}'
    assert f'{{"valueQuantity": {metre}}}' in found["long"]
    assert '{"valueDate": "2020-02-29"}' in found["planted"]
    assert '{"valueDateTime": "2020-02-29"}' in found["seen"]
    assert found["at"] == {'{"valueTime": "07:30:00"}'}
    assert found["page"] == {'{"valueUri": "https://example.org/x"}'}
    assert '{"valueCoding": {"code": "w", "display": "a well", "system": "urn:test"}}' in found["more"]
    assert '{"valueString": "in a few words"}' in found["why"]


def test_who_and_whose_and_until_when() -> None:
    """It names the form with its version, the person by the identifier they have there alone, and nobody who asked."""
    made = back()
    assert made["questionnaire"] == "http://example.org/garden|3"
    assert made["subject"] == made["source"]
    release = left(held(SCRIPT, talk(), setting()))
    assert release is not None
    assert made["subject"]["identifier"]["value"] == release.subject.id
    assert made["author"]["display"] == "Corner Clinic"
    assert "until 2027-02-20" in made["text"]["div"]
    assert back() == made


# -- Consent -----------------------------------------------------------------------------------------------------------


def test_a_silence_tells_nothing() -> None:
    """Declined, not sure, and never asked: byte for byte the same, and no word of it."""
    _, *steps = [each.step for each in KEPT.walk() if each.step]  # declining the first closes the whole topic
    for step in steps:
        declined, unsure = back(silent={step: "decline"}), back(silent={step: "unsure"})
        assert json.dumps(declined) == json.dumps(unsure)
        assert "decline" not in json.dumps(declined)
    without = imported(json.dumps({**FORM, "item": FORM["item"][:-1]}).encode())
    never = answered(held(loaded(without), talk(), setting()), kept(without))
    assert json.dumps(never) == json.dumps(back(silent={"more": "decline"}))


def test_nothing_without_a_yes() -> None:
    """Nobody agreed; the recipient may have no answers; or has them of a domain of which the form says nothing."""
    for who, program in (
        (talk(shares=False), setting()),
        (talk(wishes=True), setting("contact", "needs")),
        (talk(wishes=True), setting(domains=("food",))),
    ):
        assert answered(held(SCRIPT, who, program), KEPT) is None


def test_what_could_not_be_read_aloud_does_not_leave() -> None:
    """Where somebody could overhear nothing tender is asked: a form counts as tender, so nothing of it is there."""
    conversation = held(SCRIPT, talk(room="overheard"), setting())
    assert not {each.step for each in KEPT.walk()} & set(conversation.state.values)
    assert left(conversation) is None


def test_what_is_spoken_only_cannot_be_asked_at_all() -> None:
    """What its author finds dangerous if read can be offered and not asked: there is no answer that could leave."""
    with pytest.raises(ScriptRefused):
        load_script(MADE.script.replace("sensitivity: 2", "sensitivity: 3"), "garden.yaml")


def test_words_are_an_option_where_they_are_its_label() -> None:
    """Of a list too long to read out, what was said is looked for among its labels and codes; else nothing is sent."""
    options = tuple(KeptOption("", {"valueCoding": {"code": f"t{n}", "display": f"Town {n}"}}) for n in range(20))
    for kind, said, wanted in (
        ("choice", "town  7", ({"valueCoding": {"code": "t7", "display": "Town 7"}},)),
        ("choice", "T7", ({"valueCoding": {"code": "t7", "display": "Town 7"}},)),
        ("choice", "the next one", ()),
        ("open-choice", "the next one", ({"valueString": "the next one"},)),
    ):
        answer = Answer(id="a1", step="town", asked="Which town?", chosen=(), said=said)
        assert values(KeptItem("town", kind, options=options), answer) == wanted


def test_answers_are_read_back_and_the_others_are_not_told() -> None:
    """Where somebody may have them each is a line of the read-back; where nobody may, they are told nowhere."""
    conversation = held(SCRIPT, talk(), setting())
    assert [each.step for each in conversation.record().answers][:2] == ["tree", "why"]
    quiet = held(SCRIPT, talk(), setting("contact", "needs"))
    assert quiet.record().answers == ()


def test_what_is_changed_at_the_read_back_is_changed() -> None:
    """Struck: gone, with what the form asks below it. In their words: as an option if it is one, else not at all."""
    changes: list[Reply] = [Strike("bench"), Amend("tree", "An  ASH"), Amend("birds", "only the small ones")]
    who = talk(changes=changes)
    made = answered(held(SCRIPT, who, setting()), KEPT)
    assert made is not None
    found = dict(told(made["item"]))
    assert found["tree"] == [{"valueCoding": {"code": "ash", "display": "an ash", "system": "urn:test"}}]
    assert not {"bench", "long", "birds"} & found.keys()
    assert faults(made, FORM) == []
    assert ("answer", "Which birds? only the small ones") in who.heard
    assert not [read for role, read in who.heard if role == "strength" and "small ones" in read]


# -- A script that was reworked ----------------------------------------------------------------------------------------


def test_reworded_moved_and_added_to_it_still_maps() -> None:
    """Words, labels, order and steps of the author's own change nothing."""
    start = MADE.script.index("  - ask: planted")
    end = MADE.script.index("  - ask: steps")
    moved = MADE.script[:start] + MADE.script[end:]
    after = moved.index("\nengage:")
    own = "  - ask: own\n    text: And a pond?\n    answer: yes_no\n"
    text = f"{moved[:after]}\n{MADE.script[start:end].rstrip()}\n{own}{moved[after:]}"
    text = text.replace("Which tree?", "Which of the trees is yours?").replace("an oak", "the oak")
    script = load_script(text, "garden.yaml")
    assert unmapped(KEPT, script) == ()
    made = answered(held(script, talk(), setting()), KEPT)
    assert made is not None
    assert faults(made, FORM) == []
    assert {"tree", "planted"} <= dict(told(made["item"])).keys()
    assert "own" not in json.dumps(made)


def test_what_no_longer_maps_is_named() -> None:
    """A step that went, one of another kind, an option of the author's own: by the script's name and the form's."""
    start, end = MADE.script.index("  - ask: steps"), MADE.script.index("  - ask: wide")
    text = (MADE.script[:start] + MADE.script[end:]).replace("    answer: date\n", "    answer: words\n", 1)
    text = text.replace("        crows: ", "        rooks: ")
    script = load_script(text, "garden.yaml")
    found = {(each.step, each.why, each.option) for each in unmapped(KEPT, script)}
    assert found == {("steps", "gone", ""), ("planted", "kind", ""), ("birds", "option", "rooks")}
    for seed in range(5):
        made = answered(held(script, talk(seed), setting()), KEPT)
        assert made is not None
        assert faults(made, FORM) == []
        assert not {"steps", "planted"} & dict(told(made["item"])).keys()


def test_two_items_of_one_name() -> None:
    """An answer could not say to which it belongs: the first goes back, the other is named."""
    made = imported(questionnaire(item("a", "boolean", "A lamp?"), item("a", "boolean", "A door?"), language="en"))
    one = kept(made)
    assert [(each.step, each.why) for each in unmapped(one, loaded(made))] == [("a-2", "doubled")]
    response = answered(held(loaded(made), talk(), setting()), one)
    assert response is not None
    assert [link for link, _ in told(response["item"])] == ["a"]


TALKED = held(SCRIPT, talk(), setting())
KEYS = st.sampled_from(["items", "link", "step", "when", "options", "key", "value", "type", "longest", "least"])
ATOMS = st.none() | st.integers() | st.sampled_from(["tree", "choice", "group", "string", "oak", "birds", "="])
TREES = st.recursive(
    ATOMS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5), max_leaves=14
)


@settings(max_examples=60, deadline=None)
@given(
    data=st.binary(max_size=200)
    | TREES.map(lambda items: json.dumps({"schema": "rcscreen.import/1", "items": items}).encode())
)
def test_anything_at_all_in_its_place(data: bytes) -> None:
    """Whatever stands in the file, it is read or refused; and what is read makes a response or none."""
    try:
        found = read_kept(data)
    except FormRefused:
        return
    unmapped(found, SCRIPT)
    answered(TALKED, found)


def test_a_file_of_ours_is_as_its_schema_says() -> None:
    """What is written can be read again, with all that answers need."""
    assert [each.link for each in read_kept(json.dumps(kept_data(MADE.draft)).encode()).walk()] == [
        "g", "tree", "why", "bench", "long", "birds", "planted", "steps", "wide", "seen", "at", "page", "more",
    ]  # fmt: skip
