"""Paper as a tagged PDF (PDF/UA-1), set by Typst: words go in as data and are never read as markup."""

from __future__ import annotations

import json
import unicodedata
from datetime import UTC, datetime
from importlib.resources import files
from typing import Any, assert_never

from rcscreen.errors import MissingExtra
from rcscreen.formats.paper.leaf import Beside, Block, Break, Group, Heading, Paper, Paragraph, Room

__all__ = ["to_pdf"]

_UNSEEN = ("Cc", "Cn", "Co", "Cs")
"""Categories of Unicode for which there is nothing to see: controls, and characters that mean nothing yet."""

_UNDATED = datetime(2000, 1, 1, tzinfo=UTC)
"""When a page says it was made: never. Two pages with the same words are the same bytes."""


def to_pdf(paper: Paper) -> bytes:
    """Paper as a PDF.

    Raises:
        MissingExtra: Typst is not installed; it comes with the extra ``paper``.
    """
    try:
        import typst  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtra("A PDF is set by Typst, which is not installed.", "paper") from error
    template = (files("rcscreen.formats.paper") / "paper.typ").read_bytes()
    said = {"paper": json.dumps(_shown(_paper(paper)))}
    # Words in letters that Typst's own fonts have not: this computer's fonts are looked through, and what none of them
    # has is an empty box. PDF/UA forbids that; a family would rather have the page. It is tagged all the same.
    for own_fonts in (True, False):
        try:
            return typst.compile(
                template, sys_inputs=said, timestamp=_UNDATED, ignore_system_fonts=own_fonts, pdf_standards=["ua-1"]
            )
        except typst.TypstError:
            continue
    return typst.compile(template, sys_inputs=said, timestamp=_UNDATED)


def _shown(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """The same, with a space for each character that no font shows."""
    if isinstance(value, str):
        return "".join(" " if unicodedata.category(each) in _UNSEEN else each for each in value)
    if isinstance(value, list):
        return [_shown(each) for each in value]
    return {key: _shown(each) for key, each in value.items()} if isinstance(value, dict) else value


def _paper(paper: Paper) -> dict[str, Any]:
    return {
        "title": paper.title,
        "language": paper.language,
        "size": paper.size.value,
        "foot": paper.foot,
        "blocks": [_block(each) for each in paper.blocks],
    }


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading(text, level, aside):
            return {"is": "heading", "text": text, "level": level, "aside": aside}
        case Paragraph(text, tone):
            return {"is": "paragraph", "text": text, "tone": tone.value}
        case Beside(label, items, mark, tone, room):
            listed = [{"text": each.text, "key": each.key} for each in items]
            kind = {"is": "beside", "label": label, "items": listed}
            return {**kind, "mark": mark.value, "tone": tone.value, "room": room}
        case Room(lines):
            return {"is": "room", "lines": lines}
        case Break():
            return {"is": "break"}
        case Group(blocks):
            return {"is": "group", "blocks": [_block(each) for each in blocks]}
        case _:
            assert_never(block)
