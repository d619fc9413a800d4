"""Steps whose words are built in: contact, help, what became of promises, sharing, the plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rcscreen.interview.booklet.page import Note
from rcscreen.interview.booklet.saying import LINES, Saying
from rcscreen.interview.kinds.check import HOURS, WAYS
from rcscreen.interview.kinds.plan import OUTCOMES
from rcscreen.interview.since import HAPPENED, HELPED, IN_THE_WAY, WANTED
from rcscreen.script.model import Check, Help, Plan, Revisit, Share
from rcscreen.script.setting import Recipient
from rcscreen.vocabulary.phrases import label

__all__ = ["BuiltIn"]

_WISHES = 4
"""Lines left on paper for who does what by when: most people name one to three wishes."""


@dataclass(frozen=True)
class BuiltIn(Saying):
    """Writes the notes of steps whose words are built in."""

    def contact(self, step: Check) -> Iterator[Note]:
        """How they may be reached: the way, the hours, the number."""
        speech = self.speech
        yield from self.turn("say", step)
        yield self.heard("hear", tuple((way, speech.option(step, way, f"contact.way.{way}")) for way in WAYS))
        yield Note(self.words["then"], (f"{speech.phrase('contact.hours.text')} ({self.words['about_calls']})",))
        yield self.heard("hear", tuple((each, speech.option(step, each, f"contact.hours.{each}")) for each in HOURS))
        yield Note(self.words["then"], (f"{speech.phrase('contact.number.text')} ({self.words['about_address']})",))
        yield Note(self.words["hear"], (self.words["number_or_address"],), room=1)

    def help(self, step: Help) -> Iterator[Note]:
        """The sweep, and for each domain in which way."""
        yield from self.turn("say", step)
        yield replace(self.heard("hear_several", self.options(step)), ordered=True)
        for domain, ways in step.how.items():
            asked = self.speech.own_or(step, "how", "how.text", domain=self.speech.need(domain))
            yield Note(self.words["then"], (asked,), spoken=True)
            yield self.heard("hear_several", tuple((way, self.speech.way(way)) for way in ways))

    def revisit(self, step: Revisit) -> Iterator[Note]:
        """What is asked of each promise of last time."""
        speech = self.speech
        yield from self.said("say", lambda speech: speech.part(step))
        yield Note(self.words["each"], (self.words["each_promise"],))
        promise = speech.state.setting.promise
        said = speech.phrase(
            "revisit.text",
            who=label(promise.who, speech.language),
            action=label(promise.action, speech.language),
            by=self.words["its_day"],
        )
        yield Note(self.words["say"], (said,), spoken=True)
        yield self._revisited("happened", HAPPENED)
        for name, keys, when in (("helped", HELPED, "if_happened"), ("way", IN_THE_WAY, "if_not_yet")):
            words = f"{speech.phrase(f'revisit.{name}.text')} ({self.words[when]})"
            yield Note(self.words["then"], (words,), spoken=True)
            yield self._revisited(name, keys)
        words = speech.phrase("revisit.still.text", domain=self.words["what_they_want"].lower())
        yield Note(self.words["then"], (words,), spoken=True)
        yield self._revisited("still", WANTED)
        yield Note(self.words["then"], (speech.phrase("revisit.instead.text"),), spoken=True)
        yield Note(self.words["hear"], (self.words["their_words"],), room=LINES)
        yield from self.said("if_unknown", lambda speech: speech.own_or(step, "openly", "revisit.openly"))

    def _revisited(self, name: str, keys: tuple[str, ...]) -> Note:
        heard = "hear_several" if name == "way" else "hear"
        return self.heard(heard, tuple((key, self.speech.phrase(f"revisit.{name}.{key}")) for key in keys))

    def share(self, step: Share) -> Iterator[Note]:
        """What is asked about each recipient of the site."""
        recipients = self.speech.state.setting.recipients
        if not recipients:
            yield Note(self.words["then"], (self.words["no_recipients"],))
            return
        yield from self.said("say", lambda speech: speech.part(step))
        yield Note(self.words["each"], (self.words["each_recipient"],))
        yield self.heard("say", tuple((each.id, self._sentence(each)) for each in recipients))
        said = tuple(self.speech.option(step, key, f"share.{key}") for key in ("yes", "no"))
        yield Note(self.words["hear"], said, listed=True)

    def _sentence(self, recipient: Recipient) -> str:
        """What is asked about a recipient, if there is something of everything it may have."""
        speech = self.speech
        said = [speech.phrase("share.part.frame")] if recipient.counts else []
        said += [speech.phrase(f"share.part.{part}") for part in recipient.receives]
        if recipient.domains and "needs" in recipient.receives:
            about = ", ".join(speech.need(domain) for domain in recipient.domains)
            said[recipient.receives.index("needs") - len(recipient.receives)] += f" ({about})"
        return speech.phrase(
            "share.count" if recipient.counts else "share.text",
            recipient=label(recipient.name, speech.language),
            what=f"{', '.join(said[:-1])} {speech.phrase('and')} {said[-1]}" if len(said) > 1 else said[0],
            purpose=label(recipient.purpose, speech.language),
            until=self.words["that_day"].format(days=recipient.days),
        )

    def plan(self, step: Plan) -> Iterator[Note]:
        """What is said of each wish."""
        yield from self.said("say", lambda speech: speech.part(step))
        yield Note(self.words["each"], (self.words["each_wish"],))
        yield Note(self.words["say"], (self._promise(),), spoken=True)
        yield self.heard("hear", tuple((key, self.speech.option(step, key, f"plan.{key}")) for key in OUTCOMES))
        yield Note(self.words["who_by_backup"], room=_WISHES, paper=True)

    def _promise(self) -> str:
        """The line of the plan where a domain has none of its own."""
        speech, promise = self.speech, self.speech.state.setting.promise
        return speech.phrase(
            "plan.text",
            domain=self.words["what_they_want"],
            where="",
            action=label(promise.action, speech.language),
            who=label(promise.who, speech.language),
            backup=label(promise.backup, speech.language),
            by=self.words["that_day"].format(days=promise.days),
        )
