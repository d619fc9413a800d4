"""The navigator's own words in English. See ``chrome``."""

from __future__ import annotations

__all__ = ["ENGLISH"]

ENGLISH: dict[str, str] = {
    # Where we are.
    "establish": "Establish",
    "enable": "Enable",
    "engage": "Engage",
    "ensure": "Ensure",
    "enrich": "Enrich",
    "phone": "phone",
    "in_person": "in person",
    "alone": "alone",
    "with_others": "with others",
    "overheard": "not alone",
    "saved": "saved",
    "not_saved": "not saved yet",
    "not_kept": "no notes",
    "hint_no_words_here": "Their words are put down at the questions.",
    # Around the words.
    "heard": "heard (not read out)",
    "own_words": "heard, in their own words (nothing needs typing)",
    "one_or_more": "one or more",
    "offered": "read out",
    "for_help": "in the order they name it",
    "unsure": "not sure",
    "decline": "rather not say",
    "theirs_unsure": "not sure",
    "theirs_decline": "I'd rather not say",
    "guide": "guide",
    "offer_back": "offer back",
    "their_words": "their words",
    "flagged": "kept in mind for the read-back",
    "spoken_only": "spoken only: nothing of this screen is written down",
    "stands": "before",
    "stands_declined": "rather not say",
    "stands_unsure": "not sure",
    "stands_deferred": "later",
    "number": "number",
    "date": "day (year-month-day)",
    "contact": "number or address",
    "ordinals": "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th 13th 14th 15th 16th 17th 18th 19th 20th",
    "marked": "marked",
    "which_topic": "which topic came up?",
    "any_other_key": "any other key: none",
    # The read-back.
    "strength": "strengths",
    "hope": "hopes",
    "need": "needs",
    "wish": "wants help with",
    "contact_line": "how to be in touch",
    "not_yet_written": "their words: not yet written",
    "page_of": "page {number} of {count}",
    # Keys.
    "key_enter": "Enter",
    "key_esc": "Esc",
    "on": "on",
    "keep": "keep as it is",
    "was_heard": "heard",
    "write_it": "write it",
    "all_right": "all of it is right",
    "nothing_wanted": "nothing wanted",
    "next_page": "next page",
    "number_key": "a number: change or take out",
    "back": "back",
    "later": "later",
    "topic_key": "came up",
    "words_key": "their words",
    "words_now": "write their words now",
    "pause_key": "pause/more",
    "not_alone_key": "not alone",
    "alone_again_key": "alone again?",
    "hide": "hide",
    "put_in_words": "put it in their words",
    "take_out": "take it out",
    "take_out_sure": "once more: take it out",
    "leave_it": "leave it as it is",
    # Hints.
    "hint_choose": "Choose one, or one of the silences: nothing has to be answered.",
    "hint_choose_many": "Choose one or more, or 0 rather not say.",
    "hint_choose_plain": "Choose one first.",
    "hint_number": "Type it in digits, or R rather not say.",
    "hint_number_plain": "Type it in digits.",
    "hint_not_open": "That silence has no place on this screen.",
    "hint_no_back": "There is nothing before this.",
    "hint_no_topics": "There is no topic to mark.",
    "hint_marked": "That topic is marked already.",
    "hint_spoken_only": "Spoken only: nothing here is written down.",
    "hint_other_key": "That key does nothing here.",
    "hint_line_first": "Choose a line first.",
    "hint_no_topic": "This screen belongs to no topic.",
    "hint_no_help": "This site has not written down its steps for getting help.",
    "hint_yours": "This screen is yours alone.",
    "hint_no_scope": "There is nothing to take back yet.",
    "hint_one_language": "The script speaks only this language.",
    "hint_not_the_word": "That was not the word. Nothing was taken back.",
    # Holding still.
    "pause_title": "Take your time.",
    "pause_carry_on": "carry on",
    "pause_leave": "leave this topic",
    "pause_help": "get help",
    "pause_language": "another language",
    "pause_turn": "turn the screen to them",
    "pause_take_back": "take something back",
    "pause_stop": "stop kindly",
    "help_title": "Getting help",
    "help_on": "any key: back to the conversation",
    "language_title": "Which language shall we go on in?",
    "take_back_title": "What would they like to take back?",
    "take_back_what": "To take back: {what}",
    "take_back_destroys": "What was kept for this is destroyed. It cannot be brought back.",
    "type_word": "Type {word} and Enter. Anything else changes nothing.",
    "erase_word": "erase",
    "none_of_these": "nothing, go back",
    "stop_title": "Stop here?",
    "stop_words": "We thank them and stop. What they agreed to keep is kept.",
    "stop_no": "go on after all",
    "stop_yes": "stop kindly",
    # Typing.
    "type_words": "In their words:",
    "type_contact": "Number or address:",
    "typing_keys": "Enter keeps it. Enter on an empty line leaves it.",
    # Before and after a conversation.
    "passphrase": "Passphrase:",
    "passphrase_new_title": "Choose a passphrase for what families tell you.",
    "passphrase_new": "Four or more words you will remember. Without them nothing can be read, by anyone, ever.",
    "passphrase_once": "New passphrase:",
    "passphrase_again": "Once more, to be sure:",
    "passphrase_differs": "The two were not the same. Please try again.",
    "passphrase_empty": "A few words are needed here.",
    "passphrase_wrong": "That opened nothing. Please try again.",
    "channel_title": "How are you talking with them?",
    "by_phone": "on the phone",
    "sit_together": "in person",
    "choose_keys": "A number or the arrows, then Enter.",
    "choose_plain": "A number, then Enter:",
    "one_moment": "one moment",
    "begin_title": "Before you begin",
    "leaves_title": "Before it leaves: this goes to {to}. Nothing else does.",
    "leaves_to": "to: {to}",
    "send_it": "send it",
    "do_not_send": "do not send",
    # Plain mode.
    "plain_start": (
        "Plain mode: one key or a number, then Enter. What is said stays in this window's memory until you close it."
    ),
    "plain_prompt": "your key:",
    "plain_help": "? reads the screen again.",
    # Hidden: a page that anyone may see.
    "dull_page": (
        "Supply closet: to order this month\n"
        "\n"
        "   Printer paper, letter              4 boxes\n"
        "   Envelopes, No. 10                  2 boxes\n"
        "   Sticky notes, yellow              12 pads\n"
        "   Folders, hanging, green            1 box\n"
        "   Pens, blue, medium                 3 dozen\n"
        "   Toner, black                       2\n"
        "   Paper cups                         5 sleeves\n"
        "\n"
        "   Orders go out on the last Thursday.\n"
        "   Front office, extension 12"
    ),
    "en": "English",
    "es": "Español",
}
