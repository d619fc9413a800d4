"""A conversation from a file of answers: paper forms, migrations, tests."""

from __future__ import annotations

import secrets
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from rcscreen.desk.after import conclude
from rcscreen.desk.index import SOURCE
from rcscreen.desk.keeping import MemoryJournal, VaultJournal, open_head
from rcscreen.desk.leaving import local_now
from rcscreen.desk.library import Found
from rcscreen.desk.output import prepare_stdout
from rcscreen.desk.stored import CARD
from rcscreen.desk.unlocking import Keys
from rcscreen.desk.wanted import say
from rcscreen.errors import TerminalFault, UsageFault
from rcscreen.interview.conduct import conduct
from rcscreen.interview.events import Opened
from rcscreen.interview.state import State
from rcscreen.script.setting import Setting

if TYPE_CHECKING:
    from rcscreen.desk.arriving import Met
    from rcscreen.desk.wanted import Wanted

_MOST = 4 * 1024 * 1024
"""Bytes read of a file of answers at most: a hundred times the longest conversation."""

_OLDEST = timedelta(days=5 * 366)
"""An older day is a slip of the pen: nothing agreed then holds, and nobody is remembered from so long ago."""


def run_answers(file: str, found: Found, setting: Setting, site_text: str, wanted: Wanted) -> int:
    """Go through a script from a file of answers.

    Raises:
        AnswersRefused: The file cannot be used; nothing was kept.
    """
    from rcscreen.answers.conductor import AnswersConductor
    from rcscreen.answers.read import read_answers
    from rcscreen.answers.trial import try_out

    prepare_stdout()
    sheet = read_answers(_read(file), file, found.script, setting)
    if sheet.names_a_place:
        from rcscreen.desk.directory import read_behind

        setting = read_behind(State(setting)).setting
    today = local_now().date()
    met = _met(wanted, setting, today)
    opening = Opened(
        script=found.script.id,
        version=found.script.version,
        digest=found.script.digest,
        setting_digest=setting.digest,
        language=sheet.language or wanted.language or found.script.language,
        channel=sheet.channel or found.script.channels[0],
        day=sheet.date or today,
        name=sheet.name or (met.person.called if met else ""),
        earlier=met.earlier if met else None,
    )
    if opening.day > today:
        raise UsageFault("The day of the conversation has not come yet.", "Correct `date:`.", place=file)
    if opening.day < today - _OLDEST:
        raise UsageFault("The day of the conversation lies more than five years back.", "Correct `date:`.", place=file)
    for problem in try_out(sheet, found.script, setting, opening, local_now()):
        say(str(problem))
    source = " ".join(sheet.source) if sheet.source else ""
    keys = None if wanted.no_keep else Keys(wanted)
    if keys is not None and source and (known := _known(keys, source)):
        return _again(*known, keys, wanted)
    secret, card = (met.person.secret, met.person.card) if met else (secrets.token_bytes(32), "")
    pins = {**found.pins(), "site": site_text.encode(), "secret": secret, **({CARD: card.encode()} if card else {})}
    pins |= {SOURCE: source.encode()} if source else {}
    journal = _journal(keys, found, pins, opening, source) if keys else _in_memory(met, wanted)
    state = conduct(found.script, State(setting), AnswersConductor(sheet), journal, local_now, opening=opening)
    return conclude(found.script, state, journal, keys, wanted, source=source, secret=secret, card=card)


def _met(wanted: Wanted, setting: Setting, today: date) -> Met | None:
    """Whom the conversation was held with, where they were named; nobody sits at a terminal to be asked."""
    if not wanted.person:
        return None
    from rcscreen.desk.arriving import meet

    return meet(Keys(wanted), wanted, today, _no_terminal, wanted.own_language(setting))


def _in_memory(met: Met | None, wanted: Wanted) -> MemoryJournal:
    """Nothing is kept; whoever says that they would not be remembered is forgotten all the same."""
    from rcscreen.desk.live import forgetting

    return forgetting(Keys(wanted), met.person.card) if met else MemoryJournal()


def _no_terminal(_label: str) -> str:
    raise TerminalFault("There is no terminal to ask on.", "Name the word on their card: --with WORD")


def _journal(keys: Keys, found: Found, pins: dict[str, bytes], opening: Opened, source: str) -> VaultJournal:
    head = open_head(found.script.id, opening.language, opening.day, source)
    vault = keys.vault
    return VaultJournal(lambda: vault, pins, head)


def _known(keys: Keys, source: str) -> tuple[str, str] | None:
    """The session that came from this source before, and the person's card word; None where there is none."""
    for session, head in keys.vault.heads():
        if isinstance(head, dict) and head.get("source") == source and head.get("ending"):
            return session, str(head.get(CARD, ""))
    return None


def _again(session: str, card: str, keys: Keys, wanted: Wanted) -> int:
    from rcscreen.desk.opened import conversation_of, hand_on_again

    say(f"This source is kept already, as {session}.", *([f"Their card word: {card}"] if card else []))
    return hand_on_again(conversation_of(keys.vault, session), keys.vault, replace(wanted))


def _read(file: str) -> bytes:
    if file == "-":
        return sys.stdin.buffer.read(_MOST)
    try:
        with Path(file).open("rb") as opened:
            return opened.read(_MOST)
    except OSError as fault:
        raise UsageFault(f"The file of answers cannot be read ({fault.strerror}).", place=file) from None
