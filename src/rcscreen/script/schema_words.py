"""What an editor shows when one rests on a key: a sentence for each kind of step and for each key."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["ABOUT_KEYS", "ABOUT_KINDS", "ABOUT_ROLE"]

ABOUT_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "say": "Words to say.",
        "check": "A built-in check: who was reached, which language, who can hear, how to be in touch.",
        "consent": "Asks leave: to talk, to keep notes, to be contacted, to be remembered.",
        "ask": "A question. It can always be left unanswered.",
        "offer": "Information for everyone, spoken and not recorded.",
        "inform": "What they know already, may I, the information, and what they make of it.",
        "breathe": "A pause, offered.",
        "revisit": "What became of each promise of last time; asked openly where none is known.",
        "help": "One sweep over everything: what would they like help with, in their order.",
        "recap": "Reads back what was said, to correct or strike.",
        "share": "Asks for each recipient of the program whether something may be handed on.",
        "plan": "A line for each wish: what, who, by when, and who if not.",
        "thanks": "The close. May use {strength}.",
        "debrief": "For the navigator, on the screen only, never stored.",
    }
)
"""Kind of step → what it is."""

ABOUT_KEYS: Mapping[str, str] = MappingProxyType(
    {
        "rcscreen": "The version of the language: 1.",
        "rcscreen-overlay": "The version of the language: 1.",
        "rcscreen-site": "The version of the language: 1.",
        "version": "The version of this script, as you count.",
        "title": "What the navigator sees when choosing.",
        "with": "Whom one talks with.",
        "channels": "Where it may be used.",
        "minutes": "How long it takes, said as {minutes}.",
        "language": "The language of the words in this file.",
        "review": "Who read it, and when it is read next.",
        "topics": "What steps are about.",
        "sensitivity": "0 everyday, 1 personal, 2 tender, 3 dangerous if overheard: spoken, never asked or recorded.",
        "about": "Whose life it is.",
        "label": "What the navigator sees.",
        "permission": "The words that ask leave.",
        "domain": "The domain of need; left out, the topic's own name where it is one.",
        "establish": "Who we are, is it safe, may I, may I keep notes, who can hear.",
        "enable": "How things are.",
        "engage": "What they hope for and would like help with.",
        "ensure": "Read back, hand on, plan.",
        "enrich": "How was this, and thanks.",
        "topic": "The topic it belongs to.",
        "when": "Reached only where this is known to hold.",
        "guide": "For the navigator's eyes, never spoken.",
        "reflect": "Lines to offer back, each tagged by what it does.",
        "principles": "What of the sources it is meant to carry out; see docs/principles.md.",
        "phone": "What is said differently on the phone.",
        "in_person": "What is said differently face to face.",
        "covers": "Which parts of an honest opening these words hold.",
        "builtin": "Which check.",
        "options": "Labels, by key.",
        "to": "What leave is asked for.",
        "openly": "What is asked where nothing of last time is known.",
        "if_no": "What is said when they say no.",
        "answer": "words, yes_no, number, date, or choice: or choices: with options.",
        "strength": "The domain of strength that what is said here belongs to.",
        "need": "The domain of need that what is said here belongs to.",
        "hope": "Whether what is said here is a hope.",
        "experience": "Whether this asks how the conversation was.",
        "offered": "Whether the options are read out; if not, they are what one may hear.",
        "exclusive": "Chosen alone, such as `none of these`.",
        "domains": "Domains of need, in this order.",
        "unless": "For a domain, the condition under which it is not offered.",
        "how": "For a domain, the ways in which help may come.",
        "of": "Which words these were written from; a message about this entry names the right one.",
        "for": "The script that these words belong to.",
        "wording": "The name of a site whose own words these are.",
    }
)
"""Key → what it is for."""

ABOUT_ROLE = "Who holds the conversation: a navigator, unless this says otherwise."
"""What `role` is for at the top of a script. Below a review it is the role of one who read it."""
