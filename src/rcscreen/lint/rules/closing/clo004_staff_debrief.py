"""After a script that may touch on danger, the navigator is asked how they are.

## What

A script with a step whose topic has a sensitivity of 3 has a `debrief`. It is on the screen only, and never kept.

## Why

What is heard stays with those who hear it; that builds up slowly and is seldom said. Guidance on community health
workers asks for support that sees the load (NHCHC, NENC). One quiet screen is no supervision, but it asks.

## Bad

```yaml enrich instead
- ask: how-was-this
  text: How do you feel now, next to when we sat down?
  answer: {choice: {lighter: a bit lighter, heavier: heavier}}
  experience: true
- thanks: goodbye
  text: "Thank you. One thing I'll hold on to: {strength}."
```

## Good

```yaml enrich instead
- ask: how-was-this
  text: How do you feel now, next to when we sat down?
  answer: {choice: {lighter: a bit lighter, heavier: heavier}}
  experience: true
- thanks: goodbye
  text: "Thank you. One thing I'll hold on to: {strength}."
- debrief: for-you
  text: This one is yours. What stays with you?
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.rule import Hit, Reads, Severity, Subject
from rcscreen.script.model import DANGEROUS

CODE = "CLO004"
NAME = "staff-debrief"
SEVERITY = Severity.WARNING
READS = Reads.SCRIPT


def check(subject: Subject) -> Iterator[Hit]:
    """Names a script that leaves its navigator alone with it."""
    if any(step.sensitivity >= DANGEROUS for step in subject.steps) and not subject.of_kind("debrief"):
        message = "you may hear heavy things in this conversation, and nothing asks afterwards how you are."
        cure = "Add to the end: `- debrief: for-you` with “What stays with you? Who could you talk to about it?”"
        yield Hit(subject.at("enrich"), message, cure)
