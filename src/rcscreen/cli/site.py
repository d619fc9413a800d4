"""``site``: set up a program, and see what its site file still wants."""

from __future__ import annotations

import json
import textwrap
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rcscreen.cli.options import Format, Formatted, Plain, Read
from rcscreen.desk import home
from rcscreen.desk.leaving import local_now
from rcscreen.desk.opened import language_of
from rcscreen.errors import DirectoryRefused, TerminalFault

if TYPE_CHECKING:
    from rcscreen.script.setting import Setting
    from rcscreen.site.check import Shortfall
    from rcscreen.site.check_resources import Held

group = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
"""``site init`` and ``site check``."""

_WIDE = 78


@group.callback()
def about() -> None:
    """Set up your program, and see what its site file still wants."""


@group.command("init")
def init_command(
    sample: Annotated[bool, typer.Option("--sample", help="Write the sample program's files, as they are.")] = False,
    plain: Plain = False,
) -> int:
    """Set up your program in a few questions.

    The file is made new in rcscreen's folder and can be changed in any editor; one that is there is left as it is.
    """
    from rcscreen.desk.founding import already_there, ask_about_program, write_sample_directory, write_site
    from rcscreen.site.load import load_site, sample_text
    from rcscreen.site.template import site_text

    path = home.site_file()
    if path.exists():
        raise already_there(path)
    if sample:
        text = sample_text()
    else:
        from rcscreen.terminal.device import open_terminal

        try:
            with open_terminal(plain=plain) as terminal:
                text = site_text(ask_about_program(terminal))
        except TerminalFault:
            cure = "To begin with a file for an editor: rcscreen site init --sample"
            raise TerminalFault("There is no terminal to ask the questions on.", cure) from None
    load_site(text, str(path))
    write_site(path, text)
    if sample and (beside := write_sample_directory(path.parent)):
        print(f"Written: {beside}")
    print(f"Written: {path}\nWhat is still missing, and what is off because of it: rcscreen site check")
    return 0


@group.command("check")
def check_command(
    file: Annotated[Path | None, typer.Argument(help="A site file; your program's own if left out.")] = None,
    form: Formatted = Format.text,
    language: Read = None,
) -> int:
    """Say what a site file still wants, and what is off because of it.

    Exit code 1 where something is off, 3 where the file cannot be used.
    """
    from rcscreen.site.check import shortfalls
    from rcscreen.site.check_resources import resource_shortfalls

    setting, _ = home.site(file)
    own, today = language_of(language, setting), local_now().date()
    held = _held(setting, file, today)
    found = shortfalls(setting, today, own)
    if not setting.sample:
        wanting = (*found, *resource_shortfalls(setting.resources, held, own))
        found = tuple(sorted(wanting, key=lambda each: each.weight == "idea"))
    print(_as_json(setting, found, held) if form is Format.json else _as_text(setting, found, held, own))
    return int(any(each.weight == "off" for each in found))


def _held(setting: Setting, file: Path | None, today: date) -> Held | None:
    """What the directory of places to turn to holds; None where there is none, or none that can be used."""
    from rcscreen.desk.directory import read
    from rcscreen.site.check_resources import Held

    if setting.resources is None:
        return None
    try:
        there = read(setting.resources, file, sample=setting.sample)
    except DirectoryRefused:
        return None
    return Held(there.directory.stock(today), there.sample)


def _as_json(setting: Setting, found: tuple[Shortfall, ...], held: Held | None) -> str:
    said: dict[str, object] = {
        "program": setting.program,
        "lock_after": setting.lock_after,
        "findings": [asdict(each) for each in found],
    }
    if held is not None:
        said["places"] = {"offered": held.stock.offered, "stale": held.stock.stale, "lacking": held.stock.lacking}
    return json.dumps(said, indent=2, ensure_ascii=False)


def _as_text(setting: Setting, found: tuple[Shortfall, ...], held: Held | None, language: str) -> str:
    from rcscreen.site.check_resources import holds
    from rcscreen.site.check_words import heads, locks_after

    words = heads(language)
    lines = [setting.program]
    for weight in ("off", "idea"):
        here = [each for each in found if each.weight == weight]
        if here:
            lines += ["", words[weight]]
        for each in here:
            lines += _wrapped(each.fault, f"  {each.code}  ")
            lines += [line for part in (each.off, each.cure) if part for line in _wrapped(part, " " * 10)]
    if not any(each.weight == "off" for each in found):
        lines += ["", words["none"]]
    if setting.resources is not None and held is not None:
        lines += ["", *_wrapped(holds(setting.resources, held, language), "")]
    lines += ["", *_wrapped(locks_after(setting.lock_after, language), "")]
    return "\n".join(lines)


def _wrapped(text: str, lead: str) -> list[str]:
    return textwrap.wrap(text, _WIDE, initial_indent=lead, subsequent_indent=" " * len(lead), break_on_hyphens=False)
