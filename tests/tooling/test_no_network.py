"""Nothing here speaks to a network: no code for it, and no socket in a whole conversation."""

from __future__ import annotations

import ast
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import rcscreen
from rcscreen.cli import main

if TYPE_CHECKING:
    import pytest

SOURCE = Path(rcscreen.__file__).parent
NETWORK = {
    *("aiohttp", "asyncio.streams", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib", "socket"),
    *("socketserver", "ssl", "telnetlib", "urllib", "urllib3", "webbrowser", "websockets", "xmlrpc"),
}
ANSWERS = """\
language: en
channel: in_person
replies:
  - {step: start, answer: true}
  - {step: keep-notes, answer: true}
  - {step: who-can-hear, answer: alone}
  - {step: food-lately, answer: thin}
  - {step: what-would-help, answer: [food]}
  - {step: read-back, heard: true}
  - {step: with-whom, answer: [referral-desk]}
"""


def imported(text: str) -> set[str]:
    """The modules that a file imports from outside, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            names |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names.add(str(node.module))
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("import_module", "__import__")):
            names |= {str(each.value) for each in node.args[:1] if isinstance(each, ast.Constant)}
    return names


def speaks(names: set[str]) -> set[str]:
    """Those of them that speak to a network."""
    return {name for name in names if name in NETWORK or name.split(".")[0] in NETWORK}


def test_no_module_imports_what_speaks_to_a_network() -> None:
    """In no file, not even inside a function."""
    found = {
        str(file): guilty for file in SOURCE.rglob("*.py") if (guilty := speaks(imported(file.read_text("utf-8"))))
    }
    assert not found
    assert speaks(imported("def f():\n    import urllib.request\n")) == {"urllib.request"}
    assert speaks(imported("import_module('ssl')")) == {"ssl"}


def test_no_socket_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """From a whole conversation to its release, its list and its end: a socket would be the end of it."""
    monkeypatch.setenv("RCSCREEN_HOME", str(tmp_path / "home"))
    passphrase, answers = tmp_path / "passphrase", tmp_path / "answers.yaml"
    passphrase.write_text("seven grey geese\n")
    passphrase.chmod(0o600)
    monkeypatch.setenv("RCSCREEN_PASSPHRASE_FILE", str(passphrase))
    answers.write_text(ANSWERS)
    opened: list[str] = []

    def refuse(*_: object, **__: object) -> NoReturn:
        opened.append("socket")
        raise AssertionError("a socket was opened")

    for name in ("socket", "create_connection", "getaddrinfo", "socketpair"):
        monkeypatch.setattr(socket, name, refuse)
    watching = True
    sys.addaudithook(lambda event, _: opened.append(event) if watching and event.startswith("socket.") else None)
    try:
        assert main(["run", "--answers", str(answers), "--for", "referral-desk"]) == 0
        assert '"rcscreen.release/1"' in capfd.readouterr().out
        for command in (["sessions"], ["due"], ["summary", "--for", "referral-desk"], ["doctor"], ["lint"]):
            assert main(command) in (0, 1), command
            assert capfd.readouterr().out
    finally:
        watching = False
    assert not opened
