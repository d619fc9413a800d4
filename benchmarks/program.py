"""What a program of any size rests on, measured: ``python -m benchmarks.program [CONVERSATIONS [GISTS]]``.

Conversations are held by the program itself, in a scratch folder, and sealed, counted and let go as in a year. From
these figures docs/running-a-program.md works out 10,000 navigators on paper. Bytes are those of files; of a vault, too,
what its folders take on this disk.
"""

from __future__ import annotations

import gzip
import os
import platform
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TypeAlias, TypeVar

import pyrage  # type: ignore[import-untyped]  # it ships no types

from benchmarks.ratio import RCSCREEN, bare_environment
from rcscreen.desk.leaving import local_now
from rcscreen.desk.retention import let_go
from rcscreen.report.synthetic import synthetic_releases
from rcscreen.site.load import load_site, sample_text
from rcscreen.vault import Vault

CONVERSATIONS, GISTS = 20, 100_000
_PASSPHRASE = "seven grey geese"  # noqa: S105 - of a vault that lasts for as long as it is measured
_MEGA = 1_000_000
_SINGLY = 2_000
_WEEK, _WEEKS = 7, 6
"""Days that a clock may take at once without having jumped, and weeks after which answers are gone."""

_PROGRAM = """\
recipients:
  - id: program
    role: program
    name: the program itself
    purpose: count it together with others
    receives: [strengths, needs, priorities, plan, ending, minutes]
    days: 365
"""
_ANSWERS = """\
language: en
channel: in_person
name: Ana
replies:
  - {step: start, answer: true}
  - {step: keep-notes, answer: true}
  - {step: who-can-hear, answer: alone}
  - {step: going-well, words: my oldest reads aloud to the little ones}
  - {step: food-lately, answer: thin, words: since the hours were cut}
  - {step: better, words: one month without counting}
  - {step: what-would-help, answer: [{domain: food, how: [delivered]}, transport]}
  - {step: read-back, heard: true}
  - {step: keep-in-touch, answer: {way: call_name_only, hours: mornings, number: 555-0142}}
  - {step: with-whom, answer: [referral-desk, program]}
"""

_Figure: TypeAlias = tuple[str, float, str]
_Made = TypeVar("_Made")


class Laptop:
    """A navigator's computer: a folder, and the program as it is typed."""

    def __init__(self, folder: str) -> None:
        self.home = Path(folder)
        (self.home / "passphrase").write_text(_PASSPHRASE, encoding="utf-8")
        (self.home / "answers.yaml").write_text(_ANSWERS, encoding="utf-8")
        self.site = sample_text().replace("recipients:\n", _PROGRAM, 1)
        (self.home / "site.yaml").write_text(self.site, encoding="utf-8")

    def types(self, *words: str) -> bytes:
        """What a command puts out.

        Raises:
            subprocess.CalledProcessError: It fails.
        """
        environment = {
            **bare_environment(str(self.home)),
            "RCSCREEN_HOME": str(self.home),
            "RCSCREEN_PASSPHRASE_FILE": str(self.home / "passphrase"),
        }
        done = subprocess.run([str(RCSCREEN), *words], env=environment, cwd=self.home, capture_output=True, check=True)
        return done.stdout

    def takes(self) -> tuple[int, int]:
        """Bytes in the files of the vault, and on the disk for its files and folders."""
        files = [each.stat() for each in (self.home / "vault").rglob("*")]
        there = sum(each.st_size for each in files if stat.S_ISREG(each.st_mode))
        return there, sum(each.st_blocks * 512 for each in files)


