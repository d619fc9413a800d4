"""What a program's directory of places to turn to still wants. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, TypeAlias

from rcscreen.script.resource import Resources
from rcscreen.site.check import Shortfall, Weight
from rcscreen.site.resources import Stock
from rcscreen.vocabulary.domains import NEEDS
from rcscreen.vocabulary.phrases import label

__all__ = ["WORDS", "Held", "holds", "resource_shortfalls"]

_FEW: Final = 20
"""Services that nothing can be made of, as percent of all, from which on one is told."""

_Said: TypeAlias = Mapping[str, str | tuple[str, str, str]]

_EN: Final[_Said] = {
    "holds": "Places to turn to: {offered}. Not checked in the last {within} days: {stale}.",
    "SET020": (
        "The directory of places to turn to cannot be used.",
        "No place is offered in a plan.",
        "What is wrong with it: rcscreen resources --check",
    ),
    "SET021": (
        "Every place to turn to was last checked more than {within} days ago, or nobody says when.",
        "",
        "They are offered as “ask first”. HSDS 3.0 keeps the day of a check as `assured_date`.",
    ),
    "SET022": ("There is no place to turn to for: {domains}.", "", "Add some, or know whom to ask."),
    "SET023": (
        "Of {read} services {lost} are for nothing that can be told from the words they carry.",
        "",
        "Which: rcscreen resources --check. A term of the taxonomy `rcscreen` says what one is for.",
    ),
    "SET024": (
        "In the directory stand {sample} sample places. They are left out.",
        "",
        "Put the places of your own town there.",
    ),
    "SET025": (
        "There is no directory of places to turn to.",
        "",
        "With `resources:` naming one in HSDS (Open Referral), the plan offers what fits.",
    ),
}
_ES: Final[_Said] = {
    "holds": "Lugares a dónde acudir: {offered}. Sin revisar en los últimos {within} días: {stale}.",
    "SET020": (
        "El directorio de lugares no se puede usar.",
        "En el plan no se ofrece ningún lugar.",
        "Qué le pasa: rcscreen resources --check",
    ),
    "SET021": (
        "Todos los lugares se revisaron hace más de {within} días, o nadie dice cuándo.",
        "",
        "Se ofrecen como «preguntar antes». HSDS 3.0 guarda el día en que se revisó como `assured_date`.",
    ),
    "SET022": ("No hay ningún lugar para: {domains}.", "", "Agregue algunos, o tenga a quién preguntar."),
    "SET023": (
        "De {read} servicios, {lost} no dicen para qué son en palabras que se entiendan.",
        "",
        "Cuáles: rcscreen resources --check. Un término de la taxonomía `rcscreen` dice para qué es cada uno.",
    ),
    "SET024": (
        "En el directorio hay {sample} lugares de muestra. No se toman en cuenta.",
        "",
        "Ponga ahí los lugares de su comunidad.",
    ),
    "SET025": (
        "No hay un directorio de lugares a dónde acudir.",
        "",
        "Con `resources:` y uno en HSDS (Open Referral), el plan ofrece lo que quede bien.",
    ),
}
WORDS: Final[Mapping[str, _Said]] = MappingProxyType({"en": _EN, "es": _ES})
"""What is said, by language and code: what is missing, what is off because of it, what to do."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a directory holds on a day, and how many of its places are made up and left out."""

    stock: Stock
    sample: int


def resource_shortfalls(about: Resources | None, held: Held | None, language: str) -> tuple[Shortfall, ...]:
    """What a directory still wants.

    Args:
        about: What the site file says about it.
        held: What it holds; None where it cannot be used.
        language: The language to say it in.
    """
    if about is None:
        return (_said("SET025", "idea", language),)
    if held is None:
        return (_said("SET020", "off", language),)
    return tuple(_wants(about, held, language))


def _wants(about: Resources, held: Held, language: str) -> Iterator[Shortfall]:
    stock = held.stock
    if stock.offered and stock.stale == stock.offered:
        yield _said("SET021", "idea", language, within=about.verified_within)
    if stock.lacking:
        domains = ", ".join(label(NEEDS[domain].label, language) for domain in stock.lacking)
        yield _said("SET022", "idea", language, domains=domains)
    read = stock.offered + stock.unmapped
    if stock.unmapped * 100 > read * _FEW:
        yield _said("SET023", "idea", language, read=read, lost=stock.unmapped)
    if held.sample:
        yield _said("SET024", "idea", language, sample=held.sample)


def holds(about: Resources, held: Held, language: str) -> str:
    """How many places there are, in one line."""
    line = _words(language)["holds"]
    stock = held.stock
    return str(line).format(offered=stock.offered, stale=stock.stale, within=about.verified_within)


def _said(code: str, weight: Weight, language: str, **facts: object) -> Shortfall:
    fault, off, cure = (str(part).format(**facts) for part in _words(language)[code])
    return Shortfall(code, weight, fault, off, cure)


def _words(language: str) -> _Said:
    return WORDS.get(language.partition("-")[0], WORDS["en"])
