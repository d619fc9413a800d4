"""A conversation at the terminal, from the first words to what is left of it."""

from __future__ import annotations

import secrets
import signal
import threading
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from functools import cached_property
from typing import TYPE_CHECKING

from rcscreen.cli import home
from rcscreen.cli.keeping import MemoryJournal, VaultJournal, open_head
from rcscreen.cli.leaving import local_now, prepare_stdout
from rcscreen.cli.library import Found
from rcscreen.cli.locked import step_aside
from rcscreen.errors import Interrupted, RcscreenError, TerminalFault, UsageFault
from rcscreen.interview.entries import Entry
from rcscreen.interview.events import Opened, Resumed
from rcscreen.interview.state import State
from rcscreen.script.model import Script
from rcscreen.script.setting import Setting

if TYPE_CHECKING:
    from rcscreen.cli.greeting import Greeting
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

    @cached_property
    def vault(self) -> Vault:
        """The vault, made on first use.

        Raises:
            VaultFault: It cannot be opened or made.
        """
        self.check()
        return self._opened or self._open()

    def open_behind(self) -> None:
        """Opens the vault behind the first words, for it is slow on purpose. Only for a passphrase from a file.

        Whoever waits for a key meanwhile is interrupted where it cannot be opened; :meth:`check` says why.
        """
        self._behind = threading.Thread(target=self._try_to_open, args=(threading.get_ident(),))
        self._behind.start()

    def check(self) -> None:
        """Waits until what is being opened is open.

        Raises:
            RcscreenError: It could not be opened.
        """
        if self._behind is not None:
            self._behind.join()
        if self._fault is not None:
            if self._terminal is not None:
                with suppress(Interrupted):  # nobody was waiting when it failed: nobody is to be interrupted later
                    self._terminal.read(0)
            raise self._fault

    def _try_to_open(self, waiting: int) -> None:
        try:
            self._opened = self._open()
        except RcscreenError as fault:
            self._fault = fault
            signal.pthread_kill(waiting, signal.SIGTERM)  # the terminal makes an interruption of it

    def _open(self) -> Vault:
        from rcscreen.vault import Vault

        folder = home.vault_folder()
        if Vault.exists(folder):
            opened = Vault.unlock_with_keyring(folder) if self._by_keyring else None
            return opened or Vault.unlock(folder, self._passphrase(first_time=False))
        return Vault.create(folder, self._passphrase(first_time=True))

    def _passphrase(self, *, first_time: bool) -> str:
        return home.passphrase(self._wanted.passphrase_file, lambda: self._asked(first_time=first_time))

    def _asked(self, *, first_time: bool) -> str:
        from rcscreen.terminal.asking import ask_passphrase
        from rcscreen.terminal.device import open_terminal

        note = "\n".join(FIRST_USE) if first_time else self._note
        language = self._wanted.also or self._wanted.language or "en"
        if self._terminal is not None:
            return ask_passphrase(self._terminal, first_time, chrome_language=language, note=note)
        try:
            with open_terminal(plain=self._wanted.plain) as terminal:
                return ask_passphrase(terminal, first_time, chrome_language=language, note=note)
        except TerminalFault:
            cure = f"Name the file that holds it: --passphrase-file FILE, or {home.PASSPHRASE_FILE}. Or use --no-keep."
            raise UsageFault("There is no terminal to ask for the passphrase on.", cure) from None


