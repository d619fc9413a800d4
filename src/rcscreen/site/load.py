"""From the text of a site file to a setting."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from rcscreen.errors import SiteRefused
from rcscreen.script.document import read_document
from rcscreen.script.nodes import Document, MapNode, Node, shown
from rcscreen.script.problems import ID, LANGUAGE, Problems
from rcscreen.script.reading import Reader
from rcscreen.script.resource import VERIFIED_WITHIN, Resources
from rcscreen.script.setting import COUNTABLE, PARTS, Crisis, Promise, Recipient, Role, Safety, Setting
from rcscreen.site.accepted import read_accepted
from rcscreen.site.colleagues import read_colleagues, read_public_key
from rcscreen.site.samples import is_sample
from rcscreen.site.staying import MOST_DAYS_KEPT, read_keep, read_lock_after
from rcscreen.vocabulary.domains import NEEDS

__all__ = ["CODES", "load_site", "sample_site"]

VERSION: Final = 1
SAMPLE_DIRECTORY: Final = "directory.json"
MOST_DAYS: Final = 366
FEWEST_DAYS_COUNTED: Final = 90
"""Days for which a yes to being counted holds at least: the program is told months only, of which the last is lost."""

ROLES: Final[tuple[Role, ...]] = ("partner", "program")
MOST_STEPS_OF_HELP: Final = 9
NEED_IDS: Final = tuple(NEEDS)

CODES: Mapping[str, str] = MappingProxyType(
    {
        "SIT001": "The site file was written for another version of the language.",
        "SIT002": "Two recipients or colleagues have the same name.",
        "SIT003": "Words are missing in the program's own language.",
        "SIT004": "There is no promise for the domains that have none of their own.",
        "SIT005": "A promise belongs to a domain that there is not.",
        "SIT006": "A crisis number has no day on which it was last tried.",
        "SIT007": "A public key has a wrong letter.",
        "SIT008": "The time until a conversation is locked is too short or too long.",
    }
)
"""Codes of a site file → what each means; the codes of any file stand in ``rcscreen.script.codes``."""

_NOBODY = Promise(MappingProxyType({}), MappingProxyType({}), MappingProxyType({}))


def load_site(text: str, file: str) -> Setting:
    """Loads a site file.

    Args:
        text: What the file holds.
        file: The file's name as the user gave it, for messages.

    Returns:
        The setting; its digest is over the text.

    Raises:
        SiteRefused: With every problem of the file.
    """
    document, found = read_document(text, file)
    problems = Problems(file, found)
    setting = (
        _read(document, problems, hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()) if document else None
    )
    if problems or setting is None:
        raise SiteRefused(tuple(problems.found))
    return setting


def sample_text() -> str:
    """The site file of the sample program that comes with rcscreen."""
    from importlib.resources import files  # noqa: PLC0415 -- most runs have a site of their own

    return files("rcscreen.site").joinpath("sample.yaml").read_text("utf-8")


def sample_directory_text() -> str:
    """The sample program's directory of places to turn to: HSDS 3.0 as JSON."""
    from importlib.resources import files  # noqa: PLC0415 -- as above

    return files("rcscreen.site").joinpath(SAMPLE_DIRECTORY).read_text("utf-8")


def sample_site() -> Setting:
    """The sample program; its ``sample`` is true."""
    return load_site(sample_text(), "the sample program")


def _read(document: Document, problems: Problems, digest: str) -> Setting | None:
    top = Reader.of(document, problems, "a site file")
    if top is None:
        return None
    if not top.version("rcscreen-site", VERSION, "SIT001"):
        return None
    language = top.name("language", LANGUAGE)
    promises = _promises(top, language)
    sample = top.truth("sample")
    recipients = _recipients(top, language)
    setting = Setting(
        program=_named(top, "program"),
        navigator=_named(top, "navigator"),
        recipients=recipients,
        promise=promises.pop("default", _NOBODY),
        promises=MappingProxyType(promises),
        get_help=_get_help(top, language),
        sample=sample,
        safety=_safety(top, language, sample=sample),
        keep=read_keep(top),
        lock_after=read_lock_after(top),
        digest=digest,
        language=language,
        accepted=read_accepted(top),
        colleagues=read_colleagues(top, [each.id for each in recipients]),
        resources=_resources(top),
    )
    top.done()
    return setting


def _named(top: Reader, key: str) -> str:
    top.required(key)
    reader = top.mapping(key, f"`{key}`")
    if reader is None:
        return ""
    name = reader.text("name")
    reader.done()
    return name


def _by_language(reader: Reader, key: str, language: str) -> Mapping[str, str]:
    """Words for each language, or words alone, which are in the program's own."""
    node = reader.required(key)
    if node is None:
        return MappingProxyType({})
    if not isinstance(node, MapNode):
        return MappingProxyType({language: reader.problems.words(node)})
    words: dict[str, str] = {}
    for code, value in _languages(reader, node, key, language):
        words[code] = reader.problems.words(value)
    return MappingProxyType(words)


def _languages(reader: Reader, node: MapNode, key: str, language: str) -> list[tuple[str, Node]]:
    """The entries of a mapping from language to something, of which the program's own must be there."""
    found: list[tuple[str, Node]] = []
    for code, entry in node.entries.items():
        if not LANGUAGE.fits(code):
            reader.problem(entry.mark, "DOC026", f"`{shown(code)}` is not a language code.", LANGUAGE.words)
        found.append((code, entry.node))
    if language and language not in node.entries:
        cure = f"Add `{language}:`, or change `language:` at the top."
        reader.problem(reader.where(key), "SIT003", f"`{key}` has no words in the program's own language.", cure)
    return found


