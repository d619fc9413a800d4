"""Suicide is not a crime, not a success and not a failure.

## What

No word of the script says `commit suicide`, `failed attempt`, `successful suicide`, `do something silly`, `cometer
suicidio`, `intento fallido`, `hacer una tontería`. Guides and answers are looked at too. Asking plainly is not meant:
those who train people to ask teach the plain words.

## Why

"Commit" comes from the time when it was a crime or a sin, and an attempt that somebody lived through is no failure.
Guides to safe messaging, such as those of the Jed Foundation and of survivors' groups, ask for "died by suicide" and
"lost someone to suicide". Hints like "anything silly" tell the person that this cannot be spoken of here.

## Bad

```yaml enrich
- say: card-to-take
  text: This card is for anyone who knows somebody who committed suicide.  # here
```

## Good

```yaml enrich
- say: card-for-loss
  text: This card is for anyone who lost somebody to suicide.
```

## Bad

```yaml es
goodbye:
  text: "Gracias. Me quedo con {strength}. La tarjeta es por si alguien cometió suicidio."  # here
```

## Good

```yaml es
goodbye:
  text: "Gracias. Me quedo con {strength}. La tarjeta es para quien perdió a alguien por suicidio."
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.lexicon import Lexicon
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "LAN005"
NAME = "unsafe-suicide-term"
SEVERITY = Severity.ERROR
READS = Reads.WORDS

_DIED = "died by suicide; lost someone to suicide"
_TRIED = "tried to end their life; lived through an attempt"
_PLAIN = "thoughts of suicide"
_MURIO = "murió por suicidio; perdió a alguien por suicidio"
_INTENTO = "intentó quitarse la vida; sobrevivió a un intento"
_CLARO = "pensamientos de suicidio"

UNSAFE = Lexicon(
    en={
        r"commit(?:s|ted|ting|ment of)? (?:\w+ )?(?:suicide|self[- ]harm|self[- ]murder)": _DIED,
        (
            r"(?:complet|perform|execut|achiev|accomplish)(?:e|es|ed|ing|s) (?:a |the |his |her |their )?suicide|"
            r"(?:completed|failed|unsuccessful|successful|botched) attempts?|suicide (?:completions?|completers?)"
        ): _DIED,
        r"suicide (?:was|is|were) (?:committed|completed|successful)|suicided": _DIED,
        (
            r"(?:failed|unsuccessful|successful|successfully|botched|incomplete|completed|non-?fatal|"
            r"half-hearted) (?:\w+ )?(?:suicides?|attempts? (?:at|on) (?:suicide|"
            r"(?:his|her|their|your) (?:own )?li(?:fe|ves)|taking|ending)|attempts? to (?:die|kill|end|take|commit)|"
            r"self[- ]harm)"
        ): _TRIED,
        (
            r"(?:suicide )?attempts? (?:that |which |had |have |has |was |were |is )*(?:fail(?:s|ed)?|"
            r"succeed(?:s|ed)?|unsuccessful|successful|didn't work|worked)(?! to (?:reach|call))"
        ): _TRIED,
        (
            r"(?:succeed(?:s|ed|ing)?|fail(?:s|ed|ing)?|success(?:ful)?|unsuccessful) (?:\w+ )?(?:in|at|with|"
            r"to) (?:\w+ )?(?:suicide|kill(?:ing)? (?:him|her|them|your|my)sel\w+|"
            r"end(?:ing)? (?:it|(?:his|her|their|your) (?:own )?life)|"
            r"tak(?:e|ing) (?:his|her|their|your) (?:own )?life|dying)"
        ): _TRIED,
        (
            r"suicid(?:al|e) (?:gestures?|threats?|bids?|epidemics?|risk score|ideator)|"
            r"threaten(?:s|ed|ing)? (?:to commit |with )?suicide|parasuicid\w+|cr(?:y|ies) for (?:help|attention)"
        ): _PLAIN,
        (
            r"(?:a |the |chronic(?:ally)? )?suicidal (?:patients?|people|persons?|person|clients?|kids?|teens?|"
            r"youth|moms?|mothers?|individuals?|callers?)|suicide victims?"
        ): "person with thoughts of suicide",
        (
            r"(?:do|does|doing|done|did|try|trying|tried|thinking of|thought of|thought about|"
            r"thinking about) (?:doing )?(?:to do )?(?:anything|something|any thing|some thing) (?:\w+ )?(?:stupid|"
            r"silly|foolish|dumb|crazy|drastic|rash|reckless|desperate|bad to yourself|you(?:'d| would|'ll)? regret)"
            r"(?! (?:together|with|as a family|for fun)\b)"
        ): _PLAIN,
        (
            r"(?:the |an |it's the |took the |taking the |take the )?(?:easy|coward's|cowardly|selfish|"
            r"only) way out(?! (?:of|by|through|to|on|is (?:by|on|through|down))\b)|(?:suicide|it|that) (?:is|was|"
            r"would be) (?:a )?(?:selfish|cowardly|weak|sinful|sin|"
            r"crime)|selfish to (?:die|kill|leave)|(?:is|are) (?:a )?cutters?|self[- ]mutilat\w+"
        ): _PLAIN,
    },
    es={
        (
            r"com(?:ete|eten|eter|etio|etido|etieron|etiendo|eta|etan|etiera|etieran|etia|etan) (?:un |el |su |"
            r"al \w+ )?suicidios?"
        ): _MURIO,
        (
            r"suicidios? (?:\w+ )?(?:exitos[oa]s?|consumad[oa]s?|fallid[oa]s?|frustrad[oa]s?|logrado|"
            r"completad[oa]s?|complet[oa]s?|fracasad[oa]s?|malogrado|cometid[oa]s?)"
        ): _INTENTO,
        (
            r"(?:intentos?|tentativas?|atentados?|suicidio) (?:de (?:suicidio|quitarse la vida|matarse) |"
            r"suicidas? )?(?:\w+ )?(?:fallid|frustrad|exitos|fracasad|consumad|malograd|lograd)[oa]s?"
        ): _INTENTO,
        (
            r"(?:logr|consigu|consegu|consum|complet|realiz|llev)[a-z]+ (?:a cabo )?(?:el |su |un |a |"
            r"al )?(?:suicidio|suicidarse|matarse|quitarse la vida)"
        ): _MURIO,
        (
            r"(?:exito|fracas[a-z]+|fall[oa]|fallar|fallaron|fallido) (?:al|en|con) (?:el |su |un |"
            r"intentar )?(?:intento|suicid\w+|matarse|quitarse)"
        ): _INTENTO,
        (
            r"(?:hac(?:er|erse|e|en|iendo)|haga|hagas|hiciera|hizo|hecho|comet(?:er|a|io)|intentar|"
            r"pensado) (?:alguna|una|cualquier|otra|hacer una|hacer alguna) (?:tonteria|locura|estupidez|barbaridad|"
            r"pendejada|burrada|insensatez|idiotez)|hacer algo (?:tonto|malo contra|estupido|drastico)"
        ): _CLARO,
        (
            r"(?:la |una )?(?:salida|puerta) (?:facil|falsa|cobarde|de los cobardes)(?! (?:es por|a la|para|hacia|"
            r"de (?:la|el) \w+o)\b)|"
            r"(?:suicid\w+|matarse|eso|quitarse la vida) es (?:de |un |una )?(?:cobardes?|egoistas?|pecado|crimen|"
            r"debiles)"
        ): _CLARO,
        (
            r"(?:gestos?|amenazas?|chantajes?|epidemias?) (?:de )?(?:suicid[ai]\w*|suicidio)|"
            r"amenaz(?:a|o|ado|ar|an|aba) con (?:suicidarse|matarse|quitarse)|(?:un )?grito de (?:ayuda|auxilio)|"
            r"llamad[ao] de atencion|(?:solo |nada mas )?(?:quiere|quieren|por|para|busca|"
            r"buscaba) llamar la atencion"
        ): _CLARO,
        (
            r"(?:un|una|los|las|al|el|la|es|era|son|paciente|pacientes|personas?|jovenes|joven|hij[oa]|gente|"
            r"adolescentes?) suicidas?|victimas? (?:de|del) suicidio|se suicido con exito"
        ): "persona con pensamientos de suicidio",
        r"automutil\w+": _CLARO,
    },
)


def check(subject: Subject) -> Iterator[Hit]:
    """Names every such turn of phrase, and another."""
    for found in UNSAFE.find(subject, "spoken", "heard", "guide", "shown"):
        message = f"it matters that this is named; “{found.words}” adds blame, or a hint that it cannot be spoken of."
        yield Hit(found, message, f"Perhaps: “{found.cure}”.")
