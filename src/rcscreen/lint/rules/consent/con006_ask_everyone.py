"""Where leave is asked for something tender, they hear that everybody is asked.

## What

The `permission:` of a topic with a sensitivity of 2 or more says that it is not only this person who is asked: “I ask
everyone”, “every family”. It is looked for in English and Spanish, in each on its own.

## Why

“Why me?” is the first thought of somebody who is asked about food or rent. Framing it as routine lets people feel less
judged (interview studies of patients; the 11th Street clinic in the CHCS brief). It has to be true: ask everyone.

## Bad

```yaml topics
food: {sensitivity: 2, about: family, permission: Something in your file made me wonder. May I ask about food?}  # here
```

## Good

```yaml topics
food: {sensitivity: 2, about: family, permission: I ask everyone about food. Is that okay?}
```

## Bad

```yaml es topics
food:
  label: Comida
  permission: ¿Me permite preguntarle de la comida?  # here
```

## Good

```yaml es topics
food:
  label: Comida
  permission: ¿Me permite preguntarle de la comida? Le pregunto a todas las familias.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.lexicon import Lexicon
from rcscreen.lint.parts import TENDER
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "CON006"
NAME = "ask-everyone"
SEVERITY = Severity.WARNING
READS = Reads.STEPS

EVERYONE = Lexicon(
    en=[
        r"every(?:one|body| \w+)",
        r"all (?:of )?(?:the |our |my )?(?:families|parents|people|patients|moms|caregivers|teens|young people|folks)",
        r"(?:each|any) (?:family|parent|person|one)",
        r"(?:a lot of|many|most|so many) (?:of us|families|people|parents|folks)",
        r"(?:always|routinely) ask",
    ],
    es=[
        r"tod[oa]s?",
        r"cada (?:familia|persona|quien|mamá|papá)",
        r"much[oa]s (?:familias|personas|gente)",
        r"mucha gente",
        r"siempre (?:le |les )?pregunt\w+",
    ],
)


def check(subject: Subject) -> Iterator[Hit]:
    """Names every question for leave that leaves them alone with it."""
    for line in subject.said():
        tender = line.part == "permission" and line.topic is not None and line.topic.sensitivity >= TENDER
        if tender and line.step is None and line.speaks in EVERYONE.languages and not any(EVERYONE.search(line)):
            message = "it is kind to ask leave; as it stands, they may wonder why it is they who are asked."
            cure = "Add “I ask everyone.”" if line.speaks == "en" else "Add “Le pregunto a todo el mundo.”"
            yield Hit(line, message, cure)
