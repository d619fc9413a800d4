"""The conversation that is interrupted again and again, and the computer it is held on."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcscreen.vault import Cost, Vault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["CANARIES", "GONE", "PASSPHRASE", "QUICK", "SHEET", "Computer"]

PASSPHRASE = "seven grey geese"
QUICK = Cost(memory_kib=8, passes=1, lanes=1)
CANARIES = ("zanahoria marisol", "canela ventana", "555 0199 lagarto", "farol amarillo")
GONE = "tijera de plata"
"""What is said and struck at the read-back: once that is acknowledged, no key opens it."""

SHEET = f"""\
script: whole-family
language: en
channel: in_person
source: {{system: paper, id: "1"}}
replies:
  - {{step: start, answer: true}}
  - {{step: keep-notes, answer: true}}
  - {{step: who-can-hear, answer: alone}}
  - {{step: going-well, answer: "{CANARIES[0]} {"and more of it " * 60}"}}
  - {{step: food-lately, answer: thin, words: "{CANARIES[1]}"}}
  - {{step: home-lately, answer: [utilities, rent]}}
  - {{step: who-has-your-back, answer: [family, friends]}}
  - {{step: care-lately, unsure: true}}
  - {{step: money-lately, decline: true}}
  - {{step: the-kids, answer: "{GONE}"}}
  - {{step: holding-up, answer: worn}}
  - {{step: better, answer: "{CANARIES[3]}"}}
  - {{step: what-would-help, answer: [utilities, {{domain: food, how: [delivered]}}]}}
  - {{step: read-back, strike: [the-kids, home-lately#rent]}}
  - step: keep-in-touch
    answer: {{way: call_name_only, hours: mornings, number: "{CANARIES[2]}"}}
  - {{step: with-whom, answer: [referral-desk]}}
  - {{step: how-was-this, answer: lighter}}
"""


@dataclass(frozen=True, slots=True)
class Computer:
    """A computer with a vault that opens quickly, and a sheet of answers that lies elsewhere.

    Attributes:
        root: Everything that the program may write lies in here.
        beside: What it is given, and where its words go.
    """

    root: Path
    beside: Path

    @classmethod
    def new(cls, folder: Path, *, vault: bool = True) -> Computer:
        """A computer in a folder that is not there yet; with a vault in it, unless told otherwise."""
        made = cls(folder / "root", folder / "beside")
        for each in (made.home, made.user, made.temporary, made.beside):
            each.mkdir(parents=True)
        (made.beside / "sheet.yaml").write_text(SHEET, encoding="utf-8")
        (made.beside / "passphrase").write_text(PASSPHRASE, encoding="utf-8")
        (made.beside / "passphrase").chmod(0o600)
        if vault:
            Vault.create(made.vault, PASSPHRASE, cost=QUICK)
        return made

    def copy(self, folder: Path) -> Computer:
        """The same computer again."""
        shutil.copytree(self.root.parent, folder)
        return Computer(folder / "root", folder / "beside")

    @property
    def home(self) -> Path:
        """RCSCREEN_HOME."""
        return self.root / "rcscreen"

    @property
    def vault(self) -> Path:
        """The vault's folder."""
        return self.home / "vault"

    @property
    def user(self) -> Path:
        """HOME."""
        return self.root / "user"

    @property
    def temporary(self) -> Path:
        """TMPDIR."""
        return self.root / "tmp"

    @property
    def sheet(self) -> str:
        """The file of answers."""
        return str(self.beside / "sheet.yaml")

    def environ(self) -> dict[str, str]:
        """The environment of somebody who has just logged in."""
        return {
            "HOME": str(self.user),
            "TMPDIR": str(self.temporary),
            "PATH": os.environ.get("PATH", os.defpath),
            "LANG": "C.UTF-8",
            "RCSCREEN_HOME": str(self.home),
            "RCSCREEN_PASSPHRASE_FILE": str(self.beside / "passphrase"),
            "PYTHONWARNINGS": "error",
            "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
        }

    def files(self) -> Iterator[Path]:
        """Every file that the program may have left."""
        return (file for file in self.root.rglob("*") if file.is_file())

    def in_the_clear(self) -> list[str]:
        """The files that hold something that was said as it stands, under any spelling JSON gives it."""
        words = [word for said in (*CANARIES, GONE) for word in (said.encode(), json.dumps(said).encode())]
        read = ((file.name, file.name.encode() + file.read_bytes()) for file in self.files())
        return [name for name, data in read if any(word in data for word in words)]
