"""What nobody is asked here, as forms word it: of themselves, and in more languages than the linter knows.

The linter finds questions about danger as a navigator would put them, in English and Spanish (SAF017). Instruments
speak in the first person, and come in other languages. Whatever is found here is left out of the script and named in
the report: one line too many is put back by hand, one too few is written down.
"""

from __future__ import annotations

import re

from rcscreen.formats.importing.form import Item

__all__ = ["dangerous"]

_SELF = r"(?:my|your|him|her|one)(?:self|selves)|themsel(?:f|ves)"
_CLOSE = r"(?:partner|husband|wife|boyfriend|girlfriend|spouse|ex)"
_DANGER = re.compile(
    "|".join(
        (
            r"suicid|suizid|selbstmord|self[- ]?(?:harm|injur)",
            rf"(?:harm|hurt|kill|cut|injur)(?:ed|ing|ting|t?s)? (?:{_SELF})",
            r"(?:end|ending|take|taking) (?:my|your|his|her|their|one'?s) (?:own )?li(?:fe|ves)",
            r"better off dead|wish\w* (?:that )?(?:i|you|he|she|they) (?:were|was) dead",
            r"(?:thoughts?|wish|want\w*) (?:of|to) (?:die|dying|death)",
            rf"(?:afraid|scared) of (?:my|your|his|her|a|an|the|any) (?:\w+ )?{_CLOSE}",
            r"(?:domestic|partner|sexual|family) (?:violence|abuse)",
            r"(?:physically|sexually|emotionally|verbally) (?:hurt|abus|assault)\w*",
            r"(?:slapp|kick|punch|beat|chok|threaten|forc|molest|rap)(?:ed|en|s) (?:me|you|by|to have sex)",
            r"quitar(?:me|se) la vida|hacer(?:me|se|le) daño|lastimar(?:me|se)|matar(?:me|se)|mejor muert[oa]",
            r"violencia (?:doméstica|de pareja|de género|sexual)",
            r"(?:me|se|vous) faire (?:du|de la) mal|violences? (?:conjugales?|domestiques?|sexuelles?)",
            r"(?:en finir|mettre fin) (?:avec|à) (?:la|ma|vos|sa|mes|ses) (?:vie|jours)",
            r"(?:mir|sich|ihnen) (?:etwas|was|leid) (?:an(?:zu)?tun|zuzufügen)|häusliche gewalt",
            r"(?:mich|sich) (?:zu )?(?:verletzen|töten|umzubringen)",
            r"(?:me|se) (?:matar|machucar|ferir)|tirar a (?:própria |minha )?vida|violência doméstica",
        )
    ),
    re.IGNORECASE,
)
"""After what the linter calls danger: wanting to die, hurting oneself, being hurt by somebody close."""


def dangerous(item: Item) -> bool:
    """Whether a question, in any of its languages, or one of its options speaks of danger.

    Words to say are not looked at: to tell everybody where there is help is a good thing.
    """
    if item.kind == "say":
        return False
    options = (said for option in item.options for said in option.said.values())
    return any(_DANGER.search(" ".join(said.split())) for said in (*item.said.values(), *options))
