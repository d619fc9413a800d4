"""What places of a script are called on paper, so that a player finds them: a few words, and the question itself."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rcscreen.script.model import Ask, Breathe, Channel, Check, Consent, Help, Inform, Offer, Plan, Script, Share, Step
from rcscreen.script.setting import Recipient
from rcscreen.vocabulary.domains import NEEDS
from rcscreen.vocabulary.phrases import label

__all__ = ["asked_in_script", "place_name"]

_CHECKS: Mapping[str, str] = {"reach": "reach", "language": "language", "privacy": "privacy", "contact": "contact"}
_SENTENCE = re.compile(r"(?<=[.?!])\s+")


def place_name(
    place: str, script: Script, language: str, words: Mapping[str, str], recipients: Mapping[str, Recipient]
) -> str:
    """What a place is called.

    Args:
        place: The place: a step, or a part of one.
        script: The script.
        language: The language of the paper.
        words: The words of the paper.
        recipients: To whom something may go, by id.
    """
    name, *parts = place.split("/")
    step = script.step(name)
    match step:
        case Consent():
            return words[{"record": "place.record", "remember": "place.remember"}.get(step.to, "place.start")]
        case Check():
            part = f".{parts[-1]}" if parts and parts[-1] in ("hours", "number", "who") else ""
            return words[f"place.{_CHECKS[step.builtin]}{part}"]
        case Share() if parts and parts[0] in recipients:
            said = recipients[parts[0]].name
            return f"{words['place.share']} · {said.get(language) or next(iter(said.values()))}"
        case Help() | Plan() if parts:
            need = label(NEEDS[parts[0]].label, language) if parts[0] in NEEDS else parts[0]
            return words["place.how"].format(what=need) if isinstance(step, Help) else f"{words['place.plan']}: {need}"
        case _:
            return _by_kind(step, script, language, words)


def _by_kind(step: Step, script: Script, language: str, words: Mapping[str, str]) -> str:
    if step.topic:
        return script.wordings[language].topics[step.topic].label
    kinds = {Help: "help", Share: "share", Plan: "plan", Inform: "inform", Breathe: "pause"}
    key = next((word for kind, word in kinds.items() if isinstance(step, kind)), "")
    return words[f"place.{key}"] if key else _last_sentence(step, script, language, None)


def asked_in_script(place: str, script: Script, language: str, channel: Channel) -> str:
    """The question as the driver will ask it: its last sentence. Empty where it is no question of the script's own."""
    step = script.step(place.partition("/")[0])
    if "/" in place or not isinstance(step, Ask | Offer | Help):
        return ""
    return _last_sentence(step, script, language, channel)


def _last_sentence(step: Step, script: Script, language: str, channel: Channel | None) -> str:
    said = script.words(step.id, language)
    text = (said.by_channel.get(channel, {}) if channel else {}).get("text") or said.parts.get("text", "")
    sentences = _SENTENCE.split(text.strip())
    asked = [each for each in sentences if each.endswith("?")]
    return (asked or sentences)[-1]
