"""Site files: what is local to a program, and the sample that comes with it."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from importlib.resources import files
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from rcscreen.errors import SiteRefused
from rcscreen.script.document import read_document
from rcscreen.script.setting import PARTS, Colleague, Keep
from rcscreen.site.load import CODES, load_site, sample_site, sample_text
from rcscreen.site.schema import site_schema
from rcscreen.vocabulary.phrases import label

SITE = """\
rcscreen-site: 1
program: {name: North Street}
navigator: {name: Ada}
language: en
recipients:
- id: desk
  name: {en: the desk, es: la oficina}
  purpose: call you back
  receives: [contact, needs]
- id: pantry
  name: the pantry
  purpose: {en: pack a box}
  receives: [needs]
  domains: [food]
  days: 30
promises:
  default: {action: find out, who: Ada, backup: the desk}
  food: {action: {en: call them, es: llamar}, who: Ada, backup: the desk, days: 2}
get_help: {en: [Call 911.], es: [Llame al 911.]}
safety:
  limits: {en: There are limits., es: Hay límites.}
  on_call: Bea
  crisis: [{name: the line, reach: call 988, verified: 2026-11-01}]
keep: {answers: 14}
"""
KEY = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
WRONG = KEY[:-1] + "q"
JUDGE = Draft202012Validator(site_schema())


def _problems(text: str) -> list[tuple[str, int, int]]:
    try:
        load_site(text, "site.yaml")
    except SiteRefused as refused:
        problems = refused.problems
    else:
        return []
    assert all(each.fault and each.cure for each in problems)
    return [(each.code, each.line, each.column) for each in problems]


def test_a_site_file_becomes_a_setting() -> None:
    """What stands in the file is what the engine reads; what is left out is as usual."""
    setting = load_site(SITE, "site.yaml")
    assert (setting.program, setting.navigator, setting.language, setting.sample) == (
        "North Street",
        "Ada",
        "en",
        False,
    )
    desk, pantry = setting.recipients
    assert (desk.name, desk.purpose) == ({"en": "the desk", "es": "la oficina"}, {"en": "call you back"})
    assert (desk.receives, desk.domains, desk.days) == (("contact", "needs"), (), 90)
    assert (pantry.domains, pantry.days) == (("food",), 30)
    assert setting.promise_for("food").action == {"en": "call them", "es": "llamar"}
    assert setting.promise_for("food").days == 2
    assert setting.promise_for("legal") == setting.promise
    assert setting.promise.days == 7
    assert setting.get_help == {"en": ("Call 911.",), "es": ("Llame al 911.",)}
    assert setting.promise.backup == {"en": "the desk"}
    assert setting.recipient("pantry") == pantry
    assert setting.recipient("nobody") is None
    assert setting.digest == hashlib.sha256(SITE.encode()).hexdigest()


def test_help_in_one_language_needs_no_language() -> None:
    """Steps under "get help" that are a plain list are in the program's own language."""
    setting = load_site(
        SITE.replace("get_help: {en: [Call 911.], es: [Llame al 911.]}", "get_help: [Call 911.]"), "s.yaml"
    )
    assert setting.get_help == {"en": ("Call 911.",)}


def test_a_recipients_key() -> None:
    """A public key that is whole is taken as it is; one with a wrong letter would lock everybody out, so it is not."""
    setting = load_site(SITE.replace("days: 30\n", f"days: 30\n  age: {KEY}\n"), "site.yaml")
    assert [each.age for each in setting.recipients] == ["", KEY]


