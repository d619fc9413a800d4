"""Faults, measured: ``python -m tests.stress --long``, with the full counts, or ``--short``.

A table is printed in the end, and the exit code is 1 where anything was found that must not be. With ``--part`` one
share of one kind of fault is done in this process, and what it found is printed as JSON.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.stress.blunders import KNOWN, blunders
from tests.stress.clocks import clocks
from tests.stress.damage import damage, places
from tests.stress.disks import broken_disks, full_disks
from tests.stress.findings import COLUMNS, Findings
from tests.stress.kills import kills, kills_unwatched
from tests.stress.purges import DEEDS, purges
from tests.stress.terminals import terminals
from tests.stress.versions import versions
from tests.stress.windows import windows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["PARTS", "SHORT", "shares"]

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of fault.

    Attributes:
        run: Does a share of it.
        long: How many there are in the long form.
        short: How many there are in the short form.
        share: How many one process does.
    """

    run: Callable[[Path, range], Findings]
    long: int
    short: int
    share: int


def _damage(folder: Path, numbers: range) -> Findings:
    return damage(folder, (numbers.start, numbers.stop, 1))


# An odd step: at every byte there is a flip and a cut.
def _sampled(folder: Path, numbers: range) -> Findings:
    return damage(folder, (0, places(folder), 577 // len(numbers) | 1))


def _sampled_purges(folder: Path, numbers: range) -> Findings:
    return purges(folder, numbers, step=5)


PLACES = 30_000
"""More than a small vault has; what is beyond is not there."""

PARTS = {
    "blunders": Part(blunders, 0, len(KNOWN), len(KNOWN)),
    "terminals": Part(terminals, 60, 0, 20),
    "kills": Part(kills, 840, 5, 70),
    "kills-unwatched": Part(kills_unwatched, 100, 2, 25),
    "full": Part(full_disks, 200, 3, 50),
    "broken": Part(broken_disks, 200, 3, 50),
    "damage": Part(_damage, PLACES, 0, 3_000),
    "damage-sampled": Part(_sampled, 0, 3, 3),
    "purges": Part(purges, len(DEEDS), 0, 2),
    "purges-sampled": Part(_sampled_purges, 0, len(DEEDS), 5),
    "windows": Part(windows, 100, 6, 50),
    "clocks": Part(clocks, 99, 3, 33),
    "versions": Part(versions, 64, 2, 32),
}
SHORT = tuple(name for name, part in PARTS.items() if part.short)


def shares(name: str, *, long: bool) -> list[range]:
    """What each process does of one kind of fault."""
    part = PARTS[name]
    number = part.long if long else part.short
    return [range(at, min(at + part.share, number)) for at in range(0, number, part.share)]


def main() -> int:
    """Does what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.stress", description=__doc__)
    how = parser.add_mutually_exclusive_group(required=True)
    how.add_argument("--long", action="store_true", help="the full counts; about ten minutes on two processors")
    how.add_argument("--short", action="store_true", help="what the tests do")
    how.add_argument("--part", choices=tuple(PARTS), help="one kind of fault, in this process")
    parser.add_argument("--from", dest="first", type=int, default=0, help="the first of the share")
    parser.add_argument("--to", type=int, default=1, help="the one after the last of the share")
    parser.add_argument("--jobs", type=int, default=2, help="processes at the same time")
    parser.add_argument("--only", nargs="*", default=tuple(PARTS), help="only these kinds")
    asked = parser.parse_args()
    if asked.part:
        with tempfile.TemporaryDirectory(prefix="stress-") as folder:
            found = PARTS[asked.part].run(Path(folder), range(asked.first, asked.to))
        sys.stdout.write(f"{json.dumps(asdict(found))}\n")
        return int(not found.clean)
    return _all(asked.only, long=asked.long, jobs=asked.jobs)


def _all(names: Sequence[str], *, long: bool, jobs: int) -> int:
    began = time.monotonic()
    todo = [(name, share) for name in PARTS if name in names for share in shares(name, long=long)]
    with ThreadPoolExecutor(jobs) as pool:
        found = list(pool.map(lambda each: _in_a_process(*each), todo))
    merged: dict[str, Findings] = {}
    for each in found:
        if each.kind in merged:
            merged[each.kind].add(each)
        else:
            merged[each.kind] = each
    _print(list(merged.values()), time.monotonic() - began)
    return int(not all(each.clean for each in found))


def _in_a_process(name: str, share: range) -> Findings:
    words = [sys.executable, "-m", "tests.stress", "--part", name, "--from", str(share.start), "--to", str(share.stop)]
    ended = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    sys.stderr.write(f"{name} {share.start}-{share.stop}: {'clean' if ended.returncode == 0 else 'not clean'}\n")
    if not ended.stdout:
        broken = Findings(name)
        broken.bad("other", f"{share}: the harness broke: {ended.stderr[-600:]}")
        return broken
    return Findings(**json.loads(ended.stdout))


def _print(found: list[Findings], seconds: float) -> None:
    total = Findings("together")
    for each in found:
        total.add(each)
    lines = [
        f"{time.strftime('%Y-%m-%d')}, Python {platform.python_version()}, {platform.system()}, {seconds:.0f} s",
        "",
        "| fault | times | " + " | ".join(COLUMNS.values()) + " |",
        "|---|---:|" + "---:|" * len(COLUMNS),
        *(_row(each) for each in (*found, total)),
        "",
        *(f"- {each.kind}: {_beside(each)}." for each in found),
        *(f"! {line}" for line in total.said),
    ]
    sys.stdout.write("\n".join([*lines, ""]))


def _row(found: Findings) -> str:
    return f"| {found.kind} | {found.faults:,} | " + " | ".join(str(found.wrong[each]) for each in COLUMNS) + " |"


def _beside(found: Findings) -> str:
    return ", ".join(f"{number:,} {what}" for what, number in {**found.checked, **found.notes}.items())


if __name__ == "__main__":
    sys.exit(main())
