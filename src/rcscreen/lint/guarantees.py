"""What needs no rule, because the language leaves no way to write it: each with the test that proves it."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["GUARANTEES", "Guarantee"]


class Guarantee(NamedTuple):
    """Something that a script cannot get wrong.

    Attributes:
        code: The code under which the catalogue of rules had it.
        name: Its name there.
        says: Why it cannot go wrong.
        tests: The tests that prove it, as ``file::function``.
    """

    code: str
    name: str
    says: str
    tests: tuple[str, ...]


GUARANTEES: tuple[Guarantee, ...] = (
    Guarantee(
        "CON002",
        "consent-before-first-ask",
        "Everybody is asked whether they want to talk, and whether notes may be kept, before the first question.",
        (
            "tests/script/test_codes.py::test_each_fault_has_its_code_and_its_place[SCR030]",
            "tests/script/test_codes.py::test_each_fault_has_its_code_and_its_place[SCR032]",
            "tests/script/test_codes.py::test_each_fault_has_its_code_and_its_place[SCR033]",
            "tests/script/test_codes.py::test_a_question_before_they_said_yes",
        ),
    ),
    Guarantee(
        "OPT001",
        "every-ask-skippable",
        "Every question can be left: its author does not say so and cannot take it away.",
        (
            "tests/terminal/test_keys.py::test_the_silences_are_one_key_away",
            "tests/whole/test_endings.py::test_every_question_declined",
        ),
    ),
    Guarantee(
        "OPT002",
        "rather-not-say-listed",
        "“Rather not say”, “not sure” and “later” belong to every question. An option cannot take their names; one "
        "that says the same in other words is found by OPT004.",
        (
            "tests/terminal/test_keys.py::test_the_silences_are_one_key_away",
            "tests/script/test_codes.py::test_each_fault_has_its_code_and_its_place[SCR016]",
        ),
    ),
    Guarantee(
        "OPT003",
        "nothing-required",
        "The language has no `required`, and says so to whoever writes it.",
        (
            "tests/script/test_codes.py::test_each_fault_has_its_code_and_its_place[SCR009]",
            "tests/script/test_load.py::test_the_cure_says_what_to_do",
        ),
    ),
    Guarantee(
        "OPT005",
        "no-reason-demanded",
        "A condition cannot look at whether somebody would rather not say, so nothing can hang on it. What is said "
        "after a no to a consent is looked at by OPT007.",
        ("tests/lint/test_guarantees.py::test_nothing_can_hang_on_a_silence",),
    ),
    Guarantee(
        "RHY005",
        "phase-order",
        "The five phases stand in their order, or the script does not load.",
        ("tests/script/test_codes.py::test_phases_are_out_of_order",),
    ),
    Guarantee(
        "RHY006",
        "all-five-phases",
        "All five are there, or the script does not load.",
        ("tests/script/test_codes.py::test_a_phase_is_missing",),
    ),
    Guarantee(
        "SAF001",
        "private-before-dangerous",
        "Who can hear is asked before anything tender, and what they say decides what is spoken of.",
        (
            "tests/script/test_codes.py::test_each_fault_has_its_code_and_its_place[SCR034]",
            "tests/interview/test_engine_laws.py::test_no_place_is_reached_that_the_room_does_not_allow",
        ),
    ),
    Guarantee(
        "SAF003",
        "resource-attached",
        "Where a program has set up no crisis line, nothing dangerous is spoken of.",
        ("tests/interview/test_conversation.py::test_where_nobody_could_help_nothing_dangerous_is_spoken_of",),
    ),
    Guarantee(
        "SAF004",
        "human-path",
        "Where a program has named nobody to call, nothing dangerous is spoken of.",
        ("tests/interview/test_conversation.py::test_where_nobody_could_help_nothing_dangerous_is_spoken_of",),
    ),
    Guarantee(
        "SAF005",
        "universal-info-first",
        "What is dangerous if overheard is offered and never asked; a script that asks does not load. That it is "
        "offered to everyone is looked at by SAF016, that the words ask nothing by SAF014.",
        ("tests/script/test_codes.py::test_each_fault_has_its_code_and_its_place[SCR035]",),
    ),
    Guarantee(
        "SAF006",
        "sealed-by-default",
        "What is dangerous is not sealed but never written: no event, no trace that it was spoken of. That it is "
        "marked as dangerous is looked at by SAF017.",
        ("tests/interview/test_engine_laws.py::test_what_is_dangerous_leaves_no_trace",),
    ),
    Guarantee(
        "SAF008",
        "no-scores",
        "The language has no score, weight or level of risk, and says so to whoever writes one.",
        (
            "tests/script/test_codes.py::test_each_fault_has_its_code_and_its_place[SCR009]",
            "tests/script/test_load.py::test_the_cure_says_what_to_do",
        ),
    ),
    Guarantee(
        "SAF009",
        "fresh-resources",
        "A crisis line that nobody tried within 90 days counts as none, and then nothing dangerous is spoken of.",
        (
            "tests/interview/test_conversation.py::test_where_nobody_could_help_nothing_dangerous_is_spoken_of",
            "tests/site/test_site.py::test_what_is_set_up_for_a_day_of_danger",
        ),
    ),
    Guarantee(
        "SAF010",
        "crisis-means-crisis",
        "Crisis lines stand in a list of their own in the site file; no other place to turn to counts as one.",
        ("tests/site/test_site.py::test_what_is_set_up_for_a_day_of_danger",),
    ),
    Guarantee(
        "SAF012",
        "caregiver-child-split",
        "A caregiver's safety cannot ride along with what is written about a child, since none of it is written.",
        ("tests/interview/test_engine_laws.py::test_what_is_dangerous_leaves_no_trace",),
    ),
    Guarantee(
        "SAF015",
        "jurisdiction-set",
        "Without the limits of privacy in the program's own words, nothing dangerous is spoken of.",
        ("tests/interview/test_conversation.py::test_where_nobody_could_help_nothing_dangerous_is_spoken_of",),
    ),
    Guarantee(
        "AGY002",
        "ask-priorities",
        "Help is one sweep, and the order in which they name things is the priority; no need is ranked by us.",
        (
            "tests/summary/test_record.py::test_the_persons_order_is_the_priority",
            "tests/interview/test_conversation.py::test_wishes_in_their_order_become_plan_lines",
        ),
    ),
    Guarantee(
        "AGY004",
        "summary-correctable",
        "At the read-back any line can be struck or put in their words; what was not read back goes nowhere. That "
        "there is a read-back at all is looked at by AGY009.",
        (
            "tests/interview/test_conversation.py::test_a_line_is_struck_and_is_gone",
            "tests/interview/test_conversation.py::test_a_line_is_put_in_their_words",
            "tests/summary/test_release.py::test_without_a_read_back_nothing_goes",
        ),
    ),
    Guarantee(
        "AGY005",
        "strengths-first-summary",
        "What is going well stands first, in the record and at the read-back.",
        ("tests/summary/test_text.py::test_a_record_reads_like_this",),
    ),
    Guarantee(
        "AGY006",
        "ask-before-telling",
        "Information comes after what they know and a leave, and before what they make of it. None can be left out.",
        ("tests/lint/test_guarantees.py::test_information_waits_for_leave",),
    ),
    Guarantee(
        "AGY008",
        "help-has-not-now-and-self",
        "Each line of a plan may be “not today”, or done by themselves.",
        (
            "tests/interview/test_conversation.py::test_not_today_is_a_plan_too",
            "tests/summary/test_due.py::test_only_what_was_promised_is_due",
        ),
    ),
    Guarantee(
        "SHR001",
        "share-declared",
        "What a recipient may receive at most stands in the site file; a script cannot widen it.",
        ("tests/summary/test_release.py::test_the_pantry_hears_of_food_and_of_nothing_else",),
    ),
    Guarantee(
        "SHR002",
        "share-off-by-default",
        "Nothing goes to anybody without a yes for that recipient.",
        ("tests/summary/test_release.py::test_nothing_leaves_that_was_not_agreed",),
    ),
    Guarantee(
        "SHR003",
        "who-what-why",
        "Each recipient is asked for by name, with what it receives and what for, one at a time.",
        ("tests/interview/test_conversation.py::test_sharing_takes_a_sentence_and_a_yes_for_each",),
    ),
    Guarantee(
        "SHR004",
        "expires-and-revocable",
        "A yes holds for the days that the program has set, and can be taken back.",
        (
            "tests/summary/test_release.py::test_a_yes_holds_from_its_day_to_its_last",
            "tests/summary/test_release.py::test_a_yes_that_was_taken_back_opens_nothing",
        ),
    ),
    Guarantee(
        "SHR006",
        "share-after-summary",
        "Nothing is shared before it was read back; a script in that order does not load.",
        ("tests/script/test_codes.py::test_each_fault_has_its_code_and_its_place[SCR037]",),
    ),
    Guarantee(
        "SHR007",
        "sealed-not-bundled",
        "What was never written cannot be in what is shared, and what is withheld leaves no trace.",
        (
            "tests/interview/test_engine_laws.py::test_what_is_dangerous_leaves_no_trace",
            "tests/summary/test_release.py::test_what_is_withheld_leaves_no_trace",
        ),
    ),
    Guarantee(
        "EQU002",
        "all-languages-present",
        "A language is whole, with the same placeholders, and not stale; else it does not load.",
        (
            "tests/script/test_overlay.py::test_a_language_speaks_every_word",
            "tests/script/test_overlay.py::test_each_fault_of_an_overlay_has_its_code[OVL008]",
            "tests/script/test_overlay.py::test_each_fault_of_an_overlay_has_its_code[OVL009]",
            "tests/script/test_overlay.py::test_each_fault_of_an_overlay_has_its_code[OVL010]",
            "tests/script/test_overlay.py::test_a_stale_translation_names_the_new_digest",
        ),
    ),
    Guarantee(
        "EQU004",
        "safe-contact",
        "How to be in touch is one built-in step; a number never stands without its rule. That the step comes before "
        "a promise is looked at by EQU009.",
        ("tests/summary/test_record.py::test_a_number_never_stands_without_its_rule",),
    ),
    Guarantee(
        "STR001",
        "unique-ids",
        "Two steps of one name do not load.",
        ("tests/script/test_codes.py::test_each_fault_has_its_code_and_its_place[SCR006]",),
    ),
    Guarantee(
        "STR002",
        "reachable-and-ordered",
        "A condition looks only at what stands above it. That everybody comes to the thanks is looked at by STR009.",
        (
            "tests/script/test_codes.py::test_each_fault_has_its_code_and_its_place[SCR020]",
            "tests/script/test_codes.py::test_each_fault_has_its_code_and_its_place[SCR021]",
        ),
    ),
    Guarantee(
        "STR003",
        "dead-branch",
        "A condition waits only for what can be. What cannot be together is looked at by STR010.",
        ("tests/script/test_codes.py::test_each_fault_has_its_code_and_its_place[SCR023]",),
    ),
)
"""In the order of their codes."""
