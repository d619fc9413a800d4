"""``doctor``: what this terminal and this computer can promise, what they cannot, and what to do about it."""

from __future__ import annotations

import json
import os
import platform
import textwrap
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rcscreen import __version__
from rcscreen.cli.options import Read
from rcscreen.desk import home
from rcscreen.desk.opened import language_of, own_setting
from rcscreen.errors import UsageFault

if TYPE_CHECKING:
    from rcscreen.terminal.promises import Facts, Finding

_WIDE = 78


def command(
    passphrase_file: Annotated[Path | None, typer.Option(help="The file that holds the passphrase.")] = None,
    output: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
    language: Read = None,
) -> int:
    """Say what this terminal and this computer can promise.

    Nothing that anybody said is read. Exit code 1 where something is to be done.
    """
    from rcscreen.terminal.promises import findings
    from rcscreen.terminal.surroundings import Places, look_around

    if output not in ("text", "json"):
        raise UsageFault("There is no such format.", "There are: text, json.", place="--format")
    places = Places(home.home(), home.vault_folder(), home.site_file(), home.passphrase_file(passphrase_file))
    setting = own_setting()
    facts = look_around(places, os.environ)
    facts = replace(facts, lock_after=setting.lock_after) if setting else facts
    own = language_of(language, setting)
    found = findings(facts, own)
    said = _as_json if output == "json" else _as_text
    print(said(facts, found, places.home, own))
    return int(any(finding.weight == "do" for finding in found))


def _as_json(facts: Facts, found: tuple[Finding, ...], folder: Path, language: str) -> str:
    from rcscreen.terminal.promise_words import NOWHERE, own
    from rcscreen.terminal.promises import promised

    said = {
        "rcscreen": __version__,
        "python": platform.python_version(),
        "folder": _short(folder),
        "lock_after": facts.lock_after,
        "findings": [asdict(finding) for finding in found],
        "promised": promised(facts, language),
        "nowhere": NOWHERE[own(language)],
    }
    return json.dumps(said, indent=2, ensure_ascii=False)


def _as_text(facts: Facts, found: tuple[Finding, ...], folder: Path, language: str) -> str:
    from rcscreen.terminal.promise_words import AROUND, NOWHERE, own
    from rcscreen.terminal.promises import promised

    words = AROUND[own(language)]
    site = words["own_site" if facts.own_site else "sample"]
    lines = [
        f"rcscreen {__version__}, Python {platform.python_version()}, {site}",
        words["folder"].format(folder=_short(folder)),
    ]
    for weight in ("do", "know"):
        here = [finding for finding in found if finding.weight == weight]
        if here:
            lines += ["", words[weight]]
        for finding in here:
            lines += [*_wrapped(finding.fault, f"  {finding.code}  "), *_wrapped(finding.cure, " " * 10)]
    holds, nowhere = promised(facts, language), NOWHERE[own(language)]
    lines += ["", words["here"], *(line for each in holds for line in _wrapped(each, "  "))]
    lines += ["", words["nowhere"], *(line for each in nowhere for line in _wrapped(each, "  "))]
    return "\n".join(lines)


def _wrapped(text: str, lead: str) -> list[str]:
    return textwrap.wrap(text, _WIDE, initial_indent=lead, subsequent_indent=" " * len(lead), break_on_hyphens=False)


def _short(folder: Path) -> str:
    """The folder without the name of whose it is."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(folder)
