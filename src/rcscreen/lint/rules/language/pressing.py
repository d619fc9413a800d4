"""Turns of phrase that leave no choice."""

from __future__ import annotations

from rcscreen.lint.lexicon import Lexicon

__all__ = ["PRESSURE"]

_KIND_EN = (
    r"(?! (?:know|never|not|feel (?:free|proud|safe|good|welcome)|get|hear|be hearing|see|"
    r"be (?:able|getting|so proud|proud|called)|"
    r"have (?:a|an|your|the|it|them|enough|some|two|three|gotten|received|got|been)|have (?:\w+ed|known|come|told|"
    r"gone|done|brought|paid|said|kept|taken|"
    r"thought|left|made)|receive|all)\b)"
)
_MUST_EN = (
    r"(?! (?:be(?! (?:honest|truthful|here|on time|seen|present|able|complete|signed|at least|sure|clean|sober))|"
    r"have (?:been|felt|had|gone|\w+ed|known|done|said|made|seen|lost|come|taken)|feel|love|miss|really love|"
    r"get (?:tired|lonely)|know|see|want|"
    r"think)\b)"
)
_ANSWER_EN = (
    "(?:answer|respond|reply|tell|sign|complete|finish|fill|cooperate|agree|consent|give|share|provide|disclose|do|"
    "say|talk|be honest|participate|explain|choose|pick|decide)"
)
_ANSWER_ES = (
    "(?:contest|respond|firm|llen|complet|termin|cooper|acept|dig|d[eé]|proporcion|particip|consient|autoric|inform|"
    "colabor)\\w*"
)
_INFINITIVE = "\\w+(?:ar|er|ir)(?:me|nos|lo|la|le|les|los|las|se|melo|mela|noslo|selo|mele)?"

