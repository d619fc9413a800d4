"""Where things live."""

from __future__ import annotations

from pathlib import Path

import pytest

from rcscreen.cli import main
from rcscreen.desk.home import passphrase


@pytest.mark.parametrize(
    "command",
    [
        *(["sessions"], ["due"], ["run"], ["run", "--answers", "none.yaml"], ["doctor"], ["site", "check"]),
        *(["site", "init"], ["mine", "maple-river-42"], ["share", "list"], ["keys", "list"], ["summary"]),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("beneath", [False, True])
def test_the_folder_for_everything_is_a_file(
    command: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    beneath: bool,
) -> None:
    """One clear line that names it, whatever is asked for; the file stays as it is."""
    file = tmp_path / "home"
    file.write_text("mine", encoding="utf-8")
    named = file / "rcscreen" if beneath else file
    monkeypatch.setenv("RCSCREEN_HOME", str(named))
    assert main(command) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines()[0].startswith(f"{named}: USE001 ")
    assert "folder for everything" in told.err
    assert "RCSCREEN_HOME=FOLDER" in told.err
    assert file.read_text(encoding="utf-8") == "mine"


def test_the_passphrase_is_the_first_line_of_its_file(tmp_path: Path) -> None:
    """What an editor puts before and behind it does not count; a file without an end is read no further."""
    named = tmp_path / "passphrase"
    for text in ("four small words", "four small words\r\n", "\ufefffour small words\n\nthe laptop's\n"):
        named.write_text(text, encoding="utf-8", newline="")
        named.chmod(0o600)
        assert passphrase(named, lambda: "asked") == "four small words"
    assert len(passphrase(Path("/dev/zero"), lambda: "asked")) == 4096
