"""A question asks one thing.

## What

A question that can be answered with yes or no does not join two things with `and`, nor two kinds of need with `or`;
one that begins with `how` or `what` does not go on with a second. Words to be said hold at most one full question.
Pairs that are one thing (`day and night`, `you and the kids`) are fine, and so is offering a choice (`a call or a
text?`).

## Why

"Do you feel safe and have enough to eat?" has four true answers and room for one. Whoever has one and not the other
must pick which half to answer, and nobody can tell which it was. Books on writing questions call it double-barrelled.

## Bad

```yaml enable
- ask: evenings
  text: Do you get enough rest and time for yourself?  # here
  answer: yes_no
```

## Good

```yaml enable
- ask: evenings
  text: Do you get some time for yourself?
  answer: yes_no
```

## Bad

```yaml es
going-well:
  text: ¿Tiene trabajo y carro?  # here
```

## Good

```yaml es
going-well:
  text: ¿Cómo le ha ido con el trabajo?
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rcscreen.lint.lexicon import Lexicon, Sentence, plain, sentences
from rcscreen.lint.parts import Line
from rcscreen.lint.place import Place
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "LAN002"
NAME = "double-barrelled"
SEVERITY = Severity.WARNING
READS = Reads.WORDS

_NEED_EN = (
    r"(?:food|groceries|rent|housing|utilit\w+|electric\w*|heat\w*|gas|water|bills?|transport\w*|rides?|"
    r"child ?care|day ?care|"
    r"medic\w+|prescriptions?|jobs?|work|benefits|cloth\w+|diapers|insurance|stress\w*|sad|depress\w*|anxi\w+|"
    r"worried|safety|"
    r"health|alcohol|drugs?|tobacco|smok\w+|drink\w*|internet|phone|money|debt|school|sleep\w*|eating|lonely|angry|"
    r"hungry|tired|doctors?|dentists?)"
)
_NEED_ES = (
    r"(?:comida|despensa|renta|vivienda|casa|luz|gas|agua|cuentas|biles|transporte|trabajo|empleo|medicinas?|"
    r"medicamentos?|"
    r"beneficios|ropa|pañales|seguro|estres|triste\w*|deprimid[oa]s?|depresion|ansios[oa]s?|ansiedad|"
    r"preocupad[oa]s?|salud|alcohol|"
    r"drogas?|cigarr\w+|fuma\w*|toma|beber?|bebe|internet|telefono|dinero|deudas?|escuela|sol[oa]|enojad[oa]|"
    r"cansad[oa]|doctor|dentista)"
)
DOUBLE = Lexicon(
    en=(
        rf"^(?:do|does|did|are|is|have|has|had|were|was|any)[^.?!]*?(?<!\w){_NEED_EN} or (?:\w+ )?{_NEED_EN}",
        (
            r"^(?:how|what|where|who|when|which)[^.?!]*,? and (?:also )?(?:how|what|where|who|when|which|why|do|"
            r"does|did|is|are|have|has|can) (?!so)\w+"
        ),
        (
            r"^(?:how|what)(?:'s| is| are|'re| has| have| was| were| about)(?: it been with| things with)? (?:your |"
            r"the |his |her |their )?(?!you|we|i|mom|mother|dad|father)\w+(?: \w+)? and (?:your |the |his |her |"
            r"their )?(?!you|i|me)\w+(?: going| been| doing| lately| these days| these past \w+| at the moment|"
            r" right now| this \w+){0,3} ?\?"
        ),
        r"^how (?:are|is|have|has) (?:things|it|everything|life)(?: been)? (?:at|with|in) \w+ and (?:at|with|in) \w+",
        r"(?:as well as|and also|and/or|along with|on top of that)",
        r", plus (?:is|are|do|does|did|has|have|how|what|who)",
        r"(?:sad|down|tired|worried|nervous|lonely|hopeless|stressed|anxious) or (?:having|not|losing|finding) \w+",
        (
            r"^(?:do|does|did|are|is|have|has|were|was) [^?]*,? and (?:do|does|did|are|is|have|has|had|were|was|if|"
            r"can|how|what) (?!so|not)\w+"
        ),
    ),
    es=(
        r"^como (?:anda|esta|va|sigue|se siente) de (?:la |el |su )?\w+ y de (?:la |el |su )?\w+",
        (
            rf"^(?:(?:usted|ustedes|su \w+|sus \w+) )?(?!(?:(?:es|era) (?:para|por|de)|se (?:les? )?fue)\b)(?!(?:como|"
            rf"que|quien|cual|donde|cuando|"
            rf"cuant)\w*\b)\w+[^.?!¿]*?(?<!\w){_NEED_ES} o (?:\w+ ){{0,2}}{_NEED_ES}"
        ),
        (
            r"^(?:como|que|quien|quienes|cual|cuales|donde|cuando|cuant\w+)[^.?!]* y (?:tambien )?(?:como|quien|"
            r"quienes|cual|cuales|donde|cuando|cuant\w+|por que|con quien|de que|en que|tiene|ha|puede|esta|le) \w+"
        ),
        (
            r"^como (?:esta|estan|va|van|anda|andan|sigue|siguen|ve|le va|les va|le ha ido|les ha ido)(?: con|"
            r" en)? (?:la |el |los |las |su |sus )(?!dias|noches|mañanas)\w+ y (?:con |en )?(?:la |el |los |las |su |"
            r"sus )?\w+"
        ),
        r"(?:asi como|y tambien|y/o|y ademas|al igual que)",
        r"^(?:como|que|quien|donde|cuando)[^.?!¿]* y ya \w+",
        r"(?:triste|decaid[oa]|cansad[oa]|nervios[oa]|preocupad[oa]|desesperad[oa]) o (?:le|se|ha|no) \w+",
    ),
)
_YES_NO = {
    "en": re.compile(
        r"(?:(?:so|and|okay|now) )?(?:do|does|did|are|is|have|has|had|were|was|any|will|can)(?:n't)? "
        r"(?!i |we |it (?:okay|ok|all right|alright|fine|safe|easier|better)|that (?:okay|ok|all right|fine)|"
        r"you want|this|now|"
        r"you and i|you (?:like|prefer) )"
    ),
    "es": re.compile(
        r"(?:(?:y|entonces|bueno|ahora) )?(?:(?:usted|ustedes|su \w+|sus \w+|en su \w+|alguna vez) )?(?!(?:como|"
        r"que|quien|quienes|cual|cuales|donde|cuando|cuant\w+|por|para|con|de|a|en|y|"
        r"puedo|podemos|podria|puede|le|les|quiere|quisiera|prefiere|me|nos|se puede|esta bien|estaria|seguimos|"
        r"paramos|hacemos|hablamos|si)\b)\w+"
    ),
}
"""How a question begins that is answered with yes or no and does not ask for leave or offer something."""
_THE = {"en": "the|a|an|your|some|one|two|three", "es": "el|la|los|las|un|una|su|sus|dos|tres"}
_AND = {
    "en": re.compile(rf"(\S+) (?:and|&) (?:(?:{_THE['en']}) )?(\S+)"),
    "es": re.compile(rf"(\S+) (?:y|e) (?:(?:{_THE['es']}) )?(\S+)"),
}
_ONE_THING_EN = """
day/night now/then more/more again/again back/forth up/down in/out friends/family family/friends friends/neighbors
here/there over/over on/on on/off pros/cons come/go goes/goes time/place day/time name/number heat/light ins/outs
bread/butter first/last one/only nice/warm good/bad ups/downs safe/sound peace/quiet arts/crafts rest/relax
better/better worse/worse days/nights each/every ones/twos brothers/sisters kids/all room/board nuts/bolts mom/dad
"""
_ONE_THING_ES = """
dia/noche dias/noches mas/mas amigos/familia familia/amigos amigos/familiares hora/lugar dia/hora nombre/numero una/otra
uno/otro ir/venir sano/salvo sana/salva altas/bajas entra/sale todos/cada amigos/vecinos hermanos/hermanas niños/niñas
poco/poco mama/papa papa/mama nombre/apellido amigas/vecinas
"""
_ONE_THING = {"en": frozenset(_ONE_THING_EN.split()), "es": frozenset(_ONE_THING_ES.split())}
"""Pairs that are one thing."""
_PAIRING_EN = "you i me us we him her them he she they yourself both so"
_PAIRING_ES = "usted ustedes yo nosotros nosotras ella ellos ellas ti mi entre"
_PAIRING = {"en": frozenset(_PAIRING_EN.split()), "es": frozenset(_PAIRING_ES.split())}
"""Words beside the ``and`` with which a pair is one subject."""
_SUBJECT = {
    ("en"): re.compile(
        r"(?:so |and |okay )?(?:do|does|did|is|are|was|were|have|has|will|would|can) (?:the |a |an )?"
        r"(?:(?!you|he|she|they|we|it|there|your|any\w*|some\w*)\w+ )?"
    ),
    "es": re.compile(r"(?:y )?(?:(?:el |la |los |las )?|(?:les?|te) (?:sirven?|gustan?|alcanzan?) )"),
}
"""What stands before a pair with which a question begins."""
_NEEDS = {
    "en": re.compile(rf"^(?:{_NEED_EN}|cars?|place|apartment|home|wic|stamps|partner|someone|lights?)$"),
    "es": re.compile(rf"^(?:{_NEED_ES}|carro|apartamento|lugar|wic|estampillas|pareja|quien|donde|alguien)$"),
}
_THINGS = {
    "en": re.compile(rf"(?:\b(?:{_THE['en']}|have|get|bring|want|need|with) )$"),
    "es": re.compile(rf"(?:\b(?:{_THE['es']}|tiene|hay|trae|quiere|con|de) )$"),
}
"""What stands before a pair of things: a pen and paper are fetched together, rent and food are not."""
_GOING_WORDS = "try go come sit stop wait between up sentarse pasar venir esperar parar llegar ir"
_GOING = frozenset(_GOING_WORDS.split())
"""Words before the ``and`` with which it is one thing to do."""
_GOES_ON = re.compile(
    r"(?:or|o|maybe|perhaps|like|such as|what else|anything else|tal vez|quizas|algo mas|y|que mas|como que|"
    r"would|could|may|can i|is that|"
    r"is it (?:okay|all right)|does that|le parece|esta bien|puedo|quiere)\b"
)
_FULL = 4
"""Words from which on a question is a whole one."""

CURE = "Ask the first here, and the second in a step of its own."


def check(subject: Subject) -> Iterator[Hit]:
    """Names every question that holds two."""
    for line in subject.said():
        if "?" in line.text and line.part != "option" and line.speaks in _AND:
            found = next(_joined(line), None) or _second(line)
            if found is not None:
                yield Hit(found, "this asks two things, and there is room for one answer.", CURE)


def _joined(line: Line) -> Iterator[Place]:
    """Where two things are joined in one question."""
    yield from (each.place for each in DOUBLE.search(line, asked=True))
    text = plain(line.text)
    for each in sentences(line.text):
        asked = text.rfind("¿", each.start, each.end) + 1 or each.start
        if each.asked and _YES_NO[line.speaks].match(text, asked, each.end):
            for pair in _AND[line.speaks].finditer(text, asked, each.end):
                if not (_is_one(pair, line.speaks) or _is_subject(text[asked : pair.start()], pair, line)):
                    yield line.at(pair)


def _is_one(pair: re.Match[str], language: str) -> bool:
    left, right = (each.strip(",.;:?!\"'") for each in pair.groups())
    pairing = _PAIRING[language]
    counted = left[-1:].isdigit() and right[:1].isdigit()
    return counted or f"{left}/{right}" in _ONE_THING[language] or left in pairing | _GOING or right in pairing


def _is_subject(leads: str, pair: re.Match[str], line: Line) -> bool:
    """Whether the two are one subject, two things or two names: “Is rice and beans okay?”, “a pen and paper”."""
    left, right = (line.text[pair.start(group) : pair.end(group)] for group in (1, 2))
    if left[:1].isupper() and right[:1].isupper() and leads.strip(" ¿"):
        return True
    begins = _SUBJECT[line.speaks].fullmatch(leads) and line.text[pair.end() :].strip(" ?.!")
    things = _THINGS[line.speaks].search(leads)
    needs = _NEEDS[line.speaks]
    heavy = any(needs.search(plain(each).strip("¿?,.")) for each in (left, right))
    return bool(begins or things) and not heavy


def _second(line: Line) -> Place | None:
    """Where a second full question begins, if there is one."""
    asked = [each for each in sentences(line.text) if each.asked and _is_full(line, each)]
    if len(asked) < 2 or (line.step is not None and line.step.kind != "ask"):  # noqa: PLR2004 -- the second
        return None
    return line.source.within(line.mark, line.text, asked[1].start)


def _is_full(line: Line, sentence: Sentence) -> bool:
    words = plain(line.text[sentence.start : sentence.end])
    return len(words.split()) >= _FULL and not _GOES_ON.match(words)
