"""A gist as a person would read it before it leaves: everything that is in it, in a few lines."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from rcscreen.summary.text import COLUMNS, listed
from rcscreen.summary.words import spoken, word
from rcscreen.vocabulary.domains import NEEDS, STRENGTHS
from rcscreen.vocabulary.phrases import label

if TYPE_CHECKING:
    from rcscreen.summary.gist import Gist, WantedHelp

__all__ = ["WORDS", "gist_text"]

_EN = {
    "title": "For {recipient}, to be counted together with others",
    "none": "No name, no words of theirs, no day. It cannot be told whose it is, nor that two are one person's.",
    "frame": "{script} · {language} · {channel} · {month}",
    "site": "At: {site}",
    "in_person": "in person",
    "phone": "by phone",
    "revision": "Revision {number}: it takes the place of the one before.",
    "wanted": "Help wanted",
    "agreed": "planned",
    "ourselves": "they do it themselves",
    "not_today": "nothing for now",
    "nothing_available": "nothing to offer",
    "kept": "promise kept",
    "could_not": "promise could not be kept",
    "open": "promise still open",
    "felt.well": "At the end they felt lighter, or good.",
    "felt.neither": "At the end they felt about the same, or okay.",
    "felt.hard": "At the end they felt heavier, or it had not been easy.",
    "complete": "It came to its end.",
    "stopped": "It was stopped before its end.",
    "minutes": "It took up to {count} minutes.",
    "long": "It took up to an hour, or longer.",
    "until": "To be counted until the end of {month} and for nothing else; then it is to be deleted.",
    "because.nothing_available": "nothing was available",
    "because.full": "full",
    "because.not_eligible": "not eligible",
    "because.too_far": "too far",
    "because.wait_too_long": "the wait is too long",
    "because.language": "language",
    "because.cost": "cost",
    "because.other": "another reason",
}
_ES = {
    "title": "Para {recipient}, para contarlo junto con otras",
    "none": "Sin nombre, sin palabras suyas, sin día. No se sabe de quién es, ni que dos son de la misma persona.",
    "frame": "{script} · {language} · {channel} · {month}",
    "site": "En: {site}",
    "in_person": "en persona",
    "phone": "por teléfono",
    "revision": "Revisión {number}: toma el lugar de la anterior.",
    "wanted": "Ayuda que se desea",
    "agreed": "planeado",
    "ourselves": "lo hacen por su cuenta",
    "not_today": "nada por ahora",
    "nothing_available": "no había nada que ofrecer",
    "kept": "promesa cumplida",
    "could_not": "la promesa no se pudo cumplir",
    "open": "promesa aún abierta",
    "felt.well": "Al final se sintió con menos peso, o bien.",
    "felt.neither": "Al final se sintió más o menos igual, o regular.",
    "felt.hard": "Al final sintió más peso, o no le fue fácil.",
    "complete": "Llegó hasta el final.",
    "stopped": "Se detuvo antes del final.",
    "minutes": "Tomó hasta {count} minutos.",
    "long": "Tomó hasta una hora, o más.",
    "until": "Para contarlo hasta el fin de {month} y para nada más; después hay que borrarlo.",
    "because.nothing_available": "no había nada disponible",
    "because.full": "lleno",
    "because.not_eligible": "no califica",
    "because.too_far": "muy lejos",
    "because.wait_too_long": "demasiada espera",
    "because.language": "idioma",
    "because.cost": "costo",
    "because.other": "otra razón",
}
WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": MappingProxyType(_EN), "es": MappingProxyType(_ES)})
"""Every phrase, by language and key."""

_LONG = 60


def gist_text(gist: Gist, recipient: str, language: str) -> str:
    """Everything that a gist holds but its identifiers.

    Args:
        gist: The gist.
        recipient: How one says who counts it.
        language: The language to read it in.
    """
    own = spoken(language)
    said = WORDS[own]
    sections = [
        [said["title"].format(recipient=recipient), said["none"]],
        [*_frame(gist, said)],
        [f"{word(own, 'strengths')}: {_strengths(gist, own)}"] if gist.strengths else [],
        [f"{said['wanted']}:", *(f"  {_need(each, own)}" for each in _in_order(gist.needs))] if gist.needs else [],
        [*_felt(gist, said)],
        [said["until"].format(month=gist.delete_after)],
    ]
    return "\n\n".join("\n".join(line for each in part for line in _broken(each)) for part in sections if part) + "\n"


def _broken(line: str) -> list[str]:
    margin = " " * (len(line) - len(line.lstrip()))
    return textwrap.wrap(line, COLUMNS, subsequent_indent=margin, break_on_hyphens=False)


def _frame(gist: Gist, said: Mapping[str, str]) -> Iterator[str]:
    yield said["frame"].format(script=gist.script, language=gist.language, channel=said[gist.channel], month=gist.month)
    if gist.site is not None:
        yield said["site"].format(site=gist.site)
    if gist.replaces is not None:
        yield said["revision"].format(number=gist.revision)


def _strengths(gist: Gist, language: str) -> str:
    return listed([label(STRENGTHS[each].label, language) for each in gist.strengths], word(language, "and"))


def _in_order(needs: tuple[WantedHelp, ...]) -> list[WantedHelp]:
    """In the person's own order, where it is told."""
    return sorted(needs, key=lambda need: need.priority or len(needs) + 1)


def _need(need: WantedHelp, language: str) -> str:
    said = WORDS[language]
    keys = [key for key in (need.plan, need.offered, need.promise) if key is not None]
    told = [*(said[key] for key in keys), *([said[f"because.{need.because}"]] if need.because else [])]
    mark = f"{need.priority}. " if need.priority else "- "
    about = label(NEEDS[need.domain].label, language)
    return mark + (f"{about}: {', '.join(told)}" if told else about)


def _felt(gist: Gist, said: Mapping[str, str]) -> Iterator[str]:
    if gist.experience is not None:
        yield said[f"felt.{gist.experience}"]
    if gist.ending is not None:
        yield said[gist.ending]
    if gist.minutes is not None:
        yield said["long"] if gist.minutes == _LONG else said["minutes"].format(count=gist.minutes)
