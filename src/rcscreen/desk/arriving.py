"""Arriving: whom one talks with again, and the one page the navigator reads before the first words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from rcscreen.desk.people import Person, as_called, find, keep, named, nobody
from rcscreen.desk.people_words import people_word
from rcscreen.desk.wanted import ASK
from rcscreen.errors import TerminalFault
from rcscreen.summary.words import dated, spoken
from rcscreen.vocabulary.domains import NEEDS, STRENGTHS
from rcscreen.vocabulary.phrases import label

if TYPE_CHECKING:
    from rcscreen.desk.unlocking import Keys
    from rcscreen.desk.wanted import Wanted
    from rcscreen.interview.earlier import Earlier, Promised, Told
    from rcscreen.terminal.device import Terminal
    from rcscreen.vault import Vault

__all__ = ["Groups", "Met", "arrive", "groups", "meet", "put_name_right", "whom"]

Groups = list[tuple[str, list[str]]]


@dataclass(frozen=True, slots=True)
class Met:
    """Somebody one has talked with before, and what the conversation begins from."""

    person: Person
    earlier: Earlier


def meet(keys: Keys, wanted: Wanted, today: date, ask: Callable[[str], str], language: str) -> Met:
    """Whoever was named on the command line.

    Raises:
        NoSuchPerson: Nobody is remembered so, or several and no terminal to ask on.
        VaultFault: The vault cannot be opened.
    """
    from rcscreen.desk.carrying import earlier_of
    from rcscreen.desk.opened import kept_here

    if not kept_here():
        raise nobody()
    person = whom(keys.vault, wanted.person, today, ask, language)
    return Met(person, earlier_of(keys.vault, person))


def whom(vault: Vault, word: str, today: date, ask: Callable[[str], str], language: str) -> Person:
    """The person of that name or card; where several are called so, by the word on their card.

    Args:
        vault: The vault.
        word: A name or a card word.
        today: The day.
        ask: Asks for a word at a terminal, under a label.
        language: The navigator's own language.

    Raises:
        NoSuchPerson: Nobody, or several and no terminal to ask on.
    """
    said = ask(people_word(language, "whom")) if word == ASK else word
    if len(named(vault, said, today)) > 1:
        with suppress(TerminalFault):  # without one, the fault that follows says what to do
            said = ask(people_word(language, "which")) or said
    return find(vault, said, today)


def put_name_right(vault: Vault, today: date, ask: Callable[[str, str], str], language: str) -> Person | None:
    """Ask for somebody, and for what they like to be called, which stands there to be changed.

    Args:
        vault: The vault.
        today: The day.
        ask: Asks for a word at a terminal, under a label, with what stands there already.
        language: The navigator's own language.

    Returns:
        The person as they are called now; None where it was left as it is.

    Raises:
        NoSuchPerson: Nobody is remembered so.
        VaultFault: It could not be kept.
    """
    person = whom(vault, ASK, today, lambda label: ask(label, ""), language)
    said = as_called(ask(people_word(language, "as_called"), person.called))
    return keep(vault, replace(person, called=said)) if said and said != person.called else None


def arrive(terminal: Terminal, person: Person, earlier: Earlier, language: str, idle: float) -> None:
    """Show the page: what carries them, what they hope for, what they wanted, what we promised. Esc hides it.

    Raises:
        Interrupted: Ctrl-C, Ctrl-D, or a terminal that went away.
    """
    from rcscreen.terminal.thresholds import begin_from

    day = dated(language, earlier.day) if earlier.day else ""
    title = people_word(language, "arrive" if person.called else "arrive_nameless", called=person.called, day=day)
    found = groups(earlier, language)
    foot = people_word(language, "gently" if found else "nothing")
    begin_from(terminal, title, found, foot, chrome_language=language, idle=idle)


def groups(earlier: Earlier, language: str) -> Groups:
    """What is carried, as it is read: strengths, hopes, wishes, open promises, in that order; nothing left out."""
    told = {
        "strengths": [_said(each, language) for each in earlier.told if each.role == "strength"],
        "hopes": [each.said or people_word(language, "hope") for each in earlier.told if each.role == "hope"],
        "wishes": [_said(each, language) for each in earlier.told if each.role == "wish"],
        "plan": list(_promises(earlier.plan, language)),
    }
    return [(people_word(language, key), lines) for key, lines in told.items() if lines]


def _said(told: Told, language: str) -> str:
    domains = STRENGTHS if told.role == "strength" else NEEDS
    about = label(domains[told.domain].label, spoken(language)) if told.domain in domains else told.domain
    return f"{about}: {told.said}" if told.said and told.said != about else about


def _promises(plan: tuple[Promised, ...], language: str) -> Iterator[str]:
    for each in plan:
        what = label(NEEDS[each.domain].label, spoken(language)) if each.domain in NEEDS else each.domain
        by = dated(language, each.by) if each.by else ""
        key = "plan_line" if by else "plan_line_open"
        yield people_word(language, key, what=what, who=each.who, action=each.action, by=by)
