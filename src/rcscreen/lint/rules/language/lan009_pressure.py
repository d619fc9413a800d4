"""Nothing that is said aloud puts pressure on anybody.

## What

Words that are spoken do not tell the person what they must, have to or should do, nor that an answer is needed. What a
navigator owes (`I have to get help`) is no pressure on the person, and neither is its opposite (`you don't have to`).

## Why

Somebody who asks for food or for a ride is not in a place to say no to a person with a clipboard. "Appreciating power"
(Scott and others, 2008) is to know that, and to leave the choice with them in every line.

## Bad

```yaml enable
- ask: paperwork
  text: You have to tell me if you get benefits.  # here
  answer: yes_no
```

## Good

```yaml enable
- ask: paperwork
  text: If you like, tell me whether you get benefits. You don't have to.
  answer: yes_no
```

## Bad

```yaml es
going-well:
  text: Tiene que contarme algo bueno.  # here
```

## Good

```yaml es
going-well:
  text: Si quiere, cuénteme algo bueno. No tiene que hacerlo.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.lexicon import Lexicon
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "LAN009"
NAME = "pressure"
SEVERITY = Severity.ERROR
READS = Reads.WORDS

PRESSURE = Lexicon(
    en=(
        r"you(?:'ll| will)? (?:really )?(?:must|have to|need to|should|ought to|are required to|are expected to)",
        r"(?:i|we) need you to",
        r"you(?:'re| are) (?:required|expected|supposed) to",
        r"(?:is|are) (?:mandatory|required|compulsory)",
        r"please answer (?:all|every)[a-z]*",
        r"you can't (?:skip|leave)",
    ),
    es=(
        r"(?<!no\s)(?:usted )?(?:debe|deben|debería|deberían|debes)",
        r"(?<!no\s)(?:tiene|tienen|tienes|tendrá|tendría) que",
        r"necesit(?:o|amos) que (?:usted |me |nos )*\w+",
        r"es (?:obligatori[oa]|requisito|necesario que)",
        r"hay que (?:contestar|responder)",
    ),
)


def check(subject: Subject) -> Iterator[Hit]:
    """Names every turn of phrase that presses."""
    for found in PRESSURE.find(subject):
        message = f"“{found.words}” leaves no choice, and the choice is theirs."
        yield Hit(found, message, "Offer it: “if you like”, “you can skip this”.")
