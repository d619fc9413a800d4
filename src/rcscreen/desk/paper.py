"""Paper, written to stdout in one write: HTML as text, a PDF as it is, but never onto somebody's screen."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Literal

from rcscreen.desk.output import hand_over
from rcscreen.errors import UsageFault

if TYPE_CHECKING:
    from rcscreen.formats.paper import Paper

__all__ = ["put_out"]


def put_out(paper: Paper, form: Literal["html", "pdf"]) -> None:
    """Write paper to stdout.

    Raises:
        MissingExtra: A PDF is wanted and what sets it is not installed.
        UsageFault: A PDF is wanted and stdout is a terminal.
        RcscreenError: It could not be written.
    """
    from rcscreen.formats.paper import to_html, to_pdf

    if form == "html":
        hand_over(to_html(paper))
    elif sys.stdout.isatty():
        raise UsageFault("A PDF cannot be read on a terminal.", "Send it to a file: … > page.pdf", place="--format")
    else:
        hand_over(to_pdf(paper))
