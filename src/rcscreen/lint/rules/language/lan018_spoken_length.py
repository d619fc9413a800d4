"""Nobody is talked at for long.

## What

Words said in one go have at most 45 words in English and 50 in Spanish; an opening (words with `covers:`) may have 80
or 90, because much has to be said before somebody can say yes. A blank line between paragraphs is a break.

## Why

People keep a few things from what they hear, and the last ones best; AHRQ's health literacy toolkit advises two or
three points at a time. At the pace of a calm voice, 45 words are about twenty seconds. The figures are our judgement.

## Bad

```yaml enable
- say: what-comes
  text: >
    Thank you for all of that. We are about halfway now. Next I will ask about work. After that I will ask about school.
    Then we will look at rides. Then we will look at the doctor. At the end I will read it all back to you, and you can
    change it.
```

## Good

```yaml enable
- say: what-comes
  text: >
    Thank you for all of that. We are about halfway now. Next come work, school and rides. At the end I will read it all
    back to you.
```

## Bad

```yaml es
slow-down:
  text: >
    Paremos aquí un momento. Ya vamos a la mitad. Después vamos a hablar del trabajo. Luego vamos a hablar de la
    escuela. Después vemos lo del transporte. Luego vemos lo del doctor. Al final le leo todo lo que tengo, y usted lo
    puede cambiar o borrar. Si quiere, respire despacio conmigo.
```

## Good

```yaml es
slow-down:
  text: >
    Paremos aquí un momento. Ya vamos a la mitad. Si quiere, respire despacio conmigo.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.parts import Line
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "LAN018"
NAME = "spoken-length"
SEVERITY = Severity.WARNING
READS = Reads.WORDS

MOST = {"en": 45, "es": 50}
OPENING = {"en": 80, "es": 90}


def check(subject: Subject) -> Iterator[Hit]:
    """Names words that go on too long."""
    for line in subject.said():
        most = _most(line)
        longest = max((len(each.split()) for each in line.text.split("\n\n")), default=0)
        if most and longest > most:
            message = f"{longest} words are said in one go here; {most} are about as many as one can follow."
            yield Hit(line, message, "Say less, or put a part of it into a step of its own.")


def _most(line: Line) -> int:
    """How many words it may have; 0 where nothing is known of its language. Without its script it may be an opening."""
    opening = line.step is None or line.step.has("covers")
    return (OPENING if opening else MOST).get(line.speaks, 0)
