"""How many conversations were offered: counted here where the program wished for it, and told by the month, rounded.

Counted are months, scripts, languages and endings, and nothing else: no day, nobody's card, no conversation's name.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, get_args

from rcscreen.desk.counting import the_one_meant
from rcscreen.desk.lines import wrapped
from rcscreen.errors import NothingToRelease, UsageFault
from rcscreen.interview.events import EndingKind

if TYPE_CHECKING:
    from rcscreen.interview.state import State
    from rcscreen.script.setting import Recipient, Setting
    from rcscreen.summary.tally import Offered, Tally
    from rcscreen.vault import Vault

__all__ = ["TALLIED", "count_offered", "tallies_of", "tally_text", "who_tallies"]

TALLIED = "offered_in_month"
"""The tally of conversations offered by month, script, language and ending."""

_SECRET = "tally"  # noqa: S105 - the name under which the vault remembers it
_BYTES = 32

_WORDS = {
    "en": {
        "title": "For {recipient}: conversations offered in {month}, rounded to a multiple of {step} by chance",
        "none": "Of no script, language and ending were there enough to be told.",
        "complete": "came to their end",
        "stopped": "were stopped before their end",
        "declined_to_talk": "they said no",
        "not_reached": "not reached",
        "withdrawn": "taken back",
    },
    "es": {
        "title": "Para {recipient}: conversaciones ofrecidas en {month}, redondeadas al azar a un múltiplo de {step}",
        "none": "De ningún guion, idioma y final hubo bastantes para decirlo.",
        "complete": "llegaron hasta el final",
        "stopped": "se detuvieron antes del final",
        "declined_to_talk": "dijeron que no",
        "not_reached": "no se les encontró",
        "withdrawn": "se retiraron",
    },
}


def count_offered(vault: Vault, state: State, day: date) -> None:
    """Count a conversation that is over, if the program wished for that.

    Args:
        vault: The vault.
        state: How it ended.
        day: Its day, of which the month is kept.
    """
    if not any(recipient.tally for recipient in state.setting.recipients) or state.finished is None:
        return
    if not vault.fact(_SECRET):
        vault.put_fact(_SECRET, {"secret": secrets.token_hex(_BYTES)})
    label = json.dumps([state.script, state.language, state.finished])
    vault.count(TALLIED, label, day.replace(day=1).isoformat())


def who_tallies(setting: Setting, recipient_id: str) -> Recipient:
    """The recipient that may have the tally.

    Raises:
        UsageFault: The program's file names none, or not this one, or several where none was asked for.
    """
    may = {each.id: each for each in setting.recipients if each.tally}
    if not may:
        cure = "In the site file, give the recipient that has `role: program` also `tally: true`. Counting begins then."
        raise UsageFault("Nobody may have a tally of what was offered.", cure)
    return the_one_meant(may, recipient_id)


def tallies_of(vault: Vault, recipient: Recipient, month: str, today: date) -> tuple[Tally, ...]:
    """What the program may have: a tally for each month that is over and in which something was counted.

    Args:
        vault: The vault.
        recipient: Who counts.
        month: One month, such as ``2026-10``; empty for all.
        today: The day.

    Raises:
        NothingToRelease: There is none.
        VaultFault: It cannot be read.
    """
    from rcscreen.summary.tally import tally_of

    secret = bytes.fromhex(str(vault.fact(_SECRET).get("secret", "")))
    counted: dict[date, dict[Offered, int]] = {}
    for (day, label), number in vault.tally(TALLIED).items():
        for what in _read(label):
            counted.setdefault(date.fromisoformat(day), {})[what] = number
    over = sorted(each for each in counted if each < today.replace(day=1) and month in ("", f"{each:%Y-%m}"))
    if not over or not secret:
        raise NothingToRelease("There is no month that is over in which a conversation was counted.")
    return tuple(tally_of(counted[each], each, recipient, secret) for each in over)


def tally_text(tally: Tally, recipient: str, language: str) -> str:
    """A tally as it is read."""
    said = _WORDS["es" if language.startswith("es") else "en"]
    title = said["title"].format(recipient=recipient, month=tally.month, step=tally.rounded_to)
    rows = [
        f"  {each.script} · {each.language} · {said[each.ending]}: {each.about}" for each in tally.ended
    ] or wrapped(said["none"], 2)
    return "\n".join([*wrapped(title, 0), *rows]) + "\n"


def _read(label: str) -> Iterator[Offered]:
    with suppress(ValueError):
        script, language, ending = json.loads(label)
        if ending in get_args(EndingKind):
            yield script, language, ending
