"""What stands on a screen, before anyone decides where: a turn's words, choices and keys in the navigator's language.

A sheet is drawn by ``layout`` on a screen and read by ``plain`` line by line. Pure.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import Literal, TypeAlias

from rcscreen.interview.conductor import View
from rcscreen.interview.turns import (
    Line,
    Option,
    Pick,
    Review,
    Turn,
    Write,
)
from rcscreen.script.model import PHASES
from rcscreen.terminal.draft import Draft, keys_for, lines_on_page, pages_of, silence_keys
from rcscreen.terminal.legend import keys_shown
from rcscreen.terminal.offered import offered_lines

__all__ = ["Bar", "Block", "Cell", "Choices", "Field", "Listed", "Margin", "Said", "Sheet", "bar_of", "turn_sheet"]

Chrome: TypeAlias = dict[str, str]


@dataclass(frozen=True, slots=True)
class Bar:
    """The top of a screen: the phase, how far along it is (of five), the topic, and what is at the right."""

    phase: str
    filled: int
    topic: str
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """Words: ``words`` to say, ``also`` the same in the navigator's language, ``aside`` says how, ``title`` heads."""

    text: str = field(repr=False)
    role: Literal["words", "also", "aside", "title", "calm", "option"] = "words"


@dataclass(frozen=True, slots=True)
class Cell:
    """One thing to choose: its key, its label, what stands beside it, whether it is marked, and its label ``also``."""

    key: str
    label: str = field(repr=False)
    beside: str = field(default="", repr=False)
    chosen: bool = field(default=False, repr=False)
    also: str = field(default="", repr=False)

    @property
    def more(self) -> str:
        """All that stands beside the label."""
        return " · ".join(part for part in (self.also, self.beside) if part)


@dataclass(frozen=True, slots=True)
class Choices:
    """Things to choose from, under a label, and the silences beside or beneath them."""

    label: str
    cells: tuple[Cell, ...]
    silences: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """Where digits are typed."""

    label: str
    typed: str = field(repr=False)
    silences: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """A group of numbered lines of the read-back, under a label."""

    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Margin:
    """A line for the navigator, with its label.

    ``rank``: what goes first where room is short; 0 stays. ``also``: whether it says a line in their own language.
    """

    label: str
    text: str = field(repr=False)
    rank: int = 0
    also: bool = False


Block: TypeAlias = Said | Choices | Field | Listed | Margin


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole screen.

    Attributes:
        bar: Its top, or None.
        blocks: What is between the rules, from top to bottom.
        keys: Keys with what they do, in the order in which they are shown.
        escape: The key at the lower right with what it does, or None.
        foot: A gentle word at the foot.
        band: What stands above everything, so that this cannot be taken for a conversation; empty in one.
    """

    bar: Bar | None
    blocks: tuple[Block, ...]
    keys: tuple[tuple[str, str], ...] = ()
    escape: tuple[str, str] | None = None
    foot: str = field(default="", repr=False)
    band: str = ""


def turn_sheet(view: View, draft: Draft, chrome: Chrome) -> Sheet:
    """A turn as it stands, with what is on the way."""
    turn = view.turn
    blocks: list[Block] = [Said(part) for part in (turn.lead, turn.words) if part.strip()]
    if view.also is not None:
        blocks += [Said(part, "also") for part in (view.also.lead, view.also.words) if part.strip()]
    blocks += _form(view, draft, chrome)
    if draft.topics:
        blocks.append(_topics(view, chrome))
    else:
        blocks += _margins(view, chrome)
    return Sheet(
        bar=bar_of(view, chrome),
        blocks=tuple(blocks),
        keys=keys_shown(view, draft, chrome),
        escape=(chrome["key_esc"], chrome["hide"]),
        foot=draft.note or (chrome[draft.hint] if draft.hint else ""),
    )


def bar_of(view: View, chrome: Chrome) -> Bar:
    """The top of a turn's screen."""
    turn = view.turn
    here = [chrome.get(view.channel, "")]
    if view.room is not None:
        here.append(chrome[view.room])
    here.append(chrome["saved" if view.saved else "not_kept" if view.kept is False else "not_saved"])
    topic = view.also.topic_label if view.also else turn.topic_label
    return Bar(chrome[turn.phase], PHASES.index(turn.phase) + 1, topic, tuple(part for part in here if part))


# -- Forms -----------------------------------------------------------------------------------------------------------


def _form(view: View, draft: Draft, chrome: Chrome) -> list[Block]:
    match view.turn.form:
        case Pick() as form:
            return [_pick(view, form, draft, chrome)]
        case Write(what="number" | "date") as form:
            return [Field(chrome[form.what], draft.typed, _silences(view, chrome))]
        case Write() as form:
            label = chrome["own_words"] if form.what == "words" else chrome["contact"]
            return [Choices(label, (), _silences(view, chrome))]
        case Review() as form:
            return _review(form, _lines(view.also), draft, chrome)
        case _:
            silences = _silences(view, chrome)
            return [Choices("", (), silences)] if silences else []


