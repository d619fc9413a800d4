"""What leaves the vault is sealed for its reader, and opens with the standard tool."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcscreen.errors import VaultFault
from rcscreen.vault import new_recovery_key
from rcscreen.vault.outgoing import is_recipient, open_sealed, seal_for

DOCUMENT = '{"need": "the landlord knocked on Tuesday — Łukasz"}\n'.encode()

with_the_tool = pytest.mark.skipif(
    shutil.which("age") is None or shutil.which("age-keygen") is None,
    reason="the age tool is not installed: apt-get install age, or brew install age",
)


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    """A secret key as the standard tool writes one."""
    path = tmp_path / "key.txt"
    subprocess.run(["age-keygen", "-o", str(path)], check=True, capture_output=True)
    return path


def _public(key_file: Path) -> str:
    return subprocess.run(
        ["age-keygen", "-y", str(key_file)], check=True, capture_output=True, text=True
    ).stdout.strip()


@with_the_tool
@pytest.mark.parametrize("armored", [True, False])
def test_the_standard_tool_opens_what_we_seal(key_file: Path, *, armored: bool) -> None:
    """Byte for byte, for each of several readers; a key that was not meant opens nothing."""
    other, theirs = new_recovery_key()
    sealed = seal_for([_public(key_file), theirs], DOCUMENT, armored=armored)
    assert sealed.startswith(b"-----BEGIN AGE ENCRYPTED FILE-----") == armored
    assert b"landlord" not in sealed
    opened = subprocess.run(["age", "-d", "-i", str(key_file)], input=sealed, capture_output=True, check=True)
    assert opened.stdout == DOCUMENT
    assert open_sealed(other, sealed) == DOCUMENT
    stranger = key_file.with_name("stranger.txt")
    stranger.write_text(new_recovery_key()[0])
    refused = subprocess.run(["age", "-d", "-i", str(stranger)], input=sealed, capture_output=True, check=False)
    assert (refused.returncode, refused.stdout) == (1, b"")


@with_the_tool
@pytest.mark.parametrize("armor", [["--armor"], []])
def test_we_open_what_the_standard_tool_seals_for_us(key_file: Path, armor: list[str]) -> None:
    """With our key as the tool wrote it down."""
    command = ["age", "--encrypt", *armor, "-r", _public(key_file)]
    sealed = subprocess.run(command, input=DOCUMENT, capture_output=True, check=True).stdout
    assert open_sealed(key_file.read_text(), sealed) == DOCUMENT


@with_the_tool
def test_the_tools_keys_are_recognised(key_file: Path) -> None:
    """What the tool calls a public key, we do too."""
    assert is_recipient(_public(key_file))
    assert not is_recipient(key_file.read_text())


@settings(max_examples=30, deadline=None)
@given(document=st.binary(max_size=3000), armored=st.booleans())
def test_whatever_is_sealed_comes_back(document: bytes, *, armored: bool) -> None:
    """Any bytes, and never the same sealed bytes twice."""
    identity, recipient = new_recovery_key()
    sealed = seal_for([recipient], document, armored=armored)
    assert open_sealed(identity, sealed) == document
    assert seal_for([recipient], document, armored=armored) != sealed


def test_what_cannot_be_opened_is_one_clear_line() -> None:
    """Another key, a changed byte, a cut, no age file at all: the same sentence, and no echo."""
    identity, recipient = new_recovery_key()
    sealed = seal_for([recipient], DOCUMENT, armored=False)
    for key, data in (
        (new_recovery_key()[0], sealed),
        (identity, sealed[:-1]),
        (identity, sealed[:-5] + bytes([sealed[-5] ^ 1]) + sealed[-4:]),
        (identity, b""),
        (identity, b"the landlord knocked"),
        (identity, seal_for([recipient], DOCUMENT)[:-40]),
    ):
        with pytest.raises(VaultFault, match="sealed for another key, or it was changed") as caught:
            open_sealed(key, data)
        assert len(caught.value.lines()) == 1
        assert "landlord" not in caught.value.lines()[0]
    with pytest.raises(VaultFault, match="no secret key in this text"):
        open_sealed("not a key", sealed)


def test_a_bad_key_is_named_by_its_place() -> None:
    """The second of two is wrong: nothing is sealed, and the line says which; a secret half is never repeated."""
    identity, good = new_recovery_key()
    cases = (
        (good[:-1] + ("q" if good[-1] != "q" else "p"), "letter is wrong"),
        ("", "letter is wrong"),
        ("ssh-ed25519 AAAA", "letter is wrong"),
        (identity, "secret half"),
        (identity.lower(), "secret half"),
    )
    for bad, fault in cases:
        with pytest.raises(VaultFault, match=fault) as caught:
            seal_for([good, bad], DOCUMENT)
        (line,) = caught.value.lines()
        assert line.startswith("key 2: ")
        assert identity.lower() not in line.lower()
    with pytest.raises(VaultFault, match="no key to seal this for"):
        seal_for([], DOCUMENT)


def test_a_key_with_a_letter_wrong_is_none() -> None:
    """Each letter exchanged for its neighbour, left out, doubled or written large; and keys of other kinds."""
    _, recipient = new_recovery_key()
    signs = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
    assert is_recipient(recipient)
    for at, sign in enumerate(recipient):
        other = signs[(signs.find(sign) + 1) % len(signs)]
        for wrong in (
            recipient[:at] + other + recipient[at + 1 :],
            recipient[:at] + recipient[at + 1 :],
            recipient[:at] + sign + recipient[at:],
        ):
            assert not is_recipient(wrong)
    for wrong in (recipient.upper(), f" {recipient}", f"{recipient}\n", "age1", "", "é" * 62, f"age1{'q' * 58}"):
        assert not is_recipient(wrong)


@settings(max_examples=200, deadline=None)
@given(text=st.text(max_size=80) | st.text(alphabet="qpzry9x8gf2tvdw0s3jn54khce6mua7l", min_size=58, max_size=58))
def test_no_text_at_random_is_taken_for_a_key(text: str) -> None:
    """A checksum of thirty bits stands in the way."""
    assert not is_recipient(text)
    assert not is_recipient(f"age1{text}")
