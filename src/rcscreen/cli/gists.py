"""``gists``: everything that the program may count and does not have yet, in one go."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from rcscreen.cli.options import Format, PassphraseFile, Plain, Read
from rcscreen.desk.leaving import local_now
from rcscreen.desk.opened import language_of, open_vault
from rcscreen.desk.output import hand_over, prepare_stdout


def command(
    recipient: Annotated[str, typer.Option("--for", help="Who counts; the only one that does if left out.")] = "",
    form: Annotated[Format, typer.Option("--format", help="json leaves; text is to be read here.")] = Format.json,
    yes: Annotated[bool, typer.Option("--yes", help="Do not show first what leaves.")] = False,
    language: Read = None,
    plain: Plain = False,
    passphrase_file: PassphraseFile = None,
) -> int:
    """Everything that the program may count and does not have yet, as JSON Lines for its report.

    A gist of each conversation in which that was agreed to, and anew where something came of a promise since. At a
    terminal you see all of it before it leaves. Exit code 1 where there is nothing new.
    """
    from rcscreen.desk.counting import gists_that_changed, who_counts
    from rcscreen.desk.handing_on import Review, at_a_terminal, read_out, sealed
    from rcscreen.desk.home import site
    from rcscreen.desk.ledger import LEDGER
    from rcscreen.errors import NothingToRelease

    prepare_stdout()
    setting = site()[0]
    own = language_of(language, setting)
    to = who_counts(setting, recipient)
    vault = open_vault(passphrase_file, own, plain=plain)
    leaving = list(gists_that_changed(vault, to.id, local_now().date()))
    if not leaving:
        raise NothingToRelease("They have everything that they may count.", place=to.id)
    text = "\n".join(read_out(each.document, to, own) for each in leaving)
    if form is Format.text:
        hand_over(text)
        return 0
    if at_a_terminal() and not yes:
        Review(own, plain, setting.lock_after).agree_to(text, to, key=to.age)
    lines = "".join(json.dumps(json.loads(each.document), ensure_ascii=False) + "\n" for each in leaving)
    written = sealed(lines, to.age)
    for each in leaving:
        vault.append(each.session, LEDGER, each.line)
    hand_over(written)
    return 0
