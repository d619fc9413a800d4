"""Why a document is not counted."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["ORDINARY", "Why"]


class Why(StrEnum):
    """Why a document is not counted."""

    TWICE = "twice"
    REPLACED = "replaced"
    TAKEN_BACK = "taken_back"
    EXPIRED = "expired"
    RECORD = "record"
    REHEARSAL = "rehearsal"
    VERSION = "version"
    ENCRYPTED = "encrypted"
    FHIR = "fhir"
    FOREIGN = "foreign"
    MALFORMED = "malformed"
    DAMAGED = "damaged"
    NOT_JSON = "not_json"
    EMPTY = "empty"
    TOO_BIG = "too_big"
    UNREADABLE = "unreadable"


ORDINARY = frozenset({Why.TWICE, Why.REPLACED})
"""What any heap holds: nothing is wrong with it, and nobody has to do anything about it."""
