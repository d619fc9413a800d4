"""`rcscreen lint` and `rcscreen rule`, as one calls them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.lint.examples import put_together

from rcscreen.cli import main
from rcscreen.lint.registry import RULES
from rcscreen.script.document import read_document

Call = Callable[..., tuple[int, str, str]]

PRESS = "- say: extra\n  text: You must tell me.\n"
COPIED = "going-well: {text: 'What has been going well lately, even something small?'}\n"


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """Calls the program in an empty folder; its exit code, its findings and its complaints."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RCSCREEN_HOME", str(tmp_path / "home"))

    def run(*words: str) -> tuple[int, str, str]:
        code = main(words)
        out, err = capsys.readouterr()
        return code, out, err

    return run


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """A folder with a script and its Spanish, each with one finding, and other files of the program."""
    bundle = put_together((("enable", PRESS), ("es", COPIED + "extra: {text: Si quiere.}\n")))
    for source in bundle.sources:
        file = tmp_path / "scripts" / source.file
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(source.text, encoding="utf-8")
    (tmp_path / "scripts" / "site.yaml").write_text("rcscreen-site: 1\n")
    (tmp_path / "scripts" / "notes.yaml").write_text("milk: 1\n")
    return tmp_path / "scripts"


def test_the_shipped_scripts_are_looked_at_if_none_is_named(call: Call) -> None:
    """Every shipped script with its languages, and not one error."""
    code, out, _ = call("lint")
    assert code == 0
    assert f"from {len(RULES)} rules in " in out.splitlines()[-1]


@pytest.mark.usefixtures("scripts")
def test_a_folder(call: Call) -> None:
    """Scripts and their overlays in a folder are looked at, other files are passed over."""
    code, out, _ = call("lint", "scripts")
    assert code == 1
    assert [line.partition(":")[0] for line in out.splitlines() if line.startswith("scripts")] == [
        "scripts/es/tiny.yaml",
        "scripts/tiny.yaml",
    ]
    assert out.splitlines()[-1] == f"2 findings (1 error, 1 warning) from {len(RULES)} rules in 2 files"


@pytest.mark.usefixtures("scripts")
def test_one_overlay(call: Call) -> None:
    """Of an overlay alone, only its own findings are told, though its script is read to understand it."""
    code, out, _ = call("lint", "scripts/es/tiny.yaml")
    assert code == 0
    assert "EQU003" in out
    assert "LAN009" not in out


@pytest.mark.usefixtures("scripts")
def test_strict(call: Call) -> None:
    """With --strict a warning counts like an error."""
    assert call("lint", "--strict", "scripts/es/tiny.yaml")[0] == 1


@pytest.mark.usefixtures("scripts")
def test_select_and_ignore(call: Call) -> None:
    """Rules are chosen by code, name or family, several at once."""
    assert "from 2 rules" in call("lint", "scripts", "--select", "RHY002,pressure")[1]
    assert call("lint", "scripts", "--ignore", "LAN009")[0] == 0


@pytest.mark.usefixtures("scripts")
@pytest.mark.parametrize(("name", "table"), [("rcscreen.toml", "lint"), ("pyproject.toml", "tool.rcscreen.lint")])
def test_configuration(call: Call, tmp_path: Path, name: str, table: str) -> None:
    """What a project wants stands in its own file, or among the settings of its other tools."""
    (tmp_path / name).write_text(f'[{table}]\nselect = ["EQU003"]\nstrict = true\n')
    code, out, _ = call("lint", "scripts")
    assert code == 1
    assert "from 1 rule in" in out


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[lint", "cannot be read as TOML"),
        ("lint = 3", "no table"),
        ("[lint]\nskip = []", "`skip` is not known"),
        ("[lint]\nselect = 'LAN'", "no list"),
        ("[lint]\nselect = ['NOPE']", "no rule"),
        ("[lint]\nstrict = 'yes'", "neither true nor false"),
    ],
)
def test_configuration_with_slips(call: Call, tmp_path: Path, text: str, fault: str) -> None:
    """A slip in the configuration is named with its file, and nothing runs."""
    (tmp_path / "rcscreen.toml").write_text(text)
    code, out, err = call("lint")
    assert (code, out) == (2, "")
    assert fault in err
    assert "rcscreen.toml" in err


def test_a_file_in_pieces_has_findings(call: Call, tmp_path: Path) -> None:
    """What is no YAML, no text or too large is a finding like any other, and no traceback."""
    (tmp_path / "a.yaml").write_bytes(b"rcscreen: 1\ntitle: 'open\n")
    (tmp_path / "b.yaml").write_bytes(b"rcscreen: 1\n\xff\xfe\n")
    (tmp_path / "c.yaml").write_bytes(b"rcscreen: 1\n" + b"#\n" * (1 << 20))
    code, out, _ = call("lint", ".", "--format", "json")
    assert code == 1
    assert [(each["file"], each["code"]) for each in json.loads(out)["findings"]] == [
        ("a.yaml", "DOC001"),
        ("b.yaml", "DOC002"),
        ("c.yaml", "DOC003"),
    ]


def test_what_is_not_there(call: Call, tmp_path: Path) -> None:
    """A name that means nothing, and a folder without scripts, are slips of whoever called."""
    assert call("lint", "nothing-here")[0] == 2
    (tmp_path / "empty").mkdir()
    assert call("lint", "empty")[0] == 2


@pytest.mark.usefixtures("scripts")
def test_the_site_file_accepts(call: Call, tmp_path: Path) -> None:
    """What the site accepts is left be, and counted."""
    from rcscreen.site.load import sample_text  # noqa: PLC0415 -- only this test has a site of its own

    accepted = "{code: LAN009, script: tiny, step: extra, because: a reason, by: Ana, on: 2026-11-02}"
    site = tmp_path / "home" / "site.yaml"
    site.parent.mkdir()
    site.write_text(f"{sample_text()}\nlint: {{accept: [{accepted}]}}\n", encoding="utf-8")
    for words in ((), ("--site", str(site))):
        code, out, _ = call("lint", "scripts", *words)
        assert code == 0
        assert out.splitlines()[-1].endswith("; 1 left be")


def test_a_rule_by_code_or_name(call: Call) -> None:
    """A rule's page is printed for its code, in any case, and for its name."""
    by_code, by_name = call("rule", "rhy002"), call("rule", "heavy-run-limit")
    assert by_code == by_name
    assert by_code[1].startswith("# RHY002 heavy-run-limit\n")
    assert "## Why" in by_code[1]


def test_codes_that_are_no_rules(call: Call) -> None:
    """What keeps a file from loading, and what is wrong with a comment, are explained too."""
    assert "on purpose" in call("rule", "SCR009")[1]
    assert "no reason" in call("rule", "SUP001")[1]


def test_all_rules(call: Call) -> None:
    """Each rule stands in one line."""
    assert [line.split()[0] for line in call("rule", "--all")[1].splitlines()] == list(RULES)


def test_no_rule(call: Call) -> None:
    """A code that there is not, and none at all, are slips of whoever called."""
    assert call("rule", "ABC123")[0] == 2
    assert call("rule")[0] == 2


def test_the_pre_commit_hook_calls_the_linter() -> None:
    """The hook for others' projects calls a command that there is, on files that may be scripts."""
    text = (Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text("utf-8")
    document, problems = read_document(text, "hooks.yaml")
    assert document is not None
    assert problems == []
    hooks: Any = document.plain()
    (hook,) = hooks
    assert hook["entry"] == "rcscreen lint"
    assert re.search(hook["files"], "scripts/es/whole-family.yaml")
    assert not re.search(hook["files"], "docs/rules.md")
