"""A form somebody else made, as far as a conversation can use it: what every reader gives and the writer takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final, Literal, NamedTuple, TypeAlias

__all__ = [
    "MOST_DEPTH",
    "MOST_ITEMS",
    "NOTHING",
    "USUAL_PLACES",
    "Denied",
    "Every",
    "Form",
    "Item",
    "Kind",
    "Listed",
    "Loss",
    "Means",
    "Option",
    "Ordered",
    "Outlined",
    "Possible",
    "Present",
    "Relation",
    "Some",
    "Test",
    "Why",
    "WhyNot",
    "Words",
]

MOST_ITEMS = 1_700
"""Items taken from a form: a script has at most 2,000 steps, of which a frame of ours and its breaths take some."""
USUAL_PLACES: Final = 2
"""Digits behind the point of a number that is no whole one, where a form does not say how many."""

MOST_DEPTH = 24
"""Groups within groups; real forms have seven at most."""

Words: TypeAlias = Mapping[str, str]
"""What is said, by language."""

Kind: TypeAlias = Literal["words", "choice", "choices", "yes_no", "number", "date", "say"]
Relation: TypeAlias = Literal["at_least", "at_most", "more_than", "less_than"]

Why: TypeAlias = Literal[
    "calculated", "choices_filtered", "condition", "condition_absent", "condition_missing", "constraint", "danger",
    "depth", "duplicate", "expression", "extension", "external_options", "file", "heading", "hidden", "initial",
    "insertion", "many_options", "media", "no_options", "one_option", "open", "order", "read_only", "reference",
    "repeat", "repeat_some", "required", "safety", "said_when", "score", "silence", "time", "too_many", "total",
    "translation", "unit", "unknown_type", "unsaid",
]  # fmt: skip
"""Why something did not carry over, or not quite; the words stand in ``report``."""

WhyNot: TypeAlias = Literal[
    "gone", "not_asked", "kind", "option", "condition", "beneath", "doubled", "elsewhere", "several", "type"
]
"""Why an answer cannot go back to the form; the words stand there too."""


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that did not carry over, or not quite.

    Attributes:
        link: The item's own name in the form; empty where it is the form's.
        why: Why.
        about: A name of theirs that it is about: another item, an extension, a type; never words.
    """

    link: str
    why: Why
    about: str = ""


# -- When an item is asked: as forms say it, with the form's own names -------------------------------------------------


@dataclass(frozen=True, slots=True)
class Listed:
    """The item's answer is one of these: codes of options, ``yes``, ``no``, a number or a day as it is written."""

    link: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ordered:
    """The item's number or day against a bound, as it is written."""

    link: str
    relation: Relation
    bound: str


@dataclass(frozen=True, slots=True)
class Present:
    """The item was answered."""

    link: str


@dataclass(frozen=True, slots=True)
class Every:
    """All of them hold."""

    tests: tuple[Test, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """At least one holds."""

    tests: tuple[Test, ...]


@dataclass(frozen=True, slots=True)
class Denied:
    """It does not hold."""

    test: Test


Test: TypeAlias = Listed | Ordered | Present | Every | Some | Denied


# -- What is asked -----------------------------------------------------------------------------------------------------


class Means(NamedTuple):
    """What an answer speaks of, in our own vocabulary: a domain of need, a domain of strength, or neither."""

    need: str = ""
    strength: str = ""

    def told(self) -> tuple[tuple[str, str], ...]:
        """What is said of it in a script."""
        return tuple((key, domain) for key, domain in self._asdict().items() if domain)


NOTHING: Final = Means()


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that may be answered.

    Attributes:
        code: Its code in the form.
        said: Its label.
        system: Where the code is from; empty where that is not said.
        exclusive: Whether nothing else is chosen with it.
        means: The need and the strength it speaks of, where the form was once a script of ours.
    """

    code: str
    said: Words
    system: str = ""
    exclusive: bool = False
    means: Means = NOTHING


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is said or asked.

    Attributes:
        link: Its own name in the form.
        kind: What kind of step it becomes.
        said: Its words.
        guide: What the form says to whoever asks.
        options: What may be answered.
        when: When it is asked; None: always.
        codes: Its codes, as ``system|code``.
        bounds: The lowest and the highest number.
        heading: The groups that begin before it.
        lost_when: Whether it has a condition that could not be read.
        stem: Whether what follows makes no sense without it.
        means: As for an option, of words that are given here.
        path: Where it stands in a form whose answers can go back, counted from 1 at each depth.
        places: How many digits stand behind the point of its number at most.
        time: Which time it is asked: 2 and more where it lies in what repeats.
    """

    link: str
    kind: Kind
    said: Words
    guide: Words = field(default_factory=lambda: MappingProxyType({}))
    options: tuple[Option, ...] = ()
    when: Test | None = None
    codes: tuple[str, ...] = ()
    bounds: tuple[int | float | None, int | float | None] = (None, None)
    heading: tuple[str, ...] = ()
    lost_when: bool = False
    stem: bool = False
    means: Means = NOTHING
    path: tuple[int, ...] = ()
    time: int = 1
    places: int = 0


class Possible(NamedTuple):
    """An answer that a form offers, with the option's code and the very value that says it there."""

    code: str
    value: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Outlined:
    """An item of a form as it was: where it stands, what it is called, and what its answer has to look like.

    Attributes:
        path: Where it stands, counted from 1 at each depth.
        told: What is kept of it beside the script, as `kept.schema` describes it.
        options: The answers that it offers.
        items: What lies in it.
    """

    path: tuple[int, ...]
    told: Mapping[str, Any]
    options: tuple[Possible, ...] = ()
    items: tuple[Outlined, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """A form.

    Attributes:
        source: What it is: ``FHIR R4 Questionnaire`` or ``XLSForm``.
        name: Its own name, from which the script's is made.
        title: Its title.
        language: The language of its words.
        items: What is said and asked, in order, groups flattened.
        losses: What the reader could not carry over.
        version: Its version, if it says one.
        url: Its canonical address, if it says one.
        language_said: Whether it, or whoever imports it, says its language.
        id: What it is called where it was served, if it says so.
        outline: Its items as they were, as far as answers that go back have to know; none of an XLSForm.
    """

    source: str
    name: str
    title: Words
    language: str
    items: tuple[Item, ...]
    losses: tuple[Loss, ...]
    version: str = ""
    url: str = ""
    language_said: bool = True
    id: str = ""
    outline: tuple[Outlined, ...] = ()

    @property
    def languages(self) -> tuple[str, ...]:
        """Every language that anything is said in, the form's own first."""
        every = (language for item in self.items for language in item.said)
        return tuple(dict.fromkeys((self.language, *every)))
