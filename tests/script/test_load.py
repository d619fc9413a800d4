"""Loading a script: what its author wrote is what the engine reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcscreen.errors import Problem, ScriptRefused
from rcscreen.script.load import load_script
from rcscreen.script.model import (
    Ask,
    Check,
    Choice,
    ChoiceAnswer,
    Consent,
    Help,
    Inform,
    NumberAnswer,
    Say,
    Topic,
    YesNoAnswer,
)
from rcscreen.script.wording import StepWords

Compose = Callable[..., str]
Refusal = Callable[..., tuple[Problem, ...]]
ROOT = Path(__file__).parents[2]


def test_the_head_of_a_script(compose: Compose) -> None:
    """What stands at the top is what the script is."""
    script = load_script(compose(), "tiny.yaml")
    assert (script.id, script.version, script.audience, script.minutes) == ("tiny", "2026.11.1", "anyone", 3)
    assert script.channels == ("in_person", "phone")
    assert script.wordings["en"].title == "A tiny check-in"
    assert script.review is None
    assert [step.id for step in script.steps] == [
        *("start", "notes", "who-can-hear", "going-well", "food-lately", "people", "since"),
        *("wishes", "read-back", "with-whom", "next-steps", "goodbye"),
    ]
    assert [step.phase for step in script.steps][:4] == ["establish", "establish", "establish", "enable"]


def test_who_holds_the_conversation(compose: Compose) -> None:
    """A navigator, unless the script says otherwise."""
    text = compose()
    assert load_script(text, "tiny.yaml").role == "navigator"
    assert load_script(text.replace("id: tiny", "id: tiny\nrole: front_desk"), "tiny.yaml").role == "front_desk"


def test_a_review_is_kept(compose: Compose) -> None:
    """Who read it and when it is read next are days, not words."""
    review = "review: {by: [{role: family partner, on: 2026-11-02}], next: 2027-11-01}\n"
    script = load_script(compose(add_top=review), "tiny.yaml")
    assert script.review is not None
    assert script.review.by[0][0] == "family partner"
    assert script.review.by[0][1].isoformat() == "2026-11-02"
    assert script.review.next is not None


def test_topics_have_words_by_themselves(compose: Compose) -> None:
    """A topic's label is its name unless one is given, and its domain its name where that is a need."""
    topics = (
        "topics:\n  child_care: {sensitivity: 0, about: child}\n  my-day: {sensitivity: 1, about: youth, label: Days}\n"
    )
    script = load_script(compose(topics=topics, enable="enable: []\n"), "tiny.yaml")
    assert script.topics["child_care"] == Topic("child_care", 0, "child", "child_care")
    assert script.topics["my-day"].domain is None
    words = script.wordings["en"].topics
    assert (words["child_care"].label, words["my-day"].label) == ("Child care", "Days")


