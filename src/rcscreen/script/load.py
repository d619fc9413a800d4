"""From text to a script.

::

    text ──read_document──▶ Document ──read_script──▶ Script, own words ──add_overlays──▶ Script, every wording

Nothing here touches a disk. Every problem of every file is found before anything is refused.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from types import MappingProxyType

from rcscreen.errors import Problem, ScriptRefused
from rcscreen.script.document import read_document
from rcscreen.script.load_steps import Draft, read_step
from rcscreen.script.model import (
    AUDIENCES,
    CHANNELS,
    PHASES,
    ROLES,
    Phase,
    Review,
    Script,
    Topic,
)
from rcscreen.script.nodes import Document, ListNode, MapNode, Mark, Node, Scalar
from rcscreen.script.overlay import add_overlays
from rcscreen.script.problems import ID, LANGUAGE, NAME, Problems
from rcscreen.script.reading import Reader
from rcscreen.script.review import read_review
from rcscreen.script.rules import check_order
from rcscreen.script.shape import ABOUT, KINDS, MOST_MINUTES, MOST_STEPS, REQUIREMENTS, UNKIND, VERSION
from rcscreen.script.when import Items
from rcscreen.script.wording import TopicWords, Wording
from rcscreen.script.words import label, spoken
from rcscreen.vocabulary.domains import NEEDS

__all__ = ["load_script"]


def load_script(text: str, file: str, overlays: tuple[tuple[str, str], ...] = ()) -> Script:
    """Loads a script with its overlays.

    Args:
        text: What the script's file holds.
        file: The file's name as the user gave it, for messages.
        overlays: Text and file name of each overlay: languages first, then the site's own wording.

    Returns:
        The script. Its digest is over the texts, in this order, and not over the names of files.

    Raises:
        ScriptRefused: With every problem of every file.
    """
    document, found = read_document(text, file)
    problems = Problems(file, found)
    script = read_script(document, problems) if document else None
    sound = script is not None and not problems
    whole, more = add_overlays(script, overlays, sound=sound)
    every: tuple[Problem, ...] = (*problems.found, *more)
    if every or whole is None:
        raise ScriptRefused(every)
    return replace(whole, digest=_digest(text, *(each for each, _ in overlays)))


def _digest(*texts: str) -> str:
    digest = hashlib.sha256()
    for text in texts:
        encoded = text.encode()
        digest.update(len(encoded).to_bytes(8, "big"))
        digest.update(encoded)
    return digest.hexdigest()


def read_script(document: Document, problems: Problems) -> Script | None:
    """Reads a script without overlays; worth nothing if there are problems afterwards."""
    top = Reader.of(document, problems, "a script")
    if top is None:
        return None
    if not top.version("rcscreen", VERSION, "SCR001"):
        return None
    topics, topic_words = _topics(top)
    title = label(top.required("title"), top.problems)
    language = top.name("language", LANGUAGE)
    channels = top.choices_of("channels", CHANNELS)
    top.required("channels")
    draft = Draft(topics, Items({}, _all_ids(top), channels), [])
    script = Script(
        id=top.name("id", ID),
        version=top.text("version"),
        audience=top.choice_of("with", AUDIENCES),
        channels=channels,
        minutes=top.integer("minutes", 1, MOST_MINUTES),
        language=language,
        topics=MappingProxyType(topics),
        steps=(),
        wordings=MappingProxyType({}),
        role=top.maybe_choice_of("role", ROLES) or "navigator",
        requires=top.choices_of("requires", REQUIREMENTS),
        review=_review(top),
    )
    _phases(top, draft)
    top.done(cures=UNKIND)
    words = MappingProxyType({each.step.id: each.words for each in draft.steps})
    wording = Wording(language, title, MappingProxyType(topic_words), words)
    return replace(
        script,
        steps=tuple(each.step for each in draft.steps),
        wordings=MappingProxyType({language: wording}),
    )


def _review(top: Reader) -> Review | None:
    review = top.mapping("review", "a review")
    return None if review is None else read_review(review)


def _topics(top: Reader) -> tuple[dict[str, Topic], dict[str, TopicWords]]:
    topics: dict[str, Topic] = {}
    words: dict[str, TopicWords] = {}
    reader = top.mapping("topics", "`topics`")
    for key, mark, node in reader.entries() if reader else ():
        if not NAME.fits(key):
            top.problem(mark, "DOC026", "this is not how a topic is named.", NAME.words)
        one = top.nested(node, "a topic")
        if one is None:
            topics[key], words[key] = Topic(key, 0, "family"), TopicWords(key)
            continue
        permission = one.node_of("permission")
        topics[key] = Topic(
            key,
            sensitivity=one.integer("sensitivity", 0, 3),
            about=one.choice_of("about", ABOUT),
            domain=one.maybe_choice_of("domain", tuple(NEEDS)) or (key if key in NEEDS else None),
        )
        words[key] = TopicWords(
            label=label(one.node_of("label"), top.problems) or key.replace("_", " ").replace("-", " ").capitalize(),
            permission=None if permission is None else spoken(permission, top.problems),
        )
        one.done(cures=UNKIND)
    return topics, words


def _all_ids(top: Reader) -> frozenset[str]:
    """The name of every step, known before the first is read, so that a condition can be told what comes later."""
    phases = (top.node.entries[phase].node for phase in PHASES if top.has(phase))
    return frozenset(name for phase in phases for name in _ids(phase))


def _ids(phase: Node) -> tuple[str, ...]:
    steps = phase.items if isinstance(phase, ListNode) else ()
    return tuple(
        entry.node.text
        for step in steps
        if isinstance(step, MapNode)
        for key, entry in step.entries.items()
        if key in KINDS and isinstance(entry.node, Scalar)
    )


def _phases(top: Reader, draft: Draft) -> None:
    written = [key for key in top.node.entries if key in PHASES]
    for phase in PHASES:
        if phase not in written:
            cure = f"The five phases are {', '.join(PHASES)}; one with nothing in it is written `{phase}: []`."
            top.problem(top.mark, "SCR002", f"the phase `{phase}` is missing.", cure)
    expected = [phase for phase in PHASES if phase in written]
    for was, should in zip(written, expected, strict=True):
        if was != should:
            cure = f"Here comes `{should}`: the five phases are {', '.join(PHASES)}."
            top.problem(top.where(was), "SCR003", f"`{was}` is not in its place.", cure)
            break
    marks: dict[str, Mark] = {}
    whole = True
    for phase in PHASES:
        whole = _phase(top, phase, draft, marks) and whole
    # of a script that is cut short, nothing can be said about its order
    if whole:
        check_order(draft, marks, top.problems)


def _phase(top: Reader, phase: Phase, draft: Draft, marks: dict[str, Mark]) -> bool:
    """Reads a phase; whether there was room for all its steps."""
    if top.has(phase):
        marks[phase] = top.where(phase)
    for node in top.items(phase, least=0):
        if len(draft.steps) >= MOST_STEPS:
            cure = "Divide it into several conversations."
            top.problem(node.mark, "SCR008", f"there are more than {MOST_STEPS:,} steps.", cure)
            return False
        read_step(node, phase, draft, top.problems)
    return True
