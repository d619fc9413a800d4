"""Many conversations with one person: no promise is lost or there twice, and what was taken back never comes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.interview.test_engine_laws import Wild

from rcscreen.desk.carrying import earlier_of, remember_or_forget
from rcscreen.desk.conversation import Conversation
from rcscreen.desk.keeping import VaultJournal, open_head
from rcscreen.desk.leaving import head_of
from rcscreen.desk.library import Found, find_script
from rcscreen.desk.people import Person, bearing_card
from rcscreen.desk.since import settle_earlier
from rcscreen.desk.stored import CARD
from rcscreen.interview.conduct import conduct
from rcscreen.interview.conductor import View
from rcscreen.interview.events import Opened
from rcscreen.interview.replies import Command, Gave, GoOn, Reply, Strike
from rcscreen.interview.state import State
from rcscreen.interview.turns import Pick, Review
from rcscreen.site.load import load_site, sample_text
from rcscreen.summary.promise import SETTLED
from rcscreen.vault import Cost, Vault

FIRST_DAY = date(2026, 3, 2)
WORD = "the-blue-door"
SCRIPTS = ("whole-family", "follow-up")


class Somebody(Wild):
    """Says anything, but agrees to talk, to notes and, unless they would not, to be remembered."""

    def __init__(self, chance: Random, *, stays: bool, strikes: bool) -> None:
        super().__init__(chance, 8)
        self.stays, self.strikes, self.struck = stays, strikes, False
        self._chance = chance

    def perform(self, view: View) -> Reply | Command:
        """What they say."""
        turn = view.turn
        if isinstance(turn.form, Review):
            return self._read_back(turn.form)
        if turn.kind == "consent" and isinstance(turn.form, Pick):
            agrees = self.stays or turn.scope in ("talk", "record")
            return Gave("yes" if agrees and not (turn.about and not self.stays) else "no")
        if turn.place == "who-can-hear":
            return Gave("alone")
        if turn.place in ("going-well", "since-then-good"):
            return Gave(WORD)
        if turn.kind in ("help", "plan", "revisit") and isinstance(turn.form, Pick):
            return Gave(self._some([option.key for option in turn.form.options], turn.form))
        return super().perform(view)

    def _some(self, keys: list[str], form: Pick) -> str | tuple[str, ...]:
        """A wish or two, one thing or another; a promise is agreed to as often as not."""
        if form.many:
            return tuple(self._chance.sample(keys, min(len(keys), self._chance.randrange(1, 4))))
        return "agreed" if "agreed" in keys and self._chance.random() < 0.5 else self._chance.choice(keys)

    def _read_back(self, form: Review) -> Reply:
        if self.strikes:
            for line in form.lines:
                if WORD in line.said:
                    self.struck = True
                    return Strike(line.id)
        return GoOn()


class House:
    """A program that has talked with one person before, or not yet."""

    def __init__(self, folder: Path) -> None:
        self.vault = Vault.create(folder / "vault", "seven grey geese", cost=Cost(memory_kib=8, passes=1, lanes=1))
        self.site = sample_text()
        self.setting = load_site(self.site, "site.yaml")
        self.card = ""

    def talk(self, script: str, day: date, conductor: Somebody) -> None:
        """One conversation, and what follows it."""
        found = _scripts(script)
        person = self.person()
        opening = Opened(
            script=found.script.id,
            version=found.script.version,
            digest=found.script.digest,
            setting_digest=self.setting.digest,
            language="en",
            channel="in_person",
            day=day,
            name="Ana",
            earlier=earlier_of(self.vault, person) if person else None,
        )
        secret = person.secret if person else bytes(range(32))
        pins = {**found.pins(), "site": self.site.encode(), "secret": secret}
        pins |= {CARD: person.card.encode()} if person else {}
        journal = VaultJournal(lambda: self.vault, pins, open_head(found.script.id, "en", day))
        state = conduct(found.script, State(self.setting), conductor, journal, _clock(day), opening=opening)
        kept = journal.keeping
        conversation = Conversation(found.script, state, journal.session or "unkept", tuple(journal.entries), secret)
        self.card = journal.card or self.card
        if kept:
            journal.end(head_of(conversation.record(), state, "", journal.card))
            assert settle_earlier(self.vault, conversation, day) == ()
        if self.card:
            remember_or_forget(self.vault, conversation, self.card, 365, day)
        journal.close()

    def person(self) -> Person | None:
        """Whoever is remembered."""
        return bearing_card(self.vault, self.card) if self.card else None

    def promises(self) -> dict[tuple[str, str], dict[str, Any]]:
        """Every promise there ever was, by conversation and line."""
        return {
            (session, line["plan"]): line
            for session, head in self.vault.heads()
            if isinstance(head, dict)
            for line in cast("list[dict[str, Any]]", head.get("due", []))
        }


_KNOWN: dict[str, Found] = {}


def _scripts(name: str) -> Found:
    if name not in _KNOWN:
        _KNOWN[name] = find_script(name)
    return _KNOWN[name]


def _clock(day: date) -> Callable[[], datetime]:
    moments: Iterator[datetime] = (
        datetime(day.year, day.month, day.day, 9, tzinfo=UTC) + timedelta(seconds=n) for n in range(10**6)
    )
    return lambda: next(moments)


MANY = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))


@MANY
@given(
    seed=st.integers(0, 2**32), talks=st.lists(st.sampled_from(["whole-family", "follow-up"]), min_size=2, max_size=4)
)
def test_no_promise_is_lost_and_none_is_there_twice(seed: int, talks: list[str]) -> None:
    """Each promise stays where it was given, open or with what came of it; about one matter at most one is open."""
    chance = Random(seed)  # noqa: S311 - chance, not secrecy
    with TemporaryDirectory() as folder:
        house, known = House(Path(folder)), set[tuple[str, str]]()
        for number, script in enumerate(talks):
            house.talk(script, FIRST_DAY + timedelta(21 * number), Somebody(chance, stays=True, strikes=False))
            promises = house.promises()
            assert known <= promises.keys()
            known = set(promises)
            person = house.person()
            theirs = person.sessions if person is not None else ()
            standing = [
                line["domain"]
                for (session, _), line in promises.items()
                if session in theirs and line.get("outcome") not in SETTLED
            ]
            assert len(standing) == len(set(standing))
            if person is not None:
                assert sorted(each.domain for each in earlier_of(house.vault, person).plan) == sorted(standing)


@MANY
@given(seed=st.integers(0, 2**32))
def test_what_was_struck_is_in_no_later_view(seed: int) -> None:
    """Their own words, struck at the second conversation, are in nothing that is carried or kept of it afterwards."""
    chance = Random(seed)  # noqa: S311 - chance, not secrecy
    with TemporaryDirectory() as folder:
        house = House(Path(folder))
        house.talk("whole-family", FIRST_DAY, Somebody(chance, stays=True, strikes=False))
        second = Somebody(chance, stays=True, strikes=True)
        house.talk("whole-family", FIRST_DAY + timedelta(21), second)
        person = house.person()
        if person is None or not second.struck:
            return
        latest = house.vault.read(person.sessions[-1])
        assert all(WORD.encode() not in entry for entry in latest.entries)
        assert all(WORD not in each.said for each in person.told)


@pytest.mark.parametrize("seed", range(4))
def test_whoever_would_no_longer_be_remembered_is_another_person_next_time(seed: int, tmp_path: Path) -> None:
    """After a no nothing is carried, and the promises stay in the heads of their conversations."""
    chance = Random(seed)  # noqa: S311 - chance, not secrecy
    house = House(tmp_path)
    house.talk("whole-family", FIRST_DAY, Somebody(chance, stays=True, strikes=False))
    before = house.promises().keys()
    house.talk("follow-up", FIRST_DAY + timedelta(21), Somebody(chance, stays=False, strikes=False))
    assert house.person() is None
    assert before <= house.promises().keys()
