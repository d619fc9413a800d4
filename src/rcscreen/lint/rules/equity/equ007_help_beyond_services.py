"""What they may want help with includes people, and not only services.

## What

The `domains` of the `help` step hold `connection`.

## Why

Much of what carries somebody is no program: a neighbour, a congregation, a group of others who have been there. NENC's
guidance on collective healing asks to offer that too.

## Bad

```yaml engage instead
- ask: better
  text: If things got better for your family, what would that look like?
  answer: words
  hope: true
- help: what-would-help
  text: What would you like a hand with?
  domains: [food, other]  # here
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

## Good

```yaml engage instead
- ask: better
  text: If things got better for your family, what would that look like?
  answer: words
  hope: true
- help: what-would-help
  text: What would you like a hand with?
  domains: [food, connection, other]
  how: {connection: [group, together]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "EQU007"
NAME = "help-beyond-services"
SEVERITY = Severity.IDEA
READS = Reads.SCRIPT


def check(subject: Subject) -> Iterator[Hit]:
    """Names a sweep over help that offers services alone."""
    for step, swept in subject.sweeps():
        if "connection" not in swept.domains:
            message = "all the help that is named here is a service; people are help too."
            yield Hit(step.at("domains"), message, "Add `connection` to `domains:`: people to lean on.")
