"""What the two documents are made of: a way to be in touch, strengths, hopes, needs, plan lines."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from rcscreen.interview.since import InTheWay
from rcscreen.vocabulary.domains import NEEDS, STRENGTHS, WAYS

__all__ = [
    "Answer",
    "Came",
    "Code",
    "Contact",
    "Hope",
    "Id",
    "KeptAnswer",
    "NamedPlace",
    "Need",
    "NeedDomain",
    "PlanLine",
    "ReleasedNeed",
    "Strength",
    "StrengthDomain",
    "Text",
    "Way",
    "Written",
]


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


class Written(BaseModel):
    """What all of it has in common: strict, frozen, nothing undeclared, and errors that never quote what was said."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        frozen=True,
        hide_input_in_errors=True,
        validate_by_name=True,
        validate_by_alias=True,
    )


class Contact(Written):
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


class Strength(Written):
    """Something that carries them."""

    id: Id
    domain: StrengthDomain = Field(description="The vocabulary's domain of strength. It has no code, ever.")
    said: Text | None = Field(default=None, description="In their own words, or as it was heard.")


class Hope(Written):
    """What better would look like."""

    id: Id
    said: Text | None = Field(default=None, description="In their own words; absent where none were put down.")


class Code(Written):
    """A code that may fit: for a clinician to confirm with the person. Not a diagnosis."""

    system: Text
    code: Text
    display: Text
    valid_from: date = Field(description="The first day on which the code may be used.")
    valid_to: date | None = Field(default=None, description="The last day; absent while it is still valid.")


class Need(Written):
    """A need, one for each domain. Having a need and wanting help with it are two things."""

    id: Id
    domain: NeedDomain = Field(description="The vocabulary's domain of need.")
    said: Text | None = Field(default=None, description="In their own words where they gave any, else what was heard.")
    help: Literal["wanted"] | None = Field(
        default=None,
        description=(
            "`wanted`: they want help with it. Absent otherwise: they did not name it, would rather not say, were not "
            "asked or could not be asked safely, and nothing tells which."
        ),
    )
    how: tuple[Way, ...] = Field(description="Ways in which help would suit them.")
    priority: int | None = Field(default=None, ge=1, description="Where it stands in the person's own order, from 1.")
    suggested_codes: tuple[Code, ...] = Field(description="Codes that were valid on the day of the conversation.")


class Answer(Written):
    """What was answered to one question of the script."""

    id: Id
    step: Text = Field(description="The question's id in the script.")
    asked: str = Field(description="The question, as it was asked.")
    chosen: tuple[Text, ...] = Field(
        description="The keys of what was chosen; `yes` or `no` where that was the question. Empty for other answers."
    )
    number: int | float | None = Field(default=None, description="The number, where one was asked for.")
    day: date | None = Field(default=None, description="The day, where one was asked for.")
    said: Text = Field(description="As it was said: labels of what was chosen, a number, a day, their own words.")


class KeptAnswer(Answer):
    """The same in the record, with the domains of need that it may speak of."""

    domains: tuple[NeedDomain, ...] = Field(description="The domains of need that an answer to it may speak of.")


class ReleasedNeed(Need):
    """A need for which help is wanted. No other need is ever released."""

    help: Literal["wanted"] = Field(description="Always `wanted`: no other need is released.")


class NamedPlace(Written):
    """A place to turn to, as it was named on that day."""

    id: Text = Field(description="Its id in the program's own directory (HSDS).")
    name: Text = Field(description="What it is called.")
    phone: Text | None = Field(default=None, description="Its number, as the directory had it on that day.")


class Came(Written):
    """What came of one promise of the conversation before."""

    domain: NeedDomain | None = Field(default=None, description="What it was for; absent where it was asked openly.")
    happened: Literal["yes", "partly", "not_yet", "not_wanted", "nothing"] = Field(
        description="Whether it happened; `nothing`: nothing had been planned."
    )
    helped: Literal["yes", "some", "no"] | None = Field(default=None, description="Whether it helped.")
    in_the_way: tuple[InTheWay, ...] = Field(
        description="What got in the way. `nothing_available` and `not_done` are the program's own."
    )
    wanted: Literal["still", "instead", "ourselves", "no_longer"] | None = Field(
        default=None, description="Whether a hand with it is still wanted; `instead`: with something else."
    )
    instead: Text | None = Field(default=None, description="What would help instead, in their own words.")


class PlanLine(Written):
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
    resource: NamedPlace | None = Field(default=None, description="The place to turn to that was named.")
    offered: Literal["nothing_available"] | None = Field(
        default=None, description="`nothing_available`: the program had no place to offer. Absent otherwise."
    )
