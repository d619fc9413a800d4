"""``restore``: a backup, put with what is kept here."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rcscreen.cli.options import PassphraseFile, Plain, Read
from rcscreen.desk.backup_words import backup_word
from rcscreen.desk.leaving import local_now
from rcscreen.desk.lines import wrapped
from rcscreen.desk.opened import language_of, own_setting
from rcscreen.desk.sealed import open_or_found, open_sealed_copy
from rcscreen.errors import BackupRefused, VaultFault

if TYPE_CHECKING:
    from rcscreen.desk.moving import Brought
    from rcscreen.vault.backup import Copy


def command(
    file: Annotated[Path, typer.Argument(help="The backup.")],
    recovery_file: Annotated[Path | None, typer.Option(help="The file with the recovery key.")] = None,
    sealed_with: Annotated[Path | None, typer.Option(help="The file with the backup's own passphrase.")] = None,
    check: Annotated[bool, typer.Option("--check", help="Only see whether it opens and is whole.")] = False,
    language: Read = None,
    plain: Plain = False,
    passphrase_file: PassphraseFile = None,
) -> int:
    """Put a backup with what is kept here: on a new computer, or where something was lost.

    Nothing is doubled, and nothing that was erased comes back. Given again it changes nothing. Exit code 3 where some
    of it could not be taken in; the rest was.
    """
    from rcscreen.desk.moving import bring
    from rcscreen.vault.backup import BACKUP

    setting = own_setting()
    own = language_of(language, setting)
    copy = open_sealed_copy(file, recovery_file, sealed_with, own, plain=plain)
    if copy.kind != BACKUP:
        fault = "This is no backup: it was handed over."
        raise BackupRefused(fault, f"To take it over: rcscreen take-over {file}", place=str(file))
    if check:
        return _checked(copy, own)
    brought = bring(open_or_found(passphrase_file, own, plain=plain), copy, local_now().date())
    _print(*_said(brought, copy, own, same_site=setting is not None and setting.digest == copy.site))
    return VaultFault.exit_code if brought.faults else 0


def _checked(copy: Copy, language: str) -> int:
    from rcscreen.desk.soundness import unsound
    from rcscreen.summary.words import dated

    made, bad = dated(language, date.fromisoformat(copy.made_on)), unsound(copy)
    _print(backup_word(language, "sound", day=made, sessions=len(copy.sessions), people=len(copy.people)))
    if bad:
        _print(backup_word(language, "unsound", names=", ".join(sorted(bad))))
    return VaultFault.exit_code if bad else 0


def _said(brought: Brought, copy: Copy, language: str, *, same_site: bool) -> list[str]:
    counts = {
        "new": brought.new,
        "longer": brought.longer,
        "same": brought.same,
        "people": brought.people,
        "gone": brought.gone,
        "erased": brought.erased,
    }
    said = [backup_word(language, key, count=len(each)) for key, each in counts.items() if each or key == "new"]
    if copy.site and not same_site:
        said.append(backup_word(language, "site"))
    said += [
        backup_word(language, "fault", name=name, code=fault.code, fault=fault.fault, cure=fault.cure)
        for name, fault in brought.faults
    ]
    return [*said, *([backup_word(language, "again")] if brought.faults else [])]


def _print(*said: str) -> None:
    print("\n".join(line for each in said for line in wrapped(each, 0)))
