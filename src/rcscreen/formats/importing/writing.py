"""Writing the script: the frame of ours, the form's steps in it, and beside each what it was called in the form."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from math import ceil

from rcscreen.formats.importing.drafting import Draft, Step
from rcscreen.formats.importing.form import Item
from rcscreen.formats.importing.frame import FRAME, PAUSE, PERMISSION, TOPIC, frame_language
from rcscreen.formats.importing.yaml_words import flow, lines, quoted
from rcscreen.script.shape import MOST_MINUTES
from rcscreen.vocabulary.domains import NEEDS

__all__ = ["LOST_WHEN", "guide_of", "minutes_for", "said_in", "title_of", "write_script"]

_LONGEST_LABEL = 40
_LONGEST_COMMENT = 160
_LONGEST_TITLE = 80

LOST_WHEN: Mapping[str, str] = {
    "en": "The form asks this only under a condition that did not carry over.",
    "es": "El formulario pregunta esto solo bajo una condición que no se pudo traer.",
}
_MADE = """\
# Made by `rcscreen import` from somebody else's form. It is a beginning for its author to rework, and not yet a
# conversation: say each question in words of your own, say what an answer means (`need:`, `strength:`), give what is
# tender a topic of its own, and take out what nobody needs to know. Whoever made the form may have rights in its words.
"""


def write_script(draft: Draft) -> str:
    """The script of a draft, which loads as it is."""
    form = draft.form
    says = FRAME
    language = frame_language(form.language)
    title = title_of(form.title, form.language)
    head = [
        _MADE.rstrip(),
        f"# From: {comment(form.source)} {comment(json.dumps(form.name, ensure_ascii=False))}"
        + (f", version {comment(form.version)}" if form.version else "")
        + (f", {comment(form.url)}" if form.url else ""),
        "rcscreen: 1",
        f"id: {draft.id}",
        f"version: {quoted(form.version[:_LONGEST_LABEL])}" if form.version else 'version: "1"',
        f"title: {quoted(title, within=False)}",
        "with: anyone",
        "channels: [in_person, phone]",
        f"minutes: {minutes_for(draft)}",
        f"language: {form.language}",
        "",
        "topics:",
        f"  {TOPIC}:",
        "    # What somebody else's form asks counts as tender until its author has looked at it.",
        "    sensitivity: 2",
        "    about: family",
        f"    label: {quoted(title[:_LONGEST_LABEL].rstrip(), within=False)}",
        *lines("    ", "permission", PERMISSION[language]),
        "",
    ]
    frame = _Frame(says, language)
    body = [*frame.before(), *_form_steps(draft, language), *frame.after()]
    return "\n".join([*head, *body]) + "\n"


def minutes_for(draft: Draft) -> int:
    """About how long it takes: a frame of eight minutes, and under half a minute a question."""
    asks = sum(1 for each in draft.steps if each.item is not None and each.item.kind != "say" and each.item.time == 1)
    return min(MOST_MINUTES, 8 + ceil(asks * 0.4))


def title_of(title: Mapping[str, str], language: str) -> str:
    """A script's title."""
    said = title.get(language) or next(iter(title.values()), "")
    return said[:_LONGEST_TITLE].rstrip() or "Imported form"


def said_in(item: Item, language: str, own: str) -> str:
    """An item's words in a language; in the form's own where it has none."""
    return item.said.get(language) or item.said[own]


def guide_of(step: Step, language: str, own: str) -> str:
    """What whoever asks is told beside a step."""
    item = step.item
    if item is None:
        return ""
    told = item.guide.get(language) or item.guide.get(own) or next(iter(item.guide.values()), "")
    return " ".join(filter(None, (told, "" if step.whole else LOST_WHEN[frame_language(language)])))


def comment(said: str) -> str:
    """Somebody else's words behind a ``#``: short, and never an instruction to the linter."""
    return said.replace("rcs:", "rcs ").replace("\n", " ")[:_LONGEST_COMMENT]


# -- The form's own steps ----------------------------------------------------------------------------------------------


def _form_steps(draft: Draft, language: str) -> Iterator[str]:
    own = draft.form.language
    for step in draft.steps:
        yield ""
        if step.item is None:
            yield f"  - breathe: {step.name}"
            yield from lines("    ", "text", FRAME[PAUSE][language]["text"])
        else:
            yield from _form_step(step, step.item, own)


