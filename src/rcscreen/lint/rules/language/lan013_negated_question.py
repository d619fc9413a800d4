"""A question does not hold a no.

## What

No question begins with `Haven't you…`, `Isn't there…`, `Do you not…`, `Have you never…`, `¿No ha…?`, `¿Nunca ha…?`.
`Why don't we take a break?` and asking kindly (`¿No le molesta si…?`) are fine.

## Why

To "Haven't you paid the rent?" both yes and no can mean that it is paid. It also says that it should have been. Books
on writing questions ask for the plain form, and in a second language a no in the question is hardest to get right.

## Bad

```yaml enable
- ask: neighbors
  text: Isn't there anybody next door?  # here
  answer: words
```

## Good

```yaml enable
- ask: neighbors
  text: Who lives next door?
  answer: words
```

## Bad

```yaml es
going-well:
  text: ¿No ha hablado con su maestra?  # here
```

## Good

```yaml es
going-well:
  text: ¿Cómo le ha ido con la maestra?
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rcscreen.lint.lexicon import Lexicon, plain
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "LAN013"
NAME = "negated-question"
SEVERITY = Severity.WARNING
READS = Reads.WORDS

_WHO = (
    "(?:you|he|she|they|it|there|that|this|the|your|his|her|their|anyone|anybody|someone|somebody|any|these|those|"
    "everyone)"
)

NEGATED = Lexicon(
    en=(
        (
            r"(?<!why\s)(?<!how\scome\s)(?<!what\s)(?<!who\s)(?<!which\s)(?<!where\s)(?:have|has|had|is|are|was|were|"
            r"do|does|did|ca|could|wo|would|should)n't "
            rf"{_WHO}"
            r"(?! ?\?)(?! (?:\w+ )?(?:agree|think|believe|feel that|say (?:that|it)|true|the case)\b)(?! not ?\?)"
        ),
        (
            r"^(?:do|did|does|have|has|had|are|is|were|was|can|could|will|would) (?:you|he|she|they|it|there|that|"
            r"your \w+|the \w+|anyone)(?: really| still| even)? not (?:\w+)"
        ),
        r"^(?:do|did|have|has|had|are|is|were|was) (?:you|he|she|they|your \w+|the \w+) (?:ever not|never|no longer)",
        r"^(?:is|are|was|were) there (?:no|nobody|nothing|not)",
        r"^(?:do|does|did) (?:you|your \w+) have (?:no|nobody|nothing|no one)",
        r"how (?:often|many (?:times|days|nights|meals)) (?:do|did|does|have|has|are|were) \w+ (?:not|never)",
        r"^(?:is it|would it be) (?:not|untrue|wrong|unusual|uncommon|never|impossible)",
        r"^are you (?:not|unable|unwilling)",
        r"^so (?:there's|there is|there are|you have|you've got) (?:no|not|nobody) \w+",
    ),
    es=(
        (
            r"^(?:usted |ustedes |su \w+ |sus \w+ )?no (?:han?|tienen?|pued[eo]n?|pudo|pudieron|podrian?|saben?|"
            r"sabian?|sabe|conocen?|van?|iba|fue|fueron|reciben?|cuentan?|"
            r"deberian?|debe|trabajan?|vive|viven|come|comen|duerme|duermen|paga|pagan|pago|pagaron|vino|vinieron|"
            r"llamo|llamaron|fueron|habia|"
            r"hay|hubo|era|eran|son|es|estan?|estaba|toma|toman|tomo|usan?|llevan?|llevo|piensan?|habla|hablan|"
            r"hablo|pidio|pidieron|hizo|hicieron|lee|leen|"
            r"tenia|tenian|tuvo|alcanzan?|consiguio|busco|intento|trato|aplico|necesita|necesitan|tendra|quisiera|"
            r"gusta|le (?:dio|dieron|dan|dijeron|dijo|llego|alcanza|falta|gustaria|avisaron|han|ha|hace falta|ayuda|"
            r"ayudan|"
            r"interesa|preocupa)|"
            r"sirve|sirven|seria (?:mejor|bueno)|les (?:dio|dieron|dan|dijeron|alcanza|falta|gustaria|han|ha)|"
            r"se (?:siente|sienten|ha|han|acuerda de (?:la|su)|le (?:hace|ha|olvido)|llevan?|cuida|preocupa|queda|"
            r"toma))(?! (?:problema|inconveniente) (?:si|en|con que))"
        ),
        r"^(?:usted |ustedes |su \w+ )?(?:nunca|jamas|ya no|tampoco|todavia no|aun no) \w+",
        r"^(?:acaso|es que|que) (?:usted )?(?:no|nunca) \w+",
        r"(?:con que frecuencia|cuantas veces|cuantos dias) (?:usted )?no \w+",
    ),
)

_ASKS_WELL = re.compile(
    r"^(?:no )?(?:le|les) (?:molesta|importa|incomoda) (?:que|si)\b|^no (?:gusta|quiere) (?:un|una|pasar|sentarse)\b"
)
"""How one politely asks for leave, or offers."""

CURE = "Ask it without the no: “How has it been with…?”, “¿Cómo le ha ido con…?”"


def check(subject: Subject) -> Iterator[Hit]:
    """Names every question with a no in it."""
    for found in NEGATED.find(subject, asked=True):
        if found.line.part != "option":
            tagged = "¿" in found.after  # a statement with a tag: LAN001
            if tagged or "qué" in found.words.lower() or _ASKS_WELL.search(plain(found.words + found.after)):
                continue
            message = f"to “{found.words}…” a yes and a no can mean the same, and it hints at what should have been."
            yield Hit(found, message, CURE)
