"""Where things live: the folder, the passphrase, the program's own file."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from rcscreen.errors import RcscreenError, UsageFault

if TYPE_CHECKING:
    from rcscreen.script.setting import Setting

HOME = "RCSCREEN_HOME"
PASSPHRASE_FILE = "RCSCREEN_PASSPHRASE_FILE"  # noqa: S105 - the name of a variable, not a passphrase
SITE = "site.yaml"
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def home() -> Path:
    """The folder for everything: ``RCSCREEN_HOME``, else the platform's own; it need not be there yet.

    Raises:
        UsageFault: Something else than a folder is there.
    """
    named = os.environ.get(HOME)
    if named:
        return _folder(Path(named).expanduser(), f"Name a folder: {HOME}=FOLDER")
    from platformdirs import user_data_path

    return _folder(user_data_path("rcscreen", appauthor=False), f"Move it away, or name another folder: {HOME}=FOLDER")


def _folder(path: Path, cure: str) -> Path:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return path
    except OSError as fault:
        raise UsageFault(
            f"The folder for everything cannot be used ({fault.strerror}).", cure, place=str(path)
        ) from None
    if not stat.S_ISDIR(mode):
        raise UsageFault("This is to be the folder for everything, and it is a file.", cure, place=str(path))
    return path


def vault_folder() -> Path:
    """The folder of the vault."""
    return home() / "vault"


def site_file() -> Path:
    """The program's own file, whether there is one or not."""
    return home() / SITE


def passphrase_file(given: Path | None) -> Path | None:
    """The file that holds the passphrase: the one that was named, here or in the environment, or None."""
    named = os.environ.get(PASSPHRASE_FILE)
    return given or (Path(named) if named else None)


def site(named: Path | None = None) -> tuple[Setting, str]:
    """The program's setting and the text it was read from; the sample program where none is set up.

    Args:
        named: A site file that was named; then there is no other in its place.

    Raises:
        RcscreenError: The file cannot be read.
        SiteRefused: The site file cannot be used.
    """
    from rcscreen.site.load import load_site, sample_text

    path = named or site_file()
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        if named:
            raise RcscreenError("There is no such site file.", place=str(path)) from None
        text = sample_text()
    except (OSError, UnicodeDecodeError):
        raise RcscreenError("The site file cannot be read.", "It is UTF-8 text.", place=str(path)) from None
    return load_site(text, str(path)), text


_LONGEST = 4096
"""Letters of a passphrase, at most."""


def passphrase(given: Path | None, ask: Callable[[], str]) -> str:
    """The passphrase: from the file that was named, here or in the environment, else asked for.

    Raises:
        UsageFault: The file cannot be read or is empty.
    """
    named = passphrase_file(given)
    if named is None:
        return ask()
    try:
        with named.open(encoding="utf-8-sig") as file:  # its first line: it may be a device that never ends
            words = file.readline(_LONGEST).rstrip("\r\n")
        if stat.S_IMODE(named.stat().st_mode) & _OTHERS and named.is_file():
            print(f"rcscreen: others can read {named}. Make it yours alone: chmod 600 {named}", file=sys.stderr)
    except (OSError, UnicodeDecodeError):
        raise UsageFault(
            "The passphrase file cannot be read.", "Name a readable text file.", place=str(named)
        ) from None
    if not words:
        raise UsageFault("The passphrase file is empty.", "Put the passphrase in its first line.", place=str(named))
    return words