def test_a_program_that_counts() -> None:
    """It gets what can be counted, for a year unless less is said; a tally and a site only where that is said."""
    year = SITE.replace("  days: 30\n", "")
    less = year.replace("receives: [needs]", "role: program\n  receives: [needs, minutes]")
    counts = load_site(less, "site.yaml").recipient("pantry")
    assert counts is not None
    assert (counts.counts, counts.receives, counts.site, counts.tally) == (True, ("needs", "minutes"), "", False)
    also = "role: program\n  site: north\n  tally: true\n"
    more = year.replace("receives: [needs]", f"{also}  receives: [needs]")
    told = load_site(more, "site.yaml").recipient("pantry")
    assert told is not None
    assert (told.site, told.tally, told.days) == ("north", True, 366)


def test_sample_words_are_not_the_programs_own() -> None:
    """Copied from the sample and left as they were, limits, the person on call and sample numbers count as not set."""
    sample = sample_text()
    copied = load_site(
        sample.replace("sample: true\n", "").replace("paper: true", "paper: true\n      verified: 2026-11-01"),
        "site.yaml",
    )
    assert (dict(copied.safety.limits), copied.safety.on_call) == ({}, "")
    assert [each.name["en"] for each in copied.safety.crisis] == ["988 Suicide and Crisis Lifeline"]
    assert copied.lacks(date(2026, 11, 21)) == ("limits", "on_call")
    assert sample_site().lacks(date(2026, 11, 21)) == ()


def test_colleagues_have_a_key() -> None:
    """A promise is handed to nobody in the clear; without colleagues there are none."""
    assert load_site(SITE, "site.yaml").colleagues == ()
    setting = load_site(SITE + f"colleagues:\n- {{id: bea, name: Bea, age: {KEY}}}\n", "site.yaml")
    assert setting.colleague("bea") == Colleague("bea", "Bea", KEY)
    assert setting.colleague("desk") is None


class Case(NamedTuple):
    """What is changed in a sound file, and where the fault is found (``¦``)."""

    code: str
    was: str
    now: str


_SHARES = "receives: [needs]\n  domains: [food]\n  days: 30\n"

