"""What do you have about me? Delete it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import CANARY, TODAY, Kept, Told
from tests.cli.test_erase import at_a_terminal, left_on_disk, rest

Rcscreen = Callable[..., Told]
CARD = "maple-river-42"
FORM = """
source: {system: paper, id: "12"}
replies:
  - {step: start, answer: true}
  - {step: keep-notes, answer: true}
  - {step: who-can-hear, answer: alone}
"""


def test_everything_that_is_held(kept: Kept, rcscreen: Rcscreen) -> None:
    """The record, what was agreed, what left to whom, what was promised and what became of it."""
    session = kept.hold(card=CARD)
    kept.hold(card="cedar-lake-17")
    rcscreen("summary", session, "--for", "referral-desk")
    rcscreen("due", f"{session}/p1", "done")
    told = rcscreen("mine", CARD)
    assert (told.code, told.err) == (0, "")
    said = " ".join(told.out.split())
    for words in (CANARY, "What we talked about", "the referral desk", "(revision 1)", "Done on", "Still open."):
        assert words in said
    assert said.count("What we talked about") == 1
    assert max(map(len, told.out.splitlines())) <= 80


def test_as_data(kept: Kept, rcscreen: Rcscreen) -> None:
    """Every conversation under the same card."""
    first, second = kept.hold(days=5, card=CARD), kept.hold(card=CARD)
    data = json.loads(rcscreen("mine", CARD, "--format", "json").out)
    assert data["schema"] == "rcscreen.mine/1"
    assert [each["session"] for each in data["conversations"]] == [first, second]
    assert data["conversations"][0]["record"]["schema"] == "rcscreen.local/1"
    assert data["conversations"][0]["shares"][0]["recipient"] == "referral-desk"
    assert [line["plan"] for line in data["conversations"][0]["promises"]] == ["p1", "p2"]


def test_in_the_language_they_spoke(kept: Kept, rcscreen: Rcscreen) -> None:
    """Unless another is asked for."""
    kept.hold(card="laurel-rio-20", language="es")
    assert rcscreen("mine", " LAUREL río 20").out.startswith("Todo lo que se guarda con esta tarjeta\n")
    assert rcscreen("mine", "laurel-rio-20", "--language", "en").out.startswith("Everything that is kept")


def test_another_word_finds_nothing(kept: Kept, rcscreen: Rcscreen) -> None:
    """One line, that does not repeat the word; a card without a word is no word."""
    kept.hold()
    told = rcscreen("mine", "cedar-lake-17")
    assert (told.code, told.out, told.err.count("\n")) == (3, "", 1)
    assert "cedar" not in told.err
    assert rcscreen("mine", " - ").code == 3


def test_all_of_it_goes(kept: Kept, rcscreen: Rcscreen) -> None:
    """With a receipt, and a notice for whatever left; somebody else's conversation stays."""
    first, second, other = kept.hold(days=5, card=CARD), kept.hold(card=CARD), kept.hold(card="cedar-lake-17")
    rcscreen("summary", second, "--for", "referral-desk")
    told = rcscreen("mine", CARD, "--erase", "--yes")
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith("Erased: everything that was kept under this card. Conversations: 2.\n")
    assert told.out.count("Please delete what you received") == 1
    assert CANARY not in told.out
    assert not left_on_disk(kept, first) + left_on_disk(kept, second)
    assert [name for name, _ in kept.vault.heads()] == [other]
    assert rcscreen("mine", CARD).code == 3


def test_the_receipt_as_data(kept: Kept, rcscreen: Rcscreen) -> None:
    """For whoever sends notices by program; what is damaged goes too."""
    session = kept.hold(card=CARD)
    rcscreen("summary", session, "--for", "referral-desk")
    damaged = kept.hold(card=CARD)
    kept.damage(damaged, "streams")
    receipt = json.loads(rcscreen("mine", CARD, "--erase", "--yes", "--format", "json").out)
    assert sorted(receipt["erased"]) == sorted([session, damaged])
    assert [each["releases"][0]["sent_on"] for each in receipt["notices"]] == [str(TODAY)]


def test_the_word_is_asked_for(kept: Kept) -> None:
    """So that it need not stand on the command line."""
    kept.hold(card=CARD)
    child = at_a_terminal("mine")
    child.expect("The word on their card:")
    child.sendline("Maple River 42")
    code, said = rest(child)
    assert (code, CANARY in said) == (0, True)


def test_the_record_names_the_card(kept: Kept, rcscreen: Rcscreen) -> None:
    """It is theirs to read, and so is the word to come back with."""
    session = kept.hold(card=CARD)
    assert f"Your card word: {CARD}." in rcscreen("summary", session).out
    assert not re.search("card", rcscreen("summary", session, "--format", "json").out)
    assert CARD not in rcscreen("summary", session, "--for", "referral-desk").out


def test_one_that_broke_off_is_found_and_goes(kept: Kept, rcscreen: Rcscreen) -> None:
    """They were told that they may hear it, change it and have it deleted; that holds before the end, too."""
    session = kept.hold(breaks_at="next-steps")
    card = kept.head(session)["card"]
    told = rcscreen("mine", card)
    assert (told.code, CANARY in told.out) == (0, True)
    assert f"Your card word: {card}." in rcscreen("summary", session).out
    assert rcscreen("mine", card, "--erase", "--yes").code == 0
    assert not [*kept.vault.heads()]


def test_from_a_file_of_answers(kept: Kept, rcscreen: Rcscreen, tmp_path: Path) -> None:
    """A form on paper has a card word like any other conversation, said again where it was kept before."""
    form = tmp_path / "form.yaml"
    form.write_text(FORM, encoding="utf-8")
    first, again = (rcscreen("run", "--answers", str(form)).err for _ in range(2))
    (card,) = re.findall(r"Their card word: ([a-z]+-[a-z]+-[0-9]+)", first)
    assert f"Their card word: {card}\n" in again
    assert "What we talked about" in rcscreen("mine", card).out
    assert len([*kept.vault.heads()]) == 1
