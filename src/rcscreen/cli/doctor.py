"""``doctor``: what this terminal and this computer can promise, what they cannot, and what to do about it."""

from __future__ import annotations

import json
import os
import platform
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rcscreen import __version__
from rcscreen.desk import home
from rcscreen.errors import UsageFault

if TYPE_CHECKING:
    from rcscreen.terminal.promises import Facts, Finding

_WIDE = 78
_HEADS = {"do": "To do before you talk with families here", "know": "Good to know"}


def command(
    passphrase_file: Annotated[Path | None, typer.Option(help="The file that holds the passphrase.")] = None,
    output: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
) -> int:
    """Say what this terminal and this computer can promise.

    Nothing that anybody said is read. Exit code 1 where something is to be done.
    """
    from rcscreen.terminal.promises import findings
    from rcscreen.terminal.surroundings import Places, look_around

    if output not in ("text", "json"):
        raise UsageFault("There is no such format.", "There are: text, json.", place="--format")
    places = Places(home.home(), home.vault_folder(), home.site_file(), home.passphrase_file(passphrase_file))
    facts = look_around(places, os.environ)
    found = findings(facts)
    print(_as_json(facts, found, places.home) if output == "json" else _as_text(facts, found, places.home))
    return int(any(finding.weight == "do" for finding in found))


def _as_json(facts: Facts, found: tuple[Finding, ...], folder: Path) -> str:
    from dataclasses import asdict

    from rcscreen.terminal.promises import NOWHERE, promised

    said = {
        "rcscreen": __version__,
        "python": platform.python_version(),
        "folder": _short(folder),
        "findings": [asdict(finding) for finding in found],
        "promised": promised(facts),
        "nowhere": NOWHERE,
    }
    return json.dumps(said, indent=2, ensure_ascii=False)


def _as_text(facts: Facts, found: tuple[Finding, ...], folder: Path) -> str:
    from rcscreen.terminal.promises import NOWHERE, promised

    site = "a site file of its own" if facts.own_site else "the sample program"
    lines = [
        f"rcscreen {__version__}, Python {platform.python_version()}, {site}",
        f"Conversations live in {_short(folder)}",
    ]
    for weight, head in _HEADS.items():
        here = [finding for finding in found if finding.weight == weight]
        if here:
            lines += ["", head]
        for finding in here:
            lines += [*_wrapped(finding.fault, f"  {finding.code}  "), *_wrapped(finding.cure, " " * 10)]
    lines += ["", "Promised here", *(line for each in promised(facts) for line in _wrapped(each, "  "))]
    lines += ["", "Promised nowhere", *(line for each in NOWHERE for line in _wrapped(each, "  "))]
    return "\n".join(lines)


def _wrapped(text: str, lead: str) -> list[str]:
    return textwrap.wrap(text, _WIDE, initial_indent=lead, subsequent_indent=" " * len(lead), break_on_hyphens=False)


def _short(folder: Path) -> str:
    """The folder without the name of whose it is."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(folder)
