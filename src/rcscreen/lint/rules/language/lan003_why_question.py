"""Nobody is asked why.

## What

No question and no request asks `why`, `how come`, `for what reason`, `what made you miss…`, `¿por qué…?`, `¿cuál es el
motivo…?`. Saying why *you* ask is good, and so is `Why don't we take a break?` or `You don't have to
say why`. What follows a no is looked at by OPT007.

## Why

"Why did you miss it?" sounds like an accusation to most people, and more so to those who have had to justify themselves
in offices before; guidance on trauma-informed questions asks for "what" and "how" in its place. It also asks for a
defence where one wants to hear what happened.

## Bad

```yaml enable
- ask: visits
  text: Why did you miss the last visit?  # here
  answer: words
```

## Good

```yaml enable
- ask: visits
  text: What got in the way of the last visit, if you'd like to say?
  answer: words
```

## Bad

```yaml es
going-well:
  text: ¿Por qué no vino a la cita?  # here
```

## Good

```yaml es
going-well:
  text: ¿Qué se le atravesó el día de la cita, si gusta contarme?
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.lexicon import Lexicon
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "LAN003"
NAME = "why-question"
SEVERITY = Severity.WARNING
READS = Reads.WORDS

_OURS_EN = r"(?! (?:i|i'm|i'd|i've|we|we're|we'd)\b)"
_OURS_ES = (
    r"(?! (?:(?:se lo |le |les |lo )?(?:pregunto|preguntamos|hago|hacemos|digo|decimos|pido|pedimos)|[a-z]+mos|"
    r"no (?:se |lo |la |le |los |las |nos )*[a-z]+mos|calles?|numeros?|lados?|puertas?|medios?|correos?|vias?|rutas?|"
    r"caminos?|canal(?:es)?|partes?|"
    r"entradas?|zonas?|rumbos?|barrios?|horas?|hospital(?:es)?|telefonos?|aplicacion|app|carreteras?|avenidas?|"
    r"parques?|tiempo|cantidad|periodo|mes|meses)\b)"
)
_TOLD_EN = r"(?<!tell\syou\s)(?<!told\syou\s)(?<!explained\s)(?<!explain\sto\syou\s)(?<!said\s)"
"""Why something is so may be asked where others said it: “Did they tell you why the form came back?”"""
_TOLD_ES = r"(?<!dijeron\s)(?<!explicaron\s)(?<!dijo\s)(?<!explico\s)(?<!avisaron\s)"

WHY = Lexicon(
    en=(
        rf"{_TOLD_EN}why{_OURS_EN}(?! (?:don't|not) (?:we|take|start|just take|pause|stop|try|you and i)\b)",
        r"how come",
        r"for what reasons?",
        (
            r"what(?:'s| is| was| were| are)?(?: (?:the|your|their|his|her))?(?: \w+)? (?:reason|reasons|reasoning|"
            r"rationale)(?: (?:you|for|why|that|behind))?"
        ),
        (
            r"what (?:ever )?(?:made|makes|caused|causes|led|possessed|drove) (?:you|him|her|them)(?: to)? (?:not |"
            r"to not |decide|miss|stop|quit|leave|wait|think|do|choose|skip|drop|refuse|say no|stay|go back|let|"
            r"keep|believe|turn|give up|give|fall|get behind|lose|delay|cancel|come so|come in so|hesitate)"
        ),
        r"what's behind your",
    ),
    es=(
        rf"{_TOLD_ES}por que{_OURS_ES}",
        r"(?:a que|por cual) (?:se )?(?:debe|debio|razon|motivo)(?: que)?",
        (
            r"(?:cual|que) (?:es|fue|era|seria|motivo|razon) (?:la razon|el motivo|la causa|su (?:razon|motivo)|"
            r"tiene|tuvo|hay|hubo|le impidio)"
        ),
        r"que (?:razon|razones|motivo|motivos) (?:tiene|tuvo|hay|habia|la|lo)",
        (
            r"que (?:la|lo|le|les|los) (?:hizo|llevo|motivo|orillo)(?: a)?(?: no)? (?:no|dej\w+|falt\w+|pens\w+|"
            r"decid\w+|esper\w+|perd\w+|qued\w+|irse|volver|regresar|tard\w+|rechaz\w+|cancel\w+|renunci\w+|"
            r"atras\w+|creer)"
        ),
        r"como es que (?:no|usted|dejo|se|le|nunca|todavia|ya|aun|apenas)",
        r"como asi que",
        r"y eso(?: como| de que)?(?: por que)",
    ),
)
TOLD = Lexicon(
    en=(
        rf"^(?:please )?(?:just )?(?:tell|explain|help|show|give)(?: \w+)?(?: to)?(?: \w+)? why{_OURS_EN}",
        (
            r"^(?:please )?(?:just )?(?:say|share|explain|describe|tell me|give me|state|list) (?:why|"
            r"(?:the|your|a|any) reasons?)"
        ),
        (
            rf"(?:i|we)(?:'d| would|'m| am|'re| are)? (?:\w+ )?(?:like|need|want|love|curious|interested|trying|"
            rf"wondering|wonder|have)(?: to)?(?: (?:know|understand|hear|ask|learn|see|find out))?(?: as to|"
            rf" about)? why{_OURS_EN}"
        ),
        r"(?:i|we) don't understand why",
    ),
    es=(
        (
            rf"^(?:por favor,? )?(?:digame|dime|expliqueme|cuenteme|aclareme|explique|diga|"
            rf"ayudeme a entender)(?: un poco)?(?: (?:usted|entonces))?,? (?:por que{_OURS_ES}|"
            rf"(?:el|su|cual (?:es|fue) el) motivo|(?:la|las|sus?) raz\w+)"
        ),
        (
            rf"(?:quisiera|quiero|queremos|me gustaria|nos gustaria|necesito|necesitamos)(?: \w+)? (?:saber|"
            rf"entender|oir|preguntar\w*|que me (?:diga|explique)) por que{_OURS_ES}"
        ),
        r"no entiendo por que",
    ),
)

CURE = "Ask for what happened, and leave it open: “What got in the way, if you'd like to say?”"


def check(subject: Subject) -> Iterator[Hit]:
    """Names what asks for a reason."""
    for found in (*WHY.find(subject, asked=True), *TOLD.find(subject)):
        if found.line.part not in {"option", "if_no"}:
            yield Hit(found, f"“{found.words}” sounds like a reproach, whatever is meant.", CURE)
