"""The next reading of a script is still to come.

## What

The day under `review: next:` of a script or an overlay is not past. A script without one is no finding of this rule.

## Why

Words grow old, programs change, and what was meant well may do harm that only shows with time: NENC's tenth principle
asks to look again. A date that has passed is a promise to the families who helped.

## Bad

```yaml top
review:
  by: [{role: family partner, on: 2024-11-02}]
  next: 2025-11-01  # here
```

## Good

```yaml top
review:
  by: [{role: family partner, on: 2026-11-02}]
  next: 2027-11-01
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from rcscreen.lint.parts import entries, words
from rcscreen.lint.place import Source
from rcscreen.lint.rule import Hit, Reads, Severity, Subject
from rcscreen.script.nodes import Node

CODE = "STR005"
NAME = "review-in-date"
SEVERITY = Severity.WARNING
READS = Reads.WORDS


def check(subject: Subject) -> Iterator[Hit]:
    """Names every review that is overdue."""
    if subject.source is not None:
        yield from _overdue(subject.source, subject.top, subject.today)
    for overlay in subject.overlays:
        yield from _overdue(overlay.source, overlay.top, subject.today)


def _overdue(source: Source, top: Mapping[str, Node], today: date) -> Iterator[Hit]:
    following = entries(top.get("review")).get("next")
    try:
        day = date.fromisoformat(words(following))
    except ValueError:
        return
    if following is not None and day < today:
        message = "this was to be read again by now."
        yield Hit(
            source.at(following.mark), message, "Read it aloud with families, add them under `by:`, set a new day."
        )
