"""Where scripts are found: shipped ones by name, one's own by path, their overlays beside them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from glob import escape
from importlib.resources import files
from pathlib import Path

from rcscreen.errors import RcscreenError, UsageFault
from rcscreen.script.load import load_script
from rcscreen.script.model import Script

DEFAULT = "whole-family"
_MOST = 2 * 1024 * 1024
"""Bytes read of a script at most. The loader refuses more than half of it, in its own words."""
_MOST_KEPT = 8 * 1024 * 1024

KEPT = ".import.json"
"""What is kept of a form lies beside the script that was made of it, under the script's name with this behind it."""

KEPT_PIN = "import"
"""What a session calls it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A script, the texts it was made from, and the files that these were read from, if they were.

    ``kept`` is what `rcscreen import` kept of the form that it was made of; nothing where it was made of none.
    """

    script: Script
    source: tuple[str, str]
    overlays: tuple[tuple[str, str], ...]
    files: tuple[Path, ...] = ()
    kept: bytes = b""

    def pins(self) -> dict[str, bytes]:
        """The texts as a session keeps them."""
        texts = [self.source, *self.overlays]
        pinned = {f"script/{number}/{name}": text.encode() for number, (text, name) in enumerate(texts)}
        return pinned | ({KEPT_PIN: self.kept} if self.kept else {})


def find_script(name: str, wordings: tuple[Path, ...] = ()) -> Found:
    """The script of a name or a path, with its languages and, if given, a site's own wordings.

    Raises:
        UsageFault: There is no such script.
        ScriptRefused: It cannot be used.
    """
    path = shipped_folder() / f"{name}.yaml"
    if not _is_name(name) or not _is_file(path):
        path = Path(name)
        if not _is_file(path):
            known = ", ".join(each.stem for each in shipped())
            raise UsageFault(f"There is no script {name!r}.", f"There are: {known}. Or give the path of a file.")
    source = (read_text(path), shown_path(path))
    beside = (*wordings_beside(path), *wordings)
    overlays = tuple((read_text(each), shown_path(each)) for each in beside)
    kept = _kept_beside(path)
    return Found(load_script(*source, overlays=overlays), source, overlays, (path, *beside), kept)


def kept_path(script: Path) -> Path:
    """Where it is kept what a script was made of."""
    return script.with_name(f"{script.stem}{KEPT}")


def _kept_beside(script: Path) -> bytes:
    """What is kept of the form that a script was made of, if it was made of one.

    Raises:
        RcscreenError: It cannot be read. Then answers could not go back: better known before they are given.
    """
    path = kept_path(script)
    if not _is_file(path):
        return b""
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_KEPT + 1)
        whole = len(data) <= _MOST_KEPT and isinstance(json.loads(data), dict)
    except (OSError, ValueError, RecursionError):
        whole = False
    if not whole:
        cure = "Import the form again, or take the file away: then answers cannot go back to the form."
        raise RcscreenError("What was kept of the form cannot be read.", cure, place=str(path))
    return data


def from_pins(pins: dict[str, bytes]) -> Found:
    """The script that a session pinned, whatever has become of its files since."""
    numbered = sorted((int(key.split("/", 2)[1]), key) for key in pins if key.startswith("script/"))
    texts = [(pins[key].decode(), key.split("/", 2)[2]) for _, key in numbered]
    source, *overlays = texts
    return Found(load_script(*source, overlays=tuple(overlays)), source, tuple(overlays))


def shipped() -> list[Path]:
    """The scripts that come with rcscreen, by name."""
    return sorted(shipped_folder().glob("*.yaml"))


def wordings_beside(path: Path) -> Iterator[Path]:
    """The overlays of a script: same name, in a folder beside it."""
    yield from sorted(each for each in path.parent.glob(f"*/{escape(path.name)}") if _is_overlay(each))


def shipped_folder() -> Path:
    """The folder of scripts: in a wheel inside the package, in a checkout at its top."""
    inside = Path(str(files("rcscreen") / "scripts"))
    return inside if inside.is_dir() else Path(__file__).parents[3] / "scripts"


def _is_name(name: str) -> bool:
    return name.replace("-", "").isalnum()


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name longer than any file's
        return False


def _is_overlay(path: Path) -> bool:
    """Whether a file beside a script says that it is an overlay. One that cannot be read is one, until we say why."""
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return "rcscreen-overlay:" in file.read(4096)
    except OSError:
        return path.is_file()


def shown_path(path: Path) -> str:
    """The path as one would type it: shipped ones without the folder they happen to lie in."""
    shipped_at = shipped_folder()
    return str(path.relative_to(shipped_at)) if path.is_relative_to(shipped_at) else str(path)


def read_text(path: Path) -> str:
    """A file's text.

    Raises:
        RcscreenError: It cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(_MOST).decode()
    except UnicodeDecodeError:
        raise RcscreenError("The file is not UTF-8 text.", "Save it as UTF-8.", place=str(path)) from None
    except OSError as fault:
        raise RcscreenError(f"The file cannot be read ({fault.strerror}).", place=str(path)) from None
