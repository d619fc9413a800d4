"""No option stands for silence: every question has “rather not say”, “not sure” and “later” by itself.

## What

No option of a question says `refused`, `N/A`, `no response`, `prefer not to say`, `don't know`, in English or Spanish.

## Why

Such an option counts as an answer: it is written down, and it can be asked about. The three that every question has are
kept apart and leave no trace outside. `Refused` besides says something about the person that is only about the
question; notes with such words lead those who read them to think less of the patient (Goddu and others, 2018).

## Bad

```yaml enable
- ask: pets
  text: Who else lives with you, on four legs?
  answer:
    choice:
      some: a dog or a cat
      nobody: nobody
      refused: Refused to answer  # here
```

## Good

```yaml enable
- ask: pets
  text: Who else lives with you, on four legs?
  answer:
    choice:
      some: a dog or a cat
      nobody: nobody
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "OPT004"
NAME = "own-silence"
SEVERITY = Severity.WARNING
READS = Reads.WORDS

SILENCE = {
    "en": re.compile(
        r"(?:patient |client |they )?(?:refused?|declined?)(?: to (?:answer|say|respond))?|n/?\.?a\.?|not applicable|"
        r"no (?:answer|response|reply)|non-?response|unknown|(?:i )?(?:would |'d )?(?:rather|prefer) not(?: to)?"
        r"(?: say| answer)?|(?:i )?don't (?:know|want to (?:say|answer))|not sure|unsure|skip(?:ped)?|later|not asked",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"(?:se )?(?:rehus[óoa]|neg[óo]|niega)(?: a (?:contestar|responder))?|rehúsa|n/?\.?[ad]\.?|no aplica|"
        r"(?:no (?:contesta|contestó|responde|respondió|sabe|sé|estoy segur[oa]|quiere (?:decir|contestar)))|"
        r"sin respuesta|prefier[oe] no (?:decir(?:lo)?|contestar|responder)|desconocido|más tarde|después",
        re.IGNORECASE,
    ),
}


def check(subject: Subject) -> Iterator[Hit]:
    """Names every option that stands for silence."""
    for line in subject.said("spoken", "heard"):
        silence = SILENCE.get(line.speaks)
        if line.part == "option" and silence is not None and silence.fullmatch(line.text.strip(" .")):
            message = "it is good that they may stay silent; every question allows that already, without a trace."
            cure = "Remove this option: “rather not say”, “not sure” and “later” are always there."
            yield Hit(line, message, cure)
