"""The limits of privacy are said before anything is asked, where something may have to be passed on.

## What

A script with a topic of sensitivity 3, one that `requires: [limits]`, and one for a youth covers `limits` above the
first question, for everybody and on every channel.

## Why

Once somebody has told of harm it is too late to say that it cannot stay here. Guidance on partner violence says the
limits first, and always; families were hurt where reports came as a surprise. What the limits are is for the program's
own counsel to say: the rules differ from place to place.

## Bad

```yaml establish same
- consent: start  # here
  to: talk
  covers: [name_and_role, purpose, topics_ahead, time, who_sees, opt_out, no_effect_on_care]
  text: >
    Hi, I'm {navigator}, and I help families. I'd like to hear about food and home. It takes about {minutes} minutes.
    Skip any question. Your care stays the same. Only we two see it. Is now an okay time?
```

## Good

```yaml establish same
- consent: start
  to: talk
  covers: [name_and_role, purpose, topics_ahead, time, who_sees, opt_out, no_effect_on_care]
  text: >
    Hi, I'm {navigator}, and I help families. I'd like to hear about food and home. It takes about {minutes} minutes.
    Skip any question. Your care stays the same. Only we two see it. Is now an okay time?
- say: limits
  covers: [limits]
  text: One thing I can't keep to myself is if someone is in danger. I would tell you first.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.opening import left_out
from rcscreen.lint.rule import Hit, Reads, Severity, Subject
from rcscreen.script.model import DANGEROUS

CODE = "SAF002"
NAME = "limits-before-reportable"
SEVERITY = Severity.ERROR
READS = Reads.SCRIPT


def check(subject: Subject) -> Iterator[Hit]:
    """Names an opening that does not say what cannot stay between them, where that may come up."""
    dangerous = any(step.sensitivity >= DANGEROUS for step in subject.steps)
    if not dangerous and not subject.loaded.needs_limits:
        return
    unsaid = "somebody may tell of danger here, and nothing says first what cannot stay between you"
    better = "It stays between us, unless someone is in danger; then I get help, and tell you first."
    yield from left_out(subject, "limits", unsaid, better)
