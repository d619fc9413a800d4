"""JSON Schemas (2020-12) of what the desk prints as data: notices, ledgers, what is held about a person, a receipt.

They are written for readers, like those of the two documents: open to keys that a later version adds, lists always
there, what is not known absent.
"""

from __future__ import annotations

from typing import Any, Final

from rcscreen.script.setting import EVERY_PART
from rcscreen.summary.due import BUCKETS
from rcscreen.summary.promise import Outcome, Reason, Status
from rcscreen.vocabulary.domains import NEEDS

__all__ = ["due_schema", "erased_schema", "mine_schema", "notice_schema", "promise_schema", "shares_schema"]

_Schema = dict[str, Any]

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_WORDS: Final[_Schema] = {"type": "string"}
_DAY: Final[_Schema] = {"type": "string", "format": "date"}
_SESSION: Final[_Schema] = {"type": "string", "description": "The name of a conversation, in this vault alone."}
_RELEASE: Final[_Schema] = {"type": "string", "description": "The `id` that the release bears."}
_REASON: Final[_Schema] = {"enum": [each.value for each in Reason]}
_REVISION: Final[_Schema] = {"type": "integer", "minimum": 1}


def notice_schema() -> _Schema:
    """A notice: please delete what you received."""
    return _document("notice", "A notice: please delete what you received.", _notice())


def shares_schema() -> _Schema:
    """What ``share list`` prints: the consent ledger."""
    listed = _of({"shares": _several(_share()), "unreadable": _several(_SESSION)})
    return _document("shares", "The consent ledger: who may have what, and what left.", listed)


def due_schema() -> _Schema:
    """What ``due`` prints: every open promise, whenever it is due."""
    last = _of({"outcome": {"enum": [each.value for each in Outcome]}, "on": _DAY})
    promise = _of(
        {
            "handle": {**_WORDS, "description": "By it `rcscreen due HANDLE OUTCOME` knows the promise."},
            "session": _SESSION,
            "when": {"enum": list(BUCKETS)},
            "language": {**_WORDS, "description": "The language they spoke."},
        },
        {
            "by": {**_DAY, "description": "The day that was promised."},
            "domain": {"enum": list(NEEDS)},
            "action": _WORDS,
            "who": _WORDS,
            "backup": _WORDS,
            **_came(),
            "last": {**last, "description": "What came of it so far."},
            "contact": {**_contact(), "description": "Obey it before you reach for the number."},
            "unsafe_on": {**_DAY, "description": "Since this day the number is known to be somebody else's."},
        },
    )
    listed = _of({"due": _several(promise), "unreadable": _several(_SESSION)})
    return _document("due", "The promises that are open, the earliest first.", listed)


def _came() -> _Schema:
    """What came of a promise, beside its outcome."""
    names = _several(_WORDS)
    news = _of(
        {"from": _WORDS, "status": {"enum": [each.value for each in Status]}, "at": _WORDS},
        {"because": _REASON, "says": {**_WORDS, "description": "Their own words."}},
    )
    return {
        "next": {**_DAY, "description": "The day on which it comes back, where that is another one."},
        "attempts": {"type": "integer", "minimum": 1, "description": "On how many days somebody tried in vain."},
        "with": {**names, "description": "Colleagues who have it too, by name."},
        "heard": {**_several(news), "description": "The newest news of each partner."},
        "bounced": {**names, "description": "Partners that sent it back."},
    }


def _contact() -> _Schema:
    return _of({}, dict.fromkeys(("way", "voicemail", "hours", "name", "number"), _WORDS))


def erased_schema() -> _Schema:
    """What ``erase`` and ``mine --erase`` print: a receipt, with a notice for whoever received something."""
    giver = {**_WORDS, "description": "Whoever had handed some of it over, as they said: they may still keep it."}
    receipt = _of({"erased": _several(_SESSION), "notices": _several(_notice()), "kept_by": _several(giver)})
    return _document("erased", "What was erased, and whom to ask to delete what they have.", receipt)


