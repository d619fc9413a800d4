"""Whether a page is accessible, by an engine that nobody here wrote: axe-core, in a real Chromium.

For any page of ours, in a test: ``assert violations(page) == []``. It leaves the test out where there is no Chromium or
no engine (``sh .ci/judges``).
"""

from __future__ import annotations

import atexit
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from functools import cache

import pytest
from tests.formats.fhir.judges import PACKAGES
from tests.formats.paper.chromium import Chromium

AXE = PACKAGES / "node_modules" / "axe-core" / "axe.min.js"

WIDTHS = (1280, 640, 320)
"""CSS pixels: a laptop, the same at 200 %, and at 400 %, where nothing may have to be scrolled sideways (1.4.10)."""

SIGHTS = ((1280, "screen"), (320, "screen"), (720, "print"))
"""How a page is held before the engine: on a laptop, at 400 %, and as it is printed."""

LAPTOP = SIGHTS[:1]
"""Enough for a page whose kind was looked at every way before, in other words."""

_ALL_RULES = """(async () => {
  const rules = Object.fromEntries(axe.getRules().map((each) => [each.ruleId, {enabled: true}]));
  const found = await axe.run(document, {rules, resultTypes: ["violations", "incomplete"]});
  const told = (all) => all.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${rule.help}: ${node.html}`));
  return [told(found.violations), told(found.incomplete)];
})()"""
"""Every rule there is: WCAG 2.0 to 2.2, A to AAA, best practices, experimental ones. What it cannot tell counts too."""

_SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

_SPACED = """(() => {
  const wide = document.createElement("style");
  wide.textContent = `* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important; } p { margin-bottom: 2em !important; }`;
  document.head.append(wide);
})()"""
"""Letters, words and lines as far apart as somebody may set them (1.4.12)."""


@cache
def browser() -> Chromium:
    """One browser for all tests of a process: it takes a second to begin."""
    if not AXE.is_file():
        pytest.skip("the accessibility engine is not installed here: sh .ci/judges")
    staying = ExitStack()
    opened = staying.enter_context(Chromium())
    atexit.register(staying.close)
    return opened


def violations(page: str, sights: Sequence[tuple[int, str]] = SIGHTS, *, unsure: bool = True) -> list[str]:
    """What is wrong with a page: what the engine finds, what runs off the side, what is asked for from elsewhere.

    Args:
        page: The page, as HTML.
        sights: How it is held before the engine.
        unsure: Whether what the engine cannot tell counts too; it sees no ground behind the words of an SVG.
    """
    own = browser()
    own.open(page)
    first, *others = own.asked
    assert first.startswith("file:")
    found = [f"asks for {each}" for each in others]
    own.run(AXE.read_text(encoding="utf-8"))
    for width, media in sights:
        with own.seen(width, media=media):
            sure, perhaps = own.run(_ALL_RULES)
            found += [f"{each[:240]} ({media}, {width})" for each in (*sure, *(perhaps if unsure else ()))]
    widths = WIDTHS if len(sights) > 1 else WIDTHS[-1:]
    found += [f"{over} pixels run off the side at {width}" for width, over in _aside(widths)]
    own.run(_SPACED)
    return found + [f"with letters far apart {over} pixels run off at {width}" for width, over in _aside(widths)]


def _aside(widths: Sequence[int]) -> Iterator[tuple[int, int]]:
    for width in widths:
        with browser().seen(width):
            over = int(browser().run(_SIDEWAYS))
            if over > 0:
                yield width, over
