"""What we tell integrators about FHIR is so: the recipe runs as it is written."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sysconfig
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from tests.cli.conftest import Kept, found, kept
from tests.formats.fhir.server import FakeServer, Refused

__all__ = ["found", "kept"]

PAGE = (Path(__file__).parents[2] / "docs" / "integrating.md").read_text(encoding="utf-8")
(RECIPE,) = re.findall(r"```sh\n([^`]*FHIR_SERVER[^`]*)```", PAGE)


@contextmanager
def served(server: FakeServer) -> Iterator[str]:
    """The server behind an address of this computer alone."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            try:
                code, said = 200, server.take(json.loads(body))
            except (Refused, ValueError):
                code, said = 422, {"resourceType": "OperationOutcome"}
            self.send_response(code)
            self.end_headers()
            self.wfile.write(json.dumps(said).encode())

        def log_message(self, *_: object) -> None:
            """Nothing is written of what comes in."""

    with HTTPServer(("127.0.0.1", 0), Handler) as http:
        thread = threading.Thread(target=http.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{http.server_port}/fhir"
        http.shutdown()
        thread.join()


def run(session: str, address: str) -> subprocess.CompletedProcess[str]:
    """The recipe, in a shell in which the program is installed."""
    path = os.pathsep.join((sysconfig.get_path("scripts"), os.environ["PATH"]))
    environment = {**os.environ, "PATH": path, "SESSION": session, "FHIR_SERVER": address, "NO_PROXY": "127.0.0.1"}
    return subprocess.run(["bash", "-c", RECIPE], env=environment, capture_output=True, text=True, check=False)


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed here")
def test_the_recipe_sends_one_referral_however_often_it_is_run(kept: Kept) -> None:
    """Once, once more with the task accepted in between; and nothing at all for one in which nothing was agreed."""
    session, silent = kept.hold(), kept.hold(share="[]")
    server = FakeServer()
    with served(server) as address:
        first = run(session, address)
        assert (first.returncode, first.stderr) == (0, "")
        assert json.loads(first.stdout)["type"] == "transaction-response"
        accepted = server.work("food", status="accepted")
        count = len(server.kept)
        assert run(session, address).returncode == 0
        assert (accepted in server.of_kind("Task"), len(server.kept)) == (True, count)
        assert run(silent, address).returncode == 1
        assert len(server.kept) == count


@pytest.mark.parametrize(
    "words", ["410606002", "contacting-subject-prohibited", "protective-factor", "asked-declined", "asked-unknown"]
)
def test_what_is_named_is_what_is_written(words: str) -> None:
    """A code that the page names stands in our code, and so in what comes out."""
    written = Path(__file__).parents[2] / "src" / "rcscreen" / "formats" / "fhir"
    assert words in PAGE
    assert any(words in path.read_text(encoding="utf-8") for path in written.glob("*.py"))
