"""A bar on the terminal while much is read; nothing where standard error is something else than a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

__all__ = ["reading_bar"]

_READING = {"en": "Reading", "es": "Leyendo"}
_WHOLE = 1.0


@contextmanager
def reading_bar(language: str) -> Iterator[Callable[[float], None] | None]:
    """Draws a bar as long as the block lasts, and takes it away afterwards.

    Args:
        language: The language of its one word.

    Yields:
        What is told how much is done, from 0 to 1; None where nobody would see it.
    """
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(_READING.get(language, _READING["en"]), total=_WHOLE)
        yield lambda done: bar.update(task, completed=min(done, _WHOLE))
