"""The words of what is printed for a table: the player's card, the observer's sheet, the plan of the hour."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from rcscreen.desk.table_words_es import SPANISH

__all__ = ["table_words"]

_ENGLISH: Final[Mapping[str, str]] = {
    "foot": "rcscreen practice · {what} · nobody on these pages exists",
    # The player's card.
    "card": "player's card",
    "card.about": "For whoever plays {name}. {script}, about {minutes} minutes, level {level}.",
    "card.stop": (
        "What comes up: {notes}. If that is close to you today, swap the card; no reasons. While you play, anybody "
        "may say "
        "“stop” at any time, you first of all. Put the card down, and you are yourself again."
    ),
    "card.who": "Who you are",
    "card.brings": "What you bring",
    "card.how": "How to play it",
    "card.how.1": "Look at the driver, not at the screen. Your lines are a help; in your own words is better.",
    "card.how.2": (
        "Say the line that fits where your coin lies, and no more than that. What they did opens you; what you tell "
        "does not."
    ),
    "card.how.3": "Do not set traps, and do not help along. If they do well, let it be easy.",
    "card.room": "Who can hear",
    "card.room.first": "From the beginning: {see}",
    "card.room.after": "After “{place}”: {see}",
    "card.coin": "Your coin",
    "card.coin.lie": "Put a coin on {start}. It moves between {least} and {most}.",
    "card.coin.numbers": "Small numbers, for teaching. Where they feel wrong, go by how it is to be sitting there.",
    "card.up": "up",
    "card.down": "down",
    "up.opt_out": "{by} they say that you may skip anything, and give it its time",
    "up.permission": "{by} they ask leave before a topic, and wait",
    "up.understand": "{by} they show that they heard: they name it, understand it, respect it, stay with you",
    "up.affirm": "{by} they name something good that is really yours",
    "up.explore": "{by} they make room for you to say more",
    "up.wait": "{by} they leave you a silence, or hold still when it is much",
    "up.decline": "{by} they take a “rather not” for an answer",
    "up.own": "{by} they own what went wrong",
    "down.next": "{by} they hurry on, ask why, comfort you too soon, or promise",
    "down.advise": "{by} they advise you, and you did not ask",
    "down.judge": "{by} they judge",
    "down.press": "{by} they ask again what you declined: that subject is shut now",
    "card.says": "What you say",
    "card.from": "from {at}",
    "card.always": "at first",
    "card.alone": "only if nobody can hear",
    "card.unless": "not after they judged, pressed, or asked again",
    "card.unsaid": "You keep to yourself: {unsaid}",
    "card.moment": "A moment",
    "card.moment.from": "A moment, from {at}",
    "card.moment.below": "A moment, below {below}",
    "card.silence": "if they leave you {wait} seconds",
    "card.decline": "You decline: {says}",
    "card.again": "asked again",
    "card.stops": "They go on. You are on your way out: {says}",
    "card.read_back": "When it is read back",
    "card.wrong": "It will say “{wrong}”. That is not what you meant: {says}",
    "card.right": "once it is right",
    "card.missed": "if it stays wrong",
    "card.none_wrong": "It is right as it stands: {right}",
    "card.repair": "If something has gone wrong",
    "card.repair.when": "When your coin has gone down by two or more. {see}",
    "card.mended": "at the end, if it was mended",
    "card.ends": "At the end",
    "card.small": "Small words",
    "card.out": (
        "Then step out: lay the card face down, say your own name, and something you are looking forward to. Say one "
        "sentence as {name} about what it was like. Not more; the talk belongs to the driver."
    ),
    "place.start": "May we talk?",
    "place.record": "May I take notes?",
    "place.remember": "May I remember you?",
    "place.reach": "Is this a good moment?",
    "place.language": "Which language?",
    "place.language.who": "Who interprets?",
    "place.privacy": "Who can hear us?",
    "place.contact": "How to reach you",
    "place.contact.hours": "When to reach you",
    "place.contact.number": "Where to reach you",
    "place.help": "What would you like a hand with?",
    "place.how": "{what}: how?",
    "place.share": "May they know?",
    "place.plan": "The plan",
    "place.pause": "A breath",
    "place.inform": "May I add something?",
    # Kinds of line, as the player meets them.
    "if.name": "they name what you feel",
    "if.understand": "they show that they understand",
    "if.respect": "they show respect",
    "if.support": "they stay with you",
    "if.explore": "they make room for more",
    "if.affirm": "they name something good",
    "if.ask_to_tell": "they ask if you want to hear something",
    "if.honour": "they take it for an answer",
    "if.own": "they own it",
    "if.ask_again": "they ask if they may go on",
    "if.acknowledge": "they only say okay",
    "if.next": "they go on to the next",
    "if.why": "they ask why",
    "if.reassure": "they comfort you",
    "if.promise": "they promise something",
    "if.advise": "they advise you",
    "if.judge": "they judge",
    "if.press": "they ask again",
    # The observer's sheet.
    "sheet": "observer's sheet",
    "sheet.title": "For the one who watches",
    "sheet.about": (
        "You also keep the clock: ten minutes. Tick what you saw or heard. Write down the words, and not what you "
        "think of them."
    ),
    "sheet.look": "Look and listen for",
    "sheet.1": (
        "Who they are, what for, how long, and that anything may be skipped: said so that it could be heard. Then a "
        "real yes was waited for."
    ),
    "sheet.2": "Found out who can hear, and did something about it when it changed.",
    "sheet.3": "Something good came before something hard, and leave was asked before what is tender.",
    "sheet.4": "When something moved, stayed with it first: before a fact, before a fix, before the next question.",
    "sheet.5": "Left a silence alone. Hands still.",
    "sheet.6": "A “rather not” was an answer. Not asked again, not explained, not pitied.",
    "sheet.7": "Asked whether something is wanted before telling or offering it.",
    "sheet.8": "Read back in their words, good things first. Put right what was wrong.",
    "sheet.9": "Passed on what was chosen and nothing else. A step with a who and a when.",
    "sheet.10": (
        "Where it went wrong: noticed it, said so, without excuses. Closed with something good that is really theirs."
    ),
    "sheet.words": "Two moments that helped, in the words that were said",
    "sheet.try": "One moment to try again",
    "sheet.cannot": "What the laptop cannot see, and you can",
    "sheet.cannot.1": "The voice: how warm, how fast, and whether it ever came down.",
    "sheet.cannot.2": "Where the eyes were while somebody was telling something.",
    "sheet.cannot.3": "Whether a kind line was meant, or only said.",
    "sheet.cannot.4": "Whether there was room for this person's own words, ways and humor.",
    "sheet.say": "When you are asked",
    "sheet.say.1": "The driver speaks first, and you answer to what they wanted to work on.",
    "sheet.say.2": "“When you …, I saw that …” Two that helped, one to try again. No marks, no “but”.",
    "sheet.yours": "This sheet belongs to the driver. Hand it over at the end; nobody else keeps it.",
    # The plan.
    "plan": "plan of the hour",
    "plan.title": "Rehearsing together: one hour, six people, two laptops",
    "plan.about": (
        "For whoever runs the hour; best of all two of you, one of them a peer or a parent. Nothing is graded, and "
        "nothing "
        "is kept that a trainee does not hand over."
    ),
    "plan.before": "Before",
    "plan.before.1": (
        "On both laptops: rcscreen doctor, then each command below once, as far as its first page. Ctrl-C leaves it."
    ),
    "plan.before.2": (
        "Print for each table: three players' cards, three observer's sheets. Bring six coins and two clocks."
    ),
    "plan.before.3": (
        "Read the notes on what comes up. Say them when you invite people. Anybody can swap a card or watch."
    ),
    "plan.before.4": "Level 4 (danger, limits of privacy): only with somebody in the room who has had those talks.",
    "plan.hour": "The hour",
    "plan.0": "0:00",
    "plan.0.what": (
        "Arrive (5). One breath. What the laptop sees: choices and time. What it does not: you. How anybody says "
        "“stop”. "
        "Each one says what they want to work on, in three words."
    ),
    "plan.5": "0:05",
    "plan.5.what": (
        "See it go wrong (10). You drive, your colleague plays. Say a well-meant clumsy thing, let it show, and "
        "mend it: "
        "“That came out as advice. I'm sorry. May I start over?” Ask what the room saw. Mending is the skill."
    ),
    "plan.15": "0:15",
    "plan.15.what": (
        "Tables (30). Three turns of ten minutes: about seven to play, three to talk. Nobody has to reach the end of a "
        "script; Ctrl-C ends a turn, and it is forgotten. Change seats each time."
    ),
    "plan.45": "0:45",
    "plan.45.what": (
        "Together (10). One moment, offered by whoever was in it. What was seen; what else could have been said; then "
        "somebody says it, aloud. One moment well looked at is worth more than six told."
    ),
    "plan.55": "0:55",
    "plan.55.what": (
        "Close (5). Each one, a sentence to take to the next family. Cards face down, own names. Say whom one can "
        "talk to "
        "if something of today stays. Observers' sheets go to the drivers."
    ),
    "plan.seats": "Who sits where",
    "plan.table": "Table {number}",
    "plan.turn": "turn {number}",
    "plan.seat": "{driver} drives, {player} plays {name}, {observer} observes",
    "plan.command": "rcscreen practice {script} --persona {persona} --table{language}",
    "plan.talk": "The three minutes, in this order",
    "plan.talk.1": "The driver: what did you want, and what did you notice?",
    "plan.talk.2": "The player, as the person: one sentence about what it was like.",
    "plan.talk.3": "The observer: two moments that helped, one to try again.",
    "plan.talk.4": "If there is time, the driver tries that one again, from the line before it.",
    "plan.alone": "With fewer people",
    "plan.alone.1": "Two: one plays and observes. One: rcscreen practice SCRIPT --persona NAME, and the program plays.",
    "plan.alone.2": "Three minutes to spare: rcscreen practice --drill list",
    "plan.handed": (
        "What a trainee may hand over afterwards is their own rehearsal alone (--keep FILE): choices and timing, never "
        "anything typed. From fewer than five of them, speak of no pattern. Never compare people."
    ),
}


def table_words(language: str) -> Mapping[str, str]:
    """The words in a language, or in English where there are none in it."""
    return SPANISH if language.partition("-")[0] == "es" else _ENGLISH
