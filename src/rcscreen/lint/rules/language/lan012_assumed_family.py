"""Who belongs to a family, the family says.

## What

Nothing takes a husband, a wife, a mom and a dad, a marriage or "the father" for granted, and nobody is called Mom by
somebody who is not their child. `Your family`, `the people you live with`, `whoever helps you with the kids` leave
room.

## Why

Many children are raised by grandparents, aunts, one parent, two mothers, or foster families, and some husbands are who
somebody is afraid of. Whoever does not find themselves in the first question learns how the rest will go. Advice on
early relational health speaks of "caregivers", and asks who is important to the child.

## Bad

```yaml enable
- ask: together
  text: What do you and your husband like to do on a free day?  # here
  answer: words
```

## Good

```yaml enable
- ask: together
  text: What do you and the people close to you like to do on a free day?
  answer: words
```

## Bad

```yaml es
going-well:
  text: ¿Qué le gusta hacer con su esposo?  # here
```

## Good

```yaml es
going-well:
  text: ¿Qué le gusta hacer con su gente?
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rcscreen.lint.lexicon import Found, Lexicon, plain
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "LAN012"
NAME = "assumed-family"
SEVERITY = Severity.WARNING
READS = Reads.WORDS

_CHILD = "(?:baby|babies|child|children|kid|kids|son|daughter|boy|girl|boys|girls|little one|toddler|newborn|teen)"

ASSUMED = Lexicon(
    en=(
        (
            r"(?:their|the kids'|the children's|the kid's) (?:real )?(?:father|dad|daddy|mother|mom|mommy)|"
            r"(?:is|does|did|has|where's|where is) (?:his|her|their) (?:father|dad|daddy)"
        ),
        (
            r"(?:mom(?:my)?|mum(?:my)?|mother|mothers|moms|mama)s? (?:and|or|&) (?:your |the )?(?:dad(?:dy)?|father|"
            r"papa|fathers|dads)s?|(?:dad(?:dy)?|father|papa)s? (?:and|or|&) (?:your )?(?:mom(?:my)?|mother|mama)s?|"
            r"mom/dad|mother/father"
        ),
        (
            r"(?:your|the|her|his) (?:\w+ )?(?:husband|wife|spouse|hubby|boyfriend|girlfriend|marriage|fianc[eé]e?|"
            r"in-laws|mother-in-law|other half|better half|man|hubby)(?:'s)?(?! or (?:partner|whoever|anyone))|"
            r"(?:husband|wife)(?:'s)? (?:name|job|work|income)|(?:when|since|how long|"
            r"how many years)(?: \w+){0,4} (?:you (?:got |were |been )?married|married)"
        ),
        (
            rf"(?:the |your |his |her |their )?{_CHILD}(?:'s|s'|s)? (?:real |biological |birth )?(?:father|dad|"
            rf"daddy|mother|mom|mommy|parents)(?! (?:figure|or ))|"
            rf"(?:father|dad|mother|mom)s? of (?:the|your|this|his|her) {_CHILD}|father of|fob|"
            rf"(?:the|this) (?:father|dad|daddy)(?= ?[?.!,]| (?:is|be|in|help|around|involved|work|live|pay|know|"
            rf"support|still|come|of|plan|been|has|see|and))|(?:the )?(?:father|dad|mom|mother) figure"
        ),
        (
            r"(?:your|his|her|their|the) (?:real|biological|birth|natural|blood) (?:mom|mother|dad|father|parents?|"
            r"child|children|kids|son|daughter|famil\w+|relatives|siblings?)|"
            r"real (?:moms?|mothers?|dads?|fathers?|parents?|kids|famil\w+)|"
            r"(?:is|are) (?:he|she|they|these|those|this) (?:\w+ )?(?:really )?yours|"
            r"(?:are|is) (?:they|he|she) (?:all )?(?:from|by) the same (?:father|dad|man)|same (?:dad|father)|"
            r"different (?:dads|fathers)"
        ),
        (
            r"(?:are|were|is|when) (?:you|she|he|the parents|your parents|you two|you guys|"
            r"you both)(?: \w+)? (?:married|divorced|single|separated|widowed|engaged|remarried|together(?= ?[?])|"
            r"a couple|still together|still with)|(?:marital|relationship) status|maiden name|married name|"
            r"(?:single|married|divorced|widowed),? (?:or )?(?:single|married|divorced|widowed|separated)"
        ),
        (
            r"(?:is|does|did|has|how's|where's|where is|how is|will|can|was|would|and|tell|ask|about|with|what does|"
            r"what about|have|let) (?:the )?(?:dad|daddy|mom|mommy|mama|hubby|grandma|grandpa|papa)(?= ?[?.!,]|"
            r" (?:is|be|in|help|around|involved|work|works|live|lives|pay|know|support|doing|feel|feeling|think|"
            r"want|come|home|there|at|with|still|have|on|also|here|able|get|say|working|or))"
        ),
        (
            r"(?:both|two|the) parents(?! or|who| at the)|(?:both|either) (?:of )?(?:your |the )?parents|"
            r"(?:two|one|single)[- ]parent|single (?:moms?|mothers?|dads?|parents?|fathers?)|"
            r"(?:normal|traditional|nuclear|intact|whole|complete|proper|real) famil(?:y|ies)|man of the house|"
            r"head of the house(?:hold)?|bread ?winners?|house ?wi(?:fe|ves)|stay-at-home moms?|lady of the house|"
            r"women's work|are you (?:the |his |her |their )?(?:mom|mommy|dad|daddy|mother|father|grandma|"
            r"grandpa)(?= ?\?)"
        ),
        (
            r"as (?:a|the|their|his|her) (?:mom|mother|wife|husband|father|dad|mommy|mama|married|"
            r"single)(?! figure)|since you're (?:the |a |their )?(?:mom|mother|wife|dad|married|his|her)|"
            r"(?:you|us|all|other|busy|new|for) (?:moms|mothers|mamas|mommies|wives|ladies)(?= ?[?.!,]|"
            r" (?:do|are|have|know|who|with|often|always|get|need|usually|can))|"
            r"(?:^|hello |hi |hey |okay |ok |so |now |thanks |thank you |good morning |good job |all right |"
            r"alright |well )(?:mom|mommy|mama|momma|dad|daddy|mum|grandma|grandpa|mother)(?= ?[,.!?])|mothering|"
            r"motherly"
        ),
        r", ?(?:mom|mommy|mama|momma|dad|daddy|mum|grandma|grandpa|mother|mrs)(?= ?[?.!,])",
        r"christian name|mr\.? (?:and|&) mrs|mrs\.? (?:and|&) mr",
    ),
    es=(
        (
            r"(?:su|sus|el|la|tu|con|un) (?:espos[oa]s?|marido|mujer|conyuge|matrimonio|señora|novi[oa]|"
            r"prometid[oa]|media naranja|(?<=su\s)viej[oa]|suegr[oa]s?|cuñad[oa]s?|hombre|"
            r"pareja y padre)(?= ?[?.!,:;]| |"
            r"$)(?! (?:o pareja|o quien|mayor|que vive))|(?:nombre|trabajo|sueldo|ingreso) (?:de|del) (?:su |"
            r"el )?(?:espos|marid)[oa]|(?:cuantos|cuanto|hace|desde|cuando|años)(?: \w+){0,4} (?:casad[oa]s?|"
            r"de casad[oa]s?|se cas(?:o|aron)|de matrimonio)"
        ),
        (
            r"(?:mama|mami|madre|mamas)s? (?:y|o|u) (?:el |su |a |al )?(?:papa|papi|padre|papas)s?|"
            r"(?:papa|papi|padre)s? (?:y|o) (?:la |su |a |a la )?(?:mama|mami|madre)s?"
        ),
        (
            r"(?:el|al|del|su) (?:verdadero |mismo )?(?:papa|padre|papi)(?: biologico)? (?:de|del) (?:el |la |los |"
            r"las |su |sus |este |esta )?(?:bebe|niñ[oa]s?|hij[oa]s?|criatura|chiquit[oa]s?|muchach[oa]s?|familia)|"
            r"(?:la|a la|de la) (?:verdadera )?(?:mama|madre)(?: biologica)? (?:de|del) (?:el |la |los |las |su |"
            r"sus )?(?:bebe|niñ[oa]s?|hij[oa]s?|criatura)|(?:el|al|del) (?:papa|papi|padre)(?= ?[?.!,]|"
            r" (?:esta|vive|le|les|ayuda|trabaja|se|los|lo|la|participa|da|viene|sabe|aporta|apoya|cuida|tambien|no|"
            r"y))|(?:y|esta|donde esta|como esta) (?:el )?(?:papa|papi)(?= ?[?.!,])|"
            r"(?:mismo|diferente) (?:papa|padre)s?"
        ),
        (
            r"(?:es|esta|son|estan|era|sigue|siguen) (?:usted |ustedes )?(?:todavia |legalmente |"
            r"bien )?(?:casad[oa]s?|solter[oa]s?|divorciad[oa]s?|viud[oa]s?|separad[oa]s?|juntad[oa]s?|"
            r"en union libre|amancebad[oa]s?)|estado civil|(?:casad|solter)[oa],? (?:o |divorciad|solter|viud|"
            r"casad)\w*|(?:madre|mama|padre|papa)s? solter[oa]s?|apellido de (?:casada|soltera)|amas? de casa|"
            r"(?:jefe|cabeza) (?:de|del) (?:la )?(?:familia|casa|hogar)|(?:hombre|señora|señor|dama) de la casa|"
            r"sosten (?:de|del) (?:la )?(?:familia|hogar|casa)|quien (?:lleva los pantalones|manda en la casa)"
        ),
        (
            r"(?:mama|papa|padres?|madre|hij[oa]s?|familia) (?:verdader[oa]s?|biologic[oa]s?|real(?:es)?|"
            r"(?:suy[oa]s? )?de sangre|"
            r"natural(?:es)?|legitim[oa]s?|de sangre|de verdad)|(?:su|sus|los|la|el) verdader[oa]s? (?:mama|papa|"
            r"padres?|madre|familia|hij[oa]s?)|(?:los dos|ambos|sus dos) (?:padres|papas)|"
            r"famil\w+ (?:normal(?:es)?|complet[oa]s?|tradicional(?:es)?|nuclear(?:es)?|monoparental(?:es)?|"
            r"integrad[oa]s?|unida y completa)|(?:son|es) (?:todos )?(?:suyos|hijos suyos|de usted)(?= ?\?)|"
            r"(?:es|son) (?:su hijo|sus hijos) de verdad|(?:su|tu) (?:mami|papi)|"
            r"(?:usted es|es usted) (?:la|el) (?:mama|papa|mami|papi|abuela|abuelo)(?= ?\?)"
        ),
        (
            r"(?:usted |ustedes )?(?:como|siendo|ya que es|por ser|al ser) (?:la |una |buena )?(?:madres?|mamas?|"
            r"espos[oa]s?|padres?|papas?|abuelas?|mamis?|mujer casada)(?! (?:e|y|de) hij)|"
            r"(?:las|ustedes las|todas las|nosotras las|otras|como toda) (?:mamas|mamis|madres|esposas|mama|"
            r"madre)(?= ?[?.!,]| (?:siempre|saben?|tienen?|estamos|somos|hacen?|nunca|que|sufr|batalla|se|no|lo))"
        ),
        (
            r"^(?:hola |buenos dias |a ver |oiga |gracias |ay |muy bien |digame |mire |ok |okay |si )?,? ?(?:mama|"
            r"mami|papa|papi|mamita|abuela|madre|señora de)(?= ?[,.!?])|"
            r", ?(?:mama|mami|mamita|papa|papi|abuela|jefa)(?= ?[?.!,])"
        ),
    ),
)
_NAMED = re.compile(
    r"\b(?:you (?:said|mentioned|told|named)|dijo|menciono|me conto|whoever|quien sea|anyone you call|"
    r"if you have|si tiene|si hay|or anyone|o quien|or partner|(?:and|or) grandparents|[yo] abuel[oa]s?)\b"
)
"""Words with which the family named its people itself, or may."""

_BOTH = re.compile(
    r"(?:with |con )?(?:my |mi |a )?(?:mom|mother|mama) (?:and|or|y|o) (?:my |mi |a )?(?:dad|father|papa)"
)

CURE = "Leave room: “the people you live with”, “whoever helps with the kids”; “su gente”, “quienes viven con usted”."


def check(subject: Subject) -> Iterator[Hit]:
    """Names every family taken for granted."""
    for found in ASSUMED.find(subject, "spoken", "heard"):
        if not (_NAMED.search(found.sentence) or _is_an_answer(found)):
            yield Hit(found, f"“{found.words}” takes a family for granted that may be another.", CURE)


def _is_an_answer(found: Found) -> bool:
    """Whether it is what somebody may say of their own: “mom and dad”, for who lives there."""
    return found.line.part == "option" and _BOTH.fullmatch(plain(found.line.text)) is not None
