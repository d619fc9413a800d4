"""The first thing asked about their life is a strength.

## What

Of the questions whose answer may say a need, a strength or a hope, the first that everybody meets says a strength or a
hope; one that may say both is fine. A question that hangs on a condition does not count as the strength at the
beginning.

## Why

Leitch (2017) and the brief on relationship-centred healing begin with what carries people: whoever was seen with what
works can speak of what does not. There is no trial of the order; there is much agreement among those who do this.

## Bad

```yaml enable first
- ask: getting-around  # here
  text: How is getting around?
  answer: {choice: {fine: fine, hard: {text: hard, need: transport}}}
```

## Good

```yaml enable first
- ask: getting-around
  text: How do you all get around?
  answer: {choice: {rides: {text: friends give rides, strength: friends}, hard: {text: hard, need: transport}}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "RHY001"
NAME = "strength-before-need"
SEVERITY = Severity.ERROR
READS = Reads.STEPS


def check(subject: Subject) -> Iterator[Hit]:
    """Names the first question about a need, if no strength was asked for before."""
    for step in subject.asks():
        if step.asks_strength and not step.conditional:
            return
        if step.asks_need and not step.asks_strength:
            message = "this asks what is hard, and nobody has been asked yet what goes well."
            cure = "Put a question about a strength above it: “What has been going well lately, even something small?”"
            yield Hit(step, message, cure)
            return
