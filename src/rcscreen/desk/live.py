"""A conversation at the terminal, from the first words to what is left of it."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from rcscreen.desk import home
from rcscreen.desk.keeping import MemoryJournal, VaultJournal, open_head
from rcscreen.desk.kept_words import kept_word
from rcscreen.desk.leaving import local_now
from rcscreen.desk.library import Found
from rcscreen.desk.locked import step_aside
from rcscreen.desk.output import prepare_stdout
from rcscreen.desk.stored import CARD
from rcscreen.desk.unlocking import Keys
from rcscreen.desk.wanted import ASK
from rcscreen.errors import Interrupted, RcscreenError
from rcscreen.interview.entries import Entry
from rcscreen.interview.events import Opened, Resumed
from rcscreen.interview.state import State
from rcscreen.script.model import Script
from rcscreen.script.setting import Setting

if TYPE_CHECKING:
    from rcscreen.desk.arriving import Met
    from rcscreen.desk.greeting import Greeting
    from rcscreen.desk.wanted import Wanted
    from rcscreen.interview.earlier import Earlier
    from rcscreen.terminal.device import Terminal


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
    today = local_now().date()
    with closing(greeting.terminal) if greeting.terminal else open_terminal(plain=wanted.plain) as terminal:
        keys, met, secret = Keys(wanted, terminal), None, secrets.token_bytes(32)
        if wanted.person:
            met = _met(setting, terminal, wanted, keys, today)
            from rcscreen.desk.arriving import arrive

            wanted, secret = _again_with(met, found.script, wanted), met.person.secret
            arrive(terminal, met.person, met.earlier, wanted.own_language(setting), setting.lock_after)
        if wanted.name == ASK:
            wanted = replace(wanted, name=_name_asked(terminal, wanted.own_language(setting)))
        language = wanted.language or found.script.language
        off = off_today(found.script, setting, today, wanted.own_language(setting), language)
        tell_before(terminal, off, wanted.own_language(setting), setting.lock_after)
        channel = _channel(found.script, terminal, wanted)
        if wanted.no_keep:
            _paint(found, setting, channel, terminal, wanted, greeting)
        elif met is None and home.passphrase_file(wanted.passphrase_file):
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
            earlier=_earlier(met, wanted) if met else None,
        )
        if wanted.no_keep:
            journal: MemoryJournal | VaultJournal = forgetting(keys, met.person.card) if met else MemoryJournal()
        else:
            pins = {**found.pins(), "site": site_text.encode(), "secret": secret}
            pins |= {CARD: met.person.card.encode()} if met else {}
            journal = VaultJournal(lambda: keys.vault, pins, open_head(found.script.id, language, today))
        try:
            state = hold(found.script, _nothing_said(setting, wanted, met), journal, terminal, wanted, opening=opening)
        finally:
            keys.check()
    from rcscreen.desk.after import conclude
    from rcscreen.desk.handing_on import Review

    review = Review(wanted.own_language(setting), wanted.plain, setting.lock_after)
    return conclude(
        found.script,
        state,
        journal,
        None if wanted.no_keep else keys,
        wanted,
        secret=secret,
        review=review,
        card=met.person.card if met else "",
    )


def _nothing_said(setting: Setting, wanted: Wanted, met: Met | None) -> State:
    """Where it begins. What is not going to be kept is not asked about: it stands as not agreed to from the start.

    Under ``--no-keep`` that is leave to keep notes, unless they are for whoever ``--for`` names, and leave to remember
    somebody; whoever is remembered already can still say that they would not be.
    """
    state = State(setting)
    if wanted.no_keep and met is None:
        state = replace(state, consents=state.consents.insert("remember", False))
    if _only_talks(wanted):
        state = replace(state, consents=state.consents.insert("record", False))
    return state


def _earlier(met: Met, wanted: Wanted) -> Earlier:
    """What is carried from last time; their leave to keep notes is not confirmed where none are kept."""
    earlier = met.earlier
    if not _only_talks(wanted):
        return earlier
    return replace(earlier, agreed=tuple(each for each in earlier.agreed if each[0] != "record"))


def _only_talks(wanted: Wanted) -> bool:
    return wanted.no_keep and not wanted.recipient


def forgetting(keys: Keys, card: str) -> MemoryJournal:
    """A journal in memory; whoever says that they would not be remembered is forgotten all the same."""
    from rcscreen.desk.people import forget_card

    return MemoryJournal(lambda on: forget_card(keys.vault, card, on))


def _met(setting: Setting, terminal: Terminal, wanted: Wanted, keys: Keys, today: date) -> Met:
    """Whom one talks with again."""
    from rcscreen.desk.arriving import meet
    from rcscreen.terminal.asking import ask_word

    own = wanted.own_language(setting)
    return meet(keys, wanted, today, lambda label: ask_word(terminal, label, chrome_language=own), own)


def _name_asked(terminal: Terminal, language: str) -> str:
    """What somebody new likes to be called; empty where it is left."""
    from rcscreen.desk.people import as_called
    from rcscreen.desk.people_words import people_word
    from rcscreen.terminal.asking import ask_word

    return as_called(ask_word(terminal, people_word(language, "called"), chrome_language=language))


def _again_with(met: Met, script: Script, wanted: Wanted) -> Wanted:
    """The same, with what they like to be called, in the language they spoke last if the script speaks it."""
    spoken = met.person.language if met.person.language in script.wordings else ""
    return replace(wanted, name=met.person.called or wanted.name, language=wanted.language or spoken)


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
    from rcscreen.desk.directory import read_behind
    from rcscreen.interview.conduct import conduct
    from rcscreen.terminal.conductor import TerminalConductor
    from rcscreen.terminal.watch import Locked

    state = read_behind(state)
    chrome = wanted.own_language(state.setting)
    conductor = TerminalConductor(terminal, chrome_language=chrome, idle=state.setting.lock_after)
    try:
        return conduct(script, state, conductor, journal, local_now, log=log, opening=opening, also=wanted.also or None)
    except Locked:
        session = journal.session
        journal.close()
        step_aside(terminal, session, wanted)
    except Interrupted:
        session, card = journal.session, journal.card
        journal.close()
        if session:
            cure = kept_word(chrome, "take_up", session=session)
            raise Interrupted(kept_word(chrome, "broken_off", card=card), cure) from None
        raise Interrupted(kept_word(chrome, "broken_off_unkept")) from None
    except RcscreenError:
        with suppress(RcscreenError):
            journal.close()
        raise


def tell_before(terminal: Terminal, off: Sequence[str], language: str, idle: int) -> None:
    """Tells the navigator what is off today, before the conversation; nothing is shown where nothing is.

    Raises:
        Interrupted: Ctrl-C, Ctrl-D, or a terminal that went away.
    """
    if off:
        from rcscreen.terminal.thresholds import before_you_begin

        before_you_begin(terminal, off, language, idle)


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
    if not (terminal.plain or wanted.name or wanted.person or wanted.no_keep or _asked_first(script, wanted)):
        until = nothing_off_until(script, setting, local_now().date(), language)
        greeting.remember(words, own, (*found.files, home.site_file()), until.isoformat() if until else "")


def _asked_first(script: Script, wanted: Wanted) -> bool:
    """Whether something was asked on the screen before the first words."""
    channel_asked = not wanted.channel and len(script.channels) > 1
    return channel_asked or home.passphrase_file(wanted.passphrase_file) is None