def test_the_keys_of_each_kind(compose: Compose) -> None:
    """Each kind keeps what belongs to it."""
    script = load_script(
        compose(
            add_establish=(
                "- {say: hello, text: Hello., covers: [purpose, time]}\n"
                "- {consent: call-back, to: contact, text: May I call?, if_no: That's fine., covers: [limits]}\n"
                "- {check: tongue, builtin: language, options: {es: español}}\n"
            ),
            add_enable=(
                "- {inform: rights, elicit: A?, permission: B?, provide: C., check_back: D?}\n"
                "- {ask: roof, text: A?, answer: {yes_no: {no: {need: housing}}}}\n"
                "- {ask: kids, text: B?, answer: {number: {at_least: 0}}, strength: family}\n"
                "- {ask: hard, text: C?, offered: true, answer: {choices: {no: no, a: {text: A, need: food},"
                " none: {text: none of these, exclusive: true}}}}\n"
                "- {ask: dream, text: D?, answer: words, hope: true, experience: true, need: other}\n"
            ),
            engage="engage:\n- {help: wants, text: A?, domains: [legal, food], how: {food: [delivered, pick_up]}}\n",
        ),
        "tiny.yaml",
    )
    say, consent, check = script.step("hello"), script.step("call-back"), script.step("tongue")
    assert isinstance(say, Say)
    assert say.covers == ("purpose", "time")
    assert isinstance(consent, Consent)
    assert (consent.to, consent.covers) == ("contact", ("limits",))
    assert script.words("call-back", "en").parts == {"text": "May I call?", "if_no": "That's fine."}
    assert isinstance(check, Check)
    assert check.builtin == "language"
    assert script.words("tongue", "en") == StepWords(options={"es": "español"})
    assert isinstance(script.step("rights"), Inform)
    assert script.words("rights", "en").parts == {
        "elicit": "A?",
        "permission": "B?",
        "provide": "C.",
        "check_back": "D?",
    }
    roof, kids, hard, dream = (script.step(each) for each in ("roof", "kids", "hard", "dream"))
    assert isinstance(roof, Ask)
    assert roof.answer == YesNoAnswer(no=Choice("no", need="housing"))
    assert isinstance(kids, Ask)
    assert (kids.answer, kids.strength) == (NumberAnswer(0), "family")
    assert isinstance(hard, Ask)
    assert hard.offered
    assert hard.answer == ChoiceAnswer(
        (Choice("no"), Choice("a", need="food"), Choice("none", exclusive=True)), many=True
    )
    assert script.words("hard", "en").options == {"no": "no", "a": "A", "none": "none of these"}
    assert isinstance(dream, Ask)
    assert (dream.hope, dream.experience, dream.need) == (True, True, "other")
    wishes = script.step("wants")
    assert isinstance(wishes, Help)
    assert (wishes.domains, wishes.how) == (("legal", "food"), {"food": ("delivered", "pick_up")})


def test_help_offers_the_topics_by_itself(compose: Compose) -> None:
    """Without domains of its own, help offers those of the topics in their order, then something else."""
    step = load_script(compose(), "tiny.yaml").step("wishes")
    assert isinstance(step, Help)
    assert step.domains == ("food", "housing", "other")


def test_no_is_a_word(compose: Compose) -> None:
    """`no` as an option, a label or the value of a condition is the word."""
    script = load_script(
        compose(
            add_enable=(
                "- {ask: pets, text: A?, answer: {choice: {no: no, on: on}}}\n"
                "- {breathe: pause, text: no, when: {pets: no, notes: [yes, no]}}\n"
            )
        ),
        "tiny.yaml",
    )
    assert script.words("pets", "en").options == {"no": "no", "on": "on"}
    assert script.words("pause", "en").parts["text"] == "no"


def test_words_may_differ_by_channel(compose: Compose) -> None:
    """What is written under `phone` is said on the phone, and the rest everywhere."""
    script = load_script(compose(add_enable="- {say: hi, text: Look here., phone: {text: Listen.}}\n"), "tiny.yaml")
    words = script.words("hi", "en")
    assert (words.part("text", "phone"), words.part("text", "in_person")) == ("Listen.", "Look here.")


@pytest.mark.parametrize(
    ("bad", "cure"),
    [
        ("- {aks: a, text: B, answer: words}\n", "Did you mean `ask`?"),
        ("- {ask: a, txt: B, text: B, answer: words}\n", "Did you mean `text`?"),
        ("- {ask: a, text: B, answer: wrods}\n", "Did you mean `words`?"),
        ("- {ask: a, text: B, answer: words, need: huosing}\n", "Did you mean `housing`?"),
        ("- {say: a, text: B, topic: foood}\n", "Did you mean `food`?"),
        ("- {say: a, text: B, when: {food-latly: short}}\n", "Did you mean `food-lately`?"),
        ("- {say: a, text: B, when: {food-lately: Short}}\n", "Did you mean `short`?"),
        ("- {say: a, text: 'I am {navigater}'}\n", "Did you mean `navigator`?"),
        ("- {say: a, text: B, required: true}\n", "every question may be left unanswered"),
        ("- {say: a, text: B, score: 1}\n", "a conversation is not a test"),
        ("- {say: a, text: B, risk: high}\n", "people are not sorted by risk"),
        ("- {ask: a, text: B, answer: {choice: {x: X, not_sure: Y}}}\n", "every question has it by itself"),
    ],
)
def test_the_cure_says_what_to_do(bad: str, cure: str, compose: Compose, refusal: Refusal) -> None:
    """A slip is met with the word that was meant; a demand or a score with the reason why there is none."""
    (problem,) = refusal(compose(add_enable=bad))
    assert cure in problem.cure


