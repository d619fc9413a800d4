"""What the navigator may do beside a turn: go back, mark a topic, flag words, hold still, take back, stop."""

from __future__ import annotations

from typing import assert_never

from rcscreen.interview.conductor import TopicMark
from rcscreen.interview.engine import turn_at
from rcscreen.interview.events import (
    DeclinedTopic,
    Flagged,
    HelpShown,
    Noted,
    Paused,
    Place,
    RoomChanged,
    SpokeIn,
    Stopped,
    TurnedTo,
    WentBack,
    Withdrew,
)
from rcscreen.interview.kinds.consent import called_at
from rcscreen.interview.kinds.frame import LONGEST, Outcome
from rcscreen.interview.naming import next_name
from rcscreen.interview.reach import Reach
from rcscreen.interview.recall import is_told_again
from rcscreen.interview.replies import (
    AskRoom,
    CameUp,
    Command,
    Flag,
    GoBack,
    Hears,
    Hold,
    LeaveTopic,
    NameNext,
    Note,
    Rejection,
    ShowHelp,
    Speak,
    Stop,
    TakeBack,
)
from rcscreen.interview.speech import Speech
from rcscreen.interview.state import State
from rcscreen.interview.turns import Turn, takes_words
from rcscreen.script.model import DANGEROUS, Ask, Check, Inform, Script, Share
from rcscreen.vocabulary.phrases import label, phrase


def obey(script: Script, state: State, turn: Turn, command: Command) -> Outcome:  # noqa: C901, PLR0911, PLR0912 - one closed union, one arm a command
    """What a command makes happen, or why it cannot be done here."""
    match command:
        case GoBack():
            place = previous(script, state, turn.place)
            return (WentBack(place),) if place else _reject(state, "back")
        case Flag():
            return (Flagged(turn.place),) if takes_words(turn) else _reject(state, "words")
        case Note(words, role, domain):
            return _noted(state, turn, Note(words.strip(), role, domain))
        case CameUp(topic):
            return _turned_to(script, state, turn, topic)
        case LeaveTopic():
            return (DeclinedTopic(turn.topic),) if turn.topic else _reject(state, "leave")
        case NameNext():
            event = next_name(turn)
            return (event,) if event else _reject(state, "place")
        case Hears(room):
            return (RoomChanged(room),)
        case AskRoom():
            place = _privacy(script)
            return (WentBack(place),) if place else _reject(state, "room")
        case Speak(language):
            return (SpokeIn(language),) if language in script.wordings else _reject(state, "language")
        case Hold():
            return (Paused(),)
        case ShowHelp():
            return (HelpShown(),)
        case TakeBack(scope):
            return _taken_back(script, state, scope)
        case Stop():
            return (Stopped("stopped"),)
        case _:
            assert_never(command)


def previous(script: Script, state: State, place: Place) -> Place | None:
    """The place that was on the screen before this one and may be shown again, or None."""
    trail = iter(state.trail)
    if place in state.standing:
        for shown in trail:
            if shown == place:
                break
    return next((each for each in trail if turn_at(script, state, each) is not None), None)


def topic_marks(script: Script, state: State) -> tuple[TopicMark, ...]:
    """The topics they may bring up now: none before they agreed to talk, none that may not be spoken of here."""
    if not state.agreed("talk") or state.room is None or state.stopped:
        return ()
    reach, speech = Reach(script, state), Speech(script, state)
    open_topics = {
        step.topic
        for step in script.steps
        if isinstance(step, Ask | Inform) and step.topic and not state.is_done(step.id) and reach.holds(step)
        if not is_told_again(state, step.id)
    }
    return tuple(
        TopicMark(topic.id, speech.topic(topic.id), topic.id in state.turned)
        for topic in script.topics.values()
        if topic.sensitivity < DANGEROUS and topic.sensitivity <= reach.hearing
        if topic.id in open_topics
    )


def scopes(state: State) -> tuple[tuple[str, str], ...]:
    """What was agreed to and may be taken back, with how one says it."""
    known = {"remember"} if state.earlier is not None and state.consents.get("remember") is not False else set()
    kept = (scope for scope in ("record", "contact", "remember") if state.agreed(scope) or scope in known)
    found = [(scope, phrase(state.language, f"scope.{scope}")) for scope in kept]
    for recipient_id in sorted(state.grants):
        recipient = state.setting.recipient(recipient_id)
        name = label(recipient.name, state.language) if recipient else recipient_id
        found.append((f"share:{recipient_id}", phrase(state.language, "scope.share", recipient=name)))
    if state.agreed("talk"):
        found.append(("talk", phrase(state.language, "scope.talk")))
    return tuple(found)


def _turned_to(script: Script, state: State, turn: Turn, topic: str) -> Outcome:
    """The topic is marked, and the screen stays as it is: nobody is interrupted to be asked something else."""
    if topic not in {mark.id for mark in topic_marks(script, state)}:
        return _reject(state, "topic")
    return (TurnedTo(topic),) if turn.spoken_only else (TurnedTo(topic), WentBack(turn.place))


def _noted(state: State, turn: Turn, note: Note) -> Outcome:
    if note.role == "words" and not takes_words(turn):
        return _reject(state, "words")
    if len(note.words) > LONGEST:
        return _reject(state, "long", limit=LONGEST)
    if not note.words:
        return (Flagged(turn.place),)
    line = turn.place if note.role == "words" else f"note/{state.clock}"
    return (Noted(line, note.words, note.role, note.domain),)


def _taken_back(script: Script, state: State, scope: str) -> Outcome:
    if scope not in {known for known, _ in scopes(state)}:
        return _reject(state, "scope")
    withdrew = withdrawal(script, scope)
    return (withdrew, Stopped("withdrawn")) if scope == "talk" else (withdrew,)


def withdrawal(script: Script, scope: str) -> Withdrew:
    """A consent taken back, with the places that hold what it allowed."""
    return Withdrew(scope, _held_at(script, scope))


def _held_at(script: Script, scope: str) -> tuple[Place, ...]:
    """The places that hold what a consent allowed."""
    if scope == "contact":
        checks = (step for step in script.steps if isinstance(step, Check) and step.builtin == "contact")
        return tuple(f"{step.id}/{part}" for step in checks for part in ("way", "hours", "number"))
    if scope == "remember":
        return called_at(script)
    if scope.startswith("share:"):
        recipient = scope.removeprefix("share:")
        return tuple(f"{step.id}/{recipient}" for step in script.steps if isinstance(step, Share))
    return ()


def _privacy(script: Script) -> Place | None:
    checks = (step for step in script.steps if isinstance(step, Check))
    return next((step.id for step in checks if step.builtin == "privacy"), None)


def _reject(state: State, key: str, **said: object) -> Rejection:
    return Rejection(phrase(state.language, f"reject.{key}", **said))
