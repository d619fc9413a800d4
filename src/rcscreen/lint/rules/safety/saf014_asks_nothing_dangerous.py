"""What is dangerous if overheard is told, and asks for no answer.

## What

The words of a step whose topic has a sensitivity of 3 put no question, in English and Spanish. An offer may be put as
one: “Would you like the card?”, “May I read you the number?”.

## Why

Whoever is asked “Has anyone hurt you?” has to answer, and the answer can be heard, on the phone above all (guidance on
partner violence and telehealth). To tell everybody where there is help, and to ask nothing, leaves it with them: to
hear of harm is not the aim, to be of use is (CUES).

## Bad

```yaml enable
- offer: card-again
  topic: harm
  text: Here is another card. Has anyone at home frightened you?  # here
- breathe: after
  text: Take your time.
```

## Good

```yaml enable
- offer: card-again
  topic: harm
  text: Sometimes people are afraid at home. I give everyone this card. Would you like one?
- breathe: after
  text: Take your time.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rcscreen.lint.parts import Line
from rcscreen.lint.rule import Hit, Reads, Severity, Subject
from rcscreen.script.model import DANGEROUS

CODE = "SAF014"
NAME = "asks-nothing-dangerous"
SEVERITY = Severity.WARNING
READS = Reads.STEPS

OFFERS = {
    "en": re.compile(
        r"(?:[^?]*[,;:] )?(?:may i|can i|could i|shall (?:i|we)|okay if|is it (?:okay|all right|fine)|"
        r"all right (?:if|with)|would (?:you like|it (?:help|be okay))|do you want|want|like|which (?:would|card|one)|"
        r"is (?:that|this|now))\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"[^?¿]*¿?(?:(?:le|te) (?:puedo|gustaría|parece|leo|doy|sirve)|puedo|quieres?|está bien|prefiere|me permite)\b",
        re.IGNORECASE,
    ),
}
"""How a question begins that only offers."""


def check(subject: Subject) -> Iterator[Hit]:
    """Names each question that waits for an answer about danger."""
    for line in subject.said():
        step, offers = line.step, OFFERS.get(line.speaks)
        if step is not None and step.sensitivity >= DANGEROUS and line.part != "permission" and offers is not None:
            yield from _questions(line, offers)


def _questions(line: Line, offers: re.Pattern[str]) -> Iterator[Hit]:
    for sentence in line.sentences():
        words = sentence.group().strip()
        if words.endswith("?") and not offers.match(words):
            message = "it is good to speak of this to everyone; a question makes them answer where it may be heard."
            cure = "Tell it: “Sometimes people are afraid at home. I give everyone this card.”"
            place = line.source.within(line.mark, line.text, sentence.end() - len(sentence.group().lstrip()))
            yield Hit(place, message, cure)
