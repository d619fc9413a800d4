"""Turns of phrase that doubt what people say, or blame them."""

from __future__ import annotations

from rcscreen.lint.lexicon import Lexicon

__all__ = ["BLAME"]

_WHO_EN = (
    "(?:mother|mom|mum|father|dad|parents?|patient|client|pt|caregiver|family|she|he|they|who|person|caller|guardian|"
    "grandmother|grandma|grandfather|teen|youth|member|participant|couple|husband|wife|individual|tenant)"
)
_WHO_ES = (
    "(?:la madre|la mama|el padre|el papa|l[oa]s padres|la paciente|el paciente|la señora|el señor|ella|la familia|"
    "la clienta|el cliente|la persona|la cuidadora|quien|usted|la joven|el joven|la abuela|el abuelo|la tutora)"
)
_DONE = (
    "(?:\\w+ed|known|come|told|thought|said|left|gone|done|been|brought|paid|kept|taken|gotten|got|made|seen|had|"
    "let|quit|spoken|given|found|waited|bought)"
)

BLAME = Lexicon(
    en=(
        r"(?:are you|will you|can you) (?:going to |gonna )?be (?:honest|truthful|straight) with (?:me|us)",
        r"(?:like|as) (?:we|they|the (?:doctor|nurse|school|court|office)) (?:told|asked|instructed) you(?: to)?",
        r"(?:what|how) (?:this|that|it)(?:'s| is)? (?:does|doing|did|affects?) (?:to )?your (?:kids|children)",
        r"you must have (?:done|said|provoked|made) (?:something|him|her|them)",
        r"(?:aren\'t|are) you (?:even )?(?:ashamed|embarrassed)(?: of)?|shame on you|you should be ashamed",
        (
            rf"{_WHO_EN} (?:\w+ly |also |now |still |just )?(?:claim(?:s|ed)?|den(?:y|ies|ied)|refus(?:e|es|ed|ing)|"
            rf"admit(?:s|ted)?|alleg(?:e|es|ed)|insist(?:s|ed)?|complain(?:s|ed)?|fail(?:s|ed)? to|"
            rf"confess(?:es|ed)?|neglect(?:s|ed)?|whin(?:es|ed)|pretends?|professes)"
        ),
        (
            r"(?:do|did) you (?:\w+ )?(?:admit|deny|refuse|claim|confess)|"
            r"you(?:'ve| have)? (?:\w+ )?(?:claim(?:ed)?|admitted|refused|denied)|admit (?:it|that|to)|"
            r"(?:claims|claiming|denies|denying|refuses|refusing) (?:to|that|any|all|having|using) \w+"
        ),
        r"supposedly|allegedly|so-called",
        r"^(?:finally )?(?:alleges|claims|insists|denies|refuses|admits|complains)(?: that| to| she| he| the| any|ed)?",
        r"(?:won't|wouldn't|doesn't|will not|refuses to) (?:cooperate|comply|engage|follow through|participate)",
        r"^so you(?:'re| are) (?:saying|telling me) (?:that )?(?:you (?:never|didn't|don't|haven't)|nobody|no one)",
        (
            r"(?:became|turned) (?:\w+ )?(?:difficult|defensive|aggressive|agitated|rude|irate|hysterical)|(?:was|got|"
            r"gets) (?:very |"
            r"really )?(?:defensive|aggressive|irate) (?:when|with|about)"
        ),
        (
            r"non-?complian(?:t|ce)|(?:not|isn't|aren't) complian\w+|un-?cooperative|non-?adheren(?:t|ce)|"
            r"belligerent|combative|un-?motivated|unreliable|poor historians?|hostile|argumentative|"
            r"entitled (?:famil\w+|parents?|patients?|attitude)|manipulativ\w+|manipulat(?:es|ing|or)|lazy(?! (?:sun|"
            r"satur|mon|fri)?(?:day|morning|afternoon|evening)s?\b)|laziness|"
            r"ungrateful|irresponsible|stubborn(?! (?:cold|cough|stain|zipper|lock|window|door|jar|fever|rash)\b)|"
            r"careless(?:ness)?|negligent|immature|noncompliance"
        ),
        (
            r"(?:difficult|problem|frustrating|demanding|needy|resistant|angry|challenging) (?:patients?|clients?|"
            r"famil(?:y|ies)|parents?|moms?|mothers?|dads?|persons?|people|callers?)|"
            r"(?:is|are|being|be|was|were|seem|seems|gets?|you're|they're) (?:\w+ )?(?:resistant|in denial|"
            r"difficult(?= ?[.,?!])|evasive|paranoid|hysterical|(?:over)?dramatic|melodramatic|too sensitive|"
            r"oversensitive|needy|clingy|over-?reacting|ridiculous|unreasonable|selfish)"
        ),
        (
            r"(?:drug|attention|pill|med)[- ]seek(?:ing|ers?)|frequent fl(?:y|i)ers?|no-?shows?|repeat offenders?|"
            r"train ?wrecks?|hypochondriacs?|trouble-?makers?"
        ),
        (
            r"(?:poor|bad|terrible|wrong|stupid|foolish|dumb) (?:choices?|decisions?|judge?ment|planning|insight|"
            r"compliance|habits|budgeting|money management|attitude)"
        ),
        (
            r"your (?:own )?(?:fault|doing)|(?:whose|who's) fault|"
            r"(?:who(?:'s| is)|you(?:'re| are)|only yourself) to blame|blame (?:yourself|lies)|"
            r"brought (?:this|it|that) (?:on|upon) yourself|you (?:only )?have yourself to|"
            r"(?<!\bi\s)(?<!\bwe\s)(?<!i'll\s)(?<!we'll\s)take (?:some |more )?responsibility for"
        ),
        (
            rf"you (?:really |probably |just |also )?(?:should|could|ought to|needed to|"
            rf"were supposed to)(?:n't)? (?:not )?have (?:at least |just |never |simply |not |already )?(?!gotten|"
            rf"got|received|been (?:told|given|offered))(?:{_DONE})"
        ),
        rf"you (?:really |probably |just )?should(?:'ve|n't have|n't've| of) (?:\w+ )?{_DONE}",
        (
            rf"(?:should|could|would|ought) you (?:not )?have {_DONE}|"
            rf"if (?:only )?you(?:'d| had) (?:just |only |simply |not |never )?{_DONE}"
        ),
        (
            r"you (?:just |simply )?(?:failed|neglected|refused|forgot|didn't bother|couldn't be bothered|"
            r"don't bother|never bother(?:ed)?) to|you (?:just )?(?:keep|kept) (?:on )?(?:missing|forgetting|"
            r"refusing|skipping|cancel+ing|not|making|letting|going back|choosing|losing)|"
            r"you (?:never|don't) (?:listen|try|follow|show up|answer (?:the|your) phone|do what|learn)"
        ),
        (
            r"you (?:let|allowed) (?:it|this|that|things|yourself|him|her|them|your|the) (?:\w+ )?(?:to )?(?:get|go|"
            r"happen|slide|pile|fall|build|lapse|run|expire|hit|hurt|miss|be|into)"
        ),
        (
            r"how (?:did|would|could|do|can|have) you (?:\w+ )?(?:let|allow|"
            r"not (?:know|notice|see|call|tell|think|come)|miss(?:ed)?|forget|leave|"
            r"manage to (?:lose|miss|forget)|be so|end up|get yourself)"
        ),
        (
            r"what (?:were|was|the heck were|on earth were) (?:you|she|he|they) (?:even )?thinking(?= ?[?!,]| (?:when|"
            r"letting))|"
            r"what (?:did|do|had|have) you (?:expect(?= ?[?!]| to happen| me to)|do (?:wrong|this time|"
            r"to (?:make|cause|upset|set|provoke|deserve|anger|lose|get))|say to (?:make|set|upset|him|her|provoke)|"
            r"done (?:wrong|to))|what (?:did|have) you done"
        ),
        (
            r"are you (?:really |absolutely |quite |completely |100% )?(?:sure|certain|positive)(?: that| about|"
            r" of)?(?: that)? (?:that(?:'s| is| was| really)|that\b(?= ?\?)|he|she|they|"
            r"you (?:didn't|weren't|aren't|haven't|took|did|tried|called|gave|can't|really|need|have|paid|sent)|"
            r"this (?:really|happened|is (?:true|right|how))|it (?:really|happened|wasn't|was|hurts)|about that|"
            r"there (?:isn't|aren't|wasn't))"
        ),
        (
            r"(?:are you|you're|you are|aren't you|were you) (?:\w+ )?(?:being |totally |completely |"
            r"really )?(?:honest|truthful|straight|upfront|up front|telling me everything|telling (?:me )?the truth|"
            r"hiding|exaggerating|lying|making)(?! (?:enough|ends|it work|supper|dinner))"
        ),
        (
            r"(?<!\bto\s)(?<!i'll\s)(?<!i\swill\s)(?<!i\scan\s)(?<!i\swant\sto\s)(?:please |just |"
            r"you need to )?be (?:totally |"
            r"completely |fully |really |more |brutally )?(?:honest|"
            r"truthful|upfront)(?: with (?:me|us))?|(?:tell|telling)(?: me| us)? the (?:whole |real |full )?truth|"
            r"(?:is|was) (?:that|this|it) (?:really |actually )?(?:the truth|true|what really happened|"
            r"the real reason)|(?:what|the) real (?:reason|story)|come clean"
        ),
        (
            r"^(?:do|did|are|were|have|can) you (?:really|actually|honestly|truly|even) (?:need|try|tried|trying|"
            r"looked|looking|look|apply|applied|call|called|have|sick|hungry|that|unable|can't|believe|expect|think|"
            r"want|hurt|in pain|care|know|going|qualify)"
        ),
        (
            r"you (?:don't|do not|didn't|can't) (?:\w+ )?(?:look|seem|sound|appear|strike me)(?: to be)?(?: very|"
            r" that| like| too| so| all that| sick| hungry| as| worried| poor| homeless| depressed| disabled)"
        ),
        (
            r"(?:your|an|any|no|making|make|made|the|lame|more|another|with) excuses?|excuses|"
            r"exaggerat(?:e|es|ed|ing)|over-?react(?:s|ed|ing)?|mak(?:e|ing|es) (?:it|this|that|things|"
            r"stuff) up(?! (?:on|to|next|later|another|this|as)\b)|"
            r"made (?:it|that|this|things) up|imagining (?:it|things)|"
            r"(?:you|she|he|they)(?:'re| are|'s| is| was| were)? (?:just )?(?:lying(?! (?:down|on|in|there|still|"
            r"awake)\b)|lied|whining|"
            r"nagging)|liars?|"
            r"playing (?:the victim|games with (?:me|us|you|the system))|pulling my leg|sob stor(?:y|ies)"
        ),
        (
            r"you people|(?:those|these|you) kinds? of (?:people|parents?)|"
            r"(?:people|families|folks|moms|parents|women|men|mothers|someone) like you(?!'| and me| are doing)|"
            r"(?:your|you) (?:kind|type|lot) (?:always|never|of people|people)"
        ),
        (
            r"(?:i|we)(?:'ve| have)? (?:already|just) (?:told|asked|explained|said|went over|"
            r"gone over)(?: (?:you|this|that|it|to you)(?! (?:to|when|where|because|so|about my)\b)|(?= ?[.!?]))|"
            r"how many times (?:do|must|have) (?:i|we)|pay attention|"
            r"you're not listening"
        ),
        r"(?:his|her|their|your) (?:bad |poor |risky )?(?:behavior|behaviour|lifestyle|attitude|negligence)",
        (
            r"(?:was|were|did) (?:you|she|he) (?:\w+ )?(?:provok\w+|asking for it|flirt\w*|leading him on|wearing)|"
            r"asking for it"
        ),
        (
            r"(?:can't|couldn't|don't) you (?:just )?(?:get a job|try harder|budget|leave him|find work|manage|"
            r"work more|plan ahead|control|be more)|try(?:ing)? hard(?:er)? enough|try harder|"
            r"if you (?:cared|really (?:cared|wanted|loved|tried)|loved|tried harder|were serious|just tried)"
        ),
    ),
    es=(
        (
            r"(?:ha|han) (?:cumplido|seguido|tomado|llevado)(?: \w+){0,5} como (?:se )?(?:debe|deberia|le (?:dij|"
            r"indic|mand)\w+)|como (?:se )?le (?:dijimos|dijeron|indicaron|mandaron|habiamos dicho)"
        ),
        r"(?:lo que|el daño que) (?:esto |eso )?les (?:hace|esta haciendo) a (?:sus|los) (?:hij|niñ)[oa]s",
        r"no le echa ganas|falta de ganas",
        (
            r"^(?:por fin |finalmente )?(?:admit(?:e|io)|confes(?:o|a)|alega|insiste) que|se puso (?:muy |bien |"
            r"un poco )?(?:agresiv|"
            r"groser|necia|necio|pesad|altaner|a la defensiva|dificil|brav)[oa]?|"
            r"^(?:entonces )?usted dice que (?:nadie|nunca|no)|"
            r"^eso es (?:verdad|cierto)(?= ?\?)|(?:siquiera|acaso) (?:usted )?(?:busco|trato|intento|"
            r"ha (?:buscado|tratado|intentado)|llamo|fue)"
        ),
        (
            r"(?:dejo|permitio) que (?:llegara|pasara|le|se|la|los|las|esto|eso|sus|el|su)|le da (?:pena|verguenza)|"
            r"que verguenza|deberia darle (?:pena|verguenza)"
        ),
        (
            rf"{_WHO_ES} (?:tambien |ya |supuestamente |ahora |todavia )?(?:se )?(?:aleg(?:a|o|an)|nieg(?:a|an)|"
            rf"neg(?:o|aron)|rehus(?:a|o|an)|admit(?:e|io|en)|confies(?:a|an)|confeso|insist(?:e|io|en)|"
            rf"reclam(?:a|o)|afirma que|asegura que|pretende|se quej(?:a|o)|quej(?:a|o)|acus[ao])"
        ),
        (
            r"se (?:nieg(?:a|an|ue)|neg(?:o|aron|aba)|rehus(?:a|o|an|aron)|resist(?:e|io|en)) (?:a|al)|"
            r"aleg(?:a|an|o|ando)(?: que)?|supuestamente|dizque|segun (?:ella|el|usted)(?= ?[,.?]| no| si| la| le|"
            r" esta)|(?:niega|niegan|nego) (?:que|haber|tener|todo|el|la|cualquier|usar|consum\w+)"
        ),
        (
            r"(?:no|poco|nada) (?:es |son )?(?:cooperador[ae]?s?|cooperativ[oa]s?|colaborador[ae]?s?|"
            r"coopera(?:n|tiv[oa])?)|no (?:quiere|quieren|quiso) cooperar|incumplid[oa]s?|"
            r"no (?:cumple|cumplio|cumplen)(?: con)?|conflictiv[oa]s?|problematic[oa]s?|hostil(?:es)?|"
            r"manipulador(?:es|as?)?|manipul(?:a|ar|ando)|floj[oa]s?|flojera|haragan(?:es|a|as)?|perezos[oa]s?|"
            r"irresponsables?|negligen(?:te|tes|cia)|descuidad[oa]s?|malagradecid[oa]s?|necia|necios?|terc[oa]s?|"
            r"mentiros[oa]s?|mentir(?:a|as|oso|osa)?|esta mintiendo|miente|resistentes? al|"
            r"dej[ao]d[oa]s?(?= ?[.?!])|desobligad[oa]s?|chismos[oa]s?|berrinchud[oa]s?|encajos[oa]s?|exigentes?|"
            r"ignorantes?|testarud[oa]s?|rezongon\w*"
        ),
        (
            r"(?<!no\s)(?<!esto\s)(?<!eso\s)(?<!nada\s)(?:es|fue|era|sea|seria) (?:por )?(?:su |tu |"
            r"toda )?(?:propia )?culpa(?: suya| de usted)?|(?:por su|por la|de quien es (?:su |la )?|quien (?:tiene|"
            r"tuvo) (?:la )?) ?culpa(?! de (?:la (?:nieve|lluvia|huelga|tormenta|"
            r"gripa|luz|nevada)|el |los |las |un |una |que ))|(?<!no\s)(?<!nadie\s)(?<!nunca\s)(?:tiene|tuvo|"
            r"tenga) (?:usted )?(?:la|toda la|algo de|parte de la) culpa|"
            r"culpa suya|la culpa (?:es|fue) (?:suya|de usted|de ustedes)|usted (?:mism[oa] )?se lo busc[oó]|"
            r"se lo busco|(?:asuma|asumir|tomar|tome|hacerse) (?:su |la )?responsab\w+"
        ),
        (
            r"(?:usted )?(?:debio|deberia|debiera|tendria que|tenia que|hubiese|hubiera|pudo|podria|"
            r"habria)(?: de)? (?:usted )?(?:haber(?:lo|la|le|me|nos|se)?) (?!sido)\w+(?:ado|ido|cho|to|sto)\b|"
            r"(?:usted )?(?:debio|debia) (?:de )?(?!ser|estar|sentir|doler|costar|haber|dar|pesar|tener|quedar|cansar|"
            r"asustar|"
            r"extrañar|sonar)\w+[aei]r(?:me|nos|se|lo|la|le|les)?|"
            r"(?:nos |me |lo |la |le |se )?hubiera(?:n)? (?:usted )?(?:venido|llamado|avisado|dicho|pensado|hecho|"
            r"pedido|preguntado|traido|ido|pagado|aplicado|ahorrado|cuidado|fijado|dejado|puesto|esforzado|salido)|"
            r"si (?:usted )?(?:no )?(?:hubiera|hubiese) (?:usted )?\w+[ai]do"
        ),
        (
            r"como (?:usted )?(?:pudo|dejo|permitio|deja|permite|se le (?:ocurre|ocurrio|fue|olvid\w+|paso)|"
            r"es posible que|fue capaz|no se dio|le hizo para (?:perder|olvid\w+|meterse)|puede ser que)|"
            r"en que (?:cabeza|estaba|andaba|estaria|esta) (?:usted )?(?:pensando|cabe)|"
            r"que (?:estaba|andaba) (?:usted )?pensando|que (?:hizo|le hizo|le dijo|habra hecho|"
            r"ha hecho) (?:usted )?(?:para (?:que|hacer\w*|provocar\w*|molestar\w*|enoj\w+|merecer\w*|perder\w*)|"
            r"mal|ahora|esta vez)|que esperaba(?= ?[?!]| que (?:pasara|hiciera))|y (?:que|usted que) esperaba"
        ),
        (
            r"(?:esta|estas|estan) (?:usted )?(?:bien |realmente |de verdad |"
            r"completamente )?segur[oa]s? (?:de (?:eso|lo que dice|"
            r"que (?:si|no(?! (?:quier|neces|le gust|lo quier))|asi|eso|fue|le|lo|la|se|de verdad|paso|dijo|"
            r"llamo|intento|trato|mando|busco|pago|hizo|"
            r"tomo|era|ya))|que (?:si|no(?! (?:quier|neces|le gust|lo quier))|asi|eso|fue|le|lo|paso|dijo|llamo|"
            r"mando|pago))|"
            r"(?:de )?(?:veras|verdad)(?: que)? (?:usted )?(?:lo |la |le |se |no )?(?:necesita|busc[oó]|trat[oó]|"
            r"intent[oó]|puede|tiene|hizo|llam[oó]|pag[oó]|esta (?:buscando|tratando|enferm[oa])|"
            r"quiere (?:trabajar|salir|ayuda))"
        ),
        (
            r"(?:diga(?:me|nos)?|hable(?:me)?|quiero|dice|diciendo(?:me)?|"
            r"decir(?:me)?)(?: con)? (?:toda )?la verdad|sea (?:usted )?(?:muy |completamente |totalmente |"
            r"mas )?(?:honest|sincer|franc|clar)[oa](?: con(?:migo| nosotros))?|"
            r"(?:es|sera|esta siendo|esta) (?:usted )?(?:honest|sincer)[oa](?: con)|"
            r"¿ ?es (?:eso )?(?:realmente |de verdad )?(?:verdad|cierto) (?:eso|lo que)|la verdadera razon|"
            r"no me (?:mienta|engañe|este mintiendo|oculte)|(?:esconde|ocult(?:a|ando)|escondiendo)(?: algo)?"
        ),
        (
            r"(?:pretext|excus)[oa]s?|exager(?:a|ar|ado|ada|ando|e)|inventando|se lo (?:invent[oó]|imagin[oó])|"
            r"haci(?:endo|endose)(?:se)? la victima|se hace la victima|puro cuento|"
            r"no sea (?:asi|dramatic[oa]|exagerad[oa]|malagradecid[oa]|terc[oa]|floj[oa])"
        ),
        (
            r"(?:usted )?(?:no quiso|permitio|descuido|fallo|no se preocupo|no se tomo la molestia|"
            r"no hizo (?:nada(?! malo)|el esfuerzo|la lucha)|no le ech[oó] ganas|"
            r"nunca (?:viene|contesta|llama|escucha|hace caso|cumple|llega|llego))(?: \w+)?|"
            r"(?:usted )?(?:siempre|otra vez|de nuevo|nuevamente) (?:se (?:le )?olvid\w+|falt\w+|lleg\w+ tarde|"
            r"cancel\w+|pierde|perdio|no (?:vino|viene|llego|contest\w+|trajo)|deja|dejo)|"
            r"volvio a (?:faltar|olvidar\w*|perder\w*|fallar|caer|dejar\w*|no)"
        ),
        (
            r"gente como (?:usted(?:es)?|ell[oa]s)|(?:esa|este tipo de|esta clase de|ese tipo de) (?:gente|"
            r"personas)|ustedes (?:siempre|nunca|los \w+ (?:siempre|nunca))|"
            r"(?:personas|familias|madres|mujeres|mamas) como usted(?:es)?|ustedes son asi"
        ),
        (
            r"ya (?:se lo|le|les|se los) (?:dije|pregunte|explique|habia dicho|hemos dicho|dijimos|repeti)"
            r"(?! (?:(?:a|en|al|con) (?!usted)|que (?:si|no) (?:hay|puede|quiere)))|"
            r"cuantas veces (?:le (?:he|tengo)|tengo que|se lo)|ponga atencion|"
            r"no me (?:esta escuchando|escucha|entiende usted)"
        ),
        (
            r"(?:no (?:parece|se ve|se le ve|se le nota|aparenta|luce|tiene cara de)) (?:que |estar |tan |muy |"
            r"ser )*(?:preocupad|enferm|necesitad|trist|cansad|pobre|deprimid|tenga|necesite|este|mal|hambre|"
            r"discapacitad)\w*"
        ),
        (
            r"(?:malas?|pesimas?|tontas?) (?:decision(?:es)?|eleccion(?:es)?|administracion|actitud|conducta)|"
            r"su (?:mala |mal )(?:actitud|comportamiento|conducta)|su (?:comportamiento|conducta|estilo de vida|"
            r"negligencia|flojera|"
            r"descuido)|"
            r"mal administrad[oa]s?|no (?:sabe|supo) administrar\w*"
        ),
        (
            r"(?:provoco|provocaba|lo hizo enojar|se lo merec\w+|anda provocando|que (?:traia|llevaba) puesto)|"
            r"(?:no )?(?:le echa|echele|ha hecho) (?:suficientes? )?(?:ganas|el esfuerzo|la lucha) (?:suficiente|"
            r"para)|esforzarse mas|si (?:de verdad |realmente |en verdad )?(?:quisiera|le importara|amara|"
            r"le importaran)(?: a?\s?(?:trabajar|salir adelante|sus hijos|sus niños|mejorar|ayuda))?(?! (?:parar|"
            r"dejar|contar|decir|hablar|compartir|algo|que|otra|un|una))"
        ),
    ),
)
