"""Every page that we make, before an accessibility engine in a real browser: it finds nothing; nothing is fetched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Kept, Told, found, kept, rcscreen
from tests.formats.paper.axe import LAPTOP, SIGHTS, violations
from tests.formats.paper.test_paper import EVERYTHING

from rcscreen.desk.handout import handout_of
from rcscreen.desk.library import find_script
from rcscreen.desk.opened import conversation_of
from rcscreen.desk.packing import LANGUAGES, pack
from rcscreen.formats.booklet import booklet_paper
from rcscreen.formats.paper import Paper, to_html, to_pdf
from rcscreen.interview.booklet import booklet
from rcscreen.site.load import sample_site

__all__ = ["found", "kept", "rcscreen"]

Rcscreen = Callable[..., Told]
SHIPPED = sorted(path.stem for path in (Path(__file__).parents[3] / "scripts").glob("*.yaml"))

BOOKLETS = [
    *((name, LANGUAGES[number % len(LANGUAGES)]) for number, name in enumerate(SHIPPED) if name != "perinatal"),
    *(("perinatal", language) for language in LANGUAGES),
]


def booklet_of(name: str, language: str) -> Paper:
    """A script's booklet, as it is printed."""
    script = find_script(name).script
    book = booklet(script, sample_site(), language, None)
    return booklet_paper(book, script=script.id, version=script.version, language=language)


def test_paper_with_one_of_everything() -> None:
    """Each kind of block."""
    assert violations(to_html(EVERYTHING)) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("more", [(), ("--fridge",)], ids=["page", "door"])
def test_what_the_family_keeps(kept: Kept, rcscreen: Rcscreen, language: str, more: tuple[str, ...]) -> None:
    """The page and the copy for the door: with a card, and with what was sent."""
    session = kept.hold(language=language, card="maple-river-42")
    rcscreen("summary", session, "--for", "referral-desk")
    told = rcscreen("summary", session, "--format", "html", *more)
    assert told.code == 0
    assert violations(told.out) == []


@pytest.mark.parametrize(("name", "language"), BOOKLETS)
def test_the_booklet_of_every_script(name: str, language: str) -> None:
    """For the day when the laptop is down, in one language or the other; the longest in both, in every width."""
    assert violations(to_html(booklet_of(name, language)), SIGHTS if name == "perinatal" else LAPTOP) == []


def test_everything_for_a_table() -> None:
    """The plan, the observer's sheet and every card, in Spanish where there is one."""
    ways = {"plan.en": SIGHTS, "observer.es": SIGHTS, "card-marisol.es": SIGHTS}
    papers = {name.partition(".")[0] if name not in ways else name: (name, paper) for name, paper in pack(LANGUAGES)}
    found = {name: violations(to_html(paper), ways.get(name, LAPTOP)) for name, paper in papers.values()}
    assert {name: each for name, each in found.items() if each} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pdf_is_sound_for_a_screen_reader(kept: Kept, language: str) -> None:
    """Typst vouches for PDF/UA-1 (structure, order of headings, language) or would not say so in it."""
    conversation = conversation_of(kept.vault, kept.hold(language=language))
    papers = dict(pack([language]))
    papers |= {name: booklet_of(name, language) for name in SHIPPED}
    papers |= {f"door {door}": handout_of(conversation, "", sample_site(), fridge=door) for door in (True, False)}
    assert [name for name, paper in papers.items() if b"pdfuaid:part" not in to_pdf(paper)] == []


def test_a_rhythm_drawn_into_a_page(rcscreen: Rcscreen) -> None:
    """Somebody who does not see the picture is told what it shows."""
    drawn = rcscreen("show", "whole-family", "--rhythm", "--format", "svg").out
    drawn = drawn[drawn.index("<svg") :]
    head = "<head><title>Rhythm</title><style>svg { max-width: 100%; height: auto; }</style></head>"
    page = f'<!doctype html><html lang="en">{head}<body><main><h1>Rhythm</h1>{drawn}</main></body></html>'
    assert violations(page, LAPTOP, unsure=False) == []


# -- The engine and the log would have found it ------------------------------------------------------------------------


PLANTED = """<!doctype html><html><head><link rel="stylesheet" href="http://127.0.0.1:9/a.css"></head><body>
<img src="http://127.0.0.1:9/x.png"><p style="color:#999">pale</p><div style="width:2000px">wide</div></body></html>"""


def test_a_planted_fault_is_found() -> None:
    """No title, no language, a picture without words, pale letters, something too wide."""
    seen = violations(PLANTED, LAPTOP)
    rules = {each.partition(":")[0] for each in seen}
    assert {"document-title", "html-has-lang", "image-alt", "landmark-one-main", "color-contrast"} <= rules
    assert [each for each in seen if "run off the side" in each]


@pytest.mark.parametrize("policy", ["", "default-src 'none'"], ids=["none", "strict"])
def test_whatever_a_page_asks_for_is_noted(policy: str) -> None:
    """A style and a picture from elsewhere: a page is not sound because it is kept from asking for them."""
    guard = f'<head><meta http-equiv="Content-Security-Policy" content="{policy}">' if policy else "<head>"
    asked = [each for each in violations(PLANTED.replace("<head>", guard), ()) if each.startswith("asks")]
    assert sorted(asked) == ["asks for http://127.0.0.1:9/a.css", "asks for http://127.0.0.1:9/x.png"]
