"""Looking places up: what fits, what to ask it first, what is never offered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcscreen.errors import SiteRefused
from rcscreen.script.place import Access, Doubt, Resource
from rcscreen.script.resource import NOWHERE
from rcscreen.site.check_resources import WORDS, Held, holds, resource_shortfalls
from rcscreen.site.load import load_site, sample_text
from rcscreen.site.resources import MOST_OFFERED, Directory, folded, matching, suiting
from rcscreen.vocabulary.domains import NEEDS, WAYS
from rcscreen.vocabulary.places import ACCESS, KINDS, SUITS

TODAY = date(2026, 11, 20)
PANTRY = Resource(
    "pantry",
    "Corner Pantry",
    kind="food_pantry",
    domains=("food",),
    places=("00100", "rivertown", "river county"),
    languages=("en", "es"),
    access=("walk_in",),
    phone="555-0101",
    verified=date(2026, 11, 1),
)
WHEELS = replace(PANTRY, id="wheels", name="Meals on Wheels", access=("delivery", "phone"), languages=("en",))
UNKNOWN = Resource("unknown", "A Pantry", domains=("food",), verified=date(2026, 11, 1))
CRISIS = replace(PANTRY, id="line", kind="crisis")
ALL = (PANTRY, WHEELS, UNKNOWN, CRISIS)


def fits(*resources: Resource, **asked: object) -> list[str]:
    """The ids of what fits, best first."""
    found = matching(resources or ALL, **{"today": TODAY, **asked})  # type: ignore[arg-type]  # whatever is asked
    return [match.resource.id for match in found]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["pantry", "wheels", "unknown"]),
        ({"domain": "food"}, ["pantry", "wheels", "unknown"]),
        ({"domain": "housing"}, []),
        ({"access": ("delivery",)}, ["wheels", "unknown"]),
        ({"access": ("walk_in", "delivery")}, ["pantry", "wheels", "unknown"]),
        ({"language": "es"}, ["pantry", "unknown"]),
        ({"language": "vi"}, ["unknown"]),
        ({"place": ("00100-9999",)}, ["pantry", "wheels", "unknown"]),
        ({"place": ("Hillside", "River County")}, ["pantry", "wheels", "unknown"]),
        ({"place": ("River",)}, ["pantry", "wheels", "unknown"]),
        ({"place": ("Rivertow",)}, ["unknown"]),
        ({"place": ("Hillside",)}, ["unknown"]),
    ],
)
def test_what_fits(asked: dict[str, object], found: list[str]) -> None:
    """By need, place, language and access; what nobody says may fit, and comes last."""
    assert fits(**{"domain": "", **asked}) == found


def test_what_nobody_says_is_a_doubt() -> None:
    """It is shown with what to ask first; what was checked lately and says everything has none."""

    def doubts(resource: Resource) -> tuple[Doubt, ...]:
        (match,) = matching(
            [resource], "food", place=("rivertown",), language="en", access=("walk_in",), today=TODAY, within=30
        )
        return match.doubts

    assert doubts(PANTRY) == ()
    assert doubts(UNKNOWN) == ("place", "language", "access")
    assert doubts(replace(PANTRY, verified=None)) == ("checked",)
    assert doubts(replace(PANTRY, verified=TODAY - timedelta(31))) == ("checked",)
    assert doubts(replace(PANTRY, verified=TODAY + timedelta(1))) == ("checked",)
    assert doubts(replace(PANTRY, languages=("vi",), interpreter=True)) == ("language",)
    assert doubts(replace(PANTRY, places=("elsewhere",), everywhere=True)) == ()


def test_an_expired_place_and_one_for_danger_are_never_offered() -> None:
    """On its last day a place is still open; the day after it is not."""
    assert fits(replace(PANTRY, expires=TODAY)) == ["pantry"]
    assert fits(replace(PANTRY, expires=TODAY - timedelta(1))) == []
    assert fits(replace(PANTRY, kind="crisis")) == []


@given(
    kind=st.sampled_from(sorted(KINDS)),
    domain=st.sampled_from(sorted(NEEDS)),
    language=st.sampled_from(["", "en", "es", "vi"]),
    access=st.sets(st.sampled_from(sorted(ACCESS))),
    place=st.lists(st.sampled_from(["Rivertown", "00100", "Hillside", ""]), max_size=2),
    expires=st.none() | st.dates(TODAY - timedelta(5), TODAY + timedelta(5)),
)
def test_whatever_is_asked(  # noqa: PLR0913, PLR0917 - each part of a question
    kind: str, domain: str, language: str, access: set[Access], place: list[str], expires: date | None
) -> None:
    """Nothing is found that is for danger, past its day or for another need; asking for more never finds more."""
    resources = [
        replace(each, id=f"{each.id}{number}", kind=kind, domains=domains, expires=expires)
        for each in ALL
        for number, domains in enumerate([("food",), ("food", "housing"), ()])
    ]
    found = matching(resources, domain, place=place, language=language, access=access, today=TODAY)
    for match in found:
        assert match.resource.kind != "crisis"
        assert domain in match.resource.domains
        assert expires is None or expires >= TODAY
    wider = matching(resources, domain, today=TODAY)
    assert {match.resource.id for match in found} <= {match.resource.id for match in wider}


def test_the_ways_that_suit_somebody() -> None:
    """Brought means delivered; where any of their ways needs no place of a certain kind, every place suits."""
    assert suiting(()) == ()
    assert suiting(("delivered",)) == ("delivery",)
    assert suiting(("delivered", "pick_up")) == ("delivery", "walk_in")
    assert suiting(("delivered", "information")) == ()
    assert set(SUITS) <= set(WAYS)
    assert {access for ways in SUITS.values() for access in ways} <= set(ACCESS)


def test_an_offer() -> None:
    """What fits, a few of it, and how many others there are; nothing is plainly nothing."""
    directory = Directory((PANTRY, WHEELS, CRISIS), ("Rivertown",))
    offer = directory.offer("food", "es", ("delivered",), TODAY)
    assert (offer.state, offer.matches, offer.others) == ("nothing", (), 2)
    offer = directory.offer("food", "en", ["delivered"], TODAY)
    assert (offer.state, [each.resource.id for each in offer.matches], offer.others) == ("found", ["wheels"], 1)
    many = Directory(tuple(replace(PANTRY, id=f"p{number}") for number in range(30)))
    assert len(many.offer("food", "en", (), TODAY).matches) == MOST_OFFERED
    assert NOWHERE.offer("food", "en", (), TODAY).state == "none"


def test_what_a_directory_holds() -> None:
    """What is offered, what is stale, what is left out and why, and which needs have none."""
    directory = Directory(
        (
            PANTRY,
            CRISIS,
            replace(PANTRY, id="old", expires=TODAY - timedelta(1)),
            replace(PANTRY, id="stale", verified=date(2025, 1, 1)),
            replace(PANTRY, id="never", verified=None),
            replace(PANTRY, id="odd", domains=()),
            replace(PANTRY, id="far", places=("hillside",)),
        ),
        ("Rivertown",),
    )
    stock = directory.stock(TODAY)
    assert (stock.offered, stock.stale, stock.expired, stock.crisis) == (3, 2, 1, 1)
    assert (stock.unmapped, stock.elsewhere) == (1, 1)
    assert stock.domains["food"] == 3
    assert set(stock.lacking) == set(NEEDS) - {"food", "other"}
    assert [each.id for each in directory.stale(TODAY)] == ["never", "stale"]


def test_words_are_compared_without_their_dress() -> None:
    """Accents, capitals and signs; and a United States postal code by its five digits."""
    assert folded("  Peñón,  St. Mary's ") == "penon st mary s"
    assert folded("62701-1234") == "62701"
    assert folded("東京") == "東京"


# -- In a site file --------------------------------------------------------------------------------------------------


def site(resources: str) -> str:
    """A site file with another directory than the sample's."""
    lines = [line for line in sample_text().splitlines() if not line.startswith("resources:")]
    return "\n".join([*lines, resources, ""])


