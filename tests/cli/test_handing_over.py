"""One promise for the colleague who steps in; a whole person for the one who goes on."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.cli.conftest import CANARY, PASSPHRASE, QUICK, TODAY, Kept, Told

from rcscreen.desk.hold import Hold, put_hold
from rcscreen.desk.people import Person
from rcscreen.desk.schemas import erased_schema, promise_schema
from rcscreen.site.load import sample_text
from rcscreen.vault import Vault, age, new_recovery_key
from rcscreen.vault.backup import HANDED_OVER, Copy, open_copy, seal_copy

Rcscreen = Callable[..., Told]
CARD = "maple-river-42"
BEA, BEA_KEY = new_recovery_key()
ROSA, ROSA_KEY = new_recovery_key()
COLLEAGUES = f"""
colleagues:
  - {{id: bea, name: Bea, age: {BEA_KEY}}}
  - {{id: rosa, name: Rosa, age: {ROSA_KEY}}}
"""


@dataclass(frozen=True, slots=True)
class Office:
    """Rosa's laptop and Bea's."""

    kept: Kept
    rcscreen: Rcscreen
    folder: Path
    monkeypatch: pytest.MonkeyPatch

    def at(self, whose: str) -> Vault:
        """Sits down at somebody's laptop."""
        home = self.kept.home if whose == "rosa" else self.folder / whose
        self.monkeypatch.setenv("RCSCREEN_HOME", str(home))
        if not Vault.exists(home / "vault"):
            home.mkdir(exist_ok=True)
            Vault.create(home / "vault", PASSPHRASE, cost=QUICK)
        (home / "site.yaml").write_text(sample_text() + COLLEAGUES, encoding="utf-8")
        return Vault.unlock(home / "vault", PASSPHRASE)

    def give(self, name: str, to: str = "bea", here: str = "keep") -> Told:
        """Hands the person over; the day of their yes is today."""
        return self.rcscreen(
            "hand-over", CARD, str(self.folder / name), "--to", to, "--agreed-on", str(TODAY), "--here", here
        )

    def take(self, name: str, whose: str = "bea") -> Told:
        """Takes over what lies in a file."""
        key = self.folder / f"{whose}.key"
        key.write_text(BEA if whose == "bea" else ROSA, encoding="utf-8")
        return self.rcscreen("take-over", str(self.folder / name), "--key-file", str(key))

    def open_promises(self) -> list[str]:
        """What stands on the list of whoever sits here."""
        return [each["handle"] for each in json.loads(self.rcscreen("due", "--format", "json").out)["due"]]


