"""What rules see of a script: its steps, its topics and its words."""

from __future__ import annotations

from tests.lint.examples import BASE, SPANISH, TODAY, put_together

from rcscreen.lint.place import Source
from rcscreen.lint.subject import Subject


def _subject(*parts: tuple[str, str]) -> Subject:
    bundle = put_together(parts)
    return Subject(bundle.script, bundle.overlays, None, TODAY)


def test_steps_know_what_they_are() -> None:
    """A step has its kind, name, phase, topic and what its answers may say, without the script being loaded."""
    subject = _subject()
    food = next(step for step in subject.steps if step.id == "food-lately")
    assert (food.kind, food.phase, food.sensitivity, food.tender, food.needs) == ("ask", "enable", 2, True, ("food",))
    assert food.asks_need
    assert not food.asks_strength
    assert [step.id for step in subject.before(food)][-1] == "going-well"
    better = next(step for step in subject.steps if step.id == "better")
    assert better.asks_strength
    assert better.answer == "words"


def test_the_top_is_at_hand() -> None:
    """What stands at the top is words and numbers, each with its place."""
    subject = _subject()
    assert (subject.word("with"), subject.minutes, subject.channels) == ("caregiver", 9, ("in_person", "phone"))
    assert subject.at("minutes").line == BASE["top"].split("minutes")[0].count("\n") + 1


def test_words_have_roles() -> None:
    """What is said aloud is told apart from what is heard, shown, or for the navigator's eyes."""
    subject = _subject(("enable", "- ask: read-out\n  text: A?\n  offered: true\n  answer: {choice: {b: B, c: C}}\n"))
    roles = {(line.owner, line.part, line.key): line.role for line in subject.lines}
    assert roles["food-lately", "option", "thin"] == "heard"
    assert roles["read-out", "option", "b"] == "spoken"
    assert roles["for-you", "text", ""] == "guide"
    assert roles["food", "permission", ""] == "spoken"
    assert roles["joy", "label", ""] == "shown"
    assert roles["food-lately", "reflect", "0/understand"] == "spoken"


def test_a_line_meets_its_translation() -> None:
    """Every line of a language stands beside the line of the script that it says."""
    subject = _subject(("es", ""))
    pairs = {(own.owner, own.part): (own.language, other.language, other.phase) for own, other in subject.pairs()}
    assert pairs["start", "if_no"] == ("en", "es", "establish")
    assert {line.source.file for line in subject.said(language="es")} == {SPANISH}


def test_a_script_in_pieces_is_seen_as_far_as_it_goes() -> None:
    """What is of another shape than it should be is left out, and nothing is raised."""
    steps = "[1, {}, {ask: [1]}, {ask: q, answer: {choice: 3}, topic: b}]"
    text = f"topics: {{a: 1, b: {{sensitivity: x}}}}\nenable: {steps}\nenrich: 2\n"
    subject = Subject(Source("a.yaml", text), (), None, TODAY)
    assert [(step.kind, step.id) for step in subject.steps] == [("ask", ""), ("ask", "q")]
    assert list(subject.topics) == ["b"]
    assert list(subject.lines) == []
    assert subject.minutes == 0
