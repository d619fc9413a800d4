"""Who read a script or an overlay, and when it is read next."""

from __future__ import annotations

from datetime import date

from rcscreen.script.model import Review
from rcscreen.script.reading import Reader

__all__ = ["read_review"]


def read_review(reader: Reader) -> Review:
    """Reads a review: ``by``, a list of ``role`` and ``on``, and ``next``."""
    by: list[tuple[str, date]] = []
    reader.required("by")
    for item in reader.items("by"):
        one = reader.nested(item, "one who read it")
        if one is None:
            continue
        role, on = one.text("role"), one.maybe_day("on")
        one.required("on")
        one.done()
        if on is not None:
            by.append((role, on))
    following = reader.maybe_day("next")
    reader.done()
    return Review(tuple(by), following)
