"""A word for a person is a word that person would use.

## What

No word of the script makes people into what they have, take, lack or once did: `addict`, `the homeless`, `handicapped`,
`felon`, `illegal`, `the elderly`, `adicto`, `discapacitado`, `ilegal`, `anciano`. Guides, labels and answers are looked
at too. Every finding names what may be said instead; people's own word for themselves comes before any list.

## Why

Words work on those who use them: clinicians who read of a "substance abuser" rather than of a person with a substance
use disorder judged the same person more harshly (the U.S. National Institute on Drug Abuse keeps a list of such words
and of better ones). The lists here go further, to poverty, disability, justice, migration, age and family.

## Bad

```yaml enable
- ask: around
  text: Do you know the homeless folks on your street?  # here
  answer: words
```

## Good

```yaml enable
- ask: around
  text: Do you know the folks on your street who have no place to stay?
  answer: words
```

## Bad

```yaml es
going-well:
  text: ¿Qué le ha salido bien al cuidar de su hermano discapacitado?  # here
```

## Good

```yaml es
going-well:
  text: ¿Qué le ha salido bien al cuidar de su hermano con discapacidad?
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.rule import Hit, Reads, Severity, Subject
from rcscreen.lint.rules.language.terms import STIGMA

CODE = "LAN004"
NAME = "stigma-term"
SEVERITY = Severity.ERROR
READS = Reads.WORDS


def check(subject: Subject) -> Iterator[Hit]:
    """Names every such word, and another."""
    for found in STIGMA.find(subject, "spoken", "heard", "guide", "shown"):
        message = f"“{found.words}” puts a label where a person is."
        yield Hit(found, message, f"Perhaps: “{found.cure}”. Or leave the label out.")