def kept(conversations: int) -> Iterator[_Figure]:
    """What conversations take on a laptop, in a backup, and once their answers were let go; and what leaves of one."""
    with tempfile.TemporaryDirectory() as folder:
        laptop = Laptop(folder)
        began = time.perf_counter()
        for _ in range(conversations):
            laptop.types("run", "whole-family", "--answers", "answers.yaml", "--channel", "in_person")
        yield (
            "holding one without a terminal, from the command to its end",
            (time.perf_counter() - began) / conversations,
            "s",
        )
        there, disk = laptop.takes()
        yield "a conversation in the vault, its files", there / conversations, "bytes"
        yield "a conversation in the vault, on the disk", disk / conversations, "bytes"
        laptop.types("backup", "all.backup", "--sealed-with", "passphrase")
        yield "a conversation in a backup", (laptop.home / "all.backup").stat().st_size / conversations, "bytes"
        yield from _left(laptop)
        _weeks_later(laptop)
        there, disk = laptop.takes()
        yield "what is left of it when its answers are let go, its files", there / conversations, "bytes"
        yield "what is left of it when its answers are let go, on the disk", disk / conversations, "bytes"
        laptop.types("backup", "later.backup", "--sealed-with", "passphrase")
        yield "what is left of it in a backup", (laptop.home / "later.backup").stat().st_size / conversations, "bytes"


def _left(laptop: Laptop) -> Iterator[_Figure]:
    for name, who in (("a release for a partner", "referral-desk"), ("a gist for the program", "program")):
        written, took = _timed(partial(laptop.types, "summary", "--for", who, "--yes"))
        yield f"{name}, from the command to its end", took, "s"
        yield f"{name}, as it is written", len(written), "bytes"
        yield f"{name}, sealed for a mail", len(_sealed(written, armored=True)), "bytes"


def _weeks_later(laptop: Laptop) -> None:
    """The starts of the weeks that follow: at each of them goes what has been kept long enough."""
    vault = Vault.unlock(laptop.home / "vault", _PASSPHRASE)
    keep = load_site(laptop.site, "site.yaml").keep
    for week in range(_WEEKS + 1):
        let_go(vault, keep, local_now().date() + timedelta(days=week * _WEEK))


def counted(gists: int) -> Iterator[_Figure]:
    """What gists take on their way, each by itself and together. Counting them is measured by ``benchmarks report``."""
    whole = "".join(synthetic_releases(1, gists)).encode()
    one = whole[: whole.index(b"\n") + 1]
    yield "a made-up gist, as a line", len(whole) / gists, "bytes"
    yield "a made-up gist by itself, sealed", len(_sealed(one)), "bytes"
    packed, packing = _timed(lambda: gzip.compress(whole, 6))
    yield "a million gists, as lines", len(whole) / gists, "MB"
    yield "a million gists, packed with gzip", len(packed) / gists, "MB"
    sealed, sealing = _timed(lambda: _sealed(packed))
    yield "a million gists, packed and sealed", len(sealed) / gists, "MB"
    yield "opening a million that were sealed singly", _opening(one) * _MEGA, "s"
    yield "packing a million", packing / gists * _MEGA, "s"
    yield "sealing a million that are packed", sealing / gists * _MEGA, "s"


def _sealed(data: bytes, *, armored: bool = False) -> bytes:
    recipient = pyrage.x25519.Identity.generate().to_public()
    sealed: bytes = pyrage.encrypt(data, [recipient], armored=armored)
    return sealed


def _opening(line: bytes) -> float:
    """Seconds to open a gist that was sealed by itself."""
    own = pyrage.x25519.Identity.generate()
    sealed = [pyrage.encrypt(line, [own.to_public()], armored=True) for _ in range(_SINGLY)]
    _, took = _timed(lambda: [pyrage.decrypt(each, [own]) for each in sealed])
    return took / _SINGLY


def _timed(what: Callable[[], _Made]) -> tuple[_Made, float]:
    began = time.perf_counter()
    return what(), time.perf_counter() - began


def main(words: list[str]) -> int:
    """Prints the figures, each as soon as it is known.

    Returns:
        0, or 2 where the words are not understood.
    """
    if len(words) > 2 or not all(word.isdecimal() and int(word) for word in words):  # noqa: PLR2004 - two counts
        print("usage: python -m benchmarks.program [CONVERSATIONS [GISTS]]", file=sys.stderr)
        return 2
    conversations, gists = (*(int(word) for word in words), *(CONVERSATIONS, GISTS)[len(words) :])
    print(f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} processors")
    for figures in (kept(conversations), counted(gists)):
        for what, figure, unit in figures:
            print(f"{what:<64}{figure:>14,.{0 if unit in {'bytes', 'MB', 'MiB'} else 2}f} {unit}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
