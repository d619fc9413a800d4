"""Nobody's parenting is graded.

## What

Nothing says what good parents do, or what children should do; asks how often somebody reads, plays, yells or spanks;
compares with other families; or praises somebody as a good mother. What a child loves, and what they enjoy together,
are good questions.

## Why

A question such as "How often do you read to her?" has one right answer, and both sides know it. Parents who are short
of time or of books hear a mark; what they do well stays unseen. Early relational health looks for what goes well
between this child and this adult, and starts there.

## Bad

```yaml enable
- ask: at-bedtime
  text: How many nights a week do you read to your child?  # here
  answer: {number: {at_least: 0, at_most: 7}}
```

## Good

```yaml enable
- ask: at-bedtime
  text: What do you two enjoy together at bedtime?
  answer: words
```

## Bad

```yaml es
going-well:
  text: ¿Cuántas veces a la semana le lee a su niño?  # here
```

## Good

```yaml es
going-well:
  text: ¿Qué disfrutan juntos usted y su niño?
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rcscreen.lint.lexicon import Found, Lexicon, plain
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "LAN017"
NAME = "no-norm-parenting"
SEVERITY = Severity.WARNING
READS = Reads.WORDS

_PARENT_EN = "(?:parents?|mothers?|moms?|mommies|mommy|mamas?|fathers?|dads?|caregivers?|grandparents?|parenting)"
_CHILD_EN = (
    "(?:child(?:ren)?|bab(?:y|ies)|kids?|toddlers?|son|daughter|sons|daughters|boys?|girls?|little ones?|infants?|"
    "newborns?|teens?)"
)
_DOES_EN = (
    "(?:read|yell|spank|scream|shout|hit|swat|slap|discipline|punish|play|sing|hug|kiss|praise|watch|feed|bathe|"
    "brush|tuck|raise your voice|lose your (?:temper|patience|cool)|swear|cuss|cook|nag|scold|breast ?feed|"
    "eat (?:dinner|meals|together|vegetables)|cuddle|snap at|check (?:his|her|their) homework|help with homework|"
    "take (?:him|her|them) outside|talk to your|spend (?:time|quality)|put (?:him|her|them) in time|"
    "give (?:him|her|them) (?:juice|soda|candy|screens))"
)
_CHILD_ES = "(?:hij[oa]s?|hijit[oa]s?|niñ[oa]s?|bebes?|chiquit[oa]s?|pequeñ[oa]s?|muchach[oa]s?|criaturas?)"
_DOES_ES = (
    "(?:le[ea]n?|lee|grit[ae]n?|peg(?:a|an|ue|uen)|castig(?:a|an|ue)|jueg(?:a|an|ue)|regañ[ae]n?|nalgue[ae]n?|"
    "abraz(?:a|an)|bes(?:a|an)|cant(?:a|an)|cocin(?:a|an)|bañ(?:a|an)|cepill(?:a|an)|pierde la paciencia|"
    "se enoja con|da(?:n)? (?:nalgadas|pecho|de comer|dulces|soda|jugo)|pon(?:e|en) (?:limites|la tele)|"
    "v(?:e|en) (?:la )?(?:tele|television|pantallas)|mir(?:a|an) (?:la )?(?:tele|television)|dedic(?:a|an)|"
    "pas(?:a|an) (?:tiempo|con)|convive(?:n)?|felicita|elogia|disciplin(?:a|an)|corrig(?:e|en)|acuest(?:a|an)|"
    "cena(?:n)?|come(?:n)? (?:juntos|verduras|en familia)|ayud(?:a|an) con la tarea|revisa(?:n)?(?: la| su)? tarea)"
)

NORM = Lexicon(
    en=(
        (
            rf"other (?:moms|mothers|dads|parents) in your (?:situation|shoes|position|place)|"
            rf"(?:good|bad|better|best|great|responsible|loving|caring|perfect|proper|decent|terrible|awful|fit|"
            rf"normal|worse|worst|neglectful|wonderful|amazing|super|excellent|ideal|real|strict|lenient|helicopter|"
            rf"attentive|devoted|involved|engaged|capable|competent) (?:\w+ )?{_PARENT_EN}(?! (?:or guardian|group|"
            rf"class|program|support|visit|partner|council))"
        ),
        (
            rf"how (?:often|frequently|regularly|many (?:times|hours|days|minutes|books|nights|evenings|meals)|"
            rf"much (?:time|tv|screen|reading|sleep|juice|soda))(?: \w+){{0,4}}? (?:do|does|did|are|is|have|has|"
            rf"will) (?:you|your \w+|the \w+)(?: \w+){{0,3}}? (?:{_DOES_EN}|spend|sleep|nap|get(?! (?:here|there|home|"
            rf"to|ready|in|by|on|off)\b)|"
            rf"on (?:a|the|screens?|tablets?)|reading|playing|yelling|watching|have (?:for )?(?:screen|tv)|eat)"
        ),
        (
            rf"(?:do|did|are|have) you (?:ever |usually |regularly |often |always |still |sometimes |"
            rf"make sure (?:to|you) |find yourself |read |\w+ing )?{_DOES_EN}(?: \w+)?(?: (?:(?:to|with|at) (?:your|"
            rf"him|"
            rf"her|them|the|a|each)|your|him|her|them|every|each|enough|daily))|(?:do|did) you (?:ever |still |"
            rf"sometimes |"
            rf"often )?(?:spank|yell|hit|swat|slap|scream|shout|breast ?feed|lose your temper|lose it with|"
            rf"co-?sleep|let (?:him|her|them) cry|use (?:time-?outs?|a belt|physical)|"
            rf"set (?:limits|rules|boundaries)|enforce|have (?:rules|a (?:bedtime|routine|set))|limit|"
            rf"follow (?:a|through))"
        ),
        (
            rf"(?:enough|quality|more|sufficient) (?:time|attention|books|love|affection|sleep|stimulation|toys|"
            rf"reading) (?:with|to|for|at) (?:your|the|him|her|them) ?{_CHILD_EN}?|"
            rf"(?:spend|spending|give|giving|making) (?:enough|more|quality|sufficient) (?:\w+ )?(?:time|attention)|"
            rf"screen time|tv time|too much (?:tv|screen|television|time on|junk|candy)"
        ),
        (
            rf"(?:(?:a|all|every|most|any|young|small|your|the|good|other|growing) )?{_CHILD_EN} (?:\w+ )?(?:should|"
            rf"ought to|must|have to|are supposed|is supposed|need (?:to|structure|discipline|at least|routine|"
            rf"limits|consistency|boundaries|a (?:firm|father|mother|strong))|"
            rf"needs (?:to|structure|discipline|at least|routine|limits|a (?:father|mother|firm)))|"
            rf"at (?:his|her|their|this|that) age,? (?:he|she|they|kids|children|most|a|"
            rf"babies)?(?: \w+)? ?(?:should|ought|need|must|can already|usually)|"
            rf"(?:he|she|they) should (?:already |really )?be (?:walking|talking|sleeping|reading|potty|eating|"
            rf"crawling|doing|able|saying)"
        ),
        (
            rf"{_PARENT_EN} (?:\w+ )?(?:should(?:n't)?|must|ought to|have to|are supposed|is supposed|need to|"
            rf"needs to|never|always (?:know|put|make|do|read))|(?:a|every|any|what|like a|real|"
            rf"true) (?:\w+ )?(?:mother|mom|parent|father|dad) (?:should|would|knows|must|needs|wants|ought|doesn't|"
            rf"does)|(?:as|like) (?:a )?(?:parent|mother|father|mom|dad) (?:should|ought|is supposed)|"
            rf"parents? of the year|mother of the year"
        ),
        (
            r"(?:how|what|which|do)(?: \w+)? (?:do|does|did|kind of|type of|form of|methods? of|form|forms of|"
            r"you use)? ?(?:you )?(?:\w+ )?(?:discipline|punish(?:ment)?|correct (?:your|the|bad)|"
            r"handle (?:bad|mis)\w*|control your)(?: \w+)?|disciplin(?:e|ing) (?:your|the|style|methods?|him|her|"
            r"them)|(?:discipline|parenting|punishment) (?:style|methods?|techniques?|approach|practices|skills?|"
            r"ability|abilities|strategies)|(?:rate|grade|judge|score) (?:your|yourself|their)|"
            r"how (?:good|bad|well|confident|consistent|strict)(?: \w+)? (?:are|do|of a|a|"
            r"were) (?:you )?(?:\w+ )?(?:as a|parent|mother|mom|father|dad|at parenting|you parent|with rules|"
            r"raising)"
        ),
        (
            rf"(?:is|are|was|were) (?:(?:your|the|this|that) (?:\w+ )?{_CHILD_EN}|he|she|they|your oldest|"
            rf"your youngest)(?: \w+)? (?:well[- ]behaved|"
            rf"badly behaved|spoiled|naughty|difficult|disobedient|obedient|"
            rf"a (?:good|bad|easy|difficult|normal) (?:baby|kid|child|boy|girl|eater|sleeper)|bad|behaving|"
            rf"acting (?:up|out)|lazy|clingy|a brat|brats?|polite(?! (?:to|with) you)|respectful(?! (?:to|of|with) you|"
            rf" when you)|out of control)|"
            rf"spoil(?:ed|ing|s|t)? (?:him|her|them|rotten|your|the) ?(?:{_CHILD_EN})?(?! (?:food|milk|meat))|"
            rf"spoiled {_CHILD_EN}|brats?|well[- ]behaved|mis-?behav\w+|"
            rf"behave (?:well|badly|themselves|himself|herself)|bad (?:kids?|child|behavior|habits)|"
            rf"(?:raise|raising|bring(?:ing)? up|rear(?:ing)?) (?:them|him|her|your (?:kids|children|child)|"
            rf"children|kids|a child) (?:right|well|properly|correctly|the right)"
        ),
        (
            rf"(?:proper|correct|right|best|wrong) way to (?:raise|parent|discipline|(?:feed|hold|bathe|talk to|"
            rf"play with|put|"
            rf"handle) (?:him|her|them|a (?:\w+ )?{_CHILD_EN}|your (?:\w+ )?{_CHILD_EN}|the (?:\w+ )?{_CHILD_EN}|"
            rf"{_CHILD_EN}))|"
            r"breast is best|(?:still|only|exclusively|not|why aren't you) (?:breast|bottle|"
            r"formula)[- ]?feed(?:ing)?|behind (?:for|other|where|his|her|their)(?: \w+)? ?(?:kids|children|his age|"
            r"her age|peers|class|age|should)|compar(?:e|ed|ing) (?:\w+ )?(?:to|with) (?:other|most|"
            r"the other) (?:\w+ )?(?:kids|children|parents|babies|moms|families|mothers|toddlers)|"
            r"(?:like|than|as|unlike) (?:the )?(?:other|most) (?:moms|parents|mothers|families|kids|children|dads|"
            r"babies)|(?:other|most|normal|good|all) (?:moms|parents|mothers|kids|children|dads|babies|"
            r"toddlers) (?:\w+ )?(?:read|eat|sleep|sit down|have (?:rules|routines)|talk|walk|manage|"
            r"don't (?:let|yell|hit)|wouldn't|would never|can (?:tell|manage|handle|calm|already)|already|play|limit|"
            r"(?:make|put|take) (?:him|her|them|their)|potty)|(?:other|most|normal|good) families (?:\w+ )?(?:read|"
            r"eat|sit down|"
            r"have (?:rules|routines)|manage|limit|don't (?:let|yell|hit)|would never)|"
            r"(?:strict|firm|patient|consistent) enough|consistent with (?:discipline|rules|bedtime|limits|"
            r"consequences)|(?:in|to) bed (?:at|"
            r"by) a (?:proper|decent|good|set|regular) (?:hour|time)|too (?:strict|lenient|soft|permissive|easy|"
            r"hard) (?:on|"
            r"with) (?:him|her|them|your (?:kids?|child\w*|son|daughter|teen|baby)|the (?:kids?|child\w*|baby))|"
            r"on time for (?:his|her|their) bedtime|why don't you (?:read|play)|"
            r"teach(?:ing)? (?:him|her|them|your kids) (?:manners|respect|right from)"
        ),
    ),
    es=(
        (
            r"(?:lo|la|los|las) acuesta (?:\w+ )?(?:a buena hora|temprano|tarde)|(?:le|les) pon(?:e|en) (?:limites|"
            r"reglas|horarios?|castigos?)|"
            r"(?:es|son) (?:usted(?:es)? )?(?:muy )?(?:estrict|consentidor|permisiv|paciente)\w* con (?:sus?|los|el|"
            r"la) \w+|^(?:alguna vez )?(?:les|le) (?:grita|pega)(?= ?\?)"
        ),
        (
            r"(?:buen[oa]?s?|mal[oa]?s?|mejor(?:es)?|gran|grandes|excelentes?|responsables?|perfect[oa]s?|"
            r"pesim[oa]s?|verdader[oa]|tan buen[oa]?|super|maravillos[oa]|dedicad[oa]|ejemplar) (?:mama|madres?|"
            r"mamas|mami|padres?|papas?|papa|papi|abuel[oa]s?|cuidador[ae]?s?)|"
            r"(?:mama|madre|padre|papa|mami)(?:s)? (?:muy |tan |mas |bien |poco )?(?:responsables?|ejemplar(?:es)?|"
            r"buen[oa]s?|mal[oa]s?|perfect[oa]s?|descuidad[oa]s?|normal(?:es)?|estrict[oa]s?|consentidor[ae]?s?|"
            r"dedicad[oa]s?|excelentes?|cariñosos?|presente|atent[oa]s?|regañon[ae]?s?|desobligad[oa]s?|modelo|"
            r"permisiv[oa]s?|preparad[oa]s?|como debe ser)"
        ),
        (
            rf"(?:cuant(?:as veces|os dias|as horas|os libros|o tiempo|os minutos|as noches|as comidas|a tele)|"
            rf"con que frecuencia|que tan seguido|que tan a menudo|cada cuando|"
            rf"cada cuanto)(?: \w+){{0,6}}? {_DOES_ES}|cuant(?:as horas|o tiempo)(?: \w+){{0,4}} (?:tele|television|"
            rf"pantalla|tableta|tablet|celular|telefono|videojuegos|dormir|duerme|duermen)"
        ),
        (
            rf"(?:usted |ustedes )?(?:le |les |lo |la |los |las )?{_DOES_ES} (?:usted )?(?:mucho |seguido |siempre |"
            rf"diario |todos los dias |cuentos |libros |a veces )?(?:a|al|con) (?:su |sus |los |el |la |las |"
            rf"tus )?{_CHILD_ES}|(?:usted |ustedes )(?:le |les |lo |la |los |las )?(?:pega|grita|castiga|nalguea|"
            rf"regaña|disciplina|corrige)(?: a)?|(?:usa|utiliza|aplica) (?:usted )?(?:el cinto|la chancla|castigos?|"
            rf"nalgadas|mano dura|disciplina)|(?:da|dado|das) (?:usted )?(?:de )?nalgadas|"
            rf"(?:alguna vez|nunca|a veces) (?:les?|los?|las?) (?:ha |han )?(?:pega|grita|pegado|gritado|castigado|"
            rf"nalgueado)|pierde la paciencia con|la chancla|mano dura"
        ),
        (
            r"(?:como|de que manera|que (?:metodos?|forma|tipo|clase)(?: de)?)(?: \w+){0,3} (?:disciplin\w+|"
            r"corrig\w+|castig\w+|educ(?:a|an|ar)(?: a)? (?:sus?|los)|regañ\w+|control(?:a|an) a|"
            r"reprend\w+)(?: (?:a|sus|los|usa))?|(?:metodos?|estilo|forma|tipo|practicas?|"
            r"tecnicas?) de (?:disciplina|crianza|castigo|educacion)|"
            r"(?:habilidad(?:es)?|capacidad(?:es)?) (?:como|de) (?:mama|madre|padre|papa|crianza)|"
            r"que tan (?:buen[oa]?|estrict[oa]|paciente|bien)(?: \w+)? (?:mama|madre|padre|papa|es usted|es con|"
            r"cria|educa|se considera|con sus)|como (?:se )?(?:califica|considera|evalua|"
            r"calificaria)(?:ria)? (?:como|usted|de) ?(?:como |usted )*(?:mama|madre|padre|papa)"
        ),
        (
            rf"(?:los|las|sus|un|una|todos los|todo|su|cualquier|el|la) {_CHILD_ES} (?:chic[oa]s? |pequeñ[oa]s? |"
            rf"de (?:su|esa|esta) edad )?(?:ya )?(?:deben?|deberian?|"
            rf"necesitan? (?:disciplina|limites|rutinas?|dormir|estructura|por lo menos|mano|un padre|una madre|"
            rf"un papa)|tienen? que|debieran?|tendrian? que|hay que)|"
            rf"a (?:su|esa|esta) edad,? (?:ya |l[oa]s niñ\w+ |deberia|debe){{1,3}}(?: \w+)?|"
            rf"(?:ya )?(?:deberia|debe|tendria que) (?:estar |ya )?(?:caminar|caminando|hablar|hablando|dormir|"
            rf"durmiendo|leer|leyendo|ir al baño|gatear|comer sol)\w*"
        ),
        (
            r"(?:un|una|los|las|todo|toda|cualquier|todas las|todos los|que|como|"
            r"ninguna?) (?:buen[oa]?s? )?(?:padres?|madres?|mamas?|papas?) (?:\w+ )?(?:que se respeta|debe|deben|"
            r"deberia|deberian|tiene que|tienen que|sabe|haria|harian|dejaria|siempre|nunca|quiere lo mejor|debiera|"
            r"necesita|normal)|(?:como|lo que) (?:debe|deberia) (?:ser|hacer) (?:una|un|toda) (?:madre|mama|padre|"
            r"papa|buen)"
        ),
        (
            rf"(?:suficiente|bastante|mas|poco) (?:tiempo|atencion|cariño|amor) (?:de calidad )?(?:con|a|para|"
            rf"en) (?:sus?|los|el|la|ell[oa]s) ?{_CHILD_ES}?|tiempo de calidad|"
            rf"tiempo (?:de|frente a(?: la| las)?) (?:pantallas?|tele|television)|"
            rf"demasiada? (?:tele|television|pantalla|celular|tiempo en)|"
            rf"(?:manera|forma) (?:correcta|adecuada|apropiada|incorrecta) de (?:criar|educar|disciplinar|alimentar|"
            rf"tratar|jugar|corregir)|(?:criar|educar|criando|educando)(?:los|lo|la|las)? (?:a sus hijos |"
            rf"a los niños )?(?:bien|mal|correctamente|como se debe|como debe|como dios)|"
            rf"(?:demasiado|muy|suficientemente|tan) (?:estrict|consentidor|bland|permisiv|dur|alcahuet|"
            rf"suav)[oae]s?(?: con)?|lactancia (?:materna )?exclusiva|todavia (?:le )?da (?:pecho|el pecho|chichi)|"
            rf"(?:da|dio) (?:puro )?pecho o (?:formula|biberon)|enseñar(?:les|le)? (?:modales|respeto|a respetar|"
            rf"valores)"
        ),
        (
            r"(?:malcriad|mimad|chiflad|consentid|mal portad|bien portad|mal educad|bien educad|maleducad|"
            r"berrinchud|malmandad|desobediente|obediente|latos|travies|chiquead|groser)[oae]?s?|"
            r"(?:se )?(?:porta|portan|comporta|comportan) (?:bien|mal|como)|"
            r"(?:buen|mal)(?:os|as|a|o)? (?:niñ[oa]s?|hij[oa]s?|conducta|comportamiento)|"
            r"(?:se porta|hace) berrinches"
        ),
        (
            rf"(?:como|que|a diferencia de|igual que|comparad[oa]s? con|en comparacion con) (?:l[oa]s )?(?:otr[oa]s|"
            rf"demas|la mayoria de l[oa]s) (?:mamas|madres|padres|papas|familias|{_CHILD_ES})|"
            rf"(?:las|los|otras|otros|la mayoria de (?:las|los)|las demas|los demas|las otras) (?:buenas |otras |"
            rf"demas )?(?:mamas|madres|padres|papas) (?:\w+ )?(?:si |les |le |ya |siempre )?(?:leen|juegan|"
            rf"cocinan|cenan|ponen|dedican|nunca|cuidan|(?:llevan|mandan) a|no (?:gritan|pegan|dejan))|(?:las|otras|"
            rf"las demas|"
            rf"las otras|la mayoria de las) familias (?:\w+ )?(?:si |les |le |siempre )?(?:leen|juegan|cocinan|cenan|"
            rf"ponen (?:limites|"
            rf"reglas)|dedican|no (?:gritan|pegan))|"
            rf"comparad[oa]s? con otr[oa]s|atrasad[oa]s? (?:para|en) su (?:edad|desarrollo)|"
            rf"(?:normal|atrasado|retrasado) para su edad"
        ),
    ),
)

_MANNERS = re.compile(r"groser|consentid|obedient|latos|(?:se )?(?:porta|comporta)")
_CHILDREN = re.compile(rf"\b(?:{_CHILD_ES}|nen[ea]s?|ell[oa]s?|escuela|casa)\b")
"""Of whom manners are told: without a child in the sentence they may be a receptionist's, or a car's."""

CURE = "Ask for what goes well between them: “What do you two enjoy together?”, “¿Qué disfrutan juntos?”"


def check(subject: Subject) -> Iterator[Hit]:
    """Names every mark given to parents."""
    for found in NORM.find(subject):
        if found.line.part != "option" and not _of_grown_ups(found):
            yield Hit(found, f"“{found.words}” gives a mark, and parents hear it.", CURE)


def _of_grown_ups(found: Found) -> bool:
    return _MANNERS.match(plain(found.words)) is not None and not _CHILDREN.search(found.sentence)
