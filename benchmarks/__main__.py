"""Measures every budget and prints a table.

``python -m benchmarks [WORDS]``: with words, only the budgets whose name contains all of them.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys

from benchmarks.budgets import BUDGETS, Budget

WIDTH = max(len(budget.what) for budget in BUDGETS)


def line(budget: Budget) -> str:
    """One row: what, the figure, the budget, and whether it was kept."""
    name = budget.what.ljust(WIDTH)
    try:
        figure = budget.measure()
    except subprocess.CalledProcessError as failed:
        return f"{name}  not measured: the command exits {failed.returncode}"
    except (ImportError, OSError) as failed:
        return f"{name}  not measured: {type(failed).__name__}"
    verdict = "kept" if figure <= budget.limit else "OVER"
    return f"{name}  {figure:>9.2f} {budget.unit:<7} of {budget.limit:>6g} {budget.unit:<7} {verdict}"


def main(words: list[str]) -> None:
    """Prints the table, a row as soon as it is measured."""
    print(f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} processors")
    for budget in BUDGETS:
        if all(word in budget.what for word in words):
            print(line(budget), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
