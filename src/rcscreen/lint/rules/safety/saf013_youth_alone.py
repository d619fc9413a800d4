"""A young person is offered time alone before anything tender.

## What

In a script `with: youth` that has a topic of sensitivity 2 or more, something that is said in *establish* offers time
alone: “just you and me”, “without your parents”. English and Spanish.

## Why

Nobody of fifteen tells how it is at home with a parent on the next chair, and few ask that parent to leave. Guidance
on asking young people about suicide and on their privacy makes time alone the adult's offer. That someone can hear is
asked by the check; that they may be alone has to be said.

## Bad

```yaml top
with: youth  # here
```

## Good

```yaml top
with: youth
```

```yaml establish
- say: time-alone
  text: With everyone your age I take some time just you and me. Your folks can wait outside.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.lexicon import Lexicon
from rcscreen.lint.path import voices
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "SAF013"
NAME = "youth-alone"
SEVERITY = Severity.ERROR
READS = Reads.STEPS

ALONE = Lexicon(
    en=[
        r"just (?:you and (?:me|i)|(?:the two of )?us(?: two)?|we two)",
        r"(?:on (?:your|our) own|by ourselves|one on one|time alone|talk alone|alone (?:together|with (?:me|you)))",
        r"without (?:your |a |the )?(?:parents?|mom|mum|dad|family|folks|grown-?ups?|adults?|anyone)",
        r"(?:parents?|mom|mum|dad|family|folks|grown-?ups?|adults?) (?:\w+ ){0,3}(?:wait|step|outside|leave)",
        r"(?:wait|step) outside",
    ],
    es=[
        r"(?:a solas|sol[oa]s)",
        r"(?:solo|nada más|solamente) (?:usted|tú|vos) y yo",
        r"sin (?:sus|tus|tu|su|los) (?:papás|padres|mamá|papá|familia)",
        r"(?:esper\w+|salg\w+|salir) (?:un rato )?(?:afuera|fuera)",
    ],
)


def check(subject: Subject) -> Iterator[Hit]:
    """Names a script for a youth that never offers time alone."""
    if subject.word("with") != "youth" or not any(step.tender for step in subject.steps):
        return
    first = {step.id for step in subject.in_phase("establish")}
    for voice in voices(subject):
        if not voice.says(ALONE, (line for line in voice.spoken() if line.owner in first)):
            place = subject.at("with") if voice.place.file == subject.place.file else voice.place
            message = "tender things come up here, and nothing offers them time without their parents."
            cure = "In establish: “With everyone your age I take some time just you and me. Is that okay?”"
            yield Hit(place, message, cure)
