"""Every code a persona may be refused with, and what it means; those of any file stand in ``rcscreen.script.codes``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["CODES"]

CODES: Mapping[str, str] = MappingProxyType(
    {
        "PER001": "The persona was written for another version of the language.",
        "PER002": "The persona belongs to a script that there is not.",
        "PER003": "The persona has fewer than three strengths.",
        "PER004": "Words are missing in one of the persona's languages.",
        "PER005": "Something belongs to a step, a topic or a place that the script does not have.",
        "PER006": "Something is to be written down that cannot be chosen there.",
        "PER007": "The script asks something, and the persona has nothing to say to it.",
        "PER008": "Answers do not begin at the least openness, or do not rise from there.",
        "PER009": "A decline does not say how they close when they are asked again.",
        "PER010": "At a moment there is nothing that helps, or nothing that hurts.",
        "PER011": "At a moment there are not four lines of four kinds.",
        "PER012": "What went wrong cannot be mended.",
        "PER013": "Words put a label where a person is, or speak of a group as if all were one.",
        "PER014": "A gate does not say what could follow.",
        "PER015": "The bounds of openness leave no room to open or to close.",
        "PER016": "Who can hear is not said from the beginning.",
        "PER017": "What is put right at the read-back is never written down.",
        "PER018": "A moment never comes.",
        "PER019": "Something stands twice of which there is one.",
    }
)
