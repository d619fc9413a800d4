"""``summary``: what a conversation left, or what one recipient receives of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from rcscreen.cli.options import Language, PassphraseFile, Plain, Written
from rcscreen.desk.conversation import Conversation, ended_at
from rcscreen.desk.kept_words import kept_word
from rcscreen.desk.leaving import known_recipient, nothing_for
from rcscreen.desk.ledger import LET_GO, stood_in
from rcscreen.desk.lines import wrapped
from rcscreen.desk.opened import language_of, open_vault, own_setting, released, told
from rcscreen.desk.output import hand_over, prepare_stdout
from rcscreen.desk.stored import CARD
from rcscreen.desk.words import desk_word
from rcscreen.errors import NoSuchSession, UsageFault
from rcscreen.script.setting import LOCK_AFTER

if TYPE_CHECKING:
    from rcscreen.summary.minting import Mint
    from rcscreen.summary.model import Release
    from rcscreen.summary.standing import Standing
    from rcscreen.vault import StoredSession, Vault


def command(
    session: Annotated[
        str, typer.Argument(help="Its name, or the beginning of it; the one that ended last if left out.")
    ] = "",
    recipient: Annotated[str, typer.Option("--for", help="What this recipient receives, instead of the record.")] = "",
    form: Annotated[
        Written | None,
        typer.Option(
            "--format",
            help=(
                "text for the record; json or fhir for a recipient, fhir-response: the answers to a form that was "
                "imported; html or pdf: a page that the family keeps."
            ),
        ),
    ] = None,
    fridge: Annotated[
        bool, typer.Option("--fridge", help="With html or pdf: a copy that anybody in the house may read.")
    ] = False,
    language: Annotated[
        Language | None, typer.Option(help="To read it in; the record is in the language they spoke if left out.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="With --for: do not show first what leaves.")] = False,
    plain: Plain = False,
    passphrase_file: PassphraseFile = None,
) -> int:
    """Show what a conversation left, or what one recipient receives.

    The record is the person's own: it is to be read with them and never sent. What goes to a recipient is what they
    agreed to, and no more; at a terminal you see it before it leaves. Exit code 1 where nothing does.
    """
    from rcscreen.desk.handing_on import Review, at_a_terminal

    _check(recipient, form, fridge=fridge)

    prepare_stdout()
    setting = own_setting()
    vault = open_vault(passphrase_file, language_of(language, setting), plain=plain)
    stored = vault.read(vault.find(session)) if session else _last(vault)
    if recipient and not stored.entries and (stored.head or {}).get(LET_GO):
        raise nothing_for(recipient)
    conversation = told(stored)
    if recipient:
        known_recipient(conversation.state, recipient)
        own = language_of(language, setting)
        idle = setting.lock_after if setting else LOCK_AFTER
        review = Review(own, plain, idle) if at_a_terminal() and not yes else None
        written = _written(form, conversation, recipient, own)
        if form is Written.fhir_response:
            from rcscreen.desk.answering import answers_to_the_form

            written = answers_to_the_form(conversation, stored, recipient, own)
        hand_over(released(conversation, vault, recipient, review, written))
    else:
        card = str((stored.head or {}).get(CARD, ""))
        match form:
            case Written.json:
                hand_over(_record_json(conversation))
            case Written.html | Written.pdf:
                from rcscreen.desk.handout import handout_of
                from rcscreen.desk.paper import put_out

                page = handout_of(conversation, card, setting, fridge=fridge)
                put_out(page, "pdf" if form is Written.pdf else "html")
            case Written.text | Written.fhir | Written.fhir_response | None:
                hand_over(_record_text(conversation, card, language))
    return 0


def _check(recipient: str, form: Written | None, *, fridge: bool) -> None:
    """What can be refused is refused before a passphrase is asked for.

    Raises:
        UsageFault: A page is the family's own, and is made for nobody else; or a copy of no page is wanted.
    """
    page = form in (Written.html, Written.pdf)
    if form in (Written.fhir, Written.fhir_response) and not recipient:
        raise UsageFault("The record is never sent.", "Say for whom it is: --for RECIPIENT.", place="--format")
    if page and recipient:
        cure = "For a recipient: text or json. For the family: leave --for out."
        raise UsageFault("A page to print is the family's own.", cure, place="--format")
    if fridge and not page:
        raise UsageFault("Only a page has a copy for the door.", "Add --format html or pdf.", place="--fridge")


def _written(form: Written | None, conversation: Conversation, recipient: str, language: str) -> Callable[[str], str]:
    """How what a recipient receives is written: as it is unless another form was asked for.

    Raises:
        UsageFault: The program counts; in FHIR there is nothing for that.
    """
    from rcscreen.desk.handing_on import read_out

    to = known_recipient(conversation.state, recipient)
    match form:
        case Written.fhir if to.counts:
            raise UsageFault("They count, and FHIR has no form for that.", "For them: text or json.", place="--format")
        case Written.text:
            return partial(read_out, recipient=to, language=language)
        case Written.fhir:
            from rcscreen.summary.minting import Mint

            mint = Mint(conversation.secret, recipient, conversation.session)
            before, known = stood_in(conversation.sent, recipient), conversation.state.earlier is not None
            return partial(_release_fhir, mint=mint, known=known, before=before)
        case _:
            return str


def _last(vault: Vault) -> StoredSession:
    """The conversation that ended last.

    Raises:
        NoSuchSession: None has ended.
        VaultFault: It cannot be read.
    """
    from rcscreen.desk.stored import read_entries

    heads = [(name, head) for name, head in vault.heads() if isinstance(head, dict)]
    ended = [(str(head["day"]), name) for name, head in heads if head.get("ending") and not head.get(LET_GO)]
    if not ended:
        cure = "To see those that broke off: rcscreen sessions"
        raise NoSuchSession("No conversation has ended yet.", cure)
    day = max(ended)[0]
    last = [vault.read(name) for each, name in ended if each == day]
    return max(last, key=lambda stored: ended_at(read_entries(stored.entries, stored.id)))


def _record_json(conversation: Conversation) -> str:
    from rcscreen.summary.model import to_json

    return to_json(conversation.record())


def _record_text(conversation: Conversation, card: str, language: Language | None) -> str:
    """The record in the language they spoke, unless another is asked for: it is theirs to read."""
    from rcscreen.desk.own_words import record_in
    from rcscreen.summary.text import record_text
    from rcscreen.vocabulary.phrases import label

    record = conversation.record()
    own = language.value if language else record.language
    names = {each.id: label(each.name, own) for each in conversation.state.setting.recipients}
    text = record_text(record_in(record, conversation.state.setting, own), own, names)
    if card:
        text += "\n" + "\n".join(wrapped(desk_word(own, "card_yours", card=card), 0)) + "\n"
    if not conversation.state.finished:
        text += f"\n{kept_word(own, 'stands')}\n{kept_word(own, 'take_up', session=conversation.session)}\n"
    return text


def _release_fhir(document: str, mint: Mint, *, known: bool, before: Sequence[Standing]) -> str:
    from rcscreen.formats.fhir import to_fhir

    return to_fhir(_release(document), mint, known=known, before=before)


def _release(document: str) -> Release:
    from rcscreen.summary.model import Release, from_json

    release = from_json(document)
    assert isinstance(release, Release)  # noqa: S101 - it was made a moment ago
    return release
