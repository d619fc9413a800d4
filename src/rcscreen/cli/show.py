"""``show``: a script as a person would read it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from rcscreen.cli.scripts import named

if TYPE_CHECKING:
    from rcscreen.interview.booklet import Booklet, Note
    from rcscreen.script.model import Channel, Script

_WIDTH = 78
_LEFT = 2
"""Where labels begin, in columns."""

_BESIDE = 3
"""Between the longest label and what stands beside it."""


def command(
    script: Annotated[
        str, typer.Argument(help="A script's name, or the path of one.", autocompletion=named, show_default=False)
    ],
    language: Annotated[str, typer.Option(help="The language to read it in: en, es.")] = "",
    channel: Annotated[str, typer.Option(help="in_person or phone; both if left out.")] = "",
    wording: Annotated[
        list[Path] | None,
        typer.Option(help="A file with the site's own wording.", exists=True, dir_okay=False, readable=True),
    ] = None,
    format_: Annotated[Literal["text"], typer.Option("--format", help="How it is written.")] = "text",
) -> int:
    """Read a script as a person would.

    What is said aloud, what may be heard, what to offer back, and when a step comes up.
    """
    del format_  # there is one, and whoever names it goes on getting it
    from rcscreen.cli.home import site
    from rcscreen.cli.library import find_script
    from rcscreen.interview.booklet import booklet

    found = find_script(script, tuple(wording or ())).script
    spoken, over = _language(found, language), _channel(found, channel)
    setting, _ = site()
    print("\n".join(_set(booklet(found, setting, spoken, over))))
    return 0


def _language(script: Script, wanted: str) -> str:
    from rcscreen.errors import UsageFault

    if wanted and wanted not in script.wordings:
        known = ", ".join(script.wordings)
        raise UsageFault(f"The script does not speak {wanted!r}.", f"It speaks: {known}.", place="--language")
    return wanted or script.language


def _channel(script: Script, wanted: str) -> Channel | None:
    from rcscreen.errors import UsageFault

    found = next((each for each in script.channels if each == wanted), None)
    if wanted and found is None:
        known = ", ".join(script.channels)
        raise UsageFault("The script is not made for that channel.", f"It is made for: {known}.", place="--channel")
    return found


def _set(book: Booklet) -> Iterator[str]:
    """The booklet in lines."""
    from rcscreen.terminal.words import width, wrap

    labels = [note.label for chapter in book.chapters for entry in chapter.entries for note in entry.notes]
    column = _LEFT + max((width(label) for label in labels), default=0) + _BESIDE
    yield from wrap(book.title, _WIDTH)
    yield "=" * min(width(book.title), _WIDTH)
    for paragraph in book.about:
        yield ""
        yield from wrap(paragraph, _WIDTH)
    for chapter in book.chapters:
        yield from ("", "", chapter.title.upper(), "-" * _WIDTH)
        for entry in chapter.entries:
            yield ""
            first, *more = wrap(" · ".join((entry.step, *entry.about)), _WIDTH - _LEFT)
            yield from (first, *(" " * _LEFT + row for row in more))
            for note in entry.notes:
                yield from _beside(note, column)


def _beside(note: Note, column: int) -> Iterator[str]:
    """A label with its lines beside it."""
    from rcscreen.terminal.words import width, wrap

    mark = "- " if note.listed else ""
    rows: list[str] = []
    for line in note.lines:
        for number, row in enumerate(wrap(line, _WIDTH - column - len(mark))):
            rows.append((mark if number == 0 else " " * len(mark)) + row)
    label = " " * _LEFT + note.label
    for number, row in enumerate(rows):
        yield (label + " " * (column - width(label)) if number == 0 else " " * column) + row
