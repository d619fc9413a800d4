"""Any sheet that fits its script is held to its end; any other is refused in words that repeat nothing of it."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.answers.held import DAY, EVERY_KIND, SETTING, WHOLE_FAMILY, Held, faults, hold

from rcscreen.errors import AnswersRefused
from rcscreen.interview.kinds.check import HOURS, PRIVACY
from rcscreen.script.document import read_document
from rcscreen.script.model import (
    DANGEROUS,
    Ask,
    Check,
    ChoiceAnswer,
    Consent,
    DateAnswer,
    Help,
    Inform,
    NumberAnswer,
    Plan,
    Script,
    Share,
    Step,
    WordsAnswer,
)
from rcscreen.script.nodes import Plain

CANARY = "zinnia"
WORDS = st.sampled_from([f"{CANARY} one", f"{CANARY}: two, and\nmore", f"- {CANARY} #3"])
MAYBE = st.booleans()
SCRIPTS = st.sampled_from([WHOLE_FAMILY, EVERY_KIND])
Reply = dict[str, Any]  # what JSON may hold


def asked(step: Ask) -> st.SearchStrategy[Any]:
    """Any answer that a question takes, as a file writes it."""
    match step.answer:
        case WordsAnswer():
            return WORDS
        case ChoiceAnswer(options, many):
            keys = [option.key for option in options if not option.exclusive]
            alone = [[option.key] for option in options if option.exclusive]
            if not many:
                return st.sampled_from(keys)
            several = st.lists(st.sampled_from(keys), min_size=1, unique=True)
            return several | st.sampled_from(alone) if alone else several
        case NumberAnswer():
            return st.integers(0, 20)
        case DateAnswer():
            return st.dates(date(1950, 1, 1), DAY).map(date.isoformat)
        case _:
            return st.sampled_from([True, False, "yes", "no"])


@st.composite
def wishes(draw: st.DrawFn, step: Help) -> list[Any]:
    """Any wishes, some with ways and words."""
    found: list[Any] = []
    for domain in draw(st.lists(st.sampled_from(step.domains), max_size=4, unique=True)):
        wish: Reply = {"domain": domain}
        if domain in step.how and draw(MAYBE):
            wish["how"] = draw(st.lists(st.sampled_from(step.how[domain]), min_size=1, unique=True))
        if draw(MAYBE):
            wish["words"] = draw(WORDS)
        found.append(wish if len(wish) > 1 else domain)
    return found


@st.composite
def planned(draw: st.DrawFn) -> list[Reply]:
    """Any lines of a plan."""
    lines: list[Reply] = []
    for domain in draw(st.lists(st.sampled_from(["food", "transport", "other"]), unique=True)):
        line: Reply = {"domain": domain}
        if draw(MAYBE):
            line["status"] = draw(st.sampled_from(["ourselves", "not_today"]))
        else:
            line |= draw(st.fixed_dictionaries({}, optional={"who": WORDS, "backup": WORDS, "action": WORDS}))
            if draw(MAYBE):
                line["by"] = (DAY + timedelta(days=draw(st.sampled_from([1, 3, 7, 14])))).isoformat()
        lines.append(line)
    return lines


def replied(step: Step) -> st.SearchStrategy[Reply] | None:  # noqa: PLR0911 - one arm a kind
    """Any reply to a step, without its name; None where it takes none."""
    match step:
        case Ask():
            answers = st.fixed_dictionaries({"answer": asked(step)})
            beside = {} if isinstance(step.answer, WordsAnswer) else {"words": WORDS}
            silence = st.sampled_from([{"decline": True}, {"unsure": True}, {"later": True}])
            return st.fixed_dictionaries({"answer": asked(step)}, optional=beside) | answers | silence
        case Help():
            return st.fixed_dictionaries({"answer": wishes(step)})
        case Consent() | Inform():
            return st.sampled_from([{"answer": True}, {"answer": False}])
        case Check(builtin="privacy"):
            return st.sampled_from([{"answer": key} for key in PRIVACY])
        case Check(builtin="contact"):
            call = {"way": st.just("call_message"), "hours": st.sampled_from(HOURS), "number": WORDS}
            return st.fixed_dictionaries({"answer": st.fixed_dictionaries(call)}) | st.just({"answer": "letter"})
        case Check(builtin="reach"):
            return st.sampled_from([{"answer": key} for key in (True, "right_person", False)])
        case Check(builtin="language"):
            return st.sampled_from([{"answer": key} for key in ("en", "es", "interpreter")])
        case Share():
            ids = [recipient.id for recipient in SETTING.recipients]
            some = st.lists(st.sampled_from(ids), unique=True)
            parts = st.fixed_dictionaries({}, optional={ids[0]: st.just(["needs", "plan"]), ids[1]: MAYBE})
            return st.fixed_dictionaries({"answer": some | parts})
        case Plan():
            return st.fixed_dictionaries({"answer": planned()})
        case _:
            return None


@st.composite
def sheets(draw: st.DrawFn, script: Script) -> Reply:
    """Any file that fits a script."""
    replies: list[Reply] = []
    for step in script.steps:
        kind = replied(step) if script.sensitivity(step) < DANGEROUS else None
        talk = isinstance(step, Consent) and step.to == "talk"
        if talk:
            replies.append({"step": step.id, "answer": True})
        elif kind is not None and draw(st.integers(0, 3)):
            replies.append({"step": step.id} | draw(kind))
    listed = {reply["step"]: reply for reply in replies}
    notes = next(step.id for step in script.steps if isinstance(step, Consent) and step.to == "record")
    if listed.get(notes, {}).get("answer") is True and "answer" in listed.get("going-well", {}) and draw(MAYBE):
        change = {"strike": ["going-well"]} if draw(MAYBE) else {"reword": {"going-well": "otherwise"}}
        replies.append({"step": "read-back"} | change)
    draw(st.randoms(use_true_random=False)).shuffle(replies)
    return {"channel": draw(st.sampled_from(script.channels)), "replies": replies}


def as_yaml(value: Any) -> str:  # noqa: ANN401 - what JSON may hold
    """The same in YAML's own way of writing."""
    import yaml  # noqa: PLC0415 - as everywhere, where it is used

    return str(yaml.safe_dump(value, allow_unicode=True, sort_keys=False))


