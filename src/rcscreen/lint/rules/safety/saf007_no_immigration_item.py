"""Nobody is asked about immigration status, and no answer records it.

## What

No question asks for papers, citizenship, visa or status, no option says it, and no topic is named after it; in English
and Spanish. To say that one does not ask is welcome.

## Why

A note about somebody's status can be found, demanded and used against the whole family; ethics guidance for clinicians
says not to write it down (AMA Journal of Ethics, 2019). What one wants to know is what makes it hard to get help, and
that can be asked.

## Bad

```yaml enable
- ask: status
  text: Are you a citizen, or do you have a green card?  # here
  answer: yes_no
```

## Good

```yaml enable
- ask: hard-to-ask
  text: Is anything making it hard to ask for help? I never ask about status or papers.
  answer: words
```

## Bad

```yaml enable
- ask: in-the-way
  text: What gets in your way?
  answer:
    choices:
      rides: the ride
      papers: no papers  # here
```

## Good

```yaml enable
- ask: in-the-way
  text: What gets in your way?
  answer:
    choices:
      rides: the ride
      law: something I'd ask a lawyer about
```

## Bad

```yaml es
going-well:
  text: ¿Usted tiene papeles?  # here
```

## Good

```yaml es
going-well:
  text: ¿Qué le ha salido bien últimamente? No le voy a preguntar por sus papeles.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rcscreen.lint.lexicon import Found, Lexicon
from rcscreen.lint.parts import Line
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "SAF007"
NAME = "no-immigration-item"
SEVERITY = Severity.ERROR
READS = Reads.WORDS

STATUS = Lexicon(
    en=[
        r"immigra\w+",
        r"(?:un)?documented",
        r"(?<!senior\s)citizen(?:s|ship)?(?! (?:bank|center|union|advice|league|police))",
        r"(?:green card|visa|asylum|refugee|deport\w*|residency)",
        r"(?:legal|residen\w+) status",
        (
            r"(?:have|has|got|without|no|your|any) (?:legal )?papers(?! (?:from|for|of|about|to|you|that|with|at|in|"
            r"on|ready)\b)"
        ),
        r"papers to (?:be here|stay|live|work)",
        r"(?:are|is) (?:you|he|she|they|everyone|anyone|the family)(?: all)?(?: here)? (?:il)?legal(?:ly)?",
        r"(?:born|come|came) (?:in|to) (?:this country|the (?:us|u\.s\.|united states|states))",
        r"(?:what|which) country",
        r"social security number|(?:have|has|got) a social(?= ?[?,.]| or)|itins?",
        r"^(?:and )?what(?:'s| is) your status(?= ?[?,])",
        r"how long have you (?:been|lived) in (?:this country|the (?:us|u\.s\.|united states|states))",
        r"did (?:you|they|he|she) cross(?= ?\?| (?:with|alone|over|the border|by))",
    ],
    es=[
        r"(?:in)?migra(?!ñ)\w+",
        r"(?:in)?documentad[oa]s?",
        r"ciudadan[oaí]\w*",
        r"(?:visa|green card|mica|tarjeta verde|asilo|refugiad[oa]s?|deporta\w*)",
        r"(?:estatus|estado|situación|residencia) (?:legal|migratori[oa]|permanente)",
        r"(?:tiene|tienen|tienes|sin|sus|los|de) papeles(?! (?:de|del|que|para|en|a|listos|con)\b)",
        r"papeles (?:en regla|para (?:estar|vivir|quedar\w*|trabajar|residir))",
        r"(?:nació|nacieron|llegó|llegaron) (?:en|a) (?:este país|estados unidos)|(?:nació|nacieron) (?:aquí|allá)",
        (
            r"(?:de )?(?:qué|cuál) país(?! (?:es|son|viene) (?:es[ae]|est[ae]|la|el|su) (?:receta|comida|plato|musica|"
            r"cancion|baile))"
        ),
        r"(?:está|están|vive|viven) (?:usted |ustedes )?(?:aquí )?(?:i?legal(?:es|mente)?)",
        r"(?<!oficina\sdel\s)(?<!oficinas\sdel\s)seguro social|itin",
        r"(?:cuánto tiempo|cuántos años) (?:lleva|llevan|tiene|tienen) (?:\w+ )?en (?:este país|estados unidos)",
        r"(?:usted |ustedes )?(?:cruzó|cruzaron|cruzaste) (?:la frontera|sol[oa]s?|con)",
    ],
)
NOT_ASKED = re.compile(
    r"\b(?:never|nunca|jamas|tampoco|don't|won't|doesn't|no (?:need|(?:le |les )?(?:voy|vamos|pregunt\w+)))\b",
    re.IGNORECASE,
)
"""Words with which one says that one does not ask, also in a question."""
NOT_NEEDED = re.compile(r"\b(?:no|not|nor|without|sin|ni)\b", re.IGNORECASE)
"""Words with which one says, where nothing is asked, that it is not needed."""
_MINDED = re.compile(r",? if you don't mind[^?]*|,? si no le molesta[^?]*")
"""Words that only seem to take the question back."""
TOPIC = re.compile(r"immigra|migra|citizen|ciudadan|visa|documented|papeles")

BETTER = "“Is anything making it hard to ask for help?” Offer `legal` among what they may want help with."


def check(subject: Subject) -> Iterator[Hit]:
    """Names what asks for somebody's status, or writes it down."""
    for topic in subject.topics.values():
        if TOPIC.search(topic.id):
            yield Hit(topic, "a topic of this name writes somebody's status between the lines.", BETTER)
    for line in subject.said("spoken", "heard"):
        if line.part == "option" or _may_ask(line):
            for found in STATUS.search(line):
                if line.part == "option" or _asks(found):
                    yield Hit(found, f"“{found.words}” asks for what could harm them if it were ever read.", BETTER)


def _may_ask(line: Line) -> bool:
    """Whether it is a line of a kind that asks; one whose step is not known, or that opens a topic, may ask."""
    return line.part in {"text", "permission"} and (line.step is None or line.step.kind in {"ask", "help", "check"})


def _asks(found: Found) -> bool:
    """Whether its sentence does not say that nobody asks."""
    asked = found.after.endswith("?")
    return not NOT_ASKED.search(_MINDED.sub("", found.sentence)) and (asked or not NOT_NEEDED.search(found.sentence))
