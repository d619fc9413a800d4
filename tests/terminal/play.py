"""A tiny engine for the terminal to be driven by: performs the named views and prints each reply as a line of JSON.

``python -m tests.terminal.play food words --chrome es --plain --settle 0.3``
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import asdict, replace

from tests.terminal.samples import VIEWS

from rcscreen.errors import RcscreenError
from rcscreen.interview import replies
from rcscreen.interview.conductor import View
from rcscreen.interview.replies import Command, Rejection, Reply
from rcscreen.terminal.asking import ask_channel, ask_passphrase, choose, confirm_typed
from rcscreen.terminal.conductor import TerminalConductor
from rcscreen.terminal.device import Terminal, open_terminal
from rcscreen.terminal.first import paint_first
from rcscreen.terminal.thresholds import before_you_begin, review_before_leaving
from rcscreen.terminal.watch import Locked

LEAVES = ("Needs", "food: picked up on Fridays", "", *(f"line {number} of what leaves" for number in range(1, 31)))
CLOSED = (
    "Money stays closed: nobody has said how private it is.",
    "Safety stays closed: the number was last tried in May.",
)

LOCKED = 9
"""With what the player ends where the conversation was locked."""

_SAME_SCREEN = (
    replies.Note,
    replies.CameUp,
    replies.Hold,
    replies.ShowHelp,
    replies.Amend,
    replies.Strike,
    replies.TakeBack,
)


def told(reply: Reply | Command) -> str:
    """A reply with everything it holds."""
    return json.dumps({type(reply).__name__: asdict(reply)}, ensure_ascii=False)


def say(line: str) -> None:
    """Writes a line on stdout, which is not the terminal."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def after(view: View, reply: Reply | Command) -> View | None:
    """The view that follows on the same screen, or None where it is done with."""
    match reply:
        case replies.Flag():
            return replace(view, flagged=True)
        case replies.Hears(room=room):
            return replace(view, room=room)
        case _ if isinstance(reply, _SAME_SCREEN):
            return view
        case _:
            return None


def interview(terminal: Terminal, given: argparse.Namespace) -> None:
    """Performs the views, one after the other."""
    conductor = TerminalConductor(terminal, chrome_language=given.chrome, settle=given.settle, idle=given.idle)
    for name in given.names:
        view: View | None = replace(VIEWS[name], saved=VIEWS[name].saved and not given.unsaved)
        while view is not None:
            reply = conductor.perform(view)
            say(told(reply))
            if reply == replies.Gave("99"):
                conductor.reject(Rejection("A number from 0 to 20, please."))
            else:
                view = after(view, reply)
            if isinstance(reply, replies.Stop):
                return


def first_words(terminal: Terminal) -> str:
    """Paints the first words and waits for a key, as if loading took that long."""
    paint_first(terminal, "", VIEWS["hello"].turn.words)
    return repr(terminal.read(None))


def ended_while_busy() -> str:
    """A signal to end comes while nobody waits for a key."""
    os.kill(os.getpid(), signal.SIGTERM)
    return "what was being done is done"


def told_before(terminal: Terminal, closed: tuple[str, ...]) -> str:
    """Tells what is closed, and that this is over."""
    before_you_begin(terminal, closed)
    return "begun"


def ask(terminal: Terminal, what: str, chrome_language: str) -> str:
    """Asks one of the things that are asked outside a conversation."""
    ways: dict[str, Callable[[], str]] = {
        "new-passphrase": lambda: ask_passphrase(terminal, first_time=True),
        "passphrase": lambda: ask_passphrase(terminal, first_time=False, note="It opened nothing."),
        "channel": lambda: ask_channel(terminal),
        "choose": lambda: choose(terminal, "Which one?", [("a", "the first"), ("b", "the second")]),
        "confirm": lambda: str(confirm_typed(terminal, "erase", "Everything goes.")),
        "review": lambda: str(review_before_leaving(terminal, "the food pantry", LEAVES, chrome_language)),
        "begin": lambda: told_before(terminal, CLOSED),
        "nothing-closed": lambda: told_before(terminal, ()),
        "first-words": lambda: first_words(terminal),
        "signal": ended_while_busy,
    }
    return ways[what]()


def main() -> int:
    """Plays."""
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*")
    parser.add_argument("--chrome", default="en")
    parser.add_argument("--plain", action="store_true")
    parser.add_argument("--settle", type=float, default=0.0)
    parser.add_argument("--idle", type=float)
    parser.add_argument("--unsaved", action="store_true")
    parser.add_argument("--ask", default="")
    parser.add_argument("--crash", action="store_true")
    given = parser.parse_args()
    try:
        with open_terminal(plain=given.plain) as terminal:
            if given.ask:
                say(ask(terminal, given.ask, given.chrome))
            interview(terminal, given)
            if given.crash:
                raise ZeroDivisionError
    except Locked:
        return LOCKED
    except RcscreenError as fault:
        sys.stderr.write("\n".join((*fault.lines(), "")))
        return fault.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main())
