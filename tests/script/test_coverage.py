"""What a script covers, told from the script alone."""

from __future__ import annotations

from collections.abc import Callable

from rcscreen.errors import Problem
from rcscreen.script.coverage import coverage
from rcscreen.script.load import load_script

ENABLE = """\
enable:
- ask: supper
  text: How has supper been?
  principles: [everyday_needs, room_to_tell]
  answer:
    choice:
      fine: fine
      thin: {text: thin, need: food}
- ask: friends
  text: Who is there for you?
  principles: [room_to_tell]
  answer: words
  strength: friends
"""
ENGAGE = "engage:\n- help: hand\n  text: What would you like a hand with?\n  domains: [food, work]\n"


def test_what_an_answer_may_say_is_covered_and_what_one_may_wish_for_is_offered(compose: Callable[..., str]) -> None:
    """Food is asked about, work only offered; each domain and each principle with the steps it stands in."""
    covered = coverage(load_script(compose(enable=ENABLE, engage=ENGAGE), "script.yaml"))
    assert covered.needs == {"food": ("supper",)}
    assert covered.strengths["friends"] == ("friends",)
    assert covered.offered == ("food", "work")
    assert covered.principles["room_to_tell"] == ("supper", "friends")
    assert covered.principles["everyday_needs"] == ("supper",)


def test_a_principle_that_nobody_named_is_refused(
    compose: Callable[..., str], refusal: Callable[..., tuple[Problem, ...]]
) -> None:
    """A claim has to resolve: the loader knows every principle, and asks what was meant."""
    (problem,) = refusal(compose(enable=ENABLE.replace("everyday_needs", "everday_needs"), engage=ENGAGE))
    assert "Did you mean `everyday_needs`" in problem.cure
