"""Handing one promise to the colleague who steps in: what they need for it and no more, with the person's yes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from rcscreen.desk.handing_on import sealed
from rcscreen.desk.handing_words import handing_word
from rcscreen.desk.ledger import LEDGER, LEDGER_UNTIL, Left, sent_in, sent_line
from rcscreen.desk.lines import wrapped
from rcscreen.desk.promises import contact_of, due_lines, promises_in
from rcscreen.desk.settling import keep_marks, line_of
from rcscreen.errors import NothingToRelease, TerminalFault, UsageFault, VaultFault
from rcscreen.interview.events import Grant
from rcscreen.summary.minting import Mint
from rcscreen.summary.promise import UNSAFE, handed_mark

if TYPE_CHECKING:
    from rcscreen.desk.promises import Promised
    from rcscreen.script.setting import Colleague, Setting
    from rcscreen.vault import Vault

__all__ = ["Asked", "agreed_on", "colleague_named", "hand_promise", "show_over"]

PROMISE = "rcscreen.promise/1"
_PROMISE = ("domain", "action", "who", "by", "backup", "attempts")
_CONTACT = ("way", "voicemail", "hours", "name", "number")
_HOLDS = timedelta(days=30)
"""How long a colleague may have a promise after the day it is due: as long as answers are usually kept."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom something is handed to, and on whose word.

    Attributes:
        colleague: Who receives it.
        agreed_on: The day on which the person said yes.
        setting: The program that hands it on.
        review: Shows what leaves before it does, and asks; False where nobody sits at a terminal.
        language: The navigator's own language.
        plain: In lines only.
        as_data: Whether it is written as JSON rather than as a letter.
    """

    colleague: Colleague
    agreed_on: date
    setting: Setting
    review: bool
    language: str
    plain: bool = False
    as_data: bool = False


def colleague_named(setting: Setting | None, name: str) -> tuple[Setting, Colleague]:
    """The program, and its colleague of that id.

    Raises:
        UsageFault: The program's file names none of that id, or cannot be used.
    """
    colleague = setting.colleague(name) if setting else None
    if setting is None or colleague is None:
        known = ", ".join(each.id for each in setting.colleagues) if setting else ""
        cure = f"It names: {known}." if known else "Put them there, with their key: colleagues: [{id, name, age}]."
        raise UsageFault("The program's file names no such colleague.", cure)
    return setting, colleague


def agreed_on(typed: str, colleague: Colleague, today: date, language: str, *, plain: bool) -> date:
    """The day on which the person said yes: as it was typed, or asked at the terminal.

    Args:
        typed: The day; empty where it is to be asked.
        colleague: Who is to receive something.
        today: The day.
        language: The navigator's own language.
        plain: Ask in lines only.

    Raises:
        UsageFault: It is no day, or none on which they can have said so.
        NothingToRelease: They have not.
        TerminalFault: There is no terminal to ask on, and no day was typed.
    """
    if typed:
        return _day(typed, today)
    from rcscreen.terminal.asking import choose
    from rcscreen.terminal.device import open_terminal

    options = [("yes", handing_word(language, "agreed_today")), ("no", handing_word(language, "not_agreed"))]
    title = handing_word(language, "agreed_title", name=colleague.name)
    try:
        with open_terminal(plain=plain) as terminal:
            yes = choose(terminal, title, options, chrome_language=language) == "yes"
    except TerminalFault:
        fault = "There is no terminal to ask on whether they said yes."
        raise TerminalFault(fault, "If they did: --agreed-on DAY") from None
    if not yes:
        raise NothingToRelease(handing_word(language, "ask_first", name=colleague.name))
    return today


def _day(typed: str, today: date) -> date:
    cure = "The day on which they said yes: 2026-11-22."
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        raise UsageFault("This is not a day.", cure, place="--agreed-on") from None
    if day > today:
        raise UsageFault("This day is still to come.", cure, place="--agreed-on")
    return day


def hand_promise(vault: Vault, handle: str, asked: Asked, today: date) -> str:
    """One promise as it leaves for a colleague. That it leaves is in the ledger before it does; it stays on our list.

    Raises:
        NoSuchSession: There is no such promise.
        NothingToRelease: It is off the list, or is not to leave now.
        VaultFault: It cannot be read or sealed, or the ledger could not take it: then nothing leaves.
    """
    start, _, plan = handle.partition("/")
    session = vault.find(start)
    head = vault.read(session).head
    line = line_of(head, session, plan)
    found = promises_in((each, held) for each, held in vault.heads() if not isinstance(held, VaultFault))
    promised = next((each for each in found.open if (each.session, each.line["plan"]) == (session, plan)), None)
    if promised is None:
        raise NothingToRelease(handing_word(asked.language, "settled"))
    until = max(promised.due or today, today) + _HOLDS
    grant = _grant(asked, line, until, str((head or {}).get("language", asked.language)))
    pins, streams = vault.beside(session)
    mint = Mint(pins["secret"], asked.colleague.id, session)
    revision = 1 + sum(1 for each in sent_in(streams.get(LEDGER, ())) if each["recipient"] == asked.colleague.id)
    name = mint.document(revision)
    written = _data(promised, grant, asked, name) if asked.as_data else _letter(promised, grant, asked)
    if asked.review:
        _review(promised, asked)
    leaving = sealed(written, asked.colleague.age)
    _note(vault, session, plan, sent_line(grant, Left(today, revision, name), None, ""), asked, until, today)
    return leaving


def _grant(asked: Asked, line: Mapping[str, Any], until: date, language: str) -> Grant:
    return Grant(
        recipient=asked.colleague.id,
        parts=("contact", "plan"),
        domains=(line["domain"],) if line["domain"] else (),
        purpose=handing_word(language, "purpose"),
        granted_on=asked.agreed_on,
        until=until,
        how="spoken",
    )


def _data(promised: Promised, grant: Grant, asked: Asked, name: str) -> str:
    """What the colleague receives, as data: the promise, and how to be in touch with the rule before the number."""
    line, contact = promised.line, promised.contact or {}
    document = {
        "schema": PROMISE,
        "id": name,
        "from": {"name": asked.setting.program, "navigator": asked.setting.navigator},
        "to": {"id": asked.colleague.id, "name": asked.colleague.name},
        "language": promised.language,
        "promise": {key: line[key] for key in _PROMISE if line.get(key)},
        "contact": {key: contact[key] for key in _CONTACT if contact.get(key)},
        **({UNSAFE: promised.unsafe} if promised.unsafe else {}),
        "purpose": grant.purpose,
        "granted_on": grant.granted_on.isoformat(),
        "until": grant.until.isoformat(),
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _letter(promised: Promised, grant: Grant, asked: Asked) -> str:
    """The same to be read."""
    from rcscreen.summary.words import dated

    said = {"giver": f"{asked.setting.navigator}, {asked.setting.program}", "name": asked.colleague.name}
    days = {"granted": dated(asked.language, grant.granted_on), "until": dated(asked.language, grant.until)}
    lines = [
        handing_word(asked.language, "letter", **said),
        "",
        *_lines(promised, asked.language),
        "",
        handing_word(asked.language, "letter_until", **days),
    ]
    return "\n".join(part for line in lines for part in (wrapped(line, 0, 2) if line else [""])) + "\n"


def _lines(promised: Promised, language: str) -> list[str]:
    """The promise without its handle, which is ours, and how to be in touch."""
    first, *what = due_lines(promised, language)
    return [first.partition("  ")[2], *what, "", *contact_of(promised, language)]


def _review(promised: Promised, asked: Asked) -> None:
    _show(asked.colleague, _lines(promised, asked.language), asked.language, plain=asked.plain)


def show_over(colleague: Colleague, count: int, language: str, *, plain: bool, let_go: bool) -> None:
    """Shows the navigator that a whole record is about to go, and what becomes of it here.

    Raises:
        NothingToRelease: Not now.
        Interrupted: It was broken off here, so nothing goes.
        TerminalFault: There is no terminal to show it on.
    """
    lines = [
        handing_word(language, "over_title", name=colleague.name, count=count),
        handing_word(language, "over_what"),
        handing_word(language, "over_let_go" if let_go else "over_keep"),
    ]
    _show(colleague, lines, language, plain=plain)


def _show(colleague: Colleague, lines: list[str], language: str, *, plain: bool) -> None:
    from rcscreen.terminal.device import open_terminal
    from rcscreen.terminal.thresholds import review_before_leaving

    with open_terminal(plain=plain) as terminal:
        whole = [handing_word(language, "sealed"), "", *lines]
        yes = review_before_leaving(terminal, colleague.name, whole, language)
    if not yes:
        raise NothingToRelease(handing_word(language, "not_handed"))


def _note(vault: Vault, session: str, plan: str, sent: bytes, asked: Asked, until: date, today: date) -> None:
    """In the ledger that it left, on the list that a colleague has it too, in the head how long that holds."""
    with vault.resume(session) as opened:
        opened.append(LEDGER, sent)
        stored = vault.read(session)
        head = keep_marks(opened, stored, [handed_mark(plan, asked.colleague.name, today)])
        last = max(str(head.get(LEDGER_UNTIL, "")), until.isoformat())
        opened.put_head({**head, LEDGER_UNTIL: last})
