"""``heard``: news of referrals from partners, taken in."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from rcscreen.cli.options import Format, Formatted, PassphraseFile, Plain, Read
from rcscreen.desk.leaving import local_now
from rcscreen.desk.opened import language_of, open_vault, own_setting
from rcscreen.desk.output import hand_over, prepare_stdout
from rcscreen.errors import NewsRefused, VaultFault

_PLACED = frozenset({"kept", "back", "known", "older", "nothing_new"})


def command(
    file: Annotated[str, typer.Argument(help="What they sent: our JSON, or a FHIR Task; - is stdin.")],
    form: Formatted = Format.text,
    language: Read = None,
    plain: Plain = False,
    passphrase_file: PassphraseFile = None,
) -> int:
    """Take in what a partner says of a referral.

    It is placed by the identifiers that left with the release. The same news again, or an older one, changes nothing.
    Exit code 1 where some of it cannot be placed; the rest is kept.
    """
    from rcscreen.desk.hearing import take_in
    from rcscreen.desk.hearing_words import heard_json, heard_text
    from rcscreen.formats.heard import read_heard

    prepare_stdout()
    try:
        pieces = read_heard(_bytes(file))
    except NewsRefused as refused:  # the form knows what is wrong with it, and not which file it was
        refused.place = refused.place or file
        raise
    own = language_of(language, own_setting())
    taken = take_in(open_vault(passphrase_file, own, plain=plain), pieces, local_now())
    if form is Format.json:
        hand_over(json.dumps(heard_json(taken), ensure_ascii=False, indent=2) + "\n")
    else:
        hand_over(heard_text(taken, own))
    if any(each.outcome == "fault" for each in taken):
        return VaultFault.exit_code
    return 0 if all(each.outcome in _PLACED for each in taken) else 1


def _bytes(file: str) -> bytes:
    """The file, as far as it may be read."""
    from rcscreen.formats.heard import MOST_BYTES

    try:
        if file == "-":
            return sys.stdin.buffer.read(MOST_BYTES + 1)
        with Path(file).open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except (OSError, ValueError, AttributeError):  # no such file, a folder, a closed input
        raise NewsRefused("This file cannot be read.", "Name the file that they sent, or - for stdin.") from None
