"""``hand-over``: all that is kept under a card, for a colleague, with the person's yes."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from rcscreen.cli.options import PassphraseFile, Plain, Read
from rcscreen.desk.leaving import local_now
from rcscreen.desk.lines import wrapped
from rcscreen.desk.opened import language_of, open_vault, own_setting
from rcscreen.errors import TerminalFault, UsageFault


class Here(StrEnum):
    """What becomes of what is kept here."""

    keep = "keep"
    let_go = "let-go"


def command(
    card: Annotated[str, typer.Argument(help="The word on the person's card.")],
    file: Annotated[Path, typer.Argument(help="A new file, for the colleague.")],
    to: Annotated[str, typer.Option(metavar="COLLEAGUE", help="Who takes over, as in the site file.")],
    agreed_on: Annotated[str, typer.Option(metavar="DAY", help="When the person said yes; asked if left out.")] = "",
    here: Annotated[
        Here | None, typer.Option(help="What becomes of what is kept here, as the person wishes; asked if left out.")
    ] = None,
    language: Read = None,
    plain: Plain = False,
    passphrase_file: PassphraseFile = None,
) -> int:
    """Hand a person over to a colleague: what was told, agreed and promised, sealed for the colleague alone.

    Only with the person's yes, which is noted in the ledger. What was promised is the colleague's from then on. Exit
    code 1 where nothing was handed over.
    """
    from rcscreen.desk.handing import agreed_on as yes_on
    from rcscreen.desk.handing import colleague_named, show_over
    from rcscreen.desk.handing_on import at_a_terminal
    from rcscreen.desk.handing_over import hand_over_to, kept_under
    from rcscreen.desk.handing_words import handing_word
    from rcscreen.vault.backup import refuse_taken

    setting = own_setting()
    own, today = language_of(language, setting), local_now().date()
    program, colleague = colleague_named(setting, to)
    refuse_taken(file)
    vault = open_vault(passphrase_file, own, plain=plain)
    kept = kept_under(vault, card)
    yes = yes_on(agreed_on, colleague, today, own, plain=plain)
    let_go = (here or _asked(own, plain=plain)) is Here.let_go
    if at_a_terminal():
        show_over(colleague, len(kept.sessions), own, plain=plain, let_go=let_go)
    hand_over_to(vault, kept, colleague, program, file, agreed_on=yes, today=today, let_go=let_go)
    said = [
        handing_word(own, "handed_over", file=file, name=colleague.name, count=len(kept.sessions)),
        handing_word(own, "handed_let_go" if let_go else "handed_kept", name=colleague.name),
        handing_word(own, "tell_them", name=colleague.name),
    ]
    print("\n".join(line for each in said for line in wrapped(each, 0)))
    return 0


def _asked(language: str, *, plain: bool) -> Here:
    from rcscreen.desk.handing_words import handing_word
    from rcscreen.terminal.asking import choose
    from rcscreen.terminal.device import open_terminal

    options = [
        (Here.keep.value, handing_word(language, "choice_keep")),
        (Here.let_go.value, handing_word(language, "choice_let_go")),
    ]
    try:
        with open_terminal(plain=plain) as terminal:
            return Here(choose(terminal, handing_word(language, "choice_title"), options, chrome_language=language))
    except TerminalFault:
        fault = "There is no terminal to ask on what they would like to happen with what is kept here."
        raise UsageFault(fault, "--here keep, or --here let-go.") from None
