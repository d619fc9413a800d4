"""Before the first question they hear that their care stays the same whatever they say.

## What

A step above the first question covers `no_effect_on_care`, for everybody and on every channel.

## Why

Whoever asks works where the person gets care. Somebody who fears for a place, a medicine or a child says what is
safest to say. Reviews of how screening is received name this worry (Byhoff and others, 2019, and later ones), and a
guide to interviews with young people answers it in its first lines.

## Bad

```yaml establish instead
- check: right-person  # here
  builtin: reach
- consent: start
  to: talk
  covers: [name_and_role, purpose, topics_ahead, time, who_sees, limits, opt_out]
  text: >
    Hi, I'm {navigator}, and I help families. I'd like to hear about food and home. It takes about {minutes} minutes.
    Skip any question. It's between you and me, unless someone is in danger. Is now an okay time?
- consent: keep-notes
  to: record
  text: I'd like to keep a few notes, so you only tell it once. Would that be okay?
- check: who-can-hear
  builtin: privacy
  text: If I go too fast, or another language is easier, just tell me. Who can hear us right now?
```

## Good

```yaml establish instead
- check: right-person
  builtin: reach
- consent: start
  to: talk
  covers: [name_and_role, purpose, topics_ahead, time, who_sees, limits, opt_out]
  text: >
    Hi, I'm {navigator}, and I help families. I'd like to hear about food and home. It takes about {minutes} minutes.
    Skip any question. It's between you and me, unless someone is in danger. Is now an okay time?
- say: same-care
  covers: [no_effect_on_care]
  text: Whatever you tell me, your care here stays the same.
- consent: keep-notes
  to: record
  text: I'd like to keep a few notes, so you only tell it once. Would that be okay?
- check: who-can-hear
  builtin: privacy
  text: If I go too fast, or another language is easier, just tell me. Who can hear us right now?
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.path import named, uncovered
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "CON004"
NAME = "no-effect-on-care"
SEVERITY = Severity.ERROR
READS = Reads.SCRIPT


def check(subject: Subject) -> Iterator[Hit]:
    """Names an opening that does not say that their care stays the same."""
    for channels in uncovered(subject, ["no_effect_on_care"]).values():
        where = named(subject, channels)
        message = f"nothing tells them before the first question that their care does not hang on it{where}."
        cure = "“Your care stays the same, whatever you tell me.” Then add `no_effect_on_care` to its `covers:`."
        yield Hit(subject.steps[0], message, cure)
