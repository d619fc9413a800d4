"""Tender questions come two at a time, and then something lighter.

## What

Of the questions whose answer may say a need, and whose topic has a sensitivity of 2 or more, at most two follow one
another. A question about a strength or a hope, or a `breathe`, begins a new count; a `say` or a `check` does not.

## Why

Each such question asks somebody to look at what is hard. Asked in a row they become a list of what is wrong, and people
close up or leave heavier than they came. Leitch (2017) asks for a rhythm in which what is hard and what carries
alternate. She gives no number: two is our judgement.

## Bad

```yaml topics
bills: {sensitivity: 2, about: family, domain: money, permission: Okay if I ask about bills? I ask everyone.}
```

```yaml enable
- ask: bills-lately
  topic: bills
  text: How has it been with the bills?
  answer: {choice: {fine: going fine, behind: {text: falling behind, need: money}}}
- ask: food-after
  topic: food
  text: And how about food by the end of the month?
  answer: {choice: {fine: enough, thin: {text: thin, need: food}}}
- ask: home-after  # here
  topic: home
  text: And how is it at home, with heat and light?
  answer: {choice: {fine: all right, cold: {text: cold, need: utilities}}}
```

## Good

```yaml topics
bills: {sensitivity: 2, about: family, domain: money, permission: Okay if I ask about bills? I ask everyone.}
```

```yaml enable
- ask: bills-lately
  topic: bills
  text: How has it been with the bills?
  answer: {choice: {fine: going fine, behind: {text: falling behind, need: money}}}
- ask: food-after
  topic: food
  text: And how about food by the end of the month?
  answer: {choice: {fine: enough, thin: {text: thin, need: food}}}
- ask: laughs
  text: Who makes you laugh?
  answer: words
  strength: joy
- ask: home-after
  topic: home
  text: And how is it at home, with heat and light?
  answer: {choice: {fine: all right, cold: {text: cold, need: utilities}}}
- ask: neighbors
  text: Who is good to have around?
  answer: words
  strength: friends
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "RHY002"
NAME = "heavy-run-limit"
SEVERITY = Severity.ERROR
READS = Reads.STEPS

MOST = 2


def check(subject: Subject) -> Iterator[Hit]:
    """Names the first question too many of each run."""
    run = 0
    for step in subject.steps:
        if step.kind == "breathe" or step.asks_strength:
            run = 0
        elif step.asks_need and step.tender:
            run += 1
            if run == MOST + 1:
                message = f"{MOST} tender questions are behind them, and here comes another."
                yield Hit(step, message, "Put a question about a strength above it, or a `breathe:`.")
