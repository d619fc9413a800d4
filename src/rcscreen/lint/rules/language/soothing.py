"""Turns of phrase that soothe before anybody has listened."""

from __future__ import annotations

from rcscreen.lint.lexicon import Lexicon

__all__ = ["REASSURANCE"]

_SMALL_EN = (
    r"(?:if|about (?:the (?:spelling|form|forms|order|details|exact|date|dates|right|words|time|clock)|getting|"
    r"exact|being exact|remembering|spelling|dates?|numbers?|details?|how it sounds|being polite|(?:the )?(?:parking|"
    r"mess|noise|"
    r"grammar|accents?|paperwork|dishes|shoes|line|phone|door|weather|traffic)|being late|names?|handwriting|your "
    r"(?:handwriting|spelling|english|shoes|coat|parking)|bringing))"
)

REASSURANCE = Lexicon(
    en=(
        (
            r"(?:it's|that's|this is|it was) (?:really |probably )?(?:nothing|only a phase|just nerves|"
            r"just a phase)(?= ?[.,!])|you(?:'re| are) (?:so much |much |a lot |way )?(?:stronger|tougher|"
            r"braver) than you (?:think|know|look)"
        ),
        (
            rf"(?:don't|do not|dont|try not to|you (?:don't|shouldn't)(?: need to| have to)?|no need to|needn't|"
            rf"stop|please don't) (?:you )?(?:even |be |go )?(?:worry(?:ing)?|cry(?:ing)?|fret|panic|"
            rf"stress(?: out| yourself)?|beat yourself up|sweat it|lose (?:hope|heart|sleep)|give up(?: hope)?|"
            rf"let it (?:get|bother)|dwell|overthink|think (?:about it|like that|that way|of it)|"
            rf"take it (?:personally|so hard|to heart)|feel (?:bad|sad|ashamed|embarrassed|that way|guilty|"
            rf"like that|so bad|down)|be (?:so )?(?:sad|upset|scared|afraid|worried|nervous|embarrassed|ashamed|"
            rf"silly|so hard|anxious|discouraged|down|hard on yourself))(?! {_SMALL_EN})(?! (?:if|when)\b)"
        ),
        (
            r"(?:there(?:'s| is)|it's|you have|you've got) (?:really )?(?:nothing|no (?:reason|need)|"
            r"not anything) (?:to|for you to)(?: be)? ?(?:worry|worried|be|ashamed|embarrassed|afraid|scared|upset|"
            r"fear|cry|feel|stress)(?: about| of)?|(?:nothing|not) to (?:worry(?: about)?|"
            r"be (?:ashamed|embarrassed|afraid|scared|upset|worried)(?: of| about)?|fear|cry about)|worry-free|"
            r"no (?:reason|need) to (?:be |feel |get )?(?:worr\w+|cry|upset|ashamed|scared|sad|afraid|panic|"
            r"stress\w*)"
        ),
        (
            r"(?:^|but |well,? |and |hey,? |think of it this way,? )at least(?! (?:one|two|three|four|five|six|ten|"
            r"once|twice|half|some|"
            r"an?|\d+|part)\b)|"
            r"at least (?:you|you've|you're|your|he|he's|she|she's|they|they're|it|it's|there|there's|that|things|"
            r"nobody|no one|we|everyone|the (?:kids|children|baby|rent|lights)) ?(?:\w+ )?(?:still |only )?(?:have|"
            r"has|had|got|is|are|'re|was|were|didn't|don't|doesn't|isn't|aren't|wasn't|can|could|know|getting|going|"
            r"not|kids|children|family|baby|health|job)"
        ),
        (
            r"(?:i|we)(?: do| can| really| totally| completely| truly| know)? ?(?:know|understand|get|"
            r"feel)(?: exactly| just| precisely| totally| completely| very well)? (?:how|what|"
            r"where) (?:you(?:'re| are| must be| must)? (?:feel|feeling|going through|mean to say|experiencing|"
            r"coming from|been through|both feel|all feel)|that(?:'s| is| feels| must)(?: like)?|"
            r"it(?:'s| is| feels| must)(?: be)?(?: like)?(?: to(?! (?:wait|ride|stand|call|walk)\b))?(?! (?:late|"
            r"early|to wait|to ride|to stand|cold|a lot)\b))|(?:i|we) (?:feel|know) your pain|"
            r"i can (?:completely |totally )?relate|(?:same thing|that|it) happened to (?:me|us|my)|"
            r"(?:i've|i have|we've all|we have all|i was|been)(?: all)? (?:been there|there before|"
            r"been through (?:the same|that|it|this)|in your shoes|through (?:the same|worse))|"
            r"i went through (?:the same|that|it|this|something)|i(?:'ve| have) (?:had|been) (?:the same|it worse|"
            r"worse)"
        ),
        (
            r"(?:it|this|everything|things|you|it all|all|they|he|she|your \w+|life|we|"
            r"the (?:kids|children|baby|rest))(?:'ll| will|'s going to|'re going to| is going to| are going to|"
            r"'s gonna|'re gonna| gonna| has to| is bound to|'s bound to)(?: all| just| soon| probably| definitely|"
            r" surely| only)* (?:be (?:just |all |perfectly |totally |so )?(?:okay|ok|fine|alright|all right|great|"
            r"over (?:soon|before)|better(?: soon)?|good as new|back to normal|well)|turn out|"
            r"work (?:itself |themselves )?out|get better|pass|get easier|feel better|look up|blow over|heal|"
            r"fall into place|come together|look brighter|get through (?:it|this))(?! (?:to|if|when|with)\b)"
        ),
        (
            r"(?:could|can|would|might) (?:be|have been) (?:a lot |much |so much )?worse|"
            r"(?:others|other people|some people|some families|lots of people|plenty of people|so many people|"
            r"many people|people|families)(?: out there)? (?:have|who have|are|got) (?:it |"
            r"had it )?(?:\w+ )?(?:worse|harder|less|much worse|far less)(?: off)?|worse off(?: than)?|"
            r"(?:look|looking|see|find) (?:on|at|for) (?:the )?(?:bright|positive|sunny|good)(?:er)? side|"
            r"bright side|silver lining|think (?:positive(?:ly)?|happy thoughts|good thoughts)|"
            r"stay (?:positive|strong)|be (?:positive|strong|brave|thankful|grateful|patient with god)|"
            r"keep your (?:chin|head|spirits) up|chin up|cheer up|"
            r"(?:everything|it|things|this|all things) (?:all )?happens? for a reason|"
            r"(?:god|the lord) (?:won't|never|doesn't|only|has|will|is|knows)(?: \w+)?|time (?:will )?heals?|"
            r"this too shall pass|(?:it's )?all (?:part of|in) god's|count your blessings|hang in there|"
            r"keep (?:smiling|the faith|your faith)|when life gives|what doesn't kill|tomorrow is another|"
            r"it's always darkest"
        ),
        (
            r"(?:just|you (?:just )?need to|try to|please|now,?|hey,?|^) ?(?:just )?(?:calm down|"
            r"relax(?! (?:with|for fun|at|when)\b)|smile(?: more)?|let (?:it|that) go|move on|get over it|"
            r"snap out of it|toughen up|shake it off|put it behind you|forget (?:about )?it|look ahead|"
            r"focus on the (?:positive|good)|be happy)(?= ?[.,!]| and\b| now\b| for\b| please\b|$)|calm down|shh+|"
            r"there,? there"
        ),
        (
            r"(?:it|that|this)(?:'s| is| isn't| is not|'s not)(?: really)? (?:not )?(?:that|so|really|all that|too|"
            r"as) (?:bad|serious|hard|big|terrible|awful|big a deal)(?: as)?(?= ?[.,!]| as\b)|"
            r"not the end of the world|(?:no|not (?:a|such a)) big deal|(?:is|was) that all(?= ?\?)|things could be|"
            r"don't make a mountain|(?:we|we've|they|everyone|everybody) all (?:go through|"
            r"have (?:our|those|bad|problems|it)|feel (?:that|like)|get (?:sad|stressed|like that|down)|struggle|"
            r"been)|happens to (?:everyone|everybody|all of us|the best of us|us all)|"
            r"(?:that's|it's) (?:totally|completely|perfectly|so|very) normal|(?:everyone|everybody) (?:gets|"
            r"falls) (?:behind|"
            r"late|short)|(?:everyone|everybody) (?:feels|goes through|gets|has) (?:that|this|it|like that|sad|"
            r"stressed|down|"
            r"tired|problems|those)|you're not the (?:only|first) (?:one|mom|person|parent)|welcome to the club"
        ),
        (
            r"i'm (?:so |pretty |quite )?(?:sure|certain|positive|confident) (?:that )?(?:it|he|she|they|everything|"
            r"things|this|your \w+|you|there)(?:'ll| will|'s| is|'re| are| didn't| doesn't| meant|'d| would|"
            r" don't)(?: be| just| all| not)? ?(?:fine|okay|ok|nothing|be|get|work|just|mean|meant|all right|"
            r"alright|doing (?:fine|great|your best)|not|turn|come|better|great|a phase|going to|happy)"
        ),
        (
            r"you poor (?:thing|dear|soul|baby|girl|man|woman|family|kids?|lady)|"
            r"poor (?:you|thing|baby|dear|kids|little)|bless your heart|"
            r"(?:i )?feel (?:so |really |very )?sorry for you|i pity|how (?:sad|awful|pathetic) for you|"
            r"you(?:'re| are) (?:so |very |really |actually |still )?(?:lucky|fortunate|blessed)|"
            r"(?:consider|count) yourself (?:lucky|fortunate|blessed)|"
            r"you should be (?:grateful|thankful|happy|glad|proud)|you(?:'ve)? got this(?! (?:far|one|letter|card|"
            r"from|number)\b)|"
            r"you'll (?:get (?:through|over|past) (?:this|it)|manage|find a way|bounce back|feel better|be stronger|"
            r"look back|laugh|get used|land on|thank)|you're (?:strong|tough)(?:,| enough|\.)(?: you)?(?: can| will|"
            r"'ll)?|(?:kids|children|babies) (?:are resilient|bounce back|forget|get over|grow out of)|"
            r"(?:it's|that's) just (?:a phase|a rough patch|stress|nerves|hormones|the way)|"
            r"he(?:'ll| will) (?:grow out of it|come around|change)|dry your (?:eyes|tears)|no more tears|"
            r"it was (?:probably )?(?:meant to be|for the best)|for the best|trust (?:in god|the process)"
        ),
    ),
    es=(
        (
            r"no hay (?:por|de|para) que (?:ponerse|estar|sentirse|llorar|tener|preocupar\w*|asustarse)|"
            r"usted es mas fuerte de lo que|no es nada(?= ?[.,!])"
        ),
        (
            r"(?:ya |ay,? |por favor |pero )?no (?:se|te|le|me) (?:(?:me|nos) )?(?:preocup|angusti|agobi|agüit|"
            r"aguit|estres|mortific|desesper|aflij|achicopal|asust|desanim|atormente|culpe|deprim|acongoj|entristez|"
            r"amargu|martiric)\w*(?! (?:si|por (?:la|el|las|los) (?:ortografia|hora|tiempo|formulario|orden|"
            r"palabras|fecha|fechas|letra))\b)|no se (?:apure|apuren)(?!,? (?:tom|hay tiempo|con calma|tenemos|vaya|"
            r"despacio|a su))|no se (?:sienta|ponga) (?:mal|asi|triste|culpable|nervios[oa]|avergonzad[oa]|sol[oa])|"
            r"no (?:llore|lloren|este (?:triste|nervios[oa]|asi|preocupad[oa]|llorando)|"
            r"tenga (?:miedo|pena|verguenza|cuidado|preocupacion)|haga caso|"
            r"le de (?:pena|importancia|verguenza|tantas vueltas)|piense (?:en eso|asi|cosas)|"
            r"pierda la (?:fe|esperanza))|ya no (?:llore|piense|se)(?: mas)?"
        ),
        (
            r"no (?:hay|tiene|existe) (?:de que|por que|nada de que|nada por (?:lo )?que|motivo para|razon para|"
            r"necesidad de|porque) ?(?:preocuparse|llorar|tener|temer|avergonzarse|angustiarse|sentirse|apurarse|"
            r"asustarse|estar)|nada (?:de que|por que) (?:preocuparse|avergonzarse|llorar|temer)|sin pena|"
            r"quitese (?:esa|la|de) (?:idea|pena|preocupacion|preocupaciones)"
        ),
        (
            r"(?:por lo|al|cuando) menos (?:usted |ustedes |todavia |"
            r"aun |ya )?(?:tiene|tienen|no|ya|esta|estan|hay|es|fue|son|cuenta|sus?|todavia|vive|viven|pueden?|"
            r"sigue|comen|le|les|se|nadie|tod[oa]s|alguien|sabe|trabaja|pudo|pudieron|l[oa]s (?:niñ|hij|bebe)\w+)"
        ),
        (
            r"(?<!no\s)(?<!nunca\s)(?:yo |ya |si |la |lo |le )*(?:se|entiendo|comprendo|sabemos|entendemos|"
            r"imagino)(?: muy bien| bien| exactamente| perfectamente| totalmente| de verdad)? (?:como|lo que|"
            r"por lo que|que) (?:usted )?(?:se )?(?:siente|sienten|esta (?:pasando|sintiendo|viviendo|atravesando)|"
            r"estan pasando|pasa|vive|es eso|es estar|ha (?:pasado|sufrido|vivido)|sufre)|"
            r"(?:la|lo|le|les) (?:entiendo|comprendo) (?:perfectamente|totalmente|completamente)|(?<!no\s)se lo que es|"
            r"(?:a mi|a nosotros) (?:tambien )?(?:me|nos) (?:paso|ha pasado|pasaba|toco)(?: lo mismo)?|"
            r"yo (?:tambien )?(?:pase|he pasado|estuve|vivi|sufri|fui|era) (?:por|en|lo mismo|asi|igual|mama|eso)|"
            r"me paso (?:lo mismo|igual|a mi)|siento su dolor|he estado (?:ahi|en su lugar)"
        ),
        (
            r"(?:todo|las cosas|esto|eso|usted|ustedes|sus? \w+|l[oa]s niñ[oa]s|ya|la situacion|el|ella)? ?(?:va|"
            r"van) a (?:estar (?:todo |muy |mas )?(?:bien|mejor|tranquil)|salir (?:todo )?(?:bien|adelante)|"
            r"pasar pronto|mejorar|ponerse (?:bien|mejor)|arreglar\w*|componer\w*|resolver(?:se)? sol\w*|ver que|"
            r"superar\w*|cambiar pronto|sentir(?:se)? mejor|acabar (?:pronto|bien))|"
            r"todo (?:esto )?(?:va a|ira|ir a|estara|saldra|se va a|se|tiene|sera|pasa|"
            r"pasara)(?: \w+){0,2} ?(?:bien|arregl\w+|solucion\w*|resuelve|resolver\w*|resolvera|mejor\w*|por algo|"
            r"pasa|pasara|solucion)|ya (?:vera|veran|veras)(?: como| que)?|"
            r"(?:ya|pronto|esto|eso|esto tambien) (?:se (?:le )?)?(?:pasara|pasa|va a pasar|se va a arreglar|"
            r"mejorara|se arreglara|se compondra)(?= ?[.,!]|$| pronto| con)|se (?:sentira|va a sentir) mejor|"
            r"despues de la tormenta|mañana sera otro dia|no hay mal que"
        ),
        (
            r"todo (?:pasa|sucede|ocurre) por algo|(?:por algo (?:pasan|suceden|sera))|"
            r"(?:dios|diosito) (?:\w+ )?(?:aprieta|sabe|proveera|provee|da|manda|tiene|le va|nunca|siempre|no|(?:la|"
            r"lo)(?! (?:bendiga|cuide|guarde))|"
            r"los|va|es|quiera|dira|ayudara|abandona)|(?:con el favor de|confie en|pongalo en manos de|"
            r"dejelo en manos de|tenga fe en) (?:de )?dios|primero dios|tenga fe|(?:no )?pierda la fe|"
            r"eche(?:le|n(?:le)?) (?:muchas )?ganas|(?:^|¡|,? )animo(?: ?!|,| señora|\.)|^animo|ánimese|animese|"
            r"arriba (?:ese|el) animo|(?:sea|sean|hay que ser|debe ser|tiene que ser|necesita ser) (?:muy |"
            r"mas )?(?:fuertes?|positiv[oa]s?|valientes?|agradecid[oa]s?|optimistas?|pacientes?)|"
            r"piense (?:en )?(?:positivo|lo bueno|cosas bonitas)|(?:vea(?:le)?|mire(?:le)?|busque(?:le)?|"
            r"hay que ver(?:le)?) (?:el|al) lado (?:\w+ )?(?:bueno|positivo|amable)|el lado (?:bueno|positivo) de|"
            r"la vida sigue|hay que (?:seguir adelante|salir adelante|echarle|aguantar|tener fe|dar gracias|"
            r"ser agradecid)|pongale buena cara|sonria(?= ?[.,!])|alegrese|"
            r"el tiempo (?:lo |todo lo )?(?:cura|borra|sana)"
        ),
        (
            r"(?:hay|existe|existen|conozco) (?:mucha |otra |otras |muchas )?(?:gente|personas|familias|quien|"
            r"quienes|otros|otras)(?: \w+)? (?:que )?(?:esta|estan|tienen?|le va|la pasan?|anda|andan|sufre|sufren|"
            r"viven?)(?: \w+)? (?:mucho )?(?:peor(?:es)?|menos|mas mal)|"
            r"(?:otr[oa]s|los demas|algun[oa]s)(?: \w+)? (?:estan|la pasan|tienen|viven|andan|"
            r"sufren) (?:mucho )?(?:peor|mas mal|menos|mas)|(?:podria|pudo|puede|podrian?) (?:ser|haber sido|estar|"
            r"haber estado) (?:mucho )?peor|no (?:es|fue|esta|sea|hay que hacerlo) (?:para tanto|"
            r"tan (?:grave|malo|dificil|mal|serio|terrible|grande)|nada(?: grave)?(?= ?[.,!])|el fin del mundo|"
            r"gran cosa|tan tragic[oa])|eso no es nada|no pasa nada,? (?:ya|todo|va|vera)|"
            r"(?:a )?tod[oa]s (?:nos |l[oa]s )?(?:pasa|toca|hemos pasado|pasamos|tenemos|sufrimos|hemos|"
            r"estamos igual|nos sentimos)|todo el mundo (?:pasa|tiene|sufre|se siente|batalla)|"
            r"le pasa a (?:todos|todo el mundo|cualquiera|las mejores)|no es (?:la unica|el unico|la primera)|"
            r"usted no es (?:la|el) unic[oa]"
        ),
        (
            r"pobrecit[oa]s?|pobre (?:de )?(?:usted|de ti|mujer|señora|familia|niñ[oa]s?|hombre|mama|cosita|"
            r"criatura|gente)|ay,? pobre|(?:me da(?:n)?|siento|(?<=¡)que|(?<=ay\s)que|(?<=ay,\s)que) (?:mucha |"
            r"tanta )?(?:lastima|pena ajena)|^que (?:lastima|pena)|"
            r"(?:que|tiene|tiene usted|tienen|tuvo) (?:mucha |tanta |buena )?suerte(?: de| que| tiene)?|"
            r"es (?:muy )?afortunad[oa]|(?:de|dele) gracias (?:a dios|que|de que)|agradezca(?: que| a dios)?|"
            r"debe(?:ria)? (?:estar|sentirse) (?:agradecid|content|feliz|orgullos)[oa]?"
        ),
        (
            r"(?:calmese|tranquilicese|relajese|serenese|controlese|tranquilic\w+|(?<!con\s)calma(?:te)?,|"
            r"sequese (?:las|esas) lagrimas)|^(?:tranquil[oa]|calma|ya ya|ya paso|ya,? ya)(?=[,.!]| señora| todo|"
            r" no)|(?:usted|ustedes) (?:si )?puede(?:n)?(?= ?[.!]| con (?:esto|todo|eso))|"
            r"usted es (?:muy )?fuerte(?:,| y) (?:va|puede|saldra|lo|ya|todo|no)|"
            r"(?:va a|podra|lo va a) (?:superar(?:lo)?|salir de esta|poder con)|de esta (?:sale|salimos|salen)|"
            r"saldra adelante|(?:l[oa]s niñ[oa]s|ell[oa]s) (?:son resistentes|se olvidan|olvidan|ni cuenta se|"
            r"aguantan|se adaptan)|es solo una (?:etapa|racha|fase)|es (?:pura|una) (?:etapa|racha)|olvidelo|"
            r"olvidese(?: de eso)?|dejelo (?:ir|atras)|superelo|ya dele vuelta|"
            r"seguro (?:que )?(?:no fue|no es|todo|se le|esta|van|ella|el|son|es) (?:nada|nervios|bien|pasa|sale|"
            r"cansancio|estres|su intencion)?"
        ),
    ),
)
