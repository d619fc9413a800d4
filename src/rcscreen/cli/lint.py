"""``lint``: is a script kind, sound and speakable?"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from rcscreen.lint.run import Report
    from rcscreen.script.setting import Accepted


def command(
    paths: Annotated[
        list[str] | None,
        typer.Argument(help="Scripts, overlays or folders of them, or names of scripts. The shipped ones if left out."),
    ] = None,
    format_: Annotated[
        Literal["text", "json", "sarif", "github"], typer.Option("--format", help="How the findings are written.")
    ] = "text",
    select: Annotated[
        list[str] | None, typer.Option(help="Only these rules: codes, beginnings of codes, names or families.")
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option(help="Without these rules. Not for consent and safety.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings and ideas count like errors.")] = False,
    site: Annotated[
        Path | None, typer.Option(help="The site file, for what it accepts.", exists=True, dir_okay=False)
    ] = None,
) -> int:
    """Look at scripts and say what might be kinder.

    Exits with 1 where there is an error, or anything at all with --strict.
    """
    from rcscreen.cli.lint_files import bundles
    from rcscreen.cli.lint_settings import settings
    from rcscreen.lint.finding import Severity
    from rcscreen.lint.run import lint
    from rcscreen.lint.selection import chosen

    usual = settings(Path.cwd())
    # what is ignored in a file is judged by that file's name, so that a message leads there
    chosen(usual.select, usual.ignore, usual.place)
    rules = chosen(_words(select) or usual.select, (*usual.ignore, *_words(ignore)))
    accepted, site_file = _accepted(site)
    report = lint(bundles(paths or []), datetime.now().astimezone().date(), rules, accepted, site_file)
    print(_rendered(report, format_), end="")
    failed = report.findings if strict or usual.strict else report.count(Severity.ERROR)
    return 1 if failed else 0


def _words(given: list[str] | None) -> tuple[str, ...]:
    return tuple(word.strip() for each in given or () for word in each.split(",") if word.strip())


def _accepted(given: Path | None) -> tuple[tuple[Accepted, ...], str]:
    """What the program accepts, and the name of the file that says so."""
    from rcscreen.cli.lint_files import read
    from rcscreen.desk.home import SITE, home, site
    from rcscreen.site.load import load_site

    if given is not None:
        return load_site(read(given), str(given)).accepted, str(given)
    setting, _ = site()
    return setting.accepted, str(home() / SITE)


def _rendered(report: Report, form: Literal["text", "json", "sarif", "github"]) -> str:
    from rcscreen.lint.output import document, github, sarif, text

    match form:
        case "text":
            return text.render(report)
        case "json":
            return document.render(report)
        case "sarif":
            return sarif.render(report)
        case "github":
            return github.render(report)
