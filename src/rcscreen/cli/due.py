"""``due``: what was promised, from the heads alone; and what became of it."""

from __future__ import annotations

from typing import Annotated

import typer

from rcscreen.cli.options import Format, Formatted, PassphraseFile, Plain, Read
from rcscreen.desk.leaving import hand_over, local_now, prepare_stdout
from rcscreen.desk.opened import kept_here, language_of, open_vault, own_setting
from rcscreen.desk.promises import Outcome, Promises, marked_line, promises_in, settle, to_json, to_text
from rcscreen.errors import VaultFault

_Handles = list[str] | None


def command(
    form: Formatted = Format.text,
    everything: Annotated[bool, typer.Option("--all", help="Also what is due later than in a week.")] = False,
    done: Annotated[_Handles, typer.Option(metavar="HANDLE", help="It was done: it leaves the list.")] = None,
    tried: Annotated[_Handles, typer.Option(metavar="HANDLE", help="It was tried today, and stays.")] = None,
    could_not: Annotated[_Handles, typer.Option(metavar="HANDLE", help="It could not be done: it leaves.")] = None,
    language: Read = None,
    plain: Plain = False,
    passphrase_file: PassphraseFile = None,
) -> int:
    """What was promised: late, today, this week.

    A promise is named by the handle before it. What is said last of a promise counts, so that a slip can be put
    right: --tried puts one back on the list. Exit code 3 where a conversation cannot be read; the others are listed.
    """
    prepare_stdout()
    own = language_of(language, own_setting())
    today = local_now().date()
    outcomes = ((Outcome.DONE, done), (Outcome.TRIED, tried), (Outcome.COULD_NOT, could_not))
    marks = [(handle, outcome) for outcome, handles in outcomes for handle in handles or ()]
    if marks:
        vault = open_vault(passphrase_file, own, plain=plain)
        for handle, outcome in marks:
            line, name = settle(vault, handle, outcome, today)
            hand_over(marked_line(name, line, own))
        return 0
    found = Promises((), ())
    if kept_here():
        found = promises_in(open_vault(passphrase_file, own, plain=plain).heads())
    hand_over(to_json(found, today) if form is Format.json else to_text(found, today, own, everything=everything))
    return VaultFault.exit_code if found.unread else 0
