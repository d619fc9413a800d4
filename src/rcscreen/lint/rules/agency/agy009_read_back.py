"""What is kept is read back to them first.

## What

A script that asks anything has a `recap`, and the recap hangs on no condition and on no topic.

## Why

Notes are theirs. What was misheard, or said too quickly, can be put right or taken out only by somebody who hears it
(AHRQ's warm handover has the same aim: said in front of the person, who can correct it). Without a read-back nothing
can be shared either; with one, every line can be struck.

## Bad

```yaml engage instead
- ask: better
  text: If things got better for your family, what would that look like?
  answer: words
  hope: true
```

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

```yaml ensure instead
- say: that-is-all
  text: That is all I wanted to ask.
```

## Good

```yaml ensure instead
- recap: read-back
- check: keep-in-touch
  builtin: contact
- plan: next-steps
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "AGY009"
NAME = "read-back"
SEVERITY = Severity.ERROR
READS = Reads.SCRIPT

CURE = "Add to ensure: `- recap: read-back`, without `when` or `topic`."


def check(subject: Subject) -> Iterator[Hit]:
    """Names a script whose notes are read back to nobody, or not to everybody."""
    if not subject.of_kind("ask", "help"):
        return
    recaps = subject.of_kind("recap")
    if not recaps:
        message = "notes are kept, and they never hear what was put down."
        yield Hit(subject.at("ensure"), message, CURE)
    for recap in recaps:
        if recap.conditional or recap.topic is not None:
            message = "reading it back is right; this one is read only to some."
            yield Hit(recap, message, "Remove its `when` or `topic`, so that everybody hears their own notes.")
