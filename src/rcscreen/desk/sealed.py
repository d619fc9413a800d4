"""Opening a sealed file that somebody hands us: with the key or the passphrase that it wants."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rcscreen.desk import home
from rcscreen.errors import BackupRefused, TerminalFault, UsageFault

if TYPE_CHECKING:
    from rcscreen.vault import Vault
    from rcscreen.vault.backup import Copy

__all__ = ["ask_for_its_passphrase", "key_in", "open_or_found", "open_sealed_copy"]

RECOVERY = "--recovery-file"
_LONGEST_KEY_FILE = 1 << 14


def key_in(file: Path) -> str:
    """The text of a file with a secret key, whose spaces and breaks may come from paper.

    Raises:
        UsageFault: The file cannot be read.
    """
    try:
        with file.open(encoding="utf-8") as opened:
            text = opened.read(_LONGEST_KEY_FILE)
    except (OSError, UnicodeDecodeError):
        raise UsageFault("The file with the key cannot be read.", place=str(file)) from None
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    joined = "".join("".join(lines).split())
    return joined if joined.upper().count("AGE-SECRET-KEY-") == 1 else text


def open_or_found(passphrase_file: Path | None, language: str, *, plain: bool) -> Vault:
    """The vault, unlocked; an empty one with a passphrase of its own where this computer had none.

    Raises:
        VaultFault: It cannot be opened or made.
        TerminalFault: There is no passphrase file, and no terminal to ask on.
    """
    from rcscreen.desk.backup_words import backup_word
    from rcscreen.desk.lines import wrapped
    from rcscreen.desk.opened import asked, kept_here, open_vault
    from rcscreen.desk.wanted import say
    from rcscreen.vault import Vault

    if not kept_here():
        say(*wrapped(backup_word(language, "new_vault"), 0))
        new = home.passphrase(passphrase_file, lambda: asked(language, plain=plain, new=True))
        return Vault.create(home.vault_folder(), new)
    return open_vault(passphrase_file, language, plain=plain)


def open_sealed_copy(
    file: Path,
    key_file: Path | None,
    sealed_with: Path | None,
    language: str,
    *,
    plain: bool,
    option: str = RECOVERY,
) -> Copy:
    """What is in a sealed file.

    Args:
        file: The file.
        key_file: The file with the secret key, where one was named.
        sealed_with: The file with its passphrase, where one was named; otherwise it is asked for.
        language: The navigator's own language.
        plain: Ask in lines only.
        option: How the key is named on the command line; only a backup may have a passphrase instead.

    Raises:
        BackupRefused: It cannot be read, does not open, or is not ours.
        UsageFault: A key is needed and none was named, or it cannot be read.
        TerminalFault: There is no terminal to ask for its passphrase on.
    """
    try:
        return _opened(file, key_file, sealed_with, language, plain=plain, option=option)
    except BackupRefused as refused:  # what reads it knows what is wrong, and not which file it was
        refused.place = refused.place or str(file)
        raise


def _opened(
    file: Path, key_file: Path | None, sealed_with: Path | None, language: str, *, plain: bool, option: str
) -> Copy:
    from rcscreen.vault.backup import needs_passphrase, open_copy, read_copy

    data = read_copy(file)
    if needs_passphrase(data) and option != RECOVERY:
        fault = "A passphrase opens this file, so nobody handed it over."
        raise BackupRefused(fault, f"If it is a backup of yours: rcscreen restore {file}")
    if needs_passphrase(data):
        passphrase = home.passphrase(sealed_with, str) if sealed_with else ask_for_its_passphrase(language, plain=plain)
        return open_copy(data, passphrase=passphrase)
    if key_file is None:
        raise UsageFault("A key opens this file, and none was named.", f"Name the file with it: {option} FILE")
    return open_copy(data, identity=key_in(key_file))


def ask_for_its_passphrase(language: str, *, plain: bool, new: bool = False) -> str:
    """A file's own passphrase, asked for at the terminal: never the one of the vault, which may come from a file.

    Args:
        language: The navigator's own language.
        plain: Ask in lines only.
        new: Whether it is being chosen, and so asked for twice.

    Raises:
        TerminalFault: There is none.
    """
    from rcscreen.desk.backup_words import backup_word
    from rcscreen.terminal.asking import ask_passphrase
    from rcscreen.terminal.device import open_terminal

    note = backup_word(language, "passphrase_why" if new else "its_passphrase")
    try:
        with open_terminal(plain=plain) as terminal:
            return ask_passphrase(terminal, new, chrome_language=language, note=note)
    except TerminalFault:
        fault = "There is no terminal to ask for its passphrase on."
        raise TerminalFault(fault, "Name the file that holds it: --sealed-with FILE") from None
