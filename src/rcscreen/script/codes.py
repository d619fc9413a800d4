"""Every code a script, an overlay or any other file of ours may be refused with, and what it means.

Codes are stable: a code is never given another meaning, and one that is no longer used is not given out again.
``DOC`` belongs to every file we read, ``SCR`` to scripts, ``OVL`` to overlays.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["CODES"]

CODES: Mapping[str, str] = MappingProxyType(
    {
        "DOC001": "The file is not written as YAML or JSON is written.",
        "DOC002": "The file holds a character that can be neither read nor spoken.",
        "DOC003": "The file is too large.",
        "DOC004": "Something is nested too deeply.",
        "DOC005": "A name points at another part of the file (an anchor or an alias).",
        "DOC006": "A value carries a tag.",
        "DOC007": "A key stands twice in the same place.",
        "DOC008": "There is more than one document in the file.",
        "DOC009": "The file is empty.",
        "DOC010": "A key is not plain words.",
        "DOC011": "The file is a rehearsal, and is taken for nothing else.",
        "DOC020": "A key is not known here.",
        "DOC021": "A key is missing.",
        "DOC022": "A value is of another shape than it should be.",
        "DOC023": "A value is none of those that may stand here.",
        "DOC024": "A number is out of bounds.",
        "DOC025": "A list is empty or too long, or holds the same thing twice.",
        "DOC026": "A name is not written the way names are written here.",
        "DOC027": "A value is not a day.",
        "DOC028": "There are more problems than are worth listing at once.",
        "SCR001": "The script was written for another version of the language.",
        "SCR002": "A phase is missing.",
        "SCR003": "The phases are out of order.",
        "SCR004": "A step has no kind.",
        "SCR005": "A step has more than one kind.",
        "SCR006": "Two steps have the same name.",
        "SCR007": "A step has a name that means something else.",
        "SCR008": "There are too many steps.",
        "SCR009": "The language has no such word, on purpose: nothing may be demanded, scored or ranked by risk.",
        "SCR010": "A step is about a topic that the script does not have.",
        "SCR011": "A placeholder is not known here.",
        "SCR012": "A brace stands alone, or where nothing is filled in.",
        "SCR014": "The answer is of no known kind.",
        "SCR015": "There are too few or too many options.",
        "SCR016": "An option is named like one that every question has by itself.",
        "SCR018": "An option excludes others where only one may be chosen.",
        "SCR019": "The lowest number is above the highest.",
        "SCR020": "A condition looks at a step that the script does not have.",
        "SCR021": "A condition looks at a step that comes later.",
        "SCR022": "A condition looks at a step that leaves nothing to compare.",
        "SCR023": "A condition waits for a value that can never be given.",
        "SCR024": "A condition compares what is neither a number nor a day.",
        "SCR025": "A condition compares with nothing, or with what can never be reached.",
        "SCR026": "A condition asks about a part of the here and now that is not known.",
        "SCR030": "Nothing asks whether they want to talk.",
        "SCR031": "Something is asked before they were asked whether they want to talk.",
        "SCR032": "Nothing asks whether notes may be kept.",
        "SCR033": "Something is asked before they were asked whether notes may be kept.",
        "SCR034": "Something tender comes before it is known who can hear.",
        "SCR035": "Something dangerous if overheard would be asked or recorded.",
        "SCR036": "A step stands twice of which there is only one in a conversation.",
        "SCR037": "Something would be shared or planned before it was read back.",
        "SCR038": "The conversation does not end with thanks.",
        "SCR039": "Ways of help are given for a domain that is not offered.",
        "SCR040": "A label is given for a word that the check does not have.",
        "OVL001": "The overlay was written for another version of the language.",
        "OVL002": "The overlay belongs to another script.",
        "OVL003": "The overlay is both a language and a wording, or neither.",
        "OVL004": "The script already has this language.",
        "OVL005": "The overlay has words for something that the script does not have.",
        "OVL006": "The overlay has words that this kind of step does not say.",
        "OVL007": "The script's words have changed since these were written.",
        "OVL008": "Words are missing for a step or a topic.",
        "OVL009": "A part of the words is missing.",
        "OVL010": "The placeholders are not those of the script.",
        "OVL011": "The options are not those of the script.",
        "OVL012": "The lines to offer back are not those of the script.",
        "OVL013": "The mark of the words that these were written from is missing.",
    }
)
"""Code → what it means, in one plain sentence."""
