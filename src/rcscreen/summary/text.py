"""A record and a release as a person would read them: strengths first, in lines of at most 78 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from rcscreen.summary.safe_contact import contact_lines
from rcscreen.summary.words import dated, spoken, word
from rcscreen.vocabulary.domains import NEEDS, STRENGTHS, WAYS
from rcscreen.vocabulary.phrases import label, phrase

if TYPE_CHECKING:
    from rcscreen.summary.model import Agreed, Came, Need, PlanLine, Record, Release, Shared, Strength

__all__ = ["COLUMNS", "listed", "promised", "record_text", "release_text", "wanted"]

COLUMNS = 78
"""The widest line."""


def record_text(record: Record, language: str, recipients: Mapping[str, str] | None = None) -> str:
    """The record, to be read by the person it belongs to, or to them.

    Args:
        record: The record.
        language: The language to read it in.
        recipients: How one says each recipient, by id; where one is missing its id stands.
    """
    title = [word(language, "title"), dated(language, record.day)]
    sections = [
        *_shared_sections(record, language),
        _section(language, "since", (_came(each, language) for each in record.since)),
        _section(language, "experience", (_item(each) for each in record.experience)),
    ]
    body = [each for each in sections if each] or [[word(language, "kept.none")]]
    return _page([title, *body, _shares(record, language, recipients or {})])


def _came(came: Came, language: str) -> list[str]:
    """What came of a promise: it happened, it helped, what got in the way, what instead."""
    own = spoken(language)
    what = label(NEEDS[came.domain].label, own) if came.domain else word(language, "since.all")
    said = [phrase(own, f"revisit.happened.{came.happened}")]
    if came.helped:
        said.append(word(language, f"since.helped.{came.helped}"))
    said += [phrase(own, f"revisit.way.{each}") for each in came.in_the_way]
    if came.wanted and came.wanted != "instead":
        said.append(phrase(own, f"revisit.still.{came.wanted}"))
    if came.wanted == "instead":
        said.append(word(language, "since.instead", said=came.instead or "…"))
    return _item(f"{what}: {'; '.join(said)}")


def release_text(release: Release, language: str) -> str:
    """The release, as the recipient would read it."""
    program, until = release.from_.name, dated(language, release.release.expires)
    title = _wrapped(word(language, "title.release", program=program, recipient=release.to.name))
    on = [dated(language, release.release.granted_on)]
    if release.replaces is not None:
        on += _wrapped(word(language, "revision", number=release.revision))
    end = _wrapped(word(language, "shared.purpose", purpose=release.release.purpose))
    end += _wrapped(word(language, "release.until", program=program, until=until))
    # The day stands apart: a title that fills its line would else run on into it where lines are broken anew.
    return _page([title, on, *_shared_sections(release, language), end])


def _page(sections: Iterable[list[str]]) -> str:
    return "\n\n".join("\n".join(section) for section in sections if section) + "\n"


def _shared_sections(document: Record | Release, language: str) -> list[list[str]]:
    own = spoken(language)
    wishes = wanted(document)
    ranked = any(need.priority is not None for need in wishes)
    strengths = {each.id: each for each in document.strengths}
    order = {need.id: position for position, need in enumerate(wishes)}
    plan = sorted(document.plan, key=lambda line: order.get(line.need, len(order)))
    domains = {need.id: need.domain for need in document.needs}
    return [
        _section(own, "strengths", (_item(_strength(each, own)) for each in document.strengths)),
        _section(own, "hopes", (_item(each.said) for each in document.hopes if each.said)),
        _section(
            own,
            "wanted" if ranked else "wanted.unordered",
            (_wish(need, number if ranked else None, own) for number, need in enumerate(wishes, 1)),
        ),
        _section(own, "mentioned", (_item(_need(each, own)) for each in document.needs if each.help != "wanted")),
        _section(own, "answers", (_item(f"{each.asked} {each.said}") for each in document.answers)),
        _section(own, "plan", (_promise(line, domains[line.need], strengths, own) for line in plan)),
        _section(own, "contact", (_wrapped(line, "  ") for line in contact_lines(document.contact, own)))
        if document.contact is not None
        else [],
    ]


def wanted(document: Record | Release) -> list[Need]:
    """Needs with which help is wanted, in the person's order where it is known."""
    order = {each: position for position, each in enumerate(document.priorities)}
    wishes = [need for need in document.needs if need.help == "wanted"]
    return sorted(wishes, key=lambda need: order.get(need.id, len(order)))