def test_in_a_site_file() -> None:
    """A file beside it, where the people live, for how long a check counts; half a year unless it says another."""
    about = load_site(
        site("resources: {file: places.zip, place: [Rivertown, '00100'], verified_within: 90}"), "s"
    ).resources
    assert about is not None
    assert (about.file, about.place, about.verified_within) == ("places.zip", ("Rivertown", "00100"), 90)
    plain = load_site(site("resources: {file: places.zip}"), "s").resources
    assert plain is not None
    assert (plain.place, plain.verified_within) == ((), 180)
    assert load_site(site(""), "s").resources is None


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ("{place: [x]}", "DOC021"),
        ("{file: x, verified_within: 0}", "DOC024"),
        ("{file: x, palce: [y]}", "DOC020"),
        ("{file: x, place: {}}", "DOC022"),
        ("x", "DOC022"),
    ],
)
def test_faults_in_a_site_file(wrong: str, code: str) -> None:
    """Each with its place and its code."""
    with pytest.raises(SiteRefused) as refused:
        load_site(site(f"resources: {wrong}"), "site.yaml")
    assert [problem.code for problem in refused.value.problems] == [code]


def test_what_a_program_is_told() -> None:
    """No directory, one that cannot be used, one in which everything is stale, needs without a place, sample places."""
    about = load_site(site("resources: {file: places.zip, place: [Rivertown]}"), "s").resources
    assert about is not None

    def told(held: Held | None) -> list[tuple[str, str]]:
        return [(each.code, each.weight) for each in resource_shortfalls(about, held, "en")]

    assert [each.code for each in resource_shortfalls(None, None, "en")] == ["SET025"]
    assert told(None) == [("SET020", "off")]
    stale = Directory((replace(PANTRY, verified=None),), about.place)
    assert told(Held(stale.stock(TODAY), 3)) == [("SET021", "idea"), ("SET022", "idea"), ("SET024", "idea")]
    odd = Directory((PANTRY, replace(PANTRY, id="odd", domains=())))
    assert ("SET023", "idea") in told(Held(odd.stock(TODAY), 0))
    assert holds(about, Held(odd.stock(TODAY), 0), "es").startswith("Lugares a dónde acudir: 1.")
    assert set(WORDS["en"]) == set(WORDS["es"])
