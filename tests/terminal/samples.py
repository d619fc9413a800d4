"""Screens to test with: a view for each form, in English and Spanish."""

from __future__ import annotations

from dataclasses import replace

from rcscreen.interview.conductor import TopicMark, View
from rcscreen.interview.turns import (
    Form,
    Line,
    Onward,
    Option,
    Pick,
    Review,
    Silence,
    StepKind,
    Turn,
    Write,
)
from rcscreen.script.wording import Reflection

SILENCES: frozenset[Silence] = frozenset({"decline", "unsure", "later"})
TOPICS = (TopicMark("food", "Food"), TopicMark("home", "Home", marked=True), TopicMark("money", "Money and bills"))
CANARY = "Yolotl sleeps in the blue van"
"""Something somebody told us. It may be on the screen, and nowhere else."""


def turn(form: Form, words: str = "How are the mornings?", *, kind: StepKind = "ask", place: str = "mornings") -> Turn:
    """A turn of *enable* with every silence open."""
    return Turn(place, place, kind, "enable", words, form, silences=SILENCES)


def view(of: Turn) -> View:
    """A turn on a phone, alone, in the middle of a conversation."""
    return View(
        turn=of,
        also=None,
        room="alone",
        channel="phone",
        saved=True,
        kept=True,
        topics=TOPICS,
        flagged=False,
        languages=("en", "es"),
        can_go_back=True,
        screens=4,
        get_help=("Stay with them.", "Call Marta, our supervisor."),
        scopes=(("record", "keeping notes"), ("share:pantry", "sharing with the pantry")),
    )


def options(*labels: str, exclusive: str = "", chosen: tuple[str, ...] = ()) -> tuple[Option, ...]:
    """Options whose keys are their labels."""
    return tuple(Option(each, each, exclusive=each == exclusive, chosen=each in chosen) for each in labels)


HELLO = replace(
    view(
        Turn(
            "hello",
            "hello",
            "say",
            "establish",
            "I'm Ana and I help families here at Casa Luz.\n\nYou don't need to answer anything you'd rather not.",
            Onward(),
        )
    ),
    saved=False,
    room=None,
    can_go_back=False,
)
FOOD = view(
    replace(
        turn(
            Pick(options("enough", "thin now and then", "gone without")),
            "Over the last few months,\nhow has it been getting enough food?",
            place="food-lately",
        ),
        topic="food",
        topic_label="Food",
        lead="Okay if I ask about food? I ask everyone.",
        guide="Leave a silence.",
        reflections=(Reflection("understand", "That sounds like a lot to juggle."),),
    )
)
COMIDA = replace(
    view(
        replace(
            turn(
                Pick(options("suficiente", "justo de vez en cuando", "les ha faltado")),
                "En los últimos meses,\n¿cómo le ha ido para conseguir suficiente comida?",
                place="food-lately",
            ),
            topic="food",
            topic_label="Comida",
            lead="¿Está bien si le pregunto por la comida? Le pregunto a todo el mundo.",
            language="es",
        )
    ),
    topics=(),
)
WORST = view(
    replace(
        FOOD.turn,
        place="lately",
        words=(
            "Thinking about the whole of the last few months, with the school year starting and the bills coming in,"
            " which of these have been part of your days? Anything you name is fine, and so is nothing at all."
        ),
        form=Pick(
            options(
                "getting to the clinic or to school",
                "paying for light, water or heat",
                "medicines and visits",
                "someone to watch the children",
                "a safe place to sleep",
                "work, or enough hours of it",
                "none of these",
                exclusive="none of these",
            ),
            many=True,
        ),
        reflections=(
            Reflection("understand", "That sounds like a lot to juggle."),
            Reflection("respect", "You have kept everyone fed through all of it; that takes real strength."),
        ),
    )
)
MANY = view(turn(Pick(options("bus", "car", "walking", "none", exclusive="none"), many=True), place="ways"))
WISHES = ("food", "home", "repairs", "heat", "rides", "money", "benefits", "work", "childcare", "medicines", "other")
HELP = view(
    turn(
        Pick(options(*WISHES), many=True, ranked=True),
        "Of all this, or anything else, what would you like help with?",
        kind="help",
        place="what-would-help",
    )
)
WORDS = view(turn(Write("words"), "What has been going well lately?", place="going-well"))
NUMBER = view(turn(Write("number", 0, 20), "How many children live with you?", place="children"))
DAY = view(turn(Write("date"), "When is the baby due?", place="due"))
CONTACT = view(turn(Write("contact", optional=True), "What number is good?", kind="check", place="contact/number"))
RECAP = view(
    replace(
        turn(
            Review(
                (
                    Line("a", "strength", "going well lately", CANARY),
                    Line("b", "hope", "better", "", flagged=True),
                    Line("c", "need", "food", "thin now and then"),
                    Line("d", "wish", "food", "pick it up"),
                )
            ),
            "Let me read back what I heard.",
            kind="recap",
            place="read-back",
        ),
        phase="ensure",
        silences=frozenset(),
    )
)
CARD = view(
    replace(
        turn(Onward(), "We give this card to everyone.", kind="offer", place="card"), spoken_only=True, topic="home"
    )
)

VIEWS = {
    "hello": HELLO,
    "food": FOOD,
    "comida": COMIDA,
    "worst": WORST,
    "many": MANY,
    "help": HELP,
    "words": WORDS,
    "number": NUMBER,
    "day": DAY,
    "contact": CONTACT,
    "recap": RECAP,
    "card": CARD,
}
"""By name, for the player."""
