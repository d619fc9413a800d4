"""Reading key by key: whatever stands there, reading goes on, and what was wrong is known."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rcscreen.errors import Problem
from rcscreen.script.document import read_document
from rcscreen.script.load import load_script
from rcscreen.script.model import Ask, NumberAnswer
from rcscreen.script.nodes import Mark
from rcscreen.script.problems import ID, LANGUAGE, Problems
from rcscreen.script.reading import Reader

Compose = Callable[..., str]
Refusal = Callable[..., tuple[Problem, ...]]


def _reader(text: str) -> Reader:
    document, problems = read_document(text, "f.yaml")
    assert document is not None
    reader = Reader.of(document, Problems("f.yaml", problems), "a thing")
    assert reader is not None
    return reader


def test_what_is_there_is_read() -> None:
    """Each shape is read as it was asked for, and what may be missing is none."""
    reader = _reader("a: ' some words '\nn: 3\nt: true\nd: 2026-11-02\nl: [x, y]\nm: {k: v}\ni: an-id\n")
    assert (reader.text("a"), reader.maybe_text("a"), reader.maybe_text("z")) == ("some words", "some words", None)
    assert (reader.integer("n", 1, 5), reader.maybe_integer("z", 1, 5), reader.maybe_number("n")) == (3, None, 3)
    assert (reader.truth("t"), reader.truth("z")) == (True, False)
    assert str(reader.maybe_day("d")) == "2026-11-02"
    assert reader.choices_of("l", ("y", "x")) == ("x", "y")
    assert (reader.name("i", ID), reader.maybe_name("z", ID)) == ("an-id", None)
    inner = reader.mapping("m", "an inner thing")
    assert inner is not None
    assert inner.choice_of("k", ("v", "w")) == "v"
    assert [key for key, _, _ in inner.entries()] == ["k"]
    assert (reader.where("n"), reader.at("n"), reader.where("z")) == (Mark(2, 1), Mark(2, 4), Mark(1, 1))
    reader.done()
    assert not reader.problems


def test_what_is_not_there_is_named_and_reading_goes_on() -> None:
    """A missing or misshapen key gives a value of the shape that was asked for, and a problem."""
    reader = _reader("a: [x]\nn: 9\nl: x\nm: x\ni: An Id\nstray: 1\n")
    assert (reader.text("a"), reader.text("z"), reader.integer("n", 1, 5)) == ("", "", 1)
    assert (reader.choice_of("z", ("v", "w")), reader.items("l"), reader.mapping("m", "m")) == ("v", (), None)
    assert reader.name("i", LANGUAGE) == ""
    reader.done()
    assert [each.code for each in reader.problems.found] == [
        *("DOC022", "DOC021", "DOC024", "DOC021", "DOC022", "DOC022", "DOC026", "DOC020"),
    ]


def test_a_document_that_is_no_mapping() -> None:
    """Where keys with values are asked for and a list stands, there is nothing to read."""
    document, _ = read_document("- a\n", "f.yaml")
    assert document is not None
    problems = Problems("f.yaml")
    assert Reader.of(document, problems, "a script") is None
    assert [each.code for each in problems.found] == ["DOC022"]


@pytest.mark.parametrize(
    ("word", "cure"),
    [("aks", "Did you mean `ask`?"), ("zzz", "Known here: thanks, ask."), ("ASK", "Did you mean `ask`?")],
)
def test_what_was_meant(word: str, cure: str) -> None:
    """Letters that changed places come before a word that is merely alike; far from all, the few are listed."""
    assert Problems("f.yaml").meant(word, ("thanks", "ask")) == cure


def test_where_nothing_is_known_it_is_removed() -> None:
    """Where no key is known, or far too many to list, the cure is to remove it."""
    assert Problems("f.yaml").meant("a", ()) == "Remove it."
    assert Problems("f.yaml").meant("zzz", [f"word{number}" for number in range(99)]) == "Remove it."


@pytest.mark.parametrize(
    "bad",
    [
        "- {ask: a, text: B, answer: {choice: word}}\n",
        "- {ask: a, text: B, answer: {choice: {x: [X], y: Y}}}\n",
        "- {ask: a, text: B, answer: words, reflect: [word]}\n",
        "- {ask: a, text: B, answer: words, reflect: {name: A}}\n",
        "- {say: a, text: B, when: {}}\n",
        "- {say: a, text: B, when: word}\n",
        "- {say: a, text: B, when: {any: [word]}}\n",
        "- {say: a, text: B, when: {people: {at_least: word}}}\n",
        "- {say: a, text: B, covers: time}\n",
    ],
)
def test_another_shape_than_it_should_be(bad: str, compose: Compose, refusal: Refusal) -> None:
    """A word where keys belong, keys where a list belongs: one problem each, and no surprise."""
    assert [each.code for each in refusal(compose(add_enable=bad))] == ["DOC022"]


def test_topics_reviews_and_overlays_of_another_shape(compose: Compose, refusal: Refusal) -> None:
    """The same holds at the top of a script and in an overlay."""
    assert [each.code for each in refusal(compose(add_topics="  more: word\n"))] == ["DOC022"]
    assert [each.code for each in refusal(compose(add_top="review: {by: [word]}\n"))] == ["DOC022"]
    assert [each.code for each in refusal("- a\n", ["- b\n"])] == ["DOC022", "DOC022"]
    overlay = "rcscreen-overlay: 1\nfor: tiny\nlanguage: es\ntopics: {food: word}\nsteps: {start: word}\n"
    assert [each.code for each in refusal(compose(), [overlay])] == ["DOC022", "DOC022"]


def test_a_number_without_bounds(compose: Compose) -> None:
    """`answer: number` takes any number."""
    script = load_script(compose(add_enable="- {ask: a, text: B, answer: number}\n"), "tiny.yaml")
    step = script.step("a")
    assert isinstance(step, Ask)
    assert step.answer == NumberAnswer()
