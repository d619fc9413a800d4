"""A Questionnaire of 800 items becomes a script, timed by itself."""

from __future__ import annotations

import json
import time
from datetime import date

from rcscreen.formats.importing.imported import import_form
from rcscreen.formats.importing.reading import read_form

__all__ = ["imported"]

TODAY = date(2026, 11, 20)
GROUPS, EACH = 40, 20
HANGS = 5
"""Every fifth question hangs on the first of its group."""
SAID = ("hardly ever", "now and then", "most days", "every day")


def imported() -> float:
    """Seconds from the bytes of a form to a script that was looked at by every rule; the slowest of three."""
    taken = []
    for turn in range(3):
        data = _form(turn)  # never the same words twice: the linter remembers what it has seen
        began = time.perf_counter()
        made = import_form(read_form(data, "form.json"), TODAY)
        taken.append(time.perf_counter() - began)
        if made.draft.asks != GROUPS * EACH:
            message = "not every item was imported"
            raise RuntimeError(message)
    return max(taken)


def _form(turn: int) -> bytes:
    options = [
        {"valueCoding": {"system": "urn:bench", "code": f"c{n}", "display": said}} for n, said in enumerate(SAID)
    ]
    groups = []
    for group in range(GROUPS):
        questions = []
        for number in range(EACH):
            link = f"/{group}.{number}"
            kind = ("choice", "boolean", "string", "integer")[number % 4]
            question: dict[str, object] = {
                "linkId": link,
                "type": kind,
                "text": f"How often does matter {link} come up at place {turn}?",
            }
            if kind == "choice":
                question["answerOption"] = options
            if number and number % HANGS == 0:
                asked = {"question": f"/{group}.0", "operator": "=", "answerCoding": {"code": "c1"}}
                question["enableWhen"] = [asked]
            questions.append(question)
        groups.append({"linkId": f"g{group}", "type": "group", "text": f"Part {group}", "item": questions})
    return json.dumps({"resourceType": "Questionnaire", "language": "en", "title": "Long", "item": groups}).encode()
