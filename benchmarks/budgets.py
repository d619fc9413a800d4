"""The table of budgets. To add one: a line here, and a function that returns its figure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from math import inf

from benchmarks import counting, directory, engine, importing, linting, shelves, terminal
from benchmarks.ratio import ratio

__all__ = ["BUDGETS", "Budget"]


@dataclass(frozen=True, slots=True)
class Budget:
    """One promise about speed or effort.

    Attributes:
        what: What is measured, in the words of the design.
        limit: The most it may be, in ``unit``; infinite where nothing is promised.
        unit: ``×`` (times ``python -c pass``), ``ms``, ``s``, ``keys``, ``screens`` or ``MiB``.
        measure: Takes the figure, in ``unit``. It raises if what it measures fails.
    """

    what: str
    limit: float
    unit: str
    measure: Callable[[], float]


BUDGETS = (
    Budget("--version", 8, "×", partial(ratio, "--version")),
    Budget("--help", 8, "×", partial(ratio, "--help")),
    Budget("first words on the screen", 8, "×", terminal.first_words),
    Budget("first words, the very first time", inf, "×", terminal.first_words_ever),
    Budget("first question ready for a key", 25, "×", terminal.first_question),
    Budget("key pressed, next question drawn, answer durable (p95)", 50, "ms", terminal.next_question),
    Budget("choosing the next turn at 800 steps (p95)", 1, "ms", engine.choosing),
    Budget("keystrokes of a whole check-in", 60, "keys", terminal.keys),
    Budget("screens of a whole check-in", 28, "screens", terminal.screens),
    Budget("replay of 10,000 events", 0.5, "s", engine.replayed),
    Budget("replay of 10,000 events against 1,000: linear is 10", 12, "×", engine.linear),
    Budget("a record", 5, "ms", engine.record),
    Budget("a release", 5, "ms", engine.released),
    Budget("a release as a FHIR Bundle", 50, "ms", engine.bundled),
    Budget("every rule over a shipped script with its Spanish", 30, "ms", linting.one),
    Budget("every rule over 1,000 scripts", 20, "s", linting.thousand),
    Budget("heads of 5,000 sessions, after unlocking", 300, "ms", shelves.heads),
    Budget("the list of promises of 5,000 sessions, after unlocking", 300, "ms", shelves.due),
    Budget("a directory of 5,000 services, from JSON", 2, "s", directory.loaded_json),
    Budget("a directory of 5,000 services, from CSV", 2, "s", directory.loaded_csv),
    Budget("looking something up in it, the slowest", 100, "ms", directory.looked_up),
    Budget("a Questionnaire of 800 items, to a script that lints", 1, "s", importing.imported),
    Budget("a report on 1,000,000 gists, against hand-written DuckDB SQL", 2, "×", counting.against_hand),
    Budget("a report on 1,000,000 gists, memory", 1024, "MiB", counting.memory),
    Budget("a report on 1,000,000 gists against 10,000: linear is 100", 100, "×", counting.growth),
)
