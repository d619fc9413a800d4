"""The second conversation with somebody: remembered if they wish, begun from there, forgotten when they say so."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, cast

import pytest
from tests.cli.conftest import PASSPHRASE, TODAY, Kept, Told

from rcscreen.desk.carrying import earlier_of
from rcscreen.desk.people import Person, everyone
from rcscreen.desk.retention import let_go
from rcscreen.desk.stored import read_entries
from rcscreen.interview.engine import next_turn
from rcscreen.interview.fold import replay
from rcscreen.interview.state import State
from rcscreen.interview.turns import Turn
from rcscreen.script.setting import Keep
from rcscreen.site.load import sample_site
from rcscreen.vault import Vault

Rcscreen = Callable[..., Told]
Hold = Callable[..., Told]

CANARY = "the-roof-over-the-stairs"
FIRST = """
date: {day}
channel: in_person
replies:
  - {{step: start, answer: true}}
  - {{step: keep-notes, answer: true}}
  - {{step: who-can-hear, answer: alone}}
  - {{step: going-well, words: "we sing on Sundays"}}
  - {{step: food-lately, answer: thin, words: "{canary}"}}
  - {{step: better, words: "a quiet week"}}
  - {{step: what-would-help, answer: [food, transport]}}
  - {{step: read-back, heard: true}}
  - {{step: keep-in-touch, answer: {{way: call_name_only, hours: mornings, number: 555-0142}}}}
  - {{step: with-whom, answer: [referral-desk, food-pantry]}}
  - {{step: next-time, answer: {remember}}}
"""
FOLLOW_UP = """
date: {day}
channel: in_person
replies:
  - {{step: start, answer: true}}
  - {{step: keep-notes, answer: true}}
  - {{step: who-can-hear, answer: alone}}
  - step: since-then
    answer:
      - {{domain: food, happened: not_yet, in_the_way: [nothing_available], still: still}}
      - {{domain: transport, happened: "yes", helped: "yes"}}
  - {{step: what-would-help, answer: []}}
  - {{step: read-back, heard: true}}
  - {{step: keep-in-touch, answer: {{way: call_name_only, hours: mornings, number: 555-0142}}}}
  - {{step: with-whom, answer: [referral-desk]}}
  - {{step: next-time, answer: {remember}}}
