"""Nobody is asked about always and never.

## What

No yes-or-no question says `always`, `never`, `every single time`, `all the time`, `siempre`, `todo el tiempo`.

## Why

Hardly anything is always so, so the honest answer is no, even where it is nearly always so. Whoever wants to give a
good account of themselves answers yes. Books on writing questions ask for "how often" or "how has it been" instead.

## Bad

```yaml enable
- ask: mornings
  text: Do you always find time for breakfast?  # here
  answer: yes_no
```

## Good

```yaml enable
- ask: mornings
  text: How do your mornings go?
  answer: words
```

## Bad

```yaml es
going-well:
  text: ¿Siempre duermen bien los niños?  # here
```

## Good

```yaml es
going-well:
  text: ¿Cómo duermen los niños?
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.lexicon import Lexicon
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "LAN014"
NAME = "absolutes"
SEVERITY = Severity.IDEA
READS = Reads.WORDS

_WH = r"(?!(?:que|quien|quienes|cual|cuales|como|donde|cuando|cuant[oa]s?|con|de|a|por|para|en que)\b)"

ABSOLUTE = Lexicon(
    en=(
        (
            r"^(?:do|does|did|are|is|was|were|can|will) (?:you|he|she|they|it|there|we|everyone|your \w+|"
            r"the \w+)(?: \w+){0,2} always"
        ),
        (
            r"^(?:do|does|did|are|is|was|were|can|have|has|will) (?!the (?:line|office|clinic|pantry|store|bus|desk|"
            r"door|"
            r"class|library)|someone|somebody|it open)[^?]*(?:all (?:of )?the time|every single|at all times|"
            r"constantly|without fail|100 percent|every night of)"
        ),
        (
            r"^(?:have|has) (?:you|he|she|they|your \w+) always (?:been able|had|paid|taken|kept|made|fed|felt|"
            r"eaten|gotten)"
        ),
        r"^you always",
        r"^(?:is|are) there (?:never|always) (?:any\w*|some\w*|enough|food)",
        r"^(?:do|does|did|has|have|is|are) every (?:\w+ )?(?:bill|meal|night|day|month|child|kid)",
    ),
    es=(
        (
            rf"^{_WH}(?:[a-zñ]+ ){{0,6}}(?<!como\s)(?<!para\s)(?<!desde\s)(?:siempre|todo el tiempo|a toda hora|"
            rf"en todo momento|constantemente|absolutamente|todos y cada uno)(?! (?:que|y cuando|pasa|sale|llega|"
            rf"abren?|"
            rf"cierran?|hay (?:alguien|gente))\b)"
        ),
    ),
)

CURE = "Ask how it goes: “How has it been lately?”, “¿Cómo le ha ido?”"


def check(subject: Subject) -> Iterator[Hit]:
    """Names every absolute in a question."""
    for found in ABSOLUTE.find(subject, asked=True):
        if found.line.part != "option":
            yield Hit(found, f"hardly anything is “{found.words.split()[-1]}” so; a no says little.", CURE)
