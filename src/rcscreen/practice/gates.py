"""Gates: what is safety, and no matter of doing it well. One stops, sees what could follow, and goes back."""

from __future__ import annotations

from rcscreen.interview.events import Room
from rcscreen.interview.replies import Command, Gave, GiveParts, Kept, LeaveTopic, Reply, Stop
from rcscreen.interview.turns import Turn
from rcscreen.practice.persona import STOP, Gate
from rcscreen.practice.playing import Response
from rcscreen.script.model import Check, Consent, Say, Script, Step

__all__ = ["gate_at", "holds_limits", "is_language", "is_privacy"]

_HEARD_BY: dict[Room, int] = {"alone": 0, "with_others": 1, "overheard": 2}


def gate_at(script: Script, turn: Turn, said: Response, reply: Reply | Command, room: Room) -> Gate | None:
    """The gate that a reply runs against, or None.

    Args:
        script: The script.
        turn: The turn.
        said: What the persona said.
        reply: What is to be written down.
        room: Who can really hear.
    """
    if said.record == STOP and not isinstance(reply, Stop):
        return "consent"
    if said.decline is not None and not isinstance(reply, Kept | LeaveTopic | Stop):
        return "decline" if isinstance(reply, Gave) else None
    agreed = isinstance(reply, GiveParts) or reply == Gave("yes")
    if turn.kind == "consent" and agreed and said.record == "no":
        return "consent"
    if turn.kind == "share" and agreed and said.record == "no":
        return "sharing"
    if is_privacy(script, turn) and isinstance(reply, Gave):
        given = _HEARD_BY.get(reply.value, 0) if isinstance(reply.value, str) else 0  # type: ignore[call-overload]  # any word may be asked for
        return "privacy" if given < _HEARD_BY[room] else None
    return None


def is_privacy(script: Script, turn: Turn) -> bool:
    """Whether a turn finds out who can hear."""
    step = script.step(turn.step)
    return isinstance(step, Check) and step.builtin == "privacy"


def is_language(step: Step) -> bool:
    """Whether a step finds out in which language one speaks, and who interprets."""
    return isinstance(step, Check) and step.builtin == "language"


def holds_limits(script: Script, step: Step) -> bool:
    """Whether a step says the limits of privacy, in the script's words or in the program's."""
    return isinstance(step, Say | Consent) and ("limits" in step.covers or step.id in script.limits_in)
