"""A script does not take stock of what went wrong long ago.

## What

At most one question is about hardship in the past: “when you were a child”, “before you were 18”, “have you ever been”.
In a script for the phone alone there is none. Questions about a strength do not count. English and Spanish.

## Why

A list of bad things from childhood reopens them, sums up to a number that says little about one person, and offers
nothing (published cautions on such screening in primary care). What someone needs now can be asked now.

## Bad

```yaml enable
- ask: back-then
  text: When you were a child, was money short?
  answer: yes_no
- ask: back-then-too
  text: Before you were 18, did you lose someone close?  # here
  answer: yes_no
- ask: carried
  text: What carried you?
  answer: words
  strength: coping
```

## Good

```yaml enable
- ask: these-days
  text: What weighs on you these days?
  answer: words
- ask: carried
  text: When you were a child, who was good to you?
  answer: words
  strength: family
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.lexicon import Found, Lexicon
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "SAF011"
NAME = "no-adversity-inventory"
SEVERITY = Severity.ERROR
READS = Reads.STEPS

LONG_AGO = Lexicon(
    en=[
        r"(?:before|until) (?:you (?:were|turned)|the age of|age) (?:18|eighteen)",
        r"(?:as|when you were|while you were) (?:still )?a (?:small |little |young )?(?:child|kid|boy|girl|teen\w*)",
        r"(?:when|while) you were (?:still )?(?:little|young|growing up)",
        r"(?:(?:while|when) you were )?growing up",
        r"(?:in|during) your (?:childhood|youth|first 18 years)",
        r"have you ever (?:been|seen|had|lost|witnessed|experienced|lived|felt)",
        r"did (?:a|your|either|any|one of your) (?:parents?|mother|father|mom|dad|adults?)[^.?!]{0,40} (?:often|ever)",
        r"did you ever",
    ],
    es=[
        r"antes de (?:los|cumplir(?: los)?|tener) (?:18|dieciocho)",
        r"cuando (?:usted )?(?:era|eras|fue) (?:niñ[oa]|chic[oa]|chiquit[oa]|pequeñ[oa]|joven|menor)",
        r"de (?:niñ[oa]|chic[oa]|chiquit[oa])",
        r"(?:en|durante) su (?:niñez|infancia|juventud)",
        r"alguna vez (?:ha|le|la|lo|sufrió|vio|perdió|vivió|fue|sintió)",
    ],
)


def check(subject: Subject) -> Iterator[Hit]:
    """Names each question too many about what is long past."""
    allowed = 0 if subject.channels == ("phone",) else 1
    seen: dict[str, list[Found]] = {}
    for line in subject.said():
        step = line.step
        if line.part == "text" and step is not None and step.kind == "ask" and not step.asks_strength:
            found = next(LONG_AGO.search(line), None)
            if found is not None:
                seen.setdefault(line.source.file, []).append(found)
    for every in seen.values():
        steps = list(dict.fromkeys(found.line.owner for found in every))
        for found in every:
            if steps.index(found.line.owner) >= allowed:
                message = "one after the other, questions about the past become a list of what went wrong."
                yield Hit(found, message, "Ask about these days: “What weighs on you lately, if anything?”")
