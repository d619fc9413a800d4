"""What a site file accepts of what the linter finds: each with a reason, a name and a date."""

from __future__ import annotations

from datetime import date

import pytest
from jsonschema import Draft202012Validator

from rcscreen.errors import SiteRefused
from rcscreen.script.document import read_document
from rcscreen.script.setting import Accepted
from rcscreen.site.load import load_site, sample_text
from rcscreen.site.schema import site_schema

JUDGE = Draft202012Validator(site_schema())
ENTRY = "{code: SAF007, script: clinic, step: papers, because: lawyers ask, by: Ana Ruiz, on: 2026-11-02}"


def _site(entry: str) -> str:
    return f"{sample_text()}\nlint:\n  accept:\n  - {entry}\n"


def _fits(text: str) -> bool:
    document, _ = read_document(text, "site.yaml")
    assert document is not None
    return JUDGE.is_valid(document.plain())


def test_an_entry_says_who_and_when() -> None:
    """An entry is a rule, a script, perhaps a step, a reason, a name and a day; and it knows its line."""
    text = _site(ENTRY)
    (accepted,) = load_site(text, "site.yaml").accepted
    assert accepted == Accepted("SAF007", "clinic", "lawyers ask", "Ana Ruiz", date(2026, 11, 2), "papers")
    assert accepted.line == text.count("\n")
    assert _fits(text)


def test_a_site_accepts_nothing_by_itself() -> None:
    """Without `lint:` nothing is accepted."""
    assert load_site(sample_text(), "site.yaml").accepted == ()


@pytest.mark.parametrize(
    ("was", "becomes", "code"),
    [
        (", by: Ana Ruiz", "", "DOC021"),
        (", on: 2026-11-02", "", "DOC021"),
        ("because: lawyers ask, ", "", "DOC021"),
        ("SAF007", "saf 7", "DOC026"),
        ("2026-11-02", "lately", "DOC027"),
        ("step: papers", "stpe: papers", "DOC020"),
    ],
)
def test_an_entry_without_a_reason_a_name_or_a_day_is_refused(was: str, becomes: str, code: str) -> None:
    """Nobody accepts anything without standing for it."""
    text = _site(ENTRY.replace(was, becomes))
    with pytest.raises(SiteRefused) as caught:
        load_site(text, "site.yaml")
    assert [each.code for each in caught.value.problems] == [code]
    assert not _fits(text)
