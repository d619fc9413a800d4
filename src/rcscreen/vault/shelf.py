"""One session's shelf: its files, what each is bound to, and which of its keys fit."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcscreen.errors import VaultDamaged, VaultTooNew
from rcscreen.vault import platform
from rcscreen.vault.boxes import Binding, check_start, damaged, join_pairs, put_box, read_box, seal_box, split_pairs
from rcscreen.vault.journal import is_sealed_with
from rcscreen.vault.keys import Key, SessionKeys
from rcscreen.vault.layout import Layout, following

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["Shelf"]


@dataclass(frozen=True, slots=True, repr=False)
class Shelf:
    """The files of one session.

    Attributes:
        layout: The vault's paths.
        vault: The vault's random name.
        vault_key: What session keys are wrapped with.
        session: The session's name.
    """

    layout: Layout
    vault: bytes
    vault_key: Key
    session: str

    @property
    def folder(self) -> Path:
        """The session's folder."""
        return self.layout.session(self.session)

    @property
    def key_path(self) -> Path:
        """Its wrapped keys."""
        return self.layout.key(self.session)

    @property
    def journal_path(self) -> Path:
        """Its journal."""
        return self.layout.journal(self.session)

    @property
    def head_path(self) -> Path:
        """Its head."""
        return self.layout.head(self.session)

    @property
    def pins_path(self) -> Path:
        """What it was begun with."""
        return self.layout.pins(self.session)

    @property
    def streams_path(self) -> Path:
        """The streams beside its journal."""
        return self.layout.streams(self.session)

    @property
    def replaceable(self) -> tuple[Path, ...]:
        """The files that are written beside themselves before they are replaced."""
        return (self.journal_path, self.head_path, self.pins_path, self.streams_path, self.key_path)

    def binding(self, part: str) -> Binding:
        """What a part of this session is bound to."""
        return Binding(self.vault, self.session, part)

    def wrapped(self, keys: SessionKeys) -> bytes:
        """The bytes of the file that holds the session's keys."""
        return seal_box(self.vault_key, self.binding("key"), keys.to_bytes())

    def held_keys(self) -> Iterator[tuple[SessionKeys, bool]]:
        """The keys that can be read, each with whether an interrupted purge was bringing them in.

        Raises:
            VaultDamaged: There are none.
            VaultTooNew: A later version wrote them.
        """
        none = True
        for upcoming in (False, True):
            path, _ = self.layout.key_and_head(self.session)
            keys = self._unwrapped(following(self.key_path) if upcoming else path, upcoming=upcoming)
            if keys is not None:
                none = False
                yield keys, upcoming
        if none:
            raise VaultDamaged(
                "The key of this session is missing or damaged, so nobody can read it.",
                "If it was being erased, erase it again. Otherwise put the key back from a backup; "
                "the session itself is left as it is.",
                place=self.session,
            )

    def _unwrapped(self, path: Path | str, *, upcoming: bool) -> SessionKeys | None:
        try:
            return SessionKeys.from_bytes(read_box(self.vault_key, self.binding("key"), path))
        except VaultTooNew:
            if upcoming:
                return None
            raise
        except VaultDamaged:
            return None

    def fitting_keys(self, journal: bytes) -> tuple[SessionKeys, bool]:
        """The keys that fit a journal, and whether an interrupted purge was bringing them in.

        Raises:
            VaultDamaged: None of them fits.
            VaultTooNew: A later version wrote the journal or the keys.
        """
        binding = self.binding("journal")
        check_start(journal, binding)
        for keys, upcoming in self.held_keys():
            if is_sealed_with(keys.journal, binding, journal):
                return keys, upcoming
        raise damaged(binding.place)

    def read_head(self, keys: SessionKeys) -> bytes:
        """The head as it was put. Raises `VaultDamaged`."""
        _, path = self.layout.key_and_head(self.session)
        return read_box(keys.head, self.binding("head"), path)

    def put_head(self, keys: SessionKeys, head: bytes) -> None:
        """Put a head in the place of the one before. Raises `OSError`, and `VaultTooNew` where that is one."""
        with suppress(VaultDamaged):
            self.read_head(keys)
        put_box(keys.head, self.binding("head"), self.head_path, head)

    def read_pins(self, keys: SessionKeys) -> dict[str, bytes]:
        """What the session was begun with. Raises `VaultDamaged`."""
        return dict(split_pairs(self._kept(keys, "pins", self.pins_path)))

    def read_streams(self, keys: SessionKeys) -> tuple[tuple[str, bytes], ...]:
        """What the streams hold, each payload with its stream's name. Raises `VaultDamaged`."""
        return split_pairs(self._kept(keys, "streams", self.streams_path))

    def _kept(self, keys: SessionKeys, part: str, path: Path) -> bytes:
        try:
            return read_box(keys.keeping, self.binding(part), path)
        except VaultDamaged:
            upcoming = following(path)
            if not platform.is_there(upcoming):
                raise
            # A purge was decided and this file has not taken its place yet.
            return read_box(keys.keeping, self.binding(part), upcoming)

    def append(self, keys: SessionKeys, stream: str, payload: bytes) -> None:
        """Add to a stream. Raises `VaultDamaged` and `OSError`."""
        pairs = (*self.read_streams(keys), (stream, payload))
        put_box(keys.keeping, self.binding("streams"), self.streams_path, join_pairs(pairs))
