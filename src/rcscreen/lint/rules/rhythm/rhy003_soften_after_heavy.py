"""After what is dangerous to speak of comes something that steadies.

## What

Within three steps after one whose topic has a sensitivity of 3 stands a `breathe`, or a question about a strength or a
hope.

## Why

Words about harm open something even in those who say nothing. To go on with the next form leaves people alone with it.
Leitch (2017) and trauma-informed guidance ask for a moment to come back. Three steps are our judgement.

## Bad

```yaml enable instead
- ask: going-well
  text: What has been going well lately?
  answer: words
  strength: family
- offer: card  # here
  topic: harm
  text: Here is a card with people who answer day and night. Take it if that feels safe.
- ask: rides
  text: How is getting around?
  answer: {choice: {fine: fine, hard: {text: hard, need: transport}}}
- ask: phone
  text: And the phone?
  answer: {choice: {fine: fine, hard: {text: cut off at times, need: phone_internet}}}
- say: thank-you
  text: Thank you for telling me. We can stop any time.
```

## Good

```yaml enable instead
- ask: going-well
  text: What has been going well lately?
  answer: words
  strength: family
- offer: card
  topic: harm
  text: Here is a card with people who answer day and night. Take it if that feels safe.
- breathe: slow-down
  text: Let's take a moment before we go on.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.parts import Step
from rcscreen.lint.rule import Hit, Reads, Severity, Subject
from rcscreen.script.model import DANGEROUS

CODE = "RHY003"
NAME = "soften-after-heavy"
SEVERITY = Severity.ERROR
READS = Reads.STEPS

WITHIN = 3


def check(subject: Subject) -> Iterator[Hit]:
    """Names the last step of each dangerous matter after which nothing steadies."""
    for step in subject.steps:
        following = subject.steps[step.number + 1 : step.number + 1 + WITHIN]
        last = not following or following[0].sensitivity < DANGEROUS
        if step.sensitivity >= DANGEROUS and last and not any(_steadies(each) for each in following):
            message = "saying this to everyone is a gift; nothing after it lets them come back to themselves."
            yield Hit(step, message, "Put a `breathe:` below it, or a question about what carries them.")


def _steadies(step: Step) -> bool:
    return step.kind == "breathe" or step.asks_strength
