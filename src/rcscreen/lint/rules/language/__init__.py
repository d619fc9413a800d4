"""Are the words plain, fair and easy to hear?"""

from __future__ import annotations

from rcscreen.lint.rule import Rule
from rcscreen.lint.rules.language import (
    lan001_leading,
    lan002_double_barrelled,
    lan003_why_question,
    lan004_stigma_term,
    lan005_unsafe_suicide_term,
    lan006_doubt_or_blame,
    lan007_deficit_frame,
    lan008_jargon,
    lan009_pressure,
    lan010_unkeepable_promise,
    lan011_premature_reassurance,
    lan012_assumed_family,
    lan013_negated_question,
    lan014_absolutes,
    lan015_readability,
    lan016_no_detail_probe,
    lan017_no_norm_parenting,
    lan018_spoken_length,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    lan001_leading,
    lan002_double_barrelled,
    lan003_why_question,
    lan004_stigma_term,
    lan005_unsafe_suicide_term,
    lan006_doubt_or_blame,
    lan007_deficit_frame,
    lan008_jargon,
    lan009_pressure,
    lan010_unkeepable_promise,
    lan011_premature_reassurance,
    lan012_assumed_family,
    lan013_negated_question,
    lan014_absolutes,
    lan015_readability,
    lan016_no_detail_probe,
    lan017_no_norm_parenting,
    lan018_spoken_length,
)
"""In the order of their codes."""
