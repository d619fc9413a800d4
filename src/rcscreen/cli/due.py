"""``due``: what was promised, from the heads alone; and what became of it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from rcscreen.cli.options import PassphraseFile, Plain, Read
from rcscreen.desk.leaving import hand_over, local_now, prepare_stdout
from rcscreen.desk.opened import kept_here, language_of, open_vault, own_setting
from rcscreen.desk.promises import Promises, promises_in, to_calendar, to_json, to_text
from rcscreen.desk.settling import marked_line, settle
from rcscreen.errors import UsageFault, VaultFault
from rcscreen.summary.promise import SAYABLE, Reason


class Form(StrEnum):
    """How the list is written."""

    text = "text"
    json = "json"
    ics = "ics"


def command(
    handle: Annotated[str, typer.Argument(help="A promise, by the handle before it in the list.")] = "",
    outcome: Annotated[str, typer.Argument(help=f"What became of it: {', '.join(SAYABLE)}.")] = "",
    because: Annotated[str, typer.Option(help=f"With could_not: {', '.join(Reason)}.")] = "",
    back: Annotated[
        str, typer.Option("--next", metavar="DAY", help="Comes back then: 2026-12-01, or 3 days: +3.")
    ] = "",
    go: Annotated[bool, typer.Option("--go", help="Call through the list, one key for what came of each.")] = False,
    form: Annotated[Form, typer.Option("--format", help="How the list is written.")] = Form.text,
    everything: Annotated[bool, typer.Option("--all", help="Also what is due later than in a week.")] = False,
    language: Read = None,
    plain: Plain = False,
    passphrase_file: PassphraseFile = None,
) -> int:
    """What was promised: late, today, this week.

    A promise is named by the handle before it. What is said last of a promise counts, so that a slip can be put
    right. A calendar (--format ics) holds days and initials, nothing else. Exit code 3 where a conversation cannot be
    read; the others are listed.
    """
    from rcscreen.desk.outcomes import mark_asked

    prepare_stdout()
    own = language_of(language, own_setting())
    today = local_now().date()
    if handle:
        mark = mark_asked(outcome, because, back, today)
        line, name = settle(open_vault(passphrase_file, own, plain=plain), handle, mark)
        hand_over(marked_line(name, line, own))
        return 0
    if because or back:
        raise UsageFault("There is no promise to say that of.", "Name it: rcscreen due HANDLE OUTCOME")
    if go:
        from rcscreen.desk.calling import call_through

        return call_through(open_vault(passphrase_file, own, plain=plain), today, own, plain=plain)
    found, secret = Promises((), ()), b""
    if kept_here():
        vault = open_vault(passphrase_file, own, plain=plain)
        found = promises_in(vault.heads())
        if form is Form.ics:
            from rcscreen.desk.outcomes import calendar_secret

            secret = calendar_secret(vault)
    written = {
        Form.text: lambda: to_text(found, today, own, everything=everything),
        Form.json: lambda: to_json(found, today),
        Form.ics: lambda: to_calendar(found, secret, today, own),
    }
    hand_over(written[form]())
    return VaultFault.exit_code if found.unread else 0
