"""The two documents, as they are written: the record, which stays, and the release, which goes to one recipient.

Lists are always present; what is not known is absent, never null; every enumeration is closed. We write nothing that
is not declared here. Readers ignore keys they do not know (:func:`from_json` does).
"""

from __future__ import annotations

import json
from datetime import date
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, ValidationError, model_validator

from rcscreen.interview.events import EndingKind
from rcscreen.script.model import Audience, Channel
from rcscreen.script.setting import Part
from rcscreen.vocabulary.domains import NEEDS, STRENGTHS, WAYS

__all__ = [
    "RECORD",
    "RELEASE",
    "Agreed",
    "Code",
    "Contact",
    "Hope",
    "Need",
    "NeedDomain",
    "PlanLine",
    "Record",
    "Release",
    "ReleasedNeed",
    "ReleasedShare",
    "Strength",
    "StrengthDomain",
    "from_json",
    "to_json",
]

RECORD: Literal["rcscreen.local/1"] = "rcscreen.local/1"
RELEASE: Literal["rcscreen.release/1"] = "rcscreen.release/1"


def _known_need(domain: str) -> str:
    if domain not in NEEDS:
        raise ValueError("not a domain of need of the vocabulary")
    return domain


def _known_strength(domain: str) -> str:
    if domain not in STRENGTHS:
        raise ValueError("not a domain of strength of the vocabulary")
    return domain


def _known_way(way: str) -> str:
    if way not in WAYS:
        raise ValueError("not a way of the vocabulary")
    return way


Text: TypeAlias = Annotated[str, Field(min_length=1)]
Id: TypeAlias = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9._-]+$")]
NeedDomain: TypeAlias = Annotated[str, AfterValidator(_known_need), Field(json_schema_extra={"enum": list(NEEDS)})]
StrengthDomain: TypeAlias = Annotated[
    str, AfterValidator(_known_strength), Field(json_schema_extra={"enum": list(STRENGTHS)})
]
Way: TypeAlias = Annotated[str, AfterValidator(_known_way), Field(json_schema_extra={"enum": list(WAYS)})]


