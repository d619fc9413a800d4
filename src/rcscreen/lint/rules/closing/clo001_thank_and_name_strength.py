"""The thanks at the end name a strength that was heard.

## What

The words of a `thanks` hold `{strength}`: on every channel, in every language and in a site's own wording. What was
voiced first stands there; where nothing was, “the care you bring”.

## Why

The last thing that somebody hears about themselves goes home with them. The brief on relationship-centred healing ends
with thanks that name what was seen (after Hassink). “Thank you for your time” thanks a clock.

## Bad

```yaml enrich instead
- ask: how-was-this
  text: How do you feel now, next to when we sat down?
  answer: {choice: {lighter: a bit lighter, heavier: heavier}}
  experience: true
- thanks: goodbye
  text: Thank you for your time.  # here
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

CODE = "CLO001"
NAME = "thank-and-name-strength"
SEVERITY = Severity.ERROR
READS = Reads.STEPS


def check(subject: Subject) -> Iterator[Hit]:
    """Names thanks without a strength in them."""
    for line in subject.said():
        thanks = line.part == "text" and line.step is not None and line.step.kind == "thanks"
        if thanks and "{strength}" not in line.text:
            message = "these are thanks; they could be to anybody."
            yield Hit(line, message, "“Thank you. One thing I'll hold on to from today: {strength}.”")
