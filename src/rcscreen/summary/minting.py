"""The identifiers that we mint for what leaves: one place for every format, so that all of them agree.

An identifier is a keyed digest over the recipient and what it names, under a secret that only the vault has. So the
same thing has the same identifier each time it is sent to the same recipient, in JSON as in FHIR, and two recipients
have nothing in common to compare. Pure.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from rcscreen.vocabulary.domains import NEEDS

__all__ = ["REFERRED", "SYSTEM", "Mint", "Minted"]

SYSTEM = "urn:rcscreen:id"
"""The system under which an identifier of ours stands where a format wants one, such as a FHIR ``Identifier``."""

REFERRED = ("ServiceRequest", "Task")
"""The kinds of FHIR resources that stand for a referral, as ``Mint.uuid`` names them: by these it may be quoted."""

_DIGITS = 16
_UUID_DIGITS = 32


@dataclass(frozen=True, slots=True)
class Minted:
    """What an identifier of ours names: a document or a permission as a whole, or the need of a domain."""

    recipient: str
    domain: str = ""


@dataclass(frozen=True, slots=True)
class Mint:
    """Identifiers for one person at one recipient: a keyed digest, the same twice, different for each recipient.

    A need is named by its domain and not by its number, so that after a correction no need takes over the id of
    another. Nobody who lacks the person's secret learns anything from an id or can tell two recipients' ids apart.

    Attributes:
        secret: The person's secret.
        recipient: The recipient's id in the site file.
        session: The vault's name for the conversation.
    """

    secret: bytes = field(repr=False)
    recipient: str
    session: str

    def person(self) -> str:
        """The person, in every release to this recipient that is made with their secret."""
        return self._digest("subject")

    def document(self, revision: int) -> str:
        """A release as a document, by its revision."""
        return self._of("document", revision)

    def permission(self, granted_on: date) -> str:
        """The yes that releases rest on, by its day."""
        return self._of("release", granted_on.isoformat())

    def strength(self, domain: str, number: int) -> str:
        """A strength, by its number among those of its domain."""
        return self._of("strength", domain, number)

    def hope(self, number: int) -> str:
        """A hope, by its number."""
        return self._of("hope", number)

    def need(self, domain: str) -> str:
        """A need with which help is wanted, and with it the referral for it."""
        return self._of("need", domain)

    def plan(self, domain: str, number: int) -> str:
        """A plan line, by its number among those of its domain."""
        return self._of("plan", domain, number)

    def answer(self, step: str) -> str:
        """An answer, by the step that asked for it."""
        return self._of("answer", step)

    def uuid(self, kind: str, identifier: str) -> str:
        """An identifier in the form of a UUID, where a format wants one (``urn:uuid:…`` in a FHIR Bundle).

        Args:
            kind: What it stands for, such as ``Task``: two things that bear one identifier have two UUIDs.
            identifier: One of the others that are minted here.
        """
        made = list(self._whole(self.session, "uuid", kind, identifier)[:_UUID_DIGITS])
        made[12], made[16] = "8", "89ab"[int(made[16], 16) % 4]  # version 8: made as its maker pleases (RFC 9562, 5.8)
        text = "".join(made)
        return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))

    def named(self, revisions: Iterable[int], days: Iterable[date]) -> dict[str, Minted]:
        """Everything that a partner may quote of what they received, and what it names.

        Args:
            revisions: The revisions that left.
            days: The days of the yeses on which they rested.
        """
        whole = Minted(self.recipient)
        found = {self.document(revision): whole for revision in revisions}
        found |= {self.permission(day): whole for day in days}
        for domain in NEEDS:
            one = Minted(self.recipient, domain)
            need = self.need(domain)
            # One plan line for each wish, so the first of a domain is all there is.
            found |= {need: one, self.plan(domain, 1): one}
            found |= {self.uuid(kind, need): one for kind in REFERRED}
        return found

    def _of(self, *what: str | int) -> str:
        return self._digest(self.session, *what)

    def _digest(self, *what: str | int) -> str:
        return self._whole(*what)[:_DIGITS]

    def _whole(self, *what: str | int) -> str:
        message = json.dumps([self.recipient, *what], ensure_ascii=True).encode()
        return hmac.digest(self.secret, message, "sha256").hex()