def _section(language: str, title: str, items: Iterable[list[str]]) -> list[str]:
    lines = [line for item in items for line in item]
    return [*_wrapped(word(language, title)), *lines] if lines else []


def _wrapped(line: str, first: str = "", rest: str | None = None) -> list[str]:
    return textwrap.wrap(
        line,
        COLUMNS,
        initial_indent=first,
        subsequent_indent=first if rest is None else rest,
        break_on_hyphens=False,
    )


def _item(line: str, mark: str = "-") -> list[str]:
    first = f"  {mark} "
    return _wrapped(line, first, " " * len(first))


def _strength(strength: Strength, language: str) -> str:
    about = label(STRENGTHS[strength.domain].label, language)
    return f"{strength.said} ({about})" if strength.said else about


def _need(need: Need, language: str) -> str:
    about = label(NEEDS[need.domain].label, language)
    return f"{about}: {need.said}" if need.said else about


def _wish(need: Need, number: int | None, language: str) -> list[str]:
    mark = "-" if number is None else f"{number}."
    lines = _item(_need(need, language), mark)
    if need.how:
        ways = listed([label(WAYS[way], language) for way in need.how], word(language, "or"))
        indent = " " * (len(mark) + 3)
        lines += _wrapped(word(language, "how", ways=ways), indent)
    return lines


def listed(items: list[str], joint: str) -> str:
    """Items in a sentence: ``a, b and c``."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {joint} {items[-1]}"


def _promise(line: PlanLine, domain: str, strengths: Mapping[str, Strength], language: str) -> list[str]:
    lines = _item(f"{label(NEEDS[domain].label, language)}: {promised(line, language)}".rstrip())
    strength = strengths.get(line.builds_on) if line.builds_on is not None else None
    if strength is not None:
        lines += _wrapped(word(language, "plan.builds_on", strength=_strength(strength, language)), "    ")
    return lines


def promised(line: PlanLine, language: str) -> str:
    """A plan line as a sentence or two, without what it is about."""
    said = [*_agreed(line, language)] if line.status == "agreed" else [word(language, f"plan.{line.status}")]
    if line.resource is not None:
        where = ", ".join(part for part in (line.resource.name, line.resource.phone) if part)
        said.append(word(language, "plan.where", where=where))
    if line.offered == "nothing_available":
        said.append(word(language, "plan.nothing_available"))
    return " ".join(said)


def _agreed(line: PlanLine, language: str) -> Iterator[str]:
    """Who will do what, by when, and if not, who: as much of it as was said."""
    by = None if line.by is None else dated(language, line.by)
    say: Callable[..., str] = word
    if line.who is not None and line.action is not None:
        key = "plan.promise" if by else "plan.promise.open"
        yield say(language, key, who=line.who, action=line.action.rstrip("."), by=by)
    elif line.action is not None:
        yield say(language, "plan.action.by" if by else "plan.action", action=line.action.rstrip("."), by=by)
    elif line.who is not None:
        yield say(language, "plan.who.by" if by else "plan.who", who=line.who, by=by)
    elif by:
        yield say(language, "plan.by", by=by)
    if line.backup is not None:
        yield say(language, "plan.backup", backup=line.backup)


def _shares(record: Record, language: str, recipients: Mapping[str, str]) -> list[str]:
    shares = [each for each in record.consent if each.scope == "share"]
    if not shares:
        return [word(language, "shared.none")]
    lines = _wrapped(word(language, "shared"))
    for share in shares:
        lines += _share(share, language, recipients)
    if not any(each.scope == "read_back" for each in record.consent):
        lines += _wrapped(word(language, "shared.held"))
    return lines


def _share(share: Agreed | Shared, language: str, recipients: Mapping[str, str]) -> list[str]:
    if share.scope != "share":
        return []
    own = spoken(language)
    joint = word(own, "and")
    parts = listed([word(own, f"part.{part}") for part in share.parts] or ["-"], joint)
    domains = listed([label(NEEDS[each].label, own) for each in share.domains] or ["-"], joint)
    said = [
        word(
            own,
            "shared.with.domains" if share.domains else "shared.with",
            recipient=recipients.get(share.recipient, share.recipient),
            parts=parts,
            domains=domains,
        ),
        *([word(own, "shared.purpose", purpose=share.purpose.rstrip("."))] if share.purpose else []),
        word(own, "shared.until", until=dated(own, share.until)),
    ]
    return _item(" ".join(said))
