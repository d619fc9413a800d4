"""The whole-family check-in fits its screens, its keys and its minutes, counted from the script alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rcscreen.script.condition import Is
from rcscreen.script.model import (
    CHANNELS,
    Ask,
    Check,
    ChoiceAnswer,
    Consent,
    Help,
    Plan,
    Script,
    Share,
    Step,
    WordsAnswer,
    YesNoAnswer,
)

Lines = Callable[[str, str, str], list[str]]
LANGUAGES = ("en", "es")

WISHES = ("food", "utilities", "stress")
CONTACT_SCREENS = 3  # which way with its rule for messages, when, and the number


def _met(script: Script, channel: str, holding_up: str) -> list[Step]:
    """The steps somebody meets who wishes for help, by how they say they are holding up."""
    known = {"keep-notes": "yes", "holding-up": holding_up, "what-would-help": WISHES[0]}

    def holds(step: Step) -> bool:
        if isinstance(step, Check) and step.builtin in {"reach", "language"}:
            return channel == "phone"
        match step.when:
            case None:
                return True
            case Is(item=item, values=values):
                return known[item] in values
            case _:
                raise AssertionError(step.id)

    return [step for step in script.steps if holds(step)]


def _screens(script: Script, channel: str, holding_up: str, wishes: tuple[str, ...] = WISHES) -> int:
    """How many screens a conversation takes, as the engine unfolds steps."""
    total = 0
    for step in _met(script, channel, holding_up):
        match step:
            case Help(how=how):
                total += 1 + sum(1 for wish in wishes if wish in how)
            case Share():
                total += 1 + ("food" in wishes)
            case Plan():
                total += len(wishes)
            case Check(builtin="contact"):
                total += CONTACT_SCREENS
            case Consent(to="remember"):
                continue  # on the screen of the thanks
            case _:
                total += 1
    return total


@pytest.mark.parametrize("holding_up", ["okay", "tired", "worn", "too_much", "by_myself"])
def test_a_whole_conversation_is_at_most_28_screens(whole_family: Script, holding_up: str) -> None:
    """In person 23 steps unfold into 28 screens for three wishes; without food among two of them it is 25."""
    assert len(_met(whole_family, "in_person", holding_up)) == 23
    assert _screens(whole_family, "in_person", holding_up) == 28
    assert _screens(whole_family, "in_person", holding_up, ("utilities", "stress")) == 25
    assert _screens(whole_family, "phone", holding_up, ("utilities", "stress")) == 27


def _keys(script: Script) -> int:
    """How many keys a conversation takes with nothing typed: Enter for what is said, a digit and Enter for a choice."""
    keys = _screens(script, "in_person", "worn")
    for step in _met(script, "in_person", "worn"):
        match step:
            case Ask(answer=ChoiceAnswer(many=many)):
                keys += 2 if many else 1
            case Help():
                keys += len(WISHES) + 1
            case Share():
                keys += 2
            case Plan():
                keys += len(WISHES)
            case Check(builtin="contact"):
                keys += CONTACT_SCREENS
            case Consent() | Check():
                keys += 1
            case _:
                continue
    return keys


def test_a_whole_conversation_is_at_most_60_keys(whole_family: Script) -> None:
    """Two things heard wherever several may be, three wishes, a day for each promise: 55 keys, and nothing typed."""
    assert _keys(whole_family) == 55


def _seconds(script: Script, on_screen: Lines, language: str, channel: str) -> float:
    """Words at 2.3 a second with one line back each, 6 s a choice, 20 s for their own words, 5 s for a permission."""
    seconds = 0.0
    for step in _met(script, channel, "tired"):
        said = on_screen(step.id, language, channel)
        back = max((reflection.line for reflection in script.words(step.id, language).reflect), key=len, default="")
        seconds += len(" ".join([*said, back] if isinstance(step, Ask) else said).split()) / 2.3
        seconds += 5 * (len(said) - 1 if said else 0)
        match step:
            case Ask(answer=WordsAnswer()):
                seconds += 20
            case Ask(answer=ChoiceAnswer() | YesNoAnswer()) | Consent() | Check() | Help():
                seconds += 6
            case _:
                continue
    unfolded = _screens(script, channel, "tired") - len(_met(script, channel, "tired"))
    return seconds + unfolded * (20 / 2.3 + 6)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("channel", CHANNELS)
def test_it_takes_no_longer_than_it_says(whole_family: Script, on_screen: Lines, language: str, channel: str) -> None:
    """What the navigator says and waits for fits well within the minutes that the opening names."""
    assert whole_family.minutes == 14
    assert 8 * 60 <= _seconds(whole_family, on_screen, language, channel) <= whole_family.minutes * 60
