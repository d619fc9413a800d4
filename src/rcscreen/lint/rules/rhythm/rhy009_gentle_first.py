"""The first question is an easy one.

## What

The topic of the first question of all has a sensitivity of 0 or 1.

## Why

A strength can be a tender matter too: how somebody keeps food on the table is both. The first question shows what kind
of talk this is, and the brief on relationship-centred healing begins where it is safe (after Brown).

## Bad

```yaml enable first
- ask: stretching  # here
  topic: food
  text: What helps you make the food last?
  answer: words
  strength: coping
```

## Good

```yaml enable first
- ask: kitchen
  text: What do you all like to eat?
  answer: words
  strength: culture
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "RHY009"
NAME = "gentle-first"
SEVERITY = Severity.ERROR
READS = Reads.STEPS


def check(subject: Subject) -> Iterator[Hit]:
    """Names the first question, if it is a tender one."""
    for step in subject.asks()[:1]:
        if step.tender:
            message = "this is the first thing they are asked, and it is tender."
            cure = "Begin with something easy to answer: “What has been going well lately, even something small?”"
            yield Hit(step, message, cure)
