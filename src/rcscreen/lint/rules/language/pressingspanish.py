"""Spanish turns of phrase that leave no choice."""

from __future__ import annotations

__all__ = ["SPANISH"]

_ANSWER_ES = (
    "(?:contest|respond|firm|llen|complet|termin|cooper|acept|dig|d[eé]|proporcion|particip|consient|autoric|inform|"
    "colabor)\\w*"
)
_INFINITIVE = "\\w+(?:ar|er|ir)(?:me|nos|lo|la|le|les|los|las|se|melo|mela|noslo|selo|mele)?"

SPANISH = (
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
)
