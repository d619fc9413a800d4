"""A conversation at the terminal, from the first words to what is left of it."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from rcscreen.cli import home
from rcscreen.cli.keeping import MemoryJournal, VaultJournal, open_head
from rcscreen.cli.leaving import local_now, prepare_stdout
from rcscreen.cli.library import Found
from rcscreen.errors import Interrupted, RcscreenError, TerminalFault, UsageFault
from rcscreen.interview.entries import Entry
from rcscreen.interview.events import Opened, Resumed
from rcscreen.interview.state import State
from rcscreen.script.model import Say, Script
from rcscreen.script.setting import Setting

if TYPE_CHECKING:
    from rcscreen.cli.run import Wanted
    from rcscreen.terminal.device import Terminal
    from rcscreen.vault import Vault

FIRST_USE = (
    "Conversations are kept encrypted on this computer. Only this passphrase opens them:",
    "nobody can recover it, so choose four or more words that you will remember.",
)


class Keys:
    """The vault, unlocked when it is first needed.

    Args:
        wanted: What was asked for on the command line.
        terminal: Where a passphrase is asked for; None where there is no terminal yet.
    """

    def __init__(self, wanted: Wanted, terminal: Terminal | None = None) -> None:
        self._wanted = wanted
        self._terminal = terminal

    @cached_property
    def vault(self) -> Vault:
        """The vault, made on first use.

        Raises:
            VaultFault: It cannot be opened or made.
        """
        from rcscreen.vault import Vault

        folder = home.vault_folder()
        if Vault.exists(folder):
            return Vault.unlock(folder, self._passphrase(first_time=False))
        return Vault.create(folder, self._passphrase(first_time=True))

    def _passphrase(self, *, first_time: bool) -> str:
        return home.passphrase(self._wanted.passphrase_file, lambda: self._asked(first_time=first_time))

    def _asked(self, *, first_time: bool) -> str:
        from rcscreen.terminal.asking import ask_passphrase
        from rcscreen.terminal.device import open_terminal

        note = "\n".join(FIRST_USE) if first_time else ""
        language = self._wanted.also or self._wanted.language or "en"
        if self._terminal is not None:
            return ask_passphrase(self._terminal, first_time, chrome_language=language, note=note)
        try:
            with open_terminal(plain=self._wanted.plain) as terminal:
                return ask_passphrase(terminal, first_time, chrome_language=language, note=note)
        except TerminalFault:
            cure = f"Name the file that holds it: --passphrase-file FILE, or {home.PASSPHRASE_FILE}. Or use --no-keep."
            raise UsageFault("There is no terminal to ask for the passphrase on.", cure) from None


def begin(found: Found, setting: Setting, site_text: str, wanted: Wanted) -> int:
    """Hold a new conversation."""
    from rcscreen.terminal.device import open_terminal

    prepare_stdout()
    language = wanted.language or found.script.language
    with open_terminal(plain=wanted.plain) as terminal:
        channel = _channel(found.script, terminal, wanted)
        keys = Keys(wanted, terminal)
        if not wanted.no_keep and not _passphrase_is_filed(wanted):
            _ = keys.vault
        _paint(found.script, setting, channel, terminal, wanted)
        today = local_now().date()
        opening = Opened(
            script=found.script.id,
            version=found.script.version,
            digest=found.script.digest,
            setting_digest=setting.digest,
            language=language,
            channel=channel,  # type: ignore[arg-type]  # one of the script's own channels
            day=today,
            name=wanted.name,
        )
        if wanted.no_keep:
            journal: MemoryJournal | VaultJournal = MemoryJournal()
        else:
            pins = {**found.pins(), "site": site_text.encode(), "secret": secrets.token_bytes(32)}
            _ = keys.vault
            journal = VaultJournal(lambda: keys.vault, pins, open_head(found.script.id, language, today))
        state = hold(found.script, State(setting), journal, terminal, wanted, opening=opening)
    from rcscreen.cli.after import conclude

    return conclude(found.script, state, journal, None if wanted.no_keep else keys, wanted)


def hold(
    script: Script,
    state: State,
    journal: MemoryJournal | VaultJournal,
    terminal: Terminal,
    wanted: Wanted,
    *,
    opening: Opened | Resumed,
    log: Iterable[Entry] = (),
) -> State:
    """Hold a conversation at a terminal to its end.

    Raises:
        Interrupted: It broke off. What was to be kept is kept, and the message says how to take it up.
    """
    from rcscreen.interview.conduct import conduct
    from rcscreen.terminal.conductor import TerminalConductor

    chrome = wanted.also or wanted.language or state.setting.language
    conductor = TerminalConductor(terminal, chrome_language=chrome)
    try:
        return conduct(script, state, conductor, journal, local_now, log=log, opening=opening, also=wanted.also or None)
    except Interrupted:
        session = journal.session
        journal.close()
        if session:
            raise Interrupted("Broken off; what was said is safe.", f"Take it up: rcscreen resume {session}") from None
        raise Interrupted("Broken off. Nothing was kept.") from None
    except RcscreenError:
        with suppress(RcscreenError):
            journal.close()
        raise


def _channel(script: Script, terminal: Terminal, wanted: Wanted) -> str:
    from rcscreen.terminal.asking import ask_channel

    if wanted.channel:
        return wanted.channel
    if len(script.channels) == 1:
        return script.channels[0]
    return ask_channel(terminal, script.channels, chrome_language=wanted.also or wanted.language or script.language)


def _passphrase_is_filed(wanted: Wanted) -> bool:
    import os

    return wanted.passphrase_file is not None or bool(os.environ.get(home.PASSPHRASE_FILE))


def _paint(script: Script, setting: Setting, channel: str, terminal: Terminal, wanted: Wanted) -> None:
    """The first words, before the rest is loaded: the navigator reads while the vault opens."""
    from rcscreen.interview.speech import Speech
    from rcscreen.terminal.first import paint_first

    language = wanted.language or script.language
    state = State(setting, language=language, channel=channel, name=wanted.name)  # type: ignore[arg-type]  # as above
    first = next(step for step in script.steps if isinstance(step, Say) or step.phase == "establish")
    words = Speech(script, state).part(first)
    paint_first(terminal, words, chrome_language=wanted.also or language)
