"""From one conversation to the next: what a person agreed to have kept becomes what the next one begins from.

Carried are their strengths, their hopes and what they wanted help with, and how to be in touch; the promises that are
open are read from the heads of their conversations. A need they did not want help with is not carried, and nothing is
that they changed, left or took out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from rcscreen.desk.people import Carried, Person, bearing_card, forget, keep
from rcscreen.errors import VaultFault
from rcscreen.interview.earlier import AGAIN, CHANGED, Earlier, Promised, Told, again_at
from rcscreen.interview.events import key_of, place_of
from rcscreen.interview.kinds.consent import called_at
from rcscreen.interview.recall import recalled_at
from rcscreen.interview.state import Standing, State
from rcscreen.script.model import Check, Help, Script

if TYPE_CHECKING:
    from rcscreen.desk.conversation import Conversation
    from rcscreen.interview.account import Account
    from rcscreen.interview.speech import Speech
    from rcscreen.vault import Vault

__all__ = ["AGREED_DAYS", "earlier_of", "remember_or_forget"]

AGREED_DAYS = 90
"""How long a yes to notes and to being in touch holds, in days, before it is asked anew: as long as a yes to handing
something on does where a program sets nothing else. A season later, one asks again."""

_ROLES = ("strength", "hope", "wish")
_LETTERS = {"strength": "s", "hope": "h", "wish": "w"}
_TENDER = 2
"""How tender a promise or a note counts where it is not known: not to be said where somebody could overhear."""


def earlier_of(vault: Vault, person: Person) -> Earlier:
    """What a conversation with a person begins from.

    Raises:
        VaultFault: The heads of their conversations cannot be listed.
    """
    return Earlier(
        day=date.fromisoformat(person.day) if person.day else None,
        script=person.script,
        told=tuple(_told(person)),
        plan=tuple(_open_promises(vault, person)),
        agreed=(*sorted(person.agreed.items()), ("remember", person.until)),
        contact=person.contact,
    )


def _told(person: Person) -> Iterator[Told]:
    for role in _ROLES:
        for number, each in enumerate((each for each in person.told if each.role == role), 1):
            yield Told(
                id=f"{_LETTERS[role]}{number}",
                role=role,  # type: ignore[arg-type]  # one of the three
                domain=each.domain,
                said=each.said,
                lines=each.lines,
                how=each.how,
                tender=each.tender,
            )


def _open_promises(vault: Vault, person: Person) -> Iterator[Promised]:
    from rcscreen.desk.promises import promises_in

    theirs = [(session, head) for session, head in vault.heads() if session in person.sessions]
    seen: dict[str, int] = {}
    for promised in promises_in((session, head) for session, head in theirs if not isinstance(head, VaultFault)).open:
        line: Mapping[str, Any] = promised.line
        if line.get("unpromised"):
            continue  # news of something that nobody here promised
        domain = line["domain"]
        seen[domain] = number = seen.get(domain, 0) + 1
        yield Promised(
            id=domain if number == 1 else f"{domain}-{number}",
            handle=f"{promised.session}/{line['plan']}",
            domain=domain,
            action=line["action"],
            who=line["who"],
            by=date.fromisoformat(line["by"]) if line.get("by") else None,
            backup=line["backup"],
            tender=person.tender.get(domain, _TENDER),
        )


# -- After a conversation ------------------------------------------------------------------------------------------


def remember_or_forget(vault: Vault, conversation: Conversation, card: str, days: int, today: date) -> date | None:
    """Do what they said about being remembered: renew it, begin it, end it; where they said nothing, leave it.

    Args:
        vault: The vault.
        conversation: The conversation that ended.
        card: The word on their card.
        days: How long the program remembers a person.
        today: The day.

    Returns:
        The day until which they are remembered, where they said so now.

    Raises:
        VaultFault: It could not be kept.
    """
    state = conversation.state
    person = bearing_card(vault, card)
    said, kept = state.consents.get("remember"), conversation.session != "unkept" and state.agreed("record")
    if person is not None and said is False:
        forget(vault, person, today)
    elif said and kept:
        begun = person or Person("", "", card, conversation.secret, state.language, "", "", today)
        return keep(vault, _renewed(vault, begun, conversation, today, days)).until
    elif person is not None and kept:
        keep(vault, _with_session(person, conversation.session))
    return None


def _with_session(person: Person, session: str) -> Person:
    return replace(person, sessions=tuple(dict.fromkeys((*person.sessions, session))))


def _renewed(vault: Vault, person: Person, conversation: Conversation, today: date, days: int) -> Person:
    from rcscreen.interview.speech import Speech
    from rcscreen.interview.telling import account

    script, state = conversation.script, conversation.state
    told = account(script, state)
    speech = Speech(script, state)
    before = earlier_of(vault, person)
    now = tuple(_carried(told, before, speech, conversation.session))
    day = state.day or today
    contact = _contact(script, state, person.contact)
    agreed = {"record": day + timedelta(AGREED_DAYS), **({"contact": day + timedelta(AGREED_DAYS)} if contact else {})}
    return replace(
        _with_session(person, conversation.session),
        called=state.name or _called(script, state) or person.called,
        language=state.language,
        day=day.isoformat(),
        script=script.id,
        until=day + timedelta(days),
        agreed=agreed,
        told=(*now, *_left_as_it_was(person, before, script, state, now)),
        contact=contact,
        tender={**person.tender, **{each.domain: speech.tender.get(each.domain, 0) for each in told.wishes}},
    )


def _called(script: Script, state: State) -> str:
    """What they said they like to be called, when they said they may be remembered."""
    return next((str(state.values[each]) for each in called_at(script) if each in state.values), "")


def _carried(told: Account, before: Earlier, speech: Speech, session: str) -> Iterator[Carried]:
    """What they said today, or said is still so."""
    script, state = speech.script, speech.state
    again = {each.id: each for each in state.earlier.told} if state.earlier is not None else {}
    same_script = state.earlier is not None and state.earlier.script == script.id
    wished = {each.domain: each for each in before.told if each.role == "wish"}

    def known(line: str) -> Told | None:
        return again.get(key_of(line)) if place_of(line).endswith(AGAIN) else None

    def lines(*said: str) -> tuple[str, ...]:
        found: list[str] = []
        for line in said:
            earlier = known(line)
            found += earlier.lines if earlier is not None and same_script else [line]
        return tuple(dict.fromkeys(found))

    def weight(line: str) -> int:
        earlier = known(line)
        return max(_weight(line, script), earlier.tender if earlier is not None else 0)

    for strength in told.strengths:
        heard = strength.said or (strength.label if key_of(strength.line) else "")
        heard = heard if heard != speech.strength(strength.domain) else ""
        line = strength.line
        yield Carried("strength", strength.domain, heard, lines(line), tender=weight(line), told_in=session)
    for hope in told.hopes:
        yield Carried("hope", "", hope.said, lines(hope.line), tender=weight(hope.line), told_in=session)
    for wish in told.wishes:
        needs = [need for need in told.needs if need.domain == wish.domain]
        said = [wish.said, *(_heard(need.line, need.said, need.label) for need in needs)]
        last = wished.get(wish.domain)
        if last is not None and not any(said):
            said = [last.said]  # wanted still, and nothing else was said of it
        yield Carried(
            "wish",
            wish.domain,
            "; ".join(dict.fromkeys(each for each in said if each)),
            lines(*(need.line for need in needs)) or (last.lines if last is not None and same_script else (wish.line,)),
            wish.how or (last.how if last is not None else ()),
            max(speech.tender.get(wish.domain, 0), last.tender if last is not None else 0),
            session,
        )


def _heard(line: str, said: str, label: str) -> str:
    """Their words, else the option that was heard; of something from last time only the words say anything."""
    return said or (label if key_of(line) and not place_of(line).endswith(AGAIN) else "")


def _weight(line: str, script: Script) -> int:
    step = place_of(line).partition("/")[0]
    return script.sensitivity(script.step(step)) if script.number(step) >= 0 else _TENDER


def _left_as_it_was(
    person: Person, before: Earlier, script: Script, state: State, now: tuple[Carried, ...]
) -> Iterator[Carried]:
    """What was carried before and did not come up today."""
    said = {(each.role, each.domain, each.said if each.role != "wish" else "") for each in now}
    gone = set(_came_up(before, script, state))
    carried = [each for role in _ROLES for each in person.told if each.role == role]
    for told, each in zip(before.told, carried, strict=True):
        again = (each.role, each.domain, each.said if each.role != "wish" else "") in said
        if told.id not in gone and not again:
            yield each


def _came_up(before: Earlier, script: Script, state: State) -> Iterator[str]:
    """The ids of what was asked about again, or could have been named again and was not.

    A conversation that was taken up after another one had been held began from something else: nothing is known to
    have come up in it.
    """
    if state.earlier is None or (state.earlier.day, state.earlier.script) != (before.day, before.script):
        return
    for step, each in recalled_at(script, replace(state, earlier=before)).items():
        place = again_at(step)
        answered = state.standing.get(place) in (Standing.ANSWERED, Standing.CONFIRMED, Standing.HEARD)
        if answered or state.values.get(place) == CHANGED or state.standing.get(place) is Standing.DECLINED:
            yield from (told.id for told in each)
    for sweep in script.steps:
        if isinstance(sweep, Help) and state.standing.get(sweep.id) in (Standing.ANSWERED, Standing.CONFIRMED):
            yield from (told.id for told in before.told if told.role == "wish" and told.domain in sweep.domains)


def _contact(script: Script, state: State, before: tuple[str, ...]) -> tuple[str, ...]:
    """How to be in touch as it was said today, else as before; empty where they would rather not be."""
    if state.consents.get("contact") is False:
        return ()
    for step in script.steps:
        if isinstance(step, Check) and step.builtin == "contact" and f"{step.id}/way" in state.standing:
            parts = tuple(str(state.values.get(f"{step.id}/{part}", "")) for part in ("way", "hours", "number"))
            return parts if parts[0] and parts[0] != "none" else ()
    return before
