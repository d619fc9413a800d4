"""``resume``: take up a conversation that broke off. Who can hear is asked anew."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rcscreen.desk.hold import refuse_held
from rcscreen.desk.keeping import VaultJournal
from rcscreen.desk.leaving import local_now
from rcscreen.desk.library import from_pins
from rcscreen.desk.locked import come_back
from rcscreen.desk.output import prepare_stdout
from rcscreen.errors import NoSuchSession, UsageFault
from rcscreen.interview.events import Resumed
from rcscreen.interview.fold import replay
from rcscreen.interview.state import State

if TYPE_CHECKING:
    from rcscreen.desk.wanted import Wanted
    from rcscreen.vault import Vault


def command(
    session: Annotated[str, typer.Argument(help="Its name, or the beginning of it.")] = "",
    recipient: Annotated[str, typer.Option("--for", help="Write what this recipient receives to stdout.")] = "",
    also: Annotated[str, typer.Option(help="Your own language, to be seen beneath the words.")] = "",
    plain: Annotated[bool, typer.Option("--plain", help="Lines only, for a screen reader.")] = False,
    passphrase_file: Annotated[Path | None, typer.Option(help="The file that holds the passphrase.")] = None,
    language: Annotated[str, typer.Option(help="The language of the labels.", hidden=True)] = "",
    locked: Annotated[bool, typer.Option("--locked", help="Begin behind a dull page.", hidden=True)] = False,
) -> int:
    """Take up a conversation that broke off."""
    from rcscreen.desk.wanted import Wanted

    wanted = Wanted(recipient, language, also, plain=plain, passphrase_file=passphrase_file)
    return take_up(session, wanted, locked=locked)


def take_up(session: str, wanted: Wanted, *, locked: bool = False) -> int:
    """Go on where a conversation broke off.

    Args:
        session: Its name or the beginning of it; where it is empty, the one that broke off.
        wanted: What was asked for on the command line.
        locked: Whether it was locked: a dull page first.

    Raises:
        UsageFault: There is none that broke off, or several and none was named.
        NoSuchSession: It broke off before anything was kept.
        VaultFault: It cannot be opened.
    """
    from rcscreen.desk.after import conclude
    from rcscreen.desk.gates import off_today
    from rcscreen.desk.handing_on import Review
    from rcscreen.desk.live import hold, tell_before
    from rcscreen.desk.unlocking import Keys
    from rcscreen.site.load import load_site
    from rcscreen.terminal.device import open_terminal

    prepare_stdout()
    with open_terminal(plain=wanted.plain) as terminal:
        keys = come_back(terminal, wanted) if locked else Keys(wanted, terminal)
        name = keys.vault.find(session) if session else _broken_off(keys.vault)
        refuse_held(keys.vault, name)
        opened = keys.vault.resume(name)
        if opened.ended:
            opened.close()
            raise UsageFault("That conversation has ended.", f"Read it: rcscreen summary {name}", place=name)
        if not opened.entries():  # killed in the moment of its beginning: not even how one talks is known
            opened.close()
            cure = f"Clear it away: rcscreen erase {name}. Then begin anew: rcscreen run"
            raise NoSuchSession("It broke off before anything was kept.", cure, place=name)
        pins = dict(opened.pins)
        found = from_pins(pins)
        setting = load_site(pins["site"].decode(), "the site file of that day")
        journal = VaultJournal(lambda: keys.vault, pins, {}, opened)
        before = replay(State(setting), journal.entries)
        journal.stands(found.script.id, before.language, before.day)
        if not locked:
            own = wanted.own_language(setting)
            off = off_today(found.script, setting, local_now().date(), own, before.language)
            tell_before(terminal, off, own, setting.lock_after)
        state = hold(
            found.script,
            State(setting),
            journal,
            terminal,
            wanted,
            opening=Resumed(local_now().date()),
            log=tuple(journal.entries),
        )
    review = Review(wanted.own_language(setting), wanted.plain, setting.lock_after)
    return conclude(found.script, state, journal, keys, wanted, secret=pins["secret"], review=review)


def _broken_off(vault: Vault) -> str:
    names = [name for name, head in vault.heads() if isinstance(head, dict) and not head.get("ending")]
    if len(names) == 1:
        return names[0]
    if not names:
        raise UsageFault("No conversation broke off.", "Begin one: rcscreen run")
    raise UsageFault(f"Several conversations broke off: {', '.join(sorted(names))}.", "Name one: rcscreen resume NAME")
