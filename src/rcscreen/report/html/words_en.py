"""What the page says around the numbers, in English."""

from __future__ import annotations

__all__ = ["WORDS"]

WORDS = {
    "title": "What conversations tell, together",
    "synthetic": "MADE UP. These releases are synthetic: nobody said any of this.",
    "counted": "{count} conversations",
    "period.2": "{first} to {last}",
    "made": "made on {day}",
    "few": "fewer than 11",
    "most": "nearly all",
    "hidden": "not shown",
    "and": "and",
    "share": "{share}%",
    "share.least": "<1%",
    "too_few": (
        "From fewer than 21 conversations nothing more is told: a number would speak of single families. "
        "Wait until there are more, or count a longer time."
    ),
    "look": "Something to look at",
    "look.recipients": (
        "These releases are for {count} recipients. One conversation may have gone to several of them, and is then "
        "counted for each. Make the report for one recipient at a time."
    ),
    # A table's heading, what its lines and columns are, and what is said of the largest.
    "needs": "What families would like help with",
    "needs.line": "Help with",
    "needs.wanted": "Wanted",
    "needs.wanted.of": "of all",
    "needs.nothing_available": "Nothing to offer",
    "needs.nothing_available.of": "of these",
    "needs.wanted.top": "Wanted most often",
    "needs.wanted.said": "{name}: {count} of {of} conversations",
    "needs.wanted.most": "{name}: nearly all conversations",
    "needs.nothing_available.top": "Most often without anything to offer",
    "needs.nothing_available.said": "{name}: {count} of the {of} who wanted it",
    "needs.nothing_available.most": "{name}: nearly all who wanted it",
    "needs.first": "First wish",
    "needs.first.title": "What came first for them",
    "needs.first.of": "of those who wanted it",
    "needs.first.top": "Most often their first wish",
    "needs.first.said": "{name}: {count} of the {of} who wanted it",
    "needs.first.most": "{name}: nearly all who wanted it",
    "needs.first.note": "The order is their own. Not everybody names one, and nobody names more than one.",
    "strengths": "What carries them",
    "strengths.line": "Strength",
    "strengths.named": "Named",
    "strengths.named.of": "of all",
    "strengths.named.top": "What carries them, most often",
    "strengths.named.said": "{name}: {count} of {of} conversations",
    "strengths.named.most": "{name}: nearly all conversations",
    "month": "Month by month",
    "month.line": "Month",
    "month.said": "Most in {name}: {count}.",
    "month.note": "The first month and the last may not be whole ones.",
    "month.unseen": "not shown: few or none",
    "script": "By script",
    "script.line": "Script",
    "language": "By language spoken",
    "language.line": "Language",
    "channel": "In person or by phone",
    "channel.line": "How",
    "in_person": "in person",
    "phone": "by phone",
    "other": "other",
    "count": "Conversations",
    "count.of": "of all",
    "whole.said": "The largest part: {name}, {count} of {of}.",
    "whole.only": "All of them: {name}.",
    "about": "about {share}%",
    "out_of": "of {of}",
    "promises.line": "Help with",
    "promises.wanted": "Wanted",
    "promises.kept": "Kept",
    "promises.could_not": "Could not be kept",
    "promises.open": "Still open",
    "promises.more": (
        "The whole width of each bar stands for all who wanted help with it. Where nothing was promised it is in none "
        "of the three; what is open may not be wanted any more."
    ),
    "needs_by_language.line": "Help with, by language",
    "needs_by_site.line": "Help with, by site",
    "needs_by_language.more": (
        "Each bar is a share of the conversations in that language, so that large and small can be compared. A "
        "difference is a reason to ask, not an answer: the wishes may differ, or what we offer may."
    ),
    "needs_by_site.more": (
        "Each bar is a share of that site's conversations, so that large and small can be compared. A difference is a "
        "reason to ask, not an answer: people and places differ, too. No site is better for it or worse."
    ),
    "across.of": "of that group",
    "contents": "On this page",
    "about.least": "under 3%",
    "offers.more": (
        "The dot is a share of those who were offered a conversation. The line says by how much chance may have moved "
        "it: what comes in was rounded, so that nobody is in it. Whoever could not be reached is not counted."
    ),
    "offers.none": "Too few were offered one: chance would have moved any share too far to tell it.",
    "offers.line": "Offered to",
    "offers.said_no": "Said no",
    "offers.give_or_take": "Give or take",
    "site.line": "Site",
    "experience.line": "At the end",
    "ending.line": "Ending",
    "minutes.line": "Minutes",
    "look.rare": (
        "Hardly anybody who is offered a conversation says no. That may be trust. It may also be that a no is hard to "
        "say here: listen in on how it is offered."
    ),
    "together": "the others, together",
    "together.months": "other months, together",
    "together.note": "What few had is put together with the next larger, and none of it is named.",
    "needs.key.whole": "all who wanted it",
    "needs.key.part": "of these, with nothing to offer",
    "key.whole": "all",
    "key.part": "of these",
    "key.nearly": "nearly all: all but fewer than 11",
    "nothing_shown": "No number here is large enough to be shown.",
    "whole.none": "No part is large enough to be named: all {count} are put together.",
    "passed": "What is not counted",
    "passed.said": "{documents} documents, in {files} of the {all} files that were given, are not in these numbers:",
    "passed.none": "Everything in the files that were given was counted ({all}).",
    "passed.why": "Why",
    "passed.documents": "Documents",
    "passed.files": "Files",
    "passed.note": "Which files these are stands on the screen of whoever made this page, not here.",
    "absent": "Who is not here",
    "absent.text": (
        "Only conversations that families agreed to have counted are in these numbers. Not in them are families"
    ),
    "absent.1": "who were never offered a conversation, or could not be reached;",
    "absent.2": "who said no to it, or stopped on the way;",
    "absent.3": "who talked, and kept it between the navigator and themselves;",
    "absent.4": "whose yes has run out, or who took it back;",
    "absent.5": "with whom nobody could speak in a language they are at home in.",
    "absent.after": (
        "Theirs may be the heaviest loads. Before a number from this page decides about money or hours, ask who could "
        "be missing, and ask them in another way."
    ),
    "read": "How to read this page",
    "read.small": (
        "No count under 11 is shown, and none can be worked out: numbers that would tell one are not shown either, or "
        "put together, or told as a share that is rounded to five in a hundred. None at all looks the same as a few."
    ),
    "read.absent": (
        "Whoever declined, was not asked, or has no such need looks the same here: no number is a rate of need. It is "
        "what people chose to ask help with."
    ),
    "read.strengths": "Not naming a strength is not lacking it. Nobody is compared, and no navigator is counted.",
    "read.twice": (
        "Two such pages from nearly the same files, laid side by side, would tell more than either: keep to one for a "
        "period."
    ),
    "called.en": "English",
    "called.es": "Spanish",
    "called.ar": "Arabic",
    "called.bn": "Bengali",
    "called.de": "German",
    "called.fa": "Persian",
    "called.fr": "French",
    "called.ht": "Haitian Creole",
    "called.hmn": "Hmong",
    "called.ko": "Korean",
    "called.my": "Burmese",
    "called.ne": "Nepali",
    "called.pl": "Polish",
    "called.ps": "Pashto",
    "called.pt": "Portuguese",
    "called.ru": "Russian",
    "called.so": "Somali",
    "called.sw": "Swahili",
    "called.tl": "Tagalog",
    "called.uk": "Ukrainian",
    "called.ur": "Urdu",
    "called.vi": "Vietnamese",
    "called.zh": "Chinese",
    "foot": "Made by rcscreen from releases. This page asks nothing of the network and holds nobody's words.",
}
