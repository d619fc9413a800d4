"""Nobody is given more to ask than their place can hold.

## What

A script with `role: front_desk` has no topic of sensitivity 2 or more, and one with `role: advocate` none of 3. Where
`role` is left out a navigator holds the conversation, and may be given any topic.

## Why

At a counter others stand in line. What is tender needs a door that closes, and somebody with time for the answer; what
is dangerous needs somebody who knows what to do next. The front desk sets the tone all the same: it greets, asks how
to call somebody and which language they like, and offers a quiet room. The brief on relationship-centred healing (after
Brown, King and Wissow) counts it among those who make a practice a place where one can speak.

## Bad

```yaml top
role: advocate
```

```yaml topics
harm:  # here
  sensitivity: 3
  about: caregiver
  label: Something for everyone
  permission: Okay if I share something? Everyone I talk to gets it.
```

## Good

```yaml top
role: navigator
```

```yaml topics
harm:
  sensitivity: 3
  about: caregiver
  label: Something for everyone
  permission: Okay if I share something? Everyone I talk to gets it.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "SAF019"
NAME = "role-cap"
SEVERITY = Severity.ERROR
READS = Reads.STEPS

MOST = {"front_desk": 1, "advocate": 2}
"""Role → the most tender topic it may be given."""
NAMED = {"front_desk": "the front desk", "advocate": "an advocate"}


def check(subject: Subject) -> Iterator[Hit]:
    """Names every topic that is more tender than who holds the conversation should be given."""
    role = subject.word("role")
    for topic in subject.topics.values():
        if topic.sensitivity > MOST.get(role, topic.sensitivity):
            message = f"{NAMED[role]} is given a topic of sensitivity {topic.sensitivity}: {MOST[role]} is the most."
            cure = "Leave it to a navigator: “Somebody can sit down with you. Would a quiet room be good?”"
            yield Hit(topic, message, cure)
