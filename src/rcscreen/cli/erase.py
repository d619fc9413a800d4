"""``erase``: destroy a conversation for good, and say honestly what that does not reach."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from rcscreen.cli.options import Format, Formatted, PassphraseFile, Plain, Read
from rcscreen.desk.erasing import erase, gone_json, gone_text
from rcscreen.desk.hold import refuse_held
from rcscreen.desk.kept_words import kept_word
from rcscreen.desk.leaving import local_now
from rcscreen.desk.opened import day_in, language_of, open_vault, own_setting
from rcscreen.desk.output import hand_over, prepare_stdout
from rcscreen.desk.promises import promises_in
from rcscreen.desk.wanted import say
from rcscreen.errors import TerminalFault

if TYPE_CHECKING:
    from rcscreen.vault import Vault


def command(
    session: Annotated[str, typer.Argument(help="Its name, or the beginning of it.")],
    form: Formatted = Format.text,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask: where there is no terminal.")] = False,
    language: Read = None,
    plain: Plain = False,
    passphrase_file: PassphraseFile = None,
) -> int:
    """Destroy a conversation for good.

    Its key goes first, then the rest. For whatever had left there is a notice to send, which asks to delete it. Exit
    code 1 where the word was not typed: then nothing is changed.
    """
    prepare_stdout()
    setting = own_setting()
    own = language_of(language, setting)
    vault = open_vault(passphrase_file, own, plain=plain)
    name = vault.find(session)
    refuse_held(vault, name)
    what, promised = _about(vault, name, own)
    if not yes and not _sure(what, promised, own, plain=plain):
        say(kept_word(own, "erase_not"))
        return 1
    gone = erase(vault, [name], setting, own, local_now().date())
    hand_over(gone_json(gone) if form is Format.json else gone_text(gone, kept_word(own, "erased", what=what), own))
    return 0


def _about(vault: Vault, session: str, language: str) -> tuple[str, int]:
    """Which conversation it is, without anything that was said in it, and how many of its promises are open."""
    from rcscreen.summary.words import dated

    head = next((head for name, head in vault.heads() if name == session), None)
    day = day_in(head) if isinstance(head, dict) else None
    if not isinstance(head, dict) or day is None:
        return kept_word(language, "conversation", session=session), 0
    said = kept_word(
        language, "conversation_of", session=session, day=dated(language, day), script=head.get("script", "")
    )
    return said, len(promises_in([(session, head)]).open)


def _sure(what: str, promised: int, language: str, *, plain: bool) -> bool:
    from rcscreen.terminal.asking import confirm_typed
    from rcscreen.terminal.device import open_terminal
    from rcscreen.vocabulary.chrome import chrome

    why = [kept_word(language, "erase_what", what=what), kept_word(language, "erase_all")]
    if promised:
        why.append(kept_word(language, "erase_promises", count=promised))
    try:
        with open_terminal(plain=plain) as terminal:
            return confirm_typed(terminal, chrome(language)["erase_word"], *why, chrome_language=language)
    except TerminalFault:
        fault = "There is no terminal to ask on whether you are sure."
        raise TerminalFault(fault, "If you are: rcscreen erase SESSION --yes") from None
