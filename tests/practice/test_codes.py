"""Every code of a persona: an example that raises it and nothing else, where it says it does; and its sound cousin.

``¦`` marks the place that the message must name, and is taken out before the file is read.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest
from tests.practice.people import MOVES, SECTIONS, nan, persona_text, script

from rcscreen.errors import PersonaRefused, Problem
from rcscreen.practice.codes import CODES
from rcscreen.practice.load import load_persona
from rcscreen.practice.schema import persona_schema
from rcscreen.script.document import read_document


class Case(NamedTuple):
    """A section that is refused, and the same section mended."""

    code: str
    section: str
    bad: str
    good: str


def _head(bad: str, good: str, line: str) -> tuple[str, str]:
    head = SECTIONS["head"]
    assert line in head
    return head.replace(line, bad), head.replace(line, good)


FIRST = "  ¦food-lately:\n"
FALLING = "  - {says: A., record: enough}\n  - {at: 5, says: B., record: short}\n  - {at: 4, says: C., record: short}\n"
FOOD = "  food-lately:\n  - {}\n  - {{at: 4, says: Short., record: short}}\n"
DECLINE = f"{{step: food-lately, says: Rather not., asked_again: No., follows: She goes., moves: {MOVES}}}\n"
OPEN = DECLINE.replace("asked_again: No., ", "")
THREE = "[{understand: A., then: B.}, {explore: C., then: D.}, {advise: E., then: F.}]"
KIND = "[{understand: A., then: B.}, {explore: C., then: D.}, {name: E., then: F.}, {support: G., then: H.}]"
HARSH = "[{reassure: A., then: B.}, {advise: C., then: D.}, {why: E., then: F.}, {next: G., then: H.}]"
TWICE = MOVES.replace("advise", "explore")
GATED = MOVES.replace("{advise", "{¦gate: limits, advise")
CUES = SECTIONS["cues"]
RIGHT = "says: Not that., thanks: Yes., missed: Well."

CASES = (
    Case("PER001", "head", *_head("rcscreen-persona: ¦2\n", "rcscreen-persona: 1\n", "rcscreen-persona: 1\n")),
    Case("PER002", "head", *_head("¦scripts: [tinny]", "scripts: [tiny]", "scripts: [tiny]")),
    Case("PER003", "strengths", "¦strengths: [bakes, sings]\n", "strengths: [bakes, sings, mends]\n"),
    Case(
        "PER005",
        "food",
        SECTIONS["food"] + "  ¦foot-lately: {says: A.}\n",
        SECTIONS["food"] + "  goodbye: {says: A.}\n",
    ),
    Case("PER005", "cues", CUES.replace("after: food", "after: ¦foot"), CUES),
    Case(
        "PER005",
        "room",
        "room:\n- {is: alone, see: A.}\n- {is: alone, see: B., after: ¦lunch}\n",
        "room:\n- {is: alone, see: A.}\n- {is: alone, see: B., after: going-well}\n",
    ),
    Case("PER006", "food", FOOD.format("{says: Fine., record: ¦plenty}"), FOOD.format("{says: Fine., record: enough}")),
    Case("PER006", "food", FOOD.format("¦{says: Fine.}"), FOOD.format("{says: Fine., record: not_sure}")),
    Case(
        "PER006",
        "food",
        FOOD.format("{says: Fine., record: ¦[enough, short]}"),
        FOOD.format("{says: Fine., record: [enough]}"),
    ),
    Case("PER007", "food", "", SECTIONS["food"]),
    Case("PER008", "food", FIRST + "  - {at: 1, says: A., record: enough}\n", SECTIONS["food"]),
    Case("PER008", "food", FIRST + "  - {alone: true, says: A., record: enough}\n", SECTIONS["food"]),
    Case("PER008", "food", FIRST + FALLING, SECTIONS["food"]),
    Case("PER008", "ends", "¦ends:\n- {at: 3, says: Bye.}\n", "ends:\n- {says: Bye.}\n"),
    Case("PER009", "declines", f"declines:\n- ¦{OPEN}", f"declines:\n- {DECLINE}"),
    Case("PER010", "cues", f"cues:\n- {{after: food-lately, see: A., ¦moves: {KIND}}}\n", CUES),
    Case("PER010", "cues", f"cues:\n- {{after: food-lately, see: A., ¦moves: {HARSH}}}\n", CUES),
    Case("PER011", "cues", f"cues:\n- {{after: food-lately, see: A., ¦moves: {THREE}}}\n", CUES),
    Case("PER011", "cues", f"cues:\n- {{after: food-lately, see: A., ¦moves: {TWICE}}}\n", CUES),
    Case(
        "PER012",
        "repair",
        SECTIONS["repair"].replace("{own:", "{support:").replace("moves: [", "¦moves: ["),
        SECTIONS["repair"],
    ),
    Case("PER013", "ends", "ends:\n- {says: ¦Those people always say bye.}\n", "ends:\n- {says: Bye.}\n"),
    Case(
        "PER013",
        "strengths",
        "strengths: [a ¦recovering addict, bakes, sings]\n",
        "strengths: [a year without drink, bakes, sings]\n",
    ),
    Case(
        "PER013",
        "strengths",
        "strengths: [bakes, close to her family ¦like all Latinas, sings]\n",
        "strengths: [bakes, close to her sister Ana, sings]\n",
    ),
    Case("PER014", "cues", f"cues:\n- {{after: food-lately, see: A., moves: {GATED}}}\n", CUES),
    Case("PER014", "room", "room:\n- ¦{is: overheard, see: A.}\n", "room:\n- {is: overheard, see: A., follows: B.}\n"),
    Case("PER015", "openness", "openness: ¦{start: 0, min: 2, max: 10}\n", "openness: {start: 2, min: 2, max: 3}\n"),
    Case("PER015", "openness", "openness: ¦{start: 5, max: 5}\n", "openness: {start: 4, max: 5}\n"),
    Case("PER016", "room", "room:\n- ¦{is: alone, after: food-lately, see: A.}\n", "room:\n- {is: alone, see: A.}\n"),
    Case(
        "PER017",
        "corrections",
        f"corrections:\n- {{at: going-well, wrong: ¦short, {RIGHT}}}\n",
        f"corrections:\n- {{at: food-lately, wrong: short, {RIGHT}}}\n",
    ),
    Case(
        "PER018", "cues", CUES.replace("see:", "at: 5, ¦below: 5, see:"), CUES.replace("see:", "at: 5, below: 6, see:")
    ),
    Case(
        "PER019",
        "declines",
        f"declines:\n- {DECLINE}- {DECLINE.replace('step: ', 'step: ¦')}",
        f"declines:\n- {DECLINE}",
    ),
)


def refusal(text: str) -> tuple[Problem, ...]:
    """What a persona's file is refused for."""
    small = script()
    with pytest.raises(PersonaRefused) as refused:
        load_persona(text, "nan.yaml", {small.id: small}, ("referral-desk",))
    return refused.value.problems


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_a_code_is_raised_where_it_belongs_and_not_by_its_cousin(case: Case) -> None:
    """The bad example raises this code alone, at its place; the good one nothing."""
    marked = persona_text(**{case.section: case.bad})
    problems = refusal(marked.replace("¦", ""))
    assert {each.code for each in problems} == {case.code}
    if "¦" in marked:
        before = marked[: marked.index("¦")]
        place = (before.count("\n") + 1, len(before) - before.rfind("\n"))
        assert (problems[0].line, problems[0].column) == place
    assert nan(**{case.section: case.good}).name == "Nan"


def test_words_that_are_missing_in_a_language_are_named() -> None:
    """Whoever speaks two languages has every word in both (PER004)."""
    head = SECTIONS["head"].replace("languages: [en]", "languages: [en, es]")
    problems = refusal(persona_text(head=head))
    assert {each.code for each in problems} == {"PER004"}
    assert len(problems) > 20
    both = head.replace("title: Nan, 44, in a hurry", "title: {en: Nan, es: Nan}")
    assert len(refusal(persona_text(head=both))) == len(problems) - 1


def test_every_code_has_an_example() -> None:
    """No code is only promised."""
    assert {case.code for case in CASES} | {"PER004"} == set(CODES)


def test_the_small_persona_is_sound() -> None:
    """What the examples are made from is refused for nothing, and the schema finds nothing in it either."""
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - heavy

    assert nan().strengths
    document, problems = read_document(persona_text(), "nan.yaml")
    assert document is not None
    assert not problems
    Draft202012Validator.check_schema(persona_schema())
    assert not list(Draft202012Validator(persona_schema()).iter_errors(document.plain()))
