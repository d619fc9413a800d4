"""``enableWhen``: when an item of a Questionnaire is asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rcscreen.formats.importing.form import Denied, Every, Listed, Loss, Ordered, Present, Relation, Some, Test
from rcscreen.formats.importing.values import Foreign, entries, flag, is_absent, items, word

__all__ = ["both", "enabled"]

_RELATIONS: Final[dict[str, Relation]] = {">=": "at_least", "<=": "at_most", ">": "more_than", "<": "less_than"}


def both(*tests: Test | None) -> Test | None:
    """All of them, of which some may be none."""
    real = tuple(one for each in tests if each for one in (each.tests if isinstance(each, Every) else (each,)))
    if len(real) > 1:
        return Every(real)
    return real[0] if real else None


def enabled(item: Foreign, link: str, losses: list[Loss]) -> tuple[Test | None, bool]:
    """When an item is asked, and whether some of its condition could not be read.

    Args:
        item: The item.
        link: Its name.
        losses: Where what cannot be read is named.
    """
    given = items(item.get("enableWhen"))
    tests = [_test(entries(each), link, losses) for each in given]
    read = tuple(each for each in tests if each is not None)
    some = word(item.get("enableBehavior")) == "any"
    lost = len(read) < len(tests)
    if not read or (some and lost):
        # of several of which any is enough, a part would ask too seldom
        return None, lost
    if len(read) == 1:
        return read[0], lost
    return (Some(read) if some else Every(read)), lost


def _test(when: Foreign, link: str, losses: list[Loss]) -> Test | None:
    question, operator = word(when.get("question")), word(when.get("operator")) or "="
    answer = next(_answers(when), None)
    if not question or answer is None:
        losses.append(Loss(link, "condition", question))
        return None
    silent = is_absent(entries(when.get("answerCoding")).get("system"))
    if (operator == "exists" and flag(answer)) or (operator == "!=" and silent):
        return Present(question)
    if operator in _RELATIONS:
        return Ordered(question, _RELATIONS[operator], answer)
    if operator in {"=", "!="} and not silent:
        listed = Listed(question, (answer,))
        return listed if operator == "=" else Denied(listed)
    losses.append(Loss(link, "condition_absent" if operator == "exists" or silent else "condition", question))
    return None


def _answers(when: Foreign) -> Iterator[str]:
    for key, value in when.items():
        if key.startswith("answer") and key != "answer":
            if key == "answerBoolean" and word(when.get("operator")) != "exists":
                yield "yes" if flag(value) else "no"
            elif isinstance(value, dict):
                yield word(value.get("code")) or word(value.get("display")) or word(value.get("value"))
            elif word(value):
                yield word(value)
