"""Families are asked about their lives, not about what is wrong with them.

## What

Nothing says `what's wrong with…`, `dysfunctional`, `broken home`, `at-risk family`, `your score`, `your problems`,
`¿qué está mal en…?`, `familia disfuncional`, `de alto riesgo`, `su puntaje`. Answers, labels and guides are looked at
too.

## Why

The question "What's wrong with you?" has an answer before anybody speaks. Trauma-informed guidance asks instead what
has happened, and what helps. Scores and labels stay with people long after the visit; strengths asked for in the same
breath are what a plan can be built on (Leitch, 2017; Bethell and others, 2019).

## Bad

```yaml enable
- ask: evenings
  text: What's wrong with your evenings at home?  # here
  answer: words
```

## Good

```yaml enable
- ask: evenings
  text: How are your evenings at home?
  answer: words
```

## Bad

```yaml es
going-well:
  text: ¿Qué está mal en su familia?  # here
```

## Good

```yaml es
going-well:
  text: ¿Cómo les ha ido en la familia?
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rcscreen.lint.lexicon import Lexicon, plain
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "LAN007"
NAME = "deficit-frame"
SEVERITY = Severity.ERROR
READS = Reads.WORDS

_FAMILY_EN = (
    "(?:famil(?:y|ies)|kids?|child(?:ren)?|youth|teens?|moms?|mothers?|dads?|parents?|homes?|households?|groups?|"
    "populations?|people|persons?|patients?|clients?|adults?|students?|situations?|marriages?|lives|life|"
    "neighborhoods?|communit(?:y|ies)|relationships?|boys?|girls?|couples?)"
)
_FAMILY_ES = (
    "(?:familias?|hogar(?:es)?|casas?|niñ[oa]s?|hij[oa]s?|jovenes|joven|madres?|mamas?|padres?|papas?|personas?|"
    "pacientes?|grupos?|poblacion(?:es)?|adolescentes?|gente|matrimonios?|parejas?|comunidad(?:es)?|mujeres)"
)

DEFICIT = Lexicon(
    en=(
        r"(?:low|high)[- ]functioning",
        (
            rf"what(?:'s| is) the (?:problem|issue|matter) (?:with|in|at) (?:you|your|him|her|(?:the|"
            rf"this) (?:\w+ )?{_FAMILY_EN})|"
            r"what are your (?:\w+'s )?issues|(?:red|danger) zone|(?:what|which of (?:these|those)) (?:are|is|do|"
            r"does) (?:you|your \w+) (?:lack|lacking|missing)"
        ),
        (
            r"what(?:'s| is| was| has been| could be| else is|'s gone|'s going)? (?:so |really |"
            r"all )?(?:the )?(?:wrong|matter|messed up|broken|lacking|missing|deficient) (?:with|at|in|about|from|"
            r"between) (?:you|(?:your|his|her|their) (?!car|stove|fridge|heat|phone|sink|oven|toilet|lights?|power|"
            r"water|"
            r"bill|form|letter|card|tires?|bus|ride|door|window|lock|chair|bed|roof)\w+|"
            rf"(?:the|this) (?:\w+ )?{_FAMILY_EN}|him|them|home|how)"
        ),
        (
            r"what(?:'s| is) (?:wrong|the matter|your (?:problem|issue|deal)|broken)(?= ?\?)|"
            r"what(?:'s| is) your (?:biggest |main )?(?:problem|issue|weakness|failing|deficit)s?|"
            r"(?:anything|something|nothing) (?:else )?(?:is )?wrong (?:with|at|in) (?:you|your|home|him|her)|"
            r"what (?:went|has gone) wrong(?: (?:with|in|at))?"
        ),
        r"dysfunction(?:al|s)?|malfunction\w*",
        (
            rf"(?:broken|toxic|chaotic|troubled|unstable|damaged|failing|failed|deprived|disorganized|"
            rf"multi-?problem|problem|vulnerable|hard[- ]to[- ]reach|messed[- ]up|high[- ]needs?|inadequate|"
            rf"abnormal|deficient|disrupted|fractured) {_FAMILY_EN}|"
            rf"bad (?:homes?|famil\w+|influences?|seeds?|kids?|apples?|home life)"
        ),
        (
            rf"(?:at[- ]?|high[- ]?|low[- ]?)risk {_FAMILY_EN}|high[- ]risk|"
            rf"(?:is|are|be|been|considered|you're|they're|he's|she's|your \w+|flagged|flags?|family|child|labeled|"
            rf"deemed|scored?|puts? you|as) (?:\w+ )?(?:at[- ]|high[- ]|moderate[- ]|"
            rf"elevated )risk(?! of (?:losing|being|getting|having|running|a|an|shut\w*)\b| for losing)|"
            rf"risk (?:scores?|levels?|bands?|categor(?:y|ies)|ratings?|tiers?)|red flags?|warning signs in your"
        ),
        (
            r"(?:your|his|her|their|the|a|an|family|ace|aces|risk|adversity|trauma|depression|anxiety|stress|"
            r"screening|parenting|high|low|bad|poor|failing|total|needs?|"
            r"final) (?:\w+ )?scores?(?! (?:of the game|goals?))|you(?:'ve| have|'re)? (?:scored?|failed|"
            r"flunked)(?: (?:high|low|positive|the|this|a|on|in))|screen(?:s|ed|ing)? positive|"
            r"positive screen(?:s|ing)?|(?:your|the) results? (?:show|indicate|are) (?:\w+ )?(?:abnormal|bad|poor|"
            r"risk|problem|positive|concerning)"
        ),
        (
            r"(?:your|his|her|their|family(?:'s)?|parenting|what|which|list|all|any of your) (?:own |family |"
            r"family's |personal |main |biggest |home |kids' |child's |life |many |parenting |emotional |"
            r"mental )?(?:problems|issues|deficits?|weakness(?:es)?|failures?|failings|shortcomings|flaws|"
            r"inadequac\w+|dysfunctions?|patholog\w+|defects|faults|deficienc\w+|dirty laundry|baggage|"
            r"trauma history)(?! (?:you )?(?:with the|form|program|line|wait))"
        ),
        (
            r"what (?:kinds? of |sorts? of |other |is the |are the |are your |family )?(?:problems?|issues?|"
            r"troubles?) (?:do|does|are|have|has|did|is|with|at|in)"
        ),
        (
            r"(?:are|is|was|were|been|be|feel|feeling|you're|you are|being) (?:you |he |she |they |your \w+ )?(?:a |"
            r"so |just |too )?(?:failing|failure|deficient|not coping|a mess|messed up|inadequate|"
            r"incapable|incompetent|dysfunctional|abnormal|hopeless case|maladjusted|out of control|not normal)"
        ),
        (
            r"(?:unable|can't|cannot|not able|inability|failing|fail|failed|failure|incapable|struggl(?:e|es|ing)|"
            r"don't know how|not capable|unfit) (?:to |of )?(?:\w+ )?(?:cope|coping|provid(?:e|ing) for|"
            r"parent(?:ing)?|rais(?:e|ing) (?:your|the|his|her)|car(?:e|ing) for (?:your|the|his|her)|"
            r"tak(?:e|ing) (?:proper )?care of (?:your|the|his|her) (?:kids|child\w*|family|baby|son|daughter)|"
            r"manag(?:e|ing) (?:your|the) (?:life|home|household|kids|money|family)|"
            r"control(?:ling)? (?:your|the) (?:kids?|child\w*|son|daughter|temper)|function(?:ing)?)|"
            r"unfit(?: (?:mothers?|moms?|parents?|fathers?|homes?))?"
        ),
        (
            r"lack(?:s|ing|ed)?(?: of)? (?:\w+ )?(?:parenting|coping|insight|motivation|life|social|basic|"
            r"discipline|responsibility|structure|supervision|boundaries|skills|common sense|values|education|"
            r"control|stimulation)|(?:poor|weak|deficient|limited|no|low) (?:parenting|coping|life|social|budgeting|"
            r"communication) skills|(?:culture|cycle) of (?:poverty|abuse|violence|dependency|dysfunction)|"
            r"maladaptive|victim mentality"
        ),
        (
            r"how (?:bad|dysfunctional|messed up|terrible|awful) (?:is|are|was|were|has|have|does|do|did|"
            r"things|it)|fix(?:ing)? (?:you|yourself|your (?:family|life|home|kids|child|problems|parenting|"
            r"marriage))|(?:need|needs|needing) (?:to be )?fix(?:ed|ing)|"
            r"where (?:did|have|are) you (?:go|gone|going|fail\w*) wrong|what (?:are you|"
            r"do you think you're) doing wrong|"
            r"what you(?:'re| are)? (?:doing|did|do) wrong|falling short|what you (?:lack|can't do)"
        ),
    ),
    es=(
        (
            r"que (?:es lo que )?(?:tiene|hay|ve|anda|esta|estuvo|va|le ve|funciona|salio|sale|anduvo|hace|hizo|"
            r"estan haciendo|esta haciendo) (?:de )?(?:mal(?:o)?|tan mal|raro|"
            r"anormal)(?: (?:en (?:su|la) (?:casa|familia|vida)|con (?:sus?|usted|ustedes|l[oa]s niñ)|usted|su|entre|"
            r"ahi)| ?\?)|"
            r"que (?:le|les) pasa (?:a usted|a su|con usted|a usted\w*|con su)|cual es (?:su|el) problema(?! (?:con|"
            r"de|en) (?:la|el|las|los) (?!niñ|familia|casa|hij))|"
            r"que problema(?:s)? (?:tiene|tienen|hay|traen?|ha|son)|que (?:le|les) falta (?:a su|como)|"
            r"en que (?:siente que |cree que )?(?:falla|fallo|ha fallado|esta fallando|se equivoc\w+)|"
            r"que (?:cosas )?(?:les|le) hacen? falta (?:a su|como) (?:familia|hogar|mama|papa|madre|padre)|"
            r"algo (?:anda |esta |va )?mal (?:en|con) (?:su|usted|la)"
        ),
        (
            rf"dis ?funcional(?:es|idad)?|disfuncion familiar|{_FAMILY_ES} (?:muy |tan )?(?:rot|destruid|"
            rf"desintegrad|problematic|deshech|inestabl|conflictiv|desestructurad|quebrad|dañad|desordenad|toxic|"
            rf"caotic|anormal|fracasad|desorganizad|destrozad|vulnerab)(?:[oae]s?|les?)|"
            rf"hogar(?:es)? (?:rot|destruid)[oa]s?|mal(?:os)? (?:ambientes?|hogar(?:es)?|influencias?|ejemplos?)|"
            rf"ambiente (?:malo|toxico|insano)|vida (?:desordenada|desastrosa|fracasada)"
        ),
        (
            rf"{_FAMILY_ES} (?:de|en|con|a) (?:\w+ )?(?:alto |mayor |mucho |bajo )?riesgo|"
            rf"(?:de |en |a )?(?:alto|mayor|mediano|bajo|nivel de|niveles de|situacion de|"
            rf"grado de) riesgo(?! de (?:perder|quedarse))|(?:esta|estan|se encuentra|"
            rf"esten) en riesgo(?! de (?:perder|quedarse|que))|poblacion(?:es)? (?:vulnerables?|de riesgo)|"
            rf"focos rojos|señal(?:es)? de alerta en su|banderas? rojas?"
        ),
        (
            r"(?:el|su|sus|un|los|alto|bajo|que|mal|buen) (?:puntajes?|puntuacion(?:es)?|calificacion(?:es)?|score|"
            r"resultado (?:malo|anormal|alto|positivo))(?: \w+)?|puntajes?|saco (?:\w+ )?(?:puntos|calificacion)|"
            r"salio (?:mal|positiv[oa]|alt[oa]|baj[oa]|reprobad[oa])(?: en)?|reprob(?:o|ad[oa])|"
            r"puntos (?:de|en) (?:riesgo|trauma)"
        ),
        (
            r"(?:sus|los|tus|su mayor|su peor|que|cuales son sus|que otros|mas) (?:propios |principales |mayores |"
            r"muchos )?(?:problemas|defectos?|fallas|fracasos?|debilidad(?:es)?|deficiencias?|carencias|traumas|"
            r"vicios|errores|fallos|limitaciones|trapitos)(?: (?:familiares|en casa|personales|del hogar|"
            r"emocionales|mentales|tiene|son|en su|de su|como))?(?! (?:con (?:el|la) (?:formulario|papeleo|"
            r"aplicacion)))"
        ),
        (
            r"(?:es|fue|soy|son|se siente|siente que es|como|ser|han sido|un|una) (?:un |"
            r"una )?(?:fracas(?:o|ad[oa]s?)|incapaz|incapaces|incompetentes?|inutil(?:es)?|desastre|caso perdido|"
            r"inadecuad[oa]|deficientes?|anormal(?:es)?)|fall(?:ad[oa]|o|ando|a) como (?:mama|madre|padre|papa|"
            r"esposa)|caso(?:s)? (?:perdid|problema)[oa]?s?|niñ[oa]s? (?:problema|dificil(?:es)?|mal[oa]s?|"
            r"insoportables?)|hij[oa]s? (?:problema|mal[oa]s?|dificil(?:es)?|descarriad[oa]s?)"
        ),
        (
            r"(?:no (?:puede|pudo|es capaz de|sabe(?: como)?|ha podido|logra)|incapaz de|incapacidad (?:de|para)|"
            r"falta de capacidad para|batalla para) (?:mantener|cuidar|criar|controlar|atender|educar|"
            r"sacar adelante|salir adelante|disciplinar|ser buen|hacerse cargo|lidiar|manejar)(?:lo|la|los|"
            r"las)?(?: (?:a|con|de))? ?(?:sus?|la|el|los|tu|su) ?\w*"
        ),
        (
            r"(?:falta|faltan|carece|carecen|carencia|falto)(?: de)? (?:\w+ )?(?:disciplina|valores|habilidades|"
            r"motivacion|ganas|cuidados|educacion|supervision|limites|estructura|responsabilidad|control|"
            r"principios)|(?:circulo|ciclo|cultura) (?:vicioso )?de (?:la )?(?:pobreza|violencia|dependencia|abuso)|"
            r"malas? (?:crianza|habitos|costumbres)"
        ),
        (
            r"(?:que|cuan|como de) (?:tan )?(?:mal|grave|malo|desastros[oa]|mala)(?:s)? (?:esta|estan|es|son|anda|"
            r"andan|fue|ha|van|va|se)|(?:arregl|compon|correg|repar)(?:ar|arle|arlo|arla|er|ir|irle)(?:le|les|lo|"
            r"la)? (?:a )?(?:su|la|sus) (?:vida|familia|hogar|hij\w+|problemas|matrimonio|crianza)|"
            r"que (?:esta|anda) haciendo mal|en que se quedan cortos"
        ),
    ),
)

_SCORED = re.compile(r"scor|calific|punt|risk|riesgo|fail|reprob")
CURE = "Ask what is going on and what helps: “What has been happening at home?”, “¿Cómo les ha ido en casa?”"


_TAKEN_BACK = re.compile(
    r"\b(?:nobody|no one|no|not|never|don't|won't|isn't|aren't|without|nadie|nunca|sin|tampoco|ni)\b[^,;:]{0,24}$"
)
"""Words that say that nobody is given a score."""


def check(subject: Subject) -> Iterator[Hit]:
    """Names every such frame."""
    for found in DEFICIT.find(subject, "spoken", "heard", "guide", "shown"):
        if _SCORED.search(plain(found.words)) and _TAKEN_BACK.search(found.before):
            continue
        yield Hit(found, f"“{found.words}” tells people what they lack before they have spoken.", CURE)
