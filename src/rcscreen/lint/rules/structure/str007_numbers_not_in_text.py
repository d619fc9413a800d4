"""Telephone numbers and web addresses are the program's, and not the script's.

## What

No words, labels or notes hold a telephone number, a short emergency number, a web or an e-mail address.

## Why

Lines close and change: a youth option of the national crisis line ended in 2025, between two editions of many leaflets.
In the site file a number has the day on which somebody tried it, and is asked for again in time; in a script it is
copied on for years.

## Bad

```yaml enable
- say: line
  text: You can call 1-800-555-0199 at night.  # here
```

## Good

```yaml enable
- say: line
  text: There are people to call at night. The number is on the card.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "STR007"
NAME = "numbers-not-in-text"
SEVERITY = Severity.WARNING
READS = Reads.WORDS

NUMBER = re.compile(
    r"(?<![\w{])(?:\+?\d[\d ().-]{5,}\d|(?:988|911|211|311|411|741741|112)(?!\w)|"
    r"(?:nine[- ]eight[- ]eight|nine[- ]one[- ]one|two[- ]one[- ]one)(?!\w)|"
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.\w+|[\w-]+\.(?:org|com|gov|net)(?!\w))",
    re.IGNORECASE,
)

DIGIT = re.compile(r"\d")
HINTS = ("@", "www.", "http", ".org", ".com", ".gov", ".net", "nine", "two")
"""What every one of these holds that has no digit: most lines hold none, and are done with quickly."""


def check(subject: Subject) -> Iterator[Hit]:
    """Names every number and address in the words."""
    for line in subject.said("spoken", "heard", "guide", "shown"):
        for match in NUMBER.finditer(line.text) if _likely(line.text) else ():
            message = "it is good to know where to turn; a number written here grows old unseen."
            yield Hit(line.at(match), message, "Put it in the site file, and say that it is on the card.")


def _likely(text: str) -> bool:
    low = text.lower()
    return DIGIT.search(low) is not None or any(each in low for each in HINTS)
