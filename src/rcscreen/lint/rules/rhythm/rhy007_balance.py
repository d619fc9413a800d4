"""For two questions about what is hard there is at least one about what carries.

## What

The questions whose answer may say a strength or a hope are at least half as many as those whose answer may say a need.
As many of the one as of the other is the aim.

## Why

Good experiences protect in their own right: adults with many of them had far lower odds of depression, also after much
hardship (Bethell and others, 2019). A talk that asks for both sees the whole family. The number is our judgement.

## Bad

```yaml enable
- ask: rides
  text: How is getting around?
  answer: {choice: {fine: fine, hard: {text: hard, need: transport}}}
- ask: phone
  text: And the phone?
  answer: {choice: {fine: fine, hard: {text: cut off at times, need: phone_internet}}}
- ask: job
  text: How is work?
  answer: {choice: {fine: fine, hard: {text: too few hours, need: work}}}
- ask: school
  text: How is school?
  answer: {choice: {fine: fine, hard: {text: hard, need: education}}}
- ask: papers
  text: How is it with benefits?
  answer: {choice: {fine: fine, hard: {text: stuck, need: benefits}}}
```

## Good

```yaml enable
- ask: rides
  text: How is getting around?
  answer: {choice: {fine: fine, hard: {text: hard, need: transport}}}
- ask: phone
  text: And the phone?
  answer: {choice: {fine: fine, hard: {text: cut off at times, need: phone_internet}}}
- ask: neighbors
  text: Who is good to have around?
  answer: words
  strength: friends
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "RHY007"
NAME = "balance"
SEVERITY = Severity.WARNING
READS = Reads.STEPS

LEAST = 0.5
"""Questions about a strength for each about a need."""


def check(subject: Subject) -> Iterator[Hit]:
    """Names a script that asks for needs alone, or nearly so."""
    needs = sum(1 for step in subject.asks() if step.asks_need)
    strengths = sum(1 for step in subject.asks() if step.asks_strength)
    if strengths < needs * LEAST:
        message = f"{needs} questions may say a need, and {strengths} a strength or a hope."
        cure = "Ask what carries them as well: who is there for them, what they are proud of, what helps in hard times."
        yield Hit(subject.at("enable"), message, cure)
