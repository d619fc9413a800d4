"""Account → record: what the person agreed to have kept, as it stands when the conversation ends.

What was declined, not sure, put off or left out has no line in an account and none here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from rcscreen.interview import account as said
from rcscreen.interview.account import Account
from rcscreen.interview.events import Grant, key_of
from rcscreen.interview.since import since
from rcscreen.interview.state import State
from rcscreen.script.model import Script
from rcscreen.script.resource import Named
from rcscreen.script.setting import EVERY_PART
from rcscreen.summary.model import (
    RECORD,
    Agreed,
    Came,
    Code,
    Contact,
    Hope,
    KeptAnswer,
    NamedPlace,
    Need,
    PlanLine,
    Record,
    ScriptRef,
    Shared,
    Strength,
)
from rcscreen.vocabulary.domains import NEEDS
from rcscreen.vocabulary.phrases import LANGUAGES, phrase

__all__ = ["build_record"]

_SCOPES = ("talk", "record", "contact", "remember")
_TURNS_THE_LINE = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_OTHER = "other"
_BARE = ("yes", "no")


def build_record(  # noqa: PLR0913 - three values, and three things that only the vault knows
    script: Script, state: State, account: Account, *, session: str, started: datetime, ended: datetime | None
) -> Record:
    """The record of a conversation.

    Without a yes to keeping notes it holds the frame alone. Identifiers count from 1 (``s1 h1 n1 p1``); needs and plan
    stand in the order of the vocabulary, and the person's own order is in ``priorities`` and nowhere else.

    Args:
        script: The script that was followed.
        state: Where the conversation stands.
        account: What it says, by ``account(script, state)``.
        session: The vault's name for the session.
        started: When it began, local time with its offset.
        ended: The same for its end; None while it is under way.
    """
    kept = account if state.agreed("record") else Account()
    strengths = tuple(
        Strength(id=f"s{number}", domain=each.domain or _OTHER, said=_heard((each,)))
        for number, each in enumerate(kept.strengths, 1)
    )
    needs = tuple(_needs(kept, state.day))
    ranked = sorted((need for need in needs if need.priority is not None), key=lambda need: need.priority or 0)
    return Record(
        schema_=RECORD,
        id=f"record-{session}",
        script=ScriptRef(id=script.id, version=script.version),
        language=state.language,
        channel=state.channel,
        consent=tuple(_consents(state, kept)),
        contact=_contact(state, kept),
        strengths=strengths,
        hopes=tuple(Hope(id=f"h{number}", said=_joined((each.said,))) for number, each in enumerate(kept.hopes, 1)),
        needs=needs,
        priorities=tuple(need.id for need in ranked),
        plan=tuple(_plan(kept, needs, strengths)),
        session=session,
        day=state.day or started.date(),
        started=started.replace(microsecond=0),
        ended=None if ended is None else ended.replace(microsecond=0),
        ending=None if ended is None else state.finished or state.stopped,
        experience=tuple(words for each in kept.experience if (words := _clean(each))),
        since=tuple(_since(script, state)) if state.agreed("record") else (),
        answers=tuple(_answers(kept)),
    )


def _answers(account: Account) -> Iterator[KeptAnswer]:
    told = ((each, said) for each in account.answers if (said := _clean(each.said)))
    for number, (each, said) in enumerate(told, 1):
        yield KeptAnswer(
            id=f"a{number}",
            step=each.line,
            asked=_clean(each.asked),
            chosen=each.chosen,
            number=each.number,
            day=each.day,
            said=said,
            domains=tuple(domain for domain in NEEDS if domain in each.domains),
        )


def _since(script: Script, state: State) -> Iterator[Came]:
    for each in since(script, state):
        yield Came.model_validate(
            {
                "domain": each.domain or None,
                "happened": each.happened,
                "helped": each.helped or None,
                "in_the_way": each.in_the_way,
                "wanted": each.wanted or None,
                "instead": _clean(each.instead) or None,
            }
        )


def _clean(words: str) -> str:
    """Words on one line, without what would steer a screen or reorder it."""
    kept = "".join(
        " " if character in "\t\n\r" else character
        for character in unicodedata.normalize("NFC", words)
        if character in "\t\n\r"
        or (unicodedata.category(character) not in ("Cc", "Cs") and character not in _TURNS_THE_LINE)
    )
    return " ".join(kept.split())


def _joined(words: Iterable[str]) -> str | None:
    """Several sayings as one, each once; None where there are none."""
    return "; ".join(dict.fromkeys(clean for each in words if (clean := _clean(each)))) or None


def _heard(lines: Sequence[said.NeedSaid | said.StrengthSaid | said.Wish]) -> str | None:
    """What was said in their words, else the options that were heard.

    The label of a line that is no option is what the line is about; the label of a bare yes says nothing by itself.
    """
    own = _joined(line.said for line in lines)
    options = (line for line in lines if not isinstance(line, said.Wish))
    return own or _joined(line.label for line in options if _tells(key_of(line.line), line.label))


def _tells(key: str, label: str) -> bool:
    return bool(key) and not (key in _BARE and label in {phrase(language, key) for language in LANGUAGES})


def _needs(account: Account, day: date | None) -> Iterator[Need]:
    wishes = sorted(account.wishes, key=lambda wish: wish.priority)
    rank = {domain: n for n, domain in enumerate(dict.fromkeys(wish.domain or _OTHER for wish in wishes), 1)}
    spoken = rank.keys() | {each.domain or _OTHER for each in account.needs}
    for number, domain in enumerate(sorted(spoken, key=_place_in_vocabulary), 1):
        lines = [each for each in account.needs if (each.domain or _OTHER) == domain]
        wanted = [wish for wish in wishes if (wish.domain or _OTHER) == domain]
        yield Need(
            id=f"n{number}",
            domain=domain,
            said=_heard([*lines, *wanted]),
            help="wanted" if wanted else None,
            how=tuple(dict.fromkeys(way for wish in wanted for way in wish.how)),
            priority=rank.get(domain),
            suggested_codes=tuple(_codes(domain, day)),
        )


def _place_in_vocabulary(domain: str) -> int:
    return list(NEEDS).index(domain) if domain in NEEDS else len(NEEDS)


def _codes(domain: str, day: date | None) -> Iterator[Code]:
    for each in NEEDS[domain].codes if domain in NEEDS and day is not None else ():
        if day is not None and each.valid_on(day):
            yield Code(
                system=each.system,
                code=each.code,
                display=each.display,
                valid_from=each.valid_from,
                valid_to=each.valid_to,
            )


def _plan(account: Account, needs: tuple[Need, ...], strengths: tuple[Strength, ...]) -> Iterator[PlanLine]:
    by_line = {each.line: strength.id for each, strength in zip(account.strengths, strengths, strict=True)}
    pairs = [(need, line) for need in needs for line in account.plan if (line.domain or _OTHER) == need.domain]
    for number, (need, line) in enumerate(pairs, 1):
        yield PlanLine(
            id=f"p{number}",
            need=need.id,
            action=_clean(line.action) or None,
            who=_clean(line.who) or None,
            by=line.by,
            backup=_clean(line.backup) or None,
            builds_on=by_line.get(line.builds_on) if line.builds_on is not None else None,
            status=line.status,
            resource=_named(line.resource),
            offered="nothing_available" if line.nothing_available else None,
        )


def _named(place: Named | None) -> NamedPlace | None:
    if place is None or not (key := _clean(place.id)) or not (name := _clean(place.name)):
        return None
    return NamedPlace(id=key, name=name, phone=_clean(place.phone) or None)


def _contact(state: State, account: Account) -> Contact | None:
    """How to be in touch. A no to being contacted outweighs any number."""
    name = _clean(state.name) or None
    if state.consents.get("contact") is False or (account.contact is not None and account.contact.way == "none"):
        return Contact(way="none", name=name if state.agreed("record") else None)
    return None if account.contact is None else _reachable(account.contact, name)


def _reachable(contact: said.Contact, name: str | None) -> Contact:
    usable = contact.way in ("call", "text", "letter")
    number = _clean(contact.number) or None if usable else None
    # Where nobody asked what may be left, nothing may be.
    careful = "no_message" if number and contact.way != "letter" else None
    return Contact.model_validate(
        {
            "way": contact.way,
            "voicemail": contact.voicemail or careful,
            "hours": contact.hours or None,
            "number": number,
            "name": name,
        }
    )


def _consents(state: State, account: Account) -> Iterator[Agreed | Shared]:
    """What was agreed to. A refused share leaves no line: that it was offered is nobody's business."""
    for scope in _SCOPES:
        if (granted := state.consents.get(scope)) is not None:
            yield Agreed.model_validate({"scope": scope, "granted": granted})
    if account.recapped:
        yield Agreed(scope="read_back", granted=True)
    known = [each.id for each in state.setting.recipients if each.id in state.grants]
    for recipient in (*known, *sorted(set(state.grants) - set(known))):
        yield _share(state.grants[recipient])


def _share(grant: Grant) -> Shared:
    return Shared(
        scope="share",
        granted=True,
        recipient=grant.recipient,
        parts=tuple(part for part in EVERY_PART if part in grant.parts),
        domains=tuple(domain for domain in NEEDS if domain in grant.domains),
        purpose=_clean(grant.purpose),
        granted_on=grant.granted_on,
        until=grant.until,
        how=grant.how,
    )
