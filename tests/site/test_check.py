"""What a site file still wants, and what is off because of it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcscreen.site.check import shortfalls
from rcscreen.site.check_words import WORDS, locks_after
from rcscreen.site.load import load_site, sample_site
from rcscreen.site.template import RECEIVES, Amount, Answers, Receiver, site_text

DAY = date(2026, 11, 21)
SAFETY = """\
safety:
  limits: There are limits.
  on_call: Bea
  crisis:
    - {name: the line, reach: call 988, verified: VERIFIED}
"""
BASE = site_text(Answers("North Street", "Ana", receiver=Receiver("the pantry", "pack a box")))


def found(safety: str, verified: date = DAY) -> dict[str, str]:
    """What is found in a file with this about safety: weights by code."""
    setting = load_site(BASE + safety.replace("VERIFIED", str(verified)), "site.yaml")
    return {each.code: each.weight for each in shortfalls(setting, DAY)}


def test_a_file_that_has_everything() -> None:
    """Nothing is off; what might be better is only an idea."""
    assert found(SAFETY) == dict.fromkeys(("SET011", "SET012", "SET014", "SET015"), "idea")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("  limits: There are limits.\n", "SET001"),
        ("  on_call: Bea\n", "SET002"),
        ("  crisis:\n    - {name: the line, reach: call 988, verified: VERIFIED}\n", "SET003"),
    ],
)
def test_what_is_missing_turns_something_off(line: str, code: str) -> None:
    """Each by itself; and what it says names what is off and what to do."""
    setting = load_site(BASE + SAFETY.replace(line, "").replace("VERIFIED", str(DAY)), "site.yaml")
    (off,) = [each for each in shortfalls(setting, DAY) if each.weight == "off"]
    assert off.code == code
    assert "not offered" in off.off
    assert "`safety:`" in off.cure


def test_numbers_go_stale() -> None:
    """Told two weeks before, off after ninety days, and never from a day that has not come; the days are named."""
    assert "SET013" not in found(SAFETY, DAY - timedelta(75))
    assert found(SAFETY, DAY - timedelta(76))["SET013"] == "idea"
    assert found(SAFETY, DAY - timedelta(90))["SET013"] == "idea"
    assert found(SAFETY, DAY - timedelta(91))["SET004"] == "off"
    assert found(SAFETY, DAY + timedelta(1))["SET004"] == "off"
    setting = load_site(BASE + SAFETY.replace("VERIFIED", "2026-05-01"), "site.yaml")
    (stale,) = [each for each in shortfalls(setting, DAY) if each.code == "SET004"]
    assert "the line on 2026-05-01" in stale.fault


def test_the_sample_is_one_finding() -> None:
    """It is complete as a sample, and nobody's."""
    assert [each.code for each in shortfalls(sample_site(), DAY)] == ["SET005"]


def test_sample_words_under_help() -> None:
    """A number that nobody answers is not left where somebody looks for help."""
    text = BASE.replace("call your lead", "call 555-0142 (sample number)")
    assert "SET006" in {each.code for each in shortfalls(load_site(text, "s.yaml"), DAY) if each.weight == "off"}


ANYTHING = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=40)


@given(
    program=ANYTHING,
    name=ANYTHING,
    on_call=ANYTHING | st.just(""),
    to=ANYTHING,
    amount=st.sampled_from(sorted(RECEIVES)),
)
def test_whatever_is_answered_the_file_can_be_read(
    program: str, name: str, on_call: str, to: str, amount: Amount
) -> None:
    """Quotes, colons and signs of any script come back as they were given."""
    receiver = Receiver(to, to, amount)
    languages: tuple[Literal["en", "es"], ...] = ("en", "es")
    for language in languages:
        answers = Answers(program, name, language, on_call, receiver, 7)
        setting = load_site(site_text(answers), "site.yaml")
        assert (setting.program, setting.navigator, setting.language) == (program, name, language)
        assert setting.safety.on_call == on_call
        (recipient,) = setting.recipients
        assert recipient.name == {language: to}
        assert recipient.receives == RECEIVES[receiver.amount]
        assert setting.keep.answers == 7


def test_in_spanish() -> None:
    """Every code says the same things in both languages, with the same facts in it."""
    assert set(WORDS["es"]) == set(WORDS["en"])
    for code, english in WORDS["en"].items():
        spanish = WORDS["es"][code]
        for ours, theirs in zip(english, spanish, strict=True):
            assert (ours == "") == (theirs == "")
            assert sorted(re.findall(r"\{\w+\}|`[^`]+`", ours)) == sorted(re.findall(r"\{\w+\}|`[^`]+`", theirs))
    stale = load_site(BASE + SAFETY.replace("VERIFIED", str(DAY + timedelta(1))), "site.yaml")
    (off,) = [each for each in shortfalls(stale, DAY, "es-MX") if each.weight == "off"]
    assert "the line, el 2026-11-22, un día que aún no llega" in off.fault


@pytest.mark.parametrize(
    ("seconds", "english", "spanish"),
    [(300, "5 minutes", "5 minutos"), (60, "a minute", "un minuto"), (90, "90 seconds", "90 segundos")],
)
def test_how_soon_a_screen_locks_is_said(seconds: int, english: str, spanish: str) -> None:
    """In minutes where it comes out even."""
    assert english in locks_after(seconds, "en")
    assert spanish in locks_after(seconds, "es")
    assert locks_after(seconds, "fr") == locks_after(seconds, "en")
