"""A small script that nothing complains of, in English and Spanish, and how a rule's examples are put into it.

A fence of a rule's page says where its part belongs:

- ``yaml establish`` … ``yaml enrich``: steps, added to the end of that phase;
- ``yaml enable first``: steps, put before the others of that phase;
- ``yaml enable instead``: steps, in place of the others of that phase;
- ``yaml enable same``: steps, each in place of the one of the same name;
- ``yaml enable without``: kinds and names of steps that are left out;
- ``yaml topics``: entries under ``topics:``, which replace those of the same name;
- ``yaml top``: keys at the top, which replace those of the same name;
- ``yaml es``: entries under ``steps:`` of the Spanish overlay, which replace those of the same name. Without this fence
  there is no overlay. ``of:`` is filled in;
- ``yaml es topics``, ``yaml es top``: the same under ``topics:`` and at the top of that overlay;
- ``yaml wording``: entries under ``steps:`` of a site's wording;
- ``yaml script``: a whole script in place of this one.

A line that ends with ``# here`` is the line the finding must be on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from textwrap import indent

from rcscreen.errors import ScriptRefused
from rcscreen.lint.finding import Finding
from rcscreen.lint.place import Source
from rcscreen.lint.run import Bundle, Report, lint
from rcscreen.script.load import load_script
from rcscreen.script.model import PHASES
from rcscreen.script.words import topic_digest, words_digest

TODAY = date(2026, 11, 22)
FILE = "tiny.yaml"
SPANISH = "es/tiny.yaml"
WORDING = "wording/tiny.yaml"

Entries = dict[str, str]

BASE: Mapping[str, str] = {
    "top": """\
rcscreen: 1
id: tiny
version: 2026.11.1
title: A tiny check-in
with: caregiver
channels: [in_person, phone]
minutes: 9
language: en
review:
  by: [{role: family partner, on: 2026-11-02}, {role: interpreter, on: 2026-11-03}]
  next: 2027-11-01
""",
    "topics": """\
joy: {sensitivity: 0, about: family, label: Going well}
food:
  sensitivity: 2
  about: family
  permission: Okay if I ask about food? I ask everyone.
home:
  sensitivity: 2
  about: household
  domain: housing
  permission: May I ask about home? I ask every family.
harm:
  sensitivity: 3
  about: caregiver
  label: Something for everyone
  permission: Okay if I share something? Everyone I talk to gets it.
""",
    "establish": """\
- check: right-person
  builtin: reach
  text: Hello, this is {navigator}. Is it all right to talk where you are?
- check: language
  builtin: language
- consent: start
  to: talk
  covers: [name_and_role, purpose, topics_ahead, time, who_sees, limits, opt_out, no_effect_on_care]
  text: >
    Hi, I'm {navigator}. I help families here at {program}. I'd like to hear how you are doing, and see if I can lend a
    hand. We'd talk about food and home. It takes about {minutes} minutes. Skip or stop any time. Your care stays the
    same. It's between you and me, unless you want it passed on, or someone is in danger. Is now an okay time?
  if_no: That's fine. We can find another time, or leave it be.
- consent: keep-notes
  to: record
  text: I'd like to keep a few notes, so you only tell it once. You can hear them and change them. Would that be okay?
- check: who-can-hear
  builtin: privacy
  text: If I go too fast, or another language is easier, just tell me. Who can hear us right now?
""",
    "enable": """\
- ask: going-well
  topic: joy
  text: What has been going well lately, even something small?
  answer: words
  strength: family
- ask: food-lately
  topic: food
  text: How has it been lately, keeping enough food in the house?
  answer:
    choice:
      enough: enough for everyone
      thin: {text: thin some weeks, need: food}
  reflect:
    - understand: Making food stretch is hard work.
- ask: who-has-your-back
  text: Who has your back these days?
  answer:
    choices:
      family: {text: family, strength: family}
      faith: {text: church or faith group, strength: faith}
      no_one: {text: no one right now, need: connection, exclusive: true}
- offer: card
  topic: harm
  text: Here is a card with people who answer day and night. Take it if that feels safe.
