"""Measures every budget and prints a table. Everything takes place in scratch folders.

``python -m benchmarks [WORDS]``: with words, only the budgets whose name contains all of them. Exits with 1 where a
budget is broken or could not be measured.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from math import isinf

from benchmarks.budgets import BUDGETS, Budget

WIDTH = max(len(budget.what) for budget in BUDGETS)


def line(budget: Budget) -> tuple[str, bool]:
    """One row: what, the figure, the budget, and whether it was kept; and the latter once more, for the exit code."""
    name = budget.what.ljust(WIDTH)
    try:
        figure = budget.measure()
    except subprocess.CalledProcessError as failed:
        return f"{name}  not measured: the command exits {failed.returncode}", False
    except (ImportError, OSError, RuntimeError) as failed:
        return f"{name}  not measured: {type(failed).__name__}", False
    shown = f"{name}  {figure:>8.2f} {budget.unit:<7}"
    if isinf(budget.limit):
        return f"{shown}  no budget", True
    kept = figure <= budget.limit
    return f"{shown}  of {budget.limit:>4g} {budget.unit:<7}  {'ok' if kept else 'OVER'}", kept


def main(words: list[str]) -> int:
    """Prints the table, a row as soon as it is measured.

    Returns:
        0, or 1 where a budget is broken or could not be measured.
    """
    print(f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} processors")
    broken = 0
    for budget in BUDGETS:
        if all(word in budget.what for word in words):
            row, kept = line(budget)
            print(row, flush=True)
            broken += not kept
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
