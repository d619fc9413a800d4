"""Words are those that people use at home.

## What

Nothing that is said or answered uses the trade's own words: `SDOH`, `psychosocial`, `intervention`, `eligibility`,
`determinantes sociales`, `tamizaje`, `elegibilidad`. Formal words for making decisions together (`your preferences`,
`treatment options`) are an idea only.

## Why

Those words say that the speaker belongs here and the listener does not, and half of them are misunderstood. Advice on
plain language (AHRQ's health literacy toolkit) is to say what a thing is for. When people helped to word a short
question about being involved in decisions, "decision", "options" and "preferences" were what got in the way (Elwyn and
others, 2013).

## Bad

```yaml enable
- ask: meals
  text: Has food insecurity come up lately?  # here
  answer: words
```

## Good

```yaml enable
- ask: meals
  text: How has it been lately, with meals?
  answer: words
```

## Bad

```yaml es
going-well:
  text: ¿Qué va bien con su red de apoyo psicosocial?  # here
```

## Good

```yaml es
going-well:
  text: ¿Quién le echa la mano cuando hace falta?
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.lexicon import Lexicon
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "LAN008"
NAME = "jargon"
SEVERITY = Severity.WARNING
READS = Reads.WORDS

JARGON = Lexicon(
    en=(
        (
            r"compliant|regimens?|adherent|(?:community|available|local|social) resources|natural supports|"
            r"comprehensive|holistic|agenc(?:y|ies)(?: partners)?"
        ),
        (
            r"(?:sdoh|hrsn|ipv|oud|smi|sbirt|lep|i?adls?|pcp|ehr|emr|mrn|fpl|liheap|hipaa|dme|eob|mco|aco|fqhc|chw|"
            r"sud|roi|mh|bh|dx|hx|(?<!,\s)(?<!in\s)(?<!from\s)tx)"
        ),
        (
            r"(?:social|health|structural) (?:determinants?|drivers?)(?: of health)?|"
            r"(?:health|social)[- ]related social needs|(?:unmet |basic |health |material )?social needs|"
            r"(?:bio-?)?psycho-?social|socio-?economic(?:ally)?|demographics?"
        ),
        (
            r"interventions?|eligib(?:le|ility)|ineligib(?:le|ility)|assess(?:es|ed|ing|ments?)?|"
            r"evaluat(?:e|ed|ion|ions)|criteri(?:a|on)|(?:intake|discharge) (?:form|process|interview|appointment|"
            r"paperwork|questionnaire|packet|plan\w*)|disposition|triage[ds]?"
        ),
        (
            r"screen(?:ed|ing|ings|er)? (?:you|your|tool|tools|for|process|instrument|questions?|questionnaire|"
            r"results?|protocol)|(?:a|the|this|our|do|universal) screen(?:er|ing)s?(?= ?[?.!,]|"
            r" (?:is|asks|will|for|tool|about))"
        ),
        (
            r"utili[sz](?:e|es|ed|ing|ation)|facilitat(?:e|es|ed|ion)|implement\w*|commence|ascertain|remuneration|"
            r"pursuant|hereby|aforementioned|in accordance with|prior to|subsequent(?:ly)?(?: to)?|"
            r"in the event (?:of|that)|with regards? to|in regards to|with respect to|pertaining to|"
            r"per (?:our )?(?:policy|protocol)|in order to (?:determine|assess|facilitate)"
        ),
        (
            r"(?:co-?)?morbid(?:ity|ities)?|multi-?disciplinary|inter-?disciplinary|modalit(?:y|ies)|"
            r"trauma[- ]informed|evidence[- ]based|person[- ]centered|patient[- ]centered|strengths?[- ]based|"
            r"culturally (?:competent|responsive|sensitive)|holistic(?:ally)?|best practices?|stakeholders?|"
            r"wrap-?around|continuum|linkages?|closed[- ]loop|warm hand-?offs?|care coordinat(?:ion|or)s?|"
            r"case manage(?:ment|d)|care (?:management|plan|team huddle)s?|service plans?|treatment plans?|"
            r"levels? of care|navigat(?:e|ing) (?:the |services|systems?|resources|health)"
        ),
        (
            r"adverse (?:childhood )?(?:experiences?|events?)|toxic stress|resilien(?:ce|cy|t)|"
            r"(?:protective|risk) factors?|stressors?|coping (?:mechanisms?|strateg(?:y|ies)|skills?)|"
            r"social supports?|(?:social )?support (?:systems?|networks?)|natural supports|"
            r"self[- ](?:efficacy|regulat\w+|sufficien\w+)|empower(?:s|ed|ing|ment)?|(?:secure |insecure |healthy |"
            r"bonding and |infant )attachment|attachment (?:styles?|issues?)|dyads?|dyadic"
        ),
        (
            r"(?:food|housing|nutrition|income|financial|job|transportation) (?:in)?(?:security|secure|stability|"
            r"instability|strain|hardship|barriers?|resource strain)|(?:un)?stably housed|housing status|"
            r"employment status|(?:transportation|access|language|care|treatment|system|any|other|potential|your|"
            r"the|what|social|financial) barriers|barriers? to (?:care|access|treatment|services|getting|health)|"
            r"domains?"
        ),
        (
            r"(?:primary care|health ?care|medical|service|behavioral health|mental health) providers?|ambulatory|"
            r"prognosis|symptomatology|etiolog\w+|cognitive\w*|affect(?:ive)? (?:disorder|state)|"
            r"(?:suicidal )?ideation|behavioral health|peri-?natal|ante-?partum|neonatal|gestation\w*|"
            r"psycho-?education\w*|prophyla\w+|hypertension|pharmacotherapy|contraindicat\w+|health literacy|"
            r"functional (?:status|limitations?|impairments?)|impairments?|chronic conditions?"
        ),
        (
            r"compliance|adherence|confidentiality(?: (?:policy|agreement|notice))?|disclos(?:e|es|ed|ing|ure|ures)|"
            r"release of information|mandated? report(?:er|ers|ing)|documentation|"
            r"verif(?:y|ication) (?:of )?(?:income|your|address)|proof of residency|"
            r"household (?:composition|size|members|income)|head of household|dependents|guarantor|"
            r"prior authorization|formulary|in-network|deductible|copayments?|co-?insurance|reimburs\w+|"
            r"means[- ]tested|income (?:guidelines?|thresholds?|limits?)|federal poverty(?: level| line)?|"
            r"subsid(?:y|ies|i[sz]ed)|enroll(?:ment)? criteria|expedited|recertif\w+|redeterminat\w+"
        ),
        (
            r"(?:positive|negative|adverse) (?:outcomes?|indicators?)|outcomes?|metrics?|"
            r"data (?:points?|collection|elements?)|protocols?|indicators?|baseline|ethnicity|limited english|"
            r"primary language spoken|preferred language|developmental(?:ly)? (?:milestones?|delays?|appropriate\w*|"
            r"screening\w*)|milestones|anticipatory guidance|parental (?:efficacy|stress)|"
            r"caregiver (?:burden|strain)|family unit|collaterals?|constituents?"
        ),
    ),
    es=(
        (
            r"composicion (?:de su |de la )?(?:familia|hogar|casa)|"
            r"recursos (?:comunitarios|disponibles|de la comunidad)|presenta (?:usted )?(?:sintomas|algun)|"
            r"(?:atencion|enfoque|servicios?|apoyo|programa|desarrollo|modelo|salud|plan|cuidado|manera|forma|"
            r"evaluacion) "
            r"(?:\w+ )?integral(?:es)?"
        ),
        (
            r"determinantes(?: sociales)?(?: de (?:la )?salud)?|(?:bio)?psico-?social(?:es)?|socio-?economic[oa]s?|"
            r"demografic[oa]s?|necesidades sociales(?: relacionadas)?|vulnerabilidad"
        ),
        (
            r"intervencion(?:es)?|(?:in)?elegib(?:le|les|ilidad)|evaluacion(?:es)?|evaluar(?:la|lo|le|los)?|"
            r"tamiz(?:aje|ar|ajes)|cribado|screening|deteccion (?:oportuna|de necesidades)|valoracion(?:es)?|"
            r"diagnostic(?:o|ar) (?:social|situacional|familiar)|criterios?(?: de)?|triaje"
        ),
        (
            r"(?:una|su|la|hacerle|hacer|generar|hoja de) (?:referencia|remision|derivacion|canalizacion|"
            r"contrarreferencia)(?! (?:para|de (?:su|la|mi) (?:casa|calle)))(?: a)?|canaliz(?:ar|arla|arlo|arle|amos|"
            r"o)(?:lo|la|le)?|"
            r"deriv(?:ar|arla|arlo|arle|amos)|remitir(?:la|lo|le)?|vinculacion|vincular(?:la|lo|le)? (?:a|con)"
        ),
        (
            r"utilizacion|modalidad(?:es)?|(?:multi|inter)disciplinari[oa]s?|"
            r"factores? (?:de riesgo|protectores?|de proteccion|estresantes?)|estresores?|"
            r"(?:in)?seguridad (?:alimentaria|de vivienda|economica|habitacional|laboral)|"
            r"inestabilidad (?:de vivienda|habitacional|laboral)|vivienda (?:inestable|precaria|digna)"
        ),
        (
            r"nucleo familiar|composicion (?:familiar|del hogar)|unidad familiar|dependientes(?: economicos)?|"
            r"dinamica familiar|nivel (?:socioeconomico|educativo|de escolaridad|de ingresos|de estudios)|"
            r"escolaridad|ingresos? (?:bruto|neto|mensual|familiar|anual|comprobable|percapita)(?:es|s)?|"
            r"percibe (?:ingresos|algun ingreso)|comprobantes? de (?:ingresos?|domicilio|residencia)|"
            r"situacion (?:laboral|habitacional|migratoria|economica actual)"
        ),
        (
            r"resiliencia|resilientes?|salud (?:conductual|del comportamiento|publica)|"
            r"red(?:es)? (?:social(?:es)? )?de apoyo(?: \w+)?|sistemas? de (?:apoyo|soporte)|"
            r"soporte (?:social|familiar|emocional)|apoyos? sociales?|autocuidado|autoeficacia|autoestima|"
            r"empoder\w+|(?:estrategias?|mecanismos?|habilidades) (?:de|para) (?:el )?(?:afrontamiento|afrontar|"
            r"manejo|enfrentar)|afrontamiento|habilidades parentales|competencias parentales|parentalidad|"
            r"crianza positiva|vinculo afectivo|apego|contencion emocional|psicoeducacion|estres toxico|"
            r"experiencias? adversas?"
        ),
        (
            r"adherencia|apego (?:al tratamiento|terapeutico)|cumplimiento|protocolos?|consentimiento informado|"
            r"confidencialidad|divulg(?:ar|acion|ue)|revelar informacion|reportante (?:mandatorio|obligatorio)|"
            r"expediente (?:clinico|medico|electronico)|proveedor(?:es)? de (?:salud|servicios|atencion|cuidados?)|"
            r"proveedor(?:es)? (?:medicos?|primarios?)|prestador(?:es)? de|"
            r"(?:manejo|gestion|seguimiento|administracion) de (?:su )?(?:casos?|cuidados?)|manejador[a]? de casos?|"
            r"coordinacion de (?:cuidados?|servicios|la atencion)|"
            r"plan (?:de )?(?:cuidados?|tratamiento|servicios|accion|terapeutico)|continuidad de|"
            r"atencion (?:integral|primaria|oportuna)"
        ),
        (
            r"beneficiari[oa]s?|solicitantes?|(?:l[oa]s )usuari[oa]s|usuari[oa]s? de(?:l)? (?:servicio|programa)|"
            r"derechohabientes?|sintomatologia|"
            r"ideacion(?: suicida)?|violencia intrafamiliar|perinatal(?:es)?|posparto inmediato|"
            r"prenatal(?:es)? (?:de )?rutina|psicomotor(?:es|a)?|hitos(?: del desarrollo)?|deducibles?|copagos?|"
            r"co-pagos?|preautorizacion|autorizacion previa|subsidi(?:o|os|ad[oa]s?|aria)|"
            r"nivel (?:federal )?de pobreza|comorbilidad(?:es)?|hipertension|padecimientos? cronicos?|patologi\w+|"
            r"etiologi\w+|cognitiv[oa]s?|discapacidad funcional|limitaciones? funcional(?:es)?"
        ),
        (
            r"barreras(?: (?:de|para|al?))?|facilitador[ae]?s?|facilitar(?:le)? (?:el|la|los)|implementar|"
            r"implementacion|previ[oa] a|con respecto a|respecto de|en relacion (?:con|a)|concernientes?|"
            r"de conformidad|en caso de que (?:requiera|amerite)|requiere (?:usted )?(?:de )?(?:algun|alguna|apoyo|"
            r"asistencia)|acceder a (?:los )?(?:servicios|recursos|atencion)|"
            r"acceso (?:oportuno|a (?:los )?servicios de salud)|dominios?|indicadores?|encuestad[oa]|"
            r"metas terapeuticas|datos (?:personales|sociodemograficos|estadisticos)|sociodemografic[oa]s?|"
            r"transdisciplinari\w+|brindar(?:le)? (?:atencion|asistencia|orientacion|apoyo psico\w*)"
        ),
    ),
)
SOFT = Lexicon(
    en=(
        (
            r"(?:your|any|patient|care|personal) preferences?|preferences|"
            r"(?:treatment|care|available|service|different) options|options (?:are )?available|shared decision|"
            r"decision[- ]making|informed (?:decision|choice)s?"
        ),
    ),
    es=(
        (
            r"(?:sus|las|alguna) preferencias?|preferencias|opciones (?:disponibles|"
            r"de (?:tratamiento|servicio|atencion))|toma de decisiones|decision(?:es)? (?:informad|compartid)as?"
        ),
    ),
)

CURE = "Say what it is for: “ask about food, home, rides”; “ver si puedo ayudar con la comida, la casa”."


def check(subject: Subject) -> Iterator[Hit]:
    """Names every word of the trade."""
    for found in JARGON.find(subject, "spoken", "heard"):
        yield Hit(found, f"“{found.words}” is a word of the trade; people may nod and not know.", CURE)
    for found in SOFT.find(subject):
        yield Hit(found, f"“{found.words}” sounds like a form to many.", "Say “what you'd like”.", Severity.IDEA)
