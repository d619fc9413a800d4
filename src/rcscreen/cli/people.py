"""``people``: whoever wished to be remembered, from their boxes and the heads of their conversations alone."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rcscreen.cli.options import Format, Formatted, PassphraseFile, Plain, Read
from rcscreen.desk.leaving import local_now
from rcscreen.desk.lines import tell, wrapped
from rcscreen.desk.opened import kept_here, language_of, open_vault, own_setting
from rcscreen.desk.output import hand_over, prepare_stdout
from rcscreen.desk.people_words import people_word
from rcscreen.errors import VaultFault
from rcscreen.summary.words import dated

if TYPE_CHECKING:
    from rcscreen.desk.people import Person
    from rcscreen.vault import Vault


def command(
    form: Formatted = Format.text,
    rename: Annotated[bool, typer.Option("--rename", help="Put right what somebody likes to be called.")] = False,
    language: Read = None,
    plain: Plain = False,
    passphrase_file: PassphraseFile = None,
) -> int:
    """List whoever wished to be remembered.

    What they like to be called, the word on their card, when one last talked, how many promises are open. Nothing of
    what they told is in the list. With --rename it is asked at the terminal who it is and what they like to be called:
    no name is typed into a command. Exit code 3 where somebody cannot be read; the others are listed.
    """
    prepare_stdout()
    own = language_of(language, own_setting())
    if rename:
        return _rename(passphrase_file, own, plain=plain)
    found: list[tuple[Person, int]] = []
    unread: list[tuple[str, VaultFault]] = []
    if kept_here():
        found, unread = _everyone(open_vault(passphrase_file, own, plain=plain))
    hand_over(_as_json(found) if form is Format.json else _as_text(found, unread, own))
    return VaultFault.exit_code if unread else 0


def _rename(passphrase_file: Path | None, own: str, *, plain: bool) -> int:
    """Who it is and what they like to be called, asked at the terminal; what was typed stands nowhere else."""
    from rcscreen.desk.arriving import put_name_right
    from rcscreen.desk.people import nobody
    from rcscreen.terminal.asking import ask_word
    from rcscreen.terminal.device import open_terminal

    if not kept_here():
        raise nobody("--rename")
    vault = open_vault(passphrase_file, own, plain=plain)
    with open_terminal(plain=plain) as terminal:

        def ask(label: str, written: str) -> str:
            return ask_word(terminal, label, written=written, chrome_language=own)

        person = put_name_right(vault, local_now().date(), ask, own)
    tell(people_word(own, "renamed", card=person.card) if person else people_word(own, "not_renamed"))
    return 0 if person else 1


def _everyone(vault: Vault) -> tuple[list[tuple[Person, int]], list[tuple[str, VaultFault]]]:
    """Who can be begun from today, in the order of names, with how many promises are open; and who cannot be read."""
    from rcscreen.desk.people import Person
    from rcscreen.desk.promises import promises_in

    today, people = local_now().date(), list(vault.people())
    open_in: dict[str, int] = {}
    for each in promises_in(vault.heads()).open if people else ():
        open_in[each.session] = open_in.get(each.session, 0) + (not each.line.get("unpromised"))
    known = [Person.from_json(person_id, held) for person_id, held in people if not isinstance(held, VaultFault)]
    standing = sorted((each for each in known if each.until >= today), key=lambda each: (each.called, each.card))
    counted = [(each, sum(open_in.get(session, 0) for session in each.sessions)) for each in standing]
    return counted, [(person_id, held) for person_id, held in people if isinstance(held, VaultFault)]


def _as_json(found: list[tuple[Person, int]]) -> str:
    rows: list[dict[str, Any]] = [
        {
            **({"called": each.called} if each.called else {}),
            "card": each.card,
            "last": each.day,
            "until": each.until.isoformat(),
            "conversations": list(each.sessions),
            "open_promises": promises,
        }
        for each, promises in found
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _as_text(found: list[tuple[Person, int]], unread: list[tuple[str, VaultFault]], language: str) -> str:
    lines = []
    for each, promises in found:
        said = [people_word(language, "last", day=dated(language, date.fromisoformat(each.day)))]
        said += [people_word(language, "open_promises", count=promises)] if promises else []
        said.append(people_word(language, "until", day=dated(language, each.until)))
        lines.append(f"{each.called or people_word(language, 'no_name')} · {each.card}")
        lines += wrapped(" · ".join(said), 2, 4)
    lines += [f"{person_id}  {fault.code} {fault.fault}" for person_id, fault in unread]
    return "\n".join(lines or wrapped(people_word(language, "none"), 0)) + "\n"
