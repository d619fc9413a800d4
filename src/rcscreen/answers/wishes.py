"""Reading what is wanted, what may be passed on, and what was planned."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from types import MappingProxyType

from rcscreen.answers.desk import Desk
from rcscreen.answers.sheet import Planned, PlannedLine, PlanStatus, Shared, Wished
from rcscreen.script.model import Help
from rcscreen.script.nodes import ListNode, MapNode, Mark, Node, Scalar
from rcscreen.script.setting import Part

__all__ = ["PLAN_KEYS", "STATUSES", "read_help", "read_plan", "read_share"]

STATUSES: tuple[PlanStatus, ...] = ("agreed", "ourselves", "not_today")
PLAN_KEYS = ("domain", "need", "status", "action", "who", "by", "backup", "where")

_NO_DOMAIN = "nothing is offered under this name."


def read_help(node: Node, step: Help, desk: Desk) -> tuple[Wished, ...]:
    """What is wanted, in their order: domains, domains with ways and words, or a mapping from domain to ways."""
    found: dict[str, Wished] = {}
    for mark, wished in _wished(node, step, desk):
        if wished.domain in found:
            desk.twice(mark)
        found[wished.domain] = wished
    return tuple(found.values())


def _wished(node: Node, step: Help, desk: Desk) -> Iterator[tuple[Mark, Wished]]:
    if isinstance(node, MapNode):
        for key, entry in node.entries.items():
            domain = desk.one_of(Scalar(key, plain=False, mark=entry.mark), step.domains, "ANS018", _NO_DOMAIN)
            if domain:
                yield entry.mark, Wished(domain, _ways(entry.node, domain, step, desk))
        return
    for item in node.items if isinstance(node, ListNode) else (node,):
        wished = _wish(item, step, desk)
        if wished:
            yield item.mark, wished


def _wish(node: Node, step: Help, desk: Desk) -> Wished | None:
    if not isinstance(node, MapNode):
        domain = desk.one_of(node, step.domains, "ANS018", _NO_DOMAIN)
        return Wished(domain) if domain else None
    desk.known_keys(node, ("domain", "how", "words"), "a wish")
    domain = _domain(node, ("domain",), step.domains, desk)
    if domain is None:
        return None
    parts = {key: entry.node for key, entry in node.entries.items()}
    how = _ways(parts["how"], domain, step, desk) if "how" in parts else ()
    return Wished(domain, how, desk.words(parts.get("words")))


def _domain(node: MapNode, keys: tuple[str, ...], domains: tuple[str, ...], desk: Desk) -> str | None:
    for key in keys:
        if key in node.entries:
            return desk.one_of(node.entries[key].node, domains, "ANS018", _NO_DOMAIN)
    desk.add(node.mark, "DOC021", f"`{keys[0]}` is missing here.", "Say what it is about.")
    return None


def _ways(node: Node, domain: str, step: Help, desk: Desk) -> tuple[str, ...]:
    if (isinstance(node, Scalar) and node.is_nothing()) or (isinstance(node, ListNode) and not node.items):
        return ()
    ways = step.how.get(domain, ())
    if not ways:
        desk.add(node.mark, "ANS018", "no ways are offered for this.", "Name the domain alone.")
        return ()
    return desk.several_of(node, ways, "ANS018", "there is no such way here.")


def read_share(node: Node, desk: Desk) -> Shared:
    """Who may have what: a list of recipients, or a mapping from recipient to parts, ``true`` or ``false``."""
    ids = tuple(recipient.id for recipient in desk.setting.recipients)
    fault = "the program has no such recipient."
    if not isinstance(node, MapNode):
        return Shared(MappingProxyType(dict.fromkeys(desk.several_of(node, ids, "ANS018", fault))))
    found: dict[str, tuple[Part, ...] | None] = {}
    for key, entry in node.entries.items():
        recipient = desk.one_of(Scalar(key, plain=False, mark=entry.mark), ids, "ANS018", fault)
        if recipient:
            found[recipient] = _parts(entry.node, recipient, desk)
    return Shared(MappingProxyType(found))


def _parts(node: Node, recipient_id: str, desk: Desk) -> tuple[Part, ...] | None:
    truth = node.truth() if isinstance(node, Scalar) else None
    if truth is not None:
        return None if truth else ()
    recipient = desk.setting.recipient(recipient_id)
    receives = recipient.receives if recipient else ()
    return desk.several_of(node, receives, "ANS019", f"`{recipient_id}` may not receive this.")


def read_plan(node: Node, desk: Desk, day: date | None) -> Planned:
    """The lines of the plan, each about one domain."""
    help_step = desk.help()
    domains = help_step.domains if help_step else ()
    lines: dict[str, PlannedLine] = {}
    for item in desk.problems.items(node, least=0):
        if not isinstance(item, MapNode):
            desk.problems.shape(item, "a line of the plan: `domain`, and what is to change")
            continue
        line = _planned(item, domains, desk, day)
        if line and line.domain in lines:
            desk.twice(item.mark)
        elif line:
            lines[line.domain] = line
    return Planned(MappingProxyType(lines))


def _planned(node: MapNode, domains: tuple[str, ...], desk: Desk, day: date | None) -> PlannedLine | None:
    desk.known_keys(node, PLAN_KEYS, "a line of the plan")
    if "domain" in node.entries and "need" in node.entries:
        fault = "`domain` and `need` say the same thing."
        desk.add(node.entries["need"].mark, "ANS020", fault, "Keep `domain`.")
    domain = _domain(node, ("domain", "need"), domains, desk)
    parts = {key: entry.node for key, entry in node.entries.items()}
    said = {key: desk.words(parts[key]) for key in ("action", "who", "backup") if key in parts}
    by = desk.problems.day(parts["by"]) if "by" in parts else None
    if by and day and by < day:
        desk.add(parts["by"].mark, "ANS021", "this day lies before the conversation.", "Look at the two days again.")
    status: PlanStatus | None = "agreed"
    if "status" in parts:
        status = desk.one_of(parts["status"], STATUSES, "ANS007", "a line of the plan has no such status.")
    if status in ("ourselves", "not_today") and (said or "by" in parts):
        cure = f"Keep `status: {status}`, or what is to be done, by whom and when."
        desk.add(node.mark, "ANS020", "a line that the program does not promise says who does what.", cure)
    if domain is None or status is None:
        return None
    return PlannedLine(domain, node.mark, status, by=by, where=desk.words(parts.get("where")), **said)
