"""Before a conversation: what is off today and why, and which scripts may not begin at all.

The navigator is told here and never in the conversation, where what is off leaves no trace.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from rcscreen.errors import NotSetUp
from rcscreen.script.model import DANGEROUS, Plan, Script, Share
from rcscreen.script.setting import FRESH_DAYS, Lack, Setting
from rcscreen.summary.words import dated, spoken
from rcscreen.vocabulary.domains import NEEDS
from rcscreen.vocabulary.phrases import called, label

__all__ = ["WORDS", "nothing_off_until", "off_today", "refuse_if_not_set_up"]

_EN = {
    "off": "Off today: {topics}. It is not offered, and nothing in the conversation shows that it is missing.",
    "limits": "The program has not yet put its limits of privacy in its own words.",
    "on_call": "Nobody is named whom you could call if somebody tells you of danger.",
    "crisis": "There is no number to turn to in danger.",
    "crisis_stale": "No number for danger was tried in the last {days} days.",
    "crisis_last": "The last one was {name}, on {day}.",
    "elsewhere": (
        "The program's limits of privacy are written in {written} and not in {spoken}. A screen of their own shows "
        "them in {written}, for you to say in {spoken}; in the middle of another sentence they are left out."
    ),
    "unsaid": "This is written only in {written}, for you to say in {spoken}: {what}.",
    "purpose": "what {name} would receive it for",
    "promise": "what we promise ({domains})",
    "promise_else": "anything else",
    "cure": "What to do about it: rcscreen site check",
}
_ES = {
    "off": "Hoy no se ofrece: {topics}. En la conversación nada muestra que falta.",
    "limits": "El programa aún no tiene, en sus propias palabras, los límites de la confidencialidad.",
    "on_call": "No está anotado a quién puede llamar usted si alguien le cuenta de un peligro.",
    "crisis": "No hay ningún número para casos de peligro.",
    "crisis_stale": "Ningún número para casos de peligro se ha probado en los últimos {days} días.",
    "crisis_last": "El último fue {name}, el {day}.",
    "elsewhere": (
        "Los límites de la confidencialidad de su programa están en {written} y no en {spoken}. Donde tienen su propia "
        "pantalla se muestran en {written}, para que usted los diga en {spoken}; dentro de otra frase se omiten."
    ),
    "unsaid": "Esto está escrito solo en {written}, para que usted lo diga en {spoken}: {what}.",
    "purpose": "para qué lo recibiría {name}",
    "promise": "lo que prometemos ({domains})",
    "promise_else": "todo lo demás",
    "cure": "Qué se puede hacer: rcscreen site check",
}
WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": MappingProxyType(_EN), "es": MappingProxyType(_ES)})
"""Every phrase, by language and key."""


def refuse_if_not_set_up(script: Script, setting: Setting) -> None:
    """Sees that a script that needs the program's own limits of privacy does not begin without them.

    Raises:
        NotSetUp: They are not set; those of the sample program are nobody's.
    """
    if script.needs_limits and (setting.sample or not setting.safety.limits):
        raise NotSetUp(
            "This script may be used once the program has put its limits of privacy in its own words.",
            "How: rcscreen site check" if not setting.sample else "To set up your own program: rcscreen site init",
            place=script.id,
        )


def off_today(
    script: Script, setting: Setting, today: date, language: str, spoken_in: str | None = None
) -> tuple[str, ...]:
    """What is off in a script on a day and why, a paragraph each; nothing where nothing is.

    Args:
        script: The script that is about to begin.
        setting: The program.
        today: The day.
        language: The navigator's own language.
        spoken_in: The language in which the conversation begins; the script's own where none is given.
    """
    lacks, topics = setting.lacks(today), _dangerous(script, language)
    words = WORDS[spoken(language)]
    told = []
    if lacks and topics:
        why = (_why(lack, setting, words, language) for lack in lacks)
        told = [words["off"].format(topics=", ".join(topics)), *why]
    if limits := _elsewhere(script, setting, spoken_in or script.language):
        told.append(words["elsewhere"].format_map({key: called(each, language) for key, each in limits.items()}))
    if what := "; ".join(_unsaid(script, setting, spoken_in or script.language, language)):
        written = setting.only_elsewhere(spoken_in or script.language).written
        named = {"written": called(written, language), "spoken": called(spoken_in or script.language, language)}
        told.append(words["unsaid"].format(what=what, **named))
    return (*told, words["cure"]) if told else ()


def _unsaid(script: Script, setting: Setting, spoken_in: str, language: str) -> Iterator[str]:
    """What a conversation in a language would say in another one, because the program's file has it in that only."""
    found, words = setting.only_elsewhere(spoken_in), WORDS[spoken(language)]
    kinds = {type(each) for each in script.steps}
    for recipient in setting.recipients if Share in kinds else ():
        if recipient.id in found.purposes:
            yield words["purpose"].format(name=label(recipient.name, language))
    if found.promises and Plan in kinds:
        domains = (label(NEEDS[each].label, language) if each else words["promise_else"] for each in found.promises)
        yield words["promise"].format(domains=", ".join(domains))


def _elsewhere(script: Script, setting: Setting, spoken_in: str) -> Mapping[str, str]:
    """The language in which the limits of privacy are written, where the script speaks them and that is another one."""
    written = setting.limits(spoken_in)[1] if script.limits_in else ""
    return {"written": written, "spoken": spoken_in} if written not in ("", spoken_in) else {}


def nothing_off_until(script: Script, setting: Setting, today: date, spoken_in: str | None = None) -> date | None:
    """The last day on which nothing is off in a script if the site file stays as it is; None where something is."""
    begins_in = spoken_in or script.language
    if _elsewhere(script, setting, begins_in) or any(_unsaid(script, setting, begins_in, begins_in)):
        return None
    if setting.sample or not _dangerous(script, script.language):
        return date.max
    if setting.lacks(today):
        return None
    return max(each.verified for each in setting.safety.crisis if each.verified is not None) + timedelta(FRESH_DAYS)


def _dangerous(script: Script, language: str) -> tuple[str, ...]:
    """The topics that are spoken of only where a program is set up for it, as they are called on the screen."""
    used = {step.topic for step in script.steps}
    return tuple(
        _called(script, topic.id, language)
        for topic in script.topics.values()
        if topic.id in used and topic.sensitivity >= DANGEROUS
    )


def _called(script: Script, topic: str, language: str) -> str:
    for each in (language, script.language):
        wording = script.wordings.get(each)
        if wording and topic in wording.topics:
            return wording.topics[topic].label
    return topic


def _why(lack: Lack, setting: Setting, words: Mapping[str, str], language: str) -> str:
    return " ".join(_reasons(lack, setting, words, language))


def _reasons(lack: Lack, setting: Setting, words: Mapping[str, str], language: str) -> Iterator[str]:
    yield words[lack].format(days=FRESH_DAYS)
    tried = [(each.verified, label(each.name, language)) for each in setting.safety.crisis if each.verified is not None]
    if lack == "crisis_stale" and tried:
        day, name = max(tried)
        yield words["crisis_last"].format(name=name, day=dated(language, day))
