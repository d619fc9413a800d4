"""Reading what kind of answer a question has, and the labels of its options."""

from __future__ import annotations

from rcscreen.script.model import (
    Answer,
    Choice,
    ChoiceAnswer,
    DateAnswer,
    NumberAnswer,
    WordsAnswer,
    YesNoAnswer,
)
from rcscreen.script.nodes import MapNode, Mark, Node, Scalar, shown
from rcscreen.script.problems import KEY
from rcscreen.script.reading import Reader
from rcscreen.script.shape import (
    KEYED_ANSWERS,
    LEAST_OPTIONS,
    MOST_OPTIONS,
    MOST_PLACES,
    PLAIN_ANSWERS,
    RESERVED_OPTIONS,
    UNKIND,
)
from rcscreen.script.when import Days, Keys, Nothing, Numbers, Possible
from rcscreen.script.words import label
from rcscreen.vocabulary.domains import NEEDS, STRENGTHS

__all__ = ["NEED_IDS", "STRENGTH_IDS", "possible_answers", "read_answer"]

NEED_IDS = tuple(NEEDS)
STRENGTH_IDS = tuple(STRENGTHS)
_KINDS = "`words`, `yes_no`, `number`, `date`, or `choice:` or `choices:` with options"


def possible_answers(answer: Answer) -> Possible:
    """What a condition may compare an answer with."""
    match answer:
        case ChoiceAnswer(options):
            return Keys(tuple(option.key for option in options))
        case YesNoAnswer():
            return Keys(("yes", "no"))
        case NumberAnswer(at_least, at_most):
            return Numbers(at_least, at_most)
        case DateAnswer():
            return Days()
        case WordsAnswer():
            return Nothing()


def read_answer(step: Reader) -> tuple[Answer, dict[str, str]]:
    """Reads ``answer`` of a question.

    Args:
        step: The question.

    Returns:
        The answer's kind, and the labels of its options by key. Words with a problem where it cannot be read.
    """
    node = step.required("answer")
    labels: dict[str, str] = {}
    if node is None:
        return WordsAnswer(), labels
    if isinstance(node, Scalar):
        return _plain(node, step), labels
    if not isinstance(node, MapNode) or len(node.entries) != 1:
        step.problem(node.mark, "SCR014", "an answer has exactly one kind.", f"Write {_KINDS}.")
        return WordsAnswer(), labels
    ((kind, entry),) = node.entries.items()
    return _keyed(kind, entry.mark, entry.node, step, labels), labels


def _plain(node: Scalar, step: Reader) -> Answer:
    match node.text:
        case "words":
            return WordsAnswer()
        case "yes_no":
            return YesNoAnswer()
        case "number":
            return NumberAnswer()
        case "date":
            return DateAnswer()
        case "choice" | "choices":
            cure = "Write its options below: a key and what it says."
            step.problem(node.mark, "SCR014", f"`{node.text}` needs options.", cure)
        case other:
            cure = step.problems.meant(other, (*PLAIN_ANSWERS, "choice", "choices"))
            step.problem(node.mark, "SCR014", "this is no kind of answer.", cure)
    return WordsAnswer()


def _keyed(kind: str, mark: Mark, node: Node, step: Reader, labels: dict[str, str]) -> Answer:
    if kind not in KEYED_ANSWERS:
        cure = "Write it without a colon." if kind in PLAIN_ANSWERS else step.problems.meant(kind, KEYED_ANSWERS)
        step.problem(mark, "SCR014", f"`{shown(kind)}` is no kind of answer with keys.", cure)
        return WordsAnswer()
    reader = step.nested(node, f"`{kind}`")
    if reader is None:
        return WordsAnswer()
    if kind == "number":
        return _number(reader)
    if kind == "yes_no":
        return _yes_no(reader, labels)
    return _choice(reader, labels, many=kind == "choices")


def _number(reader: Reader) -> NumberAnswer:
    least, most = reader.maybe_number("at_least"), reader.maybe_number("at_most")
    if least is not None and most is not None and least > most:
        reader.problem(reader.at("at_most"), "SCR019", "the lowest number is above the highest.", "Swap them.")
    places = reader.maybe_integer("places", 0, MOST_PLACES)
    reader.done(cures=UNKIND)
    return NumberAnswer(least, most, places or 0)


def _yes_no(reader: Reader, labels: dict[str, str]) -> YesNoAnswer:
    found: dict[str, Choice] = {}
    for key in ("yes", "no"):
        node = reader.node_of(key)
        if node is not None:
            found[key] = _option(key, node, reader, labels, kind="yes_no")
    reader.done(cures=UNKIND)
    return YesNoAnswer(found.get("yes", Choice("yes")), found.get("no", Choice("no")))


def _choice(reader: Reader, labels: dict[str, str], *, many: bool) -> ChoiceAnswer:
    found: list[Choice] = []
    for key, mark, node in reader.entries():
        if key in RESERVED_OPTIONS:
            cure = "Remove it: every question has it by itself."
            reader.problem(mark, "SCR016", f"`{key}` is not written.", cure)
        elif not KEY.fits(key):
            reader.problem(mark, "DOC026", f"`{shown(key)}` is not how a key is written.", KEY.words)
        found.append(_option(key, node, reader, labels, kind="choices" if many else "choice"))
    if not LEAST_OPTIONS <= len(found) <= MOST_OPTIONS and found:
        cure = f"Give {LEAST_OPTIONS} to {MOST_OPTIONS}; what comes up besides is kept in their own words."
        reader.problem(reader.mark, "SCR015", "these are too few or too many options.", cure)
    return ChoiceAnswer(tuple(found), many=many)


def _option(key: str, node: Node, parent: Reader, labels: dict[str, str], *, kind: str) -> Choice:
    """One option: a label, or a mapping with one, which yes and no may do without."""
    if isinstance(node, Scalar):
        labels[key] = label(node, parent.problems)
        return Choice(key)
    reader = parent.nested(node, f"the option `{shown(key)}`")
    if reader is None:
        return Choice(key)
    text = reader.node_of("text") if kind == "yes_no" else reader.required("text")
    if text is not None:
        labels[key] = label(text, reader.problems)
    choice = Choice(
        key,
        need=reader.maybe_choice_of("need", NEED_IDS),
        strength=reader.maybe_choice_of("strength", STRENGTH_IDS),
        exclusive=reader.truth("exclusive"),
    )
    if reader.has("exclusive") and kind != "choices":
        cure = "Remove it, or let several be chosen with `choices:`."
        reader.problem(reader.where("exclusive"), "SCR018", "only one can be chosen here anyway.", cure)
    reader.done(cures=UNKIND)
    return choice
