"""Writes what was made up: ``python -m benchmarks.synthetic COUNT [SEED] > made-up.jsonl``.

With ``--tallies`` the count is that of navigators, each of whom tells a year of tallies.
"""

from __future__ import annotations

import sys

from rcscreen.report.synthetic import synthetic_releases, synthetic_tallies


def main(words: list[str]) -> int:
    """Writes as many as were asked for to stdout, as JSON Lines.

    Returns:
        0, or 2 where the words are not understood.
    """
    make = synthetic_tallies if words[:1] == ["--tallies"] else synthetic_releases
    words = words[1:] if make is synthetic_tallies else words
    if not 1 <= len(words) <= 2 or not all(word.isdecimal() for word in words):  # noqa: PLR2004 - a count and a seed
        print("usage: python -m benchmarks.synthetic [--tallies] COUNT [SEED]", file=sys.stderr)
        return 2
    seed = int(words[1]) if len(words) > 1 else 1
    sys.stdout.writelines(make(seed, int(words[0])))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
