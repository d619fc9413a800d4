"""From text to a persona.

::

    text ──read_document──▶ Document ──read_persona──▶ Persona ──check_persona──▶ held against its scripts

Nothing here touches a disk. Every problem of the file is found before anything is refused.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from rcscreen.errors import PersonaRefused
from rcscreen.practice.checks import check_persona
from rcscreen.practice.moves import Openness
from rcscreen.practice.persona import Persona
from rcscreen.practice.read_parts import (
    MOST_OPEN,
    read_answers,
    read_corrections,
    read_cues,
    read_declines,
    read_ends,
    read_repair,
    read_rooms,
    read_small,
)
from rcscreen.practice.texts import Draft
from rcscreen.script.document import read_document
from rcscreen.script.model import CHANNELS, Channel, Script
from rcscreen.script.nodes import Document
from rcscreen.script.problems import ID, LANGUAGE, Problems
from rcscreen.script.reading import Reader

__all__ = ["LEAST_STRENGTHS", "MOST_LEVEL", "VERSION", "load_persona"]

VERSION: Final = 1
LEAST_STRENGTHS: Final = 3
MOST_LEVEL: Final = 4
MOST_MINUTES: Final = 60


def load_persona(
    text: str, file: str, scripts: Mapping[str, Script], recipients: Collection[str] | None = None
) -> Persona:
    """Loads a persona and holds it against the scripts it can be met in.

    Args:
        text: What the file holds.
        file: The file's name as the user gave it, for messages.
        scripts: Every script there is, by id; those that the persona names must be among them.
        recipients: To whom something may go in a rehearsal; any where left out.

    Returns:
        The persona; its digest is over the text.

    Raises:
        PersonaRefused: With every problem of the file.
    """
    document, found = read_document(text, file)
    problems = Problems(file, found)
    persona = None
    if document is not None:
        read = read_persona(document, problems)
        if read is not None:
            persona, draft = read
            check_persona(persona, draft, text, scripts, recipients)
    if problems or persona is None:
        raise PersonaRefused(tuple(problems.found))
    return replace(persona, digest=hashlib.sha256(text.encode("utf-8", "replace")).hexdigest())


def named_scripts(text: str, file: str) -> tuple[str, ...]:
    """The scripts that a persona's file names; none where that cannot be made out. Says nothing of faults."""
    document, _ = read_document(text, file)
    top = Reader.of(document, Problems(file), "a persona") if document else None
    return _scripts(top) if top else ()


def read_persona(document: Document, problems: Problems) -> tuple[Persona, Draft] | None:
    """Reads a persona, without its scripts; worth nothing if there are problems afterwards."""
    top = Reader.of(document, problems, "a persona")
    if top is None or not top.version("rcscreen-persona", VERSION, "PER001"):
        return None
    languages = _names(top)
    draft = Draft(problems, languages)
    persona = Persona(
        id=top.name("id", ID),
        name=top.text("name"),
        title=draft.said(top, "title"),
        scripts=_scripts(top),
        languages=languages,
        channels=_channels(top),
        content_note=draft.list_of(top, "content_note"),
        minutes=top.integer("minutes", 1, MOST_MINUTES),
        level=top.integer("level", 1, MOST_LEVEL),
        voice=draft.said(top, "voice"),
        strengths=draft.list_of(top, "strengths"),
        history=draft.said(top, "history"),
        openness=_openness(top),
        rooms=read_rooms(top, draft),
        answers=MappingProxyType(read_answers(top, draft)),
        declines=read_declines(top, draft),
        cues=read_cues(top, draft),
        corrections=read_corrections(top, draft),
        repair=read_repair(top, draft),
        ends=read_ends(top, draft),
        small=read_small(top, draft),
        written_by=_written_by(top),
    )
    if len(persona.strengths) < LEAST_STRENGTHS and top.has("strengths"):
        cure = "Write what they bring and do well: they are a person before they are a matter."
        top.problem(top.where("strengths"), "PER003", "there are fewer than three strengths.", cure)
    for key in ("scripts", "answers"):
        draft.marks[key] = top.where(key)
    top.done()
    return persona, draft


def _names(top: Reader) -> tuple[str, ...]:
    top.required("languages")
    return tuple(dict.fromkeys(name for item in top.items("languages") if (name := top.problems.name(item, LANGUAGE))))


def _scripts(top: Reader) -> tuple[str, ...]:
    top.required("scripts")
    return tuple(name for item in top.items("scripts") if (name := top.problems.name(item, ID)))


def _channels(top: Reader) -> tuple[Channel, ...]:
    top.required("channels")
    return top.choices_of("channels", CHANNELS)


def _written_by(top: Reader) -> tuple[str, ...]:
    top.required("written_by")
    return tuple(top.problems.words(item) for item in top.items("written_by"))


def _openness(top: Reader) -> Openness:
    reader = top.mapping("openness", "`openness`")
    if reader is None:
        return Openness()
    bounds = Openness(
        start=reader.integer("start", 0, MOST_OPEN),
        least=reader.maybe_integer("min", 0, MOST_OPEN) or 0,
        most=reader.integer("max", 0, MOST_OPEN) if reader.has("max") else MOST_OPEN,
    )
    if not bounds.least <= bounds.start < bounds.most:
        cure = "Let `min` be no more than `start`, and `start` less than `max`."
        reader.problem(reader.mark, "PER015", "here is no room to open.", cure)
    reader.done()
    return bounds
