"""What is made to be printed and held in the hand: one page model, written as HTML and as PDF."""

from __future__ import annotations

from rcscreen.formats.paper.html import to_html
from rcscreen.formats.paper.leaf import (
    Beside,
    Block,
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
)
from rcscreen.formats.paper.pdf import to_pdf

__all__ = [
    "Beside",
    "Block",
    "Break",
    "Group",
    "Heading",
    "Item",
    "Mark",
    "Paper",
    "Paragraph",
    "Room",
    "Size",
    "Tone",
    "to_html",
    "to_pdf",
]