def expected(answer: object, step: Ask) -> object:
    """What the engine holds of an answer that a file gave."""
    match answer:
        case bool():
            return "yes" if answer else "no"
        case list() if isinstance(step.answer, ChoiceAnswer):
            return tuple(option.key for option in step.answer.options if option.key in answer)
        case str() if isinstance(step.answer, DateAnswer):
            return date.fromisoformat(answer)
        case str():
            return answer.strip()
        case _:
            return answer


def assert_nothing_lost(script: Script, listed: dict[str, Reply], held: Held) -> None:
    """Every answer stands where it belongs, or the conversation says that it found no place."""
    standing, values = held.state.standing, held.state.values
    for step_id, reply in listed.items():
        step = script.step(step_id)
        if not isinstance(step, Ask):
            continue
        if step_id not in standing:
            assert any(f"`{step_id}`" in line for line in held.left)
        elif held.state.finished == "complete" and step_id == "going-well" and "read-back" in listed:
            struck = "strike" in listed["read-back"]
            assert [each.said for each in held.told.strengths if each.line == step_id] == (
                [] if struck else ["otherwise"]
            )
        elif "answer" in reply:
            assert values[step_id] == expected(reply["answer"], step)
            assert reply.get("words", "").strip() == (held.state.words[step_id].text if "words" in reply else "")
        elif "decline" in reply or "unsure" in reply:
            assert standing[step_id] == ("declined" if "decline" in reply else "unsure")
        else:
            assert standing[step_id] == "omitted"