def begin(found: Found, setting: Setting, site_text: str, wanted: Wanted, greeting: Greeting) -> int:
    """Hold a new conversation.

    Args:
        found: The script.
        setting: The program it is held for.
        site_text: What the setting was read from.
        wanted: What was asked for on the command line.
        greeting: How the command began, perhaps with the first words on the terminal already.
    """
    from rcscreen.desk.gates import off_today
    from rcscreen.terminal.device import open_terminal

    prepare_stdout()
    language, today = wanted.language or found.script.language, local_now().date()
    off = off_today(found.script, setting, today, own_language(wanted, setting))
    with closing(greeting.terminal) if greeting.terminal else open_terminal(plain=wanted.plain) as terminal:
        tell_before(terminal, off, own_language(wanted, setting))
        channel = _channel(found.script, terminal, wanted)
        keys = Keys(wanted, terminal)
        if wanted.no_keep:
            _paint(found, setting, channel, terminal, wanted, greeting)
        elif home.passphrase_file(wanted.passphrase_file):
            _paint(found, setting, channel, terminal, wanted, greeting)
            keys.open_behind()
        else:
            _ = keys.vault
            _paint(found, setting, channel, terminal, wanted, greeting)
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
            journal = VaultJournal(lambda: keys.vault, pins, open_head(found.script.id, language, today))
        try:
            state = hold(found.script, State(setting), journal, terminal, wanted, opening=opening)
        finally:
            keys.check()
    from rcscreen.cli.after import conclude
    from rcscreen.desk.handing_on import Review

    review = Review(own_language(wanted, setting), wanted.plain)
    return conclude(found.script, state, journal, None if wanted.no_keep else keys, wanted, review=review)


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
    """Hold a conversation at a terminal to its end. Where it is locked, another process takes this one's place.

    Raises:
        Interrupted: It broke off. What was to be kept is kept, and the message says how to take it up.
    """
    from rcscreen.interview.conduct import conduct
    from rcscreen.terminal.conductor import TerminalConductor
    from rcscreen.terminal.watch import IDLE, Locked

    chrome = own_language(wanted, state.setting)
    conductor = TerminalConductor(terminal, chrome_language=chrome, idle=IDLE)
    try:
        return conduct(script, state, conductor, journal, local_now, log=log, opening=opening, also=wanted.also or None)
    except Locked:
        session = journal.session
        journal.close()
        step_aside(terminal, session, wanted)
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


def tell_before(terminal: Terminal, off: Sequence[str], language: str) -> None:
    """Tells the navigator what is off today, before the conversation; nothing is shown where nothing is.

    Raises:
        Interrupted: Ctrl-C, Ctrl-D, or a terminal that went away.
    """
    if off:
        from rcscreen.terminal.thresholds import before_you_begin

        before_you_begin(terminal, off, language)


def own_language(wanted: Wanted, setting: Setting) -> str:
    """The navigator's own language."""
    return wanted.also or wanted.language or setting.language


def _channel(script: Script, terminal: Terminal, wanted: Wanted) -> str:
    from rcscreen.terminal.asking import ask_channel

    if wanted.channel:
        return wanted.channel
    if len(script.channels) == 1:
        return script.channels[0]
    return ask_channel(terminal, script.channels, chrome_language=wanted.also or wanted.language or script.language)


def _paint(
    found: Found, setting: Setting, channel: str, terminal: Terminal, wanted: Wanted, greeting: Greeting
) -> None:
    """The first words, before the rest is loaded: the navigator reads while the vault opens."""
    from rcscreen.desk.gates import nothing_off_until
    from rcscreen.interview.reach import Reach
    from rcscreen.interview.speech import Speech
    from rcscreen.terminal.first import paint_first

    script, language = found.script, wanted.language or found.script.language
    state = State(setting, language=language, channel=channel, name=wanted.name)  # type: ignore[arg-type]  # as above
    reach = Reach(script, state)
    words = next((Speech(script, state).part(step) for step in script.steps if reach.live(step)), "")
    own = wanted.also or language
    paint_first(terminal, words, chrome_language=own)
    if not (terminal.plain or wanted.name or wanted.no_keep or _asked_first(script, wanted)):
        until = nothing_off_until(script, setting, local_now().date())
        greeting.remember(words, own, (*found.files, home.site_file()), until.isoformat() if until else "")


def _asked_first(script: Script, wanted: Wanted) -> bool:
    """Whether something was asked on the screen before the first words."""
    channel_asked = not wanted.channel and len(script.channels) > 1
    return channel_asked or home.passphrase_file(wanted.passphrase_file) is None
