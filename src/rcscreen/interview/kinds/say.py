"""``say``: words to say."""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.interview.kinds.frame import frame
from rcscreen.interview.speech import Speech
from rcscreen.interview.turns import Onward, Turn
from rcscreen.script.model import Debrief, Offer, Say


def turns(step: Say | Offer | Debrief, speech: Speech) -> Iterator[Turn]:
    """One screen with the words. An offer and the navigator's debrief look the same to the engine."""
    yield frame(step, speech, speech.part(step), Onward())
