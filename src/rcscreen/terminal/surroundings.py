"""Looks around: what is known about this terminal and this computer. Reads names, modes and marks, never contents."""

from __future__ import annotations

import locale
import os
import stat
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from rcscreen.terminal.device import device_name
from rcscreen.terminal.promises import Facts

__all__ = ["Places", "look_around", "parents_of", "swap_of", "synced_by"]

_MARKS = (
    *("TMUX", "STY", "ZELLIJ"),
    *("SCRIPT", "ASCIINEMA_REC", "ASCIINEMA_SESSION"),
    *("SSH_CONNECTION", "SSH_TTY"),
)
_SERVICES = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "mobile documents": "iCloud",
    "icloud": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "box sync": "Box",
    "pcloud": "pCloud",
    "megasync": "MEGA",
    "syncthing": "Syncthing",
    "cloudstorage": "a cloud drive",
}
"""How the folder of a service begins, in small letters. A service's own name goes before what holds it."""

_LEFT_BY = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
    ".tmp.drivedownload": "Google Drive",
    ".849C9593-D756-4E56-8D6E-42412F2A707B": "OneDrive",
}
"""What a service leaves in the folder that it copies."""

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
_PATIENCE = 5
_USUAL = (80, 24)
_PROC = Path("/proc")
_SYS = Path("/sys")


@dataclass(frozen=True, slots=True)
class Places:
    """Where things lie.

    Attributes:
        home: The folder for everything.
        vault: The folder of the vault.
        site: The program's own file.
        passphrase: The file that holds the passphrase, if one was named.
    """

    home: Path
    vault: Path
    site: Path
    passphrase: Path | None = None


def look_around(places: Places, environ: Mapping[str, str]) -> Facts:
    """Everything that is known here.

    Args:
        places: Where things lie.
        environ: The environment.
    """
    size = _size()
    passphrase = _about(places.passphrase) if places.passphrase else None
    ground = _ground(places.vault)
    vault, home = _about(places.vault), _about(places.home)
    return Facts(
        term=environ.get("TERM", ""),
        terminal=size is not None,
        columns=(size and size.columns) or _USUAL[0],  # a terminal that does not know its size says 0 by 0
        rows=(size and size.lines) or _USUAL[1],
        colour=not environ.get("NO_COLOR"),
        encoding=locale.getpreferredencoding(do_setlocale=False),
        parents=parents_of(os.getpid()),
        marks=frozenset(mark for mark in _MARKS if environ.get(mark)),
        tmux_alternate=_tmux_alternate() if environ.get("TMUX") else None,
        synced=synced_by(places.home),
        versioned=any((folder / ".git").exists() for folder in _upwards(places.home)),
        vault=vault is not None,
        open_to_others=bool((vault and vault.st_mode & _OTHERS) or (home and home.st_mode & _OTHERS_WRITE)),
        passphrase_beside=passphrase.st_dev == ground.st_dev if passphrase and ground else None,
        passphrase_open=bool(passphrase and stat.S_ISREG(passphrase.st_mode) and passphrase.st_mode & _OTHERS),
        swap=swap_of(sys.platform),
        own_site=places.site.exists(),
    )


def parents_of(pid: int, proc: Path = _PROC) -> tuple[str, ...] | None:
    """The names of the programs that a process runs inside, the nearest first; None where they cannot be seen."""
    known = _from_proc(proc) if proc.is_dir() else _from_ps()
    names: list[str] = []
    while pid in known:
        pid, name = known[pid]
        names.append(Path(name).name.partition(":")[0].lstrip("-"))
    return tuple(names[1:]) if names else None  # the first is the process itself


def synced_by(folder: Path) -> str:
    """The name of the service that copies a folder elsewhere, as far as its name or its leavings tell; or empty."""
    for place in _upwards(folder):
        name = place.name.casefold()
        for beginning, service in _SERVICES.items():
            if name.startswith(beginning):
                return service
        for left, service in _LEFT_BY.items():
            if (place / left).exists():
                return service
    return ""


def swap_of(platform: str, proc: Path = _PROC, sys_folder: Path = _SYS) -> bool | None:
    """Whether memory may be written to the disk as it is; None where it cannot be told."""
    if platform == "darwin":
        return False  # it encrypts what it swaps
    try:
        lines = (proc / "swaps").read_text(encoding="utf-8").splitlines()[1:]
    except (OSError, UnicodeDecodeError):
        return None
    plain = [_plain_swap(line.split(), sys_folder) for line in lines if line.split()]
    if True in plain:
        return True
    return None if None in plain else False


def _plain_swap(fields: list[str], sys_folder: Path) -> bool | None:
    """Whether one of the places that is swapped to is written as it is."""
    name = Path(fields[0]).name
    if name.startswith("zram"):
        return False  # it is memory
    if fields[1] != "partition":
        return None  # a file is as private as the disk it is on
    if not name.startswith("dm-"):
        return True
    with suppress(OSError, UnicodeDecodeError):
        if (sys_folder / "block" / name / "dm" / "uuid").read_text(encoding="utf-8").startswith("CRYPT-"):
            return False
    return None


def _upwards(folder: Path) -> tuple[Path, ...]:
    whole = folder.resolve()
    return (whole, *whole.parents)


def _ground(folder: Path) -> os.stat_result | None:
    """What a folder stands on, or would."""
    return next((about for place in _upwards(folder) if (about := _about(place)) is not None), None)


def _about(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except OSError:
        return None


def _size() -> os.terminal_size | None:
    """The size of the terminal that a conversation would be held on, or None where there is none."""
    try:
        fd = os.open(device_name(), os.O_RDWR | os.O_NOCTTY | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        return os.get_terminal_size(fd)
    except OSError:
        return None
    finally:
        os.close(fd)


def _from_proc(proc: Path) -> dict[int, tuple[int, str]]:
    """Each process that can be seen: its parent and its name."""
    known: dict[int, tuple[int, str]] = {}
    for entry in proc.iterdir():
        if entry.name.isdecimal():
            with suppress(OSError, ValueError):
                about = (entry / "stat").read_text(encoding="utf-8", errors="replace")
                name, _, rest = about.partition("(")[2].rpartition(")")
                known[int(entry.name)] = (int(rest.split()[1]), name)
    return known


def _from_ps() -> dict[int, tuple[int, str]]:
    known: dict[int, tuple[int, str]] = {}
    for line in _said(["ps", "-A", "-o", "pid=,ppid=,comm="]).splitlines():
        fields = line.split(None, 2)
        with suppress(ValueError):
            pid, parent, name = fields
            known[int(pid)] = (int(parent), name)
    return known


def _tmux_alternate() -> bool | None:
    """Whether tmux gives programs a screen of their own."""
    return {"on": True, "off": False}.get(_said(["tmux", "show-options", "-wgv", "alternate-screen"]).strip())


def _said(command: list[str]) -> str:
    """What another program says, or nothing."""
    try:
        done = subprocess.run(  # noqa: S603 - fixed words
            command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout
