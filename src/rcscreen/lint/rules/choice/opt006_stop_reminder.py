"""In a conversation of more than eight minutes they are reminded on the way that they can stop.

## What

A script of more than 8 `minutes` offers everybody a `breathe`, or says in some line between the first question and the
read-back that one may stop, pause or leave it: in every language that it speaks, of those with a list.

## Why

What was said at the beginning is far away after ten minutes, and going on is easier than speaking up. Trauma-informed
guidance asks for choice all along, not once. Eight minutes is our judgement.

## Bad

```yaml enable instead
- ask: going-well
  text: What has been going well lately?
  answer: words
  strength: family
- offer: card
  topic: harm
  text: Here is a card with people who answer day and night. Take it if that feels safe.
- ask: laughs
  text: Who makes you laugh?
  answer: words
  strength: joy
```

```yaml top
minutes: 12  # here
```

## Good

```yaml enable instead
- ask: going-well
  text: What has been going well lately?
  answer: words
  strength: family
- offer: card
  topic: harm
  text: Here is a card with people who answer day and night. Take it if that feels safe.
- ask: laughs
  text: We're about halfway, and we can stop any time. Who makes you laugh?
  answer: words
  strength: joy
```

```yaml top
minutes: 12
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.lexicon import Lexicon
from rcscreen.lint.parts import Step
from rcscreen.lint.path import voices
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "OPT006"
NAME = "stop-reminder"
SEVERITY = Severity.WARNING
READS = Reads.SCRIPT

LONG = 8
"""Minutes after which a reminder is due."""

STOP = Lexicon(
    en=[
        r"(?:can|could|may) (?:always )?(?:stop|pause|leave it|rest|skip|finish another)",
        r"(?:stop|pause|skip)(?: here| now| it| there)? (?:any ?time|whenever|any moment|if you)",
        r"(?:still|all right|okay|ok|fine) to (?:go on|keep going|carry on|continue)",
        r"(?:take|need|want|like) a (?:break|pause|rest)",
        r"(?:go on|keep going|carry on|continue),? or (?:stop|leave|rest|pause)",
    ],
    es=[
        r"(?:puede|podemos|puedes) (?:siempre )?(?:parar|descansar|dejarlo|detenernos|pausar|saltar\w*)",
        r"(?:paramos|parar|seguimos|seguir) (?:cuando|o) \w+",
        r"(?:hacer|hagamos|hacemos|necesita|quiere) (?:una pausa|un descanso)",
        r"(?:está bien|le parece) (?:si )?segui\w*",
    ],
)


def check(subject: Subject) -> Iterator[Hit]:
    """Names a long script that does not say on the way that one may stop."""
    midway = {step.id for step in _midway(subject)}
    if subject.minutes <= LONG or not midway:
        return
    if any(step.kind == "breathe" and not step.conditional and step.id in midway for step in subject.steps):
        return
    for voice in voices(subject):
        if not voice.says(STOP, (line for line in voice.spoken() if line.owner in midway)):
            message = f"{subject.minutes} minutes are long, and nothing on the way says that they may stop."
            cure = "About halfway: “We can stop any time you like.” Or put a `breathe:` there for everyone."
            yield Hit(subject.at("minutes") if voice.place.file == subject.place.file else voice.place, message, cure)


def _midway(subject: Subject) -> Iterator[Step]:
    begun = False
    for step in subject.steps:
        if step.kind in {"recap", "share", "plan"} or step.phase == "enrich":
            return
        if begun or step.phase != "establish":
            yield step
        begun = begun or step.kind == "ask"
