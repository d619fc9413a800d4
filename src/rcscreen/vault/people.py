"""People: whoever wished to be remembered, one small sealed file each, beside the sessions.

What a person agreed to have carried from one conversation to the next lies here and nowhere else, so that it has its
own time and can go by itself. The files have random, undated names, are sealed with the vault's key, follow it when it
is changed, and are always replaced as a whole; what stood there before is written over in place.

The vault knows nothing of what is in one: a person is a JSON object.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from rcscreen.errors import NoSuchSession, VaultDamaged, VaultFault
from rcscreen.vault import platform
from rcscreen.vault.boxes import Binding, put_box, read_box
from rcscreen.vault.layout import following, new_id
from rcscreen.vault.noted import Noted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

__all__ = ["People"]


class People(Noted):
    """The people that a vault remembers."""

    def remember(self, person: Mapping[str, object], person_id: str = "") -> str:
        """Put what is remembered of a person in the place of what was remembered before.

        Args:
            person: A small JSON object; it is on the disk when this returns.
            person_id: Who it is; somebody new where none is given.

        Returns:
            The name the vault has for them.

        Raises:
            NoSuchSession: Nobody of that name is remembered.
            VaultUnwritable: The disk would not take it: what stands is what was there before, or this.
        """
        payload = json.dumps(dict(person), ensure_ascii=False, separators=(",", ":")).encode()
        with self._locked_vault():
            if person_id:
                self._require(person_id)
            else:
                person_id = self._new_name()
            self._replace(person_id, payload)
        return person_id

    def bring_in_person(self, person_id: str, person: Mapping[str, object]) -> None:
        """Put what is remembered of a person elsewhere here, under the same name.

        Raises:
            NoSuchSession: It is no name of a person.
            VaultUnwritable: The disk would not take it.
        """
        self._layout.require_name(person_id)
        payload = json.dumps(dict(person), ensure_ascii=False, separators=(",", ":")).encode()
        with self._locked_vault():
            self._replace(person_id, payload)

    def people(self) -> Iterator[tuple[str, dict[str, object] | VaultFault]]:
        """Everyone who is remembered, in the order of names; what cannot be read is given as the fault it is."""
        self._front()  # says so where the vault's key was changed meanwhile, once and not for everyone
        for person_id in self._layout.people_ids():
            try:
                yield person_id, self.person(person_id)
            except NoSuchSession:  # forgotten in another window since we looked
                continue
            except VaultFault as fault:
                yield person_id, fault

    def person(self, person_id: str) -> dict[str, object]:
        """What is remembered of a person.

        Raises:
            NoSuchSession: Nobody of that name is remembered.
            VaultDamaged: It was altered.
            VaultTooNew: A later version wrote it.
        """
        self._require(person_id)
        with self._reading():
            held: dict[str, object] = json.loads(
                read_box(self._key, self._bound(person_id), self._layout.person(person_id))
            )
        return held

    def forget(self, person_id: str, *, may_return: bool = False) -> None:
        """Destroy what is remembered of a person. Does nothing where nobody of that name is remembered.

        Args:
            person_id: Who it is.
            may_return: Whether they may be brought back: where a colleague has them now, and not where they asked.

        Raises:
            VaultUnwritable: The disk would not take it; forget them again.
        """
        if not self._layout.is_person(person_id):
            return
        path = self._layout.person(person_id)
        if platform.is_there(path) and not may_return:
            # The name first, which says nothing of anybody: no backup brings them back.
            with suppress(VaultDamaged):
                self.note_gone([person_id])
        with self._locked_vault():
            for each in (following(path), path):
                self._destroy(each)

    def _destroy(self, path: Path) -> None:
        """Take the name away, then write over what it named: nobody ever finds it half gone."""
        if path.is_symlink() or not platform.is_there(path):
            platform.unlink(path)
            return
        before = platform.open_file(path)
        try:
            platform.unlink(path)
            platform.sync_folder(path.parent)
            _write_over(before)
        finally:
            platform.close(before)

    def _require(self, person_id: str) -> None:
        if not self._layout.is_person(person_id) or not platform.is_there(self._layout.person(person_id)):
            raise NoSuchSession("Nobody of that name is remembered.", "To see who is: rcscreen people")

    def _bound(self, person_id: str) -> Binding:
        return Binding(self._vault, person_id, "person")

    def _new_name(self) -> str:
        while platform.is_there(self._layout.person(name := new_id())):
            pass
        return name

    def _replace(self, person_id: str, payload: bytes) -> None:
        path = self._layout.person(person_id)
        before = platform.open_file(path) if platform.is_there(path) else None
        try:
            put_box(self._key, self._bound(person_id), path, payload)
            if before is not None:  # it has no name any more, but the vault's key would still open it
                _write_over(before)
        finally:
            if before is not None:
                platform.close(before)


def _write_over(fd: int) -> None:
    platform.write_at(fd, bytes(platform.size(fd)), 0)
    platform.sync(fd)
