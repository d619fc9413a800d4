"""Words that put a label where a person is, or speak of a group as if all in it were one.

The linter's own lists of labels and of what frames people by what they lack, and a short one of our own: how one
speaks of "those people". A persona is somebody; what is said of her is said of her.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rcscreen.lint.lexicon import Lexicon
from rcscreen.lint.parts import Line
from rcscreen.lint.place import Source, straight
from rcscreen.lint.rules.language.lan007_deficit_frame import DEFICIT
from rcscreen.lint.rules.language.terms import STIGMA
from rcscreen.practice.texts import Told
from rcscreen.script.nodes import Mark

__all__ = ["GROUPS", "labels"]

_WHO_EN = (
    "(?:hispanics?|latin[oax]s?|mexicans?|immigrants?|blacks?|asians?|muslims?|arabs?|indians?|natives?|whites?|"
    "women|men|mothers|fathers|moms|dads|teens|teenagers|boys|girls|grandmothers|grandfathers|old people|the elderly|"
    "poor people|the poor|foreigners|refugees|(?:her|his|their|your) (?:culture|kind|people|sort))"
)
_WHO_ES = (
    "(?:latin[oa]s|hispan[oa]s|mexican[oa]s|inmigrantes|negr[oa]s|asiatic[oa]s|musulman(?:es|as)|indi[oa]s|indigenas|"
    "las mujeres|los hombres|las madres|los padres|los adolescentes|los viejos|los pobres|(?:su|esa) (?:cultura|gente))"
)

GROUPS = Lexicon(
    en=(
        r"(?:those|these|such) (?:people|families|moms|mothers|kids|folks)",
        rf"(?:typical|stereotypical|your average) (?:\w+ )?{_WHO_EN}|typical of {_WHO_EN}",
        rf"(?:like|as) (?:all|most|many|so many|other) {_WHO_EN}",
        rf"(?:all|most) {_WHO_EN} (?:are|do|have|want|know|love|hate|never|always)",
        rf"(?:as is|as) (?:common|usual|normal|customary) (?:in|for|among|with) {_WHO_EN}",
        r"for (?:her|his|their) kind|one of those|people like (?:her|him|them)",
        r"(?:fiery|spicy|exotic|feisty) \w+|welfare (?:queen|mom|mother)s?|model minority|tiger mom|macho culture",
    ),
    es=(
        r"(?:esa|esta|ese tipo de) (?:gente|clase de (?:gente|madres|familias))",
        rf"(?:tipic[oa]s?) (?:de )?{_WHO_ES}|tipic[oa] (?:latin[oa]|mexican[oa]|hispan[oa]|madre|padre|machista)",
        rf"como (?:tod[oa]s|la mayoria de|much[oa]s) (?:l[oa]s )?{_WHO_ES}",
        rf"(?:todos|todas) (?:los|las)? ?{_WHO_ES} (?:son|hacen|tienen|quieren|nunca|siempre)",
        rf"como es (?:comun|normal|costumbre) (?:en|entre) {_WHO_ES}",
        r"gente como (?:ella|el|ellos)|una de esas|uno de esos",
    ),
)
"""How one speaks of a group as if all in it were one."""

_LISTS = (
    (STIGMA, "puts a label where a person is", "Say what they do, have or live through."),
    (DEFICIT, "speaks of a person by what is wrong", "Say what happened, and what they do about it."),
    (GROUPS, "speaks of a group as if all in it were one", "Say what this one person says and does."),
)


def labels(told: Iterable[Told], file: str, text: str) -> Iterator[tuple[Mark, str, str]]:
    """Where such words stand: the place, the fault and the cure."""
    source = Source(file, text)
    for mark, language, words in told:
        line = Line(straight(words), language, "shown", "title", "", "", "", None, None, source, mark)
        for lexicon, fault, cure in _LISTS:
            for found in lexicon.search(line):
                place = found.place
                yield (
                    Mark(place.line, place.column),
                    f"“{found.words}” {fault}.",
                    f"Say: {found.cure}." if found.cure else cure,
                )
