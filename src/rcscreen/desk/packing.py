"""``practice pack``: what a table needs on paper, written into a new folder. Nobody's answers are in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from rcscreen.desk.library import find_script
from rcscreen.desk.personas import find_persona, personas
from rcscreen.desk.table_cards import player_card
from rcscreen.desk.table_sheets import observer_sheet, session_plan
from rcscreen.errors import MissingExtra, RcscreenError, UsageFault
from rcscreen.formats.paper import Paper, to_html, to_pdf
from rcscreen.practice.persona import Persona
from rcscreen.site.load import sample_site

__all__ = ["LANGUAGES", "pack", "write_pack"]

LANGUAGES = ("en", "es")
"""The languages in which there are words for a table."""


def pack(languages: Sequence[str]) -> Iterator[tuple[str, Paper]]:
    """What is printed, each under the name of its file.

    Args:
        languages: The languages that are wanted.
    """
    recipients = {each.id: each for each in sample_site().recipients}
    everybody = sorted((find_persona(path.stem) for path in personas()), key=lambda each: (each.level, each.id))
    for language in languages:
        here = [each for each in everybody if language in each.languages]
        yield f"plan.{language}", session_plan(_gentle_first(here), language)
        yield f"observer.{language}", observer_sheet(language)
        for one in here:
            script = find_script(one.scripts[0]).script
            yield f"card-{one.id}.{language}", player_card(one, script, language, recipients)


def _gentle_first(here: Sequence[Persona]) -> list[Persona]:
    """Whom the plan names: nobody of level 4, who is for a room with somebody in it who has had those talks."""
    return [each for each in here if each.level < 4]  # noqa: PLR2004 - docs/training.md: level 4 only with a trainer


def write_pack(folder: Path, languages: Sequence[str]) -> Iterator[str]:
    """Writes the pack and says what lies there.

    Args:
        folder: A folder that is not there yet, or is empty.
        languages: The languages that are wanted.

    Raises:
        UsageFault: There is something in the folder; there are no words in a language.
        RcscreenError: It cannot be written.
    """
    unknown = next((each for each in languages if each not in LANGUAGES), None)
    if unknown is not None:
        raise UsageFault(f"There is no pack in {unknown!r}.", f"There is: {', '.join(LANGUAGES)}.", place="--language")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageFault(
            "There is something at that path already.", "Name a new folder: --out FOLDER", place=str(folder)
        )
    pdf = True
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, paper in pack(languages):
            (folder / f"{name}.html").write_text(to_html(paper), encoding="utf-8")
            pdf = pdf and _write_pdf(folder / f"{name}.pdf", paper)
            yield f"{folder / name}.html{' .pdf' if pdf else ''}"
    except OSError as fault:
        raise RcscreenError(f"The pack cannot be written ({fault.strerror}).", place=str(folder)) from None
    if not pdf:
        yield "No PDFs: what sets them is not installed (the extra `paper`). The HTML prints as well."


def _write_pdf(path: Path, paper: Paper) -> bool:
    """A PDF, if what sets it is installed."""
    try:
        path.write_bytes(to_pdf(paper))
    except MissingExtra:
        return False
    return True
