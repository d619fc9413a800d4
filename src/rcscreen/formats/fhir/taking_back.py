"""What no longer stands, taken back at a partner's server: said anew under its identifier, with nothing left in it.

Nothing is deleted. Servers refuse to delete what something else points at (a request points at its reason), several
know no conditional delete in a transaction, and US Core's general guidance is to set a status instead: a server should
not delete, and of what was entered in error an identifier and a status are to be left. R4 calls an observation
``entered-in-error`` that was "withdrawn following previous final release". A request is ``revoked``: its status is the
requester's alone (Gravity, ``ServiceRequest.status``), and the guide has whoever works on a task watch the request that
it is for ("Checking Task Status"). The task is theirs and stays as they have it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from rcscreen.formats.fhir.codes import CONDITION_CATEGORY, VERIFICATION, Json, concept
from rcscreen.formats.fhir.entries import put
from rcscreen.summary.minting import SYSTEM

if TYPE_CHECKING:
    from rcscreen.summary.minting import Mint

__all__ = ["taken_back"]

_ERROR: Final = "entered-in-error"
_NOTHING: Final = {"text": "Taken back"}
"""What a resource is about that must be about something."""

_Refers = Mapping[str, Json]


def taken_back(gone: Iterable[str], mint: Mint, refers: _Refers) -> Iterator[Json]:
    """Entries that take back what stands no longer.

    Args:
        gone: What no longer stands, as :mod:`rcscreen.summary.standing` has it.
        mint: What made its identifiers.
        refers: References to ``patient program recipient``.
    """
    for each in gone:
        kind, _, identifier = each.partition(" ")
        named = mint.uuid("ServiceRequest", identifier) if kind == "asked" else identifier
        resource, rest = _EMPTY[kind]
        yield put({"resourceType": resource, "identifier": [{"system": SYSTEM, "value": named}], **rest(refers)})


def _observation(refers: _Refers) -> Json:
    return {"status": _ERROR, "code": _NOTHING, "subject": refers["patient"]}


def _goal(refers: _Refers) -> Json:
    return {"lifecycleStatus": _ERROR, "description": _NOTHING, "subject": refers["patient"]}


def _condition(refers: _Refers) -> Json:
    return {
        # No clinical status: under this one there may be none (con-5).
        "verificationStatus": concept(VERIFICATION, _ERROR, "Entered in Error"),
        "category": [concept(CONDITION_CATEGORY, "health-concern", "Health Concern")],
        "code": _NOTHING,
        "subject": refers["patient"],
    }


def _request(refers: _Refers) -> Json:
    return {
        "status": "revoked",
        "intent": "order",
        "code": _NOTHING,
        "subject": refers["patient"],
        "requester": refers["program"],
        "performer": [refers["recipient"]],
    }


_EMPTY: Final[Mapping[str, tuple[str, Callable[[_Refers], Json]]]] = MappingProxyType(
    {
        "strength": ("Observation", _observation),
        "hope": ("Goal", _goal),
        "need": ("Observation", _observation),
        "coded": ("Condition", _condition),
        "asked": ("ServiceRequest", _request),
    }
)
