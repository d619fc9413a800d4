"""``rule``: what a rule of the linter is for."""

from __future__ import annotations

from typing import Annotated

import typer


def named(incomplete: str) -> list[str]:
    """Codes of rules that begin like this."""
    from rcscreen.lint.registry import RULES

    return [code for code in RULES if code.startswith(incomplete.upper())]


def command(
    code: Annotated[
        str, typer.Argument(help="A rule's code or name: RHY002, heavy-run-limit.", autocompletion=named)
    ] = "",
    every: Annotated[bool, typer.Option("--all", help="Every rule, in a line each.")] = False,
) -> int:
    """Read what a rule of the linter looks at, why, and what is better."""
    from rcscreen.errors import UsageFault
    from rcscreen.lint.page import about
    from rcscreen.lint.registry import NAMES, RULES

    if every:
        for each in RULES:
            said = about(each)
            print(f"{each} {said.name}: {said.summary}")
        return 0
    if not code:
        raise UsageFault("Which rule?", "Give its code, or --all.")
    try:
        said = about(NAMES.get(code, code.upper()))
    except KeyError:
        raise UsageFault(f"There is no rule {code!r}.", "`rcscreen rule --all` names them.") from None
    print(said.markdown, end="")
    return 0
