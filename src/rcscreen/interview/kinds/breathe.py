"""``breathe``: a pause, offered."""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.interview.kinds.frame import frame
from rcscreen.interview.speech import Speech
from rcscreen.interview.turns import Onward, Turn
from rcscreen.script.model import Breathe


def turns(step: Breathe, speech: Speech) -> Iterator[Turn]:
    """One screen."""
    yield frame(step, speech, speech.own_or(step, "text", "breathe.text"), Onward())
