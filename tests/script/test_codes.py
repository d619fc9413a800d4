"""Every code of a script: an example that raises it and nothing else, where it says it does; and its sound cousin.

``¦`` marks the place that the message must name, and is taken out before the file is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.script.cases import ASK, WHEN, Case, Example, top

from rcscreen.script.codes import CODES

if TYPE_CHECKING:
    from tests.script.conftest import Compose, Refusal

START = "- {consent: start, to: talk, text: Is now an okay time?}\n"
NOTES = "- {consent: notes, to: record, text: May I keep notes?}\n"
PRIVACY = "- {check: who-can-hear, builtin: privacy}\n"
QUESTION = "- {ask: early, text: How are you?, answer: words}\n"

CASES = (
    Case("SCR001", "top", *top("rcscreen: ¦2\n", "rcscreen: 1\n", "rcscreen: 1\n")),
    Case("SCR004", "add_enable", "- ¦{text: Now}\n", "- {breathe: extra, text: Now}\n"),
    Case("SCR005", "add_enable", "- {breathe: extra, ¦offer: other, text: A}\n", "- {breathe: extra, text: A}\n"),
    Case("SCR006", "add_enable", "- {breathe: ¦start, text: Now}\n", "- {breathe: started, text: Now}\n"),
    Case("SCR007", "add_enable", "- {breathe: ¦any, text: Now}\n", "- {breathe: anything, text: Now}\n"),
    Case("SCR009", "add_enable", ASK.format("words, ¦required: true"), ASK.format("words")),
    Case(
        "SCR009",
        "add_enable",
        ASK.format("{choice: {a: A, b: {text: B, ¦score: 3}}}"),
        ASK.format("{choice: {a: A, b: {text: B, need: food}}}"),
    ),
    Case("SCR010", "add_enable", "- {offer: a, topic: ¦fod, text: B}\n", "- {offer: a, topic: food, text: B}\n"),
    Case(
        "SCR011", "add_enable", "- {offer: a, text: ¦'I am {nobody}.'}\n", "- {offer: a, text: 'I am {navigator}.'}\n"
    ),
    Case(
        "SCR011",
        "add_enable",
        "- {offer: a, text: ¦'{strength}'}\n",
        "- {offer: a, text: '{name} {minutes} {program}'}\n",
    ),
    Case("SCR011", "add_enable", "- {offer: a, text: ¦'{limits}'}\n", "- {say: a, text: '{limits}'}\n"),
    Case(
        "SCR011",
        "enrich",
        "enrich:\n- {thanks: a, text: ¦'{weakness}'}\n",
        "enrich:\n- {thanks: a, text: '{strength}'}\n",
    ),
    Case("SCR012", "add_enable", "- {offer: a, text: ¦'I am {navigator.'}\n", "- {offer: a, text: I am (here).}\n"),
    Case(
        "SCR012", "add_enable", ASK.format("{choice: {a: A, b: ¦'{name}'}}"), ASK.format("{choice: {a: A, b: (name)}}")
    ),
    Case("SCR014", "add_enable", ASK.format("¦wrods"), ASK.format("words")),
    Case("SCR014", "add_enable", ASK.format("¦choice"), ASK.format("{choice: {a: A, b: B}}")),
    Case("SCR014", "add_enable", ASK.format("{¦words: {}}"), ASK.format("words")),
    Case("SCR014", "add_enable", ASK.format("¦{number: {at_least: 1}, yes_no: {}}"), ASK.format("yes_no")),
    Case("SCR015", "add_enable", ASK.format("{choice: ¦{a: A}}"), ASK.format("{choice: {a: A, no: no}}")),
    Case(
        "SCR015",
        "add_enable",
        ASK.format("{choices: ¦{" + ", ".join(f"o{n}: {n}" for n in range(15)) + "}}"),
        ASK.format("{choices: {" + ", ".join(f"o{n}: {n}" for n in range(14)) + "}}"),
    ),
    Case("SCR016", "add_enable", ASK.format("{choice: {a: A, ¦not_sure: B}}"), ASK.format("{choice: {a: A, both: B}}")),
    Case(
        "SCR018",
        "add_enable",
        ASK.format("{choice: {a: A, b: {text: B, ¦exclusive: true}}}"),
        ASK.format("{choices: {a: A, b: {text: B, exclusive: true}}}"),
    ),
    Case(
        "SCR019",
        "add_enable",
        ASK.format("{number: {at_least: 5, at_most: ¦4}}"),
        ASK.format("{number: {at_least: 4, at_most: 4}}"),
    ),
    Case("SCR020", "add_enable", WHEN.format("{¦food-latly: short}"), WHEN.format("{food-lately: short}")),
    Case("SCR021", "add_enable", WHEN.format("{¦wishes: food}"), WHEN.format("{notes: yes}")),
    Case("SCR021", "add_enable", WHEN.format("{not: {¦extra: yes}}"), WHEN.format("{not: {notes: no}}")),
    Case("SCR022", "add_enable", WHEN.format("{¦going-well: fine}"), WHEN.format("{since: 2026-01-01}")),
    Case("SCR023", "add_enable", WHEN.format("{food-lately: ¦shrt}"), WHEN.format("{food-lately: [short, enough]}")),
    Case("SCR023", "add_enable", WHEN.format("{people: ¦13}"), WHEN.format("{people: [1, 12]}")),
    Case("SCR023", "add_enable", WHEN.format("{here.channel: ¦letter}"), WHEN.format("{here.channel: phone}")),
    Case("SCR023", "add_enable", WHEN.format("{notes: ¦true}"), WHEN.format("{notes: yes}")),
    Case("SCR023", "add_engage", WHEN.format("{wishes: ¦legal}"), WHEN.format("{wishes: [food, other]}")),
    Case("SCR024", "add_enable", WHEN.format("{food-lately: ¦{at_least: 2}}"), WHEN.format("{people: {at_least: 2}}")),
    Case("SCR025", "add_enable", WHEN.format("{people: {more_than: ¦12}}"), WHEN.format("{people: {more_than: 11}}")),
    Case(
        "SCR025", "add_enable", WHEN.format("{people: {less_than: ¦1}}"), WHEN.format("{since: {at_most: 2026-01-01}}")
    ),
    Case("SCR025", "add_enable", WHEN.format("{people: ¦{}}"), WHEN.format("{people: {at_most: 1}}")),
    Case("SCR026", "add_enable", WHEN.format("{¦here.weather: fine}"), WHEN.format("{here.language: es}")),
    Case("SCR030", "establish", f"¦establish:\n{NOTES}{PRIVACY}", f"establish:\n{START}{NOTES}{PRIVACY}"),
    Case(
        "SCR030",
        "establish",
        f"¦establish:\n- {{consent: start, to: talk, text: A?, topic: food}}\n{NOTES}{PRIVACY}",
        f"establish:\n{START}{NOTES}{PRIVACY}",
    ),
    Case("SCR032", "establish", f"¦establish:\n{START}{PRIVACY}", f"establish:\n{START}{PRIVACY}{NOTES}"),
    Case(
        "SCR033",
        "establish",
        f"establish:\n{START}- ¦{QUESTION[2:]}{NOTES}{PRIVACY}",
        f"establish:\n{START}{NOTES}{PRIVACY}{QUESTION}",
    ),
    Case(
        "SCR034",
        "establish",
        f"establish:\n{START}{NOTES}- ¦{{say: a, topic: home, text: B}}\n{PRIVACY}",
        f"establish:\n{START}{NOTES}{PRIVACY}- {{say: a, topic: home, text: B}}\n",
    ),
    Case(
        "SCR034",
        "establish",
        f"establish:\n{START}{NOTES}- {{check: who, builtin: privacy, when: {{here.channel: phone}}}}\n"
        "- ¦{say: a, topic: home, text: B}\n",
        f"establish:\n{START}{NOTES}{PRIVACY}- {{say: a, topic: home, text: B}}\n",
    ),
    Case(
        "SCR035",
        "add_enable",
        "- ¦{ask: extra, topic: harm, text: Are you safe?, answer: yes_no}\n",
        "- {offer: extra, topic: harm, text: I give everyone this card.}\n",
    ),
    Case("SCR036", "add_engage", "- ¦{help: more, text: And?}\n", "- {ask: more, text: And?, answer: words}\n"),
    Case("SCR036", "add_ensure", "- ¦recap: again\n", "- {breathe: again, text: A moment.}\n"),
    Case("SCR037", "ensure", "ensure:\n- ¦share: a\n- recap: b\n", "ensure:\n- recap: b\n- share: a\n"),
    Case("SCR038", "enrich", "¦enrich:\n- {say: a, text: B}\n", "enrich:\n- {thanks: a, text: B}\n"),
    Case(
        "SCR039",
        "engage",
        "engage:\n- {help: a, text: B, domains: [food], how: {¦legal: [by_phone]}}\n",
        "engage:\n- {help: a, text: B, domains: [food], how: {food: [by_phone]}}\n",
    ),
    Case(
        "SCR040",
        "add_establish",
        "- {check: a, builtin: reach, options: {¦alone: B}}\n",
        "- {check: a, builtin: language, options: {es: En español, interpreter: A helper}}\n",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}-{case.section}")
def test_each_fault_has_its_code_and_its_place(case: Case, example: Example) -> None:
    """A faulty section gives exactly its code, at exactly its place, with a cure; the mended one is accepted."""
    example(*case)


def test_a_phase_is_missing(compose: Compose, refusal: Refusal) -> None:
    """SCR002: a phase is missing; written empty, it is accepted."""
    (problem,) = refusal(compose(engage=""))
    assert (problem.code, problem.line, problem.column) == ("SCR002", 1, 1)
    assert "`engage`" in problem.fault
    assert refusal(compose(engage="engage: []\n")) == ()


def test_phases_are_out_of_order(compose: Compose, refusal: Refusal) -> None:
    """SCR003: named once, where the first phase stands that is not in its place."""
    text = compose(engage="ensure: []\n", ensure="engage: []\n")
    (problem,) = refusal(text)
    assert (problem.code, problem.line, problem.column) == ("SCR003", text[: text.index("ensure:")].count("\n") + 1, 1)


def test_a_question_before_they_said_yes(compose: Compose, refusal: Refusal) -> None:
    """SCR031 and SCR033: a question above both consents comes too early twice over."""
    text = compose(establish=f"establish:\n{QUESTION}{START}{NOTES}{PRIVACY}")
    place = (text[: text.index("{ask: early")].count("\n") + 1, 3)
    problems = refusal(text)
    assert [(each.code, (each.line, each.column)) for each in problems] == [("SCR031", place), ("SCR033", place)]
    text = compose(establish=f"establish:\n{NOTES}{QUESTION}{START}{PRIVACY}")
    assert [(each.code, each.line) for each in refusal(text)] == [("SCR031", place[0] + 1)]


def test_too_many_steps(compose: Compose, refusal: Refusal) -> None:
    """SCR008: the two thousand and first step is one too many."""
    steps = "".join(f"- {{breathe: b{number}, text: A}}\n" for number in range(1988))
    assert refusal(compose(add_enable=steps)) == ()
    problems = refusal(compose(add_enable=steps + "- {breathe: last, text: A}\n"))
    assert [each.code for each in problems] == ["SCR008"]


def test_every_code_of_a_script_has_an_example() -> None:
    """No code of a script is without a test here."""
    alone = {"SCR002", "SCR003", "SCR008", "SCR031"}
    assert {case.code for case in CASES} | alone == {code for code in CODES if code.startswith("SCR")}


def test_all_problems_come_in_one_go(compose: Compose, refusal: Refusal) -> None:
    """A file with five faults is refused once, with all five in the order of the file."""
    text = compose(
        top="rcscreen: 1\nid: Tiny\nversion: 1\ntitle: A\nwith: parent\nchannels: [phone]\nminutes: 0\nlanguage: en\n",
        add_enable=ASK.format("words, required: true") + WHEN.format("{food-latly: short}").replace("extra", "other"),
    )
    assert [each.code for each in refusal(text)] == ["DOC026", "DOC023", "DOC024", "SCR009", "SCR020"]