def test_a_message_names_keys_and_never_values(compose: Compose, refusal: Refusal) -> None:
    """What stands where something else should stand is not repeated: it may be what somebody said."""
    said = "Zanzibar"
    text = compose(
        top=(
            f"rcscreen: 1\nid: {said}\nversion: 1\ntitle: '{{{said}}}'\nwith: {said}\n"
            f"channels: [{said}]\nminutes: {said}\nlanguage: {said}\n"
        ),
        add_enable=(
            f"- {{ask: a, text: '{{{said}}}', answer: {said}, need: {said}, hope: {said}}}\n"
            f"- {{say: b, text: A, when: {{food-lately: {said}, people: {said}, since: {said}}}}}\n"
            f"- {said}\n"
        ),
    )
    problems = refusal(text)
    assert len(problems) >= 14
    assert not any(said in str(each) for each in problems)


def test_the_line_of_a_step_is_not_part_of_what_it_is(compose: Compose) -> None:
    """A step knows its line, and is equal to the same step elsewhere."""
    here = load_script(compose(), "tiny.yaml").step("start")
    there = load_script("# a remark\n" + compose(), "tiny.yaml").step("start")
    assert (here.line, there.line) == (14, 15)
    assert here == there


def test_json_loads_as_well(compose: Compose) -> None:
    """A script may be written as JSON, by a program."""
    import json  # noqa: PLC0415 -- only here

    from rcscreen.script.document import read_document  # noqa: PLC0415 -- only here

    document, _ = read_document(compose(), "tiny.yaml")
    assert document is not None
    plain = document.plain()
    assert isinstance(plain, dict)
    written = json.dumps(plain)
    one, other = load_script(written, "tiny.json"), load_script(compose(), "tiny.yaml")
    assert replace(one, digest="") == replace(other, digest="")


def _refused(text: str) -> bool:
    """Whether a text is refused; if so, every problem must be whole."""
    try:
        load_script(text, "tiny.yaml")
    except ScriptRefused as refused:
        problems = refused.problems
    else:
        return False
    assert problems
    for problem in problems:
        assert problem.file == "tiny.yaml"
        assert problem.code[:3] in {"DOC", "SCR"}
        assert problem.fault
        assert problem.cure
        assert (problem.line >= 1 and problem.column >= 1) or problem.code == "DOC003"
    return True


@given(st.text())
def test_any_text_loads_or_is_refused(text: str) -> None:
    """Whatever is given, nothing but a refusal with places and cures comes back."""
    assert _refused(text)


@given(st.data())
def test_a_script_with_slips_loads_or_is_refused(compose: Compose, data: st.DataObject) -> None:
    """A script in which lines were lost, doubled, moved or misspelt loads, or is refused with places and cures."""
    lines = compose().splitlines(keepends=True)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(lines) - 1))
        match data.draw(st.sampled_from(["lose", "double", "move", "misspell", "swap"])):
            case "lose":
                lines[at] = "\n"
            case "double":
                lines.insert(at, lines[at])
            case "move":
                lines.insert(data.draw(st.integers(0, len(lines) - 1)), lines.pop(at))
            case "misspell":
                spot = data.draw(st.integers(0, max(0, len(lines[at]) - 1)))
                lines[at] = lines[at][:spot] + data.draw(st.text(max_size=2)) + lines[at][spot + 1 :]
            case _:
                words = data.draw(st.sampled_from(["[]", "{}", "~", "1", "true", "{a: b}", "[yes]", ""]))
                lines[at] = lines[at].partition(":")[0] + f": {words}\n"
    _refused("".join(lines))


def test_every_script_that_we_ship_loads() -> None:
    """The scripts in `scripts/` load with each of their languages."""
    scripts = sorted((ROOT / "scripts").glob("*.yaml"))
    assert scripts
    for path in scripts:
        overlays = sorted((ROOT / "scripts").glob(f"*/{path.name}"))
        texts = tuple((each.read_text("utf-8"), str(each)) for each in overlays if each.parent.name != "personas")
        script = load_script(path.read_text("utf-8"), str(path), texts)
        assert script.id == path.stem
        assert {path.parent.name for path in overlays if path.parent.name != "personas"} <= set(script.wordings)
