"""What is kept, opened again: the vault with its passphrase, one conversation of it, and what leaves of it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rcscreen.desk import home
from rcscreen.desk.conversation import Conversation
from rcscreen.desk.leaving import local_now, ready, release
from rcscreen.desk.ledger import LEDGER, LET_GO
from rcscreen.desk.lines import wrapped
from rcscreen.desk.output import hand_over
from rcscreen.desk.settling import PROMISES, marks_in
from rcscreen.desk.unlocking import mends_heads
from rcscreen.desk.wanted import say
from rcscreen.desk.words import desk_word
from rcscreen.errors import NoSuchSession, NothingToRelease, RcscreenError, TerminalFault
from rcscreen.summary.promise import UNSAFE, fold, number_unsafe
from rcscreen.summary.words import dated

if TYPE_CHECKING:
    from rcscreen.desk.handing_on import Review
    from rcscreen.desk.wanted import Wanted
    from rcscreen.script.setting import Setting
    from rcscreen.vault import StoredSession, Vault


def own_setting() -> Setting | None:
    """The program's setting, for names and the language of lists; None where its file cannot be used.

    What is kept can be listed and erased all the same: ``run`` says what is wrong with the file.
    """
    with suppress(RcscreenError):
        return home.site()[0]
    return None


def language_of(asked: str | None, setting: Setting | None) -> str:
    """The language to read in: the one asked for, else the program's own."""
    return str(asked) if asked else setting.language if setting else "en"


def kept_here() -> bool:
    """Whether there is anything to open; where there is not, no passphrase needs to be asked.

    Raises:
        VaultFault: The folder cannot be looked at.
    """
    from rcscreen.vault import Vault

    return Vault.exists(home.vault_folder())


def open_vault(passphrase_file: Path | None, language: str, *, plain: bool) -> Vault:
    """Unlock the vault: with the keyring if that was wished for, else with the passphrase, from its file or asked for.

    Args:
        passphrase_file: The file that was named on the command line.
        language: The navigator's own language.
        plain: Ask in lines only.

    Raises:
        NoSuchSession: Nothing is kept here yet.
        VaultFault: It cannot be opened.
        TerminalFault: There is no passphrase file, and no terminal to ask on.
    """
    from rcscreen.vault import Vault

    if not kept_here():
        raise NoSuchSession("No conversation is kept here yet.", "To begin one: rcscreen run")
    vault = Vault.unlock_with_keyring(home.vault_folder())
    if vault is None:
        passphrase = home.passphrase(passphrase_file, lambda: asked(language, plain=plain))
        vault = Vault.unlock(home.vault_folder(), passphrase)
    mends_heads(vault, lambda session: say(*wrapped(desk_word(language, "head_anew", session=session), 0)))
    let_go_in(vault, language)
    return vault


def let_go_in(vault: Vault, language: str) -> None:
    """Let go of what was kept long enough, as the program's own file has it, and say how many on stderr."""
    say(*what_went(vault)(language))


def what_went(vault: Vault) -> Callable[[str], list[str]]:
    """Let go of what was kept long enough, as the program's own file has it; gives what is said of it, by language.

    Where that file cannot be used its times are not known, so nothing goes.
    """
    from rcscreen.desk.retention import LetGo, let_go, let_go_lines

    setting, today = own_setting(), local_now().date()
    gone = LetGo() if setting is None else let_go(vault, setting.keep, today)
    return lambda language: let_go_lines(gone, today, language)


def asked(language: str, *, plain: bool, new: bool = False) -> str:
    """The passphrase, asked for at the terminal.

    Args:
        language: The navigator's own language.
        plain: Ask in lines only.
        new: Whether it is being chosen, and so asked for twice.

    Raises:
        TerminalFault: There is none.
    """
    from rcscreen.terminal.asking import ask_passphrase
    from rcscreen.terminal.device import open_terminal

    try:
        with open_terminal(plain=plain) as terminal:
            return ask_passphrase(terminal, first_time=new, chrome_language=language)
    except TerminalFault:
        cure = f"Name the file that holds it: --passphrase-file FILE, or {home.PASSPHRASE_FILE}."
        raise TerminalFault("There is no terminal to ask for the passphrase on.", cure) from None