def _recipients(top: Reader, language: str) -> tuple[Recipient, ...]:
    found: dict[str, Recipient] = {}
    top.required("recipients")
    for item in top.items("recipients", least=0):
        reader = top.nested(item, "a recipient")
        if reader is None:
            continue
        key = reader.name("id", ID)
        if key in found:
            cure = "Give one of them another name."
            reader.problem(reader.at("id"), "SIT002", f"`{key}` is the name of two recipients.", cure)
        reader.required("receives")
        role = reader.maybe_choice_of("role", ROLES) or "partner"
        counts = role == "program"
        recipient = Recipient(
            id=key,
            name=_by_language(reader, "name", language),
            purpose=_by_language(reader, "purpose", language),
            receives=reader.choices_of("receives", COUNTABLE if counts else PARTS),
            domains=reader.choices_of("domains", NEED_IDS),
            days=_days(reader, MOST_DAYS, FEWEST_DAYS_COUNTED) if counts else _days(reader, 90),
            age=read_public_key(reader),
            role=role,
            site=(reader.maybe_name("site", ID) or "") if counts else "",
            tally=reader.truth("tally") if counts else False,
        )
        reader.done()
        if key:
            found[key] = recipient
    return tuple(found.values())


def _days(reader: Reader, usual: int, least: int = 1) -> int:
    days = reader.maybe_integer("days", least, MOST_DAYS)
    return usual if days is None else days


def _promises(top: Reader, language: str) -> dict[str, Promise]:
    found: dict[str, Promise] = {}
    top.required("promises")
    promises = top.mapping("promises", "`promises`")
    if promises is None:
        return found
    for key, mark, node in promises.entries():
        if key != "default" and key not in NEEDS:
            cure = top.problems.meant(key, ("default", *NEED_IDS))
            top.problem(mark, "SIT005", f"`{shown(key)}` is no domain of need.", cure)
        reader = top.nested(node, "a promise")
        if reader is None:
            continue
        found[key] = Promise(
            action=_by_language(reader, "action", language),
            who=_by_language(reader, "who", language),
            backup=_by_language(reader, "backup", language),
            days=_days(reader, 7),
        )
        reader.done()
    if not promises.has("default"):
        cure = "Add `default:`, which stands for every domain without a promise of its own."
        top.problem(promises.mark, "SIT004", "there is no promise that always holds.", cure)
    return found


def _get_help(top: Reader, language: str) -> Mapping[str, tuple[str, ...]]:
    node = top.required("get_help")
    if node is None:
        return MappingProxyType({})
    if not isinstance(node, MapNode):
        return MappingProxyType({language: _steps_of_help(node, top)})
    found = {code: _steps_of_help(value, top) for code, value in _languages(top, node, "get_help", language)}
    return MappingProxyType(found)


def _steps_of_help(node: Node, top: Reader) -> tuple[str, ...]:
    items = top.problems.items(node)
    if len(items) > MOST_STEPS_OF_HELP:
        cure = f"Keep the {MOST_STEPS_OF_HELP} that matter most: they are read in a hurry."
        top.problem(items[MOST_STEPS_OF_HELP].mark, "DOC025", "this list is too long.", cure)
    return tuple(top.problems.words(item) for item in items)


def _safety(top: Reader, language: str, *, sample: bool) -> Safety:
    reader = top.mapping("safety", "`safety`")
    if reader is None:
        return Safety()
    limits = _by_language(reader, "limits", language) if reader.has("limits") else MappingProxyType({})
    on_call = reader.maybe_text("on_call") or ""
    if not sample:  # words that say of themselves that they are samples are not the program's own
        limits = MappingProxyType({}) if any(map(is_sample, limits.values())) else limits
        on_call = "" if is_sample(on_call) else on_call
    safety = Safety(
        limits=limits,
        on_call=on_call,
        crisis=tuple(_crisis(reader, language, sample=sample)),
    )
    reader.done()
    return safety


def _crisis(top: Reader, language: str, *, sample: bool) -> Iterator[Crisis]:
    for item in top.items("crisis") if top.has("crisis") else ():
        reader = top.nested(item, "a place to turn to")
        if reader is None:
            continue
        name, reach = (_by_language(reader, key, language) for key in ("name", "reach"))
        crisis = Crisis(name, reach, reader.maybe_day("verified"), reader.truth("paper"))
        reader.done()
        copied = not sample and any(map(is_sample, reach.values()))  # no more a place to turn to than none
        if crisis.verified is None and not sample and not copied:
            cure = "Try the number, and add `verified:` with the day on which it answered."
            top.problem(item.mark, "SIT006", "nobody says when this number was last tried.", cure)
        if not copied:
            yield crisis


def _resources(top: Reader) -> Resources | None:
    reader = top.mapping("resources", "`resources`") if top.has("resources") else None
    if reader is None:
        return None
    place = tuple(reader.problems.words(item) for item in reader.items("place", least=0))
    within = reader.maybe_integer("verified_within", 1, MOST_DAYS_KEPT)
    resources = Resources(reader.text("file"), place, VERIFIED_WITHIN if within is None else within)
    reader.done()
    return resources
