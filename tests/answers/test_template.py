"""A template can be filled in with nothing but an editor, and brings in nothing that nobody said."""

from __future__ import annotations

import re

import pytest
from tests.answers.held import EVERY_KIND, SETTING, WHOLE_FAMILY, faults, hold

from rcscreen.answers.template import template
from rcscreen.script.model import Script

BOTH = pytest.mark.parametrize("script", [WHOLE_FAMILY, EVERY_KIND], ids=lambda script: script.id)
LANGUAGES = pytest.mark.parametrize("language", ["en", "es"])


@BOTH
@LANGUAGES
def test_a_template_lacks_only_leave_to_talk(script: Script, language: str) -> None:
    """As it stands it is refused for one thing; with that said it is held to its end and tells of nothing."""
    text = template(script, SETTING, language)
    assert [line.split()[1] for line in faults(text, script)] == ["ANS001"]
    held = hold(text.replace("answer: false", "answer: true"), script)
    assert held.state.finished == "complete"
    assert (held.told.needs, held.told.strengths, held.told.wishes, held.left) == ((), (), (), ())


@BOTH
def test_a_template_says_to_keep_it_private(script: Script) -> None:
    """Before anything else it says whose eyes it is for, and when to delete it."""
    text = template(script, SETTING, "en")
    assert text.index("PRIVATE.") < text.index("replies:")
    assert "delete it" in text.replace("\n## ", " ")


@BOTH
@LANGUAGES
def test_no_choice_is_made_beforehand(script: Script, language: str) -> None:
    """With every line opened and none filled in, every step is refused: nothing can be brought in by accident."""
    text = template(script, SETTING, language)
    opened = re.sub(r"(?m)^(\s*)# ", r"\1", text)
    steps = re.findall(r"(?m)^  - step: (\S+)", opened)
    printed = faults(opened, script)
    refused = {int(line.split(":")[1]) for line in printed}
    begins = [number for number, line in enumerate(opened.splitlines(), 1) if line.startswith("  - step:")]
    spans = zip(begins, [*begins[1:], 10_000], strict=True)
    assert len(steps) == len(begins)
    assert all(any(begin <= line < end for line in refused) for begin, end in spans)
    assert any("still stands here as it was printed. Keep what was said, of these:" in line for line in printed)


def test_every_step_stands_in_order_with_its_keys() -> None:
    """Every step is named in the script's order; what is only spoken says so and cannot be filled in."""
    text = template(EVERY_KIND, SETTING, "en")
    places = [text.index(f"## {step.id}") for step in EVERY_KIND.steps]
    assert places == sorted(places)
    assert "step: card" not in text
    assert "## Spoken only." in text
    assert "a number, at least 0, at most 20" in text
    assert "[food | transport | other]" in text
    assert "{domain: food, how: [pick_up, delivered]}" in text


def test_filling_in_is_taking_comments_away() -> None:
    """A few comments taken away and a few words written, and the conversation is there."""
    text = template(EVERY_KIND, SETTING, "en")
    text = text.replace("answer: false", "answer: true")
    text = text.replace("# - step: notes\n  #   answer: true | false", "- step: notes\n    answer: true")
    text = text.replace(
        "# - step: room\n  #   answer: alone | with_others | overheard", "- step: room\n    answer: alone"
    )
    text = text.replace("# - step: pantry\n  #   answer: yes | no", "- step: pantry\n    answer: no")
    held = hold(text)
    assert [need.domain for need in held.told.needs] == ["food"]
    assert held.state.agreed("record")
