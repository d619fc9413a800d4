"""A question does not say which answer is hoped for.

## What

No question ends in `right?`, `do you?`, `¿verdad?`, begins with a denial (`You don't have trouble…?`, `So no problems
with…?`), says what is assumed (`I assume…`), or asks for agreement (`Don't you think…?`).

## Why

Most people go along with somebody who holds a clipboard. "You don't have trouble paying for food, do you?" is answered
with a no, true or not, and the person learns what one is not supposed to say here. Books on writing questions, such as
de Vaus' *Surveys in Social Research*, put the leading question first among what to avoid.

## Bad

```yaml enable
- ask: supper
  text: You don't have trouble making supper, do you?  # here
  answer: words
```

## Good

```yaml enable
- ask: supper
  text: How has it been with supper lately?
  answer: words
```

## Bad

```yaml es
going-well:
  text: Todo va bien con los niños, ¿verdad?  # here
```

## Good

```yaml es
going-well:
  text: ¿Cómo les va con los niños?
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rcscreen.lint.lexicon import Lexicon
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "LAN001"
NAME = "leading"
SEVERITY = Severity.ERROR
READS = Reads.WORDS

_AUX = (
    "(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would|should|ain't|"
    "(?:do|does|did|is|are|was|were|have|has|had|ca|could|wo|would|should)n't)"
)
_WHO_EN = "(?:you|he|she|it|they|we|i|that|this|there|your \\w+)"
_TROUBLE_EN = "(?:problems?|troubles?|issues?|concerns?|worries|worry|difficult(?:y|ies)|complaints?|needs?)"
_FINE_EN = "(?:ok|okay|fine|good|great|all right|alright|going well|under control|stable|well)"
_TROUBLE_ES = (
    "(?:problemas?|dificultad(?:es)?|apuros?|preocupaci(?:on|ones)|broncas?|necesidad(?:es)?|quejas?|pendientes?)"
)

LEADING = Lexicon(
    en=(
        r", ?(?:right|correct|true|yeah|huh|eh|am i right|is that (?:right|correct|so)|don't you think|agreed) ?\?",
        r", (?:yes|no|not|isn't that so|is that not so|wouldn't you say|wouldn't you agree) ?\?",
        rf", ?(?:and |or )?{_AUX} (?:not )?{_WHO_EN}(?: not)? ?\?",
        (
            rf"(?:do|does|did|is|are|was|were|have|has|had|ca|could|wo|would|"
            rf"should)n't {_WHO_EN}(?<!if\sit\sisn't\syou) ?\?"
        ),
        (
            r"(?:do not|don't|wouldn't|would|do|surely|you'd|you would|you must|"
            r"i'm sure you(?:'d)?) (?:you )?(?:not )?(?:agree|concur)(?! (?:to|on)\b)"
        ),
        (
            r"(?:don't|wouldn't) you (?:also )?(?:think|believe|agree)|"
            r"(?:don't|wouldn't) you (?:not )?(?:also )?(?:feel|say|find)(?: that)? (?:it|"
            r"it's|that|this|you|your|there|things|we|they|he|she)"
        ),
        r"(?:isn't|wasn't|wouldn't) (?:it|that) (?:true|the case|fair|better|best|nice|obvious|easier|so)",
        (
            r"(?:is it )?(?:not )?(?:true|fair to say|safe to (?:say|assume)|correct|obvious) that (?:you|your|"
            r"everything|things|there|nobody|no one)"
        ),
        rf"^(?:there(?:'s| is| are) )?no (?:\w+ ){{0,2}}{_TROUBLE_EN}(?! if\b)",
        (
            rf"(?:you have|you've|you've had|there are|there're|there's|you're having|having|"
            rf"had) no (?:\w+ )?{_TROUBLE_EN}"
        ),
        (
            r"^you(?:r \w+)? (?:don't|do not|doesn't|aren't|are not|isn't|is not|haven't|have not|hasn't|never|"
            r"won't|didn't|did not) (?!(?:have|need|want) to\b)\w+"
        ),
        (
            rf"^you(?:'re| are) (?:not|never|all|doing|eating|getting|feeling|managing|paying|keeping|taking|able|"
            rf"safe|happy|{_FINE_EN})"
        ),
        (
            r"^(?:you|you all|the kids|everyone) (?:feel|have|get|always|already|can|eat|sleep|pay|do have|seem|"
            r"must|have got)(?! (?:told|said|mentioned|shared|gave|to (?:pick|choose|decide|say)|the floor|while)\b)"
        ),
        (
            rf"^(?:everything|all|everyone|everybody|things|it|it's all|that|food|rent|home|money|work|"
            rf"housing)(?:'s| is| are|'re)? (?:all |pretty |doing )?{_FINE_EN} (?:at|with|in|there|for|on|then)"
        ),
        (
            rf"^(?:everything|things|it|food|rent|home|money|work|housing)(?:'s| is| are|'re) (?:all |pretty |"
            rf"doing )?{_FINE_EN}"
        ),
        r"^so (?!if\b|what\b|how\b)[^?,]{0,40}(?:'s|is|are|'re) (?:not|no) (?:an? )?(?:issue|problem|worry|concern)",
        r"^(?:i'm|i am) (?:guessing|assuming|betting) (?!at\b)\w+",
        r"surely you(?:'re|'ve|'d|r)?",
        r"you surely",
        (
            r"(?:you|your \w+|things|it|everything)[^.?!]{0,60}, (?:i|we) (?:assume|guess|suppose|take it|imagine|"
            r"bet|presume|hope|trust|think|believe)"
        ),
    ),
    es=(
        (
            r"¿(?:verdad|verdad que (?:no|si)|cierto|no|o si|no es (?:cierto|verdad|asi)|es (?:cierto|verdad)|"
            r"correcto|a que si|a poco no|eh|"
            r"no cree(?: usted)?|no le parece|estoy en lo correcto|o no|que no|si o no|me equivoco) ?\?"
        ),
        r", (?:verdad|cierto|no|correcto|no es (?:cierto|verdad|asi)|no cree|no le parece|a poco no|eh|o no) ?\?",
        (
            r"(?:usted )?no (?:cree|piensa|considera|opina|siente|es (?:cierto|verdad|obvio)|seria (?:mejor|bueno)|"
            r"diria)(?: usted)?(?: que| mejor| bueno)"
        ),
        r"no le parece (?:que|mejor|bueno|a usted)",
        (
            r"(?:esta|estaria) (?:usted )?de acuerdo (?:en|con) que(?! (?:yo |me |le |la |lo |les |se lo )*(?:guard|"
            r"llam|"
            r"apunt|escrib|"
            r"anot|pas|compart|habl|pregunt|empe|sig|mand|avis|marqu)\w*)"
        ),
        r"^(?:es )?(?:cierto|verdad) que (?:usted|no|todo|su|sus|en)",
        r"^(?:a poco|acaso) \w+",
        r"^(?:me )?imagino que (?:en|no|todo|ya|con|tien|les|le|si|est)\w*",
        rf"^(?:usted |ustedes )?(?:no (?:tienen?|hay|han? tenido|han? pasado) |sin )(?:ningun[a]? )?{_TROUBLE_ES}",
        r"^(?:entonces |pues )(?:usted |ustedes )?no (?:tienen?|hay|han?|les?|se|neces\w+)",
        r"^(?:usted(?:es)? )(?:si |siempre |ya )(?!(?:quiere|prefiere)\b)\w+",
        (
            r"^(?:usted(?:es)? )(?:esta|estan|tienen?|come|duerme|paga|puede|cuenta|vive|"
            r"se siente) (?!(?:en|con quien|donde)\b)(?:bien|comida|segur[oa]|content[oa]|todo|suficiente|a gusto|"
            r"tranquil[oa])"
        ),
        (
            r"^todo(?:s)? (?:esta |estan |va |marcha |anda |sigue |muy |por alla )*(?:bien|en orden|normal|"
            r"tranquilo) (?:en (?:casa|la casa|su casa|el hogar|la familia)|con (?:sus?|usted|ustedes|l[oa]s niñ[oa]s|"
            r"el bebe|"
            r"la bebe|la (?:renta|comida|luz|familia)|el (?:trabajo|dinero))|por (?:casa|alla))"
        ),
        r"^no (?:le|les) (?:falta|hace falta|preocupa) nada",
    ),
)
ASSUMED = Lexicon(
    en=(
        (
            r"(?:i|we)(?:'m| am|'ll|'re| are| will)? (?:just )?(?:going to |gonna )?(?:assum(?:e|ing)|"
            r"presum(?:e|ing)|take it|gather|figure|suppose|guessing|betting)(?: that)? (?:you|your|everything|"
            r"things|there|nobody|no one|it's|he|she|they)"
        ),
        (r"(?:i|we) (?:hope|trust)(?: that)? (?:you|your \w+) (?:haven't|didn't|aren't|weren't|have not|did not) \w+"),
    ),
    es=(
        (
            r"(?:supongo|asumo|doy por (?:hecho|sentado)|presumo|me supongo|damos por hecho|"
            r"suponemos)(?: de)?(?: que)? (?:usted|ustedes|no|si|todo|su|sus|tien\w+|esta|estan|ya|en)"
        ),
        (
            r"(?:seguro|de seguro|seguramente|obviamente|claro)(?: que)? (?:usted |ustedes )?(?:no )?(?:tienen?|"
            r"estan?|comen?|pagan?|todo|sus?|le va|les va|ya(?! (?:puede|quiere|se puede)))"
        ),
        (r"(?:espero|confio en) que (?:usted |ustedes )?no (?:haya|hayan|este|esten) \w+"),
    ),
)

_CHECKS_BACK = re.compile(
    r"\b(?:you (?:said|told me|mentioned)|(?:usted )?me (?:dijo|conto|comento)|i (?:have|wrote) (?:you|down))\b"
)
"""Words with which one makes sure of what they said themselves."""

CURE = "Ask it openly, so that every answer is as easy: “How has it been with…?”, “¿Cómo le va con…?”"


def check(subject: Subject) -> Iterator[Hit]:
    """Names what tells the person which answer is hoped for."""
    for found in (*LEADING.find(subject, asked=True), *ASSUMED.find(subject)):
        if found.line.part != "option" and not _CHECKS_BACK.search(found.sentence):
            yield Hit(found, f"“{found.words}” says which answer is hoped for, and people oblige.", CURE)
