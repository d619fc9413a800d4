"""``thanks``: the close. It names a strength that was voiced; a conversation that was not wanted is thanked too."""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.interview.kinds.frame import frame
from rcscreen.interview.speech import Speech
from rcscreen.interview.telling import account
from rcscreen.interview.turns import Onward, Turn
from rcscreen.script.model import Consent, Thanks


def turns(step: Thanks, speech: Speech) -> Iterator[Turn]:
    """One screen."""
    yield frame(step, speech, words(step, speech), Onward())


def words(step: Thanks, speech: Speech) -> str:
    """What is said, as the conversation stands."""
    match speech.state.stopped:
        case "declined_to_talk":
            return _if_no(speech) or speech.phrase("thanks.declined")
        case "withdrawn":
            return speech.phrase("thanks.withdrawn")
        case "stopped":
            return speech.phrase("thanks.stopped")
        case _:
            return speech.part(step, strength=_strength(speech))


def _if_no(speech: Speech) -> str:
    for step in speech.script.steps:
        if isinstance(step, Consent) and step.to == "talk":
            return speech.part(step, "if_no")
    return ""


def _strength(speech: Speech) -> str:
    """The strength that was voiced first, of those that may be named aloud in this room."""
    voiced = account(speech.script, speech.state, speech.hearing).strengths
    named = next((each for each in voiced if each.domain != "other"), None)
    return speech.strength(named.domain) if named else speech.phrase("strength.none")
