"""What of a form a script still answers after its author reworked it, and what no longer maps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from rcscreen.formats.fhir.answering import ANSWERED_AS
from rcscreen.formats.importing.form import WhyNot
from rcscreen.formats.importing.kept import Kept, KeptItem
from rcscreen.formats.importing.report_words import NOT_BACK, SAID
from rcscreen.script.model import Answer, Ask, ChoiceAnswer, DateAnswer, NumberAnswer, Script, WordsAnswer, YesNoAnswer
from rcscreen.script.nodes import shown

__all__ = ["Unmapped", "unmapped"]


@dataclass(frozen=True, slots=True)
class Unmapped:
    """Something that cannot go back to the form, or not always.

    Attributes:
        link: The form's name of the item; empty where several have it.
        step: The step.
        why: Why.
        option: The option that it is about, if it is about one.
    """

    link: str
    step: str
    why: WhyNot
    option: str = ""

    def line(self, language: str) -> str:
        """The same in words.

        Args:
            language: ``en`` or ``es``.
        """
        about = f"{self.step}: {self.option}" if self.option else self.step
        return SAID["not_back"][language].format(step=about, link=shown(self.link), says=NOT_BACK[self.why][language])


def unmapped(kept: Kept, script: Script) -> tuple[Unmapped, ...]:
    """What of a form cannot be answered with a script, in the form's order.

    Args:
        kept: What the import kept of it.
        script: The script as it is now.
    """
    doubled = (Unmapped("", step, "doubled") for step in kept.doubled)
    return (*(each for item in kept.items for each in _below(item, script, None)), *doubled)


def _below(item: KeptItem, script: Script, above: WhyNot | None) -> Iterator[Unmapped]:
    """What cannot go back of an item and of what lies in it.

    Args:
        item: The item.
        script: The script.
        above: Why nothing below what lies above it can go back, if nothing can.
    """
    why: WhyNot | None = above or ("condition" if item.expression else None)
    if item.step:
        own = why or _why_not(item, script)
        for step in item.again:
            if script.number(step) < 0:
                yield Unmapped(item.link, step, "gone")
        if own is not None:
            yield Unmapped(item.link, item.step, own)
        else:
            yield from _options(item, script)
        why = why or ("beneath" if own is not None else None)
    elif item.type not in {"group", "display"}:
        why = why or "beneath"
    for each in item.items:
        yield from _below(each, script, why)


def _why_not(item: KeptItem, script: Script) -> WhyNot | None:
    if script.number(item.step) < 0:
        return "gone"
    step = script.step(item.step)
    if not isinstance(step, Ask):
        return "not_asked"
    if item.type not in ANSWERED_AS:
        return "type"
    kind = kind_of(step.answer)
    if kind == "words" and item.type == "choice" and not item.options:
        return "elsewhere"
    return None if kind in ANSWERED_AS[item.type] else "kind"


def _options(item: KeptItem, script: Script) -> Iterator[Unmapped]:
    """Options that the script has and the form does not."""
    step = script.step(item.step) if script.number(item.step) >= 0 else None
    if not isinstance(step, Ask) or not isinstance(step.answer, ChoiceAnswer):
        return
    known = {option.key for option in item.options}
    if step.answer.many and not item.repeats:
        yield Unmapped(item.link, item.step, "several")
    for choice in step.answer.options:
        if choice.key not in known:
            yield Unmapped(item.link, item.step, "option", choice.key)


def kind_of(answer: Answer) -> str:
    """What a script calls a kind of answer."""
    match answer:
        case WordsAnswer():
            return "words"
        case ChoiceAnswer(_, many):
            return "choices" if many else "choice"
        case YesNoAnswer():
            return "yes_no"
        case NumberAnswer():
            return "number"
        case DateAnswer():
            return "date"
        case _:
            assert_never(answer)
