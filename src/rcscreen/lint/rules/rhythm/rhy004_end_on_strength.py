"""The last thing asked about their life is a strength or a hope.

## What

Of the questions whose answer may say a need, a strength or a hope, the last that everybody meets says a strength or a
hope. What help they would like, and how the talk was, do not count.

## Why

People leave with what was spoken of last. The brief on relationship-centred healing ends on strength, hope and thanks
(after Hassink); it is advice from practice, not from a trial.

## Bad

```yaml ensure
- ask: debts  # here
  text: And how is it going with the bills?
  answer: {choice: {fine: fine, behind: {text: behind, need: money}}}
```

## Good

```yaml ensure
- ask: debts
  text: And how is it going with the bills?
  answer: {choice: {fine: fine, behind: {text: behind, need: money}}}
- ask: proud
  text: What are you proud of this week?
  answer: words
  strength: coping
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "RHY004"
NAME = "end-on-strength"
SEVERITY = Severity.ERROR
READS = Reads.STEPS


def check(subject: Subject) -> Iterator[Hit]:
    """Names the last question about a need, if no strength and no hope comes after."""
    for step in reversed(subject.asks()):
        if step.asks_strength and not step.conditional:
            return
        if step.asks_need and not step.asks_strength:
            message = "this is the last thing they are asked about their life, and it is what is hard."
            cure = "Put a hope or a strength below it: “If things got better, what would that look like?”"
            yield Hit(step, message, cure)
            return
