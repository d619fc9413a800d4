"""``take-over``: what a colleague handed over, put with what is kept here."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rcscreen.cli.options import PassphraseFile, Plain, Read
from rcscreen.desk.leaving import local_now
from rcscreen.desk.lines import wrapped
from rcscreen.desk.opened import language_of, own_setting
from rcscreen.desk.stored import CARD
from rcscreen.errors import VaultFault


def command(
    file: Annotated[Path, typer.Argument(help="What the colleague handed over.")],
    key_file: Annotated[Path | None, typer.Option(help="The file with your own secret key.")] = None,
    language: Read = None,
    plain: Plain = False,
    passphrase_file: PassphraseFile = None,
) -> int:
    """Take over a person from a colleague.

    Nothing is doubled, and nothing that was erased here comes back. Take a file only from whom you expect it: it says
    who may open it, not who sent it. Exit code 3 where some of it could not be taken in.
    """
    from rcscreen.desk.backup_words import backup_word
    from rcscreen.desk.handing_over import giver_of, take_over
    from rcscreen.desk.handing_words import handing_word
    from rcscreen.desk.sealed import open_or_found, open_sealed_copy

    own = language_of(language, own_setting())
    copy = open_sealed_copy(file, key_file, None, own, plain=plain, option="--key-file")
    vault = open_or_found(passphrase_file, own, plain=plain)
    brought = take_over(vault, copy, local_now().date(), own)
    counts = {"new": len(brought.new), "longer": len(brought.longer), "same": len(brought.same)}
    said = [handing_word(own, "taken_over", giver=giver_of(copy, own), **counts)]
    if brought.gone:
        said.append(handing_word(own, "taken_gone", count=len(brought.gone)))
    here = {*brought.new, *brought.longer, *brought.same}
    cards = dict.fromkeys(str((each.head or {}).get(CARD, "")) for each in copy.sessions if each.id in here)
    said += [handing_word(own, "taken_person", card=card) for card in cards if card]
    said += [
        backup_word(own, "fault", name=name, code=fault.code, fault=fault.fault, cure=fault.cure)
        for name, fault in brought.faults
    ]
    print("\n".join(line for each in said for line in wrapped(each, 0)))
    return VaultFault.exit_code if brought.faults else 0
