"""From the text of a file of answers to a sheet that fits its script."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import TypeVar

from rcscreen.answers.desk import Desk
from rcscreen.answers.entry import read_reply
from rcscreen.answers.sheet import AnswerSheet, Chosen, Listed
from rcscreen.errors import AnswersRefused, Problem
from rcscreen.script.document import read_document
from rcscreen.script.model import Consent, Script
from rcscreen.script.nodes import Document, MapNode, Mark, Scalar
from rcscreen.script.problems import Problems
from rcscreen.script.setting import Setting

__all__ = ["TOP_KEYS", "read_answers"]

_Word = TypeVar("_Word", bound=str)

TOP_KEYS = ("script", "date", "language", "channel", "name", "source", "replies")


def read_answers(text: str | bytes, file: str, script: Script, setting: Setting) -> AnswerSheet:
    """Reads a file of answers, YAML or JSON, and checks it against its script.

    Args:
        text: What the file holds; bytes are read as UTF-8.
        file: The file's name as the user gave it, ``-`` for standard input.
        script: The script the answers are for.
        setting: The program.

    Returns:
        The sheet: every reply in it can be given at its step.

    Raises:
        AnswersRefused: With every problem of the file, none of which holds anything that was answered.
    """
    document, found = read_document(_decoded(text, file), file)
    problems = Problems(file, (_unnamed(each) for each in found))
    sheet = _read(document, Desk(script, setting, problems)) if document else None
    if problems or sheet is None:
        raise AnswersRefused(tuple(problems.found))
    return sheet


def _decoded(text: str | bytes, file: str) -> str:
    if isinstance(text, str):
        return text
    try:
        return text.decode()
    except UnicodeDecodeError:
        fault = "a character here can be neither shown nor spoken."
        problem = Problem(file, 0, 0, "DOC002", fault, "Save the file as UTF-8 text.")
    raise AnswersRefused((problem,))


def _unnamed(problem: Problem) -> Problem:
    """The problem without the key that it names: in a file of answers that may be something a person said."""
    return replace(problem, fault="a key stands here a second time.") if problem.code == "DOC007" else problem


def _read(document: Document, desk: Desk) -> AnswerSheet | None:
    top = document.root
    if not isinstance(top, MapNode):
        desk.problems.shape(top, "a file of answers: keys with values")
        return None
    desk.known_keys(top, TOP_KEYS, "a file of answers")
    _same_script(top, desk)
    day = desk.problems.day(top.entries["date"].node) if "date" in top.entries else None
    return AnswerSheet(
        file=document.file,
        replies=_replies(top, desk, day),
        date=day,
        language=_one_of(top, "language", tuple(desk.script.wordings), desk),
        channel=_one_of(top, "channel", desk.script.channels, desk),
        source=_source(top, desk),
        name=desk.words(top.entries["name"].node) if "name" in top.entries else "",
    )


def _same_script(top: MapNode, desk: Desk) -> None:
    entry = top.entries.get("script")
    if entry is None:
        return
    if not isinstance(entry.node, Scalar) or entry.node.text.strip() != desk.script.id:
        cure = f"Name the script it was filled in for; this one is `{desk.script.id}`."
        desk.add(entry.node.mark, "ANS017", "these answers are for another script.", cure)


def _one_of(top: MapNode, key: str, allowed: tuple[_Word, ...], desk: Desk) -> _Word | None:
    entry = top.entries.get(key)
    return None if entry is None else desk.one_of(entry.node, allowed, "ANS016", f"the script has no such {key}.")


def _source(top: MapNode, desk: Desk) -> tuple[str, str] | None:
    entry = top.entries.get("source")
    if entry is None:
        return None
    if not isinstance(entry.node, MapNode):
        desk.problems.shape(entry.node, "`system` and `id`")
        return None
    node = entry.node
    desk.known_keys(node, ("system", "id"), "`source`")
    for key in ("system", "id"):
        if key not in node.entries:
            fault = f"`{key}` is missing in `source`."
            desk.add(node.mark, "DOC021", fault, "Say which system the answers come from, and their id there.")
    said = {key: desk.words(node.entries[key].node) for key in ("system", "id") if key in node.entries}
    return said.get("system", ""), said.get("id", "")


def _replies(top: MapNode, desk: Desk, day: date | None) -> Mapping[str, Listed]:
    entry = top.entries.get("replies")
    if entry is None:
        desk.add(top.mark, "DOC021", "`replies` is missing.", "Add `replies:`, a list of one entry for each step.")
    items = desk.problems.items(entry.node, least=0) if entry else ()
    found: dict[str, Listed] = {}
    first: dict[str, Mark] = {}
    for item in items:
        step, listed = read_reply(item, desk, day)
        if step in first:
            cure = f"It is on line {first[step].line}; keep one."
            desk.add(item.mark, "ANS003", f"`{step}` is listed a second time.", cure)
        elif step:
            first[step] = item.mark
            if listed:
                found[step] = listed
    _agreed_to_talk(found, first, entry.mark if entry else top.mark, desk)
    return MappingProxyType(found)


def _agreed_to_talk(found: dict[str, Listed], first: dict[str, Mark], mark: Mark, desk: Desk) -> None:
    """Without leave to talk nothing of a conversation may be brought in."""
    for step in desk.script.steps:
        if not isinstance(step, Consent) or step.to != "talk":
            continue
        if step.id in found and found[step.id].answer == Chosen("yes"):
            continue
        if step.id in first and step.id not in found:
            continue  # its own problem is named already
        fault = "no consent: the file does not say that they agreed to talk."
        cure = f"If they did, write `{{step: {step.id}, answer: true}}` under `replies`; if not, bring nothing in."
        desk.add(first.get(step.id, mark), "ANS001", fault, cure)
