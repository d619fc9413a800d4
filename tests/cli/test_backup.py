"""Moving house: a backup on a new computer, and put with what is there."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import CANARY, PASSPHRASE, QUICK, TODAY, Kept, Told

from rcscreen.desk.hold import Hold, put_hold
from rcscreen.desk.moving import bring, copy_of
from rcscreen.desk.people import Person
from rcscreen.vault import StoredSession, Vault, new_recovery_key
from rcscreen.vault.backup import Copy

Rcscreen = Callable[..., Told]
SECRET, PUBLIC = new_recovery_key()
ANA = Person("", "Ana", "poppy-globe-59", bytes(range(32)), "en", str(TODAY), "whole-family", TODAY + timedelta(365))


@pytest.fixture
def house(kept: Kept, rcscreen: Rcscreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    """A vault with a recovery key, and a stick to put a backup on."""
    for module in ("cli.backup", "cli.restore"):
        monkeypatch.setattr(f"rcscreen.{module}.local_now", lambda: datetime.combine(TODAY, time(12), UTC))
    (tmp_path / "stick").mkdir()
    (tmp_path / "key.txt").write_text(SECRET + "\n", encoding="utf-8")
    kept.vault.add_recovery(PUBLIC)
    return House(kept, rcscreen, tmp_path, monkeypatch)


class House:
    """Two computers and a stick."""

    def __init__(self, kept: Kept, rcscreen: Rcscreen, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.kept, self._rcscreen, self.folder, self._monkeypatch = kept, rcscreen, folder, monkeypatch

    def backup(self, name: str = "monday") -> Told:
        """Makes a backup."""
        return self._rcscreen("backup", str(self.folder / "stick" / name))

    def restore(self, name: str = "monday", *more: str) -> Told:
        """Puts a backup with what is there."""
        return self._rcscreen(
            "restore", str(self.folder / "stick" / name), "--recovery-file", str(self.folder / "key.txt"), *more
        )

    def move(self) -> Callable[[], Vault]:
        """Goes to another computer, on which nothing is kept yet."""
        home = self.folder / "new"
        self._monkeypatch.setenv("RCSCREEN_HOME", str(home))
        return lambda: Vault.unlock(home / "vault", PASSPHRASE)


def everything(vault: Vault) -> dict[str, Any]:
    """All that a vault holds."""
    return {
        "sessions": {session: vault.read(session) for session, _ in vault.heads()},
        "people": dict(vault.people()),
        "facts": {name: fact for name, fact in vault.facts().items() if name != "days"},
        "tallies": vault.tallies(),
    }


def test_a_new_computer_has_everything(house: House, rcscreen: Rcscreen) -> None:
    """Conversations ended and broken off, what left, what was promised, counts; and the list is the same."""
    kept = house.kept
    one, _ = kept.hold(), kept.hold(breaks_at="next-steps")
    rcscreen("summary", one, "--for", "referral-desk")
    rcscreen("due", f"{one}/p1", "no_answer")
    kept.vault.count("offered", "complete", str(TODAY))
    kept.vault.remember(ANA.to_json())
    before, due = everything(kept.vault), rcscreen("due", "--all").out
    released = rcscreen("summary", one, "--for", "referral-desk").out
    told = house.backup()
    assert (told.code, told.err) == (0, "")
    assert "Conversations: 2. People: 1." in told.out
    there = house.move()
    restored = house.restore()
    assert (restored.code, restored.err.count("\n")) == (0, 1)
    assert "Conversations that were not here: 2.\nPeople who are remembered here now: 1.\n" in restored.out
    after = everything(there())
    assert after["sessions"] == before["sessions"]
    assert (after["tallies"], after["people"]) == (before["tallies"], before["people"])
    assert rcscreen("due", "--all").out == due
    assert rcscreen("summary", one, "--for", "referral-desk").out == released


def test_given_again_it_changes_nothing(house: House) -> None:
    """Nor on the computer that it was made on."""
    house.kept.hold()
    house.backup()
    before = everything(house.kept.vault)
    assert "were here already, and stay as they are: 1." in " ".join(house.restore().out.split())
    assert everything(house.kept.vault) == before
    there = house.move()
    house.restore()
    once = everything(there())
    house.restore()
    assert everything(there()) == once


def test_what_was_erased_does_not_come_back(house: House, rcscreen: Rcscreen) -> None:
    """Neither from a backup of before it was erased, nor, once the newer one was restored, on another computer."""
    kept = house.kept
    one, other = kept.hold(), kept.hold()
    house.backup("before")
    rcscreen("erase", one, "--yes")
    told = house.restore("before")
    assert "What was erased did not come back: 1." in told.out
    assert [session for session, _ in kept.vault.heads()] == [other]
    house.backup("after")
    there = house.move()
    house.restore("after")
    house.restore("before")
    assert [session for session, _ in there().heads()] == [other]


def test_an_old_backup_on_a_new_computer_cannot_know(house: House, rcscreen: Rcscreen) -> None:
    """It brings back what was erased since; the newer one puts that right, except where a hold stands."""
    kept = house.kept
    one, other, held = kept.hold(), kept.hold(), kept.hold()
    house.backup("before")
    rcscreen("erase", one, "--yes")
    rcscreen("erase", held, "--yes")
    house.backup("after")
    there = house.move()
    house.restore("before")
    assert {session for session, _ in there().heads()} == {one, other, held}
    put_hold(there(), held, Hold("counsel", TODAY))
    told = house.restore("after")
    assert "Erased here, since they had been erased where the backup was made: 1." in " ".join(told.out.split())
    assert {session for session, _ in there().heads()} == {other, held}


def test_what_was_taken_back_does_not_come_back(house: House, rcscreen: Rcscreen) -> None:
    """A yes that was taken back, a promise that was let go: what is here stands."""
    kept = house.kept
    one = kept.hold()
    rcscreen("summary", one, "--for", "referral-desk")
    rcscreen("due", f"{one}/p1", "done")
    house.backup()
    rcscreen("share", "revoke", one, "referral-desk", "--yes")
    head = kept.head(one)
    kept.vault.put_head(one, {**head, "due": head["due"][1:]})
    kept.vault.rewrite_stream(one, "promises", [])
    before = kept.vault.read(one)
    house.restore()
    assert kept.vault.read(one) == before
    assert rcscreen("summary", one, "--for", "referral-desk").code == 1


def test_what_went_on_elsewhere_comes_back_longer(house: House, rcscreen: Rcscreen) -> None:
    """Broken off here, marked there: the copy that goes on takes the place of the one that it began from."""
    kept = house.kept
    one = kept.hold()
    house.backup("before")
    there = house.move()
    house.restore("before")
    rcscreen("due", f"{one}/p1", "done")
    house.backup("after")
    house._monkeypatch.setenv("RCSCREEN_HOME", str(kept.home))
    there().add_recovery(PUBLIC)
    assert kept.marks(one) == []
    house._monkeypatch.setenv("RCSCREEN_HOME", str(house.folder / "new"))
    house.backup("later")
    house._monkeypatch.setenv("RCSCREEN_HOME", str(kept.home))
    assert "Conversations that went on from what was here" in house.restore("later").out
    assert kept.marks(one) == ["p1 done"]


def test_a_damaged_conversation_is_as_the_backup_has_it(house: House) -> None:
    """It is what a backup is for: a journal that cannot be read, or only a head."""
    kept = house.kept
    one, other = kept.hold(), kept.hold()
    house.backup()
    before = everything(kept.vault)
    kept.damage(one, "journal")
    kept.damage(other, "head")
    assert house.restore().code == 0
    assert everything(kept.vault) == before


def test_what_cannot_be_read_is_said_not_to_be_in_it(house: House) -> None:
    """The others are."""
    kept = house.kept
    damaged = kept.hold()
    kept.hold()
    kept.damage(damaged, "journal")
    told = house.backup()
    assert told.code == 3
    assert f"{damaged}: VLT002" in told.out
    assert "Conversations: 1." in told.out


def test_one_that_is_open_elsewhere_waits(house: House) -> None:
    """A backup takes it as it stands; a restore says so, and the others come."""
    kept = house.kept
    one, other = kept.hold(), kept.hold()
    with kept.vault.resume(one):
        assert house.backup().code == 0
    rest = everything(kept.vault)
    kept.damage(one, "journal")
    lock = kept.vault.resume(other)
    kept.damage(other, "journal")
    told = house.restore()
    lock.close()
    assert told.code == 3
    assert f"{other}: VLT003" in told.out
    assert "give the same command again" in " ".join(told.out.split())
    assert house.restore().code == 0
    assert everything(kept.vault) == rest


def test_a_look_changes_nothing(house: House) -> None:
    """That a backup opens is seen before it is needed."""
    house.kept.hold()
    house.backup()
    there = house.move()
    told = house.restore("monday", "--check")
    assert (told.code, told.err) == (0, "")
    assert "It opens." in told.out
    with pytest.raises(Exception, match="no vault"):
        there()


def test_without_a_recovery_key_it_has_a_passphrase(house: House, rcscreen: Rcscreen) -> None:
    """From a file, where there is no terminal to ask on."""
    house.kept.hold()
    words = house.folder / "words"
    words.write_text("five small brown owls\n", encoding="utf-8")
    words.chmod(0o600)
    file = str(house.folder / "stick" / "b")
    told = rcscreen("backup", file, "--sealed-with", str(words))
    assert "Its own passphrase opens it." in told.out
    assert rcscreen("restore", file, "--check", "--sealed-with", str(words)).code == 0


@pytest.mark.parametrize(
    ("name", "more", "said"),
    [
        ("none", (), "BCK001 This file cannot be read."),
        ("words", (), "BCK001 This is no sealed file of ours."),
        ("cut", (), "BCK001 This key does not open it, or it was damaged or cut off."),
        ("other", (), "BCK001 This key does not open it, or it was damaged or cut off."),
    ],
)
def test_what_cannot_be_used_is_one_clear_line(house: House, name: str, more: tuple[str, ...], said: str) -> None:
    """And nothing is half written: there is not even a vault."""
    house.kept.hold()
    house.backup("monday")
    stick = house.folder / "stick"
    whole = (stick / "monday").read_bytes()
    (stick / "words").write_text(CANARY, encoding="utf-8")
    (stick / "cut").write_bytes(whole[:-40])
    (stick / "other").write_bytes(whole)
    if name == "other":
        (house.folder / "key.txt").write_text(new_recovery_key()[0], encoding="utf-8")
    house.move()
    told = house.restore(name, *more)
    assert (told.code, told.out, told.err.count("\n")) == (3, "", 1)
    assert said in told.err
    assert CANARY not in told.err
    assert not (house.folder / "new").exists()


def test_a_file_of_that_name_stays(house: House) -> None:
    """A backup never takes another's place; the passphrase is not even asked for."""
    house.kept.hold()
    house.backup()
    before = (house.folder / "stick" / "monday").read_bytes()
    told = house.backup()
    assert (told.code, told.out) == (3, "")
    assert "There is a file of that name already." in told.err
    assert (house.folder / "stick" / "monday").read_bytes() == before


