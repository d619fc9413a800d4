"""``hold``: a legal hold. While it stands nothing of a conversation is destroyed."""

from __future__ import annotations

from typing import Annotated

import typer

from rcscreen.cli.options import PassphraseFile, Plain, Read
from rcscreen.desk.leaving import local_now
from rcscreen.desk.opened import language_of, open_vault, own_setting
from rcscreen.desk.words import desk_word
from rcscreen.errors import UsageFault

_LONGEST = 60


def command(
    session: Annotated[str, typer.Argument(help="Its name, or the beginning of it.")],
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who puts it.")] = "",
    lifted: Annotated[bool, typer.Option("--lift", help="It is over.")] = False,
    language: Read = None,
    plain: Plain = False,
    passphrase_file: PassphraseFile = None,
) -> int:
    """Put a legal hold on a conversation, or lift it.

    While it stands the conversation is neither erased nor let go nor taken up, and nothing in it is destroyed. Taking a
    consent back ends it all the same; what was agreed is destroyed when the hold is lifted.
    """
    from rcscreen.desk.hold import Hold, lift, put_hold
    from rcscreen.desk.lines import wrapped
    from rcscreen.summary.words import dated

    name = " ".join("".join(each if each.isprintable() else " " for each in by).split())
    if bool(name) == lifted:
        raise UsageFault("A hold is put by somebody, or lifted.", "--by NAME, or --lift.", place="hold")
    if len(name) > _LONGEST:
        raise UsageFault(f"The name is longer than {_LONGEST} letters.", "A shorter one will do.", place="--by")
    own = language_of(language, own_setting())
    vault = open_vault(passphrase_file, own, plain=plain)
    found = vault.find(session)
    if lifted:
        from rcscreen.desk.taking_back import catch_up

        with vault.resume(found) as opened:
            was = lift(vault, found)
            caught_up = catch_up(opened)
        said = desk_word(own, "hold_lifted" if was else "hold_none", session=found)
        said += f" {desk_word(own, 'hold_caught_up')}" if was and caught_up else ""
    else:
        hold = put_hold(vault, found, Hold(name, local_now().date()))
        said = desk_word(own, "hold_put", session=found, day=dated(own, hold.on), by=hold.by)
    print("\n".join(wrapped(said, 0)))
    return 0
