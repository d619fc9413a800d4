"""English turns of phrase that leave no choice."""

from __future__ import annotations

__all__ = ["ENGLISH"]

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

ENGLISH = (
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
)
