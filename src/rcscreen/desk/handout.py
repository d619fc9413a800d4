"""The page that the family keeps, made from what is kept here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcscreen.desk.conversation import Conversation
from rcscreen.desk.leaving import local_now
from rcscreen.desk.ledger import Row, agreed_in, rows_of
from rcscreen.errors import NothingToRelease
from rcscreen.formats.handout import Beyond, Handed, handout
from rcscreen.summary.text import listed
from rcscreen.summary.words import spoken, word
from rcscreen.vocabulary.domains import NEEDS
from rcscreen.vocabulary.phrases import label

if TYPE_CHECKING:
    from rcscreen.formats.paper import Paper
    from rcscreen.script.setting import Setting

__all__ = ["handout_of"]


def handout_of(conversation: Conversation, card: str, setting: Setting | None, *, fridge: bool) -> Paper:
    """The page of a conversation.

    Args:
        conversation: The conversation.
        card: The card word, if there is one.
        setting: The program as it stands today: numbers that answered then may not answer now.
        fridge: The copy that anybody in the house may read.

    Raises:
        NothingToRelease: They did not want notes kept, or nothing was said yet.
    """
    record = conversation.in_plain_sight() if fridge else conversation.record()
    if not any((record.strengths, record.hopes, record.needs)):
        raise NothingToRelease("Nothing was kept that could stand on a page.")
    then, own = conversation.state.setting, spoken(record.language)
    agreed = agreed_in(conversation.state.grants.values())
    rows = rows_of(conversation.session, agreed, conversation.sent)
    return handout(
        record,
        Beyond(
            program=then.program,
            navigator=then.navigator,
            card=card,
            handed=tuple(_handed(row, then, own) for row in rows if row.until and row.withdrawn_on is None),
            numbers=_numbers(setting, own),
        ),
        fridge=fridge,
    )


def _handed(row: Row, setting: Setting, own: str) -> Handed:
    recipient = setting.recipient(row.recipient)
    joint = word(own, "and")
    about = listed([label(NEEDS[each].label, own) for each in row.domains if each in NEEDS] or [""], joint)
    said = {part: word(own, f"part.{part}") for part in row.parts}
    if about and "needs" in said:
        said["needs"] += f" ({about})"
    parts = listed(list(said.values()) or ["-"], joint)
    name = label(recipient.name, own) if recipient else row.recipient
    return Handed(name, parts, row.until or local_now().date(), tuple(each.on for each in row.left))


def _numbers(setting: Setting | None, own: str) -> tuple[tuple[str, str], ...]:
    """Numbers that the program lets stand on paper, where they were tried lately."""
    if setting is None:
        return ()
    today = local_now().date()
    places = setting.safety.on_paper(today, sample=setting.sample)
    return tuple((label(each.name, own), label(each.reach, own)) for each in places)
