"""People who wished to be remembered: who they are, how one finds them, and how one of them is let go.

A person is remembered under what they like to be called and the word on their card. With them lies the secret from
which identifiers outside are made: over all their conversations a recipient meets the same subject, and no two
recipients the same.

What is carried of a person is in their box (`desk.carrying` says what); promises are not: they stand in the heads of
their conversations, once, and are read from there. Whoever hands a person on hands on those heads too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from rcscreen.desk.cards import as_said
from rcscreen.desk.hold import holds
from rcscreen.errors import NoSuchPerson, VaultFault
from rcscreen.interview.earlier import LONGEST_NAME

if TYPE_CHECKING:
    from rcscreen.vault import Vault

__all__ = [
    "Carried",
    "Person",
    "as_called",
    "bearing_card",
    "everyone",
    "find",
    "forget",
    "forget_card",
    "forget_conversations",
    "keep",
    "let_people_go",
    "named",
    "nobody",
]


@dataclass(frozen=True, slots=True)
class Carried:
    """One thing that is carried: a strength, a hope or a wish.

    Attributes:
        role: ``strength``, ``hope`` or ``wish``.
        domain: The vocabulary's domain; empty for a hope.
        said: Their own words, or the option that was heard.
        lines: Where it was said in the script of that conversation.
        how: Ways in which help would suit them.
        tender: The sensitivity it had there.
        told_in: The conversation in which they said it last.
    """

    role: str
    domain: str = ""
    said: str = field(default="", repr=False)
    lines: tuple[str, ...] = ()
    how: tuple[str, ...] = ()
    tender: int = 0
    told_in: str = ""

    def to_json(self) -> dict[str, object]:
        """As the box holds it."""
        return {
            "role": self.role,
            "domain": self.domain,
            "said": self.said,
            "lines": list(self.lines),
            "how": list(self.how),
            "tender": self.tender,
            "told_in": self.told_in,
        }

    @classmethod
    def from_json(cls, held: Mapping[str, Any]) -> Carried:
        """As the box holds it."""
        return cls(
            **{**held, "lines": tuple(held["lines"]), "how": tuple(held["how"])},
        )


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is remembered.

    Attributes:
        id: The vault's name for them; empty where they are not in it yet.
        called: What they like to be called; empty where it is not known.
        card: The word on their card.
        secret: What identifiers outside are made from.
        language: The language they spoke last.
        day: The day of the last conversation.
        script: The script it was held with.
        until: The last day on which they are remembered, unless they say yes again.
        agreed: Other consents, each with the last day on which it holds.
        sessions: Their conversations, the earliest first.
        told: What is carried.
        contact: How to be in touch: way, hours and number; empty where it is not carried.
        tender: The sensitivity of each domain that their promises may be about.
    """

    id: str
    called: str = field(repr=False)
    card: str
    secret: bytes = field(repr=False)
    language: str
    day: str
    script: str
    until: date
    agreed: Mapping[str, date] = field(default_factory=dict)
    sessions: tuple[str, ...] = ()
    told: tuple[Carried, ...] = field(default=(), repr=False)
    contact: tuple[str, ...] = field(default=(), repr=False)
    tender: Mapping[str, int] = field(default_factory=dict)

    def to_json(self) -> dict[str, object]:
        """As the box holds it."""
        return {
            "called": self.called,
            "card": self.card,
            "secret": self.secret.hex(),
            "language": self.language,
            "day": self.day,
            "script": self.script,
            "until": self.until.isoformat(),
            "agreed": {scope: until.isoformat() for scope, until in self.agreed.items()},
            "sessions": list(self.sessions),
            "told": [each.to_json() for each in self.told],
            "contact": list(self.contact),
            "tender": dict(self.tender),
        }

    @classmethod
    def from_json(cls, person_id: str, held: Mapping[str, Any]) -> Person:
        """As the box holds it."""
        return cls(
            id=person_id,
            called=held["called"],
            card=held["card"],
            secret=bytes.fromhex(held["secret"]),
            language=held["language"],
            day=held["day"],
            script=held["script"],
            until=date.fromisoformat(held["until"]),
            agreed={scope: date.fromisoformat(until) for scope, until in held["agreed"].items()},
            sessions=tuple(held["sessions"]),
            told=tuple(Carried.from_json(each) for each in held["told"]),
            contact=tuple(held["contact"]),
            tender=dict(held["tender"]),
        )


# -- Who there is --------------------------------------------------------------------------------------------------


