"""``scripts``: which scripts there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from rcscreen.script.model import Script

_WITH = {
    "caregiver": "someone who looks after children",
    "youth": "a young person",
    "older_adult": "an older person",
    "anyone": "anyone",
}
_CHANNELS = {"in_person": "in person", "phone": "by phone"}
_LANGUAGES = {"en": "English", "es": "Spanish"}


def command(
    format_: Annotated[
        Literal["text", "json"], typer.Option("--format", help="text for people, json for programs.")
    ] = "text",
    coverage: Annotated[
        bool, typer.Option("--coverage", help="What they ask about, and which principles they carry out.")
    ] = False,
) -> int:
    """List the scripts.

    Read one with rcscreen show NAME, hold one with rcscreen run NAME.
    """
    from rcscreen.desk.library import find_script, shipped

    scripts = [find_script(path.stem).script for path in shipped()]
    if coverage:
        _print_coverage(scripts, format_)
    elif format_ == "json":
        import json

        print(json.dumps([_told(script) for script in scripts], indent=2, ensure_ascii=False))
    else:
        print("\n\n".join(_said(script) for script in scripts))
    return 0


def named(incomplete: str) -> list[str]:
    """Names of shipped scripts that begin like this. Reads the names of files and nothing in them."""
    from rcscreen.desk.library import shipped

    return [path.stem for path in shipped() if path.stem.startswith(incomplete)]


def _print_coverage(scripts: list[Script], format_: str) -> None:
    from rcscreen.script.coverage import coverage

    covered = {script.id: coverage(script) for script in scripts}
    if format_ == "json":
        import json
        from dataclasses import asdict

        print(json.dumps({name: asdict(each) for name, each in covered.items()}, indent=2))
    else:
        from rcscreen.cli.coverage_text import coverage_text

        print(coverage_text(covered), end="")


def _told(script: Script) -> dict[str, object]:
    return {
        "id": script.id,
        "version": script.version,
        "title": {language: wording.title for language, wording in script.wordings.items()},
        "with": script.audience,
        "minutes": script.minutes,
        "languages": list(script.wordings),
        "channels": list(script.channels),
    }


def _said(script: Script) -> str:
    """A script in two or three lines."""
    from rcscreen.terminal.words import wrap

    about = (
        f"with {_WITH[script.audience]}",
        f"about {script.minutes} minutes",
        " or ".join(_CHANNELS[each] for each in script.channels),
        ", ".join(_LANGUAGES.get(each, each) for each in script.wordings),
    )
    lines = (*wrap(script.wordings[script.language].title, 74), *wrap(" · ".join(about), 74))
    return "\n".join((script.id, *(f"    {line}" for line in lines)))