PRESSURE = Lexicon(
    en=(
        (
            r"or (?:i|we) (?:can't|cannot|can not|won't be able to|won't) (?:process|see you|serve|help|finish|go on|"
            r"continue|open|book|enroll|file)"
        ),
        (
            r"(?:is|are|isn't|aren't) (?:not )?(?:allowed|permitted|an option|acceptable)(?= ?[.!,]| to skip|"
            r" to leave)|(?:i'm|i am|we're|we are) going to need (?:an?|your|to know|you|the)"
        ),
        (
            r"you (?:really )?(?:shouldn't|should not|can't keep|ought not) (?:be (?:living|staying|eating|smoking|"
            r"drinking|giving|letting|working|driving|doing)|let|stay|smoke|drink|eat|give|spend|leave|miss|skip|"
            r"wait|do)"
        ),
        (
            r"you(?:'ll| will|'d| would)? (?:really |just |still |also |all |first |simply |definitely |absolutely |"
            r"honestly )?"
            rf"(?:(?:have|need|ought|got|will need|are going)(?:ta)? (?:to)(?! (?:know|feel safe|hear this|see|push|"
            rf"pull|turn|lift|dial|press|knock|ring|laugh|walk|"
            rf"carry|be (?:alone|ashamed))\b)|'?ve got to|gotta|had better|better (?!off|than|now|today|at|with)\w|"
            rf"must{_MUST_EN}|should{_KIND_EN})"
        ),
        r"you'(?:ve got to|d better)",
        (
            r"(?:i|we)(?:'ll|'m going to| will|'re going to)? (?:really |do |also |still |just )?(?:need|"
            r"require|expect|insist|demand)(?:s)? (?:that )?you(?:r)?(?: \w+)? ?(?:to|answers?|signature|"
            r"cooperat\w+|consent|on|full|honest|answer)?"
        ),
        (
            r"(?:i|we)(?:'d| would)? (?:really )?want you to (?:answer|fill|sign|be honest|complete|finish|promise|"
            r"explain|commit|agree|do|stop|start|try|take|go|call)(?! (?:if|when|only)\b)"
        ),
        (
            r"you(?:'re| are) (?:required|expected|supposed|obligated|obliged|not allowed|not permitted|"
            r"legally required)(?: to)?"
        ),
        (
            r"(?:is|are|it's|that's|they're) (?:all |still |absolutely )?(?:mandatory|required|compulsory|"
            r"obligatory|a requirement|a must|not optional|non-?negotiable|not up to you|not a choice|"
            r"necessary (?:for you )?to|part of the deal)"
        ),
        (
            r"(?:must|have to|has to|needs? to|should) (?:all )?be (?:answered|completed|filled|signed|done|"
            r"finished|returned|given)"
        ),
        (
            r"(?:please |you can )?(?:just )?answer (?:all|every|each|"
            r"both)(?: (?:of )?(?:the|these|my|single|one))?|please (?:answer|respond|reply) (?:yes or no|honestly|"
            r"completely|fully|truthfully|as (?:honestly|fully|truthfully|completely|best)|the following|now)|"
            r"just (?:answer|sign|say yes|do it|get it done|pick one|"
            r"give me)(?! (?:the ones|what|whatever|if|as much|those|any|one|a word)\b)"
        ),
        (
            r"you (?:can't|cannot|can not|may not|won't be able to|aren't allowed to|are not allowed to|can only|"
            r"will not be able to) (?:skip|leave|stop|refuse|say no|move on|continue|proceed|pass|opt out|decline|"
            r"go (?:on|home|further)|get (?:help|services|food|benefits|an?)|receive|be (?:seen|helped)|"
            r"have (?:the|any)|qualify)"
        ),
        (
            r"(?:i|we)(?:'ll)? need (?:an |your |some |all the )?answers?|(?:wants?|needs?) (?:this|it|these|"
            r"the forms?) (?:all )?(?:done|"
            r"finished|filled|completed|signed) (?:before|first|today|now)|"
            r"(?:i|we|the doctor|the nurse|they|she|he)(?:'re| are| am|'m)? ?(?:can't|cannot|can not|won't|will not|"
            r"unable to|not able to|only|"
            r"can only)(?: be able to)? (?:\w+ )?(?:help|continue|move on|go on|proceed|serve|see (?:you|him|her|them|"
            r"anyone)|give|start|"
            r"schedule|finish|do anything|keep going|assist|check|let|sign|put|book|enroll)(?: \w+){0,4} (?:unless|"
            r"until|without|"
            r"if you (?:don't|won't|refuse|skip|can't|leave|do not)|till)"
        ),
        (
            r"(?:if you (?:don't|do not|won't|refuse(?: to)?|decline|say no|fail to|can't|skip|leave)|"
            r"unless you|until you|"
            r"without your|without you)(?: \w+){0,6},? (?:i|we|you|they|your \w+|the \w+|it|this)(?:'ll| will|'d|"
            r" might| may| could| can't| cannot|'re| are| won't| would)? (?:not |have to |be )?(?:be able|lose|"
            r"help|denied|report\w*|closed?|note|write|drop\w*|delay\w*|risk|miss|get (?:help|services|in)|stop|"
            r"told|continue|go on|proceed|assume|end|turn\w*|cut|happen|look bad)"
        ),
        (
            r"(?:or|otherwise),? (?:else\b|you(?:'ll| will| could| may| might|'d)? (?:\w+ )?(?:lose|not get|"
            r"be (?:dropped|removed|reported|denied|cut|turned)|miss out|have to)|"
            r"(?:i|we)(?:'ll| will| can't|'ll have to)? (?:\w+ )?(?:have to|call|report|close|end|can't help|"
            r"not be able))"
        ),
        (
            r"(?:you could|you might|you may|you'll|you will|you'd|risk) (?:lose|losing) (?:your|the|these|out|"
            r"access|this)|(?:failure|refusal|refusing|failing) to (?:answer|comply|complete|sign|respond|"
            r"participate|provide|cooperate)"
        ),
        (
            r"(?:in|for) your (?:own )?(?:best interests?|own good)|"
            r"(?:it(?:'s| is|'d be| would be| will be)|you'd be|you're|you'd do|would be) (?:\w+ )?(?:better|best|"
            r"wise|smart|smarter|wiser|easier on you|better off)(?: off)? (?:if you|for you to|to just|to answer|"
            r"to tell|to cooperate|to say)|you(?:'d| would) do well to|(?:do|did) yourself a favor"
        ),
        (
            r"you (?:have|don't have|really have|don't really have|do not have|haven't got)(?: no| a| any|"
            r" much of a)? choice|(?:there's|there is|have) no (?:way around|getting around|choice|option)|"
            r"like it or not|whether you (?:like|want) (?:it|to)"
        ),
        (
            r"(?:everyone|everybody|other (?:people|families|parents|moms|patients|clients|folks)|all the other \w+|"
            r"most (?:people|families|parents)|(?:no one|nobody)(?= (?:else )?(?:refuses|skips|"
            r"says no)))(?: else)?(?: \w+)? (?:answers|answered|does it|do it|"
            r"did it|has answered|has signed|signs|sign|signed|answer|tells? (?:me|us)|has to (?:answer|do)|"
            r"says? (?:yes|no)|refuses|skips|shares)"
        ),
        (
            r"(?:come on(?! (?:in|over|by|back|up|down|out|through|inside)\b)|hurry(?: up)?(?! (?:in|inside|home)\b)|"
            r"make it quick|"
            r"(?<!i'll\s)(?<!it'll\s)be quick|quickly now|answer quickly|"
            r"keep it (?:short|quick|brief)|let's (?:just )?(?:get (?:this|through this|it|these) (?:over|done|"
            r"out of the way)|rush|hurry(?! (?:in|inside|home)\b)|move (?:it )?along)|get (?:this|it) over with|"
            r"chop chop|"
            r"speed (?:this|it) up|(?:i|we)(?: really)? (?:don't|do not|only) have (?:much |a lot of |all |a few |"
            r"time|very much )(?:time|day|minutes?|for this)?|i(?:'m| am) (?:in a (?:hurry|rush)|"
            r"running (?:late|behind)|on a schedule|busy)|i have (?:other|more|another) (?:patients|families|people|"
            r"clients|calls) (?:waiting|to))"
        ),
        (
            r"are you (?:really |absolutely )?(?:sure|positive|certain) (?:that )?you (?:don't|won't|wouldn't|"
            r"do not|can't|can do without|want to (?:skip|say no|pass|refuse|turn))|"
            r"(?:won't|can't|could|would) you (?:at least|please just|just)(?: \w+)? (?:try|answer|tell|give|think|"
            r"sign|take)|at least (?:try|answer|tell|give|think about|consider)"
        ),
        (
            r"(?:i|we)(?:'d| would)? (?:strongly|highly|really) (?:recommend|suggest|advise|encourage|"
            r"urge)(?: that)? (?:you|answering|talking|going|getting|signing)|(?:i|we)(?: really)? "
            r"think you should|(?:i|we) (?:urge|beg|insist|demand|implore)|if i were you|you owe it to|"
            r"i(?:'m| am) (?:going to have to|telling you to|ordering)"
        ),
        (
            r"(?:do|think of|consider) (?:it|this|that)? ?(?:for|of) (?:the sake of )?(?:your|the) (?:kids|children|"
            r"baby|family|son|daughter)(?:'s? sake)?(?= ?[.!,])|for (?:the sake of your|"
            r"your (?:kids|children|family|baby)'s?'? (?:own )?(?:sake|good))|"
            r"(?:don't you )?want (?:what's|the) best for (?:your|the)|"
            r"if you (?:love|care about|loved|cared about) (?:your|the|them)"
        ),
        (
            r"(?:don't|do not|never|please don't) (?:skip|leave (?:any|anything|out|blank|it|one)|"
            r"hold (?:anything |any )?back|stop (?:now|until)|hesitate|refuse|interrupt|"
            r"say no)(?! to (?:call|ask|stop|tell|reach|say|let))"
        ),
        (
            rf"(?:it(?:'s| is| would be)|very|so|really) (?:very |really |so |extremely |most |critical|vital|"
            rf"essential|crucial)*(?:important|critical|vital|essential|crucial|necessary|imperative)(?: that you|"
            rf" for you to| you| to) (?:\w+ )?{_ANSWER_EN}|make sure (?:that )?(?:you |to )(?:\w+ )?{_ANSWER_EN}|"
            rf"be sure to {_ANSWER_EN}"
        ),
    ),
    es=(
        (
            r"(?:o|o si no,?|porque si no,?) no (?:le |les |lo |la )?(?:podemos|puedo|podremos|podre|vamos a poder|"
            r"voy a poder) (?:atender|ayudar|procesar|dar|seguir|inscribir|abrir)\w*"
        ),
        (
            r"(?:voy|vamos) a (?:necesitar|ocupar|requerir) (?:una|su|sus|la|que)|"
            r"(?:lo mejor|lo ideal|lo correcto|lo que debe hacer) es que (?:usted )?\w+|"
            r"nada mas (?:diga|conteste|digame) (?:si|que)"
        ),
        (
            r"si (?:usted )?se (?:nieg|rehus|resist)\w+(?: \w+){0,4},? (?:lo |la |le |se lo |yo |nosotros )?(?:voy|"
            r"vamos|tendr|pierd|puede|va|van|no)\w*|(?:quiere|quisiera) lo mejor para sus? \w+"
        ),
        (
            r"(?:usted |ustedes )?no (?:deberia|deberian|debe|deben) (?:\w+ )?(?:vivir|"
            r"estar (?:ahi|alli|aqui|con|viviendo)|dejar|tomar|fumar|comer|gastar|permitir|quedarse|"
            r"hacer (?:eso|esto)|trabajar|darle|faltar)"
        ),
        (
            r"^usted(?:es)? necesitan? (?:dejar|ser|poner|buscar|hacer|ir|aplicar|tomar|salir|cambiar|empezar|"
            r"hablar|firmar|decir)\w*"
        ),
        (
            rf"(?:usted |ustedes )?(?:debe|deben|deberia|deberian|debes|deberias|debera|deberan|debiera|debieran|"
            rf"ha de|han de)(?: de)? (?:(?:usted|siempre|primero|tambien|forzosamente|de)\s)?(?!(?:ser|estar|haber|"
            rf"sentir\w*|dar(?:le|les)|saber|costar\w*|tener|pesar\w*|extrañar\w*|querer\w*) ?(?!honest|sincer|clar|"
            rf"en ayunas|aqui)){_INFINITIVE}"
        ),
        (
            rf"(?:usted |ustedes )?(?:tiene|tienen|tienes|tendra|tendran|tendria|tendrian|va a tener|van a tener|"
            rf"tendras) (?:forzosamente |usted )?que (?!haber\b|ver (?:est[ea]|el|la)\b|empujar|jalar|tocar (?:el|"
            rf"la)\b|marcar|subir|bajar|pasar por){_INFINITIVE}"
        ),
        (
            r"(?:necesit(?:o|amos)|ocup(?:o|amos)|requ(?:iero|erimos)|exij(?:o|imos)|exigimos|"
            r"insist(?:o|imos)(?: en)?|demand(?:o|amos)|orden(?:o|amos)) que (?:usted |ustedes |me |nos |lo |la |"
            r"se |todos )*\w+"
        ),
        (
            rf"(?:quiero|queremos|quisiera|espero|esperamos|le pido|le pedimos|les pido|le exijo|"
            rf"le ruego) que (?:usted )?(?:me |nos |lo |se )?(?:{_ANSWER_ES}|sea (?:honest|sincer)\w+|prometa|"
            rf"comprometa|haga|entienda|deje de|empiece a|apure)(?! (?:si|cuando|solo)\b)"
        ),
        (
            r"(?:es|son|sera|seria|queda|todo es|esto es) (?:un |una )?(?:absolutamente |totalmente |"
            r"estrictamente )?(?:obligatori[oa]s?|obligacion|requisito|requerid[oa]s?|indispensables?|forzos[oa]s?|"
            r"mandatori[oa]s?|un deber|necesario (?:que|contest\w+|respond\w+|firm\w+|llen\w+)|preciso que|"
            r"imprescindible)|(?:no es|no son) opcional(?:es)?|a fuerzas?|por fuerza|forzosamente"
        ),
        (
            rf"hay que (?:{_ANSWER_ES}|decir(?:me|nos|lo)?|cooperar|hacer(?:lo)?(?= ?[.!])|apurar\w*)|"
            rf"(?:se )?(?:le |les )?(?:exige|requiere|pide|obliga a|va a exigir|"
            rf"ordena) (?:que (?:usted )?)?(?:{_ANSWER_ES}|contestar|llenar|firmar|responder|a)|"
            rf"favor de {_ANSWER_ES}|se espera que|esta(?:n)? (?:usted(?:es)? )?obligad[oa]s?|"
            rf"(?:tiene|es|bajo) (?:la |su |una )?obligacion|por (?:ley|obligacion) (?:tiene|debe|hay)"
        ),
        (
            r"(?:por favor,? )?(?:conteste|responda|llene|complete|firme)(?: usted)?(?: a)? (?:todas?|todos?|cada|"
            r"tod\w+|con la verdad|rapido|ya|ahorita|si o no|honestamente|sinceramente|bien|completo)(?: \w+)?|"
            r"solo(?:mente)? (?:conteste|firme|diga que si|responda)(?! (?:lo que|las que|si|cuando))|"
            r"nada mas (?:firme|conteste|diga que si)"
        ),
        (
            r"no (?:puede|se puede|pueden|se permite|se vale|se aceptan?|se le permite|esta permitido|"
            r"podemos) (?:saltar\w*|omitir\w*|dejar (?:\w+ )?(?:en blanco|sin|preguntas?|de|ninguna|nada)|negar\w*|"
            r"parar|brincar\w*|rehusar\w*|rechazar\w*|no |decir que no|pasar a la|irse|recibir\w*)|"
            r"no (?:se salte|deje (?:nada|ninguna|en blanco|preguntas|alguna|de contestar)|omita|se brinque|"
            r"me diga que no|se niegue|pare hasta|se guarde)"
        ),
        (
            r"(?:sin (?:contestar|responder|firmar|su (?:respuesta|firma|cooperacion|consentimiento|permiso)|esto|"
            r"eso|esa informacion|sus respuestas|esta informacion|sus datos),? )(?:yo |"
            r"nosotros |la doctora |el doctor |la enfermera |ellos )?no (?:\w+ )?(?:podemos|puedo|se puede|hay|"
            r"podremos|podre|vamos|recib\w+|le|va|la|lo|puede)"
        ),
        (
            r"no (?:le |les |lo |la )?(?:podemos|puedo|vamos a poder|podremos|voy a poder|podre|se puede|"
            r"se le puede) (?:\w+ )?(?:ayudar\w*|seguir|continuar|atender\w*|avanzar|dar\w*|inscribir\w*|terminar|"
            r"hacer nada|pasar|ver\w*|apoyar\w*)(?: \w+){0,4} (?:si no|sin|hasta que|a menos|si usted no|"
            r"mientras no|si se (?:niega|salta))"
        ),
        (
            r"si (?:usted )?no (?:me |nos |lo |la |quiere )?(?:contest|respond|firm|cooper|acept|llen|termin|"
            r"colabor|dig|dice|particip|complet|da|hac|pon|vien|autoriz)\w*(?: \w+){0,4},? (?:usted |ya |entonces |"
            r"pues |yo |nosotros )?(?:no (?:le |la |lo |les |se |va |vamos |podr|pued|pod|recib|hay ayuda|califica|"
            r"habra|tendr|voy)|pierde|puede(?:n)? (?:perder|quitar\w*|cancelar\w*)|perder|"
            r"le (?:quit|van|cort|cancel|neg|suspend)|se (?:le |queda|quita|pierde|cancela|cierra)|"
            r"tendr(?:e|emos|a) que|voy a tener que|vamos a tener que|cancel)\w*"
        ),
        (
            r"(?:puede|podria|va a|pueden) (?:perder|quitarle|quitarles|cancelarle|negarle)(?:\w*)? (?:su|sus|el|la|"
            r"los|las|este|esta)|se arriesga a"
        ),
        (
            r"mas le (?:conviene|vale|convendria)(?: que)?|le (?:conviene|convendria) (?:que |mas |\w+[aei]r\b)|"
            r"(?:seria|es|sera|estaria) (?:\w+ )?(?:mejor|conveniente|recomendable|preferible|lo mejor|"
            r"mas facil) (?:que (?:usted |ya |me |nos |lo )?\w+(?!\w* si)|"
            r"si (?:usted )?(?:me |nos )?(?:contesta|coopera|dice|habla|acepta))|por su (?:propio )?bien|"
            r"es por su bien"
        ),
        (
            r"por el bien de (?:sus?|los) (?:hij\w+|niñ\w+|bebe|famil\w+)|"
            r"(?:hagalo|hazlo|piense(?:lo)?|conteste|acepte) (?:por|en) (?:sus?|los|el) (?:hij\w+|niñ\w+|bebe|"
            r"famil\w+)|si (?:de verdad |realmente )?(?:quiere|ama|le importan) (?:a )?sus (?:hij|niñ)\w+"
        ),
        (
            r"ap[uú]rese|apurele|apurate|apurarnos|apuremonos(?! a (?:entrar|salir|llegar))|andele,? (?:conteste|diga|"
            r"firme|ya)|dese prisa|"
            r"rapid(?:it)?o,? (?:por favor|conteste|diga|que)|(?:conteste|responda|digame|diga|sea) (?:rapido|"
            r"rapidito|breve|pronto)|no (?:tenemos|tengo|hay|me queda) (?:mucho |tanto |todo el )?(?:tiempo|"
            r"dia)(?: (?:para|que perder))?(?= ?[.,!]| para| que)|"
            r"(?:tengo|hay|estan esperando) (?:prisa|otros? (?:pacientes?|familias?|personas?)|"
            r"otras? (?:familias?|personas?)|mas (?:gente|pacientes?|familias?))(?: \w+)? ?(?:esperando|"
            r"que atender)?|vamos (?:rapido|a apurarnos)|(?:ya )?acabemos (?:con esto|rapido|ya|de una vez)|"
            r"de una vez por todas|ya (?:conteste|diga|dígame)(?: de una vez)?"
        ),
        (
            r"(?:todos|todo el mundo|toda la gente|las demas|los demas|otras|las otras|"
            r"nadie)(?: l[oa]s)?(?: \w+)? (?:(?:si )?contestan?|(?:si )?lo hacen?|(?:si )?firman?|responden?|"
            r"(?:si )?aceptan?|se niegan?|se salta|dice que no|dicen que si|se queja|"
            r"(?:si )?me (?:contestan?|dicen?))|usted es (?:la unica|el unico) que"
        ),
        (
            r"asegurese de (?:contestar|responder|llenar|firmar|decir\w*|no dejar|completar)|"
            r"(?:es|seria) (?:muy |sumamente |super |bien )?(?:importante|vital|esencial|crucial|fundamental|"
            r"urgente|necesario) que (?:usted )?(?:me |nos |lo |la )?(?:contest|respond|dig|sea|firm|complet|llen|"
            r"cooper|de |haga|explique|cuente|acept|sepamos todo|participe)\w*"
        ),
        (
            r"(?:esta|estas) (?:usted )?segur[oa] (?:de )?(?:que |(?=no))(?:usted )?no (?:quiere|le gustaria|"
            r"necesita|lo quiere|desea)|(?:cuando|aunque) menos (?:conteste|digame|intente|pruebe)|"
            r"(?:por lo|al) menos (?:conteste|digame|intente|pruebe|firme|trate|dígame)|"
            r"yo (?:que|en su lugar|si fuera)(?: usted)?|si yo fuera usted|"
            r"le (?:recomiendo|aconsejo|sugiero) (?:(?:mucho|fuertemente|encarecidamente|seriamente) )+que|"
            r"le (?:ruego|suplico|exijo|insisto)"
        ),
        (
            r"(?:no (?:tiene|le queda|hay|tenemos)) (?:mas |otra |ninguna )?(?:opcion|remedio|alternativa|de otra|"
            r"eleccion|escapatoria)|(?:le guste|quiera) o no(?: le guste| quiera)?|"
            r"le toca (?:contestar|responder|firmar)|(?:tienen|deben) (?:que )?(?:ser contestad|estar contestad|"
            r"estar llen|ser llenad)\w+|deje de (?:llorar|quejarse|hacer)"
        ),
    ),
)
