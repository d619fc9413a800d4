"""Nobody is asked for the details of what hurt.

## What

Nothing asks to be told exactly, step by step or all of what happened, how often, where or by whom somebody was hurt,
what was worst, nor names a cause (`because of your past`). `You don't need to tell me details` is good.

## Why

A navigator needs to know what would help, and that is known without the details. Telling them can bring back what
happened, at a desk, to somebody who cannot do anything for it; and each detail that is written down can be read by
somebody else. Guidance on trauma-informed screening asks for as little as is needed.

## Bad

```yaml enable
- ask: last-week
  text: Tell me exactly what happened last week.  # here
  answer: words
```

## Good

```yaml enable
- ask: last-week
  text: How was last week? You don't need to tell me details.
  answer: words
```

## Bad

```yaml es
going-well:
  text: Cuénteme con detalle lo que pasó.  # here
```

## Good

```yaml es
going-well:
  text: Cuénteme lo que guste. No hacen falta los detalles.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rcscreen.lint.lexicon import Found, Lexicon
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "LAN016"
NAME = "no-detail-probe"
SEVERITY = Severity.ERROR
READS = Reads.WORDS

_HARM_EN = (
    "(?:abuse[ds]?|abusing|violence|violent|assault\\w*|rape[ds]?|incidents?|fights?|fighting|attack\\w*|trauma\\w*|"
    "episodes?|accidents?|injur\\w+|beat\\w*|happened|worst|hit|hits|hitting|hurt\\w*|touch\\w*|death|died|crash|"
    "arrests?|overdose\\w*|loss|miscarriage|eviction|molest\\w*|chok\\w+|threat\\w*|forc\\w+|slap\\w*|scream\\w*|"
    "yell\\w*|punch\\w*|kick\\w*|push\\w*|shov\\w+|suicide|attempts?)"
)
_HARMED_EN = (
    "(?:abused?|hurt|hit|hits|beat|beaten|touch|touched|attack|attacked|assault|assaulted|rape|raped|molest|"
    "molested|slap|slapped|kick|kicked|choke|choked|threaten|threatened|push|pushed|punch|punched|force|forced|"
    "do (?:this|that|it) to|harm|harmed|grab|grabbed|scream|screamed|yell|yelled)"
)
_HARMED_ES = (
    "(?:peg(?:o|a|aba|aron|ado)|golpe(?:o|a|aba|aron|ado)|toc(?:o|aba|aron|ado)|lastim(?:o|a|aba|aron|ado)|hirio|"
    "abus(?:o|aba|aron|ado)|viol(?:o|aron|ado)|maltrat(?:o|a|aba|aron|ado)|forz(?:o|aron|ado)|"
    "amenaz(?:o|a|aba|aron|ado)|empuj(?:o|aron|ado)|hizo daño|hicieron daño|hizo (?:eso|esto)|hicieron (?:eso|esto)|"
    "grit(?:o|aron|aba|ado)|insult(?:o|aba|ado))"
)
_HARM_ES = (
    "(?:abuso\\w*|violencia|incidente|golpe\\w*|golpiza|maltrato|pelea\\w*|agresion\\w*|ataque|accidente|trauma\\w*|"
    "muerte|violacion|evento|episodio|problema en casa|suceso|pleito\\w*|arresto|perdida|"
    "lo que (?:le )?(?:paso|hizo|hicieron|sucedio))"
)

PROBE = Lexicon(
    en=(
        (
            r"(?:tell|telling) (?:me|us) (?:some |a little |a bit )?(?:more )?about (?:the|your|"
            r"that) (?:\w+ )?(?:abuse|violence|assault|rape|attack|trauma|beating|miscarriage|suicide)"
        ),
        (
            r"(?:tell|telling|walk|take|talk|show|explain to|run|give|share with|describe to)(?: to)? ?(?:me|"
            r"us)(?: through| about)? (?:exactly|precisely|again|specifically|step by step|in (?:\w+ )?detail|"
            r"in your own words,?|everything(?! (?:you(?:'d| would)? (?:like|want|love|feel)|good|"
            r"about (?:your (?:kids|family|garden|job)|him|her|them|the kids)))|"
            r"every (?:single )?(?:detail|bit|part|thing)|all (?:of )?(?:it|the (?:details|facts|specifics)|"
            r"about (?:the|what|that|how) (?:\w+ )?(?:abuse|violence|happened|fight|assault|night|incident|"
            r"accident))|(?:exactly |precisely |about )?what(?: all)? (?:happened|he|she|they|was done|was said|"
            r"went on|your \w+)(?: (?:did|does|said|has|happened|went))?|"
            r"how (?:it|this|that|he|she|they) (?:happened|started|did|hurt|hit|died|began|all)|"
            r"the (?:whole|full|entire|complete) (?:story|thing|truth|account|history)|"
            r"more about (?:the|what) (?:\w+ )?(?:abuse|violence|happened|fight|assault|night|incident|accident|he|"
            r"she)|who (?:did|hurt|hit)|when (?:it|he|she|they) (?:first|last|started|hit|"
            r"hurt))(?! (?:to (?:the|your) (?:form|bus|ride|food|car|bill|letter|appointment|heat|lights)))"
        ),
        (
            rf"(?:describe|explain|detail|recount|relive|go (?:back )?over|list|walk (?:me )?through|elaborate on|"
            rf"recall|relate|narrate)(?: to me| for me| me| to us)?,? (?:exactly |in (?:\w+ )?detail,? |"
            rf"fully )?(?:the|your|any|that|each|what|how|all|every|when|this)(?: \w+){{0,3}} {_HARM_EN}|"
            rf"(?:describe|recount|explain) (?:it|that|this|everything|what|each|"
            rf"all of)(?: \w+){{0,2}} (?:in detail|fully|exactly|step by step|happened)|elaborate"
        ),
        (
            r"(?:what|how|where|when|who|which) (?:exactly|precisely|specifically) (?:happened|did|was|were|does|"
            r"hurt|hit|has|had|do(?! you (?:need|want|like|enjoy|hope))|caused|went|has he|took)|"
            r"exactly (?:what|how|when|where|who|which)(?: \w+)? (?:happened|did|he|she|they|was|were|hit|hurt|it|"
            r"that|this|went|your|the|you (?:were|did|felt|saw))|(?:what|how|where)(?: \w+){1,5} exactly(?= ?\?)"
        ),
        (
            r"(?:give|tell|provide|share with|offer|spare)(?: me| us)?(?: with)?(?: all| some| more| any| the| full|"
            r" specific| every| exact| as many| me| us| a few)* (?:details?|specifics)|"
            r"(?:i|we)(?:'ll| will|'d| would)? ?(?:need|want|like|have to have|must have|require|to have|to hear|"
            r"to get|to know)(?: to (?:hear|have|know|get|take))?(?: all| some| more| any| the| full| specific|"
            r" every| exact| a few)* (?:details?|specifics)(?! (?:of|about) the (?:program|food|ride|class))|"
            r"(?:go|going|get|getting) into (?:more |the |full |specific )?(?:details?|specifics)|"
            r"(?:every|in|with) (?:little |single |great |as much |full |vivid |graphic |more |"
            r"complete )*detail(?= ?[?.!,]| (?:about|of|as|what|you))|the (?:gory|graphic|exact|full) details?|"
            r"leave nothing out|(?:don't|do not|without) (?:leave|leaving|skip|skipping) (?:anything|any part|"
            r"nothing)"
        ),
        (
            rf"how (?:many times|often|badly|hard|long|severely|frequently)(?: has| have| did| does| do| was| were|"
            rf" had)? (?:he|she|they|you|your \w+|someone|anyone|it|somebody|the \w+)(?: been| ever| get| got| has|"
            rf" have| actually)? (?:{_HARMED_EN}|happen(?:ed)?|overdos\w+|attempt\w*|try to (?:kill|die|end)|"
            rf"tried to|been (?:going on|happening))|how (?:exactly )?(?:did|does|do|was|were) (?:he|she|they|it|"
            rf"your \w+|the \w+|you)(?: \w+)? (?:{_HARMED_EN}|die|died|killed|happen|injured|"
            rf"do it)(?! (?:to (?:meet|find|know|get)))"
        ),
        (
            rf"(?:where|when|why|in what way)(?: on your body| exactly)? (?:did|does|was|were|has|have|do) (?:he|"
            rf"she|they|your \w+|you|someone|somebody)(?: \w+)? {_HARMED_EN}|"
            rf"what (?:did|does|do|has|have|had|was|is) (?:he|she|they|your \w+|that (?:man|person|woman)|someone|"
            rf"the (?:abuser|attacker|other \w+)) (?:do|did|does|done|doing|say|use|used|said)? ?(?:to|with|when he|"
            rf"when she) (?:you|them|her|him|your|the kids|hurt|hit)|"
            rf"who (?:was it that |has |had |is |actually )?(?:hit|hurt|hurts|hits|hurting|hitting|touched|abused|"
            rf"abuses|raped|did (?:this|that|it) to|attacked|beat|assaulted|molested|threatened)"
        ),
        (
            r"(?:first|last|most recent|worst) (?:time|incident|episode|fight|one)(?: that)? (?:he|she|they|"
            r"you were|someone|your \w+|it|this|that|of) (?:\w+ )?(?:hit|hurt|touched|happened|did|abused|beat|"
            r"violen\w+|abuse|raped|assaulted|attacked|threatened)|"
            r"(?:the |your |most |single )(?:worst|scariest|most (?:traumatic|painful|upsetting|horrible|terrible|"
            r"frightening|disturbing))(?: \w+)? ?(?:thing|part|moment|memory|experience|event|time|night|day|"
            r"fight)s?(?! (?:time )?(?:of (?:the )?(?:day|week|month|year|winter|summer|snow|cold|trip|drive|form|"
            r"line)|to|for)\b)"
            r"(?: (?:that|you|of|about|he|she|in))?(?! you (?:like|enjoy))|"
            r"(?:most|more) (?:traumatic|painful|upsetting) (?:thing|part|moment|memory|experience|event)s?"
        ),
        (
            r"what (?:did|do) you (?:see|hear|feel|do) when (?:he|she|they|it|your)|because of what (?:went on|"
            r"happened|"
            r"(?:he|she|they|you) saw)|do you think (?:that )?your (?:\w+ )?(?:drinking|smoking|using|stress|past|"
            r"divorce|work|temper|"
            r"fighting) (?:made|caused|is why|led|hurt)|"
            r"(?:because|as a result|due|a reaction|related|caused|traced|owing|the result|from)(?: of| to|"
            r" by)? (?:your|the|his|her|their) (?:\w+ )?(?:abuse|trauma|past|childhood|divorce|drug\w*|drinking|"
            r"addiction|depression|history|choices|upbringing|violence|mother's \w+|illness|separation|breakup|"
            r"lifestyle|alcohol\w*)|(?:start|begin)(?: \w+)? (?:at|from|with) the (?:very )?beginning|"
            r"(?:from )?(?:start|beginning) to (?:finish|end)|what did it (?:feel|look) like when (?:he|she|they|"
            r"it)|what were you wearing|(?:can|may|could|let) (?:i|me|you|we) (?:see|show|look at)(?: me|"
            r" us)? (?:the |your |any )?(?:bruises?|marks?|scars?|injur\w+)|show me where|play[- ]by[- ]play|"
            r"blow[- ]by[- ]blow|tell me (?:more )?about your (?:trauma|abuse|assault|rape|attack|suicide attempt)"
        ),
    ),
    es=(
        (
            r"(?:contar|platicar|decir|hablar|explicar)(?:me|nos)? (?:un poco )?(?:mas )?(?:de|sobre|"
            r"acerca de) (?:la|el|su|esa|ese|lo del?) (?:violacion|abuso|ataque|agresion|maltrato|golpiza|violencia|"
            r"trauma|intento)"
        ),
        (
            r"(?:cuent[ea](?:me|nos)?|diga(?:me|nos)?|expliqu?e(?:me|nos)?|expliqueme|describ[ao](?:me|nos|lo)?|"
            r"descríba\w*|relate(?:me|nos)?|platique(?:me|nos)?|narre(?:me|nos)?|detalle(?:me|nos)?|hableme|"
            r"contarme|decirme|explicarme|describir(?:me|nos|lo)?|platicarme|relatar(?:me)?|"
            r"que me (?:cuente|diga|explique|describa|platique|relate))(?: usted| por favor| otra vez| bien| mas|"
            r" un poco mas)*,? (?:sobre |de |acerca de )?(?:exactamente|"
            r"con (?:todo |mas |mucho |lujo de |todos (?:los|sus) )?(?:detalles?|pormenores|precision|exactitud)|"
            r"(?:en|a) (?:todo )?detalle|detalladamente|precisamente|especificamente|paso (?:a|por) paso|"
            r"todo(?:s)? (?:lo que (?:paso|le hizo|le hicieron|sucedio|ha pasado|ocurrio|vivio|sufrio|recuerda|"
            r"le ha)|los detalles|lo sucedido|con)|todo(?= ?[.!?,])|cada (?:detalle|cosa|golpe|vez)|"
            r"(?:que|lo que|como|cuando|donde|quien) (?:fue (?:lo )?(?:que )?|le |la |lo |los |se )*(?:hizo|"
            r"hicieron|paso|sucedio|ocurrio|fue|pego|golpe\w+|murio|empezo|comenzo|abus\w+|lastim\w+|violo|toco|"
            r"dijo el|dijo su)|toda la (?:historia|verdad)|(?:la|su) historia completa|"
            r"los (?:detalles|hechos|pormenores)|como fue (?:el|la|que))"
        ),
        (
            rf"(?:cuente(?:me)?|digame|expliqueme|describ[ao](?:me)?|hable(?:me)?|relate(?:me)?|platiqueme|"
            rf"describir|contarme|hablarme|describa)(?: \w+)? (?:mas )?(?:sobre |de |del |acerca de(?:l)? )?(?:el |"
            rf"la |los |las |ese |esa |su |sus |aquel |cada )?(?:peor(?:es)? )?{_HARM_ES}"
        ),
        (
            r"(?:que|como|donde|cuando|quien) (?:fue )?(?:exactamente|precisamente|"
            r"especificamente) (?:fue )?(?:lo )?(?:que )?(?:le |la |lo |se )?(?:paso|hizo|hicieron|sucedio|ocurrio|"
            r"fue|dijo|toco|pego|golpe\w+|lastim\w+|empezo)|exactamente,? ?¿?(?:que|como|cuando|donde|quien|"
            r"cuantas)(?: \w+)? (?:paso|fue|sucedio|ocurrio|hizo|veces|pego|dijo|murio)|"
            r"que (?:paso|sucedio|ocurrio|hizo|le hizo|le hicieron|le paso) exactamente|"
            r"(?:como|que|donde|cuando)(?: \w+){1,4} exactamente(?= ?\?)"
        ),
        (
            r"(?:con|sin omitir|todos los|mas|lujo de|cada|los|dar(?:me|nos)?|deme|denos|necesito|ocupo|quiero|"
            r"quisiera|necesitamos|entre en|entrar en) (?:lujo de |mas |los |todos los |algunos |tod[oa]s sus |"
            r"cada |unos )*(?:detalles?|pormenores)(?: (?:de|sobre|del|posibles|exactos))?|pelos y señales|"
            r"en detalle|a detalle|sin (?:omitir|dejar fuera|guardarse) (?:nada|detalle|ningun)|"
            r"no (?:omita|se guarde|deje fuera) (?:nada|ningun|detalles?)|detalladamente"
        ),
        (
            rf"(?:cuantas veces|con que frecuencia|cada cuanto|desde cuando|hace cuanto|"
            rf"que tan (?:fuerte|seguido|mal)|donde|como|cuando|con que|por que|"
            rf"en que parte(?: del cuerpo)?)(?: exactamente)? (?:que )?(?:le|la|lo|les|los|te|se) (?:ha |han |"
            rf"habia )?(?:\w+ )?{_HARMED_ES}|quien (?:fue (?:el que |quien )?)?(?:le|la|lo|les|los) (?:ha |"
            rf"han )?{_HARMED_ES}|que (?:fue lo que )?(?:le|les|te) (?:ha(?:n)? hecho|hizo|hicieron|hacia|hace|dijo|"
            rf"decia)(?= (?:el|ella|ellos|su|esa|ese|esta persona|aquel)\b)|"
            rf"que (?:fue lo que )?(?:le|les) (?:hizo|hicieron|hacia|hacen)(?: a usted| a ustedes)?(?= ?\?)"
        ),
        (
            r"(?:la )?(?:primera|ultima|peor) vez que (?:le|la|lo|les|el|su|fue|usted|paso|sucedio)|"
            r"(?:lo|el|la|su|cual fue (?:lo|el|la|su)) (?:momento |experiencia |recuerdo |cosa |dia |noche |pelea |"
            r"parte )?(?:mas (?:doloros|traumatic|dificil|fuert|horribl|trist|dur|terribl|espantos)\w+|"
            r"peor)(?: (?:que (?:le|les|ha|vivio|recuerda|paso|sufrio)|"
            r"de (?:su vida|su infancia|esa|su pasado|todo|lo que)|momento|experiencia|recuerdo|pelea|golpe|parte|"
            r"vivido|cosa))|(?:por|a causa de|debido a|a raiz de|culpa de|consecuencia de|resultado de|"
            r"es por)(?:l)? (?:su |el |la |sus |lo que )?(?:trauma\w*|abuso|pasado|divorcio|alcoholismo|"
            r"adiccion(?:es)?|depresion|infancia|niñez|separacion|historial|drogas|violencia|crianza|le hicieron|"
            r"estilo de vida)|por lo que (?:vio|paso|vivio|oyo|pasaba) en (?:la|su) casa|por culpa de lo que (?:usted|"
            r"ella|el)|"
            r"(?:desde|con) el primer golpe|no se me (?:salte|brinque) nada"
        ),
        (
            r"(?:empiece|comience|empecemos|comencemos|empezar|empiece a contar)(?: \w+)? (?:desde|por|del|"
            r"con) (?:el )?(?:mero |puro )?principio|(?:digame|cuenteme|todo) desde el (?:mero |puro )?principio|"
            r"de principio a fin|"
            r"de (?:la )?a a la z|(?:muestreme|enseñeme|puedo ver|dejeme ver|me (?:enseña|muestra|deja ver)|"
            r"ver) (?:donde (?:le|la|lo|fue)|(?:sus|los|las|el|la|esos|esas) (?:moretones?|marcas?|cicatric\w+|"
            r"golpes?|heridas?))|como (?:murio|fallecio|se mato|lo mataron|la mataron|perdio a su|"
            r"fue que (?:murio|la golpe|lo golpe|le pego))|que traia puesto|"
            r"(?:que|como) se sintio cuando (?:le|la|lo|el|ella|su)|"
            r"(?:su|el) (?:trauma|abuso|violacion|intento de suicidio)(?= ?\?)|"
            r"que recuerda (?:de|del) (?:ese dia|esa noche|abuso|ataque|accidente|momento)"
        ),
    ),
)
_ERRAND = re.compile(
    r"(?: ?,)? (?:with|to|con|a) (?:the|your|that|el|la|los|las|su|sus|ese|esa) (?:food|bus|ride|form|car|bill|"
    r"letter|appointment|visit|heat|"
    r"lights?|stamps|rent|landlord|school|paper\w*|phone|estampillas|camion|cita|carta|papel\w*|renta|luz|"
    r"formulario|carro|escuela|solicitud)\b"
)
"""What happened with a form or a ride may be told."""
_PRACTICAL = re.compile(
    r" (?:where|which|how|when|what|donde|como|cual|en que|a que) (?:you(?:'d| would)? (?:like|want|need|prefer)|to |"
    r"(?:the|your) (?:leak|hole|door|stop|bus|office|building|entrance|meter|form|line|box|letter|bill|key|car|address|"
    r"apartment|house|place|name|number)|it (?:is|leaks|says|goes)|(?:se )?(?:la|lo|le|les|las|los) (?:dejo|dejamos|"
    r"llevo|mando|"
    r"deja|gusta|pongo)|(?:es|esta|queda|vive|esquina|calle|parada|direccion|entrada|puerta|quiere|prefiere)\b)"
)
"""Where a box is to be left, how a name is spelt: exactness that helps."""
_OFFERED = re.compile(
    r"(?:so |and |y )?(?:do you want|would you like|want|(?:can i|i can|i'll) (?:get|give|send|text|show|"
    r"print)(?: you)?|le gustaria|quiere|"
    r"le doy|"
    r"le mando|puedo darle)\b(?=[^?]*\b(?:details?|detalles|pormenores)\b)"
)
"""How details are given rather than asked for."""
_SPARED = re.compile(
    r"\b(?:don't|do not|needn't|no need|never|not|without|won't|doesn't|isn't|rather than|no|sin|ni|nunca|"
    r"tampoco|ningun)\b[^.;:]{0,40}$"
)
"""Words with which details are spared rather than asked for."""

CURE = "Ask for what would help now, and say: “You don't need to tell me details.” “No hacen falta los detalles.”"


def check(subject: Subject) -> Iterator[Hit]:
    """Names every probe."""
    for found in PROBE.find(subject):
        if not _spares(found) and found.line.part != "option":
            yield Hit(found, f"“{found.words}” may bring back what hurt, and help does not depend on it.", CURE)


def _spares(found: Found) -> bool:
    own = found.words.lower()
    if _ERRAND.match(found.after) or _PRACTICAL.match(found.after) or _OFFERED.match(found.sentence):
        return True
    if own.startswith(("leave", "don't leave", "no ", "sin ")):
        return False
    kind = re.search(
        r"sin (?:los |entrar|dar|mas )|no (?:hace|hacen) falta|no need|don't need|don't have to|without", found.sentence
    )
    return bool(_SPARED.search(found.before) or (kind and "detal" in own.replace("detail", "detal")))
