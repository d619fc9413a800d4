"""Overlays: the words of a script in another language, or in a site's own wording.

An overlay holds words and nothing else. Every entry pins the digest of the words it was written from, so that words
which were changed since are found. A language must be whole, because nobody should meet a sentence they cannot
understand; a site's wording changes what it names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from rcscreen.errors import Problem
from rcscreen.script.document import read_document
from rcscreen.script.model import Review, Script
from rcscreen.script.nodes import Document, Mark, shown
from rcscreen.script.overlay_match import Matcher
from rcscreen.script.problems import ID, LANGUAGE, Pattern, Problems
from rcscreen.script.reading import Reader
from rcscreen.script.review import read_review
from rcscreen.script.shape import ONLY_IN, PARTS, VERSION
from rcscreen.script.wording import StepWords, TopicWords, Wording
from rcscreen.script.words import label, read_words, spoken

__all__ = ["add_documents", "add_overlays"]

OF = Pattern(r"[0-9a-f]{8}", "Write eight digits and letters a to f, as a message about this entry names them.")
_ENTRY = ("guide", "reflect", "phone", "in_person", "options", "of")


@dataclass(frozen=True, slots=True)
class StepEntry:
    """What an overlay says for a step."""

    words: StepWords
    of: str | None
    mark: Mark
    marks: Mapping[str, Mark]


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """What an overlay says for a topic."""

    label: str | None
    permission: str | None
    of: str | None
    mark: Mark
    marks: Mapping[str, Mark]


@dataclass(frozen=True, slots=True)
class Overlay:
    """An overlay as it stands in its file, not yet compared with the script."""

    script: str
    language: str | None
    wording: str | None
    title: str | None
    review: Review | None
    topics: Mapping[str, TopicEntry]
    steps: Mapping[str, StepEntry]
    marks: Mapping[str, Mark]


def add_overlays(
    script: Script | None, overlays: tuple[tuple[str, str], ...], *, sound: bool
) -> tuple[Script | None, tuple[Problem, ...]]:
    """Lays overlays over a script, languages and wordings in the order given.

    Args:
        script: The script with its own words, or None where it could not be read.
        overlays: Text and file name of each.
        sound: Whether the script is without problems; if not, overlays are read but not compared with it.

    Returns:
        The script with every wording, and the problems of all overlays.
    """
    read = ((file, *read_document(text, file)) for text, file in overlays)
    return add_documents(script, ((document, Problems(file, found)) for file, document, found in read), sound=sound)


def add_documents(
    script: Script | None, documents: Iterable[tuple[Document | None, Problems]], *, sound: bool
) -> tuple[Script | None, tuple[Problem, ...]]:
    """Does what :func:`add_overlays` does, for overlays whose documents are read already, with what was found there."""
    every: list[Problem] = []
    base = script
    for document, problems in documents:
        overlay = _read(document, problems) if document else None
        if overlay and base and script and sound and not problems:
            script = _laid(base, script, overlay, problems)
        every.extend(problems.found)
    return script, tuple(every)


# -- Reading ---------------------------------------------------------------------------------------------------------


def _read(document: Document, problems: Problems) -> Overlay | None:
    top = Reader.of(document, problems, "an overlay")
    if top is None:
        return None
    if not top.version("rcscreen-overlay", VERSION, "OVL001"):
        return None
    language, wording = top.maybe_name("language", LANGUAGE), top.maybe_name("wording", ID)
    if (language is None) == (wording is None):
        cure = "Give `language:` for a translation, or `wording:` for a site's own words."
        top.problem(top.mark, "OVL003", "an overlay is one of two things.", cure)
    review = top.mapping("review", "a review")
    overlay = Overlay(
        script=top.name("for", ID),
        language=language,
        wording=wording,
        title=label(top.node_of("title"), top.problems) or None,
        review=None if review is None else read_review(review),
        topics=_topics(top),
        steps=_steps(top),
        marks={
            "for": top.at("for"),
            "language": top.at("language"),
            "topics": top.where("topics"),
            "steps": top.where("steps"),
        },
    )
    top.done()
    return overlay


def _topics(top: Reader) -> dict[str, TopicEntry]:
    entries: dict[str, TopicEntry] = {}
    reader = top.mapping("topics", "`topics`")
    for key, mark, node in reader.entries() if reader else ():
        one = top.nested(node, "a topic")
        if one is None:
            continue
        permission = one.node_of("permission")
        entries[key] = TopicEntry(
            label=label(one.node_of("label"), top.problems) or None,
            permission=None if permission is None else spoken(permission, top.problems),
            of=one.maybe_name("of", OF),
            mark=mark,
            marks={part: one.at(part) for part in one.node.entries},
        )
        one.done()
    return entries


def _steps(top: Reader) -> dict[str, StepEntry]:
    entries: dict[str, StepEntry] = {}
    reader = top.mapping("steps", "`steps`")
    for key, mark, node in reader.entries() if reader else ():
        one = top.nested(node, "the words of a step")
        if one is None:
            continue
        options = one.mapping("options", "the options")
        labels = {each: label(option, top.problems) for each, _, option in options.entries()} if options else {}
        words = read_words(one, PARTS, tuple(ONLY_IN), labels)
        entries[key] = StepEntry(
            words, one.maybe_name("of", OF), mark, {part: one.at(part) for part in one.node.entries}
        )
        one.done(known=_ENTRY)
    return entries


# -- Laying over -----------------------------------------------------------------------------------------------------


def _laid(base: Script, script: Script, overlay: Overlay, problems: Problems) -> Script:
    if overlay.script != base.id:
        cure = f"Write `for: {base.id}`, or leave this overlay out."
        problems.add(overlay.marks["for"], "OVL002", f"this belongs to `{shown(overlay.script)}`.", cure)
        return script
    language = overlay.language or base.language
    if overlay.language is not None and overlay.language in script.wordings:
        cure = "Give each language once, and the script's own not at all; a site's own words are a `wording:`."
        problems.add(overlay.marks["language"], "OVL004", f"the script already speaks `{language}`.", cure)
        return script
    matcher = Matcher(base, problems, whole=overlay.language is not None)
    under = script.wordings[base.language]
    topics, steps = dict(under.topics), dict(under.steps)
    for key, topic in overlay.topics.items():
        topics[key] = matcher.topic(key, topic, topics.get(key, TopicWords(key)))
    for key, step in overlay.steps.items():
        steps[key] = matcher.step(key, step, steps.get(key, StepWords()))
    matcher.missing(overlay.topics, overlay.steps, overlay.marks)
    wording = Wording(language, overlay.title or under.title, MappingProxyType(topics), MappingProxyType(steps))
    return replace(script, wordings=MappingProxyType({**script.wordings, language: wording}))
