"""A conversation from a file of answers: paper forms, migrations, tests."""

from __future__ import annotations

import secrets
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from rcscreen.desk.after import conclude
from rcscreen.desk.keeping import CARD, MemoryJournal, VaultJournal, open_head
from rcscreen.desk.leaving import local_now, prepare_stdout
from rcscreen.desk.library import Found
from rcscreen.desk.unlocking import Keys
from rcscreen.desk.wanted import say
from rcscreen.errors import UsageFault
from rcscreen.interview.conduct import conduct
from rcscreen.interview.events import Opened
from rcscreen.interview.state import State
from rcscreen.script.setting import Setting

if TYPE_CHECKING:
    from rcscreen.desk.wanted import Wanted

_MOST = 4 * 1024 * 1024
"""Bytes read of a file of answers at most: a hundred times the longest conversation."""


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
    today = local_now().date()
    opening = Opened(
        script=found.script.id,
        version=found.script.version,
        digest=found.script.digest,
        setting_digest=setting.digest,
        language=sheet.language or wanted.language or found.script.language,
        channel=sheet.channel or found.script.channels[0],
        day=sheet.date or today,
        name=sheet.name or wanted.name,
    )
    if opening.day > today:
        raise UsageFault("The day of the conversation has not come yet.", "Correct `date:`.", place=file)
    for problem in try_out(sheet, found.script, setting, opening, local_now()):
        say(str(problem))
    source = " ".join(sheet.source) if sheet.source else ""
    keys = None if wanted.no_keep else Keys(wanted)
    if keys is not None and source and (known := _known(keys, source)):
        return _again(*known, keys, wanted)
    secret = secrets.token_bytes(32)
    journal = MemoryJournal() if keys is None else _journal(keys, found, site_text, opening, source, secret)
    state = conduct(found.script, State(setting), AnswersConductor(sheet), journal, local_now, opening=opening)
    return conclude(found.script, state, journal, keys, wanted, source=source, secret=secret)


def _journal(keys: Keys, found: Found, site_text: str, opening: Opened, source: str, secret: bytes) -> VaultJournal:
    pins = {**found.pins(), "site": site_text.encode(), "secret": secret}
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
