"""English words that put a label where a person is, and what may be said instead."""

from __future__ import annotations

__all__ = ["ENGLISH"]

_CONDITION = (
    "(?:autistic|epileptic|diabetic|schizophrenic|anorexic|bulimic|paraplegic|quadriplegic|asthmatic|"
    "hemophiliac|amputee|"
    "depressive|leper|spastic|sickler|psychotic|manic[- ]depressive)"
)
_PEOPLE = (
    "(?:people|persons?|folks?|famil(?:y|ies)|kids?|child(?:ren)?|adults?|m[ae]n|wom[ae]n|mothers?|moms?|"
    "fathers?|dads?|"
    "parents?|patients?|clients?|teens?|youth|individuals?|households?|neighborhoods?|communit(?:y|ies)|populations?|"
    "seniors?|veterans?|neighbors?|students?|members?|relatives?|caregivers?)"
)
_BE = (
    "(?:is|are|was|were|am|be|been|being|i'm|you're|he's|she's|they're|we're|feel|feeling|felt|going|gone|go|went|"
    "acting|act|sound|sounds|seem|seems|look|looks)"
)

ENGLISH = {
    # -- substance use --
    r"(?:drug |ex-?|former |recovering |alcohol |meth |heroin |opioid |crack |pill )?addicts?": "person who uses drugs",
    (
        r"(?:alcoholics?(?! anonymous)(?! (?:drinks?|beverages?))|drunkards?|(?:a|the|town|bunch of|some) drunks?|"
        r"drunks|winos?|lush(?:es)?|boozers?)"
    ): "person who drinks",
    (
        r"(?:junkies|junkie|junky|druggies|druggie|crack ?heads?|pot ?heads?|stoners?|tweakers?|"
        r"dope ?(?:fiends?|heads?)|dopers?|pill ?(?:heads?|poppers?)|meth ?heads?|users and dealers)"
    ): "person who uses drugs",
    (
        r"(?:drug|substance|alcohol|opioid|pill|iv drug|meth|prescription|poly ?substance)s?[- ](?:abusers?|abusing|"
        r"abuse|misusers?|habits?|problems?)"
    ): "substance use",
    r"(?:drug|iv|injection|opioid|heroin|meth|marijuana) users?": "person who uses drugs",
    (
        r"abus(?:e|es|ed|ing) (?:any |your |his |her |their |some )?(?:\w+ )?(?:drugs?|alcohol|substances?|pills?|"
        r"opioids?|meth|heroin|painkillers|medications?|prescriptions?|marijuana|weed|liquor)"
    ): "use, or use more than was prescribed",
    r"(?:drinking|gambling) (?:problems?|habits?)": "drinking that worries you",
    (r"(?:crack|drug|addicted|meth|opioid|heroin) (?:bab(?:y|ies)|newborns?|mothers?|moms?)|born addicted"): (
        "baby who was exposed to drugs"
    ),
    (
        r"clean and sober|(?:get|gets|got|getting|stay|stayed|staying|keep|kept|been|be|become|became|"
        r"now) clean(?= (?:from|of|off|for \w+ (?:days?|weeks?|months?|years?))|[.,?!]| (?:yet|now|since|again)\b)"
    ): "not using drugs",
    (
        r"(?:dirty|clean) (?:urine|urines|drug (?:test|screen)s?|ua|uas|tox screens?)|"
        r"(?:test|tested|tests|testing|peed|came back|come back|comes back) (?:dirty|clean)"
    ): "a test that found drugs, or none",
    (
        r"drugs? of choice|(?:are|is|was|were|been|get|gets|got) (?:you |he |she |they |your \w+ |anyone |anybody |"
        r"someone )?(?:high )?on drugs|hooked on \w+|strung out|on dope|fall(?:en|s)? off the wagon|"
        r"fell off the wagon"
    ): "using drugs",
    r"(?:substance|drug|alcohol) dependents?|chemical(?:ly)? dependen\w+": "person who uses drugs",
    # -- health of mind and body --
    (
        rf"{_BE} (?:a |so |just |really |totally |you |he |she |they |your \w+ )?(?:bit |little )?(?:crazy|insane|"
        rf"nuts|mental|psycho|loony|looney|cuckoo|bonkers|deranged|demented|unhinged)|"
        rf"(?:crazy|insane|psycho|deranged) (?:lady|guy|girl|dude|old|{_PEOPLE})|(?:loony|nut) (?:bin|house)|psychos?|"
        rf"lunatics?|maniacs?|"
        rf"nut ?(?:jobs?|cases?)|basket cases?|mental cases?"
    ): "person who is having a hard time",
    (
        r"(?:the )?mentally (?:ill|sick|disturbed|unstable|deficient|defective)|mental (?:patients?|defects?)|"
        r"emotionally disturbed|insane asylum"
    ): "person with a mental illness",
    (
        rf"{_CONDITION}s|an? {_CONDITION}(?! (?:diet|meal|meals|shoe|shoes|foot|eye|supply|supplies|friendly|attack|"
        rf"episode|seizure|snack|recipe|child|kid|adult|test|clinic|class))|"
        rf"(?:is|are|he's|she's|you're|you|he|she|was) (?:a )?(?:bi-?polar|schizo\w*|borderline|ocd)(?! disorder)|"
        rf"schizos?"
    ): "person with …, by its name",
    r"(?:suffer(?:s|ed|ing)?|sufferers?) (?:from|of)|afflicted (?:with|by)|stricken (?:with|by)": "lives with",
    (
        r"(?:abuse|rape|domestic violence|dv|ipv|trafficking|assault|incest|cancer|stroke|aids|polio|burn|"
        r"accident) victims?|victims? of (?!the (?:fire|flood|storm)|crime)\w+|"
        r"battered (?:wom[ae]n|wi(?:fe|ves)|spouses?|moms?)"
    ): "survivor, or person who was hurt",
    r"(?:hiv|aids)[- ](?:infected|victims?|sufferers?|carriers?)|infected with (?:hiv|aids)": "person with HIV",
    (
        r"(?:morbidly )?obese|(?:a|the) obese|fatso|fatties|(?:too|so|very|getting|got|is|are|you're|he's|she's|"
        r"pretty) fat"
    ): "person with a larger body",
    # -- poverty --
    (
        rf"the (?:very |working |rural |urban |deserving |undeserving )?(?:poor|needy|less fortunate|"
        rf"underprivileged|disadvantaged|underserved|downtrodden|destitute|"
        rf"have-nots)(?! \w+ing\b)(?! (?:man|woman|thing|dear|girl|boy|dog|cat|quality|heating|service|weather))|"
        rf"(?:poor|needy|underprivileged|disadvantaged|underserved|impoverished|indigent|destitute|low[- ]class|"
        rf"low[- ]income|"
        rf"welfare) {_PEOPLE}|less fortunate|underprivileged|indigents?|paupers?|destitute|poverty[- ]stricken"
    ): "people who are short of money",
    (
        r"(?:the |are you |currently |is |a |go |going )?homeless(?! (?:shelter|services|liaison|outreach|program|"
        r"assistance|education|coalition))|hobos?|"
        r"(?:a|the|some|any|like a|homeless) (?:bum|transient|vagrant|drifter)s?|bums|vagrants?|transients|"
        r"street (?:people|person|kids)|panhandlers?|beggars?|squatters?|bag lad(?:y|ies)"
    ): "people without a place of their own",
    (
        r"(?:on|getting on|off|from|living off|go on|going on) (?:welfare|the dole|public assistance rolls)|"
        r"welfare (?:moms?|mothers?|queens?|recipients?|cases?|famil\w+|checks?|kids|babies)|free ?loaders?|"
        r"moochers?|living off the (?:system|government|state)|milking the system|government handouts?|"
        r"(?:want|wants|wanting|take|taking|looking for|expect|expecting|ask|asking|after|live on|living on) (?:a |"
        r"for a |for )?hand-?outs?"
    ): "people who get benefits",
    (
        r"(?:white|trailer) trash|trailer[- ]park (?:people|famil\w+|kids)|ghetto|"
        r"(?:inner[- ]city|slum) (?:kids|youth|famil\w+|people|moms?)|slums?|lower[- ]class|low[- ]lifes?|"
        r"third[- ]world|charity cases?|lazy (?:poor|people|moms?|dads?|parents?)"
    ): "name the street, or say nothing of it",
    # -- disability --
    (
        r"(?:mentally |physically |severely |visually )?handicapp?(?:ed|"
        r"s)?|cripp?led?|cripples?|gimps?|"
        r"invalids|an invalid(?! (?:form|card|number|code|answer))|deformed|deformit(?:y|ies)|lame (?:leg|foot)|"
        r"birth defects?|(?:in|con)capacitated"
    ): "person with a disability",
    (
        r"(?:mental(?:ly)? )?retard(?:ed|s|ation)?|imbeciles?|morons?|idiots?|feeble[- ]minded|mongoloids?|"
        r"simple[- ]minded|slow (?:kids?|child|children|learners?|person|people)|"
        r"(?:is|are|he's|she's) (?:he |she |your \w+ )?(?:a (?:bit|little) )?slow(?= ?[?.!,])"
    ): "person with an intellectual disability",
    (
        r"wheel ?chair[- ]bound|(?:confined|bound|restricted|stuck) (?:to|in) (?:a|his|her|the|your|"
        r"their) (?:wheel ?chair|bed)|bed[- ]?ridden|shut[- ]ins?"
    ): "person who uses a wheelchair, or who stays in bed",
    (
        rf"(?:the|a) (?:disabled|deaf|blind|autistic|incapacitated)(?! (?:parking|placard|spot|access|community|"
        rf"services|line|school|club|"
        rf"person|people|child|children|kid|kids|man|woman))|disabled {_PEOPLE}|"
        rf"(?:are|is|were|was) (?:you|he|she|they|anyone|anybody|your \w+|someone|the \w+|"
        rf"any \w+)(?: \w+){{0,4}} disabled|(?:is|are|was|i'm|he's|she's|you're|they're) disabled"
    ): "person with a disability",
    (
        r"(?:mentally|physically|intellectually|developmentally|visually|hearing|vision|"
        r"cognitively)[- ](?:challenged|impaired|disabled|delayed|deficient)|differently[- ]abled|handi-?capable|"
        r"special[- ]needs|special[- ]ed (?:kids?|child|children|students?)|special (?:kids?|child|children|people)"
    ): "with a disability, by its name",
    (r"deaf[- ]and[- ]dumb|deaf[- ]mutes?|(?:dumb|mute) (?:person|people|child)|midgets?|dwar(?:f|ves)"): (
        "Deaf, or short of stature"
    ),
    (rf"normal {_PEOPLE}|(?:like|as) a normal (?:\w+)|(?:is|are) (?:he|she|they|your \w+) (?:\w+ )?normal"): (
        "people without a disability"
    ),
    # -- justice --
    (
        r"(?:ex[- ]?)?(?:convicts?|felons?|cons|offenders?|inmates?|prisoners?|parolees?|probationers?|jail ?birds?|"
        r"detainees?)(?! to\b)|ex[- ]con|(?:a|the|any|your|sex|repeat|juvenile|young|youth|violent|"
        r"first[- ]time) (?:offender|felon|convict)s?"
    ): "person who was in prison",
    (
        r"(?:a|the|career|known|any|hardened|convicted|former) criminals?|criminals|(?:juvenile )?delinquents?|"
        r"thugs?|gang ?bangers?|hoodlums?|perps?|perpetrators?|crooks?|lawbreakers?"
    ): "person with a case in court",
    # -- migration --
    (
        r"illegals|illegal (?:aliens?|im+igrants?|migrants?|workers?|people|persons?|famil\w+|residents?|parents?|"
        r"status)|(?:an?|the|any|some|our|are you|is he|is she|are they|were you|was he|you're|they're|he's|she's|"
        r"they are|been|being) illegals?(?! (?:to|for)\b)(?= ?(?:[?.!,]|here|in|and|or|then))|"
        r"(?:come|came|comes|coming|here|in|living|live|lives|working|works?|entered|enter|crossed|stay|stayed|"
        r"staying|get|got|arrived?|country) (?:\w+ )?(?:\w+ )?illegally|(?:here|country) illegal"
    ): "person without papers; better, do not ask",
    (
        r"(?:illegal |legal |resident |undocumented |non-?resident )?aliens?|anchor bab(?:y|ies)|fresh off the boat|"
        r"wetbacks?|(?:those|these|you|the) foreigners?|foreigners|(?:broken|bad|poor) english|off the boat"
    ): "person who came from another country",
    # -- age, family, who somebody is --
    (
        r"(?:the |an |frail |our |your )?elderly|senior citizens?(?! (?:center|club|discount|hall|housing|bus|van))|"
        r"(?:the|our) aged|geriatrics?|"
        r"(?:old|older) (?:geezers?|timers?|biddies|biddy|coots?|hags?|bags?)|"
        r"old (?:folks|people|ladies|lady|maids?)|(?:little|sweet|cute) old \w+|geezers?|codgers?|over the hill|"
        r"senile|(?:going|gone) senile|the old(?= ?[.,?!])"
    ): "older adults",
    (
        r"(?:unwed|teen|teenage|teenaged|unmarried|child) (?:moms?|mothers?|parents?|dads?|fathers?|mommies)|"
        r"teen(?:age)? pregnanc(?:y|ies)|babies having babies|dead-?beat(?: (?:dads?|parents?|moms?))?|"
        r"absent fathers?|bastards?|illegitimate|(?:out of|born out of) wedlock|baby ?(?:daddy|daddies|mama|mamas)"
    ): "young parent",
    r"prostitut(?:e|es|ion)|hookers?|whores?|sluts?|promiscu\w+|loose women": "person who trades sex",
    (
        r"(?:a|the|any) (?:homosexual|transgender|transsexual|gay|lesbian)(?= ?[.,?!])|homosexuals?|transsexuals?|"
        r"transvestites?|transgender(?:ed|s)|sex change|sexual preferences?|"
        r"(?:gay|homosexual|alternative) lifestyles?|hermaphrodites?|lifestyle choices?"
    ): "the word they use for themselves",
    (
        r", ?(?:honey|hon|sweetie|sweetheart|dearie|dear|darling|young lady|young man|little lady|sweetie pie|missy|"
        r"sugar)(?= ?[.,?!])"
    ): "their name",
    (
        r"(?:hi|hello|ok|okay|now|so|yes|well|thanks|thank you|there) ?,? (?:honey|hon|sweetie|sweetheart|dearie|"
        r"dear|darling|young lady|young man|little lady|sweetie pie|buddy|missy|sugar)(?= ?[.,?!])|sweetie|dearie|"
        r"young lady"
    ): "their name",
}
"""The word → what may be said instead."""
