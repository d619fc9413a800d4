"""Writing a form's translations as overlays: the frame's words, the form's own, and of which words they were made."""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.formats.importing.drafting import Draft, Step
from rcscreen.formats.importing.form import Item, Loss
from rcscreen.formats.importing.frame import FRAME, PAUSE, PERMISSION, TOPIC, frame_language
from rcscreen.formats.importing.writing import guide_of, title_of
from rcscreen.formats.importing.yaml_words import lines, quoted
from rcscreen.script.model import Script
from rcscreen.script.wording import StepWords
from rcscreen.script.words import topic_digest, words_digest

__all__ = ["translations", "untranslated", "write_overlay"]

_ENOUGH = 0.5
"""The share of a form's questions that a language says from which on it is a translation, and no remnant of one."""

_MADE = """\
# Made by `rcscreen import` from the translation in somebody else's form, together with the script that it is for.
# Whoever lives in this language has yet to read it aloud.
"""


def translations(draft: Draft) -> tuple[str, ...]:
    """The languages, besides its own, that most of a form is said in."""
    spoken = [each.item for each in draft.steps if each.item is not None]
    return tuple(
        language
        for language in draft.form.languages[1:]
        if sum(language in item.said for item in spoken) >= max(1, _ENOUGH * len(spoken))
    )


def untranslated(draft: Draft, language: str) -> tuple[Loss, ...]:
    """What a form does not say, or not wholly, in a language that most of it is said in."""
    return tuple(
        Loss(each.item.link, "translation", language)
        for each in draft.steps
        if each.item is not None
        and any(language not in said for said in (each.item.said, *(option.said for option in each.item.options)))
    )


def write_overlay(draft: Draft, script: Script, language: str) -> str:
    """An overlay, which lies over the script as it is.

    Args:
        draft: What the script was written from.
        script: The script, loaded.
        language: The language.
    """
    own = draft.form.language
    spoken = script.wordings[own]
    framed = frame_language(language)
    title = title_of({**draft.form.title, own: title_of(draft.form.title, own)}, language)
    items = {each.name: each for each in draft.steps if each.item is not None}
    rows = [
        _MADE.rstrip(),
        "rcscreen-overlay: 1",
        f"for: {draft.id}",
        f"language: {language}",
        f"title: {quoted(title, within=False)}",
        "",
        "topics:",
        f"  {TOPIC}:",
        f"    label: {quoted(title[:40].rstrip(), within=False)}",
        *lines("    ", "permission", PERMISSION[framed]),
        f'    of: "{topic_digest(spoken.topics[TOPIC])}"',
        "",
        "steps:",
    ]
    for name, words in spoken.steps.items():
        if words == StepWords():
            continue
        rows.append(f"  {name}:")
        step = items.get(name)
        if step is not None and step.item is not None:
            rows += _of_form(step, step.item, language, own)
        else:
            rows += _of_frame(name, words, framed)
        rows.append(f'    of: "{words_digest(words)}"')
    return "\n".join(rows) + "\n"


def _of_frame(name: str, words: StepWords, framed: str) -> Iterator[str]:
    said = FRAME[name if name in FRAME else PAUSE][framed]
    for part in ("text", "if_no", "guide"):
        if part in said:
            yield from lines("    ", part, said[part])
    if words.options:
        yield "    options:"
        yield from (f"      {key}: {quoted(said[key])}" for key in words.options)


def _of_form(step: Step, item: Item, language: str, own: str) -> Iterator[str]:
    options = [(step.keys.get(each.code, "yes"), each.said) for each in item.options]
    yield from lines("    ", "text", item.said.get(language) or item.said[own])
    guide = guide_of(step, language, own)
    if guide:
        yield from lines("    ", "guide", guide)
    if options:
        yield "    options:"
        for key, said in options:
            yield f"      {key}: {quoted(said.get(language) or said.get(own) or next(iter(said.values())))}"
