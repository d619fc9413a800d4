"""Nobody is asked to agree to everything going to everybody.

## What

No words ask for leave to share “everything”, “your information”, with “our partners”, “any agency”, “whoever needs it”;
in English and Spanish.

## Why

A yes is worth what the person knew when they gave it: who, what, what for, until when. Guidance under the Violence
Against Women Act asks for a release of its own for each agency, limited in time; and people who distrust what happens
with their answers name exactly this (reviews of acceptability). The `share` step asks so, one recipient at a time.

## Bad

```yaml ensure first
- say: sharing
  text: If it's fine with you, we share your information with our partners.  # here
```

## Good

```yaml ensure first
- say: sharing
  text: Next I'll name two places that could help. You say for each what they may know, or nothing.
```

## Bad

```yaml es
better:
  text: ¿Podemos compartir su información con nuestros socios?  # here
```

## Good

```yaml es
better: {text: "Si las cosas mejoraran para su familia, ¿cómo sería eso?"}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.lexicon import Lexicon
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "SHR005"
NAME = "no-blanket-consent"
SEVERITY = Severity.ERROR
READS = Reads.WORDS

_SHARE = r"(?:share|sharing|pass|passing|send|sending|give|giving|release|releasing|forward)(?: on)?"
_EVERYTHING = (
    r"(?:everything|anything|all (?:of )?(?:it|this|that|your|the)[^.?!]{0,30}|"
    r"(?:any|all|your) (?:information|info|answers|data|notes|story))[^.?!]{0,20}"
)
_ANYBODY = (
    r"(?:with|to|among|between) (?:\w+ ){0,2}(?:partners?|agenc\w+|organi[sz]ations?|providers?|teams?|networks?|"
    r"programs?|services?|others|anyone|everyone|whoever)"
)
_COMPARTIR = r"(?:compart\w+|pas\w+|dar\w*|enviar\w*|mandar\w*)"
_LO_SUYO = (
    r"(?:todo|toda (?:su|la|esta)[^.?!]{0,20}|(?:su|la|esta) información|(?:sus|los) (?:respuestas|datos))[^.?!]{0,20}"
)
_CUALQUIERA = (
    r"(?:con|a|entre) (?:todos |todas |cualquier\w* )?(?:nuestr[oa]s?|otr[oa]s?|l[oa]s|tod[oa]s|cualquier\w*|quien\w*)"
)

BLANKET = Lexicon(
    en=[
        rf"{_SHARE} {_EVERYTHING} {_ANYBODY}",
        r"(?:with|to) (?:all |any )?(?:of )?our (?:community |network )?partners",
        r"(?:with|to) (?:whoever|anyone who|any (?:agency|organi[sz]ation|provider|program)|everyone who)",
        r"(?:agree|consent) to (?:the )?(?:sharing|release) of (?:all|any|your)",
    ],
    es=[
        rf"{_COMPARTIR} {_LO_SUYO} {_CUALQUIERA}",
        r"(?:con|a) (?:tod[oa]s )?nuestr[oa]s (?:soci[oa]s|aliad[oa]s|colaborador\w+|agencias|organizaciones)",
        r"(?:con|a) (?:quien|quienes|cualquiera|cualquier \w+) (?:que )?(?:lo )?(?:necesite\w*|haga falta)",
    ],
)


def check(subject: Subject) -> Iterator[Hit]:
    """Names every blanket."""
    for found in BLANKET.find(subject, "spoken", "heard"):
        message = f"asking first is right; “{found.words}” asks for more than anybody can see from here."
        cure = "One at a time: “May I tell the food pantry your first name and number, so that they can call?”"
        yield Hit(found, message, cure)