@pytest.fixture
def office(kept: Kept, rcscreen: Rcscreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """Rosa's laptop, with a person of two conversations and one of somebody else."""
    for module in ("cli.hand_over", "cli.take_over"):
        monkeypatch.setattr(f"rcscreen.{module}.local_now", lambda: datetime.combine(TODAY, time(12), UTC))
    office = Office(kept, rcscreen, tmp_path, monkeypatch)
    office.at("rosa")
    return office


@pytest.fixture
def theirs(office: Office) -> tuple[str, str]:
    """The person's two conversations."""
    kept = office.kept
    one, two = kept.hold(days=7, card=CARD), kept.hold(card=CARD)
    kept.hold(card="poppy-globe-59")
    kept.vault.remember(
        Person(
            "", "Ana", CARD, bytes(range(32)), "en", str(TODAY), "whole-family", TODAY + timedelta(365), {}, (one, two)
        ).to_json()
    )
    return one, two


# -- One promise ---------------------------------------------------------------------------------------------------


def test_one_promise_leaves_sealed_for_who_steps_in(office: Office) -> None:
    """With the rule before the number, and nothing of what was told; it stays on our list, and the ledger has it."""
    session = office.kept.hold(card=CARD)
    told = office.rcscreen("due", f"{session}/p1", "--hand-to", "bea", "--agreed-on", str(TODAY))
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith("-----BEGIN AGE ENCRYPTED FILE-----")
    letter = (age.decrypt(BEA, told.out.encode()) or b"").decode()
    assert letter.startswith("From Rosa, Corner Clinic. For Bea: a promise to keep, if we cannot.\n")
    assert letter.index("Do not name the program") < letter.index("Number: 555-0142")
    assert "call the pantry with you and set a day" in letter
    for private in (session[:4], CANARY, "getting places"):
        assert private not in letter
    assert f"{session}/p1" in office.open_promises()
    assert "Handed to Bea, who has it too." in office.rcscreen("due").out
    (row,) = [
        each
        for each in json.loads(office.rcscreen("share", "list", "--format", "json").out)["shares"]
        if each["recipient"] == "bea"
    ]
    assert (row["parts"], row["domains"], row["granted_on"]) == (["contact", "plan"], ["food"], str(TODAY))
    assert len(row["left"]) == 1


def test_a_promise_as_data(office: Office) -> None:
    """The same, for a program; without a number that reached somebody else."""
    session = office.kept.hold()
    office.rcscreen("due", f"{session}/p1", "wrong_person")
    told = office.rcscreen("due", f"{session}/p1", "--hand-to", "bea", "--agreed-on", str(TODAY), "--format", "json")
    held: dict[str, Any] = json.loads(age.decrypt(BEA, told.out.encode()) or b"")
    assert held["promise"]["domain"] == "food"
    assert "number" not in held["contact"]
    assert held["unsafe_on"] == str(TODAY)
    assert [error.message for error in Draft202012Validator(promise_schema()).iter_errors(held)] == []


@pytest.mark.parametrize(
    ("more", "code", "said"),
    [
        (("--hand-to", "nobody", "--agreed-on", str(TODAY)), 2, "names no such colleague. It names: bea, rosa."),
        (("--hand-to", "bea"), 3, "If they did: --agreed-on DAY"),
        (("--hand-to", "bea", "--agreed-on", "555-0199"), 2, "This is not a day."),
        (("--hand-to", "bea", "--agreed-on", str(TODAY + timedelta(1))), 2, "This day is still to come."),
    ],
)
def test_without_a_yes_nothing_leaves(office: Office, more: tuple[str, ...], code: int, said: str) -> None:
    """One clear line; the ledger holds nothing of it."""
    session = office.kept.hold()
    told = office.rcscreen("due", f"{session}/p1", *more)
    assert (told.code, told.out) == (code, "")
    assert said in " ".join(told.err.split())
    assert "555-0199" not in told.err
    assert office.kept.vault.stream(session, "ledger") == ()


def test_what_is_over_is_handed_to_nobody(office: Office) -> None:
    """Exit code 1, kindly."""
    session = office.kept.hold()
    office.rcscreen("due", f"{session}/p1", "done")
    told = office.rcscreen("due", f"{session}/p1", "--hand-to", "bea", "--agreed-on", str(TODAY))
    assert (told.code, told.out) == (1, "")


def test_a_colleague_is_asked_to_delete_it_when_the_yes_is_taken_back(office: Office) -> None:
    """By name, as any recipient; and once there is another yes it may go again."""
    session = office.kept.hold()
    hand = ("due", f"{session}/p1", "--hand-to", "bea", "--agreed-on", str(TODAY))
    office.rcscreen(*hand)
    told = office.rcscreen("share", "revoke", session, "bea", "--yes")
    assert told.code == 0
    assert "Taken back: Bea receives nothing more" in " ".join(told.err.split())
    assert told.out.startswith("Please delete what you received\n\nTo Bea, from Corner Clinic")
    assert "Taken back on" in office.rcscreen("share", "list", session).out
    assert "was taken back before" in " ".join(office.rcscreen("share", "revoke", session, "bea", "--yes").err.split())
    assert office.rcscreen(*hand).code == 0
    assert "Taken back on" not in office.rcscreen("share", "list", session).out


def test_whoever_is_remembered_keeps_no_number_of_somebody_else(office: Office, theirs: tuple[str, str]) -> None:
    """They are asked anew; the other conversations of that number show it no more either."""
    vault = office.kept.vault
    ((name, held),) = vault.people()
    assert isinstance(held, dict)
    vault.remember({**held, "contact": ["call_message", "any", "555-0142"]}, name)
    office.rcscreen("due", f"{theirs[0]}/p1", "wrong_person")
    assert vault.person(name)["contact"] == []


# -- A person ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("here", ["keep", "let-go"])
def test_a_person_goes_to_a_colleague(office: Office, theirs: tuple[str, str], here: str) -> None:
    """With all that was told; the promises are on one list, not on two and not on none; the ledger says so twice."""
    one, two = theirs
    told = office.give("ana", here=here)
    assert (told.code, told.err) == (0, "")
    assert "sealed for Bea. Conversations: 2." in " ".join(told.out.split())
    assert {each.partition("/")[0] for each in office.open_promises()}.isdisjoint(theirs)
    assert CANARY in office.rcscreen("summary", one).out or here == "let-go"
    assert "Left on" in office.rcscreen("share", "list", one).out

    office.at("bea")
    shutil.rmtree(office.folder / "bea" / "vault")  # nothing was ever kept on her laptop
    taken = office.take("ana")
    assert (taken.code, taken.err.count("\n")) == (0, 1)
    bea = office.at("bea")
    assert "Taken over from Rosa, Corner Clinic. New here: 2." in " ".join(taken.out.split())
    assert f"Their card word: {CARD}." in taken.out
    assert sorted({each.partition("/")[0] for each in office.open_promises()}) == sorted(theirs)
    assert CANARY in office.rcscreen("summary", two).out
    assert "Taken over from them on " in office.rcscreen("share", "list", two).out
    assert len([*bea.people()]) == 1


def test_what_is_let_go_leaves_only_the_ledger(office: Office, theirs: tuple[str, str]) -> None:
    """No answer, no promise, nobody remembered; what was agreed and what left stays noted."""
    office.give("ana", here="let-go")
    vault = office.kept.vault
    assert [*vault.people()] == []
    for session in theirs:
        stored = vault.read(session)
        assert (stored.entries, (stored.head or {})["due"], (stored.head or {})["contact"]) == ((), [], None)
        assert stored.streams["ledger"]
        assert office.rcscreen("summary", session).code == 1


def test_taken_twice_it_is_there_once(office: Office, theirs: tuple[str, str]) -> None:
    """Neither conversations nor people nor lines of the ledger are doubled."""
    office.give("ana")
    bea = office.at("bea")
    office.take("ana")
    before = {session: bea.read(session) for session in theirs}
    again = office.take("ana")
    assert "New here: 0. Went on from what was here: 0. Here already: 2." in " ".join(again.out.split())
    assert {session: bea.read(session) for session in theirs} == before
    assert len([*bea.people()]) == 1


@pytest.mark.parametrize("here", ["keep", "let-go"])
def test_there_and_back_again(office: Office, theirs: tuple[str, str], here: str) -> None:
    """Bea gives them back with what came of it: Rosa has the promises again, Bea has not, nothing is there twice."""
    one, two = theirs
    office.give("ana", here=here)
    office.at("bea")
    office.take("ana")
    office.rcscreen("due", f"{one}/p1", "done")
    office.rcscreen("due", f"{two}/p1", "no_answer")
    assert office.give("back", to="rosa", here=here).code == 0
    assert office.open_promises() == []
    rosa = office.at("rosa")
    told = office.take("back", "rosa")
    assert told.code == 0
    assert "Taken over from Rosa" in told.out  # both laptops say the sample program's name
    mine = {each for each in office.open_promises() if each.partition("/")[0] in theirs}
    assert mine == {f"{one}/p2", f"{two}/p1", f"{two}/p2"}
    assert CANARY in office.rcscreen("summary", one).out
    assert len([*rosa.people()]) == 1


def test_whoever_takes_it_over_is_not_named_beside_themselves(office: Office, theirs: tuple[str, str]) -> None:
    """A promise that was handed to Bea before says so on Rosa's list, and not on Bea's once she has all of it."""
    one, _ = theirs
    office.rcscreen("due", f"{one}/p1", "--hand-to", "bea", "--agreed-on", str(TODAY))
    assert "Handed to Bea, who has it too." in office.rcscreen("due", "--all").out
    office.give("ana", here="keep")
    office.at("bea")
    office.take("ana")
    told = office.rcscreen("due", "--all").out
    assert "call the pantry with you" in told
    assert "Handed to" not in told
    office.give("back", to="rosa", here="let-go")
    office.at("rosa")
    assert office.take("back", "rosa").code == 0
    assert {f"{one}/p1", f"{one}/p2"} <= {*office.open_promises()}


def test_back_after_something_else_happened_here(office: Office, theirs: tuple[str, str]) -> None:
    """What stands here stays, and what is open with Bea is on our list again: nobody is forgotten between two."""
    one, _ = theirs
    office.give("ana", here="keep")
    office.rcscreen("share", "revoke", one, "referral-desk", "--yes")
    office.at("bea")
    office.take("ana")
    office.rcscreen("due", f"{one}/p1", "done")
    office.give("back", to="rosa", here="let-go")
    office.at("rosa")
    office.take("back", "rosa")
    assert {each for each in office.open_promises() if each.startswith(one)} == {f"{one}/p2"}
    assert office.rcscreen("summary", one, "--for", "referral-desk").code == 1


def test_what_was_erased_is_not_taken_over(office: Office, theirs: tuple[str, str]) -> None:
    """Bea erased it because the person asked; the old file does not bring it back."""
    one, two = theirs
    office.give("ana")
    bea = office.at("bea")
    office.take("ana")
    office.rcscreen("erase", one, "--yes")
    told = office.take("ana")
    assert "Erased here before, and so not taken in: 1." in told.out
    assert [session for session, _ in bea.heads()] == [two]
    office.rcscreen("mine", CARD, "--erase", "--yes")
    told = office.take("ana")
    assert "Erased here before, and so not taken in: 3." in told.out
    assert CARD not in told.out


def test_the_receipt_names_who_handed_it_over(office: Office, theirs: tuple[str, str]) -> None:
    """Erased at Bea's, it may still lie at Rosa's, and the person is told so; as data too."""
    one, two = theirs
    office.give("ana")
    office.at("bea")
    office.take("ana")
    receipt = json.loads(office.rcscreen("erase", one, "--yes", "--format", "json").out)
    Draft202012Validator(erased_schema()).validate(receipt)
    assert receipt["kept_by"] == ["Rosa, Corner Clinic"]
    told = " ".join(office.rcscreen("erase", two, "--yes", "--language", "es").out.split())
    assert "Rosa, Corner Clinic, de quien se recibió, quizá la tenga todavía." in told


def test_handed_over_twice_a_day_it_is_one_document(office: Office, theirs: tuple[str, str]) -> None:
    """The notice asks Bea for each document once."""
    office.give("ana")
    office.give("again")
    receipt = json.loads(office.rcscreen("erase", theirs[0], "--yes", "--format", "json").out)
    releases = [each["id"] for notice in receipt["notices"] for each in notice["releases"]]
    assert len(releases) == len(set(releases)) == 1
    assert receipt["kept_by"] == []


def test_what_is_on_hold_is_not_let_go(office: Office, theirs: tuple[str, str]) -> None:
    """Nothing is written and nothing changed; kept, it may go."""
    put_hold(office.kept.vault, theirs[0], Hold("counsel", date(2026, 1, 1)))
    told = office.give("ana", here="let-go")
    assert (told.code, (office.folder / "ana").exists()) == (3, False)
    assert "VLT007" in told.err
    assert office.kept.vault.stream(theirs[0], "ledger") == ()
    assert office.give("ana", here="keep").code == 0


def test_only_the_colleague_can_open_it(office: Office, theirs: tuple[str, str]) -> None:
    """Nothing is readable in the file; another's key does not open it; a backup it is not."""
    office.give("ana")
    data = (office.folder / "ana").read_bytes()
    assert CANARY.encode() not in data
    assert theirs[0].encode() not in data
    office.at("bea")
    told = office.take("ana", "rosa")
    assert (told.code, told.out, told.err.count("\n")) == (3, "", 1)
    assert "BCK001 This key does not open it" in told.err
    words = office.folder / "words"
    words.write_bytes(seal_copy(Copy(HANDED_OVER, str(TODAY)), passphrase="four"))
    assert "nobody handed it over" in office.take("words").err
    restored = office.rcscreen(
        "restore", str(office.folder / "ana"), "--recovery-file", str(office.folder / "rosa.key")
    )
    assert restored.code == 3


def _steering(head: dict[str, Any] | None) -> dict[str, Any]:
    """A head whose first promise would clear the screen of whoever lists it."""
    assert head is not None
    first, *rest = head["due"]
    return {**head, "due": [{**first, "action": "\x1b[2J\x1b]0;title\x07"}, *rest]}


def test_a_forged_file_changes_nothing(office: Office, theirs: tuple[str, str]) -> None:
    """Whoever knows Bea's public key can seal something for her: it is refused whole, and erases nothing."""
    office.give("ana")
    copy = open_copy((office.folder / "ana").read_bytes(), identity=BEA)
    bea = office.at("bea")
    office.take("ana")
    before = {session: bea.read(session) for session, _ in bea.heads()}
    bad = replace(copy.sessions[0], id="0123456789", entries=(b"words",))
    forged = (
        replace(copy, sessions=(*copy.sessions, bad)),
        replace(copy, sessions=(replace(copy.sessions[0], id="0123456789", head={"due": [{}]}),)),
        replace(copy, people={"0123456789": {"called": "Ana"}}),
        replace(copy, people={name: {**held, "called": "\x1b[2J"} for name, held in copy.people.items()}),
        replace(copy, sessions=(replace(copy.sessions[0], head=_steering(copy.sessions[0].head)),)),
    )
    for number, each in enumerate(forged):
        (office.folder / f"forged{number}").write_bytes(seal_copy(each, recipients=[BEA_KEY]))
        told = office.take(f"forged{number}")
        assert (told.code, told.out, told.err.count("\n")) == (3, "", 1)
        assert "BCK001" in told.err
    erasing = Copy(HANDED_OVER, str(TODAY), gone=frozenset(theirs), facts={"holds": {theirs[0]: 7}})
    (office.folder / "erasing").write_bytes(seal_copy(erasing, recipients=[BEA_KEY]))
    assert office.take("erasing").code == 0
    assert {session: bea.read(session) for session, _ in bea.heads()} == before
    assert "holds" not in bea.facts()


def test_nothing_under_that_card(office: Office) -> None:
    """One clear line; no file."""
    office.kept.hold(card="poppy-globe-59")
    told = office.give("ana")
    assert (told.code, told.out, (office.folder / "ana").exists()) == (3, "", False)
    assert "Nothing that is kept here bears that card word." in told.err
