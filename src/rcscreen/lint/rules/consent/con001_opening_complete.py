"""Before the first question it is said who asks, what for, about what, how long, and who will see it.

## What

The steps above the first question cover, between them, `name_and_role`, `purpose`, `topics_ahead`, `time` and
`who_sees`, for everybody and on every channel. Where `covers` claims the name or the time, the words hold
`{navigator}` and `{minutes}`, or speak of minutes.

## Why

People who are asked about food or rent want to know why and where it goes; the 11th Street clinic names its topics
ahead so that nobody is taken by surprise (CHCS brief on Advancing Integrated Models), and patients ask for the
purpose and for what happens with the answers (Byhoff and others, 2019; reviews of acceptability say the same). Whether
the words truly say it, only a reader can tell.

## Bad

```yaml establish same
- consent: start  # here
  to: talk
  covers: [name_and_role, purpose, limits, opt_out, no_effect_on_care]
  text: >
    Hi, I'm {navigator}, and I help families. I'd like to hear how you are doing. Skip or stop any time. Your care
    stays the same. If someone is in danger, I get help. Is now an okay time?
```

## Good

```yaml establish same
- consent: start
  to: talk
  covers: [name_and_role, purpose, topics_ahead, time, who_sees, limits, opt_out, no_effect_on_care]
  text: >
    Hi, I'm {navigator}, and I help families. I'd like to hear how you are doing, with food and with home. It takes
    about {minutes} minutes. Skip or stop any time. Your care stays the same. It's between you and me, unless you want
    it passed on, or someone is in danger. Is now an okay time?
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rcscreen.lint.opening import begins, opening, uncovered
from rcscreen.lint.path import Voice, named, on_channel, voices
from rcscreen.lint.rule import Hit, Reads, Severity, Subject
from rcscreen.script.model import Covers

CODE = "CON001"
NAME = "opening-complete"
SEVERITY = Severity.ERROR
READS = Reads.SCRIPT

PARTS: dict[Covers, str] = {
    "name_and_role": "who is asking",
    "purpose": "what it is for",
    "topics_ahead": "what you will ask about",
    "time": "how long it takes",
    "who_sees": "who will see it",
}
BETTER = (
    "“I'm Rosa, I help families here. I'd like to ask about food, home and getting around. It takes about eight "
    "minutes, and only you and I see it unless you say so.” Then name under `covers:` what the words hold."
)
IN_WORDS: dict[Covers, re.Pattern[str]] = {
    "name_and_role": re.compile(r"\{navigator\}"),
    "time": re.compile(r"\{minutes\}|\bminut", re.IGNORECASE),
}
"""What must stand in the words of an opening that claims to cover a part."""


def check(subject: Subject) -> Iterator[Hit]:
    """Names what the opening leaves out, and what it claims without saying it."""
    missing: dict[tuple[str, ...], list[str]] = {}
    for part, channels in uncovered(subject, PARTS).items():
        missing.setdefault(channels, []).append(PARTS[part])
    for channels, parts in missing.items():
        where = named(subject, channels)
        message = f"before the first question nothing covers {', '.join(parts)}{where}: they answer without knowing."
        yield Hit(begins(subject), message, BETTER)
    claimed = {part for part in IN_WORDS if any(part in step.covers for step in subject.steps)}
    for voice in voices(subject):
        for part in sorted(claimed):
            yield from _unsaid(subject, voice, part)


def _unsaid(subject: Subject, voice: Voice, part: Covers) -> Iterator[Hit]:
    for channel in subject.channels:
        first = {step.id: step for step in opening(subject, channel)}
        lines = tuple(line for line in voice.spoken() if line.owner in first)
        claims = [line for line in on_channel(lines, channel) if part in first[line.owner].covers]
        if claims and not any(IN_WORDS[part].search(line.text) for line in on_channel(lines, channel)):
            message = f"`covers` says that this holds {PARTS[part]}, and the words do not."
            yield Hit(claims[0], message, BETTER)
            return
