"""The two documents, as they are written: the record, which stays, and the release, which goes to one recipient.

Lists are always present; what is not known is absent, never null; every enumeration is closed. We write nothing that
is not declared here. Readers ignore keys they do not know (:func:`from_json` does).
"""

from __future__ import annotations

import json
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AwareDatetime, Field, ValidationError, model_validator

from rcscreen.interview.events import EndingKind
from rcscreen.script.model import Audience, Channel
from rcscreen.script.setting import Part
from rcscreen.summary.lines import (
    Answer,
    Came,
    Code,
    Contact,
    Hope,
    Id,
    KeptAnswer,
    NamedPlace,
    Need,
    NeedDomain,
    PlanLine,
    ReleasedNeed,
    Strength,
    Text,
    Written,
)

__all__ = [
    "RECORD",
    "RELEASE",
    "Addressee",
    "Agreed",
    "Answer",
    "Came",
    "Code",
    "Contact",
    "Hope",
    "KeptAnswer",
    "NamedPlace",
    "Need",
    "Permission",
    "PlanLine",
    "Program",
    "Record",
    "Release",
    "ReleasedNeed",
    "ReleasedShare",
    "ScriptRef",
    "Shared",
    "Strength",
    "Subject",
    "from_json",
    "to_json",
]

RECORD: Literal["rcscreen.local/1"] = "rcscreen.local/1"
RELEASE: Literal["rcscreen.release/1"] = "rcscreen.release/1"


class ScriptRef(Written):
    """The script that was followed."""

    id: Text = Field(description="The script's id.")
    version: Text = Field(description="The version its authors gave it.")


class Agreed(Written):
    """A consent that is not about sharing."""

    scope: Literal["talk", "record", "contact", "remember", "read_back"] = Field(
        description=(
            "To talk; to keep notes; to be contacted; to be remembered for a next time. `read_back`: they heard this "
            "record read back and found it right; without it nothing is released."
        )
    )
    granted: bool = Field(description="Whether they agreed.")


class Shared(Written):
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


class ReleasedShare(Written):
    """The yes on which a release rests. It names no parts: a list of what was allowed would show what was not."""

    scope: Literal["share"]
    granted: Literal[True]
    recipient: Text = Field(description="The recipient's id, as in `to`.")
    purpose: str = Field(description="What for, as it was said.")
    granted_on: date = Field(description="The day of the yes.")
    until: date = Field(description="The last day on which it holds.")
    how: Literal["spoken", "written"] = Field(description="How the yes was given.")


class _Document(Written):
    """What a record and a release have in common, in the order in which it is written."""

    schema_: str = Field(validation_alias="schema", serialization_alias="schema")
    id: Id = Field(description="The id of this document.")
    script: ScriptRef
    language: Text = Field(description="The language that was spoken, such as `en` or `es`.")
    channel: Channel = Field(description="Face to face or by phone.")
    consent: tuple[Written, ...]
    contact: Contact | None = None
    strengths: tuple[Strength, ...]
    hopes: tuple[Hope, ...]
    needs: tuple[Need, ...]
    priorities: tuple[Id, ...] = Field(description="Ids of needs with which help is wanted, in the person's order.")
    plan: tuple[PlanLine, ...]
    answers: tuple[Answer, ...] = Field(description="Answers to single questions, for whoever may have these.")

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
    answers: tuple[KeptAnswer, ...] = Field(
        description="Answers to single questions; only where the program knows somebody who may have these."
    )
    session: Text = Field(description="The session it was made from.")
    day: date = Field(description="The day of the conversation; of one from a file of answers, the day it names.")
    started: AwareDatetime = Field(description="When it began to be written down, local time with its offset.")
    ended: AwareDatetime | None = Field(default=None, description="When it ended; absent while it is under way.")
    ending: EndingKind | None = Field(default=None, description="How it ended; absent while it is under way.")
    experience: tuple[Text, ...] = Field(
        description="How the conversation was for them, in their words or as it was heard."
    )
    since: tuple[Came, ...] = Field(description="What came of what was promised in the conversation before.")


class Program(Written):
    """The program a release comes from."""

    name: Text = Field(description="The program's name.")


class Addressee(Written):
    """Whom a release is for."""

    id: Text = Field(description="The recipient's id in the program's site file.")
    name: Text = Field(description="The recipient's name.")


class Subject(Written):
    """Whom a release is about. The id is theirs at this recipient alone."""

    id: Id = Field(description="The same for this person in every release to this recipient, and nowhere else.")
    about: Audience = Field(description="As whom they spoke.")


class Permission(Written):
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
