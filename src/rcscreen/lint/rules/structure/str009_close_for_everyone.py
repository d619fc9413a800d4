"""Everybody is thanked at the end, whatever they said.

## What

*enrich* has a `thanks` that hangs on no condition and on no topic.

## Why

A script that does not thank anybody does not load. One that thanks only some lets the others go without a word: most
likely those who said least.

## Bad

```yaml enrich instead
- ask: how-was-this
  text: How do you feel now, next to when we sat down?
  answer: {choice: {lighter: a bit lighter, heavier: heavier}}
  experience: true
- thanks: goodbye  # here
  when: {how-was-this: lighter}
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

from rcscreen.lint.path import channels_of
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "STR009"
NAME = "close-for-everyone"
SEVERITY = Severity.ERROR
READS = Reads.SCRIPT


def check(subject: Subject) -> Iterator[Hit]:
    """Names thanks that not everybody hears."""
    closes = [step for step in subject.in_phase("enrich") if step.kind == "thanks"]
    everyone = {channel for step in closes if step.topic is None for channel in channels_of(step)}
    if not everyone.issuperset(subject.channels):
        message = "these are kind words, and not everybody comes to hear them."
        yield Hit(closes[0], message, "Remove its `when` or `topic`, or add thanks that everybody hears.")
