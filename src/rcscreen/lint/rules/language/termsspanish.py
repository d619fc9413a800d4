"""Spanish words that put a label where a person is, and what may be said instead."""

from __future__ import annotations

__all__ = ["SPANISH"]

_GENTE = (
    "(?:personas?|gente|familias?|niñ[oa]s?|hij[oa]s?|jovenes|joven|muchach[oa]s?|mujer(?:es)?|hombres?|madres?|"
    "padres?|"
    "mamas?|papas?|señor(?:es|as?)?|vecin[oa]s?|pacientes?|adult[oa]s?|alguien|usted|herman[oa]s?|comunidad(?:es)?)"
)
_UNO = (
    "(?:un|una|el|la|los|las|algun|alguna|algunos|es|son|era|fue|esta|estan|ese|esa|esos|como|tan|muy|medio|quedo|"
    "soy|otro|otra)"
)
_ESTAR = (
    "(?:es|son|era|fue|esta|estan|estaba|estuvo|soy|estoy|ser|estar|se siente|se ha sentido|siente|volver|volverse|"
    "vuelve|volviendo|volvio|puso|anda|quedo|quedarse|poner|ponerse)"
)

SPANISH = {
    # -- lo que se consume --
    (
        r"(?:ex-? ?)?(?:drog)?adict[oa]s?(?: a \w+)?|drogadiccion|toxicoman[oa]s?|farmacodependientes?|"
        r"drogodependientes?"
    ): "persona que usa drogas",
    (
        r"(?<!bebidas\s)(?<!bebida\s)(?:ex-? ?)?alcoholic[oa]s?(?! anonim)|borrach(?:[oa]s?|ines|in|er[oa]s?)|"
        r"briag[oa]s?|teporoch[oa]s?"
    ): "persona que toma",
    (
        r"marihuanos?|mariguan[oa]s?|marihuaner[oa]s?|drogat[oa]s?|drogos?|tecat[oa]s?|pastiller[oa]s?|"
        r"periquer[oa]s?|cocainoman[oa]s?|vicios[oa]s?|grif[oa]s?|crackeros?"
    ): "persona que usa drogas",
    r"(?:un|el|su|sus|los|algun|ese|tiene|tienen|malos?|con|caer en|caido en|dejar|del) vicios?": "lo que usa",
    (
        r"abus[oa]n? (?:de |del )(?:las |los |el |la )?(?:drogas?|sustancias?|substancias?|alcohol|bebida|pastillas|"
        r"medicamentos?|trago|medicinas)|abusar (?:de |del )(?:las |los |el |la )?(?:drogas?|sustancias?|alcohol|"
        r"bebida|pastillas)|(?:problemas?) (?:de|con) (?:las |el |la )?(?:drogas?|alcohol|bebida|adiccion(?:es)?)"
    ): "uso de drogas, uso de alcohol",
    (
        r"limpi[oa]s? de (?:las? |el )?(?:drogas?|alcohol|vicios?|heroina|cocaina|cristal|pastillas)|(?:sigue|seguir|"
        r"mantener(?:se)?|mantiene|mantenido|lleva|"
        r"llevar|estar|estado|quedar(?:se)?) (?:\w+ )?limpi[oa]s?(?= ?[?.!,]| y sobri[oa]| desde| \w+ meses| por)"
    ): "sin usar drogas",
    (
        r"(?:anda|andan|metid[oa]s?|meti[oó]|esta|estan|cay[oó]|perdid[oa]s?) en (?:las |la )?(?:drogas?|droga|"
        r"vicios?)|enviciad[oa]s?|engancad[oa]s?|enganchad[oa]s? (?:a|con)|se drog(?:a|an|ue|uen|aba)|drogarse|"
        r"drogandose"
    ): "usa drogas",
    # -- salud --
    (
        rf"{_ESTAR} (?:usted )?(?:medio |un poco |bien |muy |como )?(?:loc[oa]s?|chiflad[oa]s?|zafad[oa]s?|"
        rf"desquiciad[oa]s?|demente|mal de (?:la )?(?:cabeza|mente)|"
        rf"trastornad[oa]s?)(?! de (?:contento|alegria|gusto))|l[oa]s loc[oa]s|un[a]? loc[oa]|manicomios?|"
        rf"loquer[oa]s?|loquit[oa]s?"
    ): "persona que la está pasando mal",
    (
        r"enferm(?:[oa]s?|it[oa]s?) (?:mental(?:es)?|de los nervios|de la mente)|enfermit[oa]s?|"
        r"(?:los|las|un|una|es|el|la|son) (?:esquizofrenic|psicotic|maniac|neurotic|depresiv|histeric)[oa]s?|"
        r"(?:es|soy|son|un|una) (?:bipolar(?:es)?|dementes?)|desequilibrad[oa]s?|perturbad[oa]s? mental(?:es)?"
    ): "persona con una enfermedad mental",
    (
        r"(?:un|una|los|las|es|son|el|la) (?:diabetic|epileptic|asmatic|paralitic|autist|anorexic|cancer[oi]s|"
        r"sidos|sifilitic)[oa]s?|sidos[oa]s?|(?:infectad|contagiad)[oa]s? (?:con|de|por) (?:el )?(?:vih|sida)"
    ): "persona con diabetes, con epilepsia…",
    r"(?:sufr|padec)(?:e|en|ido|ir|er|iendo) (?:de|del) (?!hambre|nada)\w+": "vive con",
    (
        r"(?:es|fue|ha sido|son|una?|las?|como) victimas? de|mujer(?:es)? (?:golpead|maltratad|abusad)as?|"
        r"(?:es|fue|una|las?) (?:maltratad|golpead)as?"
    ): "persona a quien lastimaron",
    (
        rf"obes[oa]s?|gordit[oa]s?|{_ESTAR} (?:muy |tan |demasiado |usted |bien |mas |un poco )?gord[oa]s?|"
        rf"pasad[oa]s? de peso"
    ): "persona de cuerpo grande",
    # -- pobreza --
    (
        rf"(?:los|las|mas|tan|muy|otros) (?:mas )?pobres(?! (?:se|que))|"
        rf"(?:{_GENTE}) (?:muy |mas |tan )?(?:pobres?|necesitad[oa]s?|humildes?|carentes?|marginad[oa]s?|"
        rf"indigentes?|vulnerables?|menos favorecid[oa]s?)|(?:los|las) (?:mas |menos )?(?:necesitad|marginad|"
        rf"desposeid|desvalid|desprotegid|menesteros|humild|favorecid|afortunad)[oae]s?|"
        rf"(?<!señal\s)(?<!luz\s)(?:es|son|eran|somos) (?:usted(?:es)? |muy |tan )?pobres?|muert[oa]s? de hambre|"
        rf"clase baja|"
        rf"(?:menos|poco) (?:afortunad|favorecid|privilegiad)[oa]s?|pobretones?|jodid[oa]s?"
    ): "personas a quienes no les alcanza el dinero",
    r"(?:de |con )?(?:escasos|bajos|pocos) recursos|de bajos ingresos": "a quienes no les alcanza el dinero",
    (
        r"indigentes?|vagabund[oa]s?|vag[oa]s|(?:un|una|es|son|como) vag[oa]|mendig[oa]s?|limosner[oa]s?|"
        r"pordioser[oa]s?|(?:los|las|un|una) (?:sin ?techo|sin hogar|sin casa|de la calle)|desamparad[oa]s?|"
        r"homeless(?:es)?|(?:niñ[oa]s?|gente|personas?) de la calle|deambulantes?|teporochos?|callejer[oa]s"
    ): "personas sin un lugar propio",
    (
        r"(?:(?:vive|viven|vivir|viviendo) (?:del (?:gobierno|welfare|estado|sistema)|de la ayuda|a costa|"
        r"de gorra))|(?<!oficina\s)(?<!oficinas\s)(?:en|del|el|recibe|agarra|con) welfare|mantenid[oa]s?|"
        r"arrimad[oa]s?|aprovechad[oa]s?|"
        r"gorron(?:es|a|as)?|parasitos sociales|atenid[oa]s? al"
    ): "recibe beneficios",
    # -- discapacidad --
    (
        rf"minus ?valid[oa]s?|(?:dis|in)capacitad[oa]s?(?! para)|"
        rf"{_UNO} (?:invalid(?![oa], (?:pero|le|hay|pid))|lisiad|tullid|paralitic|impedid|manc|coj|cieguit|sordit|"
        rf"mudit|coj(?:it)?)[oa]s?|"
        rf"lisiad[oa]s?|tullid[oa]s?|(?:niñ[oa]s?|persona|hij[oa]s?|gente) (?:impedid|anormal|invalid|coj|lisiad|"
        rf"mongolic|retrasad)\w*|anormales|mal formad[oa]s?|malformacion(?:es)?|"
        rf"defectos? (?:de nacimiento|fisicos?|mental(?:es)?|congenitos?)|deform(?:e|es|idad|idades)"
    ): "persona con discapacidad",
    (
        r"retrasad[oa]s? mental(?:es)?|(?:retraso|retardo|deficiencia|debilidad) mental|retardad[oa]s?|"
        r"deficientes? mental(?:es)?|mongolic[oa]s?|mongolit[oa]s?|subnormal(?:es)?|tontit[oa]s?|"
        r"(?:es|un|una|medio) (?:tont[oa]|lentit[oa]|retrasad[oa]|taradit?[oa])(?= ?[?.!,]| para| de)"
    ): "persona con discapacidad intelectual",
    (
        r"necesidades especiales|capacidades (?:diferentes|especiales)|"
        r"(?:niñ[oa]s?|hij[oa]s?|bebes?|alumn[oa]s?|personas?|chic[oa]s?) (?:\w+ )?especial(?:es)?|"
        r"angelit[oa]s? especial(?:es)?"
    ): "con discapacidad",
    (
        r"(?:confinad|atad|postrad|amarrad|condenad|sujet)[oa]s? (?:a|en) (?:una |la |su )?(?:silla(?: de ruedas)?|"
        r"cama)|postrad[oa]s?"
    ): "persona que usa silla de ruedas",
    (r"sordo-? ?mud[oa]s?|(?:los|las|un|una) (?:sord|cieg|mud|tuert)(?:[oa]s?|it[oa]s?)|(?:enan|enanit)[oa]s?"): (
        "persona sorda, persona ciega"
    ),
    (
        rf"(?:{_GENTE}) normal(?:es)?|(?:como|es|son|era|no es) (?:un |una |un[oa]s )?(?:niñ[oa]s? |hij[oa]s? |"
        rf"personas? )?normal(?:es)?(?= ?[?.!,]| su| el| la)"
    ): "personas sin discapacidad",
    # -- justicia --
    (
        r"ex[- ](?:convict|presidiari|pres|re|delincuent|recl|pandiller)(?:[oae]s?|us[oa]s?)|"
        r"ex(?:convict|presidiari|delincuent|reclus|pandiller)[oae]s?|exrec?os?|convict[oa]s?|"
        r"delincuentes?(?: juvenil(?:es)?)?|(?:un|una|el|los|las|es|son|como|unos) criminal(?:es)?|criminales|"
        r"presidiari[oa]s?|(?:los|las|un|una|el|la|algun|para|de|con|a|son) (?:pres|reclus|re)(?:[oa]s?)|"
        r"maleantes?|mareros?|"
        r"cholos?|pandiller[oa]s?|malandr(?:o|os|in|ines)|ratero?s?|carcelari[oa]s?|malvivientes?|rufianes|"
        r"(?:los|las|un) infractor(?:es)?"
    ): "persona que estuvo en la cárcel",
    # -- migración --
    (
        r"ilegales|(?:un|una|es usted|usted es|esta usted|usted esta|esta|estan|estaba|gente|inmigrantes?|"
        r"migrantes?|personas?|trabajador(?:es)?|padres?|hij[oa]s?|famili\w+|somos|soy|vino|vinieron|entro|"
        r"entraron|entrada|cruzo|cruzaron|aqui|como|extranjer[oa]s?|usted|alguien|vive|viven|trabaja|trabajan|"
        r"llego|llegaron|paso|pasaron|de|pais|manera|forma|de manera|de forma) (?:\w+ )?ilegal(?:mente)?(?! que)|"
        r"ilegalmente|(?:esta|estan|vive|viven|vino|vinieron|trabaja|trabajan|aqui) (?:\w+ )?de (?:ilegal|"
        r"mojad[oa])"
    ): "persona sin documentos; mejor no pregunte",
    (
        r"(?:espaldas? )?mojad[oa]s(?= ?[?.!,]| que| como)|espaldas? mojadas?|"
        r"(?:los|un|una|es usted|es|algun) (?:mojad[oa]|extranjer[oa])s?(?= ?[?.!,]| o)|indocumentados|"
        r"(?:los|las) sin papeles|bebes? ancla|tercermundistas?|indios? (?:patarajada|ignorante)|mal ingles"
    ): "persona que vino de otro país",
    # -- edad, familia, identidad --
    (
        r"ancian(?:[oa]s?|it[oa]s?)|viejit[oa]s?|(?:los|las|un|una|esos|pobres|gente|personas?|mas|ya esta|ya es|"
        r"muy|tan|es usted|usted es) viej[oa]s?(?= ?[?.!,]| que| de| para| del| con| en| y)|vejestorios?|"
        r"veteran[oa]s? de edad|senil(?:es)?|decrepit[oa]s?|ruc[oa]s?|chochos?|geriatric[oa]s?|viejuc[oa]s?"
    ): "persona mayor",
    r"(?:la |de la )?tercera edad": "personas mayores",
    (
        r"(?:madres?|mamas?|padres?|papas?) (?:adolescentes?|niñ[oa]s?)|"
        r"embarazos? (?:adolescentes?|en adolescentes)|niñas madres|"
        r"(?:hij[oa]s?|niñ[oa]s?) (?:ilegitim[oa]s?|bastard[oa]s?|natural(?:es)?|de (?:la calle|nadie))|"
        r"bastard[oa]s?|fuera del matrimonio|mujer(?:es)? de la (?:calle|vida)|"
        r"padres? (?:desobligad|irresponsabl|ausent)\w*|quedad[oa]s|"
        r"fracas(?:o|aron) (?:de|a los|muy joven|con el novio)"
    ): "mamá joven, papá joven",
    r"prostitut[oa]s?|rameras?|mujerzuelas?|put[oa]s?|promiscu[oa]s?": "persona que cambia sexo por dinero",
    (
        r"preferencias? sexual(?:es)?|travestis?|maric(?:on|ones|as?|quitas?)|jot[oa]s?|marimach[oa]s?|machorras?|"
        r"afeminad[oa]s?|amanerad[oa]s?|invertid[oa]s|desviad[oa]s?|rarit[oa]s?|vestidas|los homosexuales|"
        r"un homosexual|cambio de sexo|transexuales"
    ): "la palabra que usa la persona",
    (
        r", ?(?:mami(?:ta)?|papi(?:to)?|mi amor|mija|mijo|mi hij(?:it)?[oa]|m'ij[oa]|corazon|reina|mi reina|mi rey|"
        r"abuelit[oa]|madrecita|padrecito|jefecit[oa]|jefit[oa]|cariñ(?:o|ito)|gordit[oa]|linda|mi vida|amorcito|"
        r"muñeca|chula|doñita|viejit[oa]|nena|mi cielo|mi niña|seño)(?= ?[.,?!])"
    ): "su nombre",
    (
        r"(?:hola|ay|a ver|bueno|oiga|mire|si|gracias|ya|venga|digame|pase) ?,? (?:mami(?:ta)?|papi(?:to)?|mi amor|"
        r"mija|mijo|mi hij(?:it)?[oa]|m'ij[oa]|corazon|reina|mi reina|mi rey|abuelit[oa]|madrecita|padrecito|"
        r"jefecit[oa]|jefit[oa]|cariñ(?:o|ito)|gordit[oa]|linda|mi vida|amorcito|muñeca|chula|doñita|viejit[oa]|"
        r"nena|mi cielo|mi niña|seño)(?= ?[.,?!])"
    ): "su nombre",
}
"""The word → what may be said instead."""
