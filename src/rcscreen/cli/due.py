"""``due``: what was promised, from the heads alone; and what became of it."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from rcscreen.cli.options import PassphraseFile, Plain, Read
from rcscreen.desk.leaving import local_now
from rcscreen.desk.opened import kept_here, language_of, open_vault, own_setting
from rcscreen.desk.output import hand_over, prepare_stdout
from rcscreen.desk.promises import Promises, promises_in, to_json, to_text
from rcscreen.desk.reminders import to_calendar
from rcscreen.desk.settling import marked_line, settle
from rcscreen.errors import UsageFault, VaultFault
from rcscreen.script.setting import LOCK_AFTER
from rcscreen.summary.promise import SAYABLE, Reason

if TYPE_CHECKING:
    from rcscreen.script.setting import Setting
    from rcscreen.vault import Vault


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
    hand_to: Annotated[
        str, typer.Option(metavar="COLLEAGUE", help="Write the promise to stdout, sealed for who steps in.")
    ] = "",
    agreed_on: Annotated[str, typer.Option(metavar="DAY", help="With --hand-to: when the person said yes.")] = "",
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
    setting = own_setting()
    own = language_of(language, setting)
    today = local_now().date()
    if handle and hand_to:
        opening = partial(open_vault, passphrase_file, own, plain=plain)
        return _hand(opening, handle, hand_to, agreed_on, setting, own, plain=plain, as_data=form is Form.json)
    if handle:
        mark = mark_asked(outcome, because, back, today)
        line, name = settle(open_vault(passphrase_file, own, plain=plain), handle, mark)
        hand_over(marked_line(name, line, own))
        return 0
    if because or back or hand_to or agreed_on:
        raise UsageFault("There is no promise to say that of.", "Name it: rcscreen due HANDLE OUTCOME")
    if go:
        from rcscreen.desk.calling import call_through

        idle = setting.lock_after if setting else LOCK_AFTER
        return call_through(open_vault(passphrase_file, own, plain=plain), today, own, plain=plain, idle=idle)
    found, secret = Promises((), ()), b""
    if kept_here():
        vault = open_vault(passphrase_file, own, plain=plain)
        found = promises_in(vault.heads())
        if form is Form.ics:
            from rcscreen.desk.reminders import calendar_secret

            secret = calendar_secret(vault)
    written = {
        Form.text: lambda: to_text(found, today, own, everything=everything),
        Form.json: lambda: to_json(found, today),
        Form.ics: lambda: to_calendar(found, secret, today, own),
    }
    hand_over(written[form]())
    return VaultFault.exit_code if found.unread else 0


def _hand(
    opening: Callable[[], Vault],
    handle: str,
    name: str,
    agreed: str,
    setting: Setting | None,
    language: str,
    *,
    plain: bool,
    as_data: bool,
) -> int:
    """Hand a promise to the colleague who steps in."""
    from rcscreen.desk.handing import Asked, agreed_on, colleague_named, hand_promise
    from rcscreen.desk.handing_on import at_a_terminal

    today = local_now().date()
    program, colleague = colleague_named(setting, name)
    yes = agreed_on(agreed, colleague, today, language, plain=plain)
    asked = Asked(colleague, yes, program, at_a_terminal(), language, plain, as_data)
    hand_over(hand_promise(opening(), handle, asked, today))
    return 0