- breathe: slow-down
  text: Let's stop here a moment. If you like, take a slow breath with me.
""",
    "engage": """\
- ask: better
  text: If things got better for your family, what would that look like?
  answer: words
  hope: true
- help: what-would-help
  text: Out of all of it, or anything else, what would you like a hand with? Nothing is a fine answer too.
  domains: [food, housing, repairs, utilities, transport, money, benefits, work, child_care, health_care,
    phone_internet, education, legal, language, stress, connection, respect, baby_items, other]
""",
    "ensure": """\
- recap: read-back
  text: Let me read you what I have. Stop me where it's wrong, or where you want something out.
- check: keep-in-touch
  builtin: contact
- share: with-whom
- plan: next-steps
""",
    "enrich": """\
- ask: how-was-this
  text: How do you feel now, next to when we sat down?
  answer: {choice: {lighter: a bit lighter, same: about the same, heavier: heavier}}
  experience: true
- thanks: goodbye
  text: "Thank you for sitting down with me. One thing I'll hold on to from today: {strength}. I'm glad we talked."
- debrief: for-you
  text: This one is yours. What stays with you? What went well? Who could you talk to about it?
""",
    "es top": """\
rcscreen-overlay: 1
for: tiny
language: es
title: Una conversación
review:
  by: [{role: partera de la comunidad, on: 2026-11-04}]
""",
    "es topics": """\
joy: {label: Lo que va bien}
food: {label: Comida, permission: ¿Me permite preguntarle de la comida? Le pregunto a todo el mundo.}
home: {label: Casa, permission: ¿Está bien si hablamos de su casa? Lo hablo con todas las familias.}
harm: {label: Algo para todos, permission: ¿Le puedo contar algo? Se lo digo a todo el mundo.}
""",
    "es": """\
right-person: {text: "Hola, habla {navigator}. ¿Se puede hablar ahí donde está?"}
start:
  text: >
    Hola, soy {navigator}. Ayudo a las familias aquí en {program}. Me gustaría saber cómo les va, y ver si puedo ayudar
    en algo. Hablamos de la comida y la casa. Son unos {minutes} minutos. Puede saltarse algo o parar cuando quiera, y
    aquí le atendemos igual. Queda entre usted y yo, a menos que quiera que lo comparta o que alguien corra peligro.
    ¿Le parece bien ahora?
  if_no: Está bien. Buscamos otro día, o lo dejamos así.
keep-notes:
  text: Me gustaría tomar unas notas, para que lo cuente una sola vez. Usted las puede oír y cambiar. ¿Me da permiso?
who-can-hear:
  text: Si voy muy rápido, o prefiere otro idioma, dígame. ¿Quién nos puede oír ahora?
going-well:
  text: ¿Qué ha ido bien últimamente, aunque sea algo pequeño?
food-lately:
  text: ¿Cómo le ha ido últimamente para tener comida suficiente en la casa?
  options: {enough: suficiente para todos, thin: justa algunas semanas}
  reflect: [{understand: Hacer que la comida alcance da mucho trabajo.}]
who-has-your-back:
  text: ¿Con quién cuenta usted en estos días?
  options: {family: familia, faith: iglesia o grupo de fe, no_one: con nadie por ahora}
card: {text: Aquí tiene una tarjeta con gente que contesta de día y de noche. Llévesela si le parece seguro.}
slow-down: {text: "Paremos aquí un momento. Si quiere, respire despacio conmigo."}
better: {text: "Si las cosas mejoraran para su familia, ¿cómo sería eso?"}
what-would-help: {text: "De todo esto, o de cualquier otra cosa, ¿con qué le gustaría que le ayude?"}
read-back: {text: Le leo lo que tengo. Párme donde esté mal o donde quiera quitar algo.}
how-was-this:
  text: ¿Cómo se siente ahora, comparado con cuando nos sentamos?
  options: {lighter: más ligero, same: más o menos igual, heavier: más pesado}
