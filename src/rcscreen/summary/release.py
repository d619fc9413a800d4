"""Record → release: what one recipient receives.

A release is built anew from what may go and never made by taking away: consent ∩ what the recipient may receive, on a
day on which the consent holds. What is withheld leaves no trace, no gap in a count, no empty place in an order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rcscreen.interview.events import Grant
from rcscreen.script.model import Audience
from rcscreen.script.setting import Part, Recipient
from rcscreen.summary.minting import Mint
from rcscreen.summary.model import (
    RELEASE,
    Addressee,
    Answer,
    Contact,
    Hope,
    Need,
    Permission,
    PlanLine,
    Program,
    Record,
    Release,
    ReleasedNeed,
    ReleasedShare,
    Shared,
    Strength,
    Subject,
)

__all__ = ["SHORTEST_SECRET", "May", "allowed", "document_id", "ranked", "release_for", "says_the_same"]

SHORTEST_SECRET = 16
"""Bytes of a person's secret at least."""


@dataclass(frozen=True, slots=True)
class May:
    """What may go: the yes, the parts, and the domains of need that were named on either side (none named: any)."""

    share: Shared
    parts: frozenset[Part]
    named: tuple[frozenset[str], ...]

    def domain(self, domain: str) -> bool:
        """Whether a domain of need may go."""
        return all(domain in names for names in self.named if names)


def document_id(secret: bytes, recipient: str, session: str, revision: int) -> str:
    """The id that a revision has or had: what ``replaces`` names.

    Args:
        secret: The person's secret.
        recipient: The recipient's id.
        session: The vault's name for the session.
        revision: Which revision, from 1.
    """
    return Mint(secret, recipient, session).document(revision)


def says_the_same(one: Release, other: Release) -> bool:
    """Whether two releases differ in nothing but their revision: then the later one is not to be sent."""
    numbering = {"id", "revision", "replaces"}
    return one.model_dump(exclude=numbering) == other.model_dump(exclude=numbering)


def release_for(  # noqa: PLR0913 - what was agreed, and what only whoever releases knows
    record: Record,
    grant: Grant,
    recipient: Recipient,
    *,
    program: str,
    about: Audience,
    secret: bytes,
    on: date,
    revision: int = 1,
    replaces: str | None = None,
) -> Release | None:
    """What a recipient receives, or None where nothing may go or nothing is there to go.

    Only needs with which help is **wanted** are released, whatever the grant says: to have said something is not to
    have asked that it be passed on. Plan lines go with their need, a strength is pointed at only where strengths go,
    and without the part ``priorities`` nothing tells the person's order: needs and plan stand in the order of the
    vocabulary. Contact goes whole, with its rule, or not at all; of one who wishes no contact only that wish goes.

    Nothing goes unless the record holds the read-back and this very yes.

    Args:
        record: The record of the conversation, built from the account that was read back: where less was read aloud
            than was said, from that lesser account.
        grant: The person's yes for this recipient.
        recipient: The most it may receive.
        program: The name of the program that releases.
        about: As whom the person spoke: the script's audience.
        secret: The person's secret, at least 16 bytes.
        on: The day of the release.
        revision: Which revision of the release it is. Count on only where what goes has changed
            (:func:`says_the_same`): a new revision of the same would tell that something withheld has.
        replaces: The id of the document that it replaces.

    Raises:
        ValueError: The secret is too short.
    """
    if len(secret) < SHORTEST_SECRET:
        raise ValueError("a person's secret has at least 16 bytes")
    may = allowed(record, grant, recipient, on)
    if may is None or recipient.counts:
        return None
    ids = Mint(secret, recipient.id, record.session)
    strengths = _strengths(record, ids) if "strengths" in may.parts else {}
    needs = _needs(record, may, ids)
    hopes = _hopes(record, ids) if "hopes" in may.parts else ()
    contact = _contact(record.contact) if "contact" in may.parts else None
    answers = _answers(record, may, ids) if "answers" in may.parts else ()
    if not (strengths or hopes or needs or answers or (contact is not None and contact.way != "none")):
        return None
    return Release(
        schema_=RELEASE,
        id=ids.document(revision),
        script=record.script,
        language=record.language,
        channel=record.channel,
        consent=(
            ReleasedShare(
                scope="share",
                granted=True,
                recipient=recipient.id,
                purpose=may.share.purpose,
                granted_on=may.share.granted_on,
                until=may.share.until,
                how=may.share.how,
            ),
        ),
        contact=contact,
        strengths=tuple(strengths.values()),
        hopes=hopes,
        needs=tuple(needs.values()),
        priorities=_priorities(needs),
        plan=_plan(record, needs, strengths, ids) if "plan" in may.parts else (),
        revision=revision,
        replaces=replaces,
        from_=Program(name=program),
        to=Addressee(id=recipient.id, name=_name(recipient, record.language)),
        subject=Subject(id=ids.person(), about=about),
        release=Permission(
            id=ids.permission(may.share.granted_on),
            purpose=may.share.purpose,
            granted_on=may.share.granted_on,
            expires=may.share.until,
            how=may.share.how,
            profile=recipient.id,
        ),
        answers=answers,
    )


