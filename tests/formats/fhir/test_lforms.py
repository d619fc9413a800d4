"""Our form in a browser, drawn by a renderer that nobody here wrote (the National Library of Medicine's LHC-Forms)."""

from __future__ import annotations

import html
import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.formats.fhir.judges import PACKAGES, model_faults
from tests.formats.fhir.test_questionnaire import Json, form, item, items, options, shipped
from tests.formats.paper.chromium import program

from rcscreen.formats.fhir import Form

HERE = Path(__file__).parent
LFORMS = PACKAGES / "node_modules" / "lforms" / "dist" / "lforms"
ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason"

Presses = list[tuple[str, str]]
AGREED: Presses = [("start", "yes"), ("keep-notes", "yes"), ("who-can-hear", "alone")]


def browser() -> str:
    """A browser that can be driven without a screen."""
    found = program()
    if not LFORMS.is_dir():
        pytest.skip("the renderer is not installed here: sh .ci/judges")
    return found


def drawn(made: Form, presses: Presses, folder: Path) -> Json:
    """What stands on the screen after each press, and the response in the end."""
    chromium = browser()
    page = (HERE / "lforms.html").read_text(encoding="utf-8").replace("LFORMS/", f"{LFORMS.resolve().as_uri()}/")
    for name, value in (("QUESTIONNAIRE", made.resource), ("PRESSES", presses)):
        told = json.dumps(value).replace("</", "<\\/")
        page = page.replace(f">{name}<", f">{told}<")
    (folder / "form.html").write_text(page, encoding="utf-8")
    quiet = "--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update"
    ran = subprocess.run(
        [
            chromium,
            "--headless",
            "--no-sandbox",
            *quiet.split(),
            "--disable-sync",
            "--disable-dev-shm-usage",
            f"--user-data-dir={folder / 'profile'}",
            "--virtual-time-budget=30000",
            "--dump-dom",
            (folder / "form.html").as_uri(),
        ],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    (said,) = re.findall(r'<pre id="told">(.*?)</pre>', ran.stdout, re.DOTALL)
    seen: Json = json.loads(html.unescape(said))
    assert seen["faults"] == []
    return seen


def answers(response: Json) -> dict[str, list[Any]]:
    """What was answered, by item."""
    return {
        each["linkId"]: [answer["valueCoding"]["code"] for answer in each["answer"]]
        for each in items(response)
        if "answer" in each
    }


def test_it_draws_branches_and_answers(tmp_path: Path) -> None:
    """Nothing until they agree; then the questions; a wish brings up its ways; and a response that is sound."""
    made = form(shipped("whole-family"))
    presses = [*AGREED, ("food-lately", options(item(made, "food-lately"))[1]), ("what-would-help", "food")]
    told = drawn(made, presses, tmp_path)
    first, yes, notes, alone, _, wished = (set(each) for each in told["shown"])
    assert "phase/enable" not in yes
    assert first <= yes <= notes <= alone
    assert {"going-well", "what-would-help"} <= notes
    assert {"food-lately", "relationships-card"} <= alone - notes
    assert "what-would-help/food/how" in wished - alone
    response = told["response"]
    assert response["questionnaire"] == f"urn:rcscreen:script:whole-family|{made.resource['version']}"
    assert answers(response) == {
        "start": ["yes"],
        "keep-notes": ["yes"],
        "who-can-hear": ["alone"],
        "food-lately": [presses[3][1]],
        "what-would-help": ["food"],
    }
    assert model_faults(response) == []


def test_someone_who_would_rather_not_say_is_not_asked_on(tmp_path: Path) -> None:
    """The silence is an answer in FHIR's own code; where somebody can overhear what is tender goes out of sight."""
    made = form(shipped("whole-family"), "es")
    presses = [*AGREED, ("food-lately", "asked-declined"), ("who-can-hear", "overheard")]
    told = drawn(made, presses, tmp_path)
    declined, overheard = (set(each) for each in told["shown"][-2:])
    assert "food-lately" in declined
    assert not {"food-lately", "relationships-card"} & overheard
    assert "food-lately" not in answers(told["response"])
    assert "prefiero no decir" in told["labels"]
