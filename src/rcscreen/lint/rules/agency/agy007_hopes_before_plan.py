"""What they hope for is asked before a plan is made.

## What

A script with a `plan` has, above it, a question with `hope: true`.

## Why

A plan without a hope is our plan. Shared decisions begin with what somebody wants from life, and only then with what is
to be done (guidance on relationships in integrated care); the brief on relationship-centred healing says the same.

## Bad

```yaml engage instead
- ask: neighbors
  text: Who is good to have around?
  answer: words
  strength: friends
- help: what-would-help
  text: What would you like a hand with?
  domains: [food, connection, other]
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
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "AGY007"
NAME = "hopes-before-plan"
SEVERITY = Severity.IDEA
READS = Reads.STEPS


def check(subject: Subject) -> Iterator[Hit]:
    """Names a plan that no hope comes before."""
    for plan in subject.of_kind("plan"):
        if not any(step.is_true("hope") for step in subject.before(plan)):
            message = "a plan is a good end; nobody has asked yet what they hope for."
            yield Hit(
                plan,
                message,
                "Ask in engage, with `hope: true`: “If things got better for you, what would that look like?”",
            )
