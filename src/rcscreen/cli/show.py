"""``show``: a script as a person would read it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from rcscreen.cli.scripts import named

if TYPE_CHECKING:
    from rcscreen.desk.library import Found
    from rcscreen.interview.booklet import Booklet, Note
    from rcscreen.script.model import Channel, Script
    from rcscreen.script.setting import Setting

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
    rhythm: Annotated[
        bool, typer.Option("--rhythm", help="A picture of what weighs and what carries, step by step.")
    ] = False,
    format_: Annotated[
        Literal["text", "html", "pdf", "svg", "fhir"],
        typer.Option(
            "--format", help="text to read here; html or pdf to print; fhir: a Questionnaire; svg for a --rhythm alone."
        ),
    ] = "text",
) -> int:
    """Read a script as a person would.

    What is said aloud, what may be heard, what to offer back, and when a step comes up. With --rhythm, a picture of
    strength, need and tenderness over time, with about how many minutes, screens and keys it takes. As html or pdf it
    is a booklet for the day when the laptop is down: with boxes to tick, and what each is called in a file of answers.
    As fhir it is a Questionnaire for other software; what a form cannot hold is named on stderr.
    """
    from rcscreen.desk.home import site
    from rcscreen.desk.library import find_script
    from rcscreen.errors import UsageFault
    from rcscreen.interview.booklet import booklet

    if format_ == "svg" and not rhythm:
        raise UsageFault("Only a rhythm is drawn as SVG.", "Add --rhythm.", place="--format")
    if rhythm and format_ in ("html", "pdf", "fhir"):
        raise UsageFault("A rhythm is text or SVG.", "Leave --rhythm out, or ask for svg.", place="--format")
    found = find_script(script, tuple(wording or ()))
    spoken, over = _language(found.script, language), _channel(found.script, channel)
    setting, _ = site()
    if rhythm:
        form: Literal["text", "svg"] = "svg" if format_ == "svg" else "text"
        print(_drawn(found, setting, spoken, over or found.script.channels[0], form), end="")
        return 0
    if format_ == "fhir":
        print(_form(found.script, setting, spoken, over or found.script.channels[0]), end="")
        return 0
    book = booklet(found.script, setting, spoken, over)
    if format_ in ("html", "pdf"):
        from rcscreen.desk.paper import put_out
        from rcscreen.formats.booklet import booklet_paper

        paper = booklet_paper(book, script=found.script.id, version=found.script.version, language=spoken)
        put_out(paper, "pdf" if format_ == "pdf" else "html")
    else:
        print("\n".join(_set(book)))
    return 0


def _drawn(found: Found, setting: Setting, language: str, channel: Channel, form: Literal["text", "svg"]) -> str:
    """The rhythm of a script."""
    from datetime import datetime

    from rcscreen.cli import rhythm_svg, rhythm_text
    from rcscreen.lint.place import Source
    from rcscreen.lint.rhythm import rhythm
    from rcscreen.lint.run import Bundle

    source, *overlays = (Source(name, text) for text, name in (found.source, *found.overlays))
    today = datetime.now().astimezone().date()
    told = rhythm(Bundle(source, tuple(overlays)), found.script, setting, language, channel, today)
    return rhythm_svg.render(told) if form == "svg" else rhythm_text.render(told, colour=_colours())


def _form(script: Script, setting: Setting, language: str, channel: Channel) -> str:
    """The script as a Questionnaire; what a form cannot hold of it is said on stderr."""
    from rcscreen.formats.fhir import questionnaire, written

    form = questionnaire(script, setting, language, channel)
    for step, what in form.unsaid:
        print(f"{script.id}: {step} {what}", file=sys.stderr)
    return written(form.resource)


def _colours() -> bool:
    """Whether what is printed goes to a terminal that shows colours."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


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

    notes = [note for chapter in book.chapters for entry in chapter.entries for note in entry.notes]
    labels = [note.label for note in notes if not note.paper]
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
                if not note.paper:
                    yield from _beside(note, column)


def _beside(note: Note, column: int) -> Iterator[str]:
    """A label with its lines beside it."""
    from rcscreen.terminal.words import width, wrap

    mark = "- " if note.listed and not note.ordered else ""
    rows: list[str] = []
    # What they put into their own order is many and short: one after the other, it is still seen at a glance.
    for line in ("; ".join(note.lines),) if note.ordered else note.lines:
        for number, row in enumerate(wrap(line, _WIDTH - column - len(mark))):
            rows.append((mark if number == 0 else " " * len(mark)) + row)
    label = " " * _LEFT + note.label
    for number, row in enumerate(rows):
        yield (label + " " * (column - width(label)) if number == 0 else " " * column) + row
