"""Nothing here is somebody else's instrument.

## What

No words, titles, notes or names of steps and topics name a screening instrument: PHQ, GAD-7, EPDS, ACE, PRAPARE, AHC,
HITS, ASQ, C-SSRS, CRAFFT, AUDIT, PEARLS, SWYC, M-CHAT and the like.

## Why

Such items have owners and licences, were tested in their own wording and order, and end in a score; rcscreen has none.
A conversation beside an instrument is fine: keep that on its own sheet, and here speak as people do. Only names are
found; a borrowed sentence is not.

## Bad

```yaml enable
- say: next-part
  text: Next come the PHQ-9 questions.  # here
```

## Good

```yaml enable
- say: next-part
  text: Next I'd like to hear how you are sleeping and how your days feel.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "STR004"
NAME = "no-borrowed-instrument"
SEVERITY = Severity.WARNING
READS = Reads.WORDS

NAMES = re.compile(
    r"\b(?:PHQ(?:-?\d)?|GAD-?[27]|EPDS|Edinburgh Postnatal|ACEs?(?= (?:score|screen|question|tool|test))|PEARLS|"
    r"PRAPARE|AHC(?:-HRSN)?|Hunger Vital Sign|HITS|WAST|ASQ(?:-?\d|:SE)?|C-?SSRS|CRAFFT|"
    r"AUDIT(?:-C)?|DAST(?:-10)?|SWYC|SEEK|"
    r"M-CHAT(?:-R)?|WE CARE|PSC-17|SDQ|Vanderbilt)\b"
)
IDS = re.compile(
    r"(?:^|-)(?:phq|gad|epds|ace-score|prapare|ahc|hits|wast|cssrs|crafft|dast|swyc|mchat)(?:-?\d+)?(?:-|$)"
)

CURE = "Ask it as you would say it to a neighbour; keep the instrument, if you use one, on its own sheet."


def check(subject: Subject) -> Iterator[Hit]:
    """Names what bears the name of an instrument."""
    for line in subject.said("spoken", "heard", "guide", "shown"):
        match = NAMES.search(line.text)
        if match is not None:
            yield Hit(line.at(match), f"“{match.group()}” is an instrument with an owner and a score.", CURE)
    for step in subject.steps:
        if IDS.search(step.id):
            yield Hit(step, f"`{step.id}` is named after an instrument with an owner and a score.", CURE)
