"""Names and labels do not tell what somebody may have said.

## What

No name of a step or an option, and neither name nor label of a topic of sensitivity 3, speaks of violence, abuse,
suicide, drugs, HIV and the like; in English and Spanish.

## Why

Names travel where answers do not: into files, tables, the top of the screen that a partner walks past. `ipv-yes` says
it all. Portals have shown what was meant for nobody (Pediatrics, 2023). A plain name costs nothing.

## Bad

```yaml enable
- offer: abuse-card  # here
  topic: harm
  text: Here is one more card, for a friend.
- breathe: after
  text: Take your time.
```

## Good

```yaml enable
- offer: second-card
  topic: harm
  text: Here is one more card, for a friend.
- breathe: after
  text: Take your time.
```

## Bad

```yaml topics
harm:
  sensitivity: 3
  about: caregiver
  label: Domestic violence  # here
  permission: Okay if I share something? Everyone I talk to gets it.
```

## Good

```yaml topics
harm:
  sensitivity: 3
  about: caregiver
  label: Something for everyone
  permission: Okay if I share something? Everyone I talk to gets it.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rcscreen.lint.rule import Hit, Reads, Severity, Subject
from rcscreen.script.model import DANGEROUS

CODE = "STR008"
NAME = "safe-names"
SEVERITY = Severity.WARNING
READS = Reads.WORDS

TELLING = re.compile(
    r"(?:^|[\W_])(?:ipv|dv|abus\w*|violen\w*|suicid\w*|self[-_ ]?harm|rape|assault\w*|traffick\w*|batter\w*|overdose|"
    r"drugs?|addict\w*|alcoholi\w*|hiv|sti|abortion\w*|aborto\w*|maltrat\w*|golpe\w*|drogas?|adicci\w*)(?:$|[\W_])",
    re.IGNORECASE,
)
CURE = "Name it after what you do: `second-card`, “Something for everyone”."


def check(subject: Subject) -> Iterator[Hit]:
    """Names every name that tells."""
    for step in subject.steps:
        if TELLING.search(step.id):
            yield Hit(step, f"`{step.id}` tells by its name what was spoken of.", CURE)
        for option in step.options:
            if TELLING.search(option.key):
                yield Hit(option, f"`{option.key}` tells by its name what was answered.", CURE)
    dangerous = {topic.id for topic in subject.topics.values() if topic.sensitivity >= DANGEROUS}
    for name in sorted(dangerous):
        if TELLING.search(name):
            yield Hit(subject.topics[name], f"`{name}` tells by its name what was spoken of.", CURE)
    for line in subject.said("shown"):
        if line.part == "label" and line.owner in dangerous and TELLING.search(line.text):
            yield Hit(line, "this label stands at the top of the screen while it is spoken of.", CURE)
