"""One reply of the list: which step it is for, and whether it holds an answer, a silence or words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import assert_never

from rcscreen.answers.desk import Desk
from rcscreen.answers.questions import read_check, read_question, read_yes_no
from rcscreen.answers.readback import read_back
from rcscreen.answers.revisited import read_revisit
from rcscreen.answers.sheet import (
    Answer,
    Given,
    HeardIt,
    Listed,
    Silent,
    Wished,
    Wishes,
    WordsAlone,
)
from rcscreen.answers.wishes import read_help, read_plan, read_share
from rcscreen.interview.turns import Silence
from rcscreen.script.model import (
    DANGEROUS,
    Ask,
    Breathe,
    Check,
    Consent,
    Debrief,
    Help,
    Inform,
    Offer,
    Plan,
    Recap,
    Revisit,
    Say,
    Share,
    Step,
    Thanks,
    WordsAnswer,
)
from rcscreen.script.nodes import MapNode, Node, Scalar

__all__ = ["REPLY_KEYS", "SILENCES", "read_reply"]

SILENCES: tuple[Silence, ...] = ("decline", "unsure", "later")
REPLY_KEYS = ("step", "answer", *SILENCES, "words", "strike", "reword", "heard")

_EITHER_OR = "Keep the one that they meant."


def read_reply(node: Node, desk: Desk, day: date | None) -> tuple[str, Listed | None]:
    """Reads one reply.

    Args:
        node: The reply.
        desk: What it is read against.
        day: The day of the conversation, if the file says it.

    Returns:
        The step it is for, empty where there is no such step; and the reply, None with a problem where it is none.
    """
    if not isinstance(node, MapNode):
        desk.problems.shape(node, "`step:` with its answer")
        return "", None
    before = len(desk.problems.found)
    desk.known_keys(node, REPLY_KEYS, "a reply")
    step = _step(node, desk)
    if step is None:
        return "", None
    if desk.script.sensitivity(step) >= DANGEROUS:
        fault = f"`{step.id}` is spoken only: whatever was said there is never written down."
        desk.add(node.mark, "ANS011", fault, "Remove it here; a worry is handed on by voice.")
        return step.id, None
    answer = _Reply(node, step, desk, day, before).read()
    sound = answer is not None and len(desk.problems.found) == before
    return step.id, Listed(step.id, node.mark, answer) if sound and answer else None


def _step(node: MapNode, desk: Desk) -> Step | None:
    entry = node.entries.get("step")
    if entry is None:
        desk.add(node.mark, "DOC021", "`step` is missing in a reply.", "Say which step it is for.")
        return None
    ids = [step.id for step in desk.script.steps if desk.script.sensitivity(step) < DANGEROUS]
    given = entry.node.text.strip() if isinstance(entry.node, Scalar) else ""
    if desk.script.number(given) >= 0:
        return desk.script.step(given)
    fault = "the script has no such step."
    desk.one_of(entry.node, ids, "ANS002", fault)
    return None


class _Reply:
    """One reply that is being read."""

    def __init__(self, node: MapNode, step: Step, desk: Desk, day: date | None, before: int) -> None:
        self.before = before
        self.node = node
        self.step = step
        self.desk = desk
        self.day = day

    def read(self) -> Answer | None:
        step = self.step
        silence = self._silence()
        match step:
            case Ask() | Help():
                self._only("answer", *SILENCES, "words")
                return self._asked(step, silence)
            case Say() | Offer() | Breathe() | Thanks() | Debrief():
                self._only("heard")
                if not self._true("heard"):
                    self._nothing("`heard: true`, or leave the step out")
                return HeardIt()
            case Recap():
                self._only("strike", "reword", "heard")
                if not any(key in self.node.entries for key in ("strike", "reword")) and not self._true("heard"):
                    self._nothing("`strike:`, `reword:`, or `heard: true` if it was right as it stood")
                return read_back(self.node, self.desk)
            case Check(builtin="contact"):
                self._only("answer", "decline")
                return self._answered_or(silence)
            case Consent() | Check() | Inform() | Share() | Plan() | Revisit():
                self._only("answer")
                return self._answered_or(None)
            case _:
                assert_never(step)

    def _only(self, *allowed: str) -> None:
        """Names what this kind of step does not take."""
        for key, entry in self.node.entries.items():
            if key == "step" or key in allowed or key not in REPLY_KEYS:
                continue
            if key in SILENCES and self._is_false(entry.node):
                continue
            self.desk.add(entry.mark, *self._refusal(key))

    def _refusal(self, key: str) -> tuple[str, str, str]:
        name = self.step.id
        if key in SILENCES:
            cures = {Share: "List nobody: `answer: []`.", Plan: "Write `{domain: …, status: not_today}` for a wish."}
            cure = cures.get(type(self.step), "Write the answer that was given, or leave the step out.")
            return "ANS006", f"`{name}` has no `{key}`.", cure
        if key == "words":
            return "ANS013", f"`{name}` has no place for words.", "Put them beside the question they belong to."
        cures = {Recap: "What changed is written with `strike:` and `reword:`."}
        cure = cures.get(type(self.step), "Remove it.")
        return "ANS012", f"`{name}` takes no `{key}`.", cure

    def _asked(self, step: Ask | Help, silence: Silence | None) -> Answer | None:
        answer, words_node = self._node("answer"), self._node("words")
        words = self.desk.words(words_node)
        if silence and answer:
            fault = f"`{step.id}` has both an answer and `{silence}`."
            self.desk.add(self.node.mark, "ANS005", fault, _EITHER_OR)
            return None
        if silence:
            return Silent(silence, words)
        if isinstance(step, Ask) and isinstance(step.answer, WordsAnswer) and words_node:
            if answer:
                fault = f"`{step.id}` is answered in their own words, which stand here twice."
                self.desk.add(words_node.mark, "ANS005", fault, "Keep `answer:`, and put all of it there.")
            return Given(words)
        if answer is None:
            if words_node is None:
                self._nothing("`answer:`, `decline: true` or what they said")
            return WordsAlone(words)
        if isinstance(step, Help):
            return _wishes(read_help(answer, step, self.desk), words)
        value = read_question(answer, step, self.desk)
        return None if value is None else Given(value, words)

    def _answered_or(self, silence: Silence | None) -> Answer | None:
        answer = self._node("answer")
        if silence and answer:
            fault = f"`{self.step.id}` has both an answer and `{silence}`."
            self.desk.add(self.node.mark, "ANS005", fault, _EITHER_OR)
            return None
        if silence:
            return Silent(silence)
        if answer is None:
            self._nothing("`answer:`")
            return None
        return self._answered(answer)

    def _answered(self, answer: Node) -> Answer | None:
        match self.step:
            case Check():
                return read_check(answer, self.step, self.desk)
            case Share():
                return read_share(answer, self.desk)
            case Plan():
                return read_plan(answer, self.desk, self.day)
            case Revisit():
                return read_revisit(answer, self.desk)
            case _:
                return read_yes_no(answer, self.desk)

    def _silence(self) -> Silence | None:
        kept = [key for key in SILENCES if self._true(key)]
        if len(kept) > 1:
            fault = f"`{self.step.id}` has both `{kept[0]}` and `{kept[1]}`."
            self.desk.add(self.node.entries[kept[1]].mark, "ANS005", fault, _EITHER_OR)
        return kept[0] if kept else None

    def _node(self, key: str) -> Node | None:
        entry = self.node.entries.get(key)
        return entry.node if entry else None

    def _true(self, key: str) -> bool:
        node = self._node(key)
        if node is None:
            return False
        truth = node.truth() if isinstance(node, Scalar) else None
        if truth is None:
            self.desk.problems.shape(node, "`true`")
        return bool(truth)

    def _is_false(self, node: Node) -> bool:
        return isinstance(node, Scalar) and node.truth() is False

    def _nothing(self, wanted: str) -> None:
        """Says that the reply is empty, unless what stands in it was refused already."""
        if len(self.desk.problems.found) > self.before:
            return
        cure = f"Write {wanted}; what is left out was not asked."
        self.desk.add(self.node.mark, "ANS004", f"nothing is said about `{self.step.id}`.", cure)


def _wishes(wished: tuple[Wished, ...], words: str) -> Wishes:
    """What is wanted; words beside a single wish are about that wish."""
    if words and len(wished) == 1 and not wished[0].words:
        return Wishes((replace(wished[0], words=words),))
    return Wishes(wished, words)
