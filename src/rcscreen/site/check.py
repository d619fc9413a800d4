"""What a site file still wants, what is off because of it, and what to do about it. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal, TypeAlias

from rcscreen.script.setting import FRESH_DAYS, Crisis, Safety, Setting
from rcscreen.site.samples import is_sample

__all__ = ["Shortfall", "Weight", "shortfalls"]

Weight: TypeAlias = Literal["off", "idea"]
"""``off``: something is off because of it. ``idea``: nothing is, and it might be better."""

SOON: Final = 14
"""Days before a number goes stale from which on one is told."""

_TENDER: Final = "What would be dangerous if overheard is not offered, in any script, and nothing shows it."
_LIMITS: Final = f"Scripts for youth, and others that need the limits of privacy, do not start. {_TENDER}"


@dataclass(frozen=True, slots=True)
class Shortfall:
    """Something that a site file still wants.

    Attributes:
        code: A stable code.
        weight: Whether something is off because of it.
        fault: What is missing or stale.
        off: What is off because of it; empty where nothing is.
        cure: What to do.
    """

    code: str
    weight: Weight
    fault: str
    off: str
    cure: str


def shortfalls(setting: Setting, today: date) -> tuple[Shortfall, ...]:
    """Everything that a site file wants on a day; what turns something off comes first."""
    if setting.sample:
        return (
            Shortfall(
                "SET005",
                "off",
                "This is the sample program: nobody works there and its numbers are made up.",
                "Scripts for youth, and others that need the limits of privacy, do not start.",
                "Set up your own program: rcscreen site init",
            ),
        )
    found = (*_safety(setting.safety), *_crisis(setting.safety, today), *_help(setting), *_ideas(setting))
    return tuple(sorted(found, key=lambda each: each.weight == "idea"))


def _safety(safety: Safety) -> Iterator[Shortfall]:
    if not safety.limits:
        yield Shortfall(
            "SET001",
            "off",
            "The limits of privacy are not in your own words.",
            _LIMITS,
            "Have your counsel word them for your place, and put them under `safety:` as `limits:`.",
        )
    if not safety.on_call:
        yield Shortfall(
            "SET002",
            "off",
            "Nobody is named whom a navigator can call when somebody tells of danger.",
            _TENDER,
            "Put a name and a number under `safety:` as `on_call:`.",
        )


def _crisis(safety: Safety, today: date) -> Iterator[Shortfall]:
    if not safety.crisis:
        yield Shortfall(
            "SET003",
            "off",
            "There is no number to turn to in danger.",
            _TENDER,
            "Try one, and put it under `safety:` as `crisis:` with `verified:`, the day on which it answered.",
        )
        return
    days = [(each, each.verified) for each in safety.crisis if each.verified is not None]
    good = [verified for _, verified in days if 0 <= (today - verified).days <= FRESH_DAYS]
    if not good:
        yield Shortfall(
            "SET004",
            "off",
            f"No number for danger was tried in the last {FRESH_DAYS} days: {_tried(days, today)}.",
            _TENDER,
            "Try them, and change `verified:` to the day on which they answered.",
        )
    elif (left := max(good) + timedelta(FRESH_DAYS) - today) <= timedelta(SOON):
        yield Shortfall(
            "SET013",
            "idea",
            f"The numbers for danger count as tried for {left.days} more days, until {today + left}.",
            "",
            "Try them soon, and change `verified:` to the day on which they answered.",
        )


def _tried(days: list[tuple[Crisis, date]], today: date) -> str:
    return ", ".join(
        f"{each.name} on {verified}" + (", a day that has not come" if verified > today else "")
        for each, verified in days
    )


def _help(setting: Setting) -> Iterator[Shortfall]:
    if any(is_sample(step) for steps in setting.get_help.values() for step in steps):
        yield Shortfall(
            "SET006",
            "off",
            "Under `get_help:` stand sample words.",
            "Who asks for help in the middle of a conversation finds a number that nobody answers.",
            "Write the steps of your own place.",
        )


def _ideas(setting: Setting) -> Iterator[Shortfall]:
    if not setting.recipients:
        yield Shortfall(
            "SET010",
            "idea",
            "There is nobody to whom anything may be handed on.",
            "",
            "Where there is, put them under `recipients:`.",
        )
    if open_ones := [each.id for each in setting.recipients if not each.age]:
        yield Shortfall(
            "SET011",
            "idea",
            f"What these receive leaves in the clear: {', '.join(open_ones)}.",
            "",
            "With their public key as `age:` only they can read it. `age-keygen` makes one, on their computer.",
        )
    if not setting.promises:
        yield Shortfall(
            "SET012",
            "idea",
            "Each line of a plan begins with the same words.",
            "",
            "Under `promises:` a domain, such as `food:`, can have its own.",
        )
