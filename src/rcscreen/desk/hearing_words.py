"""What is said of news that was taken in, and of news that was not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from rcscreen.desk.due_words import due_word
from rcscreen.desk.lines import wrapped
from rcscreen.summary.words import spoken

if TYPE_CHECKING:
    from rcscreen.desk.hearing import Taken

__all__ = ["WORDS", "heard_json", "heard_text"]

_EN = {
    "kept": "{handles}: {name}: {status}",
    "back": "{handles}: it came back from {name}. It is on the list again.",
    "known": "{handles}: taken in before; nothing changed.",
    "older": "{handles}: older than what {name} said last; it is kept and changes nothing.",
    "unknown": "It names nothing that left here. Is it for another computer, or somebody else's?",
    "mixed": "It names things that do not belong together, so nothing was changed.",
    "ahead": "It is dated in the future. Ask them to look at their clock, and to send it again.",
    "no_name": "It names nothing: a partner quotes the id of the release, of a need or of a plan line.",
    "no_status": "It says nothing about where the referral stands, or in words we do not know.",
    "no_moment": "It does not say when that was, so whether it is the newest cannot be told.",
    "nothing_new": "Nothing new: they have not taken it up yet.",
    "not_news": "This is no news of a referral.",
    "fault": "{handles}: {code} {fault} {cure}",
}
_ES = {
    "kept": "{handles}: {name}: {status}",
    "back": "{handles}: lo devolvió {name}. Está otra vez en la lista.",
    "known": "{handles}: ya se había recibido; nada cambió.",
    "older": "{handles}: es anterior a lo último que dijo {name}; se guarda y no cambia nada.",
    "unknown": "No nombra nada que haya salido de aquí. ¿Es para otra computadora, o de otra persona?",
    "mixed": "Nombra cosas que no van juntas, así que nada se cambió.",
    "ahead": "Tiene una fecha futura. Pida que revisen su reloj y que lo envíen otra vez.",
    "no_name": "No nombra nada: se cita el id del envío, de una necesidad o de una línea del plan.",
    "no_status": "No dice en qué está el pedido, o lo dice con palabras que no conocemos.",
    "no_moment": "No dice cuándo fue, así que no se sabe si es lo más reciente.",
    "nothing_new": "Nada nuevo: todavía no lo han tomado.",
    "not_news": "Esto no es una noticia de un pedido.",
    "fault": "{handles}: {code} {fault} {cure}",
}
WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": MappingProxyType(_EN), "es": MappingProxyType(_ES)})
"""Every phrase, by language and key."""


def heard_text(taken: Sequence[Taken], language: str) -> str:
    """A line for each piece of news, numbered as in the file where there are several."""
    numbers = [f"{place}. " if len(taken) > 1 else "" for place in range(1, len(taken) + 1)]
    said = [f"{number}{_line(each, language)}" for number, each in zip(numbers, taken, strict=True)]
    return "\n".join(line for each in said for line in wrapped(each, 0, 3)) + "\n"


def _line(taken: Taken, language: str) -> str:
    fault = taken.fault
    said = {
        "handles": ", ".join(taken.handles),
        "name": taken.name,
        "status": due_word(language, f"status_{taken.status}") if taken.status else "",
        "code": fault.code if fault else "",
        "fault": fault.fault if fault else "",
        "cure": fault.cure if fault else "",
    }
    return WORDS[spoken(language)][taken.outcome].format(**said).rstrip()


def heard_json(taken: Sequence[Taken]) -> dict[str, Any]:
    """The same as data, in the order of the file."""
    return {
        "news": [
            {
                "outcome": each.outcome,
                "handles": list(each.handles),
                **({"from": each.sender} if each.sender else {}),
                **({"status": str(each.status)} if each.status else {}),
            }
            for each in taken
        ]
    }
