"""``keys``: what opens the vault, and changing that."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from rcscreen.cli.options import PassphraseFile, Plain, Read
from rcscreen.desk import home
from rcscreen.desk.key_words import key_word
from rcscreen.desk.lines import wrapped
from rcscreen.desk.opened import asked, kept_here, language_of, open_vault, own_setting
from rcscreen.desk.sealed import key_in
from rcscreen.errors import NoSuchSession, TerminalFault, UsageFault

group = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
"""``keys list``, ``passphrase``, ``recovery``, ``rotate`` and ``keyring``."""


class Switch(StrEnum):
    """Whether something is to be so."""

    on = "on"
    off = "off"


@group.callback()
def about() -> None:
    """What opens the vault, and changing that."""


@group.command("list")
def list_command(language: Read = None, plain: Plain = False, passphrase_file: PassphraseFile = None) -> int:
    """Say what opens the vault."""
    own = language_of(language, own_setting())
    ways = open_vault(passphrase_file, own, plain=plain).slots()
    _print(key_word(own, "opens"))
    for way in ways:
        _print(f"- {key_word(own, way)}", margin=2)
    if "recovery" not in ways:
        _print(key_word(own, "no_recovery"))
    return 0


@group.command("passphrase")
def passphrase_command(
    recovery_file: Annotated[
        Path | None, typer.Option(help="The file with the recovery key, where the passphrase is lost.")
    ] = None,
    new_passphrase_file: Annotated[Path | None, typer.Option(help="The file with the new one.")] = None,
    language: Read = None,
    plain: Plain = False,
    passphrase_file: PassphraseFile = None,
) -> int:
    """Change the passphrase.

    A lost passphrase cannot be recovered by anybody. Only a recovery key that was made before opens the vault then.
    """
    from rcscreen.vault import Vault

    own = language_of(language, own_setting())
    if recovery_file is None:
        vault = open_vault(passphrase_file, own, plain=plain)
    elif not kept_here():
        raise NoSuchSession("No conversation is kept here yet.", "To begin one: rcscreen run")
    else:
        vault = Vault.unlock_with_recovery(home.vault_folder(), key_in(recovery_file))
    if new_passphrase_file is not None:
        new = home.passphrase(new_passphrase_file, str)
    else:
        new = asked(own, plain=plain, new=True)
    vault.set_passphrase(new)
    _print(key_word(own, "changed"), key_word(own, "old_copies"))
    if "recovery" not in vault.slots():
        _print(key_word(own, "no_recovery"))
    return 0


@group.command("recovery")
def recovery_command(
    recipient: Annotated[
        str, typer.Option(metavar="age1...", help="A public key whose secret half somebody has already.")
    ] = "",
    remove: Annotated[bool, typer.Option("--remove", help="Have no recovery key open it any more.")] = False,
    language: Read = None,
    plain: Plain = False,
    passphrase_file: PassphraseFile = None,
) -> int:
    """Make a key that opens the vault when the passphrase is lost.

    It is shown once, to be written on paper and kept by somebody else. Exit code 1 where it was not taken.
    """
    if recipient and remove:
        raise UsageFault("A key is added or removed.", "--recipient, or --remove.", place="keys recovery")
    own = language_of(language, own_setting())
    vault = open_vault(passphrase_file, own, plain=plain)
    if remove:
        vault.remove_slot("recovery")
        _print(key_word(own, "recovery_removed"), key_word(own, "old_copies"), key_word(own, "no_recovery"))
        return 0
    taken = recipient or _shown_new_key(own, plain=plain)
    if not taken:
        _print(key_word(own, "recovery_not"))
        return 1
    vault.add_recovery(taken)
    _print(key_word(own, "recovery_added"), key_word(own, "recovery_how"))
    return 0


@group.command("rotate")
def rotate_command(language: Read = None, plain: Plain = False, passphrase_file: PassphraseFile = None) -> int:
    """Give the vault another key, after somebody may have seen the one it has."""
    from rcscreen.vault import Vault

    own = language_of(language, own_setting())
    if not kept_here():
        raise NoSuchSession("No conversation is kept here yet.", "To begin one: rcscreen run")
    passphrase = home.passphrase(passphrase_file, lambda: asked(own, plain=plain))
    Vault.unlock(home.vault_folder(), passphrase).rotate(passphrase)
    _print(key_word(own, "rotated"), key_word(own, "old_copies"))
    return 0


@group.command("keyring")
def keyring_command(
    switch: Annotated[Switch, typer.Argument(help="on or off.")],
    language: Read = None,
    plain: Plain = False,
    passphrase_file: PassphraseFile = None,
) -> int:
    """Have the keyring of this computer open the vault, or no longer."""
    own = language_of(language, own_setting())
    vault = open_vault(passphrase_file, own, plain=plain)
    if switch is Switch.on:
        vault.add_keyring()
        _print(key_word(own, "keyring_on"), key_word(own, "keyring_warning"))
    else:
        vault.remove_slot("keyring")
        _print(key_word(own, "keyring_off"))
    return 0


def _shown_new_key(language: str, *, plain: bool) -> str:
    """The public half of a new key, whose secret half was shown once and written down; empty where it was not."""
    from rcscreen.terminal.asking import confirm_typed
    from rcscreen.terminal.device import open_terminal
    from rcscreen.vault import new_recovery_key

    secret, public = new_recovery_key()
    half = (len(secret) + 1) // 2
    lines = (key_word(language, "recovery_title"), f"{secret[:half]}\n{secret[half:]}")
    try:
        with open_terminal(plain=plain) as terminal:
            said = (*lines, key_word(language, "recovery_paper"))
            taken = confirm_typed(terminal, key_word(language, "written"), *said, chrome_language=language)
    except TerminalFault:
        cure = "Where somebody has a key already: rcscreen keys recovery --recipient age1..."
        raise TerminalFault("There is no terminal to show the recovery key on.", cure) from None
    return public if taken else ""


def _print(*lines: str, margin: int = 0) -> None:
    print("\n".join(line for each in lines for line in wrapped(each, margin)))
