"""Where help may be wished for, something is agreed: who, by when, and if not, who.

## What

A script with a `help` step has a `plan`. Neither hangs on a condition that would leave a wish without a line.

## Why

“Someone will call you” is where trust is lost. Each line of a `plan` says who does what by when, and who it is if that
person cannot; or that it can wait. A wish that is asked for and then left was better not asked for.

## Bad

```yaml ensure instead
- recap: read-back
- check: keep-in-touch
  builtin: contact
- share: with-whom
```

## Good

```yaml ensure instead
- recap: read-back
- check: keep-in-touch
  builtin: contact
- share: with-whom
- plan: next-steps
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.path import looks_at
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "CLO002"
NAME = "plan-for-wishes"
SEVERITY = Severity.ERROR
READS = Reads.SCRIPT


def check(subject: Subject) -> Iterator[Hit]:
    """Names wishes that end in no plan, or only in some cases."""
    for wish in subject.of_kind("help"):
        plans = subject.of_kind("plan")
        if not plans:
            message = (
                "they are asked what they want help with, and nothing is agreed on: who, by when, and if not, who."
            )
            yield Hit(subject.at("ensure"), message, "Add to ensure, below the recap: `- plan: next-steps`.")
        for plan in plans:
            if plan.topic is not None or looks_at(plan) - {wish.id}:
                message = "a plan is made here only in some cases; the other wishes end in nothing."
                yield Hit(
                    plan, message, "Remove its `when` or `topic`: where nothing is wished for, nothing is planned."
                )
