"""``share``: the consent ledger, and taking a consent back after a conversation."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from rcscreen.cli.options import Format, Formatted, Notified, PassphraseFile, Plain, Read
from rcscreen.cli.sessions import recipient_name
from rcscreen.desk.leaving import local_now
from rcscreen.desk.opened import kept_here, language_of, open_vault, own_setting
from rcscreen.desk.output import hand_over, prepare_stdout
from rcscreen.desk.wanted import say
from rcscreen.desk.words import desk_word
from rcscreen.errors import NothingToRelease, TerminalFault, UsageFault, VaultFault

if TYPE_CHECKING:
    from datetime import date

    from rcscreen.desk.ledger import Row
    from rcscreen.script.setting import Setting
    from rcscreen.vault import Vault

group = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
"""``share list`` and ``share revoke``."""


@group.command("list")
def list_command(
    session: Annotated[str, typer.Argument(help="One conversation's name, or the beginning of it.")] = "",
    form: Formatted = Format.text,
    language: Read = None,
    plain: Plain = False,
    passphrase_file: PassphraseFile = None,
) -> int:
    """Who may have what, what for and until when; and what left.

    Nothing of what was said is in it. Exit code 3 where a conversation cannot be read; the others are listed.
    """
    from rcscreen.desk.ledgers import ledgers

    prepare_stdout()
    setting = own_setting()
    own = language_of(language, setting)
    rows: list[Row] = []
    unread: list[tuple[str, VaultFault]] = []
    if kept_here() or session:
        vault = open_vault(passphrase_file, own, plain=plain)
        rows, unread = ledgers(vault, vault.find(session) if session else "")
    hand_over(_as_json(rows, unread, setting, own) if form is Format.json else _as_text(rows, unread, setting, own))
    return VaultFault.exit_code if unread else 0


@group.command("revoke")
def revoke_command(
    session: Annotated[str, typer.Argument(help="The conversation's name, or the beginning of it.")],
    recipient: Annotated[str, typer.Argument(help="Who is to receive nothing more, as in the site file.")],
    form: Annotated[
        Notified, typer.Option("--format", help="How the notice is written; fhir: the Consent, no longer active.")
    ] = Notified.text,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask: where there is no terminal.")] = False,
    language: Read = None,
    plain: Plain = False,
    passphrase_file: PassphraseFile = None,
) -> int:
    """Take back what a recipient may have of a conversation.

    Nothing more goes to them. Where something left already, a notice that asks them to delete it is written to stdout,
    to be sent to them. Exit code 1 where nothing was agreed for them, or the word was not typed.
    """
    from rcscreen.desk.hold import holds
    from rcscreen.desk.ledger import LEDGER, notice_line
    from rcscreen.summary.words import dated

    prepare_stdout()
    setting = own_setting()
    own = language_of(language, setting)
    vault = open_vault(passphrase_file, own, plain=plain)
    name = vault.find(session)
    row = _row_of(vault, name, recipient, setting)
    if form is Notified.fhir and _counts(row, setting):
        # A Consent names its patient by an identifier that no gist bears: it would join what cannot be joined.
        raise UsageFault("They count, and FHIR has no form for that.", "For them: text or json.", place="--format")
    called = recipient_name(recipient, setting, own) or recipient
    if not yes and not _sure(called, name, own, plain=plain):
        _tell(own, "revoke_not")
        return 1
    hold, now = holds(vault).get(name), local_now()
    stood = _taken_back(vault, name, recipient, held=hold is not None)
    _tell(own, "revoked" if stood else "revoked_before", recipient=called, session=name)
    if hold is not None:
        _tell(own, "revoked_held", day=dated(own, hold.on), by=hold.by)
    _tell(own, "revoked_left" if row.left else "revoked_nothing_left")
    if row.left:
        notice = (
            _withdrawn(vault, row, setting, now.date())
            if form is Notified.fhir
            else _notice(row, setting, called, own, form)
        )
        vault.append(name, LEDGER, notice_line(recipient, now.date()))
        hand_over(notice)
    return 0


def _counts(row: Row, setting: Setting | None) -> bool:
    """Whether a recipient is the program itself: by its file, or by what only it may have."""
    from rcscreen.script.setting import PARTS

    known = setting.recipient(row.recipient) if setting else None
    return known.counts if known else not set(row.parts) <= set(PARTS)


def _tell(language: str, key: str, **said: object) -> None:
    from rcscreen.desk.lines import wrapped

    say(*wrapped(desk_word(language, key, **said), 0))


def _row_of(vault: Vault, session: str, recipient: str, setting: Setting | None) -> Row:
    from rcscreen.desk.ledgers import ledger_of

    rows = ledger_of(vault, session)
    row = next((each for each in rows if each.recipient == recipient), None)
    if row is not None:
        return row
    if setting is not None and setting.recipient(recipient):
        raise NothingToRelease("Nothing was agreed for them in that conversation, so there is nothing to take back.")
    known = ", ".join(sorted({each.recipient for each in rows}))
    raise UsageFault("There is no such recipient.", f"Agreed: {known}." if known else "", place="RECIPIENT")


def _taken_back(vault: Vault, session: str, recipient: str, *, held: bool) -> bool:
    from rcscreen.desk.opened import told
    from rcscreen.desk.taking_back import take_back, take_back_from_ledger, take_back_handed

    stored, now = vault.read(session), local_now()
    if not stored.entries:
        stood = take_back_from_ledger(vault, session, recipient, now)
    else:
        conversation = told(stored)
        setting = conversation.state.setting
        stood = take_back(vault, session, conversation.script, setting, recipient, now, held=held)
    return stood or take_back_handed(vault, session, recipient, now)


def _notice(row: Row, setting: Setting | None, called: str, language: str, form: Notified) -> str:
    from rcscreen.desk.notice import notice_json, notice_text, notices_for

    program = setting.program if setting else ""
    (notice,) = notices_for([row], program, {row.recipient: called}, local_now().date())
    if form is Notified.json:
        return json.dumps(notice_json(notice), ensure_ascii=False, indent=2) + "\n"
    return notice_text(notice, language)


def _withdrawn(vault: Vault, row: Row, setting: Setting | None, today: date) -> str:
    """The notice for a server: the Consent that it has, no longer active, and what rested on it, taken back."""
    from rcscreen.desk.ledger import LEDGER, stood_in
    from rcscreen.formats.fhir import Yes, withdrawn, written
    from rcscreen.site.load import load_site
    from rcscreen.summary.minting import Mint
    from rcscreen.summary.standing import gone

    pins, streams = vault.beside(row.session)
    # Where the answers were let go, the site file of that day went with them; today's has to do.
    then = load_site(pins["site"].decode(), "the site file of that day") if "site" in pins else setting
    mint = Mint(pins["secret"], row.recipient, row.session)
    language = str((vault.read(row.session).head or {}).get("language", "en"))
    # What a ledger of an earlier version did not note holds for a day.
    since = row.granted_on or row.left[0].on
    yes = Yes(
        identifier=mint.permission(since),
        to=recipient_name(row.recipient, then, language) or row.recipient,
        purpose=row.purpose,
        since=since,
        until=row.withdrawn_on or today,
        how=row.how or "spoken",
        language=language,
        stands=False,
    )
    told = gone((), stood_in(streams.get(LEDGER, ()), row.recipient))
    return written(withdrawn(yes, mint, then.program if then else "", told))


def _sure(recipient: str, session: str, language: str, *, plain: bool) -> bool:
    from rcscreen.terminal.asking import confirm_typed
    from rcscreen.terminal.device import open_terminal

    why = (desk_word(language, "revoke_what", recipient=recipient, session=session), desk_word(language, "revoke_all"))
    try:
        with open_terminal(plain=plain) as terminal:
            return confirm_typed(terminal, desk_word(language, "revoke_word"), *why, chrome_language=language)
    except TerminalFault:
        fault = "There is no terminal to ask on whether you are sure."
        raise TerminalFault(fault, "If you are: rcscreen share revoke SESSION RECIPIENT --yes") from None


def _as_json(rows: list[Row], unread: list[tuple[str, VaultFault]], setting: Setting | None, language: str) -> str:
    from rcscreen.desk.ledger_page import row_json

    shares = [row_json(row, recipient_name(row.recipient, setting, language)) for row in rows]
    listed = {"schema": "rcscreen.shares/1", "shares": shares, "unreadable": [session for session, _ in unread]}
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


def _as_text(rows: list[Row], unread: list[tuple[str, VaultFault]], setting: Setting | None, language: str) -> str:
    from rcscreen.desk.ledger_page import row_lines
    from rcscreen.desk.lines import wrapped

    today = local_now().date()
    sections = []
    for row in rows:
        name = recipient_name(row.recipient, setting, language) or row.recipient
        title = desk_word(language, "ledger_row", recipient=name, session=row.session)
        sections.append([*wrapped(title, 0, 2), *row_lines(row, today, language, theirs=False)])
    sections += [wrapped(f"{session}  {fault.code} {fault.fault}", 0, 2) for session, fault in unread]
    return "\n\n".join("\n".join(each) for each in sections or [[desk_word(language, "ledger_none")]]) + "\n"
