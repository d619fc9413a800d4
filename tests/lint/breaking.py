"""Ways to break a sound script, one for each structural rule. Each fits any script."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

Plain = dict[str, Any]
"""A script as plain values. What is done to it here is checked by what the linter then says, and not by types."""

DAY = "2026-11-02"
DANGER = {
    "sensitivity": 3,
    "about": "caregiver",
    "label": "Something for everyone",
    "permission": "Okay if I share something? Everyone I talk to gets it.",
}
TENDER = {"sensitivity": 2, "about": "family", "label": "Bread", "permission": "Okay if I ask? I ask everyone."}


def reviewed(script: Plain) -> None:
    """As it will be once families have read it: what a mutant is broken from."""
    script["review"] = {"by": [{"role": "family partner", "on": DAY}], "next": "2027-11-01"}


def _steps(script: Plain) -> Iterator[Plain]:
    for phase in ("establish", "enable", "engage", "ensure", "enrich"):
        yield from script[phase]


def _of_kind(script: Plain, kind: str) -> list[Plain]:
    return [step for step in _steps(script) if kind in step]


def _without(script: Plain, *kinds: str) -> None:
    for phase in ("establish", "enable", "engage", "ensure", "enrich"):
        script[phase] = [step for step in script[phase] if not set(kinds) & set(step)]


def _silent(step: Plain, words: str) -> None:
    """Drops every sentence with one of these words."""
    for said in (step, step.get("phone", {}), step.get("in_person", {})):
        if "text" in said:
            sentences = re.findall(r"[^.!?]*[.!?]*", said["text"])
            left = "".join(each for each in sentences if not re.search(words, each, re.IGNORECASE))
            said["text"] = left.strip() or "I see."


def _uncovered(part: str) -> Callable[[Plain], None]:
    def broken(script: Plain) -> None:
        for step in _steps(script):
            if part in step.get("covers", []):
                step["covers"] = [each for each in step["covers"] if each != part]

    return broken


def _added(phase: str, *steps: Plain, first: bool = False) -> Callable[[Plain], None]:
    def broken(script: Plain) -> None:
        script["topics"] |= {"bread": TENDER, "card-for-all": DANGER}
        script[phase] = [*steps, *script[phase]] if first else [*script[phase], *steps]

    return broken


def _ask(name: str, text: str, **more: object) -> Plain:
    return {"ask": name, "text": text, "answer": "words", **more}


def _need(name: str, **more: object) -> Plain:
    answer = {"choice": {"fine": "fine", "hard": {"text": "hard", "need": "other"}}}
    return _ask(name, "How is that going?", **more) | {"answer": answer}


def _say(name: str, text: str, **more: object) -> Plain:
    return {"say": name, "text": text, **more}


def _card(**more: object) -> Plain:
    return {"offer": "the-card", "topic": "card-for-all", "text": "I give everyone this card.", **more}


REST = {"breathe": "rest-a-while", "text": "Take your time."}


def _topics(change: Callable[[Plain], object]) -> Callable[[Plain], None]:
    """Changes every tender topic that a question opens."""

    def broken(script: Plain) -> None:
        script["topics"] |= {"bread": dict(TENDER)}
        script["enable"].append(_ask("bread-lately", "How is it with bread?", topic="bread"))
        for topic in script["topics"].values():
            if topic["sensitivity"] == 2:
                change(topic)

    return broken


def _no_reminder(script: Plain) -> None:
    script["minutes"] = 14
    _without(script, "breathe")
    for step in (*script["enable"], *script["engage"]):
        _silent(step, r"\bstop|\bpause|\bbreak|\bleave|\brest\b|\bskip")


def _why_not(script: Plain) -> None:
    for step in _of_kind(script, "consent"):
        step["if_no"] = "May I ask why not?"


def _all_needs(script: Plain) -> None:
    for number in range(2 * len(_of_kind(script, "ask"))):
        script["enable"].append(_need(f"and-another-{number}"))


def _short(script: Plain) -> None:
    script["minutes"] = 1


def _no_limits(script: Plain) -> None:
    _added("enable", _card(), REST)(script)
    _uncovered("limits")(script)


def _youth(script: Plain) -> None:
    script["with"] = "youth"
    _added("enable", _ask("bread-lately", "How is it with bread?", topic="bread"))(script)
    for step in script["establish"]:
        _silent(step, "just|alone|own|without|outside|ourselves|folks|parents")


def _program_first(script: Plain) -> None:
    script["channels"] = ["in_person", "phone"]
    script["establish"].insert(0, _say("greeting", "Hello, this is {navigator} from {program}."))


def _no_help_with(domain: str) -> Callable[[Plain], None]:
    def broken(script: Plain) -> None:
        script["enable"].append(_need("that-too") | {"need": domain})
        for step in _of_kind(script, "help"):
            step["domains"] = ["money", "other"]
            step.pop("how", None)
            step.pop("unless", None)
        for step in _steps(script):
            step.pop("when", None)

    return broken


def _chosen_only(script: Plain) -> None:
    for step in _of_kind(script, "ask"):
        if step["answer"] == "words":
            step["answer"] = "yes_no"


def _without_flag(kind: str, flag: str) -> Callable[[Plain], None]:
    def broken(script: Plain) -> None:
        for step in _of_kind(script, kind):
            step.pop(flag, None)

    return broken


def _without_kinds(*kinds: str) -> Callable[[Plain], None]:
    return lambda script: _without(script, *kinds)


def _no_debrief(script: Plain) -> None:
    _added("enable", _card(), REST)(script)
    _without(script, "debrief")


def _at_the_desk(script: Plain) -> None:
    script["role"] = "front_desk"
    _added("enable", _ask("bread-lately", "How is it with bread?", topic="bread"))(script)


def _bare_thanks(script: Plain) -> None:
    for step in _of_kind(script, "thanks"):
        step.pop("phone", None)
        step["text"] = "Thank you."


def _one_language(script: Plain) -> None:
    _added("enable", _ask("bread-lately", "How is it with bread?", topic="bread"))(script)
    _without_check(script, "language")
    for step in script["establish"]:
        _silent(step, "language|interpret|Spanish")


def _without_check(script: Plain, builtin: str) -> None:
    gone = {step["check"] for step in _steps(script) if step.get("builtin") == builtin}
    for phase in ("establish", "enable", "engage", "ensure", "enrich"):
        script[phase] = [step for step in script[phase] if step.get("builtin") != builtin]
    for step in _steps(script):
        if any(f"'{name}'" in repr(step.get("when")) for name in gone):
            del step["when"]


def _no_access(script: Plain) -> None:
    for step in script["establish"]:
        _silent(step, "fast|slow|break|pace|easier|hear me|loud|low|print|read")


def _no_contact(script: Plain) -> None:
    _without_check(script, "contact")


def _review(**review: object) -> Callable[[Plain], None]:
    def broken(script: Plain) -> None:
        script["review"] |= review

    return broken


def _thanks_for_some(script: Plain) -> None:
    consent = next(step["consent"] for step in _of_kind(script, "consent"))
    for step in _of_kind(script, "thanks"):
        step["when"] = {consent: "yes"}


BREAKING: dict[str, Callable[[Plain], None]] = {
    "CON001": _uncovered("time"),
    "CON003": _uncovered("opt_out"),
    "CON004": _uncovered("no_effect_on_care"),
    "CON005": _topics(lambda topic: topic.pop("permission", None)),
    "CON006": _topics(lambda topic: topic.update(permission="Okay if I ask about this?")),
    "OPT004": _added(
        "enable", _ask("pets", "Any pets?") | {"answer": {"choice": {"some": "a dog", "refused": "Refused"}}}
    ),
    "OPT006": _no_reminder,
    "OPT007": _why_not,
    "RHY001": _added("enable", _need("needs-first"), first=True),
    "RHY002": _added("enable", *(_need(f"heavy-{number}", topic="bread") for number in range(3))),
    "RHY003": _added("enable", _card(), *(_say(f"next-{number}", "And next.") for number in range(3))),
    "RHY004": _added("ensure", _need("needs-last")),
    "RHY007": _all_needs,
    "RHY008": _short,
    "RHY009": _added("enable", _ask("early", "What helps?", topic="bread", strength="coping"), first=True),
    "SAF002": _no_limits,
    "SAF007": _added("enable", _ask("status", "Are you a citizen?")),
    "SAF011": _added(
        "enable",
        _ask("then", "When you were a child, was money short?"),
        _ask("then-too", "Before you were 18, did you lose someone?"),
    ),
    "SAF013": _youth,
    "SAF014": _added("enable", _card(text="I give everyone this card. Has anyone hurt you?"), REST),
    "SAF016": _added("enable", _need("how-is-it"), _card(when={"how-is-it": "hard"}), REST),
    "SAF017": _added("enable", _ask("asked-of-danger", "Does your partner hit you?")),
    "SAF018": _program_first,
    "SAF019": _at_the_desk,
    "AGY001": _no_help_with("legal"),
    "AGY003": _chosen_only,
    "AGY007": _without_flag("ask", "hope"),
    "AGY009": _without_kinds("recap", "share", "plan"),
    "SHR005": _added("ensure", _say("sharing", "We share your information with our partners."), first=True),
    "CLO001": _bare_thanks,
    "CLO002": _without_kinds("plan"),
    "CLO003": _without_flag("ask", "experience"),
    "CLO004": _no_debrief,
    "EQU001": _one_language,
    "EQU005": _review(by=[{"role": "data manager", "on": DAY}]),
    "EQU006": _added("enable", _ask("who-you-are", "What is your race?")),
    "EQU007": _no_help_with("other"),
    "EQU008": _no_access,
    "EQU009": _no_contact,
    "STR004": _added("enable", _say("sheet", "Next is the PHQ-9.")),
    "STR005": _review(next="2025-11-01"),
    "STR007": _added("enable", _say("line", "You can call 1-800-555-0199.")),
    "STR008": _added("enable", _say("abuse-talk", "One more thing.")),
    "STR009": _thanks_for_some,
    "STR010": _added(
        "enable",
        _need("how-is-it"),
        _say("never-said", "That is a lot.", when={"all": [{"how-is-it": "fine"}, {"how-is-it": "hard"}]}),
    ),
}
"""A rule's code → what breaks a sound script so that this rule complains."""
