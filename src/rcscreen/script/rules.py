"""What the order of steps makes impossible.

Asking before they said yes; tender matters before it is known who can hear; a record of what is dangerous; handing on
what was not read back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rcscreen.script.load_steps import Draft, Located
from rcscreen.script.model import (
    DANGEROUS,
    TENDER,
    Ask,
    Breathe,
    Check,
    Consent,
    ConsentScope,
    Help,
    Offer,
    Plan,
    Recap,
    Revisit,
    Say,
    Share,
    Step,
    Thanks,
)
from rcscreen.script.nodes import Mark
from rcscreen.script.problems import Problems

__all__ = ["check_order"]

_SCOPES: Mapping[ConsentScope, tuple[str, str, str]] = {
    "talk": ("SCR030", "SCR031", "whether they want to talk"),
    "record": ("SCR032", "SCR033", "whether notes may be kept"),
}


def check_order(draft: Draft, phases: Mapping[str, Mark], problems: Problems) -> None:
    """Looks at the steps of a script as a whole.

    Args:
        draft: The steps.
        phases: Where each phase stands.
        problems: Where problems go.
    """
    for scope in _SCOPES:
        _check_consent(scope, draft.steps, phases.get("establish", Mark(1, 1)), problems)
    _check_privacy(draft, problems)
    _check_dangerous(draft, problems)
    _check_single(draft.steps, problems)
    _check_recap(draft.steps, problems)
    if not any(isinstance(each.step, Thanks) and each.step.phase == "enrich" for each in draft.steps):
        cure = "Add `- thanks: goodbye` with its words to enrich."
        problems.add(phases.get("enrich", Mark(1, 1)), "SCR038", "nothing thanks them at the end.", cure)


def _always(step: Step) -> bool:
    """Whether everybody comes to a step: it hangs on no condition, and on no topic that may be declined."""
    return step.when is None and step.topic is None


def _check_consent(scope: ConsentScope, steps: list[Located], establish: Mark, problems: Problems) -> None:
    missing, late, words = _SCOPES[scope]
    asked = next((each for each in steps if isinstance(each.step, Ask | Help | Revisit)), None)
    for position, located in enumerate(steps):
        step = located.step
        if isinstance(step, Consent) and step.to == scope and step.phase == "establish" and _always(step):
            if asked is not None and steps.index(asked) < position:
                cure = f"Move `consent: {step.id}` above it."
                problems.add(asked.mark, late, f"this is asked before they were asked {words}.", cure)
            return
    cure = f"Add a consent `to: {scope}` to establish, without `when` or `topic`."
    problems.add(establish, missing, f"nothing asks everybody {words}.", cure)


def _check_privacy(draft: Draft, problems: Problems) -> None:
    for located in draft.steps:
        step = located.step
        if isinstance(step, Check) and step.builtin == "privacy" and _always(step):
            return
        if step.topic and draft.topics[step.topic].sensitivity >= TENDER:
            cure = "Put a check with `builtin: privacy` above it, without `when` or `topic`."
            problems.add(located.mark, "SCR034", "this is tender, and it is not known yet who can hear.", cure)
            return


def _check_dangerous(draft: Draft, problems: Problems) -> None:
    for located in draft.steps:
        step = located.step
        dangerous = step.topic is not None and draft.topics[step.topic].sensitivity >= DANGEROUS
        if dangerous and not isinstance(step, Offer | Say | Breathe):
            cure = "Offer it to everyone who is alone, with `offer:`; it is spoken, never asked and never recorded."
            problems.add(located.mark, "SCR035", "this would be dangerous if overheard or read.", cure)


def _single(steps: list[Located]) -> Iterator[tuple[str, Located]]:
    for located in steps:
        match located.step:
            case Revisit():
                yield "revisit", located
            case Help():
                yield "help", located
            case Recap():
                yield "recap", located
            case Share():
                yield "share", located
            case Plan():
                yield "plan", located
            case _:
                continue


def _check_single(steps: list[Located], problems: Problems) -> None:
    first: dict[str, int] = {}
    for kind, located in _single(steps):
        if kind in first:
            cure = f"The first is on line {first[kind]}; keep one."
            problems.add(located.mark, "SCR036", f"there is one `{kind}` in a conversation.", cure)
        first.setdefault(kind, located.mark.line)


def _check_recap(steps: list[Located], problems: Problems) -> None:
    for located in steps:
        if isinstance(located.step, Recap):
            return
        if isinstance(located.step, Share | Plan):
            cure = "Put a `recap:` above it, so that they hear it and can strike any line."
            problems.add(located.mark, "SCR037", "nothing has been read back to them yet.", cure)
