"""Three drawers, and what goes from each when its time is over."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise

import pytest
from tests.cli.conftest import CANARY, TODAY, Kept, Told

from rcscreen.site.load import sample_text

Rcscreen = Callable[..., Told]
QUIET = ""


def seen(kept: Kept, days: int = 1) -> None:
    """The vault was last opened so many days ago."""
    kept.vault.put_fact("days", {"seen": str(TODAY - timedelta(days)), "keep": None})


def settled(kept: Kept, session: str, days: int, outcome: str = "done") -> None:
    """Every promise of a conversation was settled so many days ago."""
    head, on = kept.head(session), str(TODAY - timedelta(days))
    head["due"] = [{**line, "outcome": outcome, "on": on} for line in head["due"]]
    kept.vault.put_head(session, head)
    for line in head["due"]:
        kept.vault.append(
            session, "promises", json.dumps({"plan": line["plan"], "outcome": outcome, "on": on}).encode()
        )


def test_answers_go_after_their_time(kept: Kept, rcscreen: Rcscreen) -> None:
    """On the day after the last one, and not before; only counts are said."""
    old, last_day = kept.hold(days=31), kept.hold(days=30)
    seen(kept)
    told = rcscreen("due")
    assert told.err == "Conversations old enough to let go: 1. What was promised and agreed stays.\n"
    assert not kept.vault.read(old).entries
    assert set(kept.vault.read(old).pins) == {"secret"}
    assert kept.vault.read(last_day).entries
    assert CANARY not in json.dumps(kept.head(old))


def test_the_rest_still_works(kept: Kept, rcscreen: Rcscreen) -> None:
    """Promises are listed, what was agreed and what left is listed, and the record says kindly that it is gone."""
    session = kept.hold(days=31, card="maple-river-42")
    sent = rcscreen("summary", session, "--for", "referral-desk")
    assert sent.code == 0
    seen(kept)
    assert session[:4] in rcscreen("due", "--all").out
    assert "(revision 1)" in rcscreen("share", "list").out
    record = rcscreen("summary", session)
    assert (record.code, record.out, record.err.count("\n")) == (1, "", 1)
    assert "was let go on" in record.err
    assert f"rcscreen share list {session}" in record.err
    assert "no longer kept" in rcscreen("sessions").out
    mine = rcscreen("mine", "maple-river-42")
    assert (mine.code, "it was let go on" in mine.out, "Still open." in mine.out) == (0, True, True)
    assert rcscreen("due", f"{session}/p1", "done").code == 0
    assert rcscreen("share", "revoke", session, "referral-desk", "--yes").out.startswith("Please delete")
    assert "Taken back on" in rcscreen("share", "list").out


def test_to_a_recipient_it_sounds_like_any_other_nothing(kept: Kept, rcscreen: Rcscreen) -> None:
    """Why nothing goes is never said."""
    gone, never = kept.hold(days=31), kept.hold(share="[]")
    seen(kept)
    rcscreen("sessions")
    said = [rcscreen("summary", session, "--for", "referral-desk") for session in (gone, never)]
    assert said[0] == said[1]
    assert (said[0].code, said[0].out) == (1, "")


def test_a_conversation_that_is_gone_is_not_the_last(kept: Kept, rcscreen: Rcscreen) -> None:
    """The last is the last of those that are still there."""
    kept.hold(days=31)
    seen(kept)
    assert "No conversation has ended yet" in rcscreen("summary").err


def test_one_that_broke_off_goes_as_a_whole(kept: Kept, rcscreen: Rcscreen) -> None:
    """Nothing of it could leave, and nothing was promised."""
    session = kept.hold(days=31, breaks_at="next-steps")
    seen(kept)
    assert "1" in rcscreen("sessions").err
    assert session not in [name for name, _ in kept.vault.heads()]


def test_promises_outlive_answers(kept: Kept, rcscreen: Rcscreen) -> None:
    """Open ones stay, with the way to be in touch; settled ones go after their time, and that way with the last."""
    session = kept.hold(days=200)
    seen(kept)
    rcscreen("due")
    assert kept.head(session)["contact"]
    assert len(kept.head(session)["due"]) == 2
    settled(kept, session, 14)
    seen(kept)
    rcscreen("due")
    assert len(kept.head(session)["due"]) == 2
    settled(kept, session, 15, "could_not")
    seen(kept)
    assert rcscreen("due").err == "Promises kept long enough after their end, and let go: 2.\n"
    assert (kept.head(session)["due"], kept.head(session)["contact"]) == ([], None)
    assert kept.marks(session) == []


def test_the_ledger_goes_last(kept: Kept, rcscreen: Rcscreen) -> None:
    """After the last day of a yes and its own time; a promise that is open keeps all of it."""
    open_, done = kept.hold(days=2192 + 91), kept.hold(days=2192 + 91)
    settled(kept, done, 20)
    seen(kept)
    told = rcscreen("sessions")
    assert "Ledgers kept long enough, and let go: 1.\n" in told.err
    assert [name for name, _ in kept.vault.heads()] == [open_]


def test_with_nothing_agreed_nothing_is_left(kept: Kept, rcscreen: Rcscreen) -> None:
    """Where there is no ledger, it goes with the last promise."""
    session = kept.hold(days=40, share="[]")
    settled(kept, session, 20)
    seen(kept)
    rcscreen("sessions")
    assert not [*kept.vault.heads()]


def test_what_is_held_or_in_use_stays(kept: Kept, rcscreen: Rcscreen) -> None:
    """A hold outlasts any time; what is open elsewhere goes at a later start."""
    held, used = kept.hold(days=40), kept.hold(days=40)
    rcscreen("hold", held, "--by", "Dana")
    seen(kept)
    with kept.vault.resume(used):
        assert rcscreen("sessions").err == QUIET
    assert kept.vault.read(held).entries
    assert kept.vault.read(used).entries
    seen(kept)
    rcscreen("sessions")
    assert not kept.vault.read(used).entries


@pytest.mark.parametrize("days", [8, -1, 4000])
def test_a_clock_that_jumps_empties_nothing(kept: Kept, rcscreen: Rcscreen, days: int) -> None:
    """It is said once, and nothing goes on that day."""
    session = kept.hold(days=40)
    seen(kept, days)
    told = rcscreen("sessions")
    assert "Nothing is let go today" in told.err
    assert rcscreen("sessions").err == QUIET
    assert kept.vault.read(session).entries
    seen(kept)  # another day has come
    rcscreen("sessions")
    assert not kept.vault.read(session).entries


def test_a_vault_that_saw_no_day_yet_begins_to_count(kept: Kept, rcscreen: Rcscreen) -> None:
    """It cannot know whether the clock jumped."""
    session = kept.hold(days=40)
    assert rcscreen("sessions").err == QUIET
    assert kept.vault.read(session).entries


def test_the_program_sets_its_own_times(kept: Kept, rcscreen: Rcscreen) -> None:
    """A change of them counts on the same day; a file that cannot be used lets nothing go."""
    session = kept.hold(days=10)
    seen(kept)
    site = kept.home / "site.yaml"
    site.write_text("rcscreen-site: [", encoding="utf-8")
    rcscreen("sessions")
    assert rcscreen("sessions").err == QUIET
    site.unlink()
    rcscreen("sessions")
    assert kept.vault.read(session).entries
    keep = "keep: {answers: 5, promises: 5, ledger: 5}"
    site.write_text(re.sub("(?m)^keep: .*", keep, sample_text()), encoding="utf-8")
    rcscreen("sessions")
    assert not kept.vault.read(session).entries


def test_in_spanish(kept: Kept, rcscreen: Rcscreen) -> None:
    """As plain, as exact."""
    kept.hold(days=40)
    seen(kept)
    assert rcscreen("due", "--language", "es").err.startswith("Conversaciones cuyo tiempo se cumplió")


def test_a_quiet_day_reads_no_heads_twice(kept: Kept, rcscreen: Rcscreen) -> None:
    """Once a day is enough, for times are counted in days."""
    kept.hold(days=40)
    seen(kept)
    said = [rcscreen("sessions").err for _ in range(3)]
    assert said[0]
    assert all(later == QUIET for _, later in pairwise(said))
