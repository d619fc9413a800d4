"""News of a referral, read from what strangers send."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from rcscreen.errors import NewsRefused
from rcscreen.formats.heard import MOST_BYTES, Passed, read_heard
from rcscreen.summary.news import MOST_SAID, News, cleaned, heard_schema, moment_of
from rcscreen.summary.promise import Status

ID = "376ddeae57f8d966"
AT = "2026-12-01T10:00:00Z"
CANARY = "he-took-the-car-keys"
CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "fhir_gravity_examples"


def ours(**said: Any) -> bytes:  # noqa: ANN401 - whatever JSON may hold
    """One piece of news in our own JSON."""
    piece = {"need": ID, "status": "accepted", "at": AT} | said
    return json.dumps({"schema": "rcscreen.heard/1", "news": [piece]}).encode()


def task(**said: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever JSON may hold
    """A FHIR Task as a partner updates it."""
    return {
        "resourceType": "Task",
        "identifier": [{"system": "urn:rcscreen:id", "value": ID}],
        "status": "accepted",
        "intent": "order",
        "lastModified": "2026-12-01T11:00:00+01:00",
    } | said


def read(document: object) -> list[News | Passed]:
    """What is read from a document."""
    return list(read_heard(json.dumps(document).encode()))


def test_our_own_json() -> None:
    """All that it may say; it fits its schema."""
    data = ours(release="67208992fb4ce710", status="rejected", because="full", says="No beds\nuntil spring.")
    assert list(Draft202012Validator(heard_schema()).iter_errors(json.loads(data))) == []
    assert read_heard(data) == [News(("67208992fb4ce710", ID), Status.REJECTED, AT, "full", "No beds until spring.")]


def test_a_task() -> None:
    """Its identifier, its status, its moment in UTC."""
    assert read(task()) == [News((ID,), Status.ACCEPTED, AT)]


def test_a_bundle_of_tasks() -> None:
    """What else is in it is passed over."""
    bundle = {
        "resourceType": "Bundle",
        "type": "searchset",
        "entry": [
            {"resource": task()},
            {"resource": {"resourceType": "Patient"}},
            {},
            {"resource": task(status="failed")},
        ],
    }
    assert [each.status for each in read(bundle) if isinstance(each, News)] == ["accepted", "failed"]


@pytest.mark.parametrize(
    ("status", "ours"),
    [
        ("received", "received"),
        ("accepted", "accepted"),
        ("ready", "accepted"),
        ("in-progress", "in_progress"),
        ("on-hold", "on_hold"),
        ("completed", "completed"),
        ("rejected", "rejected"),
        ("cancelled", "cancelled"),
        ("failed", "failed"),
        ("entered-in-error", "cancelled"),
    ],
)
def test_every_status_of_a_task(status: str, ours: str) -> None:
    """Each of R4's has a meaning here."""
    assert [each.status for each in read(task(status=status)) if isinstance(each, News)] == [ours]


@pytest.mark.parametrize("status", ["draft", "requested"])
def test_our_own_asking_is_no_news(status: str) -> None:
    """It is what we sent, coming back."""
    assert read(task(status=status)) == [Passed("nothing_new")]


def test_why_they_cannot() -> None:
    """A code of a list becomes a reason of ours; their words are kept short beside it, a code's display is not."""
    coded = {"coding": [{"code": "no-capacity", "display": CANARY}], "text": "We are full until March"}
    (news,) = read(task(status="rejected", statusReason=coded))
    assert isinstance(news, News)
    assert (news.because, news.says) == ("full", "We are full until March")
    (unknown,) = read(task(status="rejected", businessStatus={"coding": [{"code": "x", "display": CANARY}]}))
    assert isinstance(unknown, News)
    assert (unknown.because, unknown.says) == ("", "")


def test_what_a_task_quotes() -> None:
    """An identifier, that of its group, or the request it answers, by identifier or by our UUID."""
    quoting = task(
        identifier=[{"system": "urn:theirs", "value": "T-1"}],
        groupIdentifier={"value": "GROUP"},
        focus={"reference": "urn:uuid:8AE1"},
        basedOn=[{"reference": "https://theirs.example/fhir/ServiceRequest/77", "identifier": {"value": ID}}],
    )
    (news,) = read(quoting)
    assert isinstance(news, News)
    assert news.names == ("t-1", "group", "8ae1", ID, "77")


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("2026-12-01", "2026-12-01T00:00:00Z"),
        ("2026-12-01T23:30:00-05:00", "2026-12-02T04:30:00Z"),
        ("2026-12-01T10:00:00.671Z", "2026-12-01T10:00:00Z"),
        ("2026-12-01T10:00", "2026-12-01T10:00:00Z"),
        ("2026-12", None),
        ("2026", None),
        ("yesterday", None),
        ("0001-01-01T00:00:00+14:00", None),
        (20261201, None),
        (None, None),
    ],
)
def test_moments(said: object, moment: str | None) -> None:
    """Two of them can be held against each other as text."""
    assert moment_of(said) == moment


