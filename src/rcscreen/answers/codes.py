"""Every code of a file of answers, and what it means; ``DOC``, of any file, stands in ``rcscreen.script.codes``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["CODES"]

CODES: Mapping[str, str] = MappingProxyType(
    {
        "ANS001": "The file does not say that they agreed to talk.",
        "ANS002": "A reply is for a step that the script does not have.",
        "ANS003": "Two replies are for the same step.",
        "ANS004": "A reply says nothing.",
        "ANS005": "A reply says two things that cannot both be.",
        "ANS006": "The step does not have this silence.",
        "ANS007": "An option is not one of the step's.",
        "ANS008": "There are several options where one is chosen.",
        "ANS009": "An option that stands alone stands with others.",
        "ANS010": "A number is out of the question's bounds.",
        "ANS011": "The step is spoken only; nothing of it is written.",
        "ANS012": "The step takes no answer of this kind.",
        "ANS013": "Their own words have no place at this step.",
        "ANS014": "The words are longer than a conversation keeps.",
        "ANS015": "The answer is not yes or no.",
        "ANS016": "The script does not speak this language, or is not made for this channel.",
        "ANS017": "The file was filled in for another script.",
        "ANS018": "A domain, a way, a recipient or a part is not one of those there are.",
        "ANS019": "The recipient may not receive this part.",
        "ANS020": "A line of the plan says two things that cannot both be.",
        "ANS021": "A promise lies before the conversation.",
        "ANS022": "The template's own mark still stands there.",
        "ANS023": "The same thing is listed twice.",
        "ANS024": "The way to be in touch has no such detail.",
        "ANS025": "A line of the read-back is named in a way that none can be.",
        "ANS026": "The conversation could not take the reply.",
        "ANS027": "The read-back has no such line.",
        "ANS028": "Several lines of the read-back bear this name.",
        "ANS031": "A reply found no place: its step was not reached.",
        "ANS032": "A part of a reply found no place.",
        "ANS033": "Words stand beside no answer, so no summary shows them.",
    }
)
"""Code → what it means, in one plain sentence. From ``ANS031`` on: nothing is wrong, but something was left out."""