def conversation_of(vault: Vault, session: str) -> Conversation:
    """A conversation as it stands, told with the script and the setting it was held with.

    Raises:
        NoSuchSession: There is none of that name, or it broke off before anything was kept.
        NothingToRelease: What was said in it was let go.
        VaultFault: It cannot be read.
        ScriptRefused: It was held with a script that this version does not read.
        SiteRefused: The same for its setting.
    """
    return told(vault.read(session))


def told(stored: StoredSession) -> Conversation:
    """A conversation from what is stored of it. Raises as :func:`conversation_of` does."""
    from rcscreen.desk.library import from_pins
    from rcscreen.desk.stored import read_entries
    from rcscreen.interview.fold import replay
    from rcscreen.interview.state import State
    from rcscreen.site.load import load_site

    entries = read_entries(stored.entries, stored.id)
    if not entries and (gone := (stored.head or {}).get(LET_GO)):
        own = language_of(None, own_setting())
        day = dated(own, date.fromisoformat(str(gone)))
        said = desk_word(own, "let_go_gone", day=day)
        raise NothingToRelease(said, desk_word(own, "let_go_stays", session=stored.id))
    if not entries:
        cure = f"To clear it away: rcscreen erase {stored.id}"
        raise NoSuchSession("It broke off before anything was kept.", cure, place=stored.id)
    script = from_pins(dict(stored.pins)).script
    setting = load_site(stored.pins["site"].decode(), "the site file of that day")
    head: dict[str, Any] = stored.head or {}
    marks = marks_in(stored.streams.get(PROMISES, ()))
    return Conversation(
        script=script,
        state=replay(State(setting), entries),
        session=stored.id,
        entries=entries,
        secret=stored.pins["secret"],
        sent=stored.streams.get(LEDGER, ()),
        unsafe=bool(number_unsafe(marks, str(head.get(UNSAFE, "")))),
        promised=tuple(fold(head.get("due", ()), marks)),
        source=str(head.get("source", "")),
    )


def released(
    conversation: Conversation,
    vault: Vault,
    recipient: str,
    review: Review | None = None,
    written: Callable[[str], str] = str,
) -> str:
    """What a recipient receives, as JSON unless written otherwise. That it leaves is in the ledger before it does.

    Raises:
        UsageFault: The program knows no such recipient.
        NothingToRelease: The conversation is not over, nothing is agreed for them, or it is not to leave now.
        SiteRefused: The site file cannot be used, so whether there is a key to seal it with cannot be known.
        VaultFault: The ledger could not take it: then nothing leaves.
    """
    if not conversation.state.finished:
        cure = f"To take it up: rcscreen resume {conversation.session}"
        raise NothingToRelease("The conversation is not over yet, so nothing goes.", cure, place=conversation.session)
    document, line = release(conversation, recipient, local_now().date())
    again = f"rcscreen summary {conversation.session} --for {recipient}"
    leaving = ready(conversation, recipient, document, review, after_all=again, written=written)
    if line is not None:
        vault.append(conversation.session, LEDGER, line)
    return leaving


def hand_on_again(conversation: Conversation, vault: Vault, wanted: Wanted) -> int:
    """Hand on what was agreed in a conversation that is kept already.

    Returns:
        The exit code.

    Raises:
        UsageFault: The program knows no such recipient.
        NothingToRelease: Nothing is agreed for anybody, or not for whom it was asked.
        VaultFault: The ledger could not take it: then nothing leaves.
    """
    agreed = sorted(conversation.state.grants)
    recipient = wanted.recipient or (agreed[0] if len(agreed) == 1 and not sys.stdout.isatty() else "")
    if recipient:
        hand_over(released(conversation, vault, recipient))
        return 0
    if not agreed:
        raise NothingToRelease("Nothing was agreed to be handed on, so nothing goes.")
    said = f"Agreed: {', '.join(agreed)}. For each: rcscreen summary {conversation.session} --for RECIPIENT"
    print(said, file=sys.stderr)
    return 0


def day_in(head: dict[str, object]) -> date | None:
    """The day that a head names, if it names one."""
    day = head.get("day")
    return date.fromisoformat(day) if isinstance(day, str) and day else None