def assert_nothing_invented(script: Script, listed: dict[str, Reply], held: Held) -> None:
    """Nothing stands anywhere that the file did not say, but the program's own promise for a wish."""
    for place, value in held.state.values.items():
        step = place.partition("/")[0]
        assert step in listed or (isinstance(script.step(step), Plan) and value == "agreed")
    for place, standing in held.state.standing.items():
        if standing in ("declined", "unsure"):
            assert "answer" not in listed[place]
    for scope, agreed in held.state.consents.items():
        named = next((step.id for step in script.steps if isinstance(step, Consent) and step.to == scope), "")
        assert not agreed or scope.startswith("share:") or listed[named]["answer"] is True
    share = next(step.id for step in script.steps if isinstance(step, Share))
    assert set(held.state.grants) <= set(listed.get(share, {"answer": []})["answer"])


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_sheet_that_fits_is_held_to_its_end(data: st.DataObject) -> None:
    """Nothing is lost without a word, nothing is invented, and no message holds what was said."""
    script = data.draw(SCRIPTS)
    sheet = data.draw(sheets(script))
    text = json.dumps(sheet) if data.draw(MAYBE) else as_yaml(sheet)
    held = hold(text, script)
    listed = {reply["step"]: reply for reply in sheet["replies"]}
    reached = sheet["channel"] != "phone" or listed.get("right-person", {"answer": True})["answer"] is not False
    assert held.state.finished == ("complete" if reached else "not_reached")
    assert_nothing_lost(script, listed, held)
    assert_nothing_invented(script, listed, held)
    wanted = [each if isinstance(each, str) else each["domain"] for each in _wanted(script, listed)]
    told = [wish.domain for wish in held.told.wishes]
    assert told == [domain for domain in wanted if domain in told]
    assert told == wanted or held.left
    assert CANARY not in "".join(held.left)


def _wanted(script: Script, listed: dict[str, Reply]) -> list[Any]:
    sweep = next(step.id for step in script.steps if isinstance(step, Help))
    return list(listed.get(sweep, {"answer": []})["answer"])


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_json_and_yaml_alike(data: st.DataObject) -> None:
    """Written either way, a file holds the same conversation."""
    sheet = data.draw(sheets(EVERY_KIND))
    of_json, of_yaml = hold(json.dumps(sheet)), hold(as_yaml(sheet))
    assert of_json.state == of_yaml.state
    assert of_json.told == of_yaml.told


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_spoiled_sheet_repeats_nothing(data: st.DataObject) -> None:
    """Words where they do not belong, as a value or as a key, are refused or held, and never printed."""
    sheet = json.loads(json.dumps(data.draw(sheets(EVERY_KIND))))
    spoiled = data.draw(
        st.sampled_from([CANARY, [CANARY], {CANARY: CANARY}, {"step": CANARY}, f"{CANARY} | b", None, 7])
    )
    _spoil(sheet, spoiled, data)
    text = json.dumps(sheet)
    found = faults(text)
    if not found:
        try:
            found = list(hold(text).left)
        except AnswersRefused as refused:
            found = list(refused.lines())
    assert CANARY not in "".join(found)


def _spoil(value: Any, spoiled: Any, data: st.DataObject) -> None:  # noqa: ANN401 - what JSON may hold
    """Puts something where it does not belong, somewhere in a file."""
    places = list(value) if isinstance(value, dict) else list(range(len(value)))
    if not places:
        return
    place = data.draw(st.sampled_from(places))
    if isinstance(value[place], dict | list) and value[place] and data.draw(st.integers(0, 4)):
        _spoil(value[place], spoiled, data)
    elif isinstance(value, dict) and data.draw(MAYBE):
        value[CANARY] = value.pop(place)
    else:
        value[place] = spoiled


@settings(max_examples=150, deadline=None)
@given(st.text() | st.binary() | st.text("{}[]:,-#&*!|>'\"%@` \n\tstepanwer"))
def test_garbage_is_refused_and_nothing_else(garbage: str | bytes) -> None:
    """Any text and any bytes are refused in words, never with another failure."""
    assert faults(garbage)


@pytest.mark.parametrize(
    "text", [f"a: &{CANARY} 1", f"{CANARY}: [", f"{CANARY}: 1\n{CANARY}: 2", f"'{CANARY}", f"!{CANARY} x"]
)
def test_what_cannot_be_read_is_not_repeated(text: str) -> None:
    """What is wrong with the writing is said without what was written."""
    assert faults(text)
    assert CANARY not in "".join(faults(text))


def test_any_plain_document_is_read_or_refused() -> None:
    """The empty file, a list and a word are refused too."""
    roots: list[Plain] = [None, [], {}, "words", 7]
    assert all(faults(json.dumps(root)) for root in roots)
    assert read_document("", "x")[0] is None