def allowed(record: Record, grant: Grant, recipient: Recipient, on: date) -> May | None:
    """What may go on a day, or None where nothing may.

    Args:
        record: The record: without the read-back in it, and without this very yes, nothing may.
        grant: The person's yes for this recipient.
        recipient: The most it may receive.
        on: The day.
    """
    if grant.recipient != recipient.id or not grant.granted_on <= on <= grant.until:
        return None
    if not any(each.scope == "read_back" and each.granted for each in record.consent):
        return None
    for each in record.consent:
        if isinstance(each, Shared) and _is_this_yes(each, grant):
            parts = frozenset(each.parts) & frozenset(recipient.receives)
            return May(each, parts, (frozenset(each.domains), frozenset(recipient.domains)))
    return None


def _is_this_yes(share: Shared, grant: Grant) -> bool:
    """Whether the record holds this grant and not an earlier or a wider one."""
    return (
        (share.recipient, share.granted_on, share.until) == (grant.recipient, grant.granted_on, grant.until)
        and frozenset(share.parts) == frozenset(grant.parts)
        and frozenset(share.domains) == frozenset(grant.domains)
    )


def _contact(contact: Contact | None) -> Contact | None:
    return Contact(way="none") if contact is not None and contact.way == "none" else contact


def _strengths(record: Record, ids: Mint) -> dict[str, Strength]:
    """Strengths by their id in the record."""
    seen: Counter[str] = Counter()
    gone: dict[str, Strength] = {}
    for each in record.strengths:
        seen[each.domain] += 1
        renamed = ids.strength(each.domain, seen[each.domain])
        gone[each.id] = Strength(id=renamed, domain=each.domain, said=each.said)
    return gone


def _hopes(record: Record, ids: Mint) -> tuple[Hope, ...]:
    return tuple(Hope(id=ids.hope(number), said=each.said) for number, each in enumerate(record.hopes, 1))


def _answers(record: Record, may: May, ids: Mint) -> tuple[Answer, ...]:
    """Answers that go: where domains of need were named, those that speak of these and of nothing else."""
    return tuple(
        Answer(
            id=ids.answer(each.step),
            step=each.step,
            asked=each.asked,
            chosen=each.chosen,
            number=each.number,
            day=each.day,
            said=each.said,
        )
        for each in record.answers
        if not any(may.named) or (each.domains and all(map(may.domain, each.domains)))
    )


def _needs(record: Record, may: May, ids: Mint) -> dict[str, ReleasedNeed]:
    """Needs that go, by their id in the record; priorities counted anew."""
    if "needs" not in may.parts:
        return {}
    going = [need for need in record.needs if need.help == "wanted" and may.domain(need.domain)]
    rank = ranked(record, going) if "priorities" in may.parts else {}
    return {need.id: _need(need, rank.get(need.id), ids) for need in going}


def ranked(record: Record, going: Sequence[Need]) -> Mapping[str, int]:
    """The person's own order of needs that go, counted anew from 1; by their id in the record."""
    order = [each for each in record.priorities if each in {need.id for need in going}]
    return {each: number for number, each in enumerate(order, 1)}


def _need(need: Need, priority: int | None, ids: Mint) -> ReleasedNeed:
    return ReleasedNeed(
        id=ids.need(need.domain),
        domain=need.domain,
        said=need.said,
        help="wanted",
        how=need.how,
        priority=priority,
        suggested_codes=need.suggested_codes,
    )


def _priorities(needs: Mapping[str, ReleasedNeed]) -> tuple[str, ...]:
    ranked = sorted((need.priority, need.id) for need in needs.values() if need.priority is not None)
    return tuple(each for _, each in ranked)


def _plan(
    record: Record, needs: Mapping[str, ReleasedNeed], strengths: Mapping[str, Strength], ids: Mint
) -> tuple[PlanLine, ...]:
    seen: Counter[str] = Counter()
    going: list[PlanLine] = []
    for line in record.plan:
        if (need := needs.get(line.need)) is None:
            continue
        seen[need.domain] += 1
        strength = strengths.get(line.builds_on) if line.builds_on is not None else None
        going.append(
            PlanLine(
                id=ids.plan(need.domain, seen[need.domain]),
                need=need.id,
                action=line.action,
                who=line.who,
                by=line.by,
                backup=line.backup,
                builds_on=None if strength is None else strength.id,
                status=line.status,
                resource=line.resource,
                offered=line.offered,
            )
        )
    return tuple(going)


def _name(recipient: Recipient, language: str) -> str:
    names = recipient.name
    return names.get(language) or names.get(language.partition("-")[0]) or next(iter(names.values()), recipient.id)
