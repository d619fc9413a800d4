"""The command line: one file a command, thin: parse, call, print.

:func:`main` is where every expected failure becomes one clear line and an exit code. Commands are imported only when
they are called, so that ``--help`` and a mistyped command answer at once.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from rcscreen.errors import RcscreenError, UsageFault

__all__ = ["main"]


def main(arguments: Sequence[str]) -> int:
    """Run one command.

    Args:
        arguments: The words after the program's name.

    Returns:
        The exit code.
    """
    from rcscreen.desk.greeting import greeting

    try:
        with greeting(list(arguments)) as greeted:
            from rcscreen.cli.app import run

            return run(greeted)
    except RcscreenError as failure:
        from rcscreen.desk.lines import tell

        for line in failure.lines():
            tell(line)
        if isinstance(failure, UsageFault):
            print("Try: rcscreen --help", file=sys.stderr)
        return failure.exit_code
