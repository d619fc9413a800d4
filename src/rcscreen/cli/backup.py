"""``backup``: everything that is kept here, in one sealed file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rcscreen.cli.options import PassphraseFile, Plain, Read
from rcscreen.desk import home
from rcscreen.desk.backup_words import backup_word
from rcscreen.desk.leaving import local_now
from rcscreen.desk.lines import wrapped
from rcscreen.desk.opened import language_of, open_vault, own_setting
from rcscreen.desk.sealed import ask_for_its_passphrase
from rcscreen.errors import VaultFault


def command(
    file: Annotated[Path, typer.Argument(help="A new file, on a stick or a share of your own.")],
    sealed_with: Annotated[
        Path | None, typer.Option(help="The file with a passphrase for it; the recovery key opens it if left out.")
    ] = None,
    language: Read = None,
    plain: Plain = False,
    passphrase_file: PassphraseFile = None,
) -> int:
    """Copy everything that is kept here into one sealed file.

    The recovery key opens it, or a passphrase of its own. What was erased is not in it. Exit code 3 where something
    cannot be read and so is not in it; the rest is.
    """
    from rcscreen.desk.moving import copy_of
    from rcscreen.vault.backup import refuse_taken, seal_copy, write_copy

    setting = own_setting()
    own = language_of(language, setting)
    refuse_taken(file)
    vault = open_vault(passphrase_file, own, plain=plain)
    keys = () if sealed_with else vault.recovery_keys()
    passphrase = ""
    if not keys:
        named = sealed_with and home.passphrase(sealed_with, str)
        passphrase = named or ask_for_its_passphrase(own, plain=plain, new=True)
    copy, unread = copy_of(vault, local_now().date(), setting.digest if setting else "")
    write_copy(file, seal_copy(copy, recipients=keys, passphrase=passphrase))
    said = [
        backup_word(own, "made", file=file, sessions=len(copy.sessions), people=len(copy.people)),
        backup_word(own, "opens_recovery" if keys else "opens_passphrase", file=file),
        backup_word(own, "not_in_it"),
        backup_word(own, "older"),
    ]
    said += [backup_word(own, "unread", name=name, code=fault.code, fault=fault.fault) for name, fault in unread]
    print("\n".join(line for each in said for line in wrapped(each, 0)))
    return VaultFault.exit_code if unread else 0
