"""What scripts cover, for reading: domains by script in a grid, and who carries out which principle of the sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import wrap

from rcscreen.script.coverage import Coverage
from rcscreen.vocabulary.domains import NEEDS, STRENGTHS, Domain
from rcscreen.vocabulary.principles import CITED, PRINCIPLES

__all__ = ["coverage_page", "coverage_text"]

_WIDTH = 78
_ASKED, _OFFERED, _NOT = "ask", "help", "·"
_LEGEND = (
    "ask: an answer to a question may say it. help: it is not asked about, but stands among what one may wish help "
    "with. A script is not better for covering more: it covers what its conversation is for."
)


def coverage_text(covered: Mapping[str, Coverage]) -> str:
    """A grid of domains and scripts, then the principles with the scripts that carry them out.

    Args:
        covered: What each script covers, by its name.
    """
    heads = "  ".join(f"{number} {name}" for number, name in enumerate(covered, 1))
    sections = [
        *wrap(heads, _WIDTH),
        "",
        *_grid("needs", NEEDS, covered, needs=True),
        "",
        *_grid("strengths", STRENGTHS, covered, needs=False),
        "",
        *wrap(_LEGEND, _WIDTH),
        "",
        *_principles(covered),
    ]
    return "\n".join(line.rstrip() for line in sections) + "\n"


def _grid(title: str, domains: Mapping[str, Domain], covered: Mapping[str, Coverage], *, needs: bool) -> Iterator[str]:
    yield f"{title:<28}" + "".join(f"{number:>5}" for number in range(1, len(covered) + 1))
    for name, domain in domains.items():
        cells = "".join(f"{_cell(name, each, needs=needs):>5}" for each in covered.values())
        yield f"  {domain.label['en']:<26}{cells}"


def _cell(domain: str, covered: Coverage, *, needs: bool) -> str:
    if domain in (covered.needs if needs else covered.strengths):
        return _ASKED
    return _OFFERED if needs and domain in covered.offered else _NOT


def _principles(covered: Mapping[str, Coverage]) -> Iterator[str]:
    for source, cited in CITED.items():
        yield from wrap(f"After {cited}:", _WIDTH)
        for name, principle in PRINCIPLES.items():
            if principle.source is source:
                by = [str(number) for number, each in enumerate(covered.values(), 1) if name in each.principles]
                yield f"  {name:<26}{' '.join(by) or 'none of them':<16}"
        yield ""
    yield from wrap("What each of them asks for, and which step answers it: docs/principles.md", _WIDTH)


# -- The page of the docs ----------------------------------------------------------------------------------------------

_OPENING = """\
<!-- Written by `python -m docs.principles` from the scripts themselves. -->

# What the sources ask, and which step answers

A step of a script may claim, by `principles: [...]`, to carry out something that the works rcscreen leans on ask of a
conversation. This page gathers the claims. A claim says what an author meant; it is no measure of how a conversation
went. None of the authors of these works has looked at rcscreen, and nothing here is their wording.
"""


def coverage_page(covered: Mapping[str, Coverage]) -> str:
    """The page of the docs: every principle, what it means, and the steps that claim it, script by script."""
    lines = [_OPENING]
    for source, cited in CITED.items():
        lines += [
            f"## {cited[0].upper()}{cited[1:]}\n",
            "| principle | a step that carries it out | steps |",
            "|---|---|---|",
        ]
        lines += [
            f"| `{name}` | {principle.means} | {_claims(name, covered)} |"
            for name, principle in PRINCIPLES.items()
            if principle.source is source
        ]
        lines.append("")
    lines += ["## Domains\n", *_table("need", NEEDS, covered), "", *_table("strength", STRENGTHS, covered)]
    return "\n".join(lines) + "\n"


def _claims(name: str, covered: Mapping[str, Coverage]) -> str:
    claims = (
        f"{script}: {_codes(each.principles[name])}" for script, each in covered.items() if name in each.principles
    )
    return "; ".join(claims) or "none"


def _codes(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _table(title: str, domains: Mapping[str, Domain], covered: Mapping[str, Coverage]) -> Iterable[str]:
    needs = title == "need"
    yield f"| {title} | " + " | ".join(covered) + " |"
    yield "|---" * (len(covered) + 1) + "|"
    for name, domain in domains.items():
        cells = (_cell(name, each, needs=needs) for each in covered.values())
        yield f"| {domain.label['en']} | " + " | ".join(cell.replace(_NOT, "") for cell in cells) + " |"