def mine_schema() -> _Schema:
    """What ``mine`` prints: everything that is held about one person."""
    from rcscreen.summary.schemas import record_schema

    promise = _of(
        {"plan": _WORDS, "domain": {"enum": list(NEEDS)}, "action": _WORDS},
        {"who": _WORDS, "by": _DAY, "backup": _WORDS, "outcome": _WORDS, "on": _DAY, "because": _REASON, **_came()},
    )
    record = record_schema()
    held = _of({"by": _WORDS, "on": _DAY})
    conversation = _of(
        {"session": _SESSION, "day": _WORDS, "shares": _several(_share()), "promises": _several(promise)},
        {
            "let_go": {**_DAY, "description": "The day since which what was said is no longer kept."},
            "held": {**held, "description": "The legal hold on it: who put it, and on which day."},
            "record": {"$ref": record["$id"]},
        },
    )
    said = _document(
        "mine", "Everything that is held about one person.", _of({"conversations": _several(conversation)})
    )
    return {**said, "$defs": {"record": record}}


def _document(name: str, about: str, schema: _Schema) -> _Schema:
    keys = {"schema": {"const": f"rcscreen.{name}/1"}, **schema["properties"]}
    required = ["schema", *(key for key in schema["required"] if key != "schema")]
    about_it = {"$schema": _DIALECT, "$id": f"urn:rcscreen:{name}:1", "title": f"rcscreen {name}", "description": about}
    return {**about_it, **schema, "properties": keys, "required": required}


def _notice() -> _Schema:
    return _of(
        {
            "schema": {"const": "rcscreen.notice/1"},
            "please": {"const": "delete"},
            "on": _DAY,
            "from": _of({"name": _WORDS}),
            "to": _of({"id": _WORDS, "name": _WORDS}),
            "releases": {**_several(_of({"id": _RELEASE, "revision": _REVISION, "sent_on": _DAY})), "minItems": 1},
        },
        {"purpose": {**_WORDS, "description": "What the releases were for, in the program's words."}},
    )


def promise_schema() -> _Schema:
    """What a colleague receives who steps in: one promise, and how to be in touch."""
    party = _of({"name": _WORDS}, {"id": _WORDS, "navigator": _WORDS})
    promise = _of(
        {"domain": {"enum": list(NEEDS)}},
        {"action": _WORDS, "who": _WORDS, "by": _DAY, "backup": _WORDS, "attempts": {"type": "integer", "minimum": 1}},
    )
    keys = {
        "schema": {"const": "rcscreen.promise/1"},
        "id": _RELEASE,
        "from": party,
        "to": party,
        "language": _WORDS,
        "promise": promise,
        "contact": {**_contact(), "description": "As in a release. Obey it before you reach for the number."},
        "purpose": _WORDS,
        "granted_on": _DAY,
        "until": {**_DAY, "description": "The last day on which the yes holds; it is then to be deleted."},
    }
    maybe = {"unsafe_on": {**_DAY, "description": "Since this day the number is known to be somebody else's."}}
    return _document("promise", "One promise, for the colleague who steps in.", _of(keys, maybe))


def _share() -> _Schema:
    return _of(
        {
            "session": _SESSION,
            "recipient": _WORDS,
            "parts": _several({"enum": list(EVERY_PART)}),
            "domains": {**_several({"enum": list(NEEDS)}), "description": "None: any."},
            "left": _several(_of({"on": _DAY, "revision": _REVISION}, {"release": _RELEASE})),
            "asked_to_delete_on": _several(_DAY),
        },
        {
            "name": _WORDS,
            "purpose": _WORDS,
            "granted_on": _DAY,
            "until": {**_DAY, "description": "The last day on which the yes holds."},
            "how": {"enum": ["spoken", "written"]},
            "withdrawn_on": _DAY,
            "taken_over_on": {**_DAY, "description": "It came from this colleague, on this day."},
        },
    )


def _of(keys: _Schema, maybe: _Schema | None = None) -> _Schema:
    """An object with these keys, and perhaps those."""
    return {"type": "object", "properties": {**keys, **(maybe or {})}, "required": list(keys)}


def _several(items: _Schema) -> _Schema:
    return {"type": "array", "items": items}
