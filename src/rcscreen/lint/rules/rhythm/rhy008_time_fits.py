"""The conversation fits into the minutes that its opening names.

## What

The time a script takes is estimated from its words, on each channel and in each language: speech at 2.3 words a second,
6 seconds to choose, 20 for an answer in one's own words, 5 after a permission. It is at most `minutes`. And there are
at most two questions a minute.

## Why

{minutes} is a promise, and the first one they hear. When time runs short it is listening that goes: doctors who asked
for a concern waited 11 seconds before they broke in, as a median (Singh Ospina and others, 2018). The estimate is a
judgement, and leaves out that people tell stories.

## Bad

```yaml top
minutes: 2  # here
```

## Good

```yaml top
minutes: 9
```
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from rcscreen.lint.pace import seconds_by_step
from rcscreen.lint.path import may_meet, voices
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "RHY008"
NAME = "time-fits"
SEVERITY = Severity.WARNING
READS = Reads.SCRIPT

MOST_A_MINUTE = 2
CURE = "Leave something out, or name the time it takes."


def check(subject: Subject) -> Iterator[Hit]:
    """Names a number of minutes that is too small for the words, or for the questions."""
    longest = max(
        sum(seconds_by_step(subject, voice, channel).values())
        for voice in voices(subject)
        for channel in subject.channels
    )
    if longest > subject.minutes * 60:
        takes = f"said slowly and heard out, it takes about {ceil(longest / 60)}"
        yield Hit(subject.at("minutes"), f"the opening says {subject.minutes} minutes; {takes}.", CURE)
        return
    asks = max(sum(1 for step in subject.asks() if may_meet(step, channel)) for channel in subject.channels)
    if asks > subject.minutes * MOST_A_MINUTE:
        message = f"{asks} questions in {subject.minutes} minutes leave no time to listen."
        yield Hit(subject.at("minutes"), message, CURE)