"""


@pytest.fixture
def hold(kept: Kept, rcscreen: Rcscreen) -> Hold:
    """Holds a conversation from a file of answers, so many days ago."""

    def held(
        *options: str, days: int = 0, form: str = FIRST, remember: str = "true", script: str = "", called: str = ""
    ) -> Told:
        file = kept.home.parent / "form.yaml"
        day = TODAY - timedelta(days)
        name = f"name: {called}\n" if called else ""
        file.write_text(name + form.format(day=day, canary=CANARY, remember=remember), encoding="utf-8")
        return rcscreen("run", script or "whole-family", "--answers", str(file), *options)

    return held


def person(kept: Kept) -> dict[str, Any]:
    """The one person who is remembered."""
    ((_, held),) = vault(kept).people()
    assert isinstance(held, dict)
    return held


def vault(kept: Kept) -> Vault:
    """The vault, opened anew."""
    return Vault.unlock(kept.home / "vault", PASSPHRASE)


def everything(kept: Kept) -> bytes:
    """Everything that the vault gives to whoever has its passphrase."""
    opened = vault(kept)
    found = [json.dumps(held, ensure_ascii=False).encode() for _, held in opened.people() if isinstance(held, dict)]
    for session, head in opened.heads():
        stored = opened.read(session)
        found += [json.dumps(head, ensure_ascii=False).encode(), *stored.entries]
        found += [line for stream in stored.streams.values() for line in stream]
    return b"\n".join(found)


def open_promises(kept: Kept) -> list[tuple[str, str]]:
    """What is open: the conversation, and the domain."""
    return [
        (session, line["domain"])
        for session, head in vault(kept).heads()
        if isinstance(head, dict)
        for line in cast("list[dict[str, str]]", head["due"])
        if line.get("outcome") not in ("done", "could_not", "not_wanted")
    ]


def subject(told: Told) -> str:
    """Whom a release is about."""
    return str(json.loads(told.out)["subject"]["id"])


def test_whoever_says_no_is_not_remembered(kept: Kept, hold: Hold, rcscreen: Rcscreen) -> None:
    """Everything else is kept as it always was; the list of people is empty, and says how one gets there."""
    told = hold(called="Ana", remember="false")
    assert "Kept as" in told.err
    assert "Remembered" not in told.err
    assert list(vault(kept).people()) == []
    assert rcscreen("people").out.startswith("Nobody is remembered here.")


def test_a_yes_is_kept_for_a_year_with_what_they_agreed_to(kept: Kept, hold: Hold, rcscreen: Rcscreen) -> None:
    """Name, card, what carries them, what they hope for and want a hand with; no answer beside that."""
    told = hold(called="Ana")
    held = person(kept)
    assert (held["called"], held["until"]) == ("Ana", str(TODAY + timedelta(365)))
    assert f"rcscreen run --with {held['card']}" in told.err
    assert [(each["role"], each["domain"], each["said"]) for each in held["told"]] == [
        ("strength", "family", "we sing on Sundays"),
        ("hope", "", "a quiet week"),
        ("wish", "food", CANARY),
        ("wish", "transport", ""),
    ]
    assert held["contact"] == ["call_name_only", "mornings", "555-0142"]
    listed = rcscreen("people")
    assert listed.out.startswith(f"Ana · {held['card']}\n")
    assert "open promises: 2" in listed.out
    assert CANARY not in listed.out
    clear = b"".join(path.read_bytes() for path in kept.home.rglob("*") if path.is_file())
    assert CANARY.encode() not in clear
    assert CANARY.encode() in everything(kept)


def test_a_no_holds_where_nothing_is_written_either(kept: Kept, hold: Hold) -> None:
    """``--no-keep`` keeps nothing of today; whoever would not be remembered any more is not."""
    hold(called="Ana")
    hold("--with", "Ana", "--no-keep", remember="true")
    assert len(list(vault(kept).people())) == 1
    hold("--with", "Ana", "--no-keep", remember="false", form=FOLLOW_UP, script="follow-up")
    assert list(vault(kept).people()) == []


def test_nobody_of_that_name(hold: Hold, kept: Kept) -> None:
    """A kind line, exit 3; before anybody is remembered, and after."""
    for name in ("Ana", "Berta"):
        told = hold("--with", name)
        assert told.code == 3
        assert "VLT008 Nobody who is remembered here has that name or that card." in told.err
        hold(called="Ana")
    assert len(list(vault(kept).people())) == 2


def test_two_of_the_name_are_told_apart_by_their_card(hold: Hold, kept: Kept) -> None:
    """Capitals and accents make no difference to a name; where there are two, the card says which."""
    hold(called="Ana")
    hold(called="Aná")
    told = hold("--with", "ANA")
    assert (told.code, "2 people like to be called so." in told.err) == (3, True)
    card = next(iter(everyone(vault(kept)))).card
    assert hold("--with", card.replace("-", " ").upper()).code in (0, 1)


def test_what_came_of_a_promise_settles_it_and_a_new_one_is_made(hold: Hold, kept: Kept, rcscreen: Rcscreen) -> None:
    """We had nothing to offer: that is put down with the old promise; none is lost, none is there twice."""
    hold(called="Ana", days=9)
    (first,) = {session for session, _ in open_promises(kept)}
    told = hold("--with", "Ana", form=FOLLOW_UP, script="follow-up")
    assert "found no place" not in told.err
    ((second, domain),) = open_promises(kept)
    assert (domain, second != first) == ("food", True)
    came = {line["domain"]: (line["outcome"], line.get("because")) for line in kept.head(first)["due"]}
    assert came["food"] == ("could_not", "nothing_available")
    assert came["transport"][0] == "done"
    assert "open promises: 1" in rcscreen("people").out
    assert [(each["role"], each["domain"]) for each in person(kept)["told"]] == [
        ("wish", "food"), ("strength", "family"), ("hope", ""),
    ]  # fmt: skip
    assert person(kept)["sessions"] == [first, second]


def test_a_recipient_meets_the_same_person_again_and_another_does_not(hold: Hold, rcscreen: Rcscreen) -> None:
    """One subject for one recipient over both conversations; no identifier is shared between two recipients."""
    hold(called="Ana", days=9)
    hold("--with", "Ana", form=FOLLOW_UP, script="follow-up")
    names = json.loads(rcscreen("people", "--format", "json").out)[0]["conversations"]
    desk = [rcscreen("summary", name, "--for", "referral-desk") for name in names]
    pantry = rcscreen("summary", names[0], "--for", "food-pantry")
    assert subject(desk[0]) == subject(desk[1]) != subject(pantry)
    assert not ids(json.loads(desk[0].out)) & ids(json.loads(pantry.out))
    assert len({json.loads(each.out)["id"] for each in desk}) == 2


def ids(document: object) -> set[str]:
    """Every identifier that we mint in a document."""
    match document:
        case dict():
            own = {str(document["id"])} if len(str(document.get("id", ""))) >= 16 else set()
            return own.union(*(ids(each) for each in document.values()))
        case list():
            return set[str]().union(*(ids(each) for each in document))
        case _:
            return set()


def test_somebody_who_is_not_remembered_is_another_person_next_time(hold: Hold, rcscreen: Rcscreen) -> None:
    """Without the yes two conversations have nothing in common outside."""
    for days in (9, 0):
        hold(called="Ana", days=days, remember="false")
    names = [row["session"] for row in json.loads(rcscreen("sessions", "--format", "json").out)]
    desk = [rcscreen("summary", name, "--for", "referral-desk") for name in names]
    assert subject(desk[0]) != subject(desk[1])


def test_a_no_at_the_next_conversation_forgets_them(hold: Hold, kept: Kept) -> None:
    """The box is gone; the conversations stay for their own time, and the promise that was renewed stays open."""
    hold(called="Ana", days=9)
    hold("--with", "Ana", form=FOLLOW_UP, remember="false", script="follow-up")
    assert list(vault(kept).people()) == []
    assert [domain for _, domain in open_promises(kept)] == ["food"]


def test_erasing_a_conversation_takes_what_came_from_it(hold: Hold, kept: Kept, rcscreen: Rcscreen) -> None:
    """What they said in it last is carried no more; without any conversation left nobody is remembered."""
    hold(called="Ana", days=9)
    hold("--with", "Ana", form=FOLLOW_UP, script="follow-up")
    first, second = person(kept)["sessions"]
    assert rcscreen("erase", first, "--yes").code == 0
    assert [(each["role"], each["domain"]) for each in person(kept)["told"]] == [("wish", "food")]
    assert b"Sundays" not in everything(kept)
    assert rcscreen("erase", second, "--yes").code == 0
    assert list(vault(kept).people()) == []


def test_everything_that_is_held_says_what_one_would_begin_from(hold: Hold, kept: Kept, rcscreen: Rcscreen) -> None:
    """In words and as data; erasing all of it leaves nobody."""
    hold(called="Ana")
    card = person(kept)["card"]
    said = " ".join(rcscreen("mine", card).out.split())
    assert "What I would begin from next time, until" in said
    assert f"food: {CANARY}" in said
    held = json.loads(rcscreen("mine", card, "--format", "json").out)["remembered"]
    assert (held["called"], held["contact"]["number"]) == ("Ana", "555-0142")
    assert len(held["open_promises"]) == 2
    assert rcscreen("mine", card, "--erase", "--yes").code == 0
    assert list(vault(kept).people()) == []
    assert CANARY.encode() not in everything(kept)


def test_whoever_is_on_hold_is_not_destroyed(hold: Hold, kept: Kept, rcscreen: Rcscreen) -> None:
    """They cannot be begun from any more, and go when the hold is lifted and their time is over."""
    hold(called="Ana", days=9)
    (session,) = person(kept)["sessions"]
    rcscreen("hold", session, "--by", "Dana Reyes")
    hold("--with", "Ana", form=FOLLOW_UP, remember="false", script="follow-up")
    assert date.fromisoformat(person(kept)["until"]) < TODAY
    assert hold("--with", "Ana").code == 3
    assert rcscreen("people").out.startswith("Nobody is remembered here.")


def test_their_time_is_over(hold: Hold, kept: Kept) -> None:
    """After the last day they said yes to, or a shorter time that the program sets by now, they are let go."""
    for keep, gone in ((Keep(), False), (Keep(people=5), True)):
        hold(called="Ana", days=9)
        opened = vault(kept)
        opened.put_fact("days", {"seen": str(TODAY - timedelta(1)), "keep": None})
        assert let_go(opened, keep, TODAY).people == (1 if gone else 0)
        for found in everyone(opened):
            opened.forget(found.id)


def test_their_name_is_kept_out_of_the_first_words(hold: Hold, kept: Kept) -> None:
    """The index of first words holds no name of a person."""
    hold(called="Ana")
    index = kept.home / "first-words.json"
    assert not index.exists() or "Ana" not in index.read_text(encoding="utf-8")


def test_no_name_is_taken_from_the_command_line(hold: Hold, rcscreen: Rcscreen) -> None:
    """It would stay in the shell's history: it is refused without being said again, with the way that leaves none."""
    for told, cure in (
        (rcscreen("run", "whole-family", "--called", CANARY), "--called -"),
        (hold("--called", CANARY), "name:"),
        (hold("--called", "-"), "name:"),
    ):
        assert told.code == 2
        assert "shell's history" in told.err
        assert cure in told.err
        assert CANARY not in told.err


