"""``mine``: everything that is held about one person, found by the word on their card; and making it go."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rcscreen.cli.options import Format, Formatted, PassphraseFile, Plain, Read
from rcscreen.desk.leaving import local_now
from rcscreen.desk.opened import language_of, open_vault, own_setting
from rcscreen.desk.output import hand_over, prepare_stdout
from rcscreen.desk.people import bearing_card
from rcscreen.desk.wanted import say
from rcscreen.desk.words import desk_word
from rcscreen.errors import NoSuchSession, TerminalFault

if TYPE_CHECKING:
    from rcscreen.desk.mine import Held
    from rcscreen.desk.people import Person
    from rcscreen.script.setting import Setting
    from rcscreen.vault import Vault


def command(
    word: Annotated[str, typer.Argument(help="The word on their card; asked for if left out.")] = "",
    erase: Annotated[bool, typer.Option("--erase", help="Destroy all of it, for good.")] = False,
    form: Formatted = Format.text,
    yes: Annotated[bool, typer.Option("--yes", help="With --erase, do not ask: where there is no terminal.")] = False,
    language: Read = None,
    plain: Plain = False,
    passphrase_file: PassphraseFile = None,
) -> int:
    """Everything that is kept about one person; and making it go.

    The record, what was agreed, what left to whom, what was promised; in the language they spoke unless another is
    asked for. With --erase all of it is destroyed, and for whatever left there is a notice to send. Exit code 1 where
    the word to confirm was not typed: then nothing is changed.
    """
    prepare_stdout()
    setting = own_setting()
    own = language_of(language, setting)
    card = word or _asked(own, plain=plain)
    vault = open_vault(passphrase_file, own, plain=plain)
    person = bearing_card(vault, card)
    found = _found(vault, card, own, known=person is not None)
    if erase:
        return _erase(vault, found, person, setting, own, form, yes=yes, plain=plain)
    held = [_held(vault, session, head) for session, head in found]
    spoken = str(found[-1][1].get("language") or own) if found else person.language if person else own
    theirs = language.value if language else spoken
    hand_over(_written(vault, held, person, setting, theirs, form))
    return 0


def _asked(language: str, *, plain: bool) -> str:
    from rcscreen.terminal.asking import ask_word
    from rcscreen.terminal.device import open_terminal

    try:
        with open_terminal(plain=plain) as terminal:
            return ask_word(terminal, desk_word(language, "card_ask"), chrome_language=language)
    except TerminalFault:
        raise TerminalFault(
            "There is no terminal to ask for the card word on.", "Name it: rcscreen mine WORD"
        ) from None


def _found(vault: Vault, card: str, language: str, *, known: bool) -> list[tuple[str, Mapping[str, Any]]]:
    from rcscreen.desk.cards import bearing

    found, unread = bearing(card, vault.heads())
    for session in unread:
        say(desk_word(language, "mine_unread", session=session))
    if not found and not known:
        cure = "Look at the card again. It may be of another computer, or all of it has gone already."
        raise NoSuchSession("Nothing that is kept here bears that card word.", cure)
    return found


def _held(vault: Vault, session: str, head: Mapping[str, Any]) -> Held:
    from rcscreen.desk.hold import holds
    from rcscreen.desk.ledgers import ledger_of
    from rcscreen.desk.mine import Held
    from rcscreen.desk.opened import told

    stored = vault.read(session)
    record = told(stored).record() if stored.entries else None
    return Held(session, head, record, ledger_of(vault, session), holds(vault).get(session))


def _written(
    vault: Vault, held: list[Held], person: Person | None, setting: Setting | None, language: str, form: Format
) -> str:
    from rcscreen.desk.carrying import earlier_of
    from rcscreen.desk.mine import Again, mine_json, mine_text

    again = Again(person, earlier_of(vault, person)) if person is not None else None
    names = _names(setting, language)
    if form is Format.json:
        return json.dumps(mine_json(held, names, again), ensure_ascii=False, indent=2) + "\n"
    return mine_text(held, names, local_now().date(), language, again)


def _names(setting: Setting | None, language: str) -> dict[str, str]:
    from rcscreen.vocabulary.phrases import label

    return (
        {each.id: label(each.name, language) for each in setting.recipients}
        | {each.id: each.name for each in setting.colleagues}
        if setting
        else {}
    )


def _erase(
    vault: Vault,
    found: list[tuple[str, Mapping[str, Any]]],
    person: Person | None,
    setting: Setting | None,
    language: str,
    form: Format,
    *,
    yes: bool,
    plain: bool,
) -> int:
    from rcscreen.desk.erasing import erase, gone_json, gone_text
    from rcscreen.desk.hold import refuse_held
    from rcscreen.desk.kept_words import kept_word

    sessions = [session for session, _ in found]
    refuse_held(vault, *sessions)
    if not yes and not _sure(len(sessions), language, plain=plain):
        say(kept_word(language, "erase_not"))
        return 1
    if person is not None:
        vault.forget(person.id)
    gone = erase(vault, sessions, setting, language, local_now().date())
    what = desk_word(language, "mine_erased", count=len(sessions))
    hand_over(gone_json(gone) if form is Format.json else gone_text(gone, what, language))
    return 0


def _sure(count: int, language: str, *, plain: bool) -> bool:
    from rcscreen.desk.kept_words import kept_word
    from rcscreen.terminal.asking import confirm_typed
    from rcscreen.terminal.device import open_terminal
    from rcscreen.vocabulary.chrome import chrome

    why = (desk_word(language, "mine_erase_what", count=count), kept_word(language, "erase_all"))
    try:
        with open_terminal(plain=plain) as terminal:
            return confirm_typed(terminal, chrome(language)["erase_word"], *why, chrome_language=language)
    except TerminalFault:
        fault = "There is no terminal to ask on whether you are sure."
        raise TerminalFault(fault, "If you are: rcscreen mine WORD --erase --yes") from None
