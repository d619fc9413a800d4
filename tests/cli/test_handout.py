"""The page that the family keeps, and the copy for the refrigerator door."""

from __future__ import annotations

import io
from collections.abc import Callable

import pypdf
import pytest
from tests.cli.conftest import CANARY, Kept, Told

from rcscreen.desk.handout import handout_of
from rcscreen.desk.opened import conversation_of
from rcscreen.formats.paper import to_pdf
from rcscreen.site.load import sample_site

Rcscreen = Callable[..., Told]


def read(page: str) -> str:
    """A page without its style sheet."""
    return page[page.index("</style>") :]


def test_a_page_has_strengths_first_then_what_was_agreed_and_how_to_undo_it(kept: Kept, rcscreen: Rcscreen) -> None:
    """In their words; who does what by when, and if not, who; who has what until when; the card word."""
    session = kept.hold(card="maple-river-42")
    told = rcscreen("summary", session, "--format", "html")
    assert (told.code, told.err) == (0, "")
    page = read(told.out)
    order = [
        "What is going well",
        f"my oldest reads aloud {CANARY}",
        "What you hope for",
        f"{CANARY} no more",
        "What you would like help with, in your order",
        "Food:",
        "Rosa will call the pantry with you and set a day",
        "If not, the referral desk will.",
        "Numbers that are good to have",
        "988",
        "To the referral desk here at Corner Clinic",
        "how to be in touch, what is going well",
        "maple-river-42",
    ]
    assert [page.index(each) for each in order] == sorted(page.index(each) for each in order)


def test_a_page_in_spanish_speaks_spanish(kept: Kept, rcscreen: Rcscreen) -> None:
    """The language they spoke is the language of the page, for eyes and for screen readers."""
    told = rcscreen("summary", kept.hold(language="es"), "--format", "html")
    assert '<html lang="es">' in told.out
    assert "Lo que va bien" in told.out
    assert "Esto es suyo." in told.out


def test_a_page_says_what_left_and_when(kept: Kept, rcscreen: Rcscreen) -> None:
    """What was allowed and what was sent are two things: both stand there."""
    session = kept.hold()
    assert "Sent on" not in rcscreen("summary", session, "--format", "html").out
    rcscreen("summary", session, "--for", "referral-desk")
    assert "Sent on" in rcscreen("summary", session, "--format", "html").out


def test_the_number_at_which_they_are_reached_stands_on_no_page(kept: Kept, rcscreen: Rcscreen) -> None:
    """Whoever finds the page learns no number, no line for people who are hurt at home, and not what they only told."""
    page = rcscreen("summary", kept.hold(), "--format", "html").out
    assert "555-0142" not in page
    assert "Hurt or afraid" not in page


def test_the_copy_for_the_door_holds_nothing_tender(kept: Kept, rcscreen: Rcscreen) -> None:
    """Food is asked about with leave, so it does not hang in the kitchen; a ride does. No card word, no sharing."""
    session = kept.hold(card="maple-river-42")
    page = read(rcscreen("summary", session, "--format", "html", "--fridge").out)
    assert "my oldest reads aloud" in page
    assert "Getting places" in page
    assert not [
        word for word in ("Food", "pantry", "since", "maple-river", "referral desk here", "988") if word in page
    ]


def test_as_a_pdf_it_says_the_same(kept: Kept) -> None:
    """For a printer: tagged, in large letters, on at most two pages."""
    conversation = conversation_of(kept.vault, kept.hold())
    found = pypdf.PdfReader(io.BytesIO(to_pdf(handout_of(conversation, "maple-river-42", sample_site(), fridge=False))))
    said = " ".join(" ".join(page.extract_text().split()) for page in found.pages)
    assert "my oldest reads aloud" in said
    assert "maple-river-42" in said
    assert len(found.pages) <= 2


def test_who_wanted_no_notes_has_no_page(kept: Kept, rcscreen: Rcscreen) -> None:
    """Where nothing was kept there is nothing to print, which is said in one kind line."""
    session = kept.hold(breaks_at="going-well")
    told = rcscreen("summary", session, "--format", "html")
    assert (told.code, told.out) == (1, "")
    assert told.err == "Nothing was kept that could stand on a page.\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "html", "--for", "food-pantry"], "--format: USE001 A page to print is the family's own."),
        (["--fridge"], "--fridge: USE001 Only a page has a copy for the door."),
    ],
)
def test_what_makes_no_sense_is_said_before_a_passphrase_is_asked_for(
    arguments: list[str], message: str, rcscreen: Rcscreen
) -> None:
    """A page for a recipient and a door's copy of no page are refused in one line."""
    told = rcscreen("summary", *arguments)
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith(message)