def _form_step(step: Step, item: Item, own: str) -> Iterator[str]:
    for heading in item.heading:
        yield f"  # -- {comment(heading)}"
    if item.time > 1:
        yield f"  # what repeats in the form, time {item.time}: {comment(json.dumps(item.link, ensure_ascii=False))}"
    elif item.link != step.name or item.codes:
        codes = "".join(f", {comment(code)}" for code in item.codes)
        yield f"  # in the form: {comment(json.dumps(item.link, ensure_ascii=False))}{codes}"
    yield f"  - {'say' if item.kind == 'say' else 'ask'}: {step.name}"
    yield f"    topic: {TOPIC}"
    if step.when is not None:
        yield f"    when: {flow(step.when)}"
    yield from lines("    ", "text", said_in(item, own, own))
    if item.kind != "say":
        yield from _answer(step, item, own)
        yield from (f"    {name}: {domain}" for name, domain in item.means.told())
    guide = guide_of(step, own, own)
    if guide:
        yield from lines("    ", "guide", guide)


def _answer(step: Step, item: Item, own: str) -> Iterator[str]:
    least, most = item.bounds
    if item.kind in {"choice", "choices"}:
        yield "    offered: true"
        yield "    answer:"
        yield f"      {item.kind}:"
        for option in item.options:
            key = step.keys[option.code]
            label = quoted(option.said.get(own) or next(iter(option.said.values())))
            more = [f"{name}: {domain}" for name, domain in option.means.told()]
            more += ["exclusive: true"] if option.exclusive and item.kind == "choices" else []
            value = f"{{{', '.join([f'text: {label}', *more])}}}" if more else label
            code = "" if option.code == key else f"  # {comment(option.code)}"
            yield f"        {key}: {value}{code}"
    elif item.kind == "yes_no" and item.options:
        (option,) = item.options
        label = quoted(option.said.get(own) or next(iter(option.said.values())))
        yield f"    answer: {{yes_no: {{yes: {{text: {label}}}}}}}  # {comment(option.code)}"
    elif item.kind == "number" and (least is not None or most is not None or item.places):
        bounds = {"at_least": least, "at_most": most, "places": item.places or None}
        within = ", ".join(f"{key}: {value}" for key, value in bounds.items() if value is not None)
        yield f"    answer: {{number: {{{within}}}}}"
    else:
        yield f"    answer: {item.kind}"


class _Frame:
    """The frame in one language."""

    def __init__(self, says: Mapping[str, Mapping[str, Mapping[str, str]]], language: str) -> None:
        self.says = says
        self.language = language

    def step(self, kind: str, name: str, *more: str) -> Iterator[str]:
        yield f"  - {kind}: {name}"
        yield from (f"    {each}" for each in more)
        words = self.says.get(name, {}).get(self.language, {})
        for part in ("text", "if_no", "guide"):
            if part in words:
                yield from lines("    ", part, words[part])

    def before(self) -> Iterator[str]:
        yield "establish:"
        yield from self.step("check", "right-person", "builtin: reach")
        yield from self.step("check", "language", "builtin: language", "when: {here.channel: phone}")
        covers = "[name_and_role, purpose, topics_ahead, time, who_sees, limits, opt_out, no_effect_on_care]"
        yield from self.step("consent", "start", "to: talk", f"covers: {covers}")
        yield from self.step("consent", "keep-notes", "to: record")
        yield from self.step("check", "who-can-hear", "builtin: privacy")
        yield ""
        yield "enable:"
        yield from self.step("ask", "going-well", "answer: words", "strength: family")

    def after(self) -> Iterator[str]:
        yield ""
        yield "  # -- Here the form ends."
        yield from self.step("ask", "what-helps", "answer: words", "strength: coping")
        yield ""
        yield "engage:"
        yield from self.step("ask", "better", "answer: words", "hope: true")
        domains = ", ".join(NEEDS)
        yield from self.step("help", "what-would-help", f"domains: [{domains}]")
        yield ""
        yield "ensure:"
        yield from self.step("recap", "read-back")
        yield from self.step("check", "keep-in-touch", "builtin: contact", f"when: {{what-would-help: [{domains}]}}")
        yield from self.step("share", "with-whom")
        yield from self.step("plan", "next-steps")
        yield ""
        yield "enrich:"
        words = self.says["how-was-this"][self.language]
        options = [f"    {key}: {quoted(words[key])}" for key in ("lighter", "same", "heavier")]
        yield from self.step("ask", "how-was-this", "answer:", "  choice:", *options, "experience: true")
        yield from self.step("consent", "next-time", "to: remember", "when: {keep-notes: yes}")
        yield from self.step("thanks", "goodbye")
        yield from self.step("debrief", "for-you")