class _Written(BaseModel):
    """What all of it has in common: strict, frozen, nothing undeclared, and errors that never quote what was said."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        frozen=True,
        hide_input_in_errors=True,
        validate_by_name=True,
        validate_by_alias=True,
    )


class ScriptRef(_Written):
    """The script that was followed."""

    id: Text = Field(description="The script's id.")
    version: Text = Field(description="The version its authors gave it.")


class Agreed(_Written):
    """A consent that is not about sharing."""

    scope: Literal["talk", "record", "contact", "remember", "read_back"] = Field(
        description=(
            "To talk; to keep notes; to be contacted; to be remembered for a next time. `read_back`: they heard this "
            "record read back and found it right; without it nothing is released."
        )
    )
    granted: bool = Field(description="Whether they agreed.")


class Shared(_Written):
    """A yes to hand something on to one recipient."""

    scope: Literal["share"]
    granted: Literal[True]
    recipient: Text = Field(description="The recipient's id in the site file.")
    parts: tuple[Part, ...] = Field(description="The parts it may have.")
    domains: tuple[NeedDomain, ...] = Field(description="The domains of need it may have; none named: any.")
    purpose: str = Field(description="What for, as it was said.")
    granted_on: date = Field(description="The day of the yes.")
    until: date = Field(description="The last day on which it holds.")
    how: Literal["spoken", "written"] = Field(description="How the yes was given.")


class ReleasedShare(_Written):
    """The yes on which a release rests. It names no parts: a list of what was allowed would show what was not."""

    scope: Literal["share"]
    granted: Literal[True]
    recipient: Text = Field(description="The recipient's id, as in `to`.")
    purpose: str = Field(description="What for, as it was said.")
    granted_on: date = Field(description="The day of the yes.")
    until: date = Field(description="The last day on which it holds.")
    how: Literal["spoken", "written"] = Field(description="How the yes was given.")


class Contact(_Written):
    """How to be in touch safely. The rule travels with the number, always."""

    model_config = ConfigDict(
        json_schema_extra={
            "if": {"properties": {"way": {"enum": ["none", "next_visit"]}}},
            "then": {"not": {"required": ["number"]}},
            "else": {
                "if": {"properties": {"way": {"enum": ["call", "text"]}}, "required": ["number"]},
                "then": {"required": ["voicemail"]},
            },
        }
    )

    way: Literal["call", "text", "letter", "next_visit", "none"] = Field(
        description="The way they chose. `none`: do not get in touch at all; `next_visit`: not before they come again."
    )
    voicemail: Literal["message", "name_only", "no_message"] | None = Field(
        default=None,
        description="What may be left: a message, only a name and no program, nothing. Obey it before dialling.",
    )
    hours: Literal["any", "mornings", "afternoons", "evenings"] | None = Field(
        default=None, description="When; absent where it was not asked."
    )
    number: Text | None = Field(default=None, description="The number or the address.")
    name: Text | None = Field(default=None, description="What the person likes to be called.")

    @model_validator(mode="after")
    def _no_number_without_its_rule(self) -> Self:
        if self.number is not None and self.way in ("none", "next_visit"):
            raise ValueError("a number where nobody may use it")
        if self.number is not None and self.way != "letter" and self.voicemail is None:
            raise ValueError("a number without its rule")
        return self


class Strength(_Written):
    """Something that carries them."""

    id: Id
    domain: StrengthDomain = Field(description="The vocabulary's domain of strength. It has no code, ever.")
    said: Text | None = Field(default=None, description="In their own words, or as it was heard.")


class Hope(_Written):
    """What better would look like."""

    id: Id
    said: Text | None = Field(default=None, description="In their own words, or as it was heard.")


class Code(_Written):
    """A code that may fit: for a clinician to confirm with the person. Not a diagnosis."""

    system: Text
    code: Text
    display: Text
    valid_from: date = Field(description="The first day on which the code may be used.")
    valid_to: date | None = Field(default=None, description="The last day; absent while it is still valid.")


class Need(_Written):
    """A need, one for each domain. Having a need and wanting help with it are two things."""

    id: Id
    domain: NeedDomain = Field(description="The vocabulary's domain of need.")
    said: Text | None = Field(default=None, description="In their own words where they gave any, else what was heard.")
    help: Literal["wanted", "not_named", "not_asked"] = Field(
        description="`wanted`: they want help; `not_named`: asked in the sweep, not named; `not_asked`: no such sweep."
    )
    how: tuple[Way, ...] = Field(description="Ways in which help would suit them.")
    priority: int | None = Field(default=None, ge=1, description="Where it stands in the person's own order, from 1.")
    suggested_codes: tuple[Code, ...] = Field(description="Codes that were valid on the day of the conversation.")


class ReleasedNeed(Need):
    """A need for which help is wanted. No other need is ever released."""

    help: Literal["wanted"] = Field(description="Always `wanted`: no other need is released.")


class PlanLine(_Written):
    """What was promised for one need."""

    id: Id
    need: Id = Field(description="The id of the need it is for.")
    action: Text | None = Field(default=None, description="What is done.")
    who: Text | None = Field(default=None, description="Who does it.")
    by: date | None = Field(default=None, description="By which day.")
    backup: Text | None = Field(default=None, description="And if not: who then.")
    builds_on: Id | None = Field(default=None, description="The id of a strength it builds on.")
    status: Literal["agreed", "ourselves", "not_today"] = Field(
        description="`agreed`: a promise; `ourselves`: they do it themselves; `not_today`: nothing is to be done now."
    )


class _Document(_Written):
    """What a record and a release have in common, in the order in which it is written."""

    schema_: str = Field(validation_alias="schema", serialization_alias="schema")
    id: Id = Field(description="The id of this document.")
    script: ScriptRef
    language: Text = Field(description="The language that was spoken, such as `en` or `es`.")
    channel: Channel = Field(description="Face to face or by phone.")
    consent: tuple[_Written, ...]
    contact: Contact | None = None
    strengths: tuple[Strength, ...]
    hopes: tuple[Hope, ...]
    needs: tuple[Need, ...]
    priorities: tuple[Id, ...] = Field(description="Ids of needs with which help is wanted, in the person's order.")
    plan: tuple[PlanLine, ...]

    @model_validator(mode="after")
    def _whatever_is_referred_to_is_there(self) -> Self:
        needs = {need.id for need in self.needs}
        strengths = {strength.id for strength in self.strengths}
        if not needs.issuperset(self.priorities) or not needs.issuperset(line.need for line in self.plan):
            raise ValueError("refers to a need that is not here")
        if not strengths.issuperset(line.builds_on for line in self.plan if line.builds_on is not None):
            raise ValueError("refers to a strength that is not here")
        return self


class Record(_Document):
    """What the person agreed to have kept. It is shown, never sent: every exporter refuses it."""

    schema_: Literal["rcscreen.local/1"] = Field(validation_alias="schema", serialization_alias="schema")
    consent: tuple[Annotated[Agreed | Shared, Field(discriminator="scope")], ...] = Field(
        description="What they agreed to, and to which sharing."
    )
    session: Text = Field(description="The session it was made from.")
    started: AwareDatetime = Field(description="When it began, local time with its offset.")
    ended: AwareDatetime | None = Field(default=None, description="When it ended; absent while it is under way.")
    ending: EndingKind | None = Field(default=None, description="How it ended; absent while it is under way.")
    experience: tuple[Text, ...] = Field(description="What they said about the conversation itself.")


class Program(_Written):
    """The program a release comes from."""

    name: Text = Field(description="The program's name.")


class Addressee(_Written):
    """Whom a release is for."""

    id: Text = Field(description="The recipient's id in the program's site file.")
    name: Text = Field(description="The recipient's name.")


class Subject(_Written):
    """Whom a release is about. The id is theirs at this recipient alone."""

    id: Id = Field(description="The same for this person in every release to this recipient, and nowhere else.")
    about: Audience = Field(description="As whom they spoke.")


class Permission(_Written):
    """The permission a release rests on."""

    id: Id = Field(description="The same in every revision that rests on this yes.")
    purpose: str = Field(description="What for, as it was said.")
    granted_on: date = Field(description="The day of the yes.")
    expires: date = Field(description="The last day on which it holds; what was received is then to be deleted.")
    how: Literal["spoken", "written"] = Field(description="How the yes was given.")
    profile: Text = Field(description="The program's profile for this recipient: its name, not what was allowed.")


class Release(_Document):
    """What one recipient receives: what the person agreed to, and of that what the recipient may have."""

    schema_: Literal["rcscreen.release/1"] = Field(validation_alias="schema", serialization_alias="schema")
    consent: tuple[ReleasedShare, ...] = Field(description="The yes on which it rests.")
    needs: tuple[ReleasedNeed, ...]
    revision: int = Field(ge=1, description="Counts from 1.")
    replaces: Id | None = Field(default=None, description="The id of the document that this one replaces as a whole.")
    from_: Program = Field(validation_alias="from", serialization_alias="from")
    to: Addressee
    subject: Subject
    release: Permission


def to_json(document: Record | Release) -> str:
    """The document as JSON: keys in the order of the model, nothing null, UTF-8, a newline at the end."""
    plain = document.model_dump(mode="json", by_alias=True, exclude_none=True)
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def from_json(text: str | bytes) -> Record | Release:
    """The document that was written, by us or by a later version of us; keys that are not known are ignored.

    Raises:
        ValueError: It is neither a record nor a release. The message quotes nothing of it.
    """
    for model in (Record, Release):
        try:
            return model.model_validate_json(text, extra="ignore")
        except ValidationError:
            continue
    raise ValueError("this is neither a record nor a release")
