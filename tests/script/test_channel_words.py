"""What differs on a channel: words that are said, and what the navigator is told beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rcscreen.errors import Problem
from rcscreen.interview.speech import Speech
from rcscreen.interview.state import State
from rcscreen.script.load import load_script
from rcscreen.script.model import Channel
from rcscreen.site.load import sample_site

ENABLE = """\
enable:
- ask: people
  text: Who is with you?
  guide: Look up.
  phone: {text: Who is with you there?, guide: Let a silence be.}
  answer: words
"""


@pytest.mark.parametrize(("channel", "guide"), [("in_person", "Look up."), ("phone", "Let a silence be.")])
def test_a_guide_may_differ_by_channel(compose: Callable[..., str], channel: Channel, guide: str) -> None:
    """Nobody on the phone is told to look up."""
    script = load_script(compose(enable=ENABLE), "script.yaml")
    speech = Speech(script, State(sample_site(), language="en", channel=channel))
    assert speech.guide(script.step("people")) == guide


def test_other_keys_beside_it_are_refused(
    compose: Callable[..., str], refusal: Callable[..., tuple[Problem, ...]]
) -> None:
    """Lines to offer back are the same everywhere, and a key that is none is named."""
    (problem,) = refusal(compose(enable=ENABLE.replace("guide: Let", "gide: Let")))
    assert (problem.code, "`guide`" in problem.cure) == ("DOC020", True)