def test_a_site_of_another_day_is_told(house: House) -> None:
    """The program's own file is not in a backup."""
    house.kept.hold()
    house.backup()
    house.move()
    (house.folder / "new").mkdir()
    sample = (Path(__file__).parents[2] / "src" / "rcscreen" / "site" / "sample.yaml").read_text(encoding="utf-8")
    (house.folder / "new" / "site.yaml").write_text(sample.replace("Corner Clinic", "Hill Clinic"), encoding="utf-8")
    assert "is another than on the day of the backup" in " ".join(house.restore().out.split())


# -- Laws ----------------------------------------------------------------------------------------------------------


def test_a_conversation_that_we_would_not_write_is_left_out(kept: Kept) -> None:
    """Its list would fail: it is named, and the others come."""
    kept.hold()
    copy, _ = copy_of(kept.vault, TODAY, "")
    (good,) = copy.sessions
    heads: list[dict[str, object]] = [{"due": [{}]}, {"due": 7}, {"day": "yesterday"}, {"contact": "words", "due": [1]}]
    for number, head in enumerate(heads):
        bad = replace(good, id=f"{number}000000000", head=head)
        brought = bring(kept.vault, replace(copy, sessions=(good, bad)), TODAY)
        assert [name for name, _ in brought.faults] == [bad.id]
        assert brought.same == [good.id]


def test_in_whichever_order_copies_come(kept: Kept, tmp_path: Path) -> None:
    """Three copies of one house, from three days, into an empty one: the last word stands, the erased stays erased."""
    one, two = kept.hold(), kept.hold()
    copies: list[Copy] = [copy_of(kept.vault, TODAY, "")[0]]
    with kept.vault.resume(one) as opened:
        opened.append("promises", json.dumps({"plan": "p1", "outcome": "done", "on": str(TODAY)}).encode())
    copies.append(copy_of(kept.vault, TODAY, "")[0])
    kept.vault.erase(two)
    copies.append(copy_of(kept.vault, TODAY, "")[0])
    ends: set[tuple[tuple[str, int], ...]] = set()
    for number, order in enumerate(permutations(copies)):
        vault = Vault.create(tmp_path / f"vault{number}", PASSPHRASE, cost=QUICK)
        for copy in order:
            bring(vault, copy, TODAY)
        held: list[StoredSession] = [vault.read(session) for session, _ in vault.heads()]
        ends.add(tuple((each.id, len(each.streams["promises"])) for each in held))
    assert ends == {((one, 1),)}