CASES = (
    Case("SIT001", "rcscreen-site: 1", "rcscreen-site: ¦2"),
    Case("SIT002", "- id: pantry", "- id: ¦desk"),
    Case("SIT002", "keep: {answers: 14}", f"colleagues: [{{id: ¦desk, name: Bea, age: {KEY}}}]"),
    Case("SIT007", "keep: {answers: 14}", f"colleagues: [{{id: bea, name: Bea, age: ¦{WRONG}}}]"),
    Case("DOC021", "keep: {answers: 14}", "colleagues: [¦{id: bea, name: Bea}]"),
    Case("SIT003", "name: {en: the desk, es: la oficina}", "¦name: {es: la oficina}"),
    Case("SIT003", "get_help: {en: [Call 911.], ", "¦get_help: {"),
    Case("SIT004", "promises:\n  default:", "promises:\n  ¦other:"),
    Case("SIT005", "  food: {action", "  ¦foood: {action"),
    Case("SIT006", "[{name: the line, reach: call 988, verified: 2026-11-01}]", "[¦{name: the line, reach: call 988}]"),
    Case("SIT007", "days: 30\n", f"days: 30\n  age: ¦{WRONG}\n"),
    Case("SIT008", "keep: {answers: 14}", "room: {lock_after: ¦29 seconds}"),
    Case("SIT008", "keep: {answers: 14}", "room: {lock_after: ¦61 minutes}"),
    Case("DOC026", "keep: {answers: 14}", "room: {lock_after: ¦never}"),
    Case("DOC022", "keep: {answers: 14}", "room: ¦{}"),
    Case("DOC024", "keep: {answers: 14}", "keep: {answers: ¦-1}"),
    Case("DOC023", _SHARES, "role: program\n  receives: [¦contact]\n"),
    Case("DOC023", "receives: [needs]", "receives: [¦minutes]"),
    Case("DOC023", "receives: [needs]", "role: ¦boss\n  receives: [needs]"),
    Case("DOC020", "receives: [needs]", "¦tally: true\n  receives: [needs]"),
    Case("DOC020", "receives: [needs]", "¦site: north\n  receives: [needs]"),
    Case("DOC024", _SHARES, "role: program\n  receives: [needs]\n  days: ¦89\n"),
    Case("DOC020", "navigator: {name: Ada}", "navigator: {name: Ada, ¦phone: 1}"),
    Case("DOC021", "program: {name: North Street}\n", ""),
    Case("DOC021", ", who: Ada, backup: the desk}\n  food", ", who: Ada}\n  food"),
    Case("DOC022", "program: {name: North Street}", "program: ¦North Street"),
    Case("DOC023", "receives: [needs]", "receives: [¦everything]"),
    Case("DOC023", "domains: [food]", "domains: [¦foood]"),
    Case("DOC024", "days: 30", "days: ¦0"),
    Case("DOC025", "receives: [needs]", "receives: ¦[]"),
    Case("DOC025", "get_help: {en: [Call 911.]", "get_help: {en: [1, 2, 3, 4, 5, 6, 7, 8, 9, ¦10]"),
    Case("DOC022", "receives: [needs]\n  domains", "receives: ¦needs\n  domains"),
    Case("DOC022", "- id: pantry", "- ¦word\n- id: pantry"),
    Case("DOC022", "promises:\n", "promises:\n  legal: ¦word\n"),
    Case("DOC026", "es: [Llame al 911.]", "¦Spanish: [Llame al 911.]"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_each_fault_has_its_code_and_its_place(case: Case) -> None:
    """A fault planted in a sound file gives exactly its code, where it stands."""
    assert _problems(SITE) == []
    assert case.was in SITE
    before, mark, after = SITE.replace(case.was, case.now, 1).partition("¦")
    ((code, line, column),) = _problems(before + after)
    assert code == case.code
    if mark:
        assert (line, column) == (before.count("\n") + 1, len(before) - before.rfind("\n"))
    document, _ = read_document(before + after, "site.yaml")
    assert document is not None
    # that two names differ, which language is the program's own, and a checksum: a schema cannot say
    assert JUDGE.is_valid(document.plain()) == (code in {"SIT002", "SIT003", "SIT006", "SIT007", "SIT008"})


@pytest.mark.parametrize(
    ("said", "seconds"), [("", 300), ("30 seconds", 30), ("1 minute", 60), ("60 minutes", 3600), ("90 seconds", 90)]
)
def test_how_soon_a_screen_locks(said: str, seconds: int) -> None:
    """Five minutes, unless the program says otherwise."""
    text = SITE + (f"room: {{lock_after: {said}}}\n" if said else "")
    assert load_site(text, "site.yaml").lock_after == seconds


def test_every_code_has_an_example() -> None:
    """No code of a site file is without a test here."""
    assert {case.code for case in CASES if case.code.startswith("SIT")} == set(CODES)


def test_all_problems_come_in_one_go() -> None:
    """A file with three faults is refused once, with all three."""
    text = SITE.replace("days: 30", "days: 900").replace("program:", "programme:").replace("receives: [needs]", "")
    assert [code for code, _, _ in _problems(text)] == ["DOC021", "DOC020", "DOC021", "DOC024"]


@given(st.text())
def test_any_text_is_refused(text: str) -> None:
    """Whatever is given, nothing but a refusal comes back."""
    assert _problems(text)


@given(st.data())
def test_a_site_file_with_slips(data: st.DataObject) -> None:
    """A file that lost, doubled or misspelt a line loads or is refused; what loads fits the schema."""
    lines = SITE.splitlines(keepends=True)
    at = data.draw(st.integers(0, len(lines) - 1))
    word = data.draw(st.sampled_from(["", "1", "[]", "{}", "~", "true", "[a]", "{a: b}"]))
    lines[at] = data.draw(st.sampled_from(["\n", lines[at] * 2, lines[at].partition(":")[0] + f": {word}\n"]))
    text = "".join(lines)
    if not _problems(text):
        document, _ = read_document(text, "site.yaml")
        assert document is not None
        assert [each.message for each in JUDGE.iter_errors(document.plain())] == []


# -- The sample --------------------------------------------------------------------------------------------------------


def test_the_sample_is_marked_and_has_two_recipients() -> None:
    """It says that it is one; its desk may have all but answers to single questions, its pantry what a pantry needs."""
    setting = sample_site()
    assert setting.sample
    assert (setting.program, setting.navigator) == ("Corner Clinic", "Rosa")
    desk, pantry = setting.recipients
    known = tuple(part for part in PARTS if part != "answers")
    assert (desk.id, desk.receives, desk.domains, desk.days) == ("referral-desk", known, (), 90)
    assert (pantry.id, pantry.receives, pantry.domains, pantry.days) == (
        "food-pantry",
        ("contact", "needs"),
        ("food",),
        30,
    )


def test_the_sample_speaks_both_languages() -> None:
    """Everything in the sample that is said aloud is there in English and in Spanish."""
    setting = sample_site()
    said = [each.name for each in setting.recipients] + [each.purpose for each in setting.recipients]
    promises = (setting.promise, *setting.promises.values())
    said += [each.action for each in promises] + [each.backup for each in promises]
    assert all(set(each) == {"en", "es"} for each in said)
    assert len(setting.get_help["en"]) == len(setting.get_help["es"])


def test_no_number_of_the_sample_rings_anywhere() -> None:
    """Its telephone numbers are fictional and say so; only the two national emergency lines are real."""
    text = files("rcscreen.site").joinpath("sample.yaml").read_text("utf-8")
    lines = [line for line in text.splitlines() if re.search(r"\d{3}", line) and not line.startswith("keep:")]
    for line in lines:
        numbers = re.findall(r"\d[\d-]{2,}", line)
        assert all(number in {"911", "988"} or re.fullmatch(r"555-01\d\d", number) for number in numbers)
        assert "555" not in line or "sample" in line or "muestra" in line


def test_the_sample_fits_the_schema() -> None:
    """The packaged file fits the schema that an editor uses."""
    document, _ = read_document(files("rcscreen.site").joinpath("sample.yaml").read_text("utf-8"), "sample.yaml")
    assert document is not None
    Draft202012Validator.check_schema(site_schema())
    assert [each.message for each in JUDGE.iter_errors(document.plain())] == []


def test_what_is_set_up_for_a_day_of_danger() -> None:
    """Limits, a person to call and a number tried within ninety days: only then may danger be spoken of."""
    setting = load_site(SITE, "site.yaml")
    assert setting.lacks(date(2026, 11, 20)) == ()
    assert setting.lacks(date(2027, 1, 31)) == ("crisis_stale",)
    assert setting.lacks(date(2026, 10, 31)) == ("crisis_stale",)
    bare = load_site(SITE[: SITE.index("safety:")], "site.yaml")
    assert bare.lacks(date(2026, 11, 20)) == ("limits", "on_call", "crisis")


def test_the_sample_program_is_set_up_and_never_goes_stale() -> None:
    """Looking around works on any day."""
    assert sample_site().lacks(date(2040, 1, 1)) == ()


def test_how_long_what_is_kept_is_kept() -> None:
    """What the program does not say is the usual."""
    assert load_site(SITE, "site.yaml").keep == Keep(answers=14, promises=14, ledger=2192)


def test_a_place_to_turn_to_is_said_in_their_language() -> None:
    """It is read aloud, and stands on their page; where it has no words in a language, the program's own stand."""
    lines = load_site(sample_text(), "site.yaml").safety.crisis
    assert [label(each.reach, "es") for each in lines] == [
        "555-0170 (número de muestra)",
        "llame al 988 y oprima 2 para español",
    ]
    assert label(lines[1].name, "vi") == "988 Suicide and Crisis Lifeline"
