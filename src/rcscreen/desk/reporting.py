"""Releases on a disk, found and opened for a report: files, folders, patterns, standard input."""

from __future__ import annotations

import glob
import io
import os
import stat
import sys
from collections.abc import Collection, Container, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

from rcscreen.errors import UsageFault

if TYPE_CHECKING:
    from rcscreen.report.engine import Progress
    from rcscreen.report.heap import Form, Piece
    from rcscreen.report.made import Report
    from rcscreen.report.questions import Passed
    from rcscreen.report.store import Store

__all__ = ["Reported", "found_under", "reported"]

_STDIN = "-"
_LINED: tuple[Form, ...] = ("lines", "packed lines")


@dataclass(frozen=True, slots=True)
class Reported:
    """A report, and the files it was made from.

    Attributes:
        report: The report.
        files: The files, as they were named or found.
    """

    report: Report
    files: tuple[str, ...]


def reported(
    named: Sequence[str], today: date, language: str, *, spark: bool = False, told: Progress | None = None
) -> Reported:
    """The report on what lies in files.

    Args:
        named: Files, folders, patterns; ``-`` is standard input.
        today: The day: what has expired is not counted.
        language: In which to say what was not counted, where nothing was.
        spark: Whether Spark counts, and not DuckDB.
        told: Is told now and then how much has been read.

    Raises:
        MissingExtra: What counts is not installed.
        ReportRefused: Nothing can be counted, or what was made up lies among what is real.
        UsageFault: There is no such file.
    """
    from rcscreen.report.engine import distributed, embedded
    from rcscreen.report.made import NothingCounted, report_of
    from rcscreen.report.store import Store
    from rcscreen.report.text import passed_lines

    files = tuple(dict.fromkeys(file for name in named for file in found_under(name)))
    heap = _Heap(files, today, told)
    with Store(distributed() if spark else embedded(heap.whole.values())) as store:
        read = heap.read(store)
        try:
            report = report_of(store)
        except NothingCounted as nothing:
            for row in passed_lines(_placed(nothing.passed, files, read), files, language):
                print(row, file=sys.stderr)
            raise
    return Reported(replace(report, passed=_placed(report.passed, files, read)), files)


class _Heap:
    """Files that are to be read.

    Args:
        files: Their names.
        today: The day.
        told: Is told now and then how much has been read.

    Attributes:
        whole: Where those lie that an engine can read by itself, by the number of each.
    """

    def __init__(self, files: Sequence[str], today: date, told: Progress | None) -> None:
        self._files, self._today, self._told = files, today, told
        self._forms = {number: form for number, file in enumerate(files) if (form := _form(file)) is not None}
        # Path.absolute() keeps the dots that a name has; DuckDB compares what it may open by its letters.
        self.whole = {number: os.path.abspath(files[number]) for number in self._forms}  # noqa: PTH100 - as said
        self._sizes = [_size(file) for file in files]
        self._done = 0.0

    def read(self, store: Store) -> frozenset[int]:
        """Brings everything into a store: what the engine reads by itself, and what is looked at one by one.

        Returns:
            The numbers of the files that the engine has read.
        """
        read = frozenset(number for form in _LINED for number in self._by_engine(store, form))
        wanted: dict[int, set[int]] = {number: set() for number in range(len(self._files)) if number not in read}
        for number, place in store.unsure():
            wanted.setdefault(number, set()).add(place)
        for number, places in wanted.items():
            self._one_by_one(store, number, places, counting=number in read)
        return read

    def _by_engine(self, store: Store, form: Form) -> frozenset[int]:
        """Has the engine read the files of one form, and says which of them it has."""
        paths = {number: path for number, path in self.whole.items() if self._forms[number] == form}
        size = sum(self._sizes[number] for number in paths)
        told = (lambda share: self._tell(share * size)) if self._told else None
        odd = frozenset(store.read(paths, self._today, packed=form == "packed lines", told=told))
        self._done += sum(self._sizes[number] for number in paths if number not in odd)
        return frozenset(paths) - odd

    def _one_by_one(self, store: Store, number: int, places: Collection[int], *, counting: bool) -> None:
        """Judges documents of a file; of one that the engine has read, those by their place of which it is not sure."""
        from rcscreen.report.judged import judge
        from rcscreen.report.why import Why

        read = 0
        for place, piece in _chosen(self._files[number], places):
            found = piece.found if isinstance(piece.found, Why) else judge(piece.found, self._today)
            store.add(number, place, place if counting else piece.line, found)
            if isinstance(piece.found, bytes) and not counting:
                read += len(piece.found)
                self._tell(min(read, self._sizes[number]))
        if not counting:
            self._done += self._sizes[number]
            self._tell(0)

    def _tell(self, more: float) -> None:
        if self._told is not None:
            self._told((self._done + more) / max(sum(self._sizes), 1))


def _chosen(file: str, places: Collection[int]) -> Iterator[tuple[int, Piece]]:
    """Documents of a file, and which of them each is; where no places are given, all."""
    return ((place, piece) for place, piece in enumerate(_pieces(file), 1) if not places or place in places)


def _placed(passed: Sequence[Passed], files: Sequence[str], read: Container[int]) -> tuple[Passed, ...]:
    """The same, with lines of files: an engine only knows which document of its file each one is."""
    wanted: dict[int, set[int]] = {}
    for each in passed:
        if each.file in read and each.line > 1:
            wanted.setdefault(each.file, set()).add(each.line)
    lines = {
        (number, place): piece.line
        for number, places in wanted.items()
        for place, piece in _chosen(files[number], places)
    }
    return tuple(replace(each, line=lines.get((each.file, each.line), each.line)) for each in passed)


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


def _form(file: str) -> Form | None:
    """How an engine can read a file by itself; None where it cannot."""
    from rcscreen.report.heap import form_of

    try:
        file.encode()
        if file == _STDIN or not stat.S_ISREG(Path(file).stat().st_mode):
            return None
        with Path(file).open("rb") as opened:
            form = form_of(opened)
    except (OSError, ValueError):
        return None
    return None if form == "other" else form


def _size(file: str) -> int:
    try:
        return 0 if file == _STDIN else Path(file).stat().st_size
    except (OSError, ValueError):
        return 0


def _pieces(file: str) -> Iterator[Piece]:
    from rcscreen.report.heap import Piece, pieces
    from rcscreen.report.why import Why

    try:
        # stdin's buffer is one, whatever typeshed calls it.
        with cast("io.BufferedReader", sys.stdin.buffer) if file == _STDIN else Path(file).open("rb") as opened:
            yield from pieces(opened)
    except (OSError, ValueError, AttributeError):
        yield Piece(0, Why.UNREADABLE)
