"""A tender topic is opened with a question for leave.

## What

Every topic with a sensitivity of 2 or more that a question, an offer or an information is about has a `permission:`.
It is said once, right before the first of them.

## Why

To ask before asking hands the person the key to the door, and costs five seconds. Relationship-centred practice asks
leave at each threshold, not once for all (CAHMI brief), and elicit-provide-elicit does the same for information.

## Bad

```yaml topics
food: {sensitivity: 2, about: family}  # here
```

## Good

```yaml topics
food: {sensitivity: 2, about: family, permission: Okay if I ask about food? I ask everyone.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.parts import TENDER, entries, words
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "CON005"
NAME = "permission-per-tender-topic"
SEVERITY = Severity.WARNING
READS = Reads.STEPS


def check(subject: Subject) -> Iterator[Hit]:
    """Names every tender topic that begins without a question for leave."""
    opened = {step.topic.id for step in subject.of_kind("ask", "offer", "inform") if step.topic is not None}
    for topic in subject.topics.values():
        if topic.id in opened and topic.sensitivity >= TENDER and not words(entries(topic.node).get("permission")):
            message = "this topic is marked as tender, which is good to know; it begins without asking leave."
            yield Hit(topic, message, "Add `permission: Okay if I ask about this? I ask everyone.`")
