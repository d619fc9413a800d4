"""Which files the linter looks at: scripts with the overlays beside them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from rcscreen.desk.library import shipped
from rcscreen.errors import RcscreenError, UsageFault
from rcscreen.lint.place import Source
from rcscreen.lint.run import Bundle

__all__ = ["bundles", "read"]

_MOST = 2 * 1024 * 1024
"""Bytes read of a file at most. The loader refuses more than half of it, in its own words."""

_KIND = re.compile(r"^[\"']?rcscreen(?P<of>-[a-z]+)?[\"']?[ \t]*:", re.MULTILINE)
_NAMED = re.compile(r"^wording[ \t]*:", re.MULTILINE)
_ENDINGS = {".yaml", ".yml", ".json"}


def bundles(words: Iterable[str]) -> list[Bundle]:
    """Scripts with their overlays, as far as somebody asked about them.

    Args:
        words: Paths of scripts, overlays or folders, or names of shipped scripts; all of these if there are none.

    Raises:
        UsageFault: There is no such file, or nothing among them that the linter knows.
        RcscreenError: A file cannot be read.
    """
    named = tuple(words)
    paths = (
        [path for word in named for path in _paths(word)]
        if named
        else [each for path in shipped() for each in _with_overlays(path)]
    )
    asked = dict.fromkeys(_normal(path) for path in paths)
    found: dict[Path, set[Path]] = {}  # a script, or an overlay that stands alone → the files asked about
    for path in asked:
        base = _base(path) if _kind(path) == "-overlay" else path
        found.setdefault(base, set()).add(path)
    if not found:
        raise UsageFault("There is no script among these files.", "A script begins with `rcscreen: 1`.")
    return [_bundle(base, only) for base, only in found.items()]


def read(path: Path) -> str:
    """A file's text. What is no UTF-8 stays in it as characters that the loader refuses.

    Raises:
        RcscreenError: It cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(_MOST).decode("utf-8", "surrogateescape")
    except OSError as fault:
        raise RcscreenError(f"The file cannot be read ({fault.strerror}).", place=str(path)) from None


def _paths(word: str) -> Iterator[Path]:
    path = Path(word)
    if path.is_dir():
        every = sorted(each for each in path.rglob("*") if each.suffix in _ENDINGS and each.is_file())
        open_ = (each for each in every if not any(part.startswith(".") for part in each.relative_to(path).parts))
        yield from (each for each in open_ if _kind(each) in {"", "-overlay"})
    elif path.is_file():
        # a pre-commit hook names whatever was changed: the program's other files are not for the linter
        if _kind(path) in {None, "", "-overlay"}:
            yield path
    else:
        named = next((each for each in shipped() if each.stem == word), None)
        if named is None:
            raise UsageFault(f"There is no script {word!r}.", "Give the path of a file or a folder.")
        yield from _with_overlays(named)


def _with_overlays(path: Path) -> tuple[Path, ...]:
    return (path, *_beside(path))


def _normal(path: Path) -> Path:
    """The path as one would type it from here."""
    whole = Path(os.path.normpath(path))
    here = Path.cwd()
    return whole.relative_to(here) if whole.is_absolute() and whole.is_relative_to(here) else whole


def _kind(path: Path) -> str | None:
    """What a file says it is: empty for a script, ``-overlay``, ``-site``…; None where it does not say."""
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            found = _KIND.search(file.read(4096))
    except OSError:
        return None
    return (found["of"] or "") if found else None


def _beside(path: Path) -> list[Path]:
    """The overlays of a script: same name, in a folder beside it."""
    folders = sorted(each for each in path.parent.iterdir() if each.is_dir())
    return [beside for each in folders if (beside := each / path.name).is_file() and _kind(beside) == "-overlay"]


def _base(path: Path) -> Path:
    """The script that an overlay lies beside; the overlay itself where there is none."""
    script = path.parent.parent / path.name
    return script if script.is_file() and _kind(script) == "" else path


def _bundle(base: Path, only: set[Path]) -> Bundle:
    if _kind(base) == "-overlay":
        return Bundle(None, (_source(base),))
    beside = [_source(each) for each in _beside(base)]
    # whoever asks about a script asks about its overlays; whoever asks about one overlay, about that alone
    languages = [each for each in beside if not _NAMED.search(each.text)]
    wordings = [each for each in beside if _NAMED.search(each.text)]
    names = frozenset() if base in only else frozenset(_shown(each) for each in only)
    return Bundle(_source(base), (*languages, *wordings), names)


def _source(path: Path) -> Source:
    return Source(_shown(path), read(path))


def _shown(path: Path) -> str:
    """The path in characters that can be written down, whatever the file is called."""
    return os.fsencode(path).decode("utf-8", "replace")
