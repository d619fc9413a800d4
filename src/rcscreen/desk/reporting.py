"""Releases on a disk, found and opened for a report: files, folders, patterns, standard input."""

from __future__ import annotations

import glob
import io
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

from rcscreen.errors import UsageFault

if TYPE_CHECKING:
    from rcscreen.report.judged import Counted, Recalled
    from rcscreen.report.made import Report
    from rcscreen.report.why import Why

__all__ = ["Reported", "found_under", "reported"]

_STDIN = "-"


@dataclass(frozen=True, slots=True)
class Reported:
    """A report, and the files it was made from.

    Attributes:
        report: The report.
        files: The files, as they were named or found.
    """

    report: Report
    files: tuple[str, ...]


def reported(named: Sequence[str], today: date, language: str) -> Reported:
    """The report on what lies in files.

    Args:
        named: Files, folders, patterns; ``-`` is standard input.
        today: The day: what has expired is not counted.
        language: In which to say what was not counted, where nothing was.

    Raises:
        MissingExtra: DuckDB is not installed.
        ReportRefused: Nothing can be counted, or what was made up lies among what is real.
        UsageFault: There is no such file.
    """
    from rcscreen.report.made import NothingCounted, report_of
    from rcscreen.report.store import Store
    from rcscreen.report.text import passed_lines

    files = tuple(dict.fromkeys(file for name in named for file in found_under(name)))
    with Store() as store:
        for number, file in enumerate(files):
            for line, found in _judged(file, today):
                store.add(number, line, found)
        try:
            return Reported(report_of(store), files)
        except NothingCounted as nothing:
            for row in passed_lines(nothing.passed, files, language):
                print(row, file=sys.stderr)
            raise


def found_under(name: str) -> Iterator[str]:
    """The files that a word of the command line means; whatever begins with a dot is left out of folders.

    Raises:
        UsageFault: There is none.
    """
    if name == _STDIN:
        yield name
    elif os.path.isdir(name):  # noqa: PTH112 - unlike Path's, it takes a name that no file can have
        yield from _inside(name)
    elif os.path.exists(name):  # noqa: PTH110 - as above
        yield name
    elif matching := sorted(glob.glob(name, recursive=True)):  # noqa: PTH207 - Path.glob takes no absolute pattern
        for each in matching:
            yield from found_under(each)
    else:
        raise UsageFault("There is no such file.", "Name files, folders, patterns, or - for stdin.", place=name)


def _inside(folder: str) -> Iterator[str]:
    """Files in a folder and below; a folder that cannot be looked into stands for itself, and is then named."""
    closed: list[str] = []
    for root, folders, files in os.walk(folder, onerror=lambda fault: closed.append(fault.filename)):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for each in sorted(files):
            path = Path(root, each)
            if not each.startswith(".") and (path.is_file() or path.is_symlink()):
                yield str(path)
    yield from closed


def _judged(file: str, today: date) -> Iterator[tuple[int, Counted | Recalled | Why]]:
    from rcscreen.report.heap import pieces
    from rcscreen.report.judged import judge
    from rcscreen.report.why import Why

    try:
        # stdin's buffer is one, whatever typeshed calls it.
        with cast("io.BufferedReader", sys.stdin.buffer) if file == _STDIN else Path(file).open("rb") as opened:
            for piece in pieces(opened):
                yield piece.line, piece.found if isinstance(piece.found, Why) else judge(piece.found, today)
    except (OSError, ValueError, AttributeError):
        yield 0, Why.UNREADABLE