def everyone(vault: Vault) -> Iterator[Person]:
    """Everyone whose box can be read; a damaged one is nobody's, until a backup brings it back."""
    for person_id, held in vault.people():
        if not isinstance(held, VaultFault):
            yield Person.from_json(person_id, held)


def bearing_card(vault: Vault, card: str) -> Person | None:
    """Whoever has that card, also where they are not to be begun from any more."""
    said = as_said(card)
    return next((each for each in everyone(vault) if said and each.card == said), None)


def named(vault: Vault, word: str, today: date) -> list[Person]:
    """Whoever has that card, else all who like to be called so: capitals, accents and hyphens make no difference."""
    known = [each for each in everyone(vault) if each.until >= today]
    said = as_said(word)
    by_card = [each for each in known if said and each.card == said]
    return by_card or [each for each in known if said and as_said(each.called) == said]


def find(vault: Vault, word: str, today: date) -> Person:
    """The one person who has that card or is called so.

    Raises:
        NoSuchPerson: Nobody, or more than one.
    """
    found = named(vault, word, today)
    if not found:
        raise nobody()
    if len(found) > 1:
        cure = "Ask for the word on their card, and name that: rcscreen run --with WORD"
        raise NoSuchPerson(f"{len(found)} people like to be called so.", cure, place="--with")
    return found[0]


def nobody(place: str = "--with") -> NoSuchPerson:
    """What is said where nobody of that name or card is remembered."""
    return NoSuchPerson(
        "Nobody who is remembered here has that name or that card.",
        "To see who is remembered: rcscreen people. To begin with somebody new: rcscreen run",
        place=place,
    )


def as_called(typed: str) -> str:
    """What was typed as a name that stands in one line of a list."""
    return " ".join(typed.split())[:LONGEST_NAME]


# -- Keeping and letting go ----------------------------------------------------------------------------------------


def keep(vault: Vault, person: Person) -> Person:
    """Put a person in the place of what was remembered of them; a new one gets the vault's name for them.

    Raises:
        VaultFault: It could not be kept.
    """
    return replace(person, id=vault.remember(person.to_json(), person.id))


def forget(vault: Vault, person: Person, today: date) -> bool:
    """Forget a person. While one of their conversations is on hold they only cannot be begun from any more.

    Returns:
        Whether they are gone.

    Raises:
        VaultFault: They could not be forgotten.
    """
    if holds(vault).keys() & set(person.sessions):
        keep(vault, replace(person, until=min(person.until, today - timedelta(1))))
        return False
    vault.forget(person.id)
    _let_copies_go(vault, person, said_no=True)
    return True


def _let_copies_go(vault: Vault, person: Person, *, said_no: bool = False) -> None:
    """Of what was carried, also what a conversation that broke off began from."""
    from rcscreen.desk.copies import let_copies_go

    let_copies_go(vault, person.card, said_no=said_no)


def forget_card(vault: Vault, card: str, today: date) -> None:
    """Forget whoever has that card, if anybody has.

    Raises:
        VaultFault: They could not be forgotten.
    """
    person = bearing_card(vault, card)
    if person is not None:
        forget(vault, person, today)


def forget_conversations(vault: Vault, sessions: Collection[str]) -> None:
    """Take out of everyone what came from conversations that are erased; who has none left is forgotten.

    Raises:
        VaultFault: It could not be taken out; erase them again.
    """
    for person in [*everyone(vault)]:
        if not set(sessions) & set(person.sessions):
            continue
        left = tuple(each for each in person.sessions if each not in sessions)
        _let_copies_go(vault, person)
        if not left:
            vault.forget(person.id)
            continue
        told = tuple(each for each in person.told if each.told_in not in sessions)
        contact = person.contact if person.sessions[-1] not in sessions else ()
        keep(vault, replace(person, sessions=left, told=told, contact=contact))


def let_people_go(vault: Vault, days: int, today: date, held: Iterable[str]) -> int:
    """Let go of everyone whose time is over.

    Args:
        vault: The vault.
        days: How long the program remembers a person now; it may be shorter than when they said yes.
        today: The day.
        held: The conversations on hold: whose they are stays.

    Returns:
        How many went.

    Raises:
        VaultFault: One of them could not be let go of.
    """
    on_hold = set(held)
    over = [each for each in everyone(vault) if _is_over(each, days, today) and not on_hold & set(each.sessions)]
    for person in over:
        vault.forget(person.id)
        _let_copies_go(vault, person)
    return len(over)


def _is_over(person: Person, days: int, today: date) -> bool:
    last = date.fromisoformat(person.day) if person.day else today
    return min(person.until, last + timedelta(days)) < today
