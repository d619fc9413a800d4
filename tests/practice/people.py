"""A small sound script and somebody to rehearse it with, in sections, any of which a test may write anew."""

from __future__ import annotations

from rcscreen.practice.load import load_persona
from rcscreen.practice.persona import Persona
from rcscreen.script.load import load_script
from rcscreen.script.model import Script

SCRIPT = """\
rcscreen: 1
id: tiny
version: 2026.11.1
title: A tiny check-in
with: anyone
channels: [in_person]
minutes: 3
language: en
topics:
  food: {sensitivity: 1, about: family, permission: Okay if I ask about food today? I ask everyone I meet.}
  harm: {sensitivity: 3, about: caregiver, permission: Okay if I share something with you?}
establish:
- consent: start
  to: talk
  covers: [opt_out, limits]
  text: I would like to ask a few things. You can skip any of it. Is now an okay time?
- {consent: notes, to: record, text: May I keep a few notes today so that you tell it once?}
- {check: who-can-hear, builtin: privacy}
enable:
- {ask: going-well, text: What has been going well with all of you lately?, answer: words, strength: family}
- ask: food-lately
  topic: food
  text: How about food?
  answer: {choice: {enough: enough, short: {text: short, need: food}}}
- {offer: card, topic: harm, text: Here is a card that everyone gets.}
- inform: rides
  elicit: What do you know about rides to the clinic by now?
  permission: May I tell you about the rides?
  provide: There is a van on Mondays and on Thursdays too.
  check_back: What would fit you best?
engage:
- {help: wishes, text: What would you like a hand with?, domains: [food, transport]}
ensure:
- {recap: read-back}
- {share: with-whom}
- {plan: next-steps}
enrich:
- {thanks: goodbye, text: "Thank you for today. I will hold on to {strength}."}
- {debrief: for-you, text: What stays with you?}
"""

MOVES = """[
  {understand: That is a lot., then: She nods.},
  {explore: Say more if you like., then: She does.},
  {reassure: It will be fine., then: She looks away.},
  {advise: You could cook more., then: She closes her bag.}]"""

SECTIONS = {
    "head": (
        "rcscreen-persona: 1\nid: nan\nname: Nan\ntitle: Nan, 44, in a hurry\nscripts: [tiny]\nlanguages: [en]\n"
        "channels: [in_person]\ncontent_note: [money]\nminutes: 3\nlevel: 1\nvoice: Brisk.\nhistory: None.\n"
    ),
    "strengths": "strengths: [bakes for the street, knows every bus, laughs easily]\n",
    "openness": "openness: {start: 2, min: 0, max: 10}\n",
    "room": "room:\n- {is: alone, see: A quiet room.}\n",
    "answers": (
        'answers:\n  start: {says: Okay., record: "yes"}\n  notes: {says: Sure., record: "yes"}\n'
        "  going-well: {says: The garden., record: heard}\n"
    ),
    "food": (
        "  food-lately:\n  - {says: We are fine., record: enough}\n  - {at: 4, says: It runs short., record: short}\n"
    ),
    "rest": (
        '  rides/permission: {says: Yes., record: "yes"}\n  wishes: {says: The bus., record: [transport]}\n'
        '  with-whom: {says: Yes., record: "yes"}\n  next-steps: {says: Fine., record: agreed}\n'
    ),
    "declines": "",
    "cues": f"cues:\n- {{after: food-lately, see: She sighs., moves: {MOVES}}}\n",
    "corrections": "",
    "repair": (
        "repair:\n  see: Her answers are short.\n  mended: You said so.\n  moves: [\n"
        "  {own: That was too fast and it was me., then: All right.}, {ask_again: Is it still okay?, then: Yes.},\n"
        "  {acknowledge: Okay., then: She waits.}, {reassure: No worries., then: She shrugs.}]\n"
    ),
    "ends": "ends:\n- {says: Bye.}\n- {at: 6, says: Thank you.}\n",
    "small": 'small: {"yes": Yes., "no": No., listens: She listens., right: Yes., not_said: No.}\n',
    "foot": "written_by: [a trainer]\n",
}


def script() -> Script:
    """The small script."""
    return load_script(SCRIPT, "tiny.yaml")


def persona_text(**sections: str) -> str:
    """The small persona's file, with some of its sections written anew."""
    assert sections.keys() <= SECTIONS.keys()
    return "".join((SECTIONS | sections).values())


def nan(**sections: str) -> Persona:
    """The small persona, loaded."""
    small = script()
    return load_persona(persona_text(**sections), "nan.yaml", {small.id: small}, ("referral-desk", "food-pantry"))
