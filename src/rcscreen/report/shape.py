"""The published schema of a release as an engine judges it: the tokens it reads from a line, and whether they fit.

Made from the JSON Schema and not written a second time: what is added to a release is judged here without a line more,
and a word of JSON Schema that this module does not know is an error as soon as it is met, not a document let through.

A *token* is a value as JSON writes it, without space around it and with no escapes but those that must be: ``"food"``
with its quotes, ``1``, ``true``. So a number where words belong is told from words that look like one. Every engine
hands over the tokens of a line in one nested value; what is not there, or is not an object or a list where the schema
has one, is null.
"""

from __future__ import annotations

import functools
import json
import operator
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    import ibis.expr.types as ir

__all__ = ["Node", "every", "fits", "is_bare", "node_of", "surely", "tokens", "written"]

Node: TypeAlias = Mapping[str, Any]
"""A part of a JSON Schema, of which only the words of ``_KNOWN`` are used."""

_KNOWN = frozenset({
    "$ref", "const", "description", "enum", "format", "items", "maxLength", "minLength", "minimum", "pattern",
    "properties", "required", "title", "type",
})  # fmt: skip
_CONDITIONS = frozenset({"if", "then", "else", "not"})
"""What is said once more, by hand, where the columns are made: see ``sifted``."""
_DATE = r'^"(?:19|20)[0-9][0-9]-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"$'


def node_of(schema: Node) -> Node:
    """A schema without references: every part stands where it is used.

    Raises:
        ValueError: It uses a word that no engine is told here how to judge.
    """
    return _inlined({key: value for key, value in schema.items() if key[:1] != "$" or key == "$ref"}, schema["$defs"])


def _inlined(node: Node, defs: Mapping[str, Node]) -> Node:
    if "$ref" in node:
        return _inlined(
            {**defs[node["$ref"].rpartition("/")[2]], **{k: v for k, v in node.items() if k != "$ref"}}, defs
        )
    if unknown := node.keys() - _KNOWN - _CONDITIONS - {"$defs"}:
        raise ValueError(f"no engine is told how to judge {sorted(unknown)}")
    made = {key: value for key, value in node.items() if key in _KNOWN}
    if "properties" in made:
        made["properties"] = {key: _inlined(value, defs) for key, value in made["properties"].items()}
    if "items" in made:
        made["items"] = _inlined(made["items"], defs)
    return made


def tokens(node: Node, leaf: Callable[[bool], Any]) -> Any:  # noqa: ANN401 - nested dicts and lists of whatever a leaf is
    """The shape of what is read from a line: dicts for objects, lists of one for lists, a leaf for everything else."""
    if node.get("type") == "object":
        return {key: tokens(value, leaf) for key, value in node["properties"].items()}
    return [tokens(node["items"], leaf)] if node.get("type") == "array" else leaf(is_bare(node))


def is_bare(node: Node) -> bool:
    """Whether a leaf is handed over without quotes: a closed word, which nothing but words can be, or a whole number.

    A number in quotes is caught by its length (``written``); a number where a word of a closed list belongs is in none.
    """
    return "enum" in node or "const" in node or node["type"] == "integer"


def fits(node: Node, token: ir.Value) -> ir.BooleanValue:
    """Whether a token is what a node of the schema asks for. Null where it is not there."""
    match node.get("type"):
        case "object":
            return every(_property_fits(node, key, token[key]) for key in node["properties"])
        case "array":
            wrong = token.filter(lambda each: ~surely(fits(node["items"], each)))
            return wrong.length() == 0
        case _:
            return _leaf_fits(node, token)


def _property_fits(node: Node, key: str, token: ir.Value) -> ir.BooleanValue:
    fit = fits(node["properties"][key], token)
    return fit if key in node["required"] else token.isnull() | fit


def _leaf_fits(node: Node, token: ir.Value) -> ir.BooleanValue:
    if "const" in node:
        return token == str(node["const"])
    if "enum" in node:
        return token.isin([str(each) for each in node["enum"]])
    if node["type"] == "integer" and node.get("minimum") == 1:
        return token.re_search("^[1-9][0-9]{0,8}$")
    if node["type"] != "string":
        raise ValueError(f"no engine is told how to judge {node['type']}")
    return _text_fits(node, token)


def _text_fits(node: Node, token: ir.Value) -> ir.BooleanValue:
    """Words: what they must match, how long they are, a day of the calendar; at least that they are words."""
    if node.get("format") == "date":
        return token.re_search(_DATE) & token.substr(1, 10).try_cast("date").notnull()
    least, most = node.get("minLength", 0), node.get("maxLength")
    rules = [token.startswith('"')]
    if "pattern" in node:
        rules = [token.re_search(f'^"{node["pattern"].removeprefix("^").removesuffix("$")}"$')]
    if least:
        rules.append(token.length() >= least + 2)
    if most is not None:
        rules.append(token.length() <= most + 2)
    return every(rules)


def written(node: Node, token: ir.Value) -> ir.IntegerValue:
    """How many characters the tokens take, written as tightly as JSON can be; null where something required is missing.

    A line that takes as many holds nothing else: no key that is not in the schema, none that stands there twice, and
    nothing that became null since it was of the wrong kind. A line that holds more may still be right, but which of two
    values counts, for one, is not for the engine to decide.
    """
    match node.get("type"):
        case "object":
            return _object_written(node, token)
        case "array":
            inside = token.map(lambda each: written(node["items"], each) + 1).sums().fill_null(0)
            # Two brackets, and a comma behind each but the last.
            return inside + (token.length() == 0).ifelse(2, 1)
        case _:
            return token.length() + (2 if is_bare(node) and node["type"] == "string" else 0)


def _object_written(node: Node, token: ir.Value) -> ir.IntegerValue:
    """Braces, and for each key its quotes, its colon and, but for the last, a comma behind its value."""
    parts: list[ir.IntegerValue] = []
    always = 1
    for key, value in node["properties"].items():
        around, length = len(json.dumps(key)) + 2, written(value, token[key])
        if key in node["required"]:
            always += around
            parts.append(length)
        else:
            parts.append((length + around).fill_null(0))
    return functools.reduce(operator.add, parts) + always


def surely(fit: ir.BooleanValue) -> ir.BooleanValue:
    """Whether it fits; what is not known does not."""
    return fit.fill_null(False)  # noqa: FBT003 - Ibis takes it by its place only


def every(rules: Iterable[ir.BooleanValue]) -> ir.BooleanValue:
    """All of the rules together."""
    return functools.reduce(operator.and_, rules)
