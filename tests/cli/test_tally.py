"""``tally``: how many were offered, for the program; switched on by the site file, by the month, rounded."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from tests.cli.conftest import TODAY, Kept, Told
from tests.desk.test_counting import COUNTING, SITE

from rcscreen.desk.tallying import count_offered
from rcscreen.interview.events import EndingKind
from rcscreen.interview.state import State

Rcscreen = Callable[..., Told]
TALLYING = SITE.replace("    role: program\n", "    role: program\n    tally: true\n")
LAST = TODAY.replace(day=1) - timedelta(days=1)
SETTING = replace(COUNTING, recipients=tuple(replace(each, tally=each.counts) for each in COUNTING.recipients))


ANSWERS = """
replies:
  - {step: start, answer: true}
  - {step: keep-notes, answer: true}
  - {step: who-can-hear, answer: alone}
  - {step: going-well, words: reads aloud}
  - {step: what-would-help, answer: [food]}
  - {step: read-back, heard: true}
  - {step: with-whom, answer: [program]}
"""


def offers(kept: Kept, number: int, ending: EndingKind, *, day: object = LAST) -> None:
    """So many conversations that ended like this."""
    assert isinstance(day, type(LAST))
    for _ in range(number):
        count_offered(kept.vault, State(SETTING, script="whole-family", language="es", finished=ending), day)


@pytest.fixture
def tallying(kept: Kept) -> Kept:
    """A program that wishes for a tally."""
    (kept.home / "site.yaml").write_text(TALLYING, encoding="utf-8")
    return kept


def test_who_said_no_is_in_a_number_and_nowhere_else(tallying: Kept, rcscreen: Rcscreen) -> None:
    """By month, script and language; as one reads it, and as it leaves."""
    offers(tallying, 44, "complete")
    offers(tallying, 22, "declined_to_talk")
    offers(tallying, 5, "declined_to_talk", day=TODAY)
    told = rcscreen("tally", "--language", "en")
    assert (told.code, told.err) == (0, "")
    assert "whole-family · es · they said no: 22" in told.out
    assert "dijeron que no: 22" in rcscreen("tally", "--language", "es").out
    (line,) = rcscreen("tally", "--format", "json").out.splitlines()
    assert json.loads(line)["ended"] == [
        {"script": "whole-family", "language": "es", "ending": "complete", "about": 44},
        {"script": "whole-family", "language": "es", "ending": "declined_to_talk", "about": 22},
    ]
    assert rcscreen("tally", "--format", "json").out == line + "\n"


def test_a_month_that_is_not_over_is_not_told(tallying: Kept, rcscreen: Rcscreen) -> None:
    """What moves from one day to the next would tell of that day."""
    offers(tallying, 40, "complete", day=TODAY)
    told = rcscreen("tally")
    assert (told.code, told.out) == (1, "")
    assert "no month that is over" in told.err


def test_nothing_is_counted_where_the_site_does_not_wish_for_it(kept: Kept, rcscreen: Rcscreen) -> None:
    """Off unless it is switched on."""
    count_offered(kept.vault, State(COUNTING, script="whole-family", language="es", finished="complete"), LAST)
    assert kept.vault.tallies() == {}
    (kept.home / "site.yaml").write_text(SITE, encoding="utf-8")
    told = rcscreen("tally")
    assert (told.code, told.out) == (2, "")
    assert "tally: true" in told.err
    (kept.home / "site.yaml").write_text(TALLYING, encoding="utf-8")
    assert "not have it" in rcscreen("tally", "--for", "referral-desk").err


def test_a_conversation_is_counted_when_it_is_over(kept: Kept, rcscreen: Rcscreen) -> None:
    """Nothing of it but its month, script, language and ending."""
    (kept.home / "site.yaml").write_text(TALLYING, encoding="utf-8")
    answers = kept.home / "answers.yaml"
    answers.write_text(f"date: {LAST}\nreplies:\n  - {{step: start, answer: true}}\n", encoding="utf-8")
    rcscreen("run", "whole-family", "--answers", str(answers))
    counted = {day: label for name, day, label in kept.vault.tallies() if name == "offered_in_month"}
    assert counted == {LAST.replace(day=1).isoformat(): '["whole-family", "en", "complete"]'}


def test_what_is_counted_is_taken_back_by_a_notice_and_never_by_a_patient(kept: Kept, rcscreen: Rcscreen) -> None:
    """FHIR would name whose it was, to one who must not know; the notice names documents, and the report heeds it."""
    (kept.home / "site.yaml").write_text(SITE, encoding="utf-8")
    answers = kept.home / "answers.yaml"
    answers.write_text(ANSWERS, encoding="utf-8")
    rcscreen("run", "whole-family", "--answers", str(answers))
    gist = json.loads(rcscreen("summary", "--for", "program").out)
    ((session, _),) = kept.vault.heads()
    told = rcscreen("share", "revoke", session, "program", "--yes", "--format", "fhir")
    assert (told.code, told.out) == (2, "")
    assert json.loads(rcscreen("summary", "--for", "program").out) == gist
    notice = json.loads(rcscreen("share", "revoke", session, "program", "--yes", "--format", "json").out)
    assert [each["id"] for each in notice["releases"]] == [gist["id"]]
    assert rcscreen("summary", session, "--for", "program").code == 1


def test_everything_that_is_new_leaves_in_one_go(kept: Kept, rcscreen: Rcscreen) -> None:
    """Once; anew where something came of a promise; and nobody who said no is in it."""
    (kept.home / "site.yaml").write_text(SITE, encoding="utf-8")
    answers = kept.home / "answers.yaml"
    for share in ("[referral-desk, program]", "[referral-desk, program]", "[referral-desk]"):
        answers.write_text(ANSWERS.replace("[program]", share), encoding="utf-8")
        rcscreen("run", "whole-family", "--answers", str(answers))
    assert "promise still open" in rcscreen("gists", "--format", "text", "--language", "en").out
    told = rcscreen("gists")
    made = [json.loads(line) for line in told.out.splitlines()]
    assert (told.code, told.err) == (0, "")
    assert [(each["schema"], each["revision"]) for each in made] == [("rcscreen.gist/1", 1)] * 2
    again = rcscreen("gists")
    assert (again.code, again.out) == (1, "")
    for promise in json.loads(rcscreen("due", "--format", "json").out)["due"]:
        rcscreen("due", promise["handle"], "done")
    revised = [json.loads(line) for line in rcscreen("gists").out.splitlines()]
    assert [(each["revision"], each["needs"][0]["promise"]) for each in revised] == [(2, "kept")] * 2
    assert {each["replaces"] for each in revised} == {each["id"] for each in made}
    assert rcscreen("gists", "--for", "referral-desk").code == 2
