"""The recipes of ``docs/integrating.md``, taken out of the page and run in a shell as they are written."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.message import Message
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

PAGE = (Path(__file__).parents[2] / "docs" / "integrating.md").read_text(encoding="utf-8")
RECIPES: tuple[str, ...] = tuple(re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL))

Taken = tuple[int, dict[str, Any]]
Take = Callable[[Message, bytes], Taken]


def recipe(*words: str) -> str:
    """The one recipe in which these words stand."""
    (found,) = (each for each in RECIPES if all(word in each for word in words))
    return found


@contextmanager
def served(take: Take) -> Iterator[str]:
    """Something that takes what is posted, behind an address of this computer alone."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            code, said = take(self.headers, body)
            self.send_response(code)
            self.end_headers()
            self.wfile.write(json.dumps(said).encode())

        def log_message(self, *_: object) -> None:
            """Nothing is written of what comes in."""

    with HTTPServer(("127.0.0.1", 0), Handler) as http:
        thread = threading.Thread(target=http.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{http.server_port}/here"
        http.shutdown()
        thread.join()


class Desk:
    """A folder to be in, and programs whose command lines and environments somebody looks over.

    Args:
        root: An empty folder.
        tools: The programs that are watched; a test is left out where one is missing.
    """

    def __init__(self, root: Path, *tools: str) -> None:
        root.mkdir()
        self.here, self.temporary, self._bin, self._log = (root / name for name in ("here", "tmp", "bin", "log"))
        for folder in (self.here, self.temporary, self._bin):
            folder.mkdir()
        # The python3 of whoever has what a recipe needs: this one.
        real = {"python3": sys.executable, "rcscreen": str(Path(sysconfig.get_path("scripts")) / "rcscreen")}
        for tool in ("rcscreen", *tools):
            found = real.get(tool) or shutil.which(tool)
            if found is None:
                pytest.skip(f"{tool} is not installed here")
            path = self._bin / tool
            path.write_text(f'#!/bin/sh\n{{ printf "%s\\n" "$@"; env; }} >> {self._log}\nexec {found} "$@"\n')
            path.chmod(0o700)

    def run(self, script: str, **names: str) -> subprocess.CompletedProcess[str]:
        """Runs a recipe, with these names set."""
        path = os.pathsep.join((str(self._bin), os.environ["PATH"]))
        here = {"PATH": path, "TMPDIR": str(self.temporary), "NO_PROXY": "127.0.0.1"}
        return subprocess.run(
            ["sh", "-c", script],
            env={**os.environ, **here, **names},
            cwd=self.here,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    def seen_by_others(self) -> str:
        """What anybody on this computer could have seen: command lines, environments, and what lies in files."""
        files = [file for folder in (self.here, self.temporary) for file in folder.rglob("*") if file.is_file()]
        assert self._log.is_file()
        return "\n".join(each.read_text(encoding="utf-8", errors="replace") for each in (self._log, *files))
