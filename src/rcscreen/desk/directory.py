"""The program's directory of places to turn to, from the disk: a folder, a .zip or a file, read when it is needed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rcscreen.desk import home
from rcscreen.errors import DirectoryRefused

if TYPE_CHECKING:
    from zipfile import ZipFile

    from rcscreen.formats.hsds import Faults
    from rcscreen.interview.state import State
    from rcscreen.script.resource import Offer, Resources
    from rcscreen.site.resources import Directory

__all__ = ["Behind", "Read", "files_of", "read", "read_behind"]

MOST_BYTES: Final = 256 * 1024 * 1024
"""How much of a directory is read at most, unpacked. One of 5,000 services has some ten million."""

_MOST_FILES: Final = 2_000
_KINDS: Final = (".csv", ".json")
_AFTER: Final = 2.0
"""Seconds after which it is read behind a conversation: its first words are on the screen, and nobody waits."""


@dataclass(frozen=True, slots=True)
class Read:
    """A directory, and what was wrong with it.

    Attributes:
        directory: What may be looked up.
        faults: What was wrong.
        path: Where it lies.
        sample: How many places are left out because they say of themselves that they are made up.
    """

    directory: Directory
    faults: Faults
    path: Path
    sample: int = field(default=0)


def read_behind(state: State) -> State:
    """A conversation whose program has its directory at hand.

    It is read a moment later behind what goes on, or at once when something is asked of it: never before the first
    words are on the screen.
    """
    setting = state.setting
    about = setting.resources
    if about is None:
        return state
    places = Behind(lambda: read(about, sample=setting.sample).directory)
    places.begin()
    return replace(state, setting=replace(setting, places=places))


def read(about: Resources, site: Path | None = None, *, sample: bool = False) -> Read:
    """Reads a directory.

    Args:
        about: What the site file says about it.
        site: The site file; the program's own if left out.
        sample: Whether it is for the sample program. For any other, places that are made up are left out.

    Raises:
        DirectoryRefused: It is not there, cannot be read, or holds no service.
    """
    from rcscreen.formats.hsds import NotADirectoryOfServicesError, read_directory
    from rcscreen.site.resources import Directory

    path = _beside(site) / Path(about.file).expanduser()
    try:
        resources, faults = read_directory(files_of(path))
    except NotADirectoryOfServicesError as empty:
        fault = "There is no service in this directory."
        cure = "It is HSDS: a folder or a .zip of CSV files with a services.csv, or JSON."
        if empty.broken:
            fault = "This directory is damaged or cut off: what should be JSON cannot be read as such."
            cure = "Copy it anew from where it came."
        raise DirectoryRefused(fault, cure, place=str(path)) from None
    real = resources if sample else tuple(each for each in resources if not each.sample)
    return Read(Directory(real, about.place, about.verified_within), faults, path, len(resources) - len(real))


def _beside(site: Path | None) -> Path:
    """The folder that a site file lies in; the sample program's where the program has none of its own."""
    if site is not None:
        return site.parent
    if home.site_file().exists():
        return home.home()
    from importlib.resources import files

    return Path(str(files("rcscreen.site")))


def files_of(path: Path) -> Mapping[str, bytes]:
    """What a directory consists of: names of files with what they hold.

    Raises:
        DirectoryRefused: It is not there, cannot be read, or is too large.
    """
    import zipfile
    import zlib

    try:
        if path.is_dir():
            return dict(_within(_folder(path), path))
        if path.suffix.casefold() == ".zip":
            with zipfile.ZipFile(path) as packed:
                return dict(_within(_unpacked(packed), path))
        with path.open("rb") as file:
            return dict(_within([(path.name, file.read)], path))
    except FileNotFoundError:
        cure = "Name it under `resources:` in the site file, beside which it lies."
        raise DirectoryRefused("There is no such directory of places.", cure, place=str(path)) from None
    except (OSError, ValueError, RuntimeError, zipfile.BadZipFile, zlib.error, EOFError):
        # RuntimeError: a .zip under a password, or packed in a way that Python does not know.
        fault, cure = "This directory of places cannot be read.", "Unpack it into a folder of its CSV or JSON files."
        raise DirectoryRefused(fault, cure, place=str(path)) from None


def _folder(path: Path) -> Iterator[tuple[str, Callable[[int], bytes]]]:
    found = sorted(each for each in path.iterdir() if each.suffix.casefold() in _KINDS and each.is_file())
    if not found:  # a package whose tables lie in a folder of their own
        found = sorted(each for each in path.glob("*/*") if each.suffix.casefold() in _KINDS and each.is_file())
    for each in found:
        with each.open("rb") as file:
            yield each.name, file.read


def _unpacked(packed: ZipFile) -> Iterator[tuple[str, Callable[[int], bytes]]]:
    for member in packed.infolist():
        name = member.filename.replace("\\", "/").rpartition("/")[2]
        hidden = name.startswith(".") or "__MACOSX/" in member.filename
        if name[-5:].casefold().endswith(_KINDS) and not hidden:
            with packed.open(member) as file:
                yield name, file.read


def _within(files: Iterable[tuple[str, Callable[[int], bytes]]], path: Path) -> Iterator[tuple[str, bytes]]:
    """Each file with what it holds, as long as all of it together is not too much."""
    left = MOST_BYTES
    for number, (name, take) in enumerate(files):
        content = take(left + 1)
        left -= len(content)
        if left < 0 or number >= _MOST_FILES:
            fault = f"This directory of places is larger than {MOST_BYTES // 1024 // 1024} MiB."
            raise DirectoryRefused(fault, "Keep the part of it that you use.", place=str(path))
        yield name, content


class Behind:
    """A directory that is read once: behind a conversation, or when something is first asked of it.

    One that cannot be read finds nothing and says so; a conversation is never broken off for it.

    Args:
        load: Reads it.
    """

    def __init__(self, load: Callable[[], Directory]) -> None:
        self._load = load
        self._lock = threading.Lock()
        self._read = False
        self._directory: Directory | None = None

    def begin(self) -> None:
        """Reads it behind whatever goes on, in a moment."""
        timer = threading.Timer(_AFTER, self._once)
        timer.daemon = True
        timer.start()

    def offer(self, domain: str, language: str, ways: Iterable[str], today: date) -> Offer:
        """What there is for a need."""
        from rcscreen.script.resource import Offer

        directory = self._once()
        return Offer("unreadable") if directory is None else directory.offer(domain, language, ways, today)

    def _once(self) -> Directory | None:
        with self._lock:
            if not self._read:
                try:
                    self._directory = self._load()
                except DirectoryRefused:
                    self._directory = None
                self._read = True
        return self._directory
