"""The linter, timed by itself: every rule over a shipped script, and over a thousand."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from rcscreen.lint.place import Source
from rcscreen.lint.run import Bundle, Report, lint

__all__ = ["one", "thousand"]

SCRIPTS = Path(__file__).parents[1] / "scripts"
NAME = "whole-family.yaml"
LETTERS = "aeioublmns"
ROUNDS, MANY = 21, 1_000
TODAY = date(2026, 11, 20)


def one() -> float:
    """Milliseconds for every rule over the whole-family check-in with its Spanish, once its lists are compiled."""
    own, spanish = _texts()
    _linted(Bundle(Source(NAME, own), (Source(f"es/{NAME}", spanish),)))
    taken: list[float] = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        _linted(Bundle(Source(NAME, own), (Source(f"es/{NAME}", spanish),)))
        taken.append(time.perf_counter() - began)
    return statistics.median(taken) * 1000


def thousand() -> float:
    """Seconds for a thousand scripts of that length, each with words of its own."""
    own, _ = _texts()
    began = time.perf_counter()
    report = lint(_different(own), TODAY)
    if len(report.sources) != MANY:
        raise OSError
    return time.perf_counter() - began


def _texts() -> tuple[str, str]:
    return (SCRIPTS / NAME).read_text("utf-8"), (SCRIPTS / "es" / NAME).read_text("utf-8")


def _different(own: str) -> Iterator[Bundle]:
    """Copies in which every line that speaks to somebody is another: nothing of one is known from the one before."""
    for number in range(MANY):
        somebody = "".join(LETTERS[int(digit)] for digit in str(number))
        yield Bundle(Source(f"{number}.yaml", own.replace("you", f"you {somebody}")))


def _linted(bundle: Bundle) -> Report:
    report = lint([bundle], TODAY)
    if any(finding.code.startswith(("DOC", "SCR", "OVL")) for finding in report.findings):
        raise OSError
    return report
