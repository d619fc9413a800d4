"""Writes releases that were made up: ``python -m benchmarks.synthetic COUNT [SEED] > made-up.jsonl``."""

from __future__ import annotations

import sys

from rcscreen.report.synthetic import synthetic_releases


def main(words: list[str]) -> int:
    """Writes as many as were asked for to stdout, as JSON Lines.

    Returns:
        0, or 2 where the words are not understood.
    """
    if not 1 <= len(words) <= 2 or not all(word.isdecimal() for word in words):  # noqa: PLR2004 - a count and a seed
        print("usage: python -m benchmarks.synthetic COUNT [SEED]", file=sys.stderr)
        return 2
    seed = int(words[1]) if len(words) > 1 else 1
    sys.stdout.writelines(synthetic_releases(seed, int(words[0])))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
