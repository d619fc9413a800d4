"""What helps in danger is offered to everyone, and hangs on no answer.

## What

A step that says or offers something about a topic of sensitivity 3 has no condition that looks at an answer, a wish or
a consent. Who can hear, the channel and the language may decide.

## Why

A card for those who seem to need it is a question in disguise, and tells whoever watches what was answered. Offered to
all it marks nobody, and reaches those who said that all is well (CUES; in one emergency department some who had denied
every need used what they were given). A pause that follows may hang on anything.

## Bad

```yaml enable
- offer: card-again
  topic: harm
  when: {food-lately: thin}  # here
  text: Here is a card with people who answer day and night.
- breathe: after
  text: Take your time.
```

## Good

```yaml enable
- offer: card-again
  topic: harm
  when: {here.channel: in_person, who-can-hear: alone}
  text: Here is a card with people who answer day and night.
- breathe: after
  text: Take your time.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.path import looks_at
from rcscreen.lint.rule import Hit, Reads, Severity, Subject
from rcscreen.script.model import DANGEROUS

CODE = "SAF016"
NAME = "offered-to-everyone"
SEVERITY = Severity.ERROR
READS = Reads.STEPS


def check(subject: Subject) -> Iterator[Hit]:
    """Names every such offer that hangs on what somebody said."""
    answered = {step.id for step in subject.of_kind("ask", "help", "consent")}
    for step in subject.of_kind("offer", "say"):
        if step.sensitivity >= DANGEROUS and answered & looks_at(step):
            message = "this is a good thing to offer; offered only after some answers, it tells on those who gave them."
            yield Hit(step.at("when"), message, "Remove `when:`, so that everyone who is alone hears it.")
