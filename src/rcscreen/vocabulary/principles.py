"""What the sources ask a conversation to do, as names that a step may claim to carry out: ``principles: [hope]``.

The sources are works that one can read: none of their sentences stands here, and none of their authors has looked at
rcscreen. A claim says what a script's author meant a step to do; it is no measure and nobody's seal.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

__all__ = ["PRINCIPLES", "Principle", "Source"]


class Source(StrEnum):
    """Where a principle comes from."""

    RELATIONSHIP = "relationship"
    SITES = "sites"
    TRAUMA = "trauma"
    INTEGRATED = "integrated"
    EARLY = "early"


CITED: Final[Mapping[Source, str]] = MappingProxyType(
    {
        Source.RELATIONSHIP: "relationship- and engagement-centred healing, and the work it gathers (CAHMI)",
        Source.SITES: "what the sites of Advancing Integrated Models told about asking (CHCS)",
        Source.TRAUMA: "ten principles of trauma-informed services and the guidance beside them (NENC)",
        Source.INTEGRATED: "relationships in integrated care",
        Source.EARLY: "early relational health",
    }
)
"""How a source is named in a list."""


@dataclass(frozen=True, slots=True)
class Principle:
    """What a conversation is asked to do.

    Attributes:
        id: The name that stands in a script.
        means: What a step that carries it out does.
        source: Where it comes from.
    """

    id: str
    means: str
    source: Source


def _of(source: Source, **means: str) -> tuple[Principle, ...]:
    return tuple(Principle(name, words, source) for name, words in means.items())


_ALL = (
    *_of(
        Source.RELATIONSHIP,
        honest_opening="says who we are, why we ask, for how long and who sees it, before anything is asked",
        own_priorities="lets them name what matters, in their order",
        asking_with_offering="stands beside an offer: nothing is asked about for which nothing can be done",
        nurturing_relationships="asks after safe, steady and warm relationships",
        support_around="asks who stands by them: themselves, family, the wider community",
        front_desk_welcome="lets the first person they meet set the tone",
        heard_and_appreciated="lets them be heard, seen and thanked for something they said",
        hope="asks what better would look like, or leaves them with something to look forward to",
        small_next_step="ends in one small step, in their own words",
        how_it_was="asks how the conversation was for them",
        helpers_and_purpose="asks after helpers, meaning, and what they give to others",
        positive_experiences="asks after good experiences of childhood, and counts none",
        settling="offers a moment to settle, to be taken or left",
        making_sense="asks how they make sense of hard times, or what carried them (resilience 1)",
        confidence_as_parent="strengthens a parent's confidence and grades nothing (resilience 2)",
        caregiver_wellbeing="asks how the caregiver is, and what would help (resilience 3)",
        care_of_oneself="asks after sleep, meals, routines and time of one's own (resilience 4)",
        information_if_wanted="gives information only after asking what they know and want (resilience 5)",
    ),
    *_of(
        Source.SITES,
        everyday_needs="asks about food, home, rides, care or benefits",
        topics_named_ahead="names the topics before the first of them comes",
        need_not_answer="says that nothing needs to be answered",
        everyone_is_asked="says that everyone is asked",
        reached_their_way="asks how they would like to be reached, and what is safe to leave",
        visit_made_easier="finds out before a visit what would make it easier",
        how_as_well_as_whether="asks how help should come as well as whether",
        medicines_and_supplies="asks whether medicines, supplies or visits can be had",
        treated_with_respect="asks whether they were treated with respect",
        room_to_tell="leaves room: an open question, no list to tick",
    ),
    *_of(
        Source.TRAUMA,
        what_happened="asks what happened or what is hard, never what is wrong with them",
        community_strengths="asks what is strong about where they live and belong",
        culture_and_language="asks about language, culture or ways of their own, and assumes none",
        better_in_their_words="asks what a good outcome would be, in their words",
        bodily_health="asks after the body's health, or care for it",
        services_can_hurt="knows that services may have hurt, and offers someone on their side",
        faith_and_groups="counts faith, groups, arts and peers among what helps",
        shared_decisions="decides together; leaving it is one of the choices",
        navigator_is_cared_for="turns to the navigator's own day",
        loss_is_met="asks how to speak of a pregnancy or a loss, and keeps to it",
        changes_ahead="asks after changes that are coming",
        coping_without_blame="speaks of drink and drugs as ways to get by, with nobody to blame",
        no_dead_ends="says who, by when, and who if not",
        pace_and_form="asks about pace, hearing, sight, quiet and breaks",
    ),
    *_of(
        Source.INTEGRATED,
        person_in_their_world="asks about the neighbourhood, unfair treatment, daily life",
        hopes_before_priorities="hears hopes before priorities are set",
        natural_supports="asks whom they would want with them in this",
        in_their_own_voice="takes down what they want the team to know, as they would say it",
        handed_on_in_person="hands on from person to person, if they want that",
    ),
    *_of(
        Source.EARLY,
        family_wellbeing="asks how those who look after the child are (key 1)",
        moments_of_connection="asks for a moment between child and caregiver, and notices it aloud (key 2)",
        resilience_of_the_family="asks what carried the family through (key 3)",
        equity_and_support="asks after respect, language and support around the family (key 4)",
        any_caregiver="asks who cares for the child, and assumes no mother and no father",
        caregiver_is_cared_for="asks who looks after the one who looks after the child",
    ),
)

PRINCIPLES: Final[Mapping[str, Principle]] = MappingProxyType({each.id: each for each in _ALL})
"""Every principle by its name, source by source."""
