"""``inform``: elicit, ask permission, provide, check back. Information is offered, never delivered.

The order is the elicit-provide-elicit of motivational interviewing, with leave asked in between.
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.interview.kinds.frame import frame
from rcscreen.interview.speech import Speech
from rcscreen.interview.turns import Onward, Option, Pick, Turn
from rcscreen.script.model import Inform


def turns(step: Inform, speech: Speech) -> Iterator[Turn]:
    """Four screens; without leave, the first two."""
    yield frame(step, speech, speech.part(step, "elicit"), Onward(), place=f"{step.id}/elicit")
    leave = f"{step.id}/permission"
    given = speech.state.values.get(leave)
    options = tuple(Option(key, speech.phrase(key), chosen=given == key) for key in ("yes", "no"))
    yield frame(step, speech, speech.part(step, "permission"), Pick(options), place=leave)
    if given == "yes":
        yield frame(step, speech, speech.part(step, "provide"), Onward(), place=f"{step.id}/provide")
        yield frame(step, speech, speech.part(step, "check_back"), Onward(), place=f"{step.id}/check-back")
