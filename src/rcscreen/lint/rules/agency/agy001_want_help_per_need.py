"""Whatever somebody may say they lack, they can also say that they want help with it.

## What

Where a question's answer may say a need, the script has a `help` step, and its `domains` hold every domain of need that
any question may say.

## Why

Having a need and wanting help are two things. In one study 53 % of those who screened positive wanted help, and 9 % of
those who screened negative (De Marchis and others, 2020). Somebody who has said that there is no food, and is then
never asked, was examined and not helped; somebody who is helped unasked was not asked.

## Bad

```yaml engage instead
- ask: better
  text: If things got better for your family, what would that look like?
  answer: words
  hope: true
- help: what-would-help
  text: What would you like a hand with?
  domains: [housing, connection, other]  # here
```

## Good

```yaml engage instead
- ask: better
  text: If things got better for your family, what would that look like?
  answer: words
  hope: true
- help: what-would-help
  text: What would you like a hand with?
  domains: [food, housing, connection, other]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "AGY001"
NAME = "want-help-per-need"
SEVERITY = Severity.ERROR
READS = Reads.SCRIPT


def check(subject: Subject) -> Iterator[Hit]:
    """Names needs that may be said and with which no help can be wished for."""
    said = dict.fromkeys(need for step in subject.asks() for need in step.needs)
    if not said:
        return
    for step, swept in subject.sweeps():
        lacking = [need for need in said if need not in swept.domains]
        if lacking:
            message = f"they may say a need here that they cannot wish help with: {', '.join(lacking)}."
            yield Hit(step.at("domains"), message, f"Add {', '.join(f'`{need}`' for need in lacking)} to `domains:`.")
        return
    message = "needs may be said, and nobody asks whether any help is wanted."
    yield Hit(subject.at("engage"), message, "Add to engage: `- help: what-would-help` with its words.")
