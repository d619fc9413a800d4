"""Every variety of Bundle before every judge; and that the judges would have found something."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.formats.fhir.bundles import every, mint, told
from tests.formats.fhir.judges import model_faults, node_faults, of_kind, our_faults, schema_faults
from tests.summary.conversations import accounts, grants, recipients, released

from rcscreen.formats.fhir import bundle

Json = dict[str, Any]
EVERY = dict(every())


@pytest.mark.parametrize("judge", [model_faults, our_faults], ids=["models", "lists"])
def test_every_variety_is_sound(judge: Callable[[Json], list[str]]) -> None:
    """By the models of somebody else, and by the guide's required bindings, constraints and kinds of references."""
    assert {name: faults for name, each in EVERY.items() if (faults := judge(each))} == {}


@pytest.mark.parametrize("name", ["as in life", "every domain", "in Spanish", "a later revision"])
def test_fhirs_own_schema_holds(name: str) -> None:
    """Nothing is missing, nothing is invented."""
    assert schema_faults(EVERY[name]) == []


def test_the_real_definitions_hold() -> None:
    """Cardinalities, kinds of references and FHIR's own constraints, by a judge in another language."""
    faults = node_faults(list(EVERY.values()))
    assert {name: found for name, found in zip(EVERY, faults, strict=True) if found} == {}


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.data())
def test_whatever_was_said_the_bundle_is_sound(data: st.DataObject) -> None:
    """Any conversation, any recipient, any yes."""
    recipient = data.draw(recipients())
    release = released(data.draw(accounts()), data.draw(grants(recipient)), recipient)
    if release is not None:
        made = bundle(release, mint(recipient))
        assert model_faults(made) == []
        assert our_faults(made) == []


# -- The judges would have found it ----------------------------------------------------------------------------------


def _spoiled(kind: str, spoil: Callable[[Json], object]) -> Json:
    made = copy.deepcopy(told())
    spoil(of_kind(made, kind)[0])
    return made


SPOILED = {
    "an element nobody knows": ("Patient", lambda each: each.update(favourite="blue"), {"models", "schema", "node"}),
    "no scope": ("Consent", lambda each: each.pop("scope"), {"models", "schema", "node"}),
    "neither a policy nor a rule": ("Consent", lambda each: each.pop("policy"), {"lists"}),
    "a name that nobody bears": ("Patient", lambda each: each["name"][0].pop("given"), {"lists"}),
    "no category of the guide's": ("Condition", lambda each: each["category"].pop(1), {"lists"}),
    "a category nobody has": (
        "Observation",
        lambda each: each["category"][1]["coding"][0].update(code="protective"),
        {"lists"},
    ),
    "a confirmed diagnosis": (
        "Condition",
        lambda each: each["verificationStatus"]["coding"][0].update(code="confirmed"),
        {"lists"},
    ),
    "a task for an organization": (
        "Task",
        lambda each: each.update({"for": each["requester"]}),
        {"lists"},
    ),
    "a request without what it asks": ("ServiceRequest", lambda each: each.pop("code"), {"lists"}),
    "a day that is none": ("Goal", lambda each: each.update(startDate="soon"), {"models", "schema", "node"}),
}


@pytest.mark.parametrize("name", SPOILED)
def test_a_planted_fault_is_found(name: str) -> None:
    """By the lists or by the models, which run everywhere; and by whichever else is said here and is at hand."""
    kind, spoil, found_by = SPOILED[name]
    spoiled = _spoiled(kind, spoil)
    found = {each for each, judge in (("models", model_faults), ("lists", our_faults)) if judge(spoiled)}
    assert found == found_by & {"models", "lists"}


def test_a_planted_fault_is_found_by_the_schema() -> None:
    """Where it is at hand."""
    for kind, spoil, found_by in SPOILED.values():
        (spoiled, *_) = of_kind(_spoiled(kind, spoil), kind)
        assert bool(schema_faults(spoiled)) == ("schema" in found_by)


def test_a_planted_fault_is_found_by_the_definitions() -> None:
    """Where node is."""
    faults = node_faults([_spoiled(kind, spoil) for kind, spoil, _ in SPOILED.values()])
    expected = ["node" in found_by for _, _, found_by in SPOILED.values()]
    assert [bool(each) for each in faults] == expected
