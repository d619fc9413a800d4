"""A report as one page that needs nothing else: no script, no font, no picture. Read, printed, sent on."""

from __future__ import annotations

from rcscreen.report.html.page import report_page

__all__ = ["report_page"]
