"""On the phone the program is not named before the right person has answered.

## What

In a script for the phone, no words with `{program}` are said before a `check` with `builtin: reach`.

## Why

Whoever picks up may be a partner, a landlord, a child. The name of a clinic or of a help program tells them that
somebody in the house has asked for help. Telehealth guidance on partner violence asks first who is there and whether it
is safe to talk.

## Bad

```yaml establish first
- say: greeting
  text: Hello, this is {navigator} from {program}.  # here
```

## Good

```yaml establish first
- say: greeting
  text: Hello, this is {navigator}.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.path import may_meet, voices
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "SAF018"
NAME = "reached-before-named"
SEVERITY = Severity.ERROR
READS = Reads.STEPS


def check(subject: Subject) -> Iterator[Hit]:
    """Names the first words on the phone that name the program too early, in each language."""
    if "phone" not in subject.channels:
        return
    before: set[str] = set()
    for step in subject.steps:
        if step.kind == "check" and step.word("builtin") == "reach":
            break
        if may_meet(step, "phone"):
            before.add(step.id)
    for voice in voices(subject):
        early = [line for line in voice.spoken("phone") if line.owner in before and "{program}" in line.text]
        for line in early[:1]:
            message = "on the phone this names the program, and nobody knows yet who has answered."
            yield Hit(line, message, "Put a check with `builtin: reach` above it, with only your own name in it.")
