"""What is dangerous if overheard or read is marked so, and then cannot be asked or written down.

## What

No question and no option of a topic below sensitivity 3, or of no topic, speaks of being hurt or threatened by somebody
close, of abuse, or of wanting to die; in English and Spanish. Nor is a topic below 3 named after it.

## Why

With sensitivity 3 the language keeps a thing off the record: it is spoken and offered, and no answer can be found by a
partner, a portal or a court. That protects nobody if the number is too low. A mother's safety plan has reached the
father through her newborn's chart (Pediatrics, 2023). Navigators do not assess danger: they tell everyone where help
is, and get help when somebody speaks.

## Bad

```yaml enable
- ask: at-home
  topic: home
  text: Does anyone at home hit you or threaten you?  # here
  answer: yes_no
```

## Good

```yaml enable
- offer: card-again
  topic: harm
  text: Sometimes people are hurt or threatened at home. I give everyone this card.
- breathe: after
  text: Take your time.
```

## Bad

```yaml es
food-lately:
  text: ¿Su pareja le pega?  # here
  options: {enough: suficiente para todos, thin: justa algunas semanas}
  reflect: [{understand: Hacer que la comida alcance da mucho trabajo.}]
```

## Good

```yaml es
food-lately:
  text: ¿Cómo le ha ido últimamente para que alcance la comida?
  options: {enough: suficiente para todos, thin: justa algunas semanas}
  reflect: [{understand: Hacer que la comida alcance da mucho trabajo.}]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rcscreen.lint.lexicon import Lexicon
from rcscreen.lint.rule import Hit, Reads, Severity, Subject
from rcscreen.script.model import DANGEROUS

CODE = "SAF017"
NAME = "danger-is-marked"
SEVERITY = Severity.ERROR
READS = Reads.STEPS

_HARMS = r"hits?|hurts?|hurting|slap\w*|kick\w*|chok\w+|threaten\w*|forced?|forces|frighten\w*|scared?|scares"
_WHOM = r"you|your kids?|each other|the (?:kids|children)|him|her|them"
_HARMED = r"hit|hurt|slapped|kicked|choked|threatened|abused|raped"
_LASTIMA = r"pegan?|pegó|golpean?|golpeó|lastiman?|maltratan?|amenazan?|obligan?|asustan?"

DANGER = Lexicon(
    en=[
        rf"(?:{_HARMS}) (?:{_WHOM})",
        rf"(?:been|being|gets?|was|were|are|is) (?:\w+ )?(?:{_HARMED}) (?:by|at home)",
        r"(?:afraid|scared|frightened) (?:of|at home)",
        r"(?:feel|feeling|are you|being|is it) (?:un)?safe (?:at home|with|where you live|in your \w+)",
        r"(?<!substance\s)abus(?:e|ed|es|ing|ive)",
        r"(?:domestic|partner|family|dating|sexual) violence",
        r"violent|rape[ds]?|sexual(?:ly)? assault\w*",
        r"suicid\w+|self[- ]harm\w*",
        r"(?:kill|hurt|harm|cut|hurting|killing|harming|cutting) yourself",
        r"(?:end|ending|take|taking) your (?:own )?life|better off dead|wish(?:ed)? (?:that )?you (?:were|was) dead",
        r"(?:want(?:ed)?|wish(?:ed)?|thoughts? of|think(?:ing)? (?:of|about)) (?:to die|dying)",
    ],
    es=[
        rf"(?:le|la|lo|les|te) (?:{_LASTIMA})",
        r"golpead[oa]|maltratad[oa]|amenazad[oa]|abusad[oa]|violad[oa]|golpes|maltrato|abus[oa]n?",
        r"violencia (?:doméstica|en (?:la )?casa|de pareja|de género|familiar|sexual|en el hogar)",
        r"violent[oa]",
        r"(?:segur[oa]|a salvo) (?:en (?:su |la )?casa|en (?:su|el) hogar|con su (?:pareja|espos[oa]|marido))",
        r"miedo (?:de|a|en) (?:su )?(?:pareja|espos[oa]|marido|casa|alguien)",
        r"suicid\w+|quitarse la vida|matarse|hacerse daño|lastimarse|cortarse",
        r"(?:ganas de|quisiera|quiere|pensado en|pensamientos de) (?:morir(?:se)?|no vivir)|mejor muert[oa]",
    ],
)
NAMED = re.compile(r"(?:^|[_-])(?:ipv|dv|abuse|violence|suicid\w*|self_?harm|rape|assault|trafficking)(?:[_-]|$)")

CURE = "Give it a topic with `sensitivity: 3` and offer it to everyone, with `offer:`; nobody is asked."


def check(subject: Subject) -> Iterator[Hit]:
    """Names every question about danger that could be written down, and every topic of danger marked too low."""
    for topic in subject.topics.values():
        if topic.sensitivity < DANGEROUS and NAMED.search(topic.id):
            message = f"`{topic.id}` is dangerous if overheard or read, and its sensitivity is {topic.sensitivity}."
            yield Hit(topic, message, CURE)
    for line in subject.said("spoken", "heard"):
        step = line.step
        asks = step is not None and step.kind in {"ask", "help"} and step.sensitivity < DANGEROUS
        if asks and line.part in {"text", "option"}:
            for found in DANGER.search(line):
                yield Hit(found, f"“{found.words}” asks of danger, and an answer would be written down.", CURE)
