"""``sessions``: the conversations that are kept here, from their heads alone. No journal is opened."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, NotRequired, TypedDict

from rcscreen.cli.options import Format, Formatted, PassphraseFile, Plain, Read
from rcscreen.desk.hold import Hold, holds
from rcscreen.desk.kept_words import WORDS, kept_word
from rcscreen.desk.ledger import LET_GO
from rcscreen.desk.lines import wrapped
from rcscreen.desk.opened import kept_here, language_of, open_vault, own_setting
from rcscreen.desk.output import hand_over
from rcscreen.desk.words import desk_word
from rcscreen.errors import VaultFault
from rcscreen.summary.words import dated

if TYPE_CHECKING:
    from rcscreen.script.setting import Setting

BROKE_OFF, UNDER_WAY = "broke_off", "under_way"
_UNREADABLE = "unreadable"


class Shared(TypedDict):
    """A recipient to whom something may be passed on."""

    recipient: str
    name: str


class Held(TypedDict):
    """A legal hold."""

    by: str
    on: str


class Row(TypedDict):
    """A conversation as the list shows it: nothing of what was said in it."""

    session: str
    day: str
    script: str
    language: str
    ending: str
    shared: list[Shared]
    held: NotRequired[Held]
    let_go: NotRequired[str]


def command(
    form: Formatted = Format.text,
    language: Read = None,
    plain: Plain = False,
    passphrase_file: PassphraseFile = None,
) -> int:
    """List the conversations that are kept here.

    Nothing of what was said is in the list. Exit code 3 where one of them cannot be read; the others are listed.
    """
    setting = own_setting()
    own = language_of(language, setting)
    heads: list[tuple[str, dict[str, object] | VaultFault]] = []
    held: Mapping[str, Hold] = {}
    under_way: frozenset[str] = frozenset()
    if kept_here():
        vault = open_vault(passphrase_file, own, plain=plain)
        heads, held = list(vault.heads()), holds(vault)
        unended = (session for session, head in heads if isinstance(head, dict) and not head.get("ending"))
        under_way = frozenset(session for session in unended if vault.in_use(session))
    rows = sorted(
        (_row(session, head, held.get(session), setting, own) for session, head in heads if isinstance(head, dict)),
        key=lambda row: (row["day"], row["session"]),
    )
    for row in rows:
        if row["session"] in under_way:
            row["ending"] = UNDER_WAY
    unread = [(session, fault) for session, fault in heads if isinstance(fault, VaultFault)]
    hand_over(_as_json(rows, unread) if form is Format.json else _as_text(rows, unread, own))
    return VaultFault.exit_code if unread else 0


def _row(session: str, head: Mapping[str, object], hold: Hold | None, setting: Setting | None, language: str) -> Row:
    def said(key: str) -> str:
        value = head.get(key)
        return value if isinstance(value, str) else ""

    shared = head.get("shared")
    row = Row(
        session=session,
        day=said("day"),
        script=said("script"),
        language=said("language"),
        ending=said("ending") or BROKE_OFF,
        shared=[
            Shared(recipient=each, name=recipient_name(each, setting, language) or str(name))
            for each, name in (shared.items() if isinstance(shared, dict) else ())
        ],
    )
    if hold is not None:
        row["held"] = Held(by=hold.by, on=hold.on.isoformat())
    if said(LET_GO):
        row["let_go"] = said(LET_GO)
    return row


def recipient_name(recipient_id: str, setting: Setting | None, language: str) -> str:
    """How the program calls a recipient or a colleague today, or nothing where it knows none of that id."""
    from rcscreen.vocabulary.phrases import label

    recipient = setting.recipient(recipient_id) if setting else None
    colleague = setting.colleague(recipient_id) if setting else None
    return label(recipient.name, language) if recipient else colleague.name if colleague else ""


def _as_json(rows: list[Row], unread: list[tuple[str, VaultFault]]) -> str:
    unreadable = [
        Row(session=session, day="", script="", language="", ending=_UNREADABLE, shared=[]) for session, _ in unread
    ]
    listed = [{key: value for key, value in row.items() if value != ""} for row in (*rows, *unreadable)]
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


def _as_text(rows: list[Row], unread: list[tuple[str, VaultFault]], language: str) -> str:
    lines = [line for row in rows for line in _lines(row, language)]
    for session, fault in unread:
        lines.append(f"{session}  {fault.code} {fault.fault}")
    return "\n".join(lines or [kept_word(language, "none")]) + "\n"


def _lines(row: Row, language: str) -> list[str]:
    from rcscreen.vocabulary.chrome import chrome

    spoken = chrome(language).get(row["language"], row["language"])
    day = row["day"] or kept_word(language, "no_day")
    ending = row["ending"] if row["ending"] in WORDS["en"] else "complete"
    said = kept_word(language, ending)
    lines = [f"{row['session']}  {day:10}  {row['script']:14}  {spoken:8}  {said}".rstrip()]
    if row["shared"]:
        recipients = "; ".join(each["name"] for each in row["shared"])
        lines += wrapped(kept_word(language, "shared", recipients=recipients), 12, 14)
    if "held" in row:
        day = dated(language, date.fromisoformat(row["held"]["on"]))
        lines += wrapped(desk_word(language, "held", day=day, by=row["held"]["by"]), 12, 14)
    if "let_go" in row:
        lines += wrapped(desk_word(language, "let_go_row"), 12, 14)
    if row["ending"] == BROKE_OFF:
        lines += wrapped(kept_word(language, "take_up", session=row["session"]), 12, 14)
    return lines
