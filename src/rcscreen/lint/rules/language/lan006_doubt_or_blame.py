"""What people say is believed, and nobody is blamed.

## What

Words to be said, answers and guides do not doubt (`she claims`, `are you sure that's what happened`), judge
(`non-compliant`, `hostile`, `excuses`) or blame (`your fault`, `you should have…`, `how could you let…`).

## Why

Of 600 notes of doctors, those that questioned a patient's credit, or told of them as stubborn or difficult, made
negative talk a pattern (Park and others, 2021); students who read such notes thought less of the patient and treated
pain less (Goddu and others, 2018). What a guide calls somebody, the navigator will call them too.

## Bad

```yaml enable
- ask: rides-lately
  text: How could you let the car break down?  # here
  answer: words
```

## Good

```yaml enable
- ask: rides-lately
  text: How has it been with the car?
  answer: words
```

## Bad

```yaml es
going-well:
  text: ¿En qué estaba pensando cuando dejó la escuela?  # here
```

## Good

```yaml es
going-well:
  text: ¿Cómo le fue cuando dejó la escuela?
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rcscreen.lint.lexicon import Found
from rcscreen.lint.rule import Hit, Reads, Severity, Subject
from rcscreen.lint.rules.language.blaming import BLAME
from rcscreen.lint.rules.language.elsewhere import is_of_others

CODE = "LAN006"
NAME = "doubt-or-blame"
SEVERITY = Severity.WARNING
READS = Reads.WORDS

_KIND = re.compile(
    r"\b(?:not|isn't|wasn't|never|none|nothing|nobody|no one|don't|doesn't|didn't|you don't|without|nada|nunca|"
    r"jamas|ningun\w*|sin|tampoco)\b[^,;:]{0,28}$"
)
"""Words after which blame is taken away rather than laid on: “none of this is your fault”."""

CURE = "Say it as the person did, or ask what got in the way: “She says…”, “What made it hard?”"


def check(subject: Subject) -> Iterator[Hit]:
    """Names every doubt and every blame."""
    for found in BLAME.find(subject, "spoken", "heard", "guide"):
        if not (_takes_away(found) or is_of_others(found)):
            yield Hit(found, f"“{found.words}” doubts or blames, and people hear it.", CURE)


def _takes_away(found: Found) -> bool:
    forgives = any(
        word in found.words.lower() for word in ("fault", "blame", "culpa", "excuse", "responsib", "honest", "truth")
    )
    return forgives and _KIND.search(found.before) is not None
