"""A real browser without a screen, driven over a pipe by its own protocol (Chrome DevTools): no library, no port."""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PATIENCE = 60.0
"""Seconds for an answer of the browser, on a machine that is busy."""

_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-sync",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-quic",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)

# The browser listens on descriptor 3 and speaks on 4: what they are here is moved there.
_MOVED = """
import fcntl, os, sys
heard, said = (fcntl.fcntl(int(each), fcntl.F_DUPFD, 10) for each in sys.argv[1:3])
os.dup2(heard, 3)
os.dup2(said, 4)
os.execv(sys.argv[3], sys.argv[3:])
"""

Json = dict[str, Any]


def program() -> str:
    """Where the browser is; the test is left out where there is none."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("there is no Chromium here")
    return found


class Chromium:
    """A browser with one page open, for as long as a ``with`` lasts.

    Attributes:
        asked: The addresses that the page has asked for since it was last sent somewhere: its own is the first.
    """

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._number = 0
        self._rest = b""
        self._session = ""
        self._loaded = False

    def __enter__(self) -> Self:
        browser = program()
        self._folder = tempfile.TemporaryDirectory(prefix="rcscreen-chromium-", ignore_cleanup_errors=True)
        theirs, self._say = os.pipe()
        self._hear, said = os.pipe()
        profile = f"--user-data-dir={self._folder.name}/profile"
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-c", _MOVED, str(theirs), str(said), browser, *_FLAGS, profile],
            pass_fds=(theirs, said),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(theirs)
        os.close(said)
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime"):
            self.ask(f"{domain}.enable")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._say)  # who drives it has gone: so does the browser
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._hear)
        self._folder.cleanup()

    def ask(self, method: str, **said: object) -> Json:
        """Asks the browser something and gives its answer; what it tells meanwhile is noted.

        Raises:
            RuntimeError: It would not, or does not answer.
        """
        self._number += 1
        number = self._number
        told = {"id": number, "method": method, "params": said}
        if self._session:
            told["sessionId"] = self._session
        os.write(self._say, json.dumps(told).encode() + b"\0")
        while True:
            heard = self._next()
            if heard.get("id") != number:
                self._note(heard)
            elif "error" in heard:
                raise RuntimeError(f"{method}: {heard['error']}")
            else:
                result: Json = heard["result"]
                return result

    def open(self, page: str) -> None:
        """Opens a page, given as HTML, and waits until it has loaded.

        Its policy is set aside: a page that is kept from asking for something still wants to.
        """
        path = Path(self._folder.name) / "page.html"
        path.write_text(page, encoding="utf-8")
        self.ask("Page.setBypassCSP", enabled=True)
        self.asked.clear()
        self._loaded = False
        self.ask("Page.navigate", url=path.as_uri())
        while not self._loaded:
            self._note(self._next())

    def run(self, words: str) -> Any:  # noqa: ANN401 - whatever JavaScript gives
        """What a piece of JavaScript gives, in the page.

        Raises:
            RuntimeError: It raised something.
        """
        told = self.ask("Runtime.evaluate", expression=words, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in told:
            raise RuntimeError(told["exceptionDetails"])
        return told["result"].get("value")

    @contextmanager
    def seen(self, width: int, *, media: str = "screen") -> Iterator[None]:
        """Has the page be so many CSS pixels wide; 320 is 1280 at 400 % (WCAG 1.4.10).

        Args:
            width: How wide.
            media: ``screen``, or ``print``.
        """
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=1000, deviceScaleFactor=1, mobile=False)
        self.ask("Emulation.setEmulatedMedia", media=media)
        yield
        self.ask("Emulation.setEmulatedMedia", media="")
        self.ask("Emulation.clearDeviceMetricsOverride")

    def picture(self) -> bytes:
        """The whole page as PNG."""
        return base64.b64decode(self.ask("Page.captureScreenshot", captureBeyondViewport=True)["data"])

    def printed(self) -> bytes:
        """The page as it comes out of a printer, on letter paper, as PDF."""
        told = self.ask("Page.printToPDF", paperWidth=8.5, paperHeight=11, preferCSSPageSize=True)
        return base64.b64decode(told["data"])

    def _note(self, heard: Json) -> None:
        if heard.get("method") == "Network.requestWillBeSent":
            self.asked.append(str(heard["params"]["request"]["url"]))
        self._loaded = self._loaded or heard.get("method") == "Page.loadEventFired"

    def _next(self) -> Json:
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._hear], [], [], PATIENCE)
            more = os.read(self._hear, 1 << 16) if ready else b""
            if not more:
                raise RuntimeError("the browser says nothing more")
            self._rest += more
        one, _, self._rest = self._rest.partition(b"\0")
        told: Json = json.loads(one)
        return told
