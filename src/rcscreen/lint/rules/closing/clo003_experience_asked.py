"""Near the end they are asked how this was for them.

## What

A question in *enrich* has `experience: true`.

## Why

It tells them that how they feel matters as much as what they said; it shows who leaves heavier than they came, while
there is still time; and without it nobody learns (the brief on relationship-centred healing; short measures of shared
decisions have the same aim). It is never a mark for the navigator.

## Bad

```yaml enrich instead
- thanks: goodbye
  text: "Thank you. One thing I'll hold on to: {strength}."
- debrief: for-you
  text: What stays with you?
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
  text: What stays with you?
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "CLO003"
NAME = "experience-asked"
SEVERITY = Severity.WARNING
READS = Reads.SCRIPT


def check(subject: Subject) -> Iterator[Hit]:
    """Names an end at which nobody asks how it was."""
    if subject.asks() and not any(step.is_true("experience") for step in subject.in_phase("enrich")):
        message = "the end has its thanks; nobody asks how this was for them."
        cure = "Add to enrich, with `experience: true`: “How do you feel now, next to when we sat down?”"
        yield Hit(subject.at("enrich"), message, cure)
