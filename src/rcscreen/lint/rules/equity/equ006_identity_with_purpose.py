"""Who asks about identity says what for, and leaves room for any answer.

## What

A question about race, ethnicity, gender, pronouns, orientation, religion or tribe, in English or Spanish, says in its
own words why it is asked, and is answered in their own words or has an option such as “another way to say it”.

## Why

For some these are the questions that were used against them. NENC's sixth principle asks to see culture, history and
gender, and to assume nothing. A purpose is what makes it a question about them and not about a form.

## Bad

```yaml enable
- ask: who-you-are
  text: What is your race?  # here
  answer: words
- ask: proud
  text: What are you proud of?
  answer: words
  strength: culture
```

## Good

```yaml enable
- ask: who-you-are
  text: So that we use the right words for you, which pronouns feel right?
  answer: words
- ask: proud
  text: What are you proud of?
  answer: words
  strength: culture
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.lexicon import Found, Lexicon
from rcscreen.lint.parts import Line, Step
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "EQU006"
NAME = "identity-with-purpose"
SEVERITY = Severity.WARNING
READS = Reads.STEPS

IDENTITY = Lexicon(
    en=[
        r"(?:your|their|the) (?:race|ethnic\w*|gender|religion|sex|tribe|nationality)",
        r"(?:race|ethnicity)",
        r"gender(?: identity)?",
        r"(?:which|what|your) pronouns?",
        r"sexual orientation|gay|lesbian|transgender|lgbt|lgbtq\w*",
        r"(?:what|which) (?:religion|tribe)",
    ],
    es=[
        r"(?:su|la|qué) (?:raza|etnia|género|sexo|religión|tribu|nacionalidad)",
        r"(?:raza|etnia|identidad de género|orientación sexual)",
        r"(?:sus|qué|cuáles) pronombres",
    ],
)
PURPOSE = Lexicon(
    en=[
        r"so (?:that )?(?:we|i|you|people|they|your)",
        r"because",
        r"to (?:make sure|know how|call you|use|find|get)",
        r"helps? (?:us|me)",
        r"in case",
    ],
    es=[r"para (?:que|saber|poder|llamar\w*|usar|no)", r"porque", r"así (?:sé|sabemos|le|podemos)", r"por si"],
)
OPEN = Lexicon(
    en=[r"(?:another|other|something else|own words?|self[- ]describ\w*|else)"],
    es=[r"(?:otr[oa]|propias palabras|de otra (?:forma|manera))"],
)


def check(subject: Subject) -> Iterator[Hit]:
    """Names questions about identity that say no purpose, or that have no room."""
    for line in subject.said():
        step = line.step
        found = next(IDENTITY.search(line), None) if line.part == "text" else None
        if found is not None and step is not None and step.kind == "ask":
            yield from _complaints(subject, found, line, step)


def _complaints(subject: Subject, found: Found, line: Line, step: Step) -> Iterator[Hit]:
    if not any(PURPOSE.search(line)):
        cure = "“So that we use the right words for you, …”"
        yield Hit(found, "this asks about who they are, and does not say what for.", cure)
    options = [each for each in subject.said("heard", "spoken") if each.part == "option" and each.owner == step.id]
    closed = options and not any(True for each in options for _ in OPEN.search(each))
    if closed or step.answer == "yes_no":
        message = "this asks about who they are, and has no room for who does not fit."
        yield Hit(found, message, "Let it be answered with `answer: words`, or add “another way to say it”.")
