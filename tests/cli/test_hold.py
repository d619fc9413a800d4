"""A legal hold."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from tests.cli.conftest import TODAY, Kept, Told

from rcscreen.desk.opened import conversation_of

Rcscreen = Callable[..., Told]


def test_on_hold_nothing_is_erased(kept: Kept, rcscreen: Rcscreen) -> None:
    """One clear line says who put it and when."""
    session = kept.hold(card="maple-river-42")
    told = rcscreen("hold", session, "--by", "Dana Reyes")
    assert (told.code, told.err) == (0, "")
    for refused in (rcscreen("erase", session, "--yes"), rcscreen("mine", "maple-river-42", "--erase", "--yes")):
        assert (refused.code, refused.out, refused.err.count("\n")) == (3, "", 1)
        assert f"VLT007 It is on hold since {TODAY}, put by Dana Reyes" in refused.err
    assert rcscreen("summary", session).code == 0


def test_sessions_shows_it(kept: Kept, rcscreen: Rcscreen) -> None:
    """In text and as data."""
    session = kept.hold()
    rcscreen("hold", session, "--by", "Dana")
    assert "on hold since" in rcscreen("sessions").out
    assert json.loads(rcscreen("sessions", "--format", "json").out)[0]["held"] == {"by": "Dana", "on": str(TODAY)}
    assert rcscreen("hold", session, "--lift").out == f"The hold on {session} is lifted.\n"
    assert "on hold" not in rcscreen("sessions").out


def test_who_put_it_first_stays(kept: Kept, rcscreen: Rcscreen) -> None:
    """A second hold does not hide the first."""
    session = kept.hold()
    rcscreen("hold", session, "--by", "Dana")
    assert "put by Dana" in rcscreen("hold", session, "--by", "Eve").out


def test_a_consent_ends_all_the_same(kept: Kept, rcscreen: Rcscreen) -> None:
    """Nothing more goes; what was agreed is destroyed when the hold is lifted."""
    session = kept.hold()
    rcscreen("hold", session, "--by", "Dana")
    told = rcscreen("share", "revoke", session, "referral-desk", "--yes")
    assert told.code == 0
    assert "on hold since" in told.err
    held = conversation_of(kept.vault, session)
    assert not held.state.grants
    assert any(getattr(entry.event, "grant", None) for entry in held.entries)
    assert rcscreen("summary", session, "--for", "referral-desk").code == 1
    assert "What was taken back meanwhile" in rcscreen("hold", session, "--lift").out
    lifted = conversation_of(kept.vault, session)
    assert not any(getattr(entry.event, "grant", None) for entry in lifted.entries)
    assert lifted.state == held.state


@pytest.mark.parametrize("options", [(), ("--by", " "), ("--by", "Dana", "--lift"), ("--by", "x" * 61)])
def test_it_is_put_by_somebody_or_lifted(kept: Kept, rcscreen: Rcscreen, options: tuple[str, ...]) -> None:
    """Anything else is a slip of the command line."""
    assert rcscreen("hold", kept.hold(), *options).code == 2


def test_lifting_what_is_not_held(kept: Kept, rcscreen: Rcscreen) -> None:
    """Says so, and harms nothing; erasing works again after a hold."""
    session = kept.hold()
    assert "was not on hold" in rcscreen("hold", session, "--lift").out
    rcscreen("hold", session, "--by", "Dana")
    rcscreen("hold", session, "--lift")
    assert rcscreen("erase", session, "--yes").code == 0
