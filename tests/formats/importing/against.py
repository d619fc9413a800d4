"""A QuestionnaireResponse against its Questionnaire, by a reading of FHIR that shares nothing with what makes them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Json = Any
TYPES = {
    "boolean": {"valueBoolean"},
    "decimal": {"valueDecimal"},
    "integer": {"valueInteger"},
    "date": {"valueDate"},
    "dateTime": {"valueDateTime"},
    "time": {"valueTime"},
    "string": {"valueString"},
    "text": {"valueString"},
    "url": {"valueUri"},
    "choice": {"valueCoding", "valueString", "valueInteger", "valueDate", "valueTime", "valueReference"},
    "open-choice": {"valueCoding", "valueString", "valueInteger", "valueDate", "valueTime", "valueReference"},
    "attachment": {"valueAttachment"},
    "reference": {"valueReference"},
    "quantity": {"valueQuantity"},
}
PLAIN: dict[str, tuple[type, ...]] = {
    "valueBoolean": (bool,),
    "valueInteger": (int,),
    "valueDecimal": (int, float),
}
EXTENSIONS = "http://hl7.org/fhir/StructureDefinition/"


def yes(value: Json) -> bool:
    """Whether a flag is set, also where somebody wrote it as a word."""
    return value is True or value == "true"


def listed(value: Json) -> list[Json]:
    """A list, also where there is none."""
    return value if isinstance(value, list) else []


def extended(of: Json, name: str) -> Json:
    """The value of an extension."""
    for each in listed(of.get("extension")):
        if each.get("url") == EXTENSIONS + name:
            return next((value for key, value in each.items() if key.startswith("value")), None)
    return None


def faults(response: Json, form: Json) -> list[str]:
    """Whatever is wrong with a response."""
    return list(_Judge(response, form).found())


class _Judge:
    def __init__(self, response: Json, form: Json) -> None:
        self.response = response
        self.form = form
        self.given: dict[str, list[Json]] = {}
        self._gather(listed(response.get("item")))

    def _gather(self, told: list[Json]) -> None:
        for item in told:
            for answer in listed(item.get("answer")):
                value = next(value for key, value in answer.items() if key.startswith("value"))
                self.given.setdefault(item["linkId"], []).append(value)
                self._gather(listed(answer.get("item")))
            self._gather(listed(item.get("item")))

    def found(self) -> Iterator[str]:
        url, version = self.form.get("url"), self.form.get("version")
        if url and self.response.get("questionnaire") not in {url, f"{url}|{version}"}:
            yield "it names another form"
        yield from self._level(listed(self.response.get("item")), listed(self.form.get("item")), "")

    def _level(self, told: list[Json], asked: list[Json], place: str) -> Iterator[str]:
        """Items beside one another."""
        order = [item.get("linkId") for item in asked]
        links = [item["linkId"] for item in told]
        for link in links:
            if link not in order:
                yield f"{place}/{link}: there is no such item here"
        known = [order.index(link) for link in links if link in order]
        if known != sorted(known):
            yield f"{place}: not in the order of the form"
        for question in asked:
            mine = [item for item in told if item["linkId"] == question.get("linkId")]
            yield from self._question(mine, question, f"{place}/{question.get('linkId')}")

    def _question(self, mine: list[Json], question: Json, place: str) -> Iterator[str]:
        enabled = self._enabled(question)
        if mine and not enabled:
            yield f"{place}: is not asked"
        if len(mine) > 1 and not yes(question.get("repeats")):
            yield f"{place}: stands there {len(mine)} times"
        if enabled and not mine and yes(question.get("required")) and self.response["status"] != "in-progress":
            yield f"{place}: has to be answered"
        for item in mine:
            if question.get("type", "group") == "group":
                yield from [f"{place}: a group has no answer"] if item.get("answer") else []
                yield from self._level(listed(item.get("item")), listed(question.get("item")), place)
            else:
                yield from self._answers(item, question, place)

    def _answers(self, item: Json, question: Json, place: str) -> Iterator[str]:
        answers = listed(item.get("answer"))
        if question["type"] == "display":
            yield f"{place}: nobody asks this"
        if item.get("item"):
            yield f"{place}: what is below a question is below its answer"
        if not answers:
            yield f"{place}: no answer"
        if len(answers) > 1 and not yes(question.get("repeats")):
            yield f"{place}: {len(answers)} answers"
        if item.get("text", question.get("text")) != question.get("text"):
            yield f"{place}: other words"
        values = [{key: value for key, value in each.items() if key != "item"} for each in answers]
        if len(values) > 1 and any(self._alone(value, question) for value in values):
            yield f"{place}: something stands beside what stands alone"
        for answer, value in zip(answers, values, strict=True):
            yield from (f"{place}: {fault}" for fault in self._value(value, question))
            yield from self._level(listed(answer.get("item")), listed(question.get("item")), place)

    def _value(self, told: Json, question: Json) -> Iterator[str]:
        ((key, value),) = told.items()
        if key not in TYPES.get(question["type"], {key}):
            yield f"{key} for {question['type']}"
            return
        if key in PLAIN and (not isinstance(value, PLAIN[key]) or isinstance(value, bool) != (key == "valueBoolean")):
            yield f"{key} is something else"
        options = self._options(question)
        if question["type"] == "choice" and options is not None and not any(_is(told, each) for each in options):
            yield "no option"
        if question["type"] == "open-choice" and key == "valueCoding" and options is not None:
            yield from [] if any(_is(told, each) for each in options) else ["no option"]
        if isinstance(value, str) and len(value) > int(question.get("maxLength") or 1 << 30):
            yield "too long"
        yield from _bounds(value["value"] if key == "valueQuantity" else value, question)

    def _options(self, question: Json) -> list[Json] | None:
        """Values that may be chosen; None where they lie elsewhere."""
        if question.get("answerOption"):
            return [
                {key: value for key, value in each.items() if key.startswith("value")}
                for each in question["answerOption"]
            ]
        address = question.get("answerValueSet", "")
        for each in listed(self.form.get("contained")):
            if address == f"#{each.get('id')}":
                found = listed(each.get("expansion", {}).get("contains"))
                for include in listed(each.get("compose", {}).get("include")):
                    found = found or [{"system": include.get("system"), **c} for c in listed(include.get("concept"))]
                return [{"valueCoding": {"system": c.get("system"), "code": c.get("code")}} for c in found]
        return None

    def _alone(self, value: Json, question: Json) -> bool:
        return any(
            _is(value, {key: one for key, one in option.items() if key.startswith("value")})
            and extended(option, "questionnaire-optionExclusive") is True
            for option in listed(question.get("answerOption"))
        )

    def _enabled(self, question: Json) -> bool:
        held = [self._holds(when) for when in listed(question.get("enableWhen"))]
        return not held or (any(held) if question.get("enableBehavior") == "any" else all(held))

    def _holds(self, when: Json) -> bool:
        values = self.given.get(when["question"], [])
        wanted = next(value for key, value in when.items() if key.startswith("answer"))
        operator = when.get("operator")
        if operator == "exists":
            return bool(values) is yes(wanted)
        if operator in {"=", "!="}:
            equal = any(_is({"v": value}, {"v": wanted}) for value in values)
            return equal if operator == "=" else not equal and bool(values)
        amounts = [value.get("value") if isinstance(value, dict) else value for value in values]
        bound = wanted.get("value") if isinstance(wanted, dict) else wanted
        return any(
            {"<": a < bound, "<=": a <= bound, ">": a > bound, ">=": a >= bound}[operator]
            for a in amounts
            if a is not None and bound is not None and isinstance(a, str) == isinstance(bound, str)
        )


def _bounds(value: Json, question: Json) -> Iterator[str]:
    least, most = extended(question, "minValue"), extended(question, "maxValue")
    if least is not None and isinstance(least, str) == isinstance(value, str) and value < least:
        yield "too little"
    if most is not None and isinstance(most, str) == isinstance(value, str) and value > most:
        yield "too much"
    places = extended(question, "maxDecimalPlaces")
    if places is not None and len(f"{value}".partition(".")[2]) > places:
        yield "too exact"
    if question["type"] == "string" and "\n" in str(value):
        yield "more than a line"


def _is(told: Json, option: Json) -> bool:
    """Whether a value is another: codings by system and code."""
    ((_, value), *_), ((_, wanted), *_) = told.items(), option.items()
    if isinstance(value, dict) and isinstance(wanted, dict):
        keys = [key for key in ("system", "code", "reference", "value") if wanted.get(key) is not None] or ["display"]
        return all(value.get(key) == wanted[key] for key in keys)
    return bool(value == wanted and isinstance(value, bool) == isinstance(wanted, bool))
