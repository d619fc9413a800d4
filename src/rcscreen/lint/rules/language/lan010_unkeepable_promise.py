"""Nothing is promised that cannot be kept.

## What

Nothing that is said promises full secrecy (`completely confidential`, `no one will ever know`) without naming the
limits in the same sentence, an outcome (`you'll get approved`, `we'll get you housing`), safety, or anything at all
with `promise` or `guarantee`. `I can't promise` is honest, and so is `between you and me, unless someone is in
danger`.

## Why

There are things a navigator must pass on, and letters that do not come. Whoever was promised otherwise has been misled
at the moment they trusted; that is what trustworthiness among the principles of trauma-informed care is about. Programs
that teach how to speak about partner violence (CUES) put the limits of confidentiality first for this reason.

## Bad

```yaml enable
- ask: before-more
  text: Everything you say here is completely confidential. Who is around you?  # here
  answer: words
```

## Good

```yaml enable
- ask: before-more
  text: I keep this private, with a few limits that I told you about. Who is around you?
  answer: words
```

## Bad

```yaml es
going-well:
  text: Le prometo que le van a ayudar. ¿Qué va bien?  # here
```

## Good

```yaml es
going-well:
  text: Haré lo que esté en mis manos. ¿Qué va bien?
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rcscreen.lint.lexicon import Found, Lexicon
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "LAN010"
NAME = "unkeepable-promise"
SEVERITY = Severity.ERROR
READS = Reads.WORDS

_FULL_EN = (
    "(?:completely|totally|100 ?%|100 percent|a hundred percent|one hundred percent|fully|strictly|entirely|"
    "absolutely|perfectly|always|all|forever|definitely)"
)
_FULL_ES = "(?:completa|total|absoluta|estricta|plena|entera|definitiva|perfecta)mente"
_HOPED_EN = (
    "(?:hous(?:ed|ing)|approved|food stamps|help|food|benefits|"
    "a (?:new )?(?:place|apartment|house|home|job|voucher|bed|spot|ride|car|lawyer|crib)|an apartment|"
    "an appointment|into|everything|whatever|out of|the (?:help|benefits|care|services|apartment|money|voucher)|"
    "on your feet|back on|what you need|money|wic|snap|insurance)"
)

PROMISE = Lexicon(
    en=(
        (
            r"(?:they|he|she|cps|immigration|the police|the landlord|your landlord) (?:won't|will not|can't|"
            r"will never|is not going to|are not going to) (?:ever )?(?:report|hurt|deport|evict|take|arrest|find|"
            r"harm|touch|deny)(?: \w+)? ?(?:you|your|him|her|them)"
        ),
        (
            rf"(?:{_FULL_EN} )(?:kept |stays? |remains? |held )?(?:confidential|private|anonymous|secret|between us|"
            rf"secure|safe)(?! (?:from|at|place|space|to)\b)"
        ),
        (
            r"(?:everything|all of (?:it|this|that)|anything|whatever|all your answers|your answers|"
            r"nothing)(?: (?:that )?(?:you|we|i|is|here|in here|about|today|say|tell|share|said|me|talk|discuss|"
            r"write|down|goes|one)){0,7} (?:is|are|stays?|will be|will stay|remains?|will remain|gets? kept|leaves|"
            r"ever leaves|will leave|goes beyond|gets out)(?: kept)? ?(?:strictly |completely |always |"
            r"totally )?(?:confidential|private|anonymous|a secret|secret|between|in this room|here|with me|"
            r"this room|safe with me)(?! (?:with|until) (?:a few )?limits)"
        ),
        (
            r"(?:no one|nobody|no-one|not a soul|not anyone|none of them|no other person)(?: else)?(?: here|"
            r" outside| but (?:me|us))? ?(?:will|can|is going to|'s going to|would|gets to|'ll|has to|needs to|ever|"
            r"is ever going to|is gonna)? ?(?:ever |even )?(?:knows?|sees?|finds? out|hears?|reads?|be told|"
            r"has access|have access|looks? at|learns?|gets?|told)(?: out)? (?:about |to |at |of )?(?:it|this|that|"
            r"what (?:you|we)|anything|any of|your|our|my|a thing|these|here|but me)(?! (?:pain|child|kids|own))"
        ),
        (
            r"(?:i|we)(?:'ll| will| would|'d)? (?:never|not ever)(?: ever)? (?:tell|share|repeat|report|say|pass|"
            r"give|write|speak)|(?:i|we) (?:won't|will not|would not|wouldn't|am not going to|"
            r"'m not going to) (?:ever )?(?:tell|share|repeat|report|say)(?: \w+){0,3} (?:anyone|anybody|a soul|"
            r"to anyone|anything|immigration|cps|the police|to anybody|a word|"
            r"your (?:husband|boyfriend|partner|family|mom|parents|landlord))"
        ),
        (
            r"lips are sealed|(?:your|our|little|my) secret|secrets? (?:is|are|'s) safe|"
            r"(?:is|are|'s|will be) safe with (?:me|us)|off the record|"
            r"just between (?:us|you and me|the two of us|ourselves)|"
            r"(?:stays?|stay|keep|kept|keeping|it's|this is|that's|all|remain)(?: it| this| that| everything|"
            r" strictly| only)? between (?:us|you and me|ourselves|the two of us|you and i)|"
            r"(?:stays?|won't leave|doesn't leave|never leaves?|will not leave)(?: in)? (?:this room|these walls|"
            r"this office)|stays (?:right )?(?:here|with me)|(?:goes|go|won't go|will go) (?:no further|any further|"
            r"nowhere else|beyond (?:this|these|me|us)\b)"
        ),
        (
            r"(?:i|we)(?: do| can| really| solemnly| absolutely|'ll| will)? (?:promise|guarantee|swear|pledge|vow)|"
            r"(?:that's|it's|this is|you have|you've got|is) (?:a |my )(?:solemn )?(?:promise|guarantee|word)|"
            r"guaranteed|(?:a|the|my|money-back) (?:100 ?% |100 percent )?guarantee|on my (?:life|honor|mother)|"
            r"mark my words|(?:i|we) (?:can )?assure you|rest assured"
        ),
        (
            rf"(?:i|we|they|someone|our \w+|she|he|this program)(?:'ll| will| are going to|'re going to|'m going to|"
            rf"'re gonna|'m gonna| is going to| am going to| can definitely|'s going to| can always) (?:definitely |"
            rf"absolutely |for sure |certainly |always |surely )?(?:(?:get|find|give|have|hook|set) (?:you|"
            rf"your family|your kids|you and your \w+|you guys|them)(?: all)?(?: up)?(?: with|"
            rf" in)? (?:some )?{_HOPED_EN}|get (?:your|the|that) \w+ (?:back|fixed|approved|paid|turned)|"
            rf"fix (?:everything|all|your|things|(?:it|this|that)(?= (?:for you|all)\b))|solve|resolve|"
            rf"take care of (?:everything|it all|all of|this|that|it|your|you)|"
            rf"sort (?:it|this|that|everything)(?: all)? out|handle (?:everything|it all|all of)|"
            rf"make (?:it|this|everything|things|sure (?:you (?:never|get|don't|won't|have|always|qualify|"
            rf"are (?:safe|housed|okay|approved))|nothing|nobody|no one|it never|this never|that never|he never|"
            rf"you're (?:safe|okay|housed|never|taken)|your (?:kids|family|rent|lights|power)|"
            rf"everything))(?: all)?(?: better| right| go away| okay| happen)?|"
            rf"always be (?:here|there|available|around)|protect you|keep you(?:r \w+)? safe|"
            rf"never let (?:you|anyone|anything|him|that|it)|approve|pay (?:your|for (?:everything|it all))|"
            rf"stop (?:the|your) (?:eviction|shut-?off))"
        ),
        (
            r"you(?:'ll| will|'re going to|'re gonna| are going to) (?:definitely|certainly|surely|for sure|"
            r"absolutely|without a doubt|always (?:have|be|get)|qualify|"
            r"be (?:approved|housed|safe|accepted|protected|able to (?:keep|stay)|taken care of|set)|"
            r"get (?:approved|it|in|housing|the (?:apartment|voucher|benefits|job|money|help|house)|food stamps|"
            r"everything|all the|accepted|your (?:kids|benefits|money) back|"
            r"help (?:right away|today|tomorrow|fast))|never (?:have|go|be|lose|worry|need|feel)|"
            r"have (?:an apartment|a place|food|housing|everything) (?:by|soon|tomorrow|next))"
        ),
        (
            r"you (?:won't|will not|can't|'re not going to|are not going to)(?: ever)? (?:get (?:in|"
            r"into) (?:any )?trouble|be (?:reported|evicted|deported|arrested|turned away|turned down|denied|"
            r"in trouble|in danger|hurt|alone)|lose your (?:kids|children|home|house|apartment|job)|ever)|"
            r"nothing (?:bad |terrible )?(?:will|is going to|can|could)(?: ever)? (?:happen|come (?:from|of)|go wrong|"
            r"hurt)(?: to (?:you|your|them))?(?! (?:if|when|without)\b)|"
            r"(?:no one|nobody|they|he|she|cps|immigration|the police)(?: else)? (?:will|can|could|is going to|"
            r"won't|can't|'s going to|'ll)(?: ever| never)? (?:ever )?(?:hurt|harm|touch|take (?:your|the|away)|"
            r"find|separate|deport|come (?:to|for|after))"
        ),
        (
            r"(?:you're|you are|you and (?:your|the) \w+ are|you'll be) (?:totally |completely |perfectly |always |"
            r"100% )?safe (?:here|with me|with us|now|from)|(?:this|it|that|our program|the program|they|she|he|"
            r"we)(?:'ll| will|'s going to| is going to) (?:definitely |surely |always )?(?:work (?:out )?for you|"
            rf"solve|fix|change your life|get you (?:{_HOPED_EN})|end your|take care of (?:everything|you))|"
            r"(?:i'm|i'll be|we're|we'll be|i am|we are|always|be) (?:here|there|available|"
            r"with you)(?: for you)? (?:24/7|no matter what|"
            r"no matter when|day or night|any hour|always|forever)|"
            r"(?:i'll answer|i'll pick up|call me|text me|reach me) (?:\w+ )?(?:24/7|day or night|any hour|"
            r"at any hour|day and night)|(?:can|could) (?:always )?trust me(?: completely| with anything)?|"
            r"^trust me|we never turn (?:anyone|anybody|people) (?:away|down)|everyone (?:gets|who \w+ gets)"
        ),
    ),
    es=(
        (
            r"no (?:la|lo|los|las|le|les) (?:van|va) a (?:reportar|deportar|correr|echar|arrestar|quitar|negar|"
            r"lastimar|encontrar|separar)\w*|(?:todo|esto|eso) (?:queda|se queda|quedara|es|"
            r"se mantiene) en (?:privado|secreto|confianza)"
        ),
        (
            rf"(?:{_FULL_ES}|100 ?%|100 por ciento|cien por ciento|al 100|siempre) (?:confidencial(?:es)?|"
            rf"privad[oa]s?|anonim[oa]s?|secret[oa]s?|segur[oa]s?(?! (?:para|de que)))|"
            rf"(?:confidencial(?:es)?|privad[oa]s?|anonim[oa]s?) (?:al )?(?:100 ?%|cien por ciento|100 por ciento)|"
            rf"absoluta (?:confidencialidad|reserva|discrecion)|total (?:confidencialidad|privacidad|discrecion)"
        ),
        (
            r"(?:todo|toda|nada)(?: (?:lo que|la informacion|esto|eso|su informacion|de lo que|aqui|hablemos|"
            r"hablamos|diga|dice|dicho|cuente|cuenta|platiquemos|platicamos|me|nos|usted|se|digamos|converse|"
            r"compart\w+|hable)){0,7} (?:es|sera|son|queda|quedara|se queda|se quedara|se mantiene|se mantendra|"
            r"permanece|sale|saldra|va a (?:quedar(?:se)?|ser|salir))(?: de)? ?(?:\w+mente )?(?:confidencial|"
            r"privad[oa]|(?:un |en )?secret[oa]|entre nosotr[oa]s|entre usted y yo|aqui|anonim[oa]|conmigo|"
            r"en este cuarto|en esta oficina|de aqui|de este cuarto|de esta oficina|de estas paredes)"
        ),
        (
            r"nadie (?:mas |nunca |jamas )?(?:aqui )?(?:lo |la |los |las |se |le |"
            r"nunca )*(?:(?:sabra|vera|enterara|leera|oira|escuchara|contara|dira|conocera)|"
            r"(?:va a|puede|podra|tiene que|tendra que|tiene por que|llegara a) (?:saber|ver|enterar(?:se)?|leer|oir|"
            r"escuchar|conocer|tener acceso)\w*|(?:ve|sabe|lee|entera|oye|escucha) (?:esto|eso|"
            r"lo que (?:usted|me|dice|diga|hablamos|escribo|apunto)|nada de|sus|de esto|mis))(?! (?:como|mejor|"
            r"por que|que siente))|(?:nunca|jamas) (?:nadie )?se (?:va a saber|sabra|enter\w+)"
        ),
        (
            r"(?:se lo |le |les |te |yo |nosotros |se )*(?:prometo|prometemos|juro|juramos|garantizo|garantizamos|"
            r"doy mi palabra|aseguro que|aseguramos que)|tiene mi palabra|palabra de honor|por dios santo|"
            r"(?:esta |es |queda |ya esta )?garantizad[oa]s?|(?:es|una|mi) promesa|"
            r"tenga la (?:seguridad|certeza) de que|tenga por seguro"
        ),
        (
            r"(?:yo )?(?:no (?:se lo |le |les )?(?:voy a |vamos a )?(?:decir\w*|contar\w*|dire|contare|diremos|digo|"
            r"cuento|reportar\w*|compartir\w*|repetir\w*)(?: nada| esto| eso| a| de| lo| que| me| diga)* (?:a nadie|"
            r"nunca|jamas|a la migra|a inmigracion|a la policia|a su (?:esposo|pareja|marido|mama|familia|casero))|"
            r"(?:nunca|jamas) (?:se lo |le |les )?(?:voy a |vamos a )?(?:decir|contar|dire|contare|diria|"
            r"reportar\w*|compartire|compartir\w*|repetir\w*))"
        ),
        (
            r"(?:su|nuestro|mi|es un|un) secreto|mi boca|(?:soy|como) una tumba|"
            r"(?:de aqui|de este cuarto|de esta oficina|de estas cuatro paredes|de mi boca) no (?:sale|va a salir|"
            r"saldra)|no (?:sale|va a salir|saldra)(?: nada)? de (?:aqui|este cuarto|esta oficina|estas|mi)|"
            r"(?:queda|quedara|se queda|se quedara|quede|es|todo|esto)(?: \w+)? (?:solo |nada mas |unicamente |"
            r"aqui )?entre (?:nosotr[oa]s|usted y yo|l[oa]s dos|nos)|"
            r"(?:puede|pueden) (?:confiar|contar)(?: \w+)? (?:plenamente |completamente |ciegamente |"
            r"siempre )?(?:en mi|en nosotr[oa]s|conmigo siempre|conmigo para todo)|^confie en mi|"
            r"con toda confianza,? (?:no|nadie)"
        ),
        (
            r"(?:se lo |se la |le |les |lo |la )?(?:vamos a|voy a|van a) (?:conseguir(?:le|les)?|"
            r"resolver(?:le|les)?|arreglar(?:le|les)?|solucionar(?:le|les)?|encontrar(?:le|les)?|"
            r"sacar(?:lo|la|los|le)?|dar(?:le|les)?|pagar(?:le|les)?|aprobar(?:le|la|lo)?|aceptar(?:la|lo)?|"
            r"quitar(?:le)?|proteger(?:la|lo|los)?|hacer que)(?: (?:a|su|sus|la|el|los|las|un|una|todo|toda|todos|"
            r"esto|eso|casa|vivienda|trabajo|comida|ayuda|lo que|usted)\b)(?! (?:numero|tarjeta|tiempo|vaso|copia|"
            r"hoja|papel|lista|momento|minuto|telefono|poco))"
        ),
        (
            r"(?:se lo |se la |le |les |lo |la )?(?:conseguire(?:mos)?|resolvere(?:mos)?|arreglare(?:mos)?|"
            r"solucionare(?:mos)?|encontrare(?:mos)?|sacare(?:mos)?|protegere(?:mos)?|aprobaran|aceptaran|(?:le |"
            r"les )(?:consigo|conseguimos|"
            r"resuelvo|arreglo|encuentro) (?:el |la |un |una |su )(?:apartamento|casa|vivienda|trabajo|ayuda|cupo|"
            r"lugar|problema|"
            r"renta|cuarto)|"
            r"pagare(?:mos)?|daremos (?:casa|vivienda|todo|lo que))|"
            r"(?:seguro que|de seguro|con seguridad) (?:si )?(?:(?:le|la|lo|les) (?:aprueban|dan|aceptan|ayudan|"
            r"van a|llaman|aprobaran|daran)|califica|recibe|va a (?:calificar|recibir))|"
            r"(?:usted )?(?:va|van) a (?:calificar|tener (?:casa|vivienda|su casa|un lugar|todo)|"
            r"recibir (?:la ayuda|todo|los beneficios|su|ayuda (?:hoy|mañana|seguro))|"
            r"estar (?:a salvo|segur[oa]s?|protegid[oa]s?)|quedarse con)|"
            r"(?:usted )?(?:calificara|recibira|tendra) (?:seguro|sin duda|todo|la ayuda|casa|su)"
        ),
        (
            r"no le (?:va a |puede )?(?:pasar(?:a)?|pasa) nada(?: malo)?|"
            r"nada (?:malo )?(?:le|les) (?:va a |puede )?(?:pasar|pasa|pasara|suceder)|"
            r"nunca (?:le|la|les|lo) (?:va|van) a|(?:nadie|no|ellos) (?:le|la|lo|les) (?:va|van|puede|"
            r"pueden) a? ?(?:a )?(?:hacer daño|quitar (?:a )?(?:sus|los)|deportar|correr|separar|tocar|lastimar|"
            r"encontrar)\w*|no (?:va|van) a (?:tener (?:ningun )?problemas?|perder|haber problemas?|meterse en|"
            r"pasar(?:le)? nada|deportar\w*|venir la migra)|no (?:tendra|habra) (?:ningun )?problemas?"
        ),
        (
            r"(?:aqui|ya|ahora|conmigo|usted)? ?(?:esta|estan|estara|estaran) (?:totalmente |completamente |"
            r"siempre )?(?:a salvo|fuera de peligro|protegid[oa]s?)(?: aqui| conmigo| con nosotr[oa]s)?|"
            r"(?:aqui|conmigo) (?:esta|estan|estara) (?:totalmente |completamente )?segur[oa]s?|"
            r"siempre (?:voy|vamos) a (?:estar|ayudar\w*)|siempre (?:estare|estaremos|le ayudar\w+|podra contar)|"
            r"(?:llame|marque|aqui estoy|aqui estamos|contesto|contestamos|cuente conmigo) (?:me |"
            r"nos )?(?:a cualquier hora|las 24 horas|de dia o de noche|siempre|pase lo que pase|para lo que sea)|"
            r"pase lo que pase|a todos (?:les damos|se les da|los aprueban)|"
            r"nunca (?:le|les|la|lo) (?:vamos|voy) a (?:fallar|dejar)|nunca le (?:fallar\w+|dejar\w+)"
        ),
    ),
)
_LIMITS = re.compile(
    r"\b(?:unless|except|but|without your|without you|until you|other than|besides|apart from|limits?|"
    r"if you (?:say|want|agree|ask)|only if|with your|"
    r"a menos|salvo|excepto|pero|sin su|sin que usted|solo si|hasta que usted|a no ser|limites?|si usted no|"
    r"si no quiere|aparte de|con su permiso|fuera de|menos (?:que|en|si|cuando|l[oa]s?|un[oa]?s?|dos)|salvo que|"
    r"there are (?:two|a few|some|times)|hay (?:dos|un[oa]s|algun[oa]s) (?:cosas|casos|limites))\b"
)
"""Words with which a sentence about privacy names its limits."""
_SECRECY = re.compile(
    r"confiden|private|anonym|secret|between|know|see|find|hear|read|told|access|look|learn|tell|share|repeat|"
    r"report|say|room|here|walls|"
    r"privad|anonim|nadie|entre|aqui|sale|decir|contar|dire"
)
_CANNOT = re.compile(
    r"\b(?:can't|cannot|can not|not|don't|never|won't|isn't|aren't|wasn't|doesn't|nothing's|no|nadie (?:le )?puede|"
    r"wish i could|wish we could|if i could|ni|nunca|tampoco|"
    r"sin|quisiera)(?: \w+){0,2} ?$"
)

CURE = "Say what is so, with its limits: “I keep this private. There are a few limits.” “I'll try, and I'll tell you.”"


def check(subject: Subject) -> Iterator[Hit]:
    """Names every promise."""
    for found in PROMISE.find(subject):
        if not _is_honest(found) and found.line.part != "option":
            yield Hit(found, f"it is good to build trust; “{found.words}” may not hold.", CURE)


def _is_honest(found: Found) -> bool:
    """Whether it is denied, or names its limits in the same sentence."""
    limited = _SECRECY.search(found.words.lower()) and _LIMITS.search(found.sentence)
    return bool(limited or _CANNOT.search(found.before))
