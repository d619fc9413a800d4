"""Every code that any file of ours may be refused with, shown on scripts; and its sound cousin.

``¦`` marks the place that the message must name, and is taken out before the file is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.script.cases import ASK, STEP, WHEN, Case, Example, top

from rcscreen.script.codes import CODES

if TYPE_CHECKING:
    from tests.script.conftest import Compose, Refusal

CASES = (
    Case("DOC001", "add_enable", '- {ask: extra, text: ¦"And}\n', '- {breathe: extra, text: "And"}\n'),
    Case("DOC001", "add_enable", "- breathe: extra\n  text: now¦: then\n", '- breathe: extra\n  text: "now: then"\n'),
    Case("DOC001", "add_enable", "- breathe: extra\n¦\ttext: Now\n", "- breathe: extra\n  text: Now\n"),
    Case("DOC002", "add_enable", "- {breathe: extra, text: Now¦\x1b[31m}\n", "- {breathe: extra, text: Now}\n"),
    Case("DOC002", "add_enable", '- {breathe: extra, text: ¦"Now\\e"}\n', '- {breathe: extra, text: "Now\\n"}\n'),
    Case("DOC002", "add_enable", '- {breathe: extra, text: ¦"Now\\r"}\n', '- {breathe: extra, text: "Now"}\n'),
    Case(
        "DOC004",
        "add_enable",
        WHEN.format("{not: " * 29 + "¦{not: 1}" + "}" * 29),
        WHEN.format("{not: " * 20 + "{food-lately: short}" + "}" * 20),
    ),
    Case("DOC005", "add_enable", "- {breathe: extra, text: ¦&now Now}\n", "- {breathe: extra, text: Now}\n"),
    Case("DOC006", "add_enable", "- {breathe: extra, text: ¦!!str Now}\n", '- {breathe: extra, text: "!!str"}\n'),
    Case(
        "DOC007",
        "add_enable",
        "- {breathe: extra, text: Now, ¦text: Then}\n",
        "- {breathe: extra, text: Now, guide: Then}\n",
    ),
    Case("DOC008", "add_enrich", "¦---\nrcscreen: 1\n", "# ---\n"),
    Case("DOC010", "add_enable", "- {breathe: extra, ¦[text]: Now}\n", "- {breathe: extra, text: Now}\n"),
    Case(
        "DOC020",
        "add_enable",
        "- {breathe: extra, text: Now, ¦guid: Then}\n",
        STEP.format("{breathe: extra, text: Now}"),
    ),
    Case("DOC021", "add_enable", "- ¦{breathe: extra}\n", "- {breathe: extra, text: Now}\n"),
    Case("DOC022", "add_enable", "- {breathe: extra, text: ¦[Now]}\n", "- {breathe: extra, text: Now}\n"),
    Case("DOC022", "add_enable", "- {breathe: extra, text: ¦~}\n", '- {breathe: extra, text: "~"}\n'),
    Case(
        "DOC022",
        "add_enable",
        "- {breathe: extra, text: Now, phone: ¦{}}\n",
        "- {breathe: extra, text: Now, phone: {text: Hm}}\n",
    ),
    Case("DOC022", "add_enable", ASK.format("{number: {at_least: ¦.nan}}"), ASK.format("{number: {at_least: 1e1}}")),
    Case("DOC022", "add_enable", ASK.format("{number: {at_most: ¦.inf}}"), ASK.format("{number: {at_most: 0.5}}")),
    Case("DOC022", "add_enable", ASK.format("words, hope: ¦yes"), ASK.format("words, hope: true")),
    Case("DOC022", "add_enable", "- ¦breathe\n", "- {breathe: extra, text: Now}\n"),
    Case("DOC023", "top", *top("with: ¦parent\n", "with: caregiver\n", "with: anyone\n")),
    Case("DOC024", "top", *top("minutes: ¦0\n", "minutes: 240\n", "minutes: 3\n")),
    Case("DOC025", "top", *top("channels: ¦[]\n", "channels: [phone, in_person]\n", "channels: [in_person, phone]\n")),
    Case(
        "DOC025",
        "add_establish",
        "- {say: a, text: B, covers: [time, ¦time]}\n",
        "- {say: a, text: B, covers: [time]}\n",
    ),
    Case("DOC026", "top", *top("id: ¦Tiny_Script\n", "id: tiny-script\n", "id: tiny\n")),
    Case("DOC026", "add_enable", ASK.format("{choice: {a: A, ¦B b: B}}"), ASK.format("{choice: {a: A, b_b: B}}")),
    Case(
        "DOC026",
        "add_topics",
        "  ¦Big Things: {sensitivity: 0, about: family}\n",
        "  big_things: {sensitivity: 0, about: family}\n",
    ),
    Case(
        "DOC027",
        "top",
        *top(
            "language: en\nreview: {by: [{role: peer, on: ¦2026-02-30}]}\n",
            "language: en\nreview: {by: [{role: peer, on: 2026-02-28}], next: 2027-01-01}\n",
            "language: en\n",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}-{case.section}")
def test_each_fault_has_its_code_and_its_place(case: Case, example: Example) -> None:
    """A faulty section gives exactly its code, at exactly its place, with a cure; the mended one is accepted."""
    example(*case)


def test_a_file_too_large(compose: Compose, refusal: Refusal) -> None:
    """DOC003: a file of more than 1 MiB is refused as a whole, before it is read."""
    (problem,) = refusal(compose(add_enrich="#" + "x" * (1 << 20)))
    assert (problem.code, problem.line) == ("DOC003", 0)
    assert refusal(compose(add_enrich="#" + "x" * (1 << 19))) == ()


def test_an_empty_file(refusal: Refusal) -> None:
    """DOC009: a file with nothing in it says so."""
    for text in ("", "\n\n", "# only a remark\n", "---\n", "~"):
        assert [each.code for each in refusal(text)] == ["DOC009"]


def test_a_rehearsal_is_no_script(refusal: Refusal) -> None:
    """DOC011: a rehearsal is named as what it is, whatever it was taken for."""
    (problem,) = refusal('{\n "schema": "rcscreen.rehearsal/1",\n "practice": true\n}\n')
    assert (problem.code, problem.line) == ("DOC011", 0)
    assert "rehearsal" in problem.fault
    assert "--replay" in problem.cure


def test_more_problems_than_are_worth_listing(compose: Compose, refusal: Refusal) -> None:
    """DOC028: after five hundred problems the list ends, and says so."""
    keys = "".join(f"key{number}: 1\n" for number in range(700))
    problems = refusal(compose(add_enrich=keys))
    assert len(problems) == 501
    assert [each.code for each in problems].count("DOC028") == 1
    assert problems[-1].code == "DOC028"


@pytest.mark.parametrize("text", ["id: x\n" * 2000, "- &a b\n" * 2000])
def test_a_file_that_is_wrong_everywhere(text: str, refusal: Refusal) -> None:
    """However often the same fault stands in a file, five hundred of them are listed."""
    assert len(refusal(text)) == 501


def test_every_code_of_any_file_has_an_example() -> None:
    """No code of a file is without a test here."""
    alone = {"DOC003", "DOC009", "DOC011", "DOC028"}
    assert {case.code for case in CASES} | alone == {code for code in CODES if code.startswith("DOC")}
