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
        r"(?:patient |client |they |s?he )?(?:refused?|declined?)(?: to (?:answer|say|respond))?|n/?\.?a\.?|"
        r"not applicable|"
        r"no (?:answer|response|reply)(?: given)?|non-?response|unknown|"
        r"(?:i )?(?:i'd |would |'d )?(?:rather|prefer) not(?: to)?(?: say| answer)?|"
        r"(?:i )?don't (?:know|want to (?:say|answer))|not sure|unsure|skip(?:ped)?|later|not asked|"
        r"(?:patient |client )?(?:would|did)(?:n't| not) (?:say|answer|tell|respond)|"
        r"(?:unwilling|unable) to (?:say|answer|disclose|respond)|dk(?: ?/ ?ref(?:used)?)?|ref|don't know ?/ ?refused",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"(?:paciente )?(?:se )?(?:rehus[óoa]|neg[óo]|niega|rechaz[óo])(?: a)?(?: contestar| responder| la pregunta)?|"
        r"n/?\.?[adcs]\.?|ns ?/ ?n[cr]|no aplica|"
        r"(?:paciente )?no (?:contesta|contestó|responde|respondió|sabe|sé|estoy segur[oa]|dijo|"
        r"quiso (?:decir|contestar|responder|cooperar)|quiere (?:decir|contestar))|"
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
