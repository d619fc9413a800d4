"""Which language they would rather speak is open before anything tender.

## What

Above the first step whose topic has a sensitivity of 2 or more, everybody comes to a `check` with `builtin: language`,
or hears that another language is possible; on every channel. What is said is looked for in English and Spanish.

## Why

Half of what is tender is lost in a second language, and people seldom ask by themselves. In a survey of safety-net
clinics most had relatives interpret, and half had used a child. Asked late, the tender part has already gone through
them.

## Bad

```yaml establish without
- check: language
```

```yaml establish same
- check: who-can-hear
  builtin: privacy
  text: If I go too fast, just tell me. Who can hear us right now?
```

## Good

```yaml establish same
- check: language
  builtin: language
- check: who-can-hear
  builtin: privacy
  text: If I go too fast, just tell me. Who can hear us right now?
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.lexicon import Lexicon
from rcscreen.lint.parts import Step
from rcscreen.lint.path import channels_of, named, on_channel, voices
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "EQU001"
NAME = "language-asked-early"
SEVERITY = Severity.ERROR
READS = Reads.SCRIPT

OTHER = Lexicon(
    en=[r"languages?", r"interpreters?", r"(?:spanish|en español)"],
    es=[r"idiomas?", r"lenguas?", r"intérpretes?", r"inglés"],
)


def check(subject: Subject) -> Iterator[Hit]:
    """Names the first tender step that comes before another language was offered."""
    first = next((step for step in subject.steps if step.tender), None)
    if first is None:
        return
    lacking = tuple(channel for channel in subject.channels if not _open(subject, first, channel))
    if lacking:
        message = f"something tender begins here, and no other language was offered before it{named(subject, lacking)}."
        cure = "In establish: a check with `builtin: language`, or “If another language is easier, just tell me.”"
        yield Hit(first, message, cure)


def _open(subject: Subject, first: Step, channel: str) -> bool:
    above = [step for step in subject.before(first) if channel in channels_of(step)]
    if any(step.kind == "check" and step.word("builtin") == "language" for step in above):
        return True
    own = next(voices(subject))
    known = {step.id for step in above}
    lines = tuple(line for line in own.spoken() if line.owner in known and line.part == "text")
    return own.says(OTHER, on_channel(lines, channel))
