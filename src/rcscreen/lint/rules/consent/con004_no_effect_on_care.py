"""Before the first question they hear that their care stays the same whatever they say.

## What

A step above the first question covers `no_effect_on_care`, for everybody and on every channel.

## Why

Whoever asks works where the person gets care. Somebody who fears for a place, a medicine or a child says what is
safest to say. Reviews of how screening is received name this worry (Byhoff and others, 2019, and later ones), and a
guide to interviews with young people answers it in its first lines.

## Bad

```yaml establish same
- consent: start  # here
  to: talk
  covers: [name_and_role, purpose, topics_ahead, time, who_sees, limits, opt_out]
  text: >
    Hi, I'm {navigator}, and I help families. I'd like to hear about food and home. It takes about {minutes} minutes.
    Skip any question. It's between you and me, unless someone is in danger. Is now an okay time?
```

## Good

```yaml establish same
- consent: start
  to: talk
  covers: [name_and_role, purpose, topics_ahead, time, who_sees, limits, opt_out]
  text: >
    Hi, I'm {navigator}, and I help families. I'd like to hear about food and home. It takes about {minutes} minutes.
    Skip any question. It's between you and me, unless someone is in danger. Is now an okay time?
- say: same-care
  covers: [no_effect_on_care]
  text: Whatever you tell me, your care here stays the same.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.opening import left_out
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "CON004"
NAME = "no-effect-on-care"
SEVERITY = Severity.ERROR
READS = Reads.SCRIPT


def check(subject: Subject) -> Iterator[Hit]:
    """Names an opening that does not say that their care stays the same."""
    unsaid = "nothing tells them before the first question that their care does not hang on it"
    yield from left_out(subject, "no_effect_on_care", unsaid, "Your care stays the same, whatever you tell me.")
