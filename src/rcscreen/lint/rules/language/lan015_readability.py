"""What is said is easy to hear.

## What

In each phase, all that is said in English is for grade 6 or below by Flesch-Kincaid; Spanish reaches 65 on the
INFLESZ scale ("fairly easy"). Under 100 words it is too short to tell, and nothing is said. No sentence has more than
20 words in English or 25 in Spanish.

## Why

Material for patients is best written for the fifth or sixth grade (AHRQ's health literacy toolkit); the scale for
Spanish is Barrio-Cantalejo and others', 2008. Both were made for print; what is only heard, and cannot be read again,
has to be easier, not harder. The figures are no measure of a single line.

## Bad

```yaml enable
- ask: mornings
  text: >
    When you think back over the mornings of the past few weeks in your home, with all that goes on, what helps you get
    out the door?
  answer: words
```

## Good

```yaml enable
- ask: mornings
  text: Think of the mornings at home. What helps you get out the door?
  answer: words
```

## Bad

```yaml es
going-well:
  text: >
    Cuando piensa en todas las cosas que hace para su familia día tras día en la casa y fuera de ella, ¿qué le ha salido
    bien últimamente?
```

## Good

```yaml es
going-well:
  text: Piense en todo lo que hace en el día. ¿Qué le ha salido bien últimamente?
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rcscreen.lint.parts import Line
from rcscreen.lint.readability import ENOUGH, LONGEST, flesch_kincaid, inflesz, long_sentences
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "LAN015"
NAME = "readability"
SEVERITY = Severity.WARNING
READS = Reads.WORDS

HARDEST_GRADE = 6.0
LEAST_EASE = 65.0

SHORTER = "Shorter words and sentences: say it to somebody at a bus stop, and write that down."


def check(subject: Subject) -> Iterator[Hit]:
    """Names sentences too long for a breath, and phases too hard to hear."""
    phases: dict[tuple[str, str], list[Line]] = {}
    for line in subject.said():
        if line.part != "option" and line.speaks in LONGEST:
            yield from _long(line)
            if line.phase:
                phases.setdefault((line.source.file, line.phase), []).append(line)
    for (_, phase), lines in phases.items():
        fault = _hard([line.text for line in lines], lines[0].speaks)
        if fault:
            yield Hit(lines[0], f"from here on, the words of {phase} {fault}.", SHORTER)


def _long(line: Line) -> Iterator[Hit]:
    for each in long_sentences(line.text, LONGEST[line.speaks]):
        count = len(each.group().split())
        start = each.start() + len(each.group()) - len(each.group().lstrip())
        place = line.source.within(line.mark, line.text, start)
        message = f"this sentence has {count} words; more than {LONGEST[line.speaks]} are hard to say and to follow."
        yield Hit(place, message, "Make two of it.")


def _hard(texts: Iterable[str], language: str) -> str:
    """What is hard about these lines; empty where they are easy, or too few to tell."""
    if language == "en":
        grade, words = flesch_kincaid(texts)
        return (
            f"are for grade {grade:.1f} (aim: {HARDEST_GRADE:.0f} or below)"
            if words >= ENOUGH and grade > HARDEST_GRADE
            else ""
        )
    ease, words = inflesz(texts)
    return (
        f"come to {ease:.0f} for ease (aim: {LEAST_EASE:.0f} or above)" if words >= ENOUGH and ease < LEAST_EASE else ""
    )
