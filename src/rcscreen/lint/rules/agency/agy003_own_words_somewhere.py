"""At least one question is answered in their own words.

## What

Some question other than the one about the talk itself has `answer: words`.

## Why

Choices are our words. What somebody says in theirs is what the next person can recognise them by, and NENC's guidance
on trauma-informed care asks that people's own account be respected and not only sorted.

## Bad

```yaml enable instead
- ask: going-well
  text: What has been going well lately?
  answer: {choice: {family: {text: family, strength: family}, work: {text: work, strength: coping}}}
- offer: card
  topic: harm
  text: Here is a card with people who answer day and night. Take it if that feels safe.
- breathe: slow-down
  text: Let's take a moment before we go on.
```

```yaml engage instead
- ask: better
  text: What would be good next?
  answer: {choice: {rest: more rest, time: more time together}}
  hope: true
- help: what-would-help
  text: What would you like a hand with?
  domains: [food, connection, other]
```

## Good

```yaml enable
- ask: proud
  text: What are you proud of?
  answer: words
  strength: coping
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "AGY003"
NAME = "own-words-somewhere"
SEVERITY = Severity.WARNING
READS = Reads.SCRIPT


def check(subject: Subject) -> Iterator[Hit]:
    """Names a script in which everything is chosen and nothing told."""
    asks = [step for step in subject.asks() if not step.is_true("experience")]
    if asks and not any(step.answer == "words" for step in asks):
        message = "everything here is chosen from a list, and nothing is told in their own words."
        cure = "Ask one thing with `answer: words`: “If things got better for you, what would that look like?”"
        yield Hit(subject.at("enable"), message, cure)