def broken_off(kept: Kept) -> str:
    """A second conversation with the one person who is remembered, which breaks off before last time is spoken of."""
    ((person_id, held),) = vault(kept).people()
    assert isinstance(held, dict)
    someone = Person.from_json(person_id, held)
    earlier = earlier_of(vault(kept), someone)
    assert CANARY in repr([each.said for each in earlier.told])
    return kept.hold(card=someone.card, secret=someone.secret, earlier=earlier, breaks_at="going-well")


def in_log(kept: Kept, session: str) -> bytes:
    """What the journal of a conversation holds."""
    return b"".join(vault(kept).read(session).entries)


@pytest.mark.parametrize("how", ["they say no", "its conversation is erased", "their time is over"])
def test_a_conversation_that_broke_off_keeps_no_copy_of_what_is_gone(
    kept: Kept, hold: Hold, rcscreen: Rcscreen, how: str
) -> None:
    """What it began from goes with the box, and the conversation can be taken up all the same."""
    hold(called="Ana", days=9)
    (first,) = person(kept)["sessions"]
    session = broken_off(kept)
    assert CANARY.encode() in in_log(kept, session)
    if how == "they say no":
        hold("--with", "Ana", form=FOLLOW_UP, remember="false", script="follow-up")
    elif how == "its conversation is erased":
        assert rcscreen("erase", first, "--yes").code == 0
    else:
        later = TODAY + timedelta(5)
        vault(kept).put_fact("days", {"seen": str(later - timedelta(1)), "keep": None})
        assert let_go(vault(kept), Keep(people=4), later).people == 1
    assert list(vault(kept).people()) == []
    assert CANARY.encode() not in in_log(kept, session)
    told = rcscreen("summary", session)
    assert (told.code, CANARY in told.out) == (0, False)
    opened = vault(kept).resume(session)
    state = replay(State(sample_site()), read_entries(opened.entries(), session))
    opened.close()
    turn = next_turn(kept.found.script, state)
    assert isinstance(turn, Turn)
    assert turn.place == "going-well"
    assert state.consents.get("remember") is (False if how == "they say no" else None)


def test_what_is_on_hold_keeps_its_copy(kept: Kept, hold: Hold, rcscreen: Rcscreen) -> None:
    """While a hold stands nothing of it is destroyed."""
    hold(called="Ana", days=9)
    session = broken_off(kept)
    assert rcscreen("hold", session, "--by", "counsel").code == 0
    hold("--with", "Ana", form=FOLLOW_UP, remember="false", script="follow-up")
    assert CANARY.encode() in in_log(kept, session)
