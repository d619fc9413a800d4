"""Nothing that is said aloud puts pressure on anybody.

## What

Words that are spoken do not tell the person what they must, have to or should do, that an answer is needed, what
happens otherwise, or that everybody else answers; nor do they hurry. No guide tells the navigator to press after a no.
What a navigator owes (`I have to get help`) is no pressure on the person, and neither is its opposite (`you don't have
to`) or what life asks of them (`when you have to choose between bills`).

## Why

Somebody who asks for food or for a ride is not in a place to say no to a person with a clipboard. "Appreciating power"
(Scott and others, 2008) is to know that, and to leave the choice with them in every line.

## Bad

```yaml enable
- ask: paperwork
  text: You have to tell me if you get benefits.  # here
  answer: yes_no
```

## Good

```yaml enable
- ask: paperwork
  text: If you like, tell me whether you get benefits. You don't have to.
  answer: yes_no
```

## Bad

```yaml enable
- ask: bills-lately
  text: How are the bills?
  answer: words
  guide: Push a little if they say no.  # here
```

## Good

```yaml enable
- ask: bills-lately
  text: How are the bills?
  answer: words
  guide: A no is a good answer. Do not ask again.
```

## Bad

```yaml es
going-well:
  text: Tiene que contarme algo bueno.  # here
```

## Good

```yaml es
going-well:
  text: Si quiere, cuénteme algo bueno. No tiene que hacerlo.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rcscreen.lint.lexicon import Found, Lexicon
from rcscreen.lint.rule import Hit, Reads, Severity, Subject
from rcscreen.lint.rules.language.pressing import PRESSURE

CODE = "LAN009"
NAME = "pressure"
SEVERITY = Severity.ERROR
READS = Reads.WORDS

_LIFE_EN = re.compile(
    r"\b(?:do|did|does|if|when|whenever|what|whatever|who|whom|where|wherever|how|why|anything|something|"
    r"everything|nothing|thing|things|"
    r"time|times|that|would|will|can|could|might|may|as|than|all|because|since|while|once|so much|ways?|way|"
    r"feel like|feels like|"
    r"felt like|like|know|people|someone|anyone|place|places|day|days|before|after|forms?|bills?|words|means)\s*$"
)
"""Words before "you have to" when it tells of their life, or asks about it."""
_LIFE_ES = re.compile(
    r"\b(?:no|nunca|ni|tampoco|si|que|lo que|quien|quienes|cuando|como|donde|adonde|cuanto|cuanta|cosas|ya no|"
    r"sin que|porque|aunque|mientras|siente|creo)\s+"
    r"(?:usted |ustedes |uno |lo |siempre |todavia |aun )?$"
)
_OTHERS_ES = re.compile(
    r"(?:^|\s)(?:le|les) $|\b(?:el|la|los|las|un|una|mi|mis|sus?|cada|tod[oa]) [\wñ]+ (?:[\wñ]+ )?$"
)
"""Somebody else who must."""
_DENIED = re.compile(
    r"\b(?:no|nothing|none|neither|nobody|no one|not|never|isn't|aren't|don't|won't|doesn't|nada|nunca|"
    r"ningun\w*|jamas|tampoco|nadie|ni)\b[^,;:.]{0,24}$"
)
_OURS = re.compile(r"\b(?:i|we|he|she|they)(?: \w+)?\s*$")
"""Somebody else who has something to do."""
_LAW_ES = re.compile(r"\bpor ley\b|\b(?:dueñ|caser|escuel|condado|oficina|compañ|agenci)\w*")
_ASKED_ES = re.compile(r"[^¿]*¿\s*(?:usted |ustedes )?$")

AFTER_A_NO = Lexicon(
    en=[
        (
            r"(?:push|press|insist|probe|ask (?:them |her |him )?again|ask once more|keep (?:asking|pushing|trying)|"
            r"try again|do(?:n't| not) take no)(?: \w+){0,5} (?:if|when|after|until|even if) (?:\w+ ){0,4}(?:no|"
            r"refus\w+|declin\w+|hesitat\w+|won't (?:say|answer)|doesn't (?:want|answer))"
        ),
        r"(?:do not|don't|never) (?:take|accept) (?:a )?no(?= ?[.!]| for| as)",
    ],
    es=[
        (
            r"(?:insist[ae]n?|presion[ae]n?|vuelv[ae]n? a preguntar\w*|pregunt[ae]n?(?:le|les)? (?:otra vez|de nuevo)|"
            r"sig[au]n? preguntando)(?: \w+){0,4} (?:si|cuando|aunque|hasta|despues)(?: \w+){0,4} (?:no|nieg\w+|"
            r"rehus\w+|rechaz\w+|dud\w+)"
        ),
        r"no (?:acepte|tome|se conforme con) un no(?= ?[.!]| como| por)",
    ],
)
"""What a guide tells the navigator to do after a no."""

_AFTER_A_NO = "Say what to do with a no: “A no is a good answer. Thank them, and go on.”"
CURE = "Offer it: “if you like”, “you can skip this”; “si quiere”, “se lo puede saltar”."


def check(subject: Subject) -> Iterator[Hit]:
    """Names every turn of phrase that presses."""
    for found in PRESSURE.find(subject):
        if not _is_no_pressure(found) and found.line.part != "option":
            yield Hit(found, f"“{found.words}” leaves no choice, and the choice is theirs.", CURE)
    for found in AFTER_A_NO.find(subject, "guide"):
        if not _DENIED.search(found.before):
            yield Hit(found, f"“{found.words}” presses on after a no, and a no is an answer.", _AFTER_A_NO)


def _is_no_pressure(found: Found) -> bool:
    """Whether it is taken back, or says what life asks of the person, or asks whether it does."""
    before, words = found.before, found.words.lower()
    if found.line.speaks == "es":
        duty = re.match(r"(?:usted(?:es)? )?(?:tien|tendr|deb|va |van )", words)
        asked = found.sentence.endswith("?") and not re.search(r"contest|respond|firm", words)
        others = duty and _OTHERS_ES.search(before)
        return bool(
            _LIFE_ES.search(before) or _DENIED.search(before) or others or (duty and asked) or _LAW_ES.search(before)
        )
    own = re.match(r"(?:must|have to|has to|needs? to|should|be sure|make sure)", words) and _OURS.search(before)
    return bool((words.startswith("you") and _LIFE_EN.search(before)) or own or _DENIED.search(before))