goodbye: {text: "Gracias por sentarse conmigo. Una cosa que me llevo de hoy: {strength}. Qué bueno que hablamos."}
for-you: {text: Esto es suyo. ¿Qué se queda con usted? ¿Qué salió bien? ¿Con quién lo podría hablar?}
""",
}

_ENTRY = re.compile(r"^(?=[^\s#-])", re.MULTILINE)


def _entries(text: str) -> Entries:
    """The entries of a mapping, each with its own text."""
    return {each.partition(":")[0].strip(): each for each in _ENTRY.split(text) if each.strip()}


def _merged(base: str, more: str) -> str:
    return "".join((_entries(base) | _entries(more)).values())


_STEP = re.compile(r"^(?=- )", re.MULTILINE)


def _steps(text: str) -> Entries:
    """The steps of a phase by kind and name, each with its own text."""
    return {each.partition("\n")[0].partition("#")[0].strip(): each for each in _STEP.split(text) if each.strip()}


def _stepped(base: str, how: str, more: str) -> str:
    if how == "same":
        return "".join((_steps(base) | _steps(more)).values())
    if how == "without":
        return "".join(text for name, text in _steps(base).items() if name not in _steps(more))
    return {"first": more + base, "instead": more, "": base + more}[how]


def put_together(parts: tuple[tuple[str, str], ...]) -> Bundle:
    """The small script with these parts in it, and the overlays that the parts speak of."""
    text = dict(BASE)
    for where, more in parts:
        place, _, how = where.partition(" ") if where.split(" ")[0] in PHASES else (where, "", "")
        if place in PHASES:
            text[place] = _stepped(text[place], how, more)
        else:
            text[place] = _merged(text.get(place, ""), more)
    whole = dict(parts).get("script", _script(text))
    places = {where.split(" ")[0] for where, _ in parts}
    overlays = []
    if "es" in places:
        overlays.append(Source(SPANISH, _overlay(whole, text["es top"], text["es topics"], text["es"])))
    if "wording" in places:
        head = "rcscreen-overlay: 1\nfor: tiny\nwording: corner\n"
        overlays.append(Source(WORDING, _overlay(whole, head, "", text["wording"])))
    return Bundle(Source(FILE, whole), tuple(overlays))


def _script(text: Mapping[str, str]) -> str:
    phases = "".join(f"{phase}:\n{indent(text[phase], '  ')}" for phase in PHASES)
    return f"{text['top']}topics:\n{indent(text['topics'], '  ')}{phases}"


def _overlay(script: str, top: str, topics: str, steps: str) -> str:
    """An overlay, with the digests of the words that it was written from; none where the script does not load."""
    try:
        own = load_script(script, FILE).wordings["en"]
    except (ScriptRefused, KeyError):
        return top + _section("topics", _entries(topics)) + _section("steps", _entries(steps))
    pinned = {key: topic_digest(words) for key, words in own.topics.items()}
    whole = top + _section("topics", _pinned(_entries(topics), pinned.get))
    pinned = {key: words_digest(words) for key, words in own.steps.items()}
    return whole + _section("steps", _pinned(_entries(steps), pinned.get))


def _section(name: str, entries: Entries) -> str:
    return f"{name}:\n{indent(''.join(entries.values()), '  ')}" if entries else ""


def _pinned(entries: Entries, digest: Callable[[str], str | None]) -> Entries:
    """The entries with ``of:``, where they have none and the script has such words."""
    return {key: _with_digest(text, digest(key)) for key, text in entries.items()}


def _with_digest(text: str, digest: str | None) -> str:
    if digest is None or "of:" in text:
        return text
    head, closing, tail = text.rstrip().rpartition("}")
    if closing and not tail and "\n" not in text.rstrip() and ": {" in text:
        return f'{head}, of: "{digest}"}}\n'
    return f'{text.rstrip()}\n  of: "{digest}"\n'


def look(*parts: tuple[str, str]) -> Report:
    """What every rule says of the small script with these parts in it."""
    return lint([put_together(parts)], TODAY)


def codes(findings: tuple[Finding, ...]) -> set[str]:
    """The codes of findings."""
    return {each.code for each in findings}