def _pick(view: View, form: Pick, draft: Draft, chrome: Chrome) -> Choices:
    beside = _labels(view.also)
    ordinals = chrome["ordinals"].split()
    cells = tuple(
        Cell(
            key,
            option.label,
            _ordinal(option, draft, ordinals if form.ranked else []),
            chosen=option.key in draft.chosen,
            also=other if (other := beside.get(option.key, "")) != option.label else "",
        )
        for key, option in zip(keys_for(len(form.options)), form.options, strict=False)
    )
    label = chrome["for_help" if form.ranked else "offered" if form.offered else "heard"]
    if form.many and not form.ranked:
        label = f"{label} · {chrome['one_or_more']}"
    return Choices(label, cells, _silences(view, chrome))


def _labels(also: Turn | None) -> dict[str, str]:
    if also is None or not isinstance(also.form, Pick):
        return {}
    return {option.key: option.label for option in also.form.options}


def _lines(also: Turn | None) -> dict[str, Line]:
    if also is None or not isinstance(also.form, Review):
        return {}
    return {line.id: line for line in also.form.lines}


def _ordinal(option: Option, draft: Draft, ordinals: list[str]) -> str:
    if not ordinals or option.key not in draft.chosen:
        return ""
    place = draft.chosen.index(option.key)
    return ordinals[place] if place < len(ordinals) else str(place + 1)


def _silences(view: View, chrome: Chrome) -> tuple[Cell, ...]:
    return tuple(
        Cell(key.upper(), chrome[silence], chosen=view.turn.standing == _STOOD.get(silence))
        for key, silence in silence_keys(view).items()
    )


_STOOD = {"decline": "declined", "unsure": "unsure"}


def _review(form: Review, also: dict[str, Line], draft: Draft, chrome: Chrome) -> list[Block]:
    lines = lines_on_page(form, draft)
    if draft.line:
        lines = {key: line for key, line in lines.items() if line.id == draft.line}
    blocks: list[Block] = []
    for role, group in groupby(lines.items(), key=lambda item: item[1].role):
        cells = []
        for key, line in group:
            said, other = line.read, also.get(line.id, line).read
            waits = chrome["not_yet_written"] if line.flagged else ""
            cells.append(Cell(key, said, waits, also=other if other != said else ""))
        blocks.append(Listed(chrome["contact_line" if role == "contact" else role], tuple(cells)))
    count = pages_of(form, draft.per_page)
    if count > 1:
        blocks.append(Margin("", chrome["page_of"].format(number=draft.page + 1, count=count)))
    return blocks


_TOLD_THE_CARD = ("thanks", "debrief")
"""Where the card word stands on the screen: while they can still be told it, on the phone too."""

# -- Beside the turn -------------------------------------------------------------------------------------------------


def _margins(view: View, chrome: Chrome) -> list[Block]:
    turn = view.turn
    margins: list[Block] = []
    stood = chrome.get(f"stands_{turn.standing}")
    if stood:
        margins.append(Margin(chrome["stands"], stood, rank=4))
    if turn.spoken_only:
        margins.append(Margin("", chrome["spoken_only"], rank=2))
    margins += _reflections(view, chrome)
    guide = view.also.guide if view.also else turn.guide  # never spoken: for the navigator alone
    if guide.strip():
        margins.append(Margin(chrome["guide"], guide, rank=2))
    margins += [
        Margin(chrome["places"] if number == 0 else "", line, rank=0 if number == 0 else 1)
        for number, line in enumerate(offered_lines(turn, chrome))
    ]
    if view.card and (turn.kind in _TOLD_THE_CARD or turn.scope == "remember"):
        margins.append(Margin(chrome["card"], chrome["card_says"].format(card=view.card), rank=1))
    marked = ", ".join(topic.label for topic in view.topics if topic.marked)
    if marked:
        margins.append(Margin(chrome["marked"], marked, rank=4))
    if view.flagged:
        margins.append(Margin(chrome["their_words"], chrome["flagged"], rank=5))
    return margins


def _reflections(view: View, chrome: Chrome) -> list[Margin]:
    """Lines to offer back, each with what it says in the navigator's own language beneath it."""
    other = [each.line for each in view.also.reflections] if view.also else []
    margins = []
    for number, reflection in enumerate(view.turn.reflections):
        margins.append(
            Margin(chrome["offer_back"] if number == 0 else "", reflection.line, rank=3 if number == 0 else 1)
        )
        if number < len(other) and other[number] != reflection.line:
            margins.append(Margin("", other[number], rank=1, also=True))
    return margins


def _topics(view: View, chrome: Chrome) -> Choices:
    return Choices(
        chrome["which_topic"],
        tuple(
            Cell(key, topic.label, chrome["marked"] if topic.marked else "", chosen=topic.marked)
            for key, topic in zip(keys_for(len(view.topics)), view.topics, strict=False)
        ),
    )
