"""Paper: one model, written as HTML and as PDF."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from html.parser import HTMLParser

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcscreen.errors import MissingExtra
from rcscreen.formats.paper import (
    Beside,
    Break,
    Group,
    Heading,
    Item,
    Mark,
    Paper,
    Paragraph,
    Room,
    Size,
    Tone,
    to_html,
    to_pdf,
)

EVERYTHING = Paper(
    "For the fridge",
    "en",
    (
        Paragraph("Keep this safe.", Tone.BOXED),
        Heading("What is strong", aside="family"),
        Paragraph("My sister comes by.", Tone.SPOKEN),
        Group((Heading("Next", 3), Beside("who", (Item("Rosa", "rosa"), Item("Ana")), Mark.BOX, room=1))),
        Beside("order", (Item("food"),), Mark.BLANK),
        Room(2),
        Break(),
        Paragraph("Thank you.", Tone.STRONG),
    ),
    foot="Corner Clinic",
    size=Size.LARGE,
)
MARKUP = '<script>alert(1)</script> #panic("no") *bold* $x$ @ref \\ _it_ <h1>'


class Words(HTMLParser):
    """The words of a page and its elements, as a browser would come upon them."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.elements: list[str] = []
        self.hidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's own
        """Remembers an element; the style sheet is no words."""
        self.elements.append(tag)
        self.hidden = tag == "style"

    def handle_data(self, data: str) -> None:
        """Remembers words."""
        if not self.hidden:
            self.said.append(data)


def read(page: str) -> Words:
    """A page, read."""
    words = Words()
    words.feed(page)
    return words


def pages(paper: Paper) -> list[str]:
    """The words of a PDF, page by page."""
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(to_pdf(paper))).pages]


def test_a_page_holds_everything_in_order_and_fetches_nothing() -> None:
    """Each block in its place, one first heading, the language said, and a policy under which nothing is loaded."""
    page = to_html(EVERYTHING)
    said = " ".join(" ".join(read(page).said).split())
    order = ["For the fridge", "Keep this safe.", "What is strong", "My sister", "Next", "who", "Rosa", "Thank you."]
    assert [said.index(each) for each in order] == sorted(said.index(each) for each in order)
    assert read(page).elements.count("h1") == 1
    assert "default-src 'none'" in page
    assert not {"script", "img", "link", "iframe", "object"} & set(read(page).elements)


def test_a_pdf_holds_the_same_on_two_pages_and_is_tagged() -> None:
    """After the break another page begins; screen readers find structure, title and language."""
    first, second = pages(EVERYTHING)
    assert first.index("Keep this safe.") < first.index("My sister comes by.") < first.index("Rosa")
    assert "Thank you." in second
    found = pypdf.PdfReader(io.BytesIO(to_pdf(EVERYTHING)))
    assert str(found.root_object["/Lang"]) == "en"
    assert "/StructTreeRoot" in found.root_object
    assert found.metadata is not None
    assert found.metadata.title == "For the fridge"


def tags(node: object) -> Iterator[str]:
    """What a screen reader is told of the parts of a PDF, in order."""
    held = node.get_object() if isinstance(node, pypdf.generic.PdfObject) else node
    if isinstance(held, pypdf.generic.ArrayObject):
        for each in held:
            yield from tags(each)
    elif isinstance(held, pypdf.generic.DictionaryObject):
        yield from (str(held["/S"]),) if "/S" in held else ()
        yield from tags(held.get("/K"))


def test_a_list_is_a_list_to_whoever_hears_it() -> None:
    """Boxes to tick are announced as a list of so many, in HTML as in a PDF."""
    paper = Paper("title", "en", (Beside("who", (Item("Rosa"), Item("Ana"), Item("Luz")), Mark.BOX),))
    found = list(tags(pypdf.PdfReader(io.BytesIO(to_pdf(paper))).root_object["/StructTreeRoot"]))
    assert (found.count("/L"), found.count("/LI")) == (1, 3)
    assert to_html(paper).count("<li>") == 3
    assert '<ul role="list">' in to_html(paper)


def test_labels_that_follow_each_other_are_one_list() -> None:
    """A screen reader announces it once."""
    beside = (Beside("day", room=1), Beside("say", (Item("Hello."),)), Beside("", (Item("Alone."),)))
    assert read(to_html(Paper("title", "en", beside))).elements.count("dl") == 1


def test_what_somebody_said_is_never_markup() -> None:
    """Angle brackets, hashes and stars stand on the page as they were said."""
    paper = Paper(MARKUP, "en", (Paragraph(MARKUP), Beside(MARKUP, (Item(MARKUP, MARKUP),), Mark.BULLET)), foot=MARKUP)
    words = read(to_html(paper))
    assert not {"script", "h4"} & set(words.elements)
    assert words.elements.count("h1") == 1
    assert " ".join(words.said).count(MARKUP) == 7
    (page,) = pages(paper)
    assert "#panic" in page
    assert "*bold*" in page


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_any_words_at_all_make_a_page(words: str) -> None:
    """No word can break a page, whatever is in it."""
    page = read(to_html(Paper("title", "en", (Paragraph(words),))))
    assert words in "".join(page.said)
    assert page.elements.count("p") == 1


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_words_at_all_make_a_pdf(words: str) -> None:
    """The same for a PDF."""
    assert to_pdf(Paper("title", "en", (Paragraph(words), Beside(words, (Item(words),))))).startswith(b"%PDF")


def test_a_name_in_letters_that_no_font_here_has_still_makes_a_page() -> None:
    """Somebody's name in Amharic or an emoji keeps nobody from having their page."""
    assert "Ana" in pages(Paper("title", "en", (Paragraph("Ana ሰላም 🌽"),)))[0]


def test_the_same_words_are_the_same_bytes() -> None:
    """A PDF says nothing of when it was made."""
    assert to_pdf(EVERYTHING) == to_pdf(EVERYTHING)


def test_without_typst_a_pdf_is_refused_with_a_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    """The core installs without it; the message says how to have it."""
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtra) as refused:
        to_pdf(EVERYTHING)
    assert refused.value.lines() == (
        "EXT001 A PDF is set by Typst, which is not installed. Install it with: pip install 'rcscreen[paper]'",
    )
