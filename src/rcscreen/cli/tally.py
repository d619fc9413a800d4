"""``tally``: how many conversations were offered and how they ended, rounded so that nobody is in it."""

from __future__ import annotations

from typing import Annotated

import typer

from rcscreen.cli.options import Format, PassphraseFile, Plain, Read
from rcscreen.desk.leaving import local_now
from rcscreen.desk.opened import language_of, open_vault
from rcscreen.desk.output import hand_over, prepare_stdout


def command(
    recipient: Annotated[str, typer.Option("--for", help="Who counts; the only one that may if left out.")] = "",
    month: Annotated[str, typer.Option(help="One month, such as 2026-10; all that are over if left out.")] = "",
    form: Annotated[Format, typer.Option("--format", help="json: what leaves, sealed where they have a key.")] = (
        Format.text
    ),
    language: Read = None,
    plain: Plain = False,
    passphrase_file: PassphraseFile = None,
) -> int:
    """How many conversations were offered here and how they ended, by month, script and language.

    It is for the program's report, where the site file wishes for it. Each count is rounded to a multiple of eleven by
    chance, so that nobody is in it. Exit code 1 where no month is over yet in which one was counted.
    """
    from rcscreen.desk.handing_on import sealed
    from rcscreen.desk.home import site
    from rcscreen.desk.tallying import tallies_of, tally_text, who_tallies
    from rcscreen.summary.tally import tally_json
    from rcscreen.vocabulary.phrases import label

    prepare_stdout()
    setting = site()[0]
    own = language_of(language, setting)
    to = who_tallies(setting, recipient)
    vault = open_vault(passphrase_file, own, plain=plain)
    made = tallies_of(vault, to, month, local_now().date())
    if form is Format.text:
        hand_over("\n".join(tally_text(each, label(to.name, own), own) for each in made))
    else:
        hand_over(sealed("".join(tally_json(each) for each in made), to.age))
    return 0
