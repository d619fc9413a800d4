"""The front door: what must hold before anything else is loaded, and what is said when we have failed.

``--version`` alone is answered here, before any framework loads. Everything else goes to
``rcscreen.cli.main``. Nothing that fails here or behind it may show what somebody said, so an exception's own
words are never printed: they may quote an answer.
"""

from __future__ import annotations

import errno
import os
import sys

from rcscreen import __version__

# Not imported from typing: that alone costs as much as starting Python does.
TYPE_CHECKING = False
if TYPE_CHECKING:
    import threading
    from collections.abc import Sequence
    from types import TracebackType

__all__ = ["main"]

_BUG = 70
_EXPECTED_FAILURE = 3
_INTERRUPTED = 130
_PR_SET_DUMPABLE = 4
_HOME = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - pathlib costs a third of a start


def main(argv: Sequence[str] | None = None) -> int:
    """Opens the door.

    Args:
        argv: The words after the program's name; those of this process if left out.

    Returns:
        The exit code: that of the command, 3 where what was printed could not be written, 70 for a bug of
        ours, 130 for Ctrl-C.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    _speak_safely()
    try:
        code = _answer(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()  # while we can still say that it failed
    except SystemExit:
        raise
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:  # whoever read us has heard enough
        _let_go_of_stdout()
        return _EXPECTED_FAILURE
    except BaseException as fault:  # noqa: BLE001 - the last net: anything else would print the exception's words
        return _own_up(fault)
    return code


def _answer(arguments: list[str]) -> int:
    if arguments == ["--version"]:
        print(f"rcscreen {__version__}")  # noqa: T201 - printing is what was asked for
        return 0
    _close_the_shutters()
    import threading  # noqa: PLC0415 - the framework loads it anyway

    from rcscreen.cli import main as command  # noqa: PLC0415 - the framework loads only now

    threading.excepthook = _on_thread
    return command(arguments)


def _let_go_of_stdout() -> None:
    """Points stdout at nothing, so that Python's own flush at the end stays quiet."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _close_the_shutters() -> None:
    """Files are for their owner alone; memory is not dumped, nor read by another process of the same user."""
    os.umask(0o077)
    try:
        import resource  # noqa: PLC0415 - not on every platform

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, OSError, ValueError):
        pass  # a platform without it; there is nothing better to do than go on
    if sys.platform == "linux":
        try:
            import ctypes  # noqa: PLC0415 - 3 ms, and only here

            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
        except (ImportError, OSError, AttributeError):
            pass  # a Python built without it


def _speak_safely() -> None:
    """Replaces the hooks by which Python itself prints an exception with its words."""
    sys.excepthook = _on_exception
    sys.unraisablehook = _on_unraisable


def _on_exception(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    del kind, trace
    _own_up(fault)


def _on_unraisable(unraisable: sys.UnraisableHookArgs) -> None:
    if unraisable.exc_value is not None and not isinstance(unraisable.exc_value, BrokenPipeError):
        _own_up(unraisable.exc_value)


def _on_thread(arguments: threading.ExceptHookArgs) -> None:
    if arguments.exc_value is not None:
        _own_up(arguments.exc_value)


def _own_up(fault: BaseException) -> int:
    """Says what failed and where, and nothing of what was going on; returns the exit code for it."""
    if isinstance(fault, OSError) and fault.errno in (errno.ENOSPC, errno.EDQUOT):
        _let_go_of_stdout()
        _say("OUT001 The output could not be written: the disk is full. Make room and run it again.")
        return _EXPECTED_FAILURE
    _say(
        f"BUG001 {type(fault).__name__} at {_place(fault)}. Nothing of the conversation is shown here;"
        " what was kept before this is still kept. The fault is ours:"
        " please pass this line on to those who look after rcscreen."
    )
    return _BUG


def _place(fault: BaseException) -> str:
    """``file:line`` of the innermost frame of our own, or of any frame if none is ours."""
    own = anywhere = ""
    trace = fault.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        anywhere = f"{os.path.basename(file)}:{trace.tb_lineno}"  # noqa: PTH119 - as above
        if file.startswith(_HOME):
            own = anywhere
        trace = trace.tb_next
    return own or anywhere or "an unknown place"


def _say(words: str) -> None:
    try:
        sys.stderr.write(f"rcscreen: {words}\n")
        sys.stderr.flush()
    except (AttributeError, OSError, ValueError):
        pass  # stderr is closed: there is nobody left to tell


if __name__ == "__main__":
    sys.exit(main())
