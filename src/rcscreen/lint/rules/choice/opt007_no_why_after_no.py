"""A no is met with thanks, and never with a question for the reason.

## What

What is said after a no to a consent (`if_no`), and a question that hangs on such a no, does not ask why.

## Why

A no that has to be explained is no free choice. People who say no to a question are often those with the least support
(an emergency department study of 2020); they come back where a no was easy. After other questions nothing can hang on a
silence, because a condition cannot look at one.

## Bad

```yaml establish same
- consent: keep-notes
  to: record
  text: I'd like to keep a few notes, so you only tell it once. Would that be okay?
  if_no: May I ask why?  # here
```

## Good

```yaml establish same
- consent: keep-notes
  to: record
  text: I'd like to keep a few notes, so you only tell it once. Would that be okay?
  if_no: That's fine, and you don't have to say why. Thank you for telling me.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.lexicon import Lexicon
from rcscreen.lint.path import looks_at
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "OPT007"
NAME = "no-why-after-no"
SEVERITY = Severity.ERROR
READS = Reads.STEPS

WHY = Lexicon(
    en=[
        r"why",
        r"how come",
        r"(?:the|your|a) reasons?",
        r"what(?:'s| is| was)? (?:makes|made|keeps|holds|holding|stops|stopping|the reason)",
        r"what (?:are|is) (?:you )?(?:worried|afraid|the problem)",
    ],
    es=[
        r"por qué",
        r"cómo es que",
        r"(?:la|su|una|qué) razón",
        r"(?:el|su|qué) motivo",
        r"qué (?:le|se lo) (?:impide|detiene)",
    ],
)


def check(subject: Subject) -> Iterator[Hit]:
    """Names every question for the reason of a no."""
    consents = {step.id for step in subject.of_kind("consent")}
    after = {step.id for step in subject.asks() if consents & looks_at(step)}
    for line in subject.said():
        if line.part == "if_no" or (line.part == "text" and line.owner in after):
            for found in WHY.search(line, asked=True):
                message = "it is good to say something kind after a no; this asks them to explain it."
                yield Hit(found, message, "“That's fine. Thank you for telling me.”")
