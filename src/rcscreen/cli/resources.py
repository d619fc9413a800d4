"""``resources``: the local directory of places to turn to, searched by need, place, language and access."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rcscreen.cli.options import Format, Formatted
from rcscreen.desk import home
from rcscreen.desk.leaving import local_now
from rcscreen.errors import DirectoryRefused, UsageFault
from rcscreen.vocabulary.domains import NEEDS
from rcscreen.vocabulary.places import ACCESS

if TYPE_CHECKING:
    from rcscreen.desk.directory import Read
    from rcscreen.script.setting import Setting


def command(
    words: Annotated[list[str] | None, typer.Argument(help="Words that all stand in its name or description.")] = None,
    need: Annotated[str, typer.Option(help=f"What for: {', '.join(NEEDS)}.")] = "",
    place: Annotated[
        list[str] | None, typer.Option(help="Where the person lives; your program's own if left out.")
    ] = None,
    language: Annotated[str, typer.Option(help="What is spoken there: es, en, vi.")] = "",
    access: Annotated[str, typer.Option(help=f"How one gets it: {', '.join(ACCESS)}.")] = "",
    check: Annotated[bool, typer.Option("--check", help="What was skipped, what is stale.")] = False,
    file: Annotated[
        Path | None, typer.Option(help="Another directory than your program's: a folder, .zip or file.")
    ] = None,
    form: Formatted = Format.text,
) -> int:
    """Search the places to turn to: HSDS (Open Referral) 1.1 to 3.0, CSV or JSON.

    Exit code 1 where nothing fits, 3 where the directory cannot be used.
    """
    from rcscreen.desk.places import Asked, check_data, check_text, found, found_data, found_text

    _known("--need", need, tuple(NEEDS))
    _known("--access", access, tuple(ACCESS))
    setting, _ = home.site()
    read, today = _read(setting, file), local_now().date()
    if check:
        data, text = check_data(read, today), check_text(read, today, setting.language)
        print(json.dumps(data, indent=2, ensure_ascii=False) if form is Format.json else text)
        return 0
    ways = (access,) if access else ()
    asked = Asked(need, tuple(place or ()), language, ways, tuple(words or ()))  # type: ignore[arg-type]  # known by now
    fit, others = found(read, asked, today)
    if form is Format.json:
        print(json.dumps(found_data(fit, others), indent=2, ensure_ascii=False))
    else:
        print(found_text(fit, others, today, read.directory.within, setting.language))
    return 0 if fit else 1


def _read(setting: Setting, file: Path | None) -> Read:
    from rcscreen.desk.directory import read
    from rcscreen.script.resource import Resources

    if file is not None:
        return read(Resources(str(file.absolute())), sample=True)
    if setting.resources is None:
        cure = "Name one under `resources:` in the site file, or here with --file."
        raise DirectoryRefused("Your program has no directory of places to turn to.", cure)
    return read(setting.resources, sample=setting.sample)


def _known(option: str, given: str, known: tuple[str, ...]) -> None:
    if given and given not in known:
        raise UsageFault(f"There is no {given!r} here.", f"There are: {', '.join(known)}.", place=option)
