"""Looking around: names, modes and marks, in folders made for the purpose."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rcscreen.terminal.surroundings import Places, look_around, parents_of, swap_of, synced_by

HEAD = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n"


def processes(proc: Path, *names: str) -> int:
    """Processes one inside the other, the outermost first; gives back the innermost one's number."""
    for pid, name in enumerate(names, 1):
        (proc / str(pid)).mkdir(parents=True)
        (proc / str(pid) / "stat").write_text(f"{pid} ({name}) S {pid - 1} 1 1 0", encoding="utf-8")
    return len(names)


def test_the_programs_that_this_one_runs_inside(tmp_path: Path) -> None:
    """From the nearest to the outermost; names with brackets and spaces do no harm."""
    pid = processes(tmp_path, "systemd", "tmux: server", "-bash", "a) S 9 (b", "rcscreen")
    assert parents_of(pid, tmp_path) == ("a) S 9 (b", "bash", "tmux", "systemd")


def test_processes_that_cannot_be_seen(tmp_path: Path) -> None:
    """Where the system hides them, that is said, not guessed."""
    assert parents_of(7, tmp_path) is None


def test_our_own_parents_are_seen() -> None:
    """On this computer it works."""
    assert parents_of(os.getpid())


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox (Team)/work", "Dropbox"),
        ("OneDrive - Clinic/rcscreen", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/x", "iCloud"),
        ("Library/CloudStorage/GoogleDrive-a/My Drive", "Google Drive"),
        ("Library/CloudStorage/other", "a cloud drive"),
        ("Nextcloud/x", "Nextcloud"),
        ("documents/x", ""),
    ],
)
def test_a_folder_that_is_copied_elsewhere(tmp_path: Path, folder: str, service: str) -> None:
    """Known by a folder's name somewhere above it, whether it exists or not."""
    assert synced_by(tmp_path / folder) == service


def test_a_folder_known_by_what_is_left_in_it(tmp_path: Path) -> None:
    """A service may copy a folder of any name; what it leaves there gives it away."""
    (tmp_path / "team" / "home").mkdir(parents=True)
    (tmp_path / "team" / ".stfolder").mkdir()
    assert synced_by(tmp_path / "team" / "home") == "Syncthing"


@pytest.mark.parametrize(
    ("swaps", "uuid", "told"),
    [
        ("", "", False),
        ("/dev/zram0 partition 1 0 100\n", "", False),
        ("/dev/sda2 partition 1 0 -2\n", "", True),
        ("/dev/dm-1 partition 1 0 -2\n", "CRYPT-PLAIN-swap", False),
        ("/dev/dm-1 partition 1 0 -2\n", "LVM-abc", None),
        ("/dev/dm-1 partition 1 0 -2\n", "", None),
        ("/swapfile file 1 0 -2\n", "", None),
        ("/swapfile file 1 0 -2\n/dev/sda2 partition 1 0 -2\n", "", True),
    ],
)
def test_memory_on_the_disk(tmp_path: Path, swaps: str, uuid: str, told: bool | None) -> None:  # noqa: FBT001 - a case
    """Swap is private in memory or behind encryption; where that cannot be seen it is not told."""
    (tmp_path / "swaps").write_text(HEAD + swaps, encoding="utf-8")
    if uuid:
        (tmp_path / "block" / "dm-1" / "dm").mkdir(parents=True)
        (tmp_path / "block" / "dm-1" / "dm" / "uuid").write_text(uuid, encoding="utf-8")
    assert swap_of("linux", tmp_path, tmp_path) is told


def test_swap_elsewhere(tmp_path: Path) -> None:
    """Swap is encrypted on macOS; of a system without such a list nothing is told."""
    assert swap_of("darwin", tmp_path) is False
    assert swap_of("linux", tmp_path / "nowhere") is None


def test_folders_and_modes(tmp_path: Path) -> None:
    """Who may look in, whether it is under version control, whether the passphrase lies on the same disk."""
    home, vault, passphrase = tmp_path / "home", tmp_path / "home" / "vault", tmp_path / "words"
    places = Places(home, vault, home / "site.yaml", passphrase)
    empty = look_around(places, {"TERM": "xterm"})
    assert not empty.vault
    assert empty.passphrase_beside is None
    vault.mkdir(parents=True)
    vault.chmod(0o700)
    home.chmod(0o755)
    passphrase.write_text("four small words", encoding="utf-8")
    passphrase.chmod(0o600)
    calm = look_around(places, {"TERM": "xterm", "TMUX": "", "SSH_TTY": "/dev/pts/1"})
    assert calm.vault
    assert not calm.open_to_others
    assert not calm.versioned
    assert calm.passphrase_beside
    assert not calm.passphrase_open
    assert calm.marks == {"SSH_TTY"}
    (tmp_path / ".git").mkdir()
    vault.chmod(0o750)
    passphrase.chmod(0o644)
    (home / "site.yaml").write_text("", encoding="utf-8")
    careless = look_around(places, {"TERM": "xterm", "NO_COLOR": "1"})
    assert careless.open_to_others
    assert careless.versioned
    assert careless.passphrase_open
    assert careless.own_site
    assert not careless.colour