@pytest.mark.parametrize(
    ("piece", "why"),
    [
        ({"status": "accepted", "at": AT}, "no_name"),
        ({"need": ID, "at": AT}, "no_status"),
        ({"need": ID, "status": CANARY, "at": AT}, "no_status"),
        ({"need": ID, "status": "accepted"}, "no_moment"),
        ({"need": [ID], "status": "accepted", "at": AT}, "no_name"),
        ("words", "no_status"),
        (None, "no_status"),
    ],
)
def test_what_says_too_little_is_passed_over(piece: object, why: str) -> None:
    """It does not hold up the others."""
    document = {"schema": "rcscreen.heard/1", "news": [piece, {"need": ID, "status": "completed", "at": AT}]}
    assert read(document) == [Passed(why), News((ID,), Status.COMPLETED, AT)]  # type: ignore[arg-type] # parametrized


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "not JSON"),
        (b"\x00\xff", "not JSON"),
        (b"{", "not JSON"),
        (b'{"a": 1, "a": 2}', "not JSON"),
        (b'{"a": NaN}', "not JSON"),
        (b'{"a": ' + b"9" * 5000 + b"}", "not JSON"),
        (b'<Task xmlns="http://hl7.org/fhir"/>', "This is XML"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>", "This is XML"),
        (b"-----BEGIN AGE ENCRYPTED FILE-----", "This is encrypted"),
        (b"age-encryption.org/v1\n", "This is encrypted"),
        (b"[" * 100_000, "nested too deeply"),
        (b"[" * 40 + b"]" * 40, "nested too deeply"),
        (b" " * (MOST_BYTES + 1), "too big"),
        (b"[]", "neither news of ours nor a FHIR Task"),
        (b'"he-took-the-car-keys"', "neither news of ours nor a FHIR Task"),
        (b'{"schema": "rcscreen.release/1"}', "neither news of ours nor a FHIR Task"),
        (b'{"schema": "rcscreen.heard/1"}', "no news in it"),
        (b'{"schema": "rcscreen.heard/1", "news": {}}', "no news in it"),
        (b'{"resourceType": "Patient", "id": "he-took-the-car-keys"}', "no Task"),
        (b'{"resourceType": ["Task"]}', "no Task"),
        (b'{"resourceType": "Bundle"}', "no news in it"),
        (json.dumps({"schema": "rcscreen.heard/1", "news": [{}] * 201}).encode(), "more news"),
    ],
)
def test_what_is_no_news_is_one_clear_line(data: bytes, said: str) -> None:
    """Nothing of what was sent is repeated."""
    with pytest.raises(NewsRefused, match=said) as refused:
        read_heard(data)
    (line,) = refused.value.lines()
    assert CANARY not in line


def test_a_byte_order_mark_is_no_damage() -> None:
    """Windows writes one."""
    assert len(read_heard(b"\xef\xbb\xbf" + ours())) == 1


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpora are not beside the checkout")
def test_a_real_task_of_somebody_else() -> None:
    """An example of the Gravity guide is read; what it names is not ours to know."""
    (file,) = CORPUS.glob("*TaskReferralManagementOrderFulfillmentCompleted*")
    (news,) = read_heard(file.read_bytes())
    assert isinstance(news, News)
    assert (news.status, news.at) == (Status.COMPLETED, "2020-09-11T21:56:54Z")


# -- Whatever comes ------------------------------------------------------------------------------------------------

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
    | st.sampled_from([ID, AT]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
KEYS = [
    "identifier",
    "groupIdentifier",
    "status",
    "statusReason",
    "businessStatus",
    "output",
    "lastModified",
    "meta",
    "authoredOn",
    "focus",
    "basedOn",
    "partOf",
]


@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    """They are news, or a line says why not."""
    try:
        assert read_heard(data)
    except NewsRefused:
        return


@given(st.dictionaries(st.sampled_from(KEYS), JSON))
def test_any_task(said: dict[str, Any]) -> None:
    """Whatever stands where: a status and a moment of ours, names that are short, words that are few and plain."""
    for each in read(task() | said):
        if isinstance(each, News):
            assert each.status in Status
            assert moment_of(each.at) == each.at
            assert all(0 < len(name) <= 128 for name in each.names)
            assert len(each.says) <= MOST_SAID


@given(JSON)
def test_any_news(piece: object) -> None:
    """The same for our own JSON."""
    assert len(read({"schema": "rcscreen.heard/1", "news": [piece]})) == 1


@given(st.text(max_size=2000))
def test_their_words_are_few_and_plain(text: str) -> None:
    """One line; nothing that steers a terminal, nothing that turns text round; cleaning twice is cleaning once."""
    said = cleaned(text)
    assert len(said) <= MOST_SAID
    assert all(sign.isprintable() for sign in said)
    assert cleaned(said) == said
    assert cleaned(f"a\x1b[31m\u202eb{text[:10]}").startswith("a [31m b")
