"""Examples are put together as their fences say."""

from __future__ import annotations

import pytest
from tests.lint.examples import TODAY, codes, look, put_together

from rcscreen.lint.place import Source
from rcscreen.lint.subject import Subject


def _subject(*parts: tuple[str, str]) -> Subject:
    bundle = put_together(parts)
    return Subject(bundle.script, bundle.overlays, None, TODAY)


BREATH = "- breathe: extra\n  text: Slowly.\n"


@pytest.mark.parametrize(
    ("how", "first", "many"), [("", "going-well", 6), (" first", "extra", 6), (" instead", "extra", 1)]
)
def test_steps_are_put_where_the_fence_says(how: str, first: str, many: int) -> None:
    """Steps come after, before or in place of those of the phase."""
    steps = _subject((f"enable{how}", BREATH)).in_phase("enable")
    assert (steps[0].id, len(steps)) == (first, many)


def test_keys_and_topics_are_replaced() -> None:
    """A key at the top and a topic replace those of the same name, and stand beside the others."""
    subject = _subject(("top", "minutes: 3\nwith: youth\n"), ("topics", "joy: {sensitivity: 1, about: child}\n"))
    assert (subject.minutes, subject.word("with"), subject.word("id")) == (3, "youth", "tiny")
    assert {key: topic.sensitivity for key, topic in subject.topics.items()} == {
        "joy": 1,
        "food": 2,
        "home": 2,
        "harm": 3,
    }


def test_an_overlay_is_whole_and_current() -> None:
    """With a Spanish fence there is a whole Spanish overlay, whatever steps the example adds."""
    spoken = "extra: {text: Despacio.}\n"
    assert codes(look(("enable", BREATH), ("es", spoken)).findings) == set()
    assert codes(look(("enable", BREATH), ("es", "")).findings) == {"OVL008"}
    assert codes(look(("es topics", "joy:\n  label: Lo bueno\n"), ("es top", "title: Otra\n")).findings) == set()


def test_a_wording_changes_what_it_names() -> None:
    """With a wording fence there is a site's wording of only these steps."""
    report = look(("wording", "card: {text: You must take this.}\n"))
    assert [(each.code, each.file, each.step) for each in report.findings] == [("LAN009", "wording/tiny.yaml", "card")]


def test_a_whole_script() -> None:
    """A whole script stands in place of the small one."""
    assert put_together((("script", "rcscreen: 1\n"),)).script == Source("tiny.yaml", "rcscreen: 1\n")
