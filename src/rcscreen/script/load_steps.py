"""Reading steps: one builder a kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, NotRequired, TypedDict

from rcscreen.script.condition import Condition
from rcscreen.script.load_answers import NEED_IDS, STRENGTH_IDS, possible_answers, read_answer
from rcscreen.script.model import (
    Ask,
    Breathe,
    Check,
    Consent,
    Debrief,
    Help,
    Inform,
    Offer,
    Phase,
    Plan,
    Recap,
    Revisit,
    Say,
    Share,
    Step,
    Thanks,
    Topic,
)
from rcscreen.script.nodes import MapNode, Mark, Node, shown
from rcscreen.script.problems import ID, LANGUAGE, Problems
from rcscreen.script.reading import Reader
from rcscreen.script.shape import BUILTINS, CHECK_KEYS, COVERS, KINDS, RESERVED_IDS, SCOPES, UNKIND, also_in
from rcscreen.script.when import Items, Keys, Nothing, Possible, parse_when
from rcscreen.script.wording import StepWords
from rcscreen.script.words import label, read_words
from rcscreen.vocabulary.domains import WAYS
from rcscreen.vocabulary.principles import PRINCIPLES

__all__ = ["Draft", "Located", "read_step"]

_WAYS = tuple(WAYS)
_CURES: Final = UNKIND


class Common(TypedDict):
    """What every step is built from."""

    id: str
    phase: Phase
    topic: str | None
    when: Condition | None
    principles: tuple[str, ...]
    line: NotRequired[int]


@dataclass(frozen=True, slots=True)
class Located:
    """A step with its words and its place in the file."""

    step: Step
    words: StepWords
    mark: Mark


@dataclass(slots=True)
class Draft:
    """What has been read so far.

    Attributes:
        topics: Topics by id.
        items: What conditions may look at, filled step by step.
        steps: Steps in order.
    """

    topics: Mapping[str, Topic]
    items: Items
    steps: list[Located]


@dataclass(frozen=True, slots=True)
class _Built:
    """What a builder gives back: the step, the labels of its options and what it leaves to compare."""

    step: Step
    labels: Mapping[str, str]
    leaves: Possible


_NO_LABELS: Mapping[str, str] = MappingProxyType({})


def read_step(node: Node, phase: Phase, draft: Draft, problems: Problems) -> None:
    """Reads a step and adds it to the draft.

    Args:
        node: The step.
        phase: The phase it stands in.
        draft: What has been read so far.
        problems: Where problems go.
    """
    if not isinstance(node, MapNode):
        problems.shape(node, "a step, such as `say: hello`")
        return
    kind = _kind(node, problems)
    if kind is None:
        return
    reader = Reader(node, problems, f"a step of kind `{kind}`")
    common = _common(reader, kind, phase, draft)
    built = _BUILDERS[kind](reader, common, draft)
    for part in KINDS[kind].parts:
        reader.required(part)
    words = read_words(reader, KINDS[kind].spoken, also_in(kind), built.labels)
    # other kinds' keys were refused already, so that one fault is named once
    reader.done(known=KINDS, cures=_CURES)
    _name_once(common["id"], reader.at(kind), draft, problems)
    draft.items.earlier[common["id"]] = built.leaves
    draft.steps.append(Located(built.step, words, node.mark))


def _kind(node: MapNode, problems: Problems) -> str | None:
    kinds = [key for key in node.entries if key in KINDS]
    if not kinds:
        first = next(iter(node.entries), "")
        guess = problems.meant(first, KINDS)
        cure = guess if guess.startswith("Did") else f"Begin it with its kind and name: {', '.join(KINDS)}."
        problems.add(node.mark, "SCR004", "this step has no kind.", cure)
        return None
    for kind in kinds[1:]:
        cure = f"Make it a step of its own, or remove it: this one is `{kinds[0]}` already."
        problems.add(node.entries[kind].mark, "SCR005", f"`{kind}` is a second kind.", cure)
    return kinds[0]


def _common(reader: Reader, kind: str, phase: Phase, draft: Draft) -> Common:
    when = reader.node_of("when")
    common: Common = {
        "id": reader.name(kind, ID),
        "phase": phase,
        "topic": _topic(reader, draft.topics),
        "when": None if when is None else parse_when(when, reader.problems, draft.items),
        "principles": reader.choices_of("principles", tuple(PRINCIPLES)),
        "line": reader.mark.line,
    }
    if common["id"] in RESERVED_IDS:
        cure = "Give it another name: conditions use this word."
        reader.problem(reader.at(kind), "SCR007", f"`{common['id']}` means something else.", cure)
    return common


def _topic(reader: Reader, topics: Mapping[str, Topic]) -> str | None:
    node = reader.node_of("topic")
    if node is None:
        return None
    topic = reader.problems.words(node)
    if topic and topic not in topics:
        cure = reader.problems.meant(topic, topics) if topics else "Add it under `topics:`."
        reader.problem(node.mark, "SCR010", f"there is no topic `{shown(topic)}`.", cure)
        return None
    return topic or None


def _name_once(step_id: str, mark: Mark, draft: Draft, problems: Problems) -> None:
    for located in draft.steps if step_id and step_id in draft.items.earlier else ():
        if located.step.id == step_id:
            cure = f"The first is on line {located.mark.line}; give this one another name."
            problems.add(mark, "SCR006", f"`{shown(step_id)}` is the name of two steps.", cure)
            return


# -- A builder a kind ------------------------------------------------------------------------------------------------


def _say(reader: Reader, common: Common, _draft: Draft) -> _Built:
    return _Built(Say(**common, covers=reader.choices_of("covers", COVERS)), _NO_LABELS, Nothing())


def _check(reader: Reader, common: Common, _draft: Draft) -> _Built:
    builtin = reader.choice_of("builtin", BUILTINS)
    keys = Keys(CHECK_KEYS[builtin], languages=builtin == "language")
    labels: dict[str, str] = {}
    options = reader.mapping("options", "the options of a check")
    for key, mark, node in options.entries() if options else ():
        if key not in keys.keys and not (keys.languages and LANGUAGE.fits(key)):
            cure = reader.problems.meant(key, keys.keys)
            reader.problem(mark, "SCR040", f"`{shown(key)}` is no answer of this check.", cure)
        labels[key] = label(node, reader.problems)
    return _Built(Check(**common, builtin=builtin), labels, Nothing() if builtin == "contact" else keys)


def _consent(reader: Reader, common: Common, _draft: Draft) -> _Built:
    consent = Consent(**common, to=reader.choice_of("to", SCOPES), covers=reader.choices_of("covers", COVERS))
    return _Built(consent, _NO_LABELS, Keys(("yes", "no")))


def _ask(reader: Reader, common: Common, _draft: Draft) -> _Built:
    answer, labels = read_answer(reader)
    ask = Ask(
        **common,
        answer=answer,
        strength=reader.maybe_choice_of("strength", STRENGTH_IDS),
        need=reader.maybe_choice_of("need", NEED_IDS),
        hope=reader.truth("hope"),
        experience=reader.truth("experience"),
        offered=reader.truth("offered"),
    )
    return _Built(ask, labels, possible_answers(answer))


def _help(reader: Reader, common: Common, draft: Draft) -> _Built:
    domains: tuple[str, ...] = reader.choices_of("domains", NEED_IDS)
    if not domains:
        own = (topic.domain for topic in draft.topics.values() if topic.domain)
        domains = tuple(dict.fromkeys((*own, "other")))
    how: dict[str, tuple[str, ...]] = {}
    ways = reader.mapping("how", "`how`")
    for domain, mark, _node in ways.entries() if ways else ():
        _offered(domain, mark, domains, reader)
        how[domain] = ways.choices_of(domain, _WAYS) if ways else ()
    unless: dict[str, Condition] = {}
    branches = reader.mapping("unless", "`unless`")
    for domain, mark, node in branches.entries() if branches else ():
        _offered(domain, mark, domains, reader)
        condition = parse_when(node, reader.problems, draft.items)
        unless |= {domain: condition} if condition is not None else {}
    step = Help(**common, domains=domains, unless=MappingProxyType(unless), how=MappingProxyType(how))
    return _Built(step, _NO_LABELS, Keys(domains))


def _offered(domain: str, mark: Mark, domains: tuple[str, ...], reader: Reader) -> None:
    if domain not in domains:
        cure = reader.problems.meant(domain, domains)
        reader.problem(mark, "SCR039", f"`{shown(domain)}` is not offered by this step.", cure)


def _revisit(_reader: Reader, common: Common, _draft: Draft) -> _Built:
    return _Built(Revisit(**common), _NO_LABELS, Keys(("wanted", "settled")))


def _plain(build: Callable[..., Step]) -> Callable[[Reader, Common, Draft], _Built]:
    def builder(_reader: Reader, common: Common, _draft: Draft) -> _Built:
        return _Built(build(**common), _NO_LABELS, Nothing())

    return builder


_BUILDERS: Mapping[str, Callable[[Reader, Common, Draft], _Built]] = MappingProxyType(
    {
        "say": _say,
        "check": _check,
        "consent": _consent,
        "ask": _ask,
        "offer": _plain(Offer),
        "inform": _plain(Inform),
        "breathe": _plain(Breathe),
        "revisit": _revisit,
        "help": _help,
        "recap": _plain(Recap),
        "share": _plain(Share),
        "plan": _plain(Plan),
        "thanks": _plain(Thanks),
        "debrief": _plain(Debrief),
    }
)
