"""Which rules run: by code, by the beginning of a code, by name or by family."""

from __future__ import annotations

from collections.abc import Iterable

from rcscreen.errors import UsageFault
from rcscreen.lint.registry import RULES
from rcscreen.lint.rule import CONSENT_AND_SAFETY, Rule, family

__all__ = ["chosen"]


def chosen(select: Iterable[str], ignore: Iterable[str], place: str = "") -> tuple[Rule, ...]:
    """The rules that run.

    Args:
        select: Only these; all if none are named.
        ignore: Without these.
        place: Where that was written, for a message.

    Raises:
        UsageFault: No rule is meant, or consent and safety would be left out.
    """
    wanted = [rule for each in select for rule in _meant(each, place)] or list(RULES.values())
    unwanted = {rule.CODE for each in ignore for rule in _meant(each, place)}
    kept = sorted(code for code in unwanted if code.startswith(CONSENT_AND_SAFETY))
    if kept:
        raise UsageFault(
            f"{', '.join(kept)} cannot be ignored: it protects consent or safety.",
            "Accept it in the site file, under `lint:`, with a reason, a name and a date.",
            place=place,
        )
    codes = {rule.CODE for rule in wanted} - unwanted
    return tuple(rule for rule in RULES.values() if rule.CODE in codes)


def _meant(written: str, place: str) -> list[Rule]:
    word = written.strip()
    found = [
        rule
        for rule in RULES.values()
        if rule.CODE.startswith(word.upper()) or word.lower() in {rule.NAME, family(rule.CODE), "all"}
    ]
    if not found or not word:
        raise UsageFault(f"There is no rule {word!r}.", "`rcscreen rule --all` names them.", place=place)
    return found
