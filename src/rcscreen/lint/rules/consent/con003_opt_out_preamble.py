"""Before the first question they hear that any question may be left.

## What

A step above the first question covers `opt_out`, for everybody and on every channel.

## Why

Each question here can be left by itself; that helps nobody who does not know it. The 11th Street clinic says so before
it begins (CHCS brief on Advancing Integrated Models), and so does a well-known guide to interviews with young people.
Said first it is a fact about the talk; said later it sounds like a way out of one question.

## Bad

```yaml establish same
- consent: start  # here
  to: talk
  covers: [name_and_role, purpose, topics_ahead, time, who_sees, limits, no_effect_on_care]
  text: >
    Hi, I'm {navigator}, and I help families. I'd like to hear about food and home. It takes about {minutes} minutes.
    Your care stays the same. It's between you and me, unless someone is in danger. Is now an okay time?
```

## Good

```yaml establish same
- consent: start
  to: talk
  covers: [name_and_role, purpose, topics_ahead, time, who_sees, limits, opt_out, no_effect_on_care]
  text: >
    Hi, I'm {navigator}, and I help families. I'd like to hear about food and home. It takes about {minutes} minutes.
    Skip any question. Your care stays the same. It's between you and me, unless someone is in danger. Is now an okay
    time?
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.opening import left_out
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "CON003"
NAME = "opt-out-preamble"
SEVERITY = Severity.ERROR
READS = Reads.SCRIPT


def check(subject: Subject) -> Iterator[Hit]:
    """Names an opening that does not say that any question may be left."""
    unsaid = "every question can be left, and nothing tells them so before the first one"
    yield from left_out(subject, "opt_out", unsaid, "Skip anything you like, and stop any time.")
