"""The commands there are, and how one of them is found and called."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

import typer
from typer.exceptions import Abort, Exit, TyperException

from rcscreen import __version__
from rcscreen.errors import Interrupted, UsageFault

if TYPE_CHECKING:
    from rcscreen.desk.greeting import Greeting


@dataclass(frozen=True, slots=True)
class Command:
    """A command: where it lives and what one line says of it."""

    module: str
    does: str


COMMANDS: dict[str, Command] = {
    "run": Command("run", "Hold a conversation."),
    "practice": Command("practice", "Rehearse a script with somebody who does not exist."),
    "resume": Command("resume", "Take up a conversation that broke off."),
    "scripts": Command("scripts", "List the scripts."),
    "show": Command("show", "Read a script as a person would."),
    "sessions": Command("sessions", "List the conversations that are kept here."),
    "summary": Command("summary", "Show what a conversation left, or what one recipient receives."),
    "due": Command("due", "What was promised: late, today, this week."),
    "heard": Command("heard", "Take in what a partner says of a referral."),
    "share": Command("share", "Who may have what, and what left; take it back."),
    "hold": Command("hold", "Put a legal hold on a conversation, or lift it."),
    "people": Command("people", "Who wished to be remembered, and when one last talked."),
    "mine": Command("mine", "Everything that is kept about one person; and making it go."),
    "backup": Command("backup", "Copy everything that is kept here into one sealed file."),
    "restore": Command("restore", "Put a backup with what is kept here."),
    "hand-over": Command("hand_over", "Hand a person over to a colleague."),
    "take-over": Command("take_over", "Take over a person from a colleague."),
    "erase": Command("erase", "Destroy a conversation for good."),
    "lint": Command("lint", "Look at scripts: what might be kinder?"),
    "import": Command("importing", "Make a script of somebody else's form."),
    "rule": Command("rule", "What a rule of the linter is for."),
    "resources": Command("resources", "Search the places to turn to: by need, place, language, access."),
    "schema": Command("schema", "Print a JSON Schema."),
    "report": Command("report", "What many releases tell together; small counts stay hidden."),
    "gists": Command("gists", "For the report: everything that the program may count, in one go."),
    "tally": Command("tally", "For the report: how many were offered and how they ended, rounded."),
    "keys": Command("keys", "What opens the vault: passphrase, recovery key, keyring."),
    "site": Command("site", "Set up your program, and see what is still missing."),
    "doctor": Command("doctor", "What can this terminal and this computer promise?"),
}

_ABOUT = """Guided, consent-first conversations for relationship-centered screening.

Begin with: rcscreen run
"""


def run(greeting: Greeting) -> int:
    """Call a command.

    Args:
        greeting: How the command began: its words and, where they are known, the first words of a conversation.

    Returns:
        Its exit code.

    Raises:
        RcscreenError: It failed as may be expected.
    """
    arguments = greeting.arguments
    app = _app(arguments)
    try:
        code = app(args=arguments, prog_name="rcscreen", standalone_mode=False, obj=greeting)
    except Exit as left:
        return left.exit_code
    except Abort:
        raise Interrupted("Interrupted.") from None
    except TyperException as fault:
        said = fault.format_message()
        if said.startswith("Usage:"):  # nothing was asked for: what one may ask for, laid out as it is
            print(said, file=sys.stderr)
            return UsageFault.exit_code
        raise UsageFault(_plain(said)) from None
    return code if isinstance(code, int) else 0


def _app(arguments: list[str]) -> typer.Typer:
    """The commands, of which only the one that is called is imported."""
    called = next((word for word in arguments if not word.startswith("-")), "")
    completing = any(name.endswith("_COMPLETE") for name in os.environ)
    # Tracebacks with locals would print answers, so typer's own are off.
    app = typer.Typer(
        help=_ABOUT,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_program)
    for name, command in COMMANDS.items():
        function = _load(command) if completing or name == called else _unloaded
        if isinstance(function, typer.Typer):
            app.add_typer(function, name=name, help=command.does)
        else:
            app.command(name, short_help=command.does, help=function.__doc__ or command.does)(function)
    return app


def _load(command: Command) -> Callable[..., int | None] | typer.Typer:
    """A command's function, or the group of its own commands."""
    module = import_module(f"rcscreen.cli.{command.module}")
    function: Callable[..., int | None] | typer.Typer = getattr(module, "group", None) or module.command
    return function


def _unloaded() -> None:
    """Stands in the list of commands for one that was not called."""


def _program(
    *,
    version: bool = typer.Option(False, "--version", help="Say which version this is.", is_eager=True),
) -> None:
    if version:
        print(f"rcscreen {__version__}")
        raise Exit(0)


def _plain(message: str) -> str:
    """A usage message in one line."""
    return " ".join(message.split())
