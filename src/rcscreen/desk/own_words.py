"""The program's own words in a record, in the language in which it is read, where its file has them in that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from rcscreen.vocabulary.phrases import label

if TYPE_CHECKING:
    from rcscreen.script.setting import Setting
    from rcscreen.summary.model import Record

__all__ = ["record_in"]


def record_in(record: Record, setting: Setting, language: str) -> Record:
    """The record with what the program promises, and what somebody receives something for, in a language.

    What they said stays as they said it, and so does whatever the program's file has in no other language.

    Args:
        record: The record.
        setting: The program on that day.
        language: The language it is read in.
    """
    promises = (setting.promise, *setting.promises.values())
    written = [labels for each in promises for labels in (each.action, each.who, each.backup)]
    plan = [
        line.model_copy(
            update={
                part: _said(getattr(line, part), written, language)
                for part in ("action", "who", "backup")
                if getattr(line, part) is not None
            }
        )
        for line in record.plan
    ]
    purposes = [each.purpose for each in setting.recipients]
    consent = [
        each.model_copy(update={"purpose": _said(each.purpose, purposes, language)}) if each.scope == "share" else each
        for each in record.consent
    ]
    return record.model_copy(update={"plan": plan, "consent": consent})


def _said(words: str, written: list[Mapping[str, str]], language: str) -> str:
    """Words that the program's file has in this language too, in it; other words as they are."""
    return next((label(each, language) for each in written if words in each.values()), words)
