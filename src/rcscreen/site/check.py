"""What a site file still wants, what is off because of it, and what to do about it. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal, TypeAlias

from rcscreen.script.setting import FRESH_DAYS, Crisis, Safety, Setting
from rcscreen.site.check_words import TRIED_ON, said_of
from rcscreen.site.samples import is_sample
from rcscreen.vocabulary.phrases import LANGUAGES, called, label

__all__ = ["Shortfall", "Weight", "shortfalls"]

Weight: TypeAlias = Literal["off", "idea"]
"""``off``: something is off because of it. ``idea``: nothing is, and it might be better."""

SOON: Final = 14
"""Days before a number goes stale from which on one is told."""


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


def shortfalls(setting: Setting, today: date, language: str = "en") -> tuple[Shortfall, ...]:
    """Everything that a site file wants on a day; what turns something off comes first.

    Args:
        setting: The program.
        today: The day.
        language: The language to say it in.
    """
    if setting.sample:
        return (_off("SET005", language),)
    found = (
        *_safety(setting, language),
        *_crisis(setting.safety, today, language),
        *_help(setting, language),
        *_ideas(setting, language),
    )
    return tuple(sorted(found, key=lambda each: each.weight == "idea"))


def _off(code: str, language: str, **facts: object) -> Shortfall:
    return Shortfall(code, "off", *said_of(code, language, **facts))


def _idea(code: str, language: str, **facts: object) -> Shortfall:
    return Shortfall(code, "idea", *said_of(code, language, **facts))


def _safety(setting: Setting, language: str) -> Iterator[Shortfall]:
    safety = setting.safety
    if not safety.limits:
        yield _off("SET001", language)
    elif missing := [each for each in LANGUAGES if each not in safety.limits]:
        yield _idea("SET014", language, languages=", ".join(called(each, language) for each in missing))
    if not safety.on_call:
        yield _off("SET002", language)


def _crisis(safety: Safety, today: date, language: str) -> Iterator[Shortfall]:
    if not safety.crisis:
        yield _off("SET003", language)
        return
    days = [(each, each.verified) for each in safety.crisis if each.verified is not None]
    good = [verified for _, verified in days if 0 <= (today - verified).days <= FRESH_DAYS]
    if not good:
        yield _off("SET004", language, fresh=FRESH_DAYS, tried=_tried(days, today, language))
    elif (left := max(good) + timedelta(FRESH_DAYS) - today) <= timedelta(SOON):
        yield _idea("SET013", language, left=left.days, until=today + left)


def _tried(days: list[tuple[Crisis, date]], today: date, language: str) -> str:
    past, yet_to_come = TRIED_ON.get(language.partition("-")[0], TRIED_ON["en"])
    return ", ".join(
        (yet_to_come if verified > today else past).format(name=label(each.name, language), day=verified)
        for each, verified in days
    )


def _help(setting: Setting, language: str) -> Iterator[Shortfall]:
    if any(is_sample(step) for steps in setting.get_help.values() for step in steps):
        yield _off("SET006", language)


def _ideas(setting: Setting, language: str) -> Iterator[Shortfall]:
    if not setting.recipients:
        yield _idea("SET010", language)
    if open_ones := [each.id for each in setting.recipients if not each.age]:
        yield _idea("SET011", language, ids=", ".join(open_ones))
    if not setting.promises:
        yield _idea("SET012", language)
    if missing := [each for each in LANGUAGES if setting.only_elsewhere(each).written]:
        yield _idea("SET015", language, languages=", ".join(called(each, language) for each in missing))
