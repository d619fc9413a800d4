"""The record and the release, as a person would read them."""

from __future__ import annotations

import string
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.summary.conversations import ACCOUNT, DESK, PANTRY, accounts, grant_for, record_of, released

from rcscreen.interview.account import Account, Contact, Wish
from rcscreen.summary.text import COLUMNS, record_text, release_text
from rcscreen.summary.words import LANGUAGES, WORDS, word

NAMES = {each.id: each.name["en"] for each in (DESK, PANTRY)}


def test_a_record_reads_like_this() -> None:
    """Strengths first, in their words; help in their order; the rule before the number; what goes where."""
    record = record_of(ACCOUNT, grant_for(PANTRY))
    assert (
        record_text(record, "en", NAMES)
        == """\
What we talked about
Tuesday, November 24, 2026

What is going well
  - My oldest reads to the little one every night (family)
  - friends nearby (friends and neighbors)

What you hope for
  - One month without choosing which bill to pay

What you would like help with, in your order
  1. home: worried about rent
     What would suit you: make the call together.
  2. food: Fresh things if there are any
     What would suit you: pick it up or have it brought.

You also told us
  - school and learning: He hates mornings

What happens next
  - home: Rosa will go through the letters with you by Friday, November 27,
    2026. If not, the referral desk will.
    It builds on: My oldest reads to the little one every night (family)
  - food: You are doing this yourselves. A place for this: Sample Street
    Pantry, 555-0101.

How to be in touch
  By phone. On voicemail leave only a first name. Do not name the program. In
  the morning.
  Ask for Ana.
  Number: 555-0142

How the conversation was for you
  - felt heard

What you said may be passed on
  - To the food pantry on Sample Street: how to be in touch and what you want
    help with, about food only. So that they can have a box of food ready for
    you. Until Monday, February 22, 2027. You can take it back any time.
"""
    )


def test_it_reads_in_spanish() -> None:
    """Every line that is ours is in Spanish; theirs stay as they said them."""
    read = record_text(record_of(ACCOUNT, grant_for(DESK)), "es-MX")
    assert read.startswith("De lo que hablamos\nmartes 24 de noviembre de 2026\n")
    assert "  1. casa: worried about rent" in read
    assert "En el buzón de voz, solo un nombre de pila." in read
    assert "Hasta el lunes 22 de febrero de 2027." in " ".join(read.split())


def test_where_nothing_was_kept_it_says_so() -> None:
    """An empty record is no blank page."""
    assert record_text(record_of(Account()), "en").endswith("\n\nNothing was kept.\n\nNothing is passed on.\n")


def test_without_a_read_back_it_says_that_nothing_leaves() -> None:
    """A yes to sharing does not send what was never heard back."""
    read = record_text(record_of(replace(ACCOUNT, recapped=False), grant_for(DESK)), "en")
    assert "Nothing is passed on until you have heard this read back." in read


def test_a_release_reads_like_this() -> None:
    """Who passes what on to whom, until when; with nothing of what stays."""
    release = released(ACCOUNT, grant_for(PANTRY), PANTRY)
    assert release is not None
    assert (
        release_text(release, "en")
        == """\
What Corner Clinic passes on to the food pantry on Sample Street

Tuesday, November 24, 2026

What you would like help with
  - food: Fresh things if there are any
    What would suit you: pick it up or have it brought.

How to be in touch
  By phone. On voicemail leave only a first name. Do not name the program. In
  the morning.
  Ask for Ana.
  Number: 555-0142

So that they can have a box of food ready for you.
They can take this back at any time; Corner Clinic will then tell you. Valid
until Monday, February 22, 2027.
"""
    )


def test_a_release_that_replaces_another_says_so() -> None:
    """Whoever reads the second knows that the first is void."""
    release = released(ACCOUNT, grant_for(DESK), DESK, revision=2, replaces="0123456789abcdef")
    assert release is not None
    assert "Revision 2. It replaces what was sent before." in release_text(release, "en")


def test_one_who_wishes_no_contact_is_not_to_be_contacted() -> None:
    """The wish is there to be read, and no number."""
    read = record_text(record_of(replace(ACCOUNT, contact=Contact("none", number="555-0142"))), "en")
    assert "Please do not get in touch." in read
    assert "555-0142" not in read


def test_a_text_message_is_no_call() -> None:
    """Where they chose text messages nobody rings."""
    read = record_text(record_of(replace(ACCOUNT, contact=Contact("text", "", "any", "555-0142"))), "en")
    assert "  By text message. Do not call. At any time of day.\n" in read


def test_a_promise_that_was_half_made_is_said_as_far_as_it_goes() -> None:
    """Nothing is made up for what was not said."""
    line = replace(ACCOUNT.plan[0], builds_on=None)
    halves = (
        (replace(line, who="", backup=""), "To do by Friday, November 27, 2026: go through"),
        (replace(line, who="", by=None, backup=""), "To do: go through the letters with you."),
        (replace(line, by=None, backup=""), "Rosa will go through the letters with you."),
        (replace(line, action="", backup=""), "Rosa will see to it by Friday, November 27, 2026."),
        (replace(line, action="", by=None, backup=""), "Rosa will see to it."),
        (replace(line, action="", who="", backup=""), "home: By Friday, November 27, 2026."),
        (replace(line, action="", who="", by=None), "home: If not, the referral desk will."),
        (replace(line, status="not_today"), "home: Nothing for now. You can always ask."),
    )
    for half, said in halves:
        read = record_text(record_of(replace(ACCOUNT, plan=(half,))), "en")
        assert said in " ".join(read.split())
        assert "None" not in read


@given(accounts(), st.sampled_from(LANGUAGES))
def test_no_line_is_wider_than_the_page(account: Account, language: str) -> None:
    """78 columns, whatever was said; and the number never before its rule."""
    account = replace(account, wishes=(*account.wishes, Wish("w", "other", 99, (), "long " * 40 + "x" * 100)))
    read = record_text(record_of(account, grant_for(DESK), grant_for(PANTRY)), language)
    assert max(map(len, read.splitlines())) <= COLUMNS
    number = word(language, "contact.number", number="")
    if number in read:
        rules = [word(language, f"contact.{rule}") for rule in ("message", "name_only", "no_message", "text_only")]
        before = " ".join(read[: read.index(number)].split())
        assert any(rule in before for rule in rules)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_phrases(language: str) -> None:
    """The same keys with the same places to fill in, and none of them empty."""

    def places(phrase: str) -> set[str | None]:
        return {name for _, name, _, _ in string.Formatter().parse(phrase)} - {None}

    assert WORDS[language].keys() == WORDS["en"].keys()
    for key, phrase in WORDS[language].items():
        assert phrase.strip()
        assert places(phrase) == places(WORDS["en"][key]), key
