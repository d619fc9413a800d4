"""A report as data: JSON and CSV. What is not shown has no number, and a mark that says why."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from rcscreen.report.tables import cells_across, tables_of

if TYPE_CHECKING:
    from rcscreen.report.cells import Count
    from rcscreen.report.made import Report
    from rcscreen.report.offered import Offers, Share

__all__ = ["REPORT", "report_csv", "report_data"]

REPORT = "rcscreen.report/1"


def report_data(report: Report) -> dict[str, Any]:
    """The report as one document. A count is ``{"count": 12}`` or ``{"hidden": "few"}``, never both.

    What is hidden as ``about`` has a share beside it: ``{"hidden": "about", "in_100": 15}``.
    """
    return {
        "schema": REPORT,
        "synthetic": report.synthetic,
        "conversations": _count(report.conversations),
        "recipients": report.recipients,
        "needs": [
            {
                "domain": domain,
                "wanted": _count(need.wanted),
                "nothing_available": _count(need.nothing),
                "first": _count(need.first),
            }
            for domain, need in report.needs.items()
        ],
        "promises": [
            {
                "domain": domain,
                "kept": _count(came.kept),
                "could_not": _count(came.could_not),
                "open": _count(came.open),
            }
            for domain, came in report.promises.items()
        ],
        "needs_by": {
            what: [
                {
                    "domain": domain,
                    "is": group,
                    "wanted": _count(cell.wanted),
                    "nothing_available": _count(cell.nothing),
                }
                for domain, group, cell in cells_across(report, what)
            ]
            for what in report.across
        },
        **({} if report.offers is None else {"offers": _offers(report.offers)}),
        "strengths": [{"domain": domain, "named": _count(count)} for domain, count in report.strengths.items()],
        "by": {
            what: {
                "named": [{"is": name, "count": count} for name, count in parts.named.items()],
                **({"others_together": parts.rest} if parts.rest else {}),
            }
            for what, parts in report.parts.items()
        },
        "not_counted": dict(sorted(_reasons(report).items())),
    }


def report_csv(report: Report) -> str:
    """The report as a table: what is counted, of what, the number; or why none is told, and a share if that is."""
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(("table", "row", "measure", "count", "hidden", "in_100"))
    table.writerows(_table(report))
    return written.getvalue()


def _table(report: Report) -> Iterator[tuple[str, str, str, int | str, str, int | str]]:
    measure = "synthetic" if report.synthetic else "conversations"
    yield ("all", "", measure, *_cells(report.conversations))
    for table in tables_of(report):
        for line in table.lines:
            for each, count in zip(table.measures, line.counts, strict=True):
                yield (table.id, line.key, each.key, *_cells(count))
        if table.others:
            yield (table.id, "", "others_together", table.others, "", "")
    for why, number in sorted(_reasons(report).items()):
        yield ("not_counted", why, "documents", number, "", "")


def _offers(offers: Offers) -> dict[str, Any]:
    """Who was offered a conversation and said no, in a hundred; nothing where chance may have moved that too far."""
    return {
        "said_no": _share(offers.all),
        "by": {
            by: [{"is": name, **_share(share)} for name, share in shares.items()] for by, shares in offers.by.items()
        },
        "rare": offers.rare,
    }


def _share(share: Share) -> dict[str, int]:
    return {} if share.said_no is None else {"in_100": share.said_no, "give_or_take": share.margin or 0}


def _reasons(report: Report) -> Counter[str]:
    reasons: Counter[str] = Counter()
    for each in report.passed:
        reasons[str(each.why)] += each.documents
    return reasons


def _count(count: Count) -> dict[str, int | str]:
    if count.in_100 is not None:
        return {"hidden": "about", "in_100": count.in_100}
    return {"hidden": count.mark} if count.mark is not None else {"count": count.number or 0}


def _cells(count: Count) -> tuple[int | str, str, int | str]:
    number, share = ("" if each is None else each for each in (count.number, count.in_100))
    return (number, count.mark or "", share)
