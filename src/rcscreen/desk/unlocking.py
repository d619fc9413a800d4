"""The vault, unlocked when it is first needed: behind the first words, by a passphrase, or by the keyring."""

from __future__ import annotations

import signal
import threading
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from rcscreen.desk import home
from rcscreen.errors import Interrupted, RcscreenError, TerminalFault, UsageFault

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rcscreen.desk.wanted import Wanted
    from rcscreen.terminal.device import Terminal
    from rcscreen.vault import StoredSession, Vault


FIRST_USE = "Conversations are kept encrypted on this computer. Only this passphrase opens them."


def mends_heads(vault: Vault, tell: Callable[[str], None] | None = None) -> Vault:
    """The same vault, which makes anew whatever head it finds damaged.

    Args:
        vault: The vault.
        tell: Told once of each session whose head was damaged.
    """
    told: set[str] = set()

    def anew(stored: StoredSession) -> Mapping[str, object] | None:
        from rcscreen.desk.index import head_anew

        head = head_anew(stored)
        if head is not None and tell is not None and stored.id not in told:
            tell(stored.id)
        told.add(stored.id)
        return head

    vault.make_heads_with(anew)
    return vault


class Keys:
    """The vault, unlocked when it is first needed.

    Args:
        wanted: What was asked for on the command line.
        terminal: Where a passphrase is asked for; None where there is no terminal yet.
        note: Why it is asked for again.
        by_keyring: Whether the system's keyring may open it, where that was wished for.
    """

    def __init__(
        self, wanted: Wanted, terminal: Terminal | None = None, note: str = "", *, by_keyring: bool = True
    ) -> None:
        self._by_keyring = by_keyring
        self._wanted = wanted
        self._note = note
        self._terminal = terminal
        self._behind: threading.Thread | None = None
        self._opened: Vault | None = None
        self._fault: RcscreenError | None = None
        self._settled = threading.Event()
        self._went: Callable[[str], list[str]] | None = None

    @cached_property
    def vault(self) -> Vault:
        """The vault, made on first use.

        Raises:
            VaultFault: It cannot be opened or made.
        """
        self.check()
        return self._opened or self._open_here()

    def _open_here(self) -> Vault:
        from rcscreen.desk.opened import what_went

        opened = self._open()
        self._went = what_went(opened)
        return opened

    def open_behind(self) -> None:
        """Opens the vault behind the first words, for it is slow on purpose. Only for a passphrase from a file.

        What was kept long enough is let go there, too, once it is open; nobody waits for that. Whoever waits for a key
        meanwhile is interrupted where it cannot be opened; :meth:`check` says why.
        """
        self._behind = threading.Thread(target=self._try_to_open, args=(threading.get_ident(),))
        self._behind.start()

    def check(self) -> None:
        """Waits until what is being opened is open, though not for what is let go.

        Raises:
            RcscreenError: It could not be opened.
        """
        if self._behind is not None:
            self._settled.wait()
        if self._fault is not None:
            if self._terminal is not None:
                with suppress(Interrupted):  # nobody was waiting when it failed: nobody is to be interrupted later
                    self._terminal.read(0)
            raise self._fault

    def say_what_went(self, language: str) -> None:
        """Say on stderr how many of what were let go; nothing where nothing was."""
        from rcscreen.desk.wanted import say

        if self._behind is not None:
            self._behind.join()
        say(*(self._went(language) if self._went else ()))

    def _try_to_open(self, waiting: int) -> None:
        try:
            self._opened = self._open()
        except RcscreenError as fault:
            self._fault = fault
            signal.pthread_kill(waiting, signal.SIGTERM)  # the terminal makes an interruption of it
        finally:
            self._settled.set()
        if self._opened is not None:
            from rcscreen.desk.opened import what_went

            self._went = what_went(self._opened)

    def _open(self) -> Vault:
        from rcscreen.vault import Vault

        folder = home.vault_folder()
        if Vault.exists(folder):
            opened = Vault.unlock_with_keyring(folder) if self._by_keyring else None
            return mends_heads(opened or Vault.unlock(folder, self._passphrase(first_time=False)))
        return Vault.create(folder, self._passphrase(first_time=True))

    def _passphrase(self, *, first_time: bool) -> str:
        return home.passphrase(self._wanted.passphrase_file, lambda: self._asked(first_time=first_time))

    def _asked(self, *, first_time: bool) -> str:
        from rcscreen.terminal.asking import ask_passphrase
        from rcscreen.terminal.device import open_terminal

        note = FIRST_USE if first_time else self._note
        language = self._wanted.also or self._wanted.language or "en"
        if self._terminal is not None:
            return ask_passphrase(self._terminal, first_time, chrome_language=language, note=note)
        try:
            with open_terminal(plain=self._wanted.plain) as terminal:
                return ask_passphrase(terminal, first_time, chrome_language=language, note=note)
        except TerminalFault:
            cure = f"Name the file that holds it: --passphrase-file FILE, or {home.PASSPHRASE_FILE}. Or use --no-keep."
            raise UsageFault("There is no terminal to ask for the passphrase on.", cure) from None
