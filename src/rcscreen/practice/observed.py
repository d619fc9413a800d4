"""What a keyboard can show of how somebody holds a conversation (practice notes, D3), and nothing it cannot.

Each is seen, was not, or did not come up. Warmth, voice, sincerity and what words were typed are not here: a program
that claimed to see them would lie. Nothing is added up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from rcscreen.interview.telling import account
from rcscreen.practice.gates import is_language
from rcscreen.practice.moves import leaning
from rcscreen.practice.run import Rehearsed
from rcscreen.practice.trace import Moment
from rcscreen.script.model import Ask, Inform, Script
from rcscreen.script.model import Help as HelpStep

__all__ = ["OBSERVABLES", "Seen", "observed", "talk_balance"]

Seen: TypeAlias = Literal["seen", "not_seen", "did_not_come"]

_SAID = ("full", "quick", "rush")
_GIVEN_BACK = frozenset({"name", "understand", "respect", "support", "explore", "affirm", "ask_to_tell", "own"})


def observed(run: Rehearsed) -> dict[str, Seen]:
    """Every observable, by its code in the practice notes."""
    return {code: see(run) for code, see in OBSERVABLES.items()}


def talk_balance(run: Rehearsed) -> tuple[int, int]:
    """How often something was asked, and how often something was given back (P10): counts, with no measure."""
    asked = {moment.turn for moment in run.trace if moment.kind == "ask" and moment.what in _SAID}
    return len(asked), sum(moment.what == "line" and moment.detail in _GIVEN_BACK for moment in run.trace)


def _of(run: Rehearsed, *whats: str) -> Iterator[Moment]:
    return (moment for moment in run.trace if moment.what in whats)


def _gates(run: Rehearsed) -> set[str]:
    """Gates past which the trainee went on."""
    return {moment.detail for moment in _of(run, "gate")}


def _seen(come: bool, right: bool) -> Seen:  # noqa: FBT001 - two facts
    return ("seen" if right else "not_seen") if come else "did_not_come"


def _opening_in_full(run: Rehearsed) -> Seen:
    """P1: what opens the conversation was on the screen long enough to be said."""
    opening = [m for m in _of(run, *_SAID) if m.phase == "establish" and m.kind in ("say", "consent")]
    return _seen(bool(opening), all(moment.what == "full" for moment in opening))


def _leave_was_theirs(run: Rehearsed) -> Seen:
    """P2: that anything may be skipped was said, and a no to a consent was a no."""
    came = any(moment.kind == "consent" for moment in _of(run, *_SAID))
    return _seen(came, any(_of(run, "opt_out")) and "consent" not in _gates(run))


def _who_can_hear(run: Rehearsed) -> Seen:
    """P3: who can hear was found as it is, before anything tender."""
    rooms = list(_of(run, "room"))
    return _seen(bool(rooms), bool(rooms) and rooms[0].detail == "right" and "privacy" not in _gates(run))


def _strength_first(run: Rehearsed) -> Seen:
    """P4: something good was asked for, and given its time, before any need."""
    script, first = run.stage.script, None
    for moment in _of(run, *_SAID):
        kind = _asks_for(script, moment.place)
        if kind == "strength" and moment.what != "rush":
            first = first or "strength"
        elif kind == "need":
            return "seen" if first else "not_seen"
    return "seen" if first else "did_not_come"


def _asks_for(script: Script, place: str) -> str:
    step = script.step(place) if script.number(place) >= 0 else None
    if isinstance(step, HelpStep):
        return "need"
    if not isinstance(step, Ask):
        return ""
    options = getattr(step.answer, "options", ())
    if step.strength or any(each.strength for each in options):
        return "strength"
    return "need" if step.need or any(each.need for each in options) else ""


def _permission(run: Rehearsed) -> Seen:
    """P5: leave was asked for each topic that has words for it."""
    asked = {moment.topic for moment in _of(run, "permission")}
    worded = run.stage.script.wordings[run.stage.script.language].topics
    opened = {
        m.topic for m in _of(run, *_SAID) if m.topic and m.kind in ("ask", "offer") and worded[m.topic].permission
    }
    return _seen(bool(opened), opened <= asked)


def _answered_a_moment(run: Rehearsed) -> Seen:
    """P6: at every moment something was said that opens, or the silence was left."""
    lines = [m for m in _of(run, "line") if not _mends(m)]
    come = bool(lines) or any(_of(run, "wait"))
    return _seen(come, all(leaning(moment.detail) == "helpful" for moment in lines))  # type: ignore[arg-type]  # a line's detail is its kind


def _mends(moment: Moment) -> bool:
    return moment.detail in ("own", "ask_again")


def _silence(run: Rehearsed) -> Seen:
    """P7: a silence was left until they went on by themselves."""
    return _seen(any(_of(run, "wait", "spoke")), not any(_of(run, "spoke")))


def _decline(run: Rehearsed) -> Seen:
    """P8: a decline was an answer: not asked again, no reason asked for."""
    declined = {moment.place for moment in _of(run, "decline")}
    pressed = [m for m in _of(run, "line") if m.detail in ("press", "why")] + list(_of(run, "reask"))
    come = bool(declined or pressed) or "decline" in _gates(run)
    return _seen(come, bool(declined) and not pressed and "decline" not in _gates(run))


def _distress(run: Rehearsed) -> Seen:
    """P9: in distress one held still, waited, or left it, before going on."""
    distressed = {moment.turn for moment in _of(run, "distress")}
    stilled = {moment.turn for moment in _of(run, "hold", "wait", "stop")}
    stilled |= {m.turn for m in _of(run, "command") if m.detail in ("LeaveTopic", "ShowHelp")}
    return _seen(bool(distressed), distressed <= stilled)


def _wishes_before_offers(run: Rehearsed) -> Seen:
    """P11: nothing was offered before they were asked what they want."""
    steps = [run.stage.script.number(m.place.partition("/")[0]) for m in _of(run, "line") if m.detail == "advise"]
    asked = [m for m in _of(run, *_SAID) if m.kind == "help"]
    return _seen(bool(asked or steps), bool(asked) and not steps)


def _told_by_asking(run: Rehearsed) -> Seen:
    """P12: what is told was asked for: what they know, leave, the telling, and what they make of it."""
    informs = [step.id for step in run.stage.script.steps if isinstance(step, Inform)]
    said = {m.place for m in _of(run, "full", "quick")}
    begun = [each for each in informs if any(m.place.startswith(f"{each}/") for m in _of(run, *_SAID))]
    provided = [each for each in begun if f"{each}/provide" in {m.place for m in _of(run, *_SAID)}]
    parts = ("elicit", "permission", "provide", "check-back")
    whole = all(f"{each}/{part}" in said for each in provided for part in parts)
    return _seen(bool(begun), whole and (bool(provided) or all(f"{each}/permission" in said for each in begun)))


def _their_order(run: Rehearsed) -> Seen:
    """P13: what they want was written down in their order, and the plan began with it."""
    helps = [m for m in _of(run, "right", "misheard") if m.kind == "help" and "/" not in m.place]
    plans = [m for m in _of(run, *_SAID) if m.kind == "plan"]
    first = helps[-1].detail.split()[:1] if helps else []
    begins = bool(plans) and plans[0].place.endswith(f"/{first[0]}") if first else not plans
    return _seen(bool(helps), bool(helps) and helps[-1].what == "right" and begins)


def _read_back(run: Rehearsed) -> Seen:
    """P14: the read-back was given its time, and what they put right was put right."""
    came = [m for m in run.trace if m.kind == "recap" and m.what in ("right", "fixed", "missed")]
    return _seen(bool(came), bool(came) and came[-1].what != "missed")


def _sharing(run: Rehearsed) -> Seen:
    """P15: what they agreed to goes where they agreed to, and nothing else anywhere."""
    shares = [m for m in _of(run, "right", "misheard") if m.kind == "share"]
    return _seen(bool(shares), all(m.what == "right" for m in shares) and "sharing" not in _gates(run))


def _plan(run: Rehearsed) -> Seen:
    """P16: each wish ends in a line they agreed to, with who, by when and who if not."""
    lines = [m for m in _of(run, "right", "misheard") if m.kind == "plan"]
    told = account(run.stage.script, run.state).plan
    whole = all(each.who and each.by and each.backup for each in told if each.status == "agreed")
    return _seen(bool(lines), whole and all(m.what == "right" for m in lines))


def _close(run: Rehearsed) -> Seen:
    """P17: thanks, given their time, that name something good they voiced."""
    thanks = [m for m in _of(run, *_SAID) if m.detail]
    voiced = any(each.domain != "other" for each in account(run.stage.script, run.state).strengths)
    return _seen(bool(thanks), voiced and all(m.what != "rush" for m in thanks))


def _limits(run: Rehearsed) -> Seen:
    """P18: what cannot stay private was said before anything was shared that might not, and nothing else promised."""
    dangerous = [m for m in run.trace if m.topic and run.stage.script.topics[m.topic].sensitivity >= 3]  # noqa: PLR2004 - dangerous if overheard
    return _seen(bool(dangerous) or "limits" in _gates(run), "limits" not in _gates(run))


def _repair(run: Rehearsed) -> Seen:
    """P19: when something had gone wrong, it was owned, or leave was asked again."""
    showed = list(_of(run, "repair"))
    mended = [m for m in _of(run, "line") if _mends(m)]
    return _seen(bool(showed), bool(mended))


def _child_spared(run: Rehearsed) -> Seen:
    """P21: a child who stepped forward to interpret did not have to: somebody trained was found, or another day."""
    place = next((f"{each.id}/who" for each in run.stage.script.steps if is_language(each)), "")
    answers = run.stage.persona.answers.get(place, ())
    came = any(moment.place == place for moment in _of(run, "right", "misheard", "spared"))
    return _seen(came and any(each.record == "child" for each in answers), any(_of(run, "spared")))


def _debrief(run: Rehearsed) -> Seen:
    """P20: one came to the page that is one's own, and left it by choice."""
    return _seen(run.ending is not None, any(m.kind == "debrief" for m in run.trace))


OBSERVABLES: Final[Mapping[str, Callable[[Rehearsed], Seen]]] = MappingProxyType(
    {
        "P1": _opening_in_full,
        "P2": _leave_was_theirs,
        "P3": _who_can_hear,
        "P4": _strength_first,
        "P5": _permission,
        "P6": _answered_a_moment,
        "P7": _silence,
        "P8": _decline,
        "P9": _distress,
        "P11": _wishes_before_offers,
        "P12": _told_by_asking,
        "P13": _their_order,
        "P14": _read_back,
        "P15": _sharing,
        "P16": _plan,
        "P17": _close,
        "P18": _limits,
        "P19": _repair,
        "P20": _debrief,
        "P21": _child_spared,
    }
)
"""What can be seen, by its code in the practice notes; P21 is ours. P10 is two counts: :func:`talk_balance`."""
