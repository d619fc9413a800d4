"""What the desk says, to the navigator and of what is kept, handed on and taken back."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rcscreen.summary.words import spoken

__all__ = ["WORDS", "desk_word"]

_EN = {
    # The consent ledger.
    "ledger_none": "Nothing stands here that was agreed to be handed on, or that has left.",
    "ledger_row": "{recipient} · conversation {session}",
    "ledger_may": "May have: {parts}.",
    "ledger_may_about": "May have: {parts}; of needs only {domains}.",
    "ledger_purpose": "As it was agreed, so that they can: “{purpose}”.",
    "ledger_part_hopes": "what they hope for",
    "ledger_part_needs": "what they want help with",
    "ledger_part_answers": "their answers, one by one",
    "ledger_part_experience": "how they felt at the end",
    "ledger_unknown": "What was agreed was not noted by the earlier version that sent it.",
    "ledger_until": "Agreed on {granted}, {how}; holds until {until}.",
    "ledger_over": "Agreed on {granted}, {how}; held until {until}.",
    "ledger_was": "Agreed on {granted}, {how}, until {until}.",
    "spoken": "said aloud",
    "written": "in writing",
    "ledger_withdrawn": "Taken back on {day}.",
    "ledger_left": "Left on {day} (revision {revision}).",
    "ledger_not_left": "Nothing has left.",
    "ledger_noticed": "Asked to delete it on {day}.",
    "ledger_taken": "Taken over from them on {day}, with the person's yes.",
    # Taking a consent back.
    "revoke_what": "To be taken back: what {recipient} may have of the conversation {session}.",
    "revoke_all": "Nothing more goes to them. What left before cannot be called back from here.",
    "revoke_word": "take back",
    "revoke_not": "Nothing was changed.",
    "revoked": "Taken back: {recipient} receives nothing more of the conversation {session}.",
    "revoked_before": "It was taken back before: {recipient} receives nothing more of the conversation {session}.",
    "revoked_nothing_left": "Nothing had left, so there is nobody to tell.",
    "revoked_left": "What had left cannot be called back from here. Please send them the notice below.",
    "revoked_held": "The conversation is on hold since {day}, put by {by}: what was agreed stays written until then.",
    # The notice.
    "notice_title": "Please delete what you received",
    "notice_to": "To {recipient}, from {program}, on {day}.",
    "notice_why": "A person who had agreed that you may have something of what they told us has taken that back.",
    "notice_what": "Please delete these documents, every copy, and whatever was made from them:",
    "notice_document": "{release}, revision {revision}, sent on {day}",
    "notice_purpose": "You had received it, as it was agreed, so that you could: “{purpose}”.",
    "notice_after": "Please tell us when it is done. Nothing further of it will reach you.",
    # Card words.
    "card_ask": "The word on their card:",
    "card_yours": "Your card word: {card}. With it you can ask at any time what is kept about you.",
    # Everything about one person.
    "mine_title": "Everything that is kept under this card",
    "mine_conversation": "The conversation of {day}",
    "mine_let_go": "What was said in it is no longer kept: it was let go on {day}.",
    "mine_held": "On hold since {day}, put by {by}: until that is lifted none of it is erased.",
    "mine_agreed": "What may be passed on, and what was",
    "mine_promises": "What was promised",
    "mine_promise": "{what}: {action} · {who}, by {by}.",
    "mine_promise_open": "{what}: {action} · {who}.",
    "open": "Still open.",
    "done": "Done on {day}.",
    "tried": "Tried on {day}.",
    "could_not": "It could not be done ({day}).",
    "reached": "We spoke on {day}.",
    "no_answer": "Tried on {day}.",
    "not_now": "You asked for another time, on {day}.",
    "wrong_person": "On {day} the number reached somebody else.",
    "not_wanted": "Not wanted any more ({day}).",
    "handed_over": "Handed over on {day}.",
    "mine_erase": "To make all of it go: rcscreen mine --erase",
    "mine_unread": "{session}: cannot be read, so whether it bears this card cannot be told.",
    "mine_erase_what": "To be erased: everything that is kept under this card. Conversations: {count}.",
    "mine_erased": "Erased: everything that was kept under this card. Conversations: {count}.",
    "mine_notices": "What had left cannot be called back from here. Please send these notices:",
    # Holds.
    "held": "on hold since {day}, put by {by}",
    "hold_put": "{session} is on hold since {day}, put by {by}. Nothing of it is erased, taken out or let go.",
    "hold_lifted": "The hold on {session} is lifted.",
    "hold_caught_up": "What was taken back meanwhile is destroyed now.",
    "hold_none": "{session} was not on hold.",
    # Letting go.
    "let_go_answers": "Conversations old enough to let go: {count}. What was promised and agreed stays.",
    "let_go_promises": "Promises kept long enough after their end, and let go: {count}.",
    "let_go_ledgers": "Ledgers kept long enough, and let go: {count}.",
    "let_go_clock": (
        "The clock stands at {day}; here the last day was {last}. Nothing is let go today. If the date is wrong, put "
        "it right; if it is right, nothing needs doing."
    ),
    "head_anew": "{session}: its entry in the index was damaged and has been made anew. Nothing was lost.",
    "let_go_gone": "What was said in it was let go on {day}, when its time here was over.",
    "let_go_stays": "What was agreed, and what left: rcscreen share list {session}",
    "let_go_row": "what was said is no longer kept",
}

_ES = {
    "ledger_none": "Aquí no consta ningún acuerdo para compartir algo, ni que algo haya salido.",
    "ledger_row": "{recipient} · conversación {session}",
    "ledger_may": "Puede recibir: {parts}.",
    "ledger_may_about": "Puede recibir: {parts}; de las necesidades solo {domains}.",
    "ledger_purpose": "Como se acordó, para que puedan: «{purpose}».",
    "ledger_part_hopes": "lo que espera la persona",
    "ledger_part_needs": "en qué quiere ayuda",
    "ledger_part_answers": "las respuestas de la persona, una por una",
    "ledger_part_experience": "cómo se sintió la persona al final",
    "ledger_unknown": "La versión anterior que lo envió no anotó lo acordado.",
    "ledger_until": "Acordado el {granted}, {how}; vale hasta el {until}.",
    "ledger_over": "Acordado el {granted}, {how}; valió hasta el {until}.",
    "ledger_was": "Acordado el {granted}, {how}, hasta el {until}.",
    "spoken": "de palabra",
    "written": "por escrito",
    "ledger_withdrawn": "Retirado el {day}.",
    "ledger_left": "Salió el {day} (revisión {revision}).",
    "ledger_not_left": "Nada ha salido.",
    "ledger_noticed": "Se pidió borrarlo el {day}.",
    "ledger_taken": "Recibido de esta persona el {day}, con el sí de quien lo contó.",
    "revoke_what": "Se va a retirar: lo que puede recibir {recipient} de la conversación {session}.",
    "revoke_all": "No les llega nada más. Lo que ya salió no se puede recuperar desde aquí.",
    "revoke_word": "retirar",
    "revoke_not": "No se cambió nada.",
    "revoked": "Retirado: {recipient} ya no recibe nada de la conversación {session}.",
    "revoked_before": "Ya estaba retirado: {recipient} no recibe nada más de la conversación {session}.",
    "revoked_nothing_left": "Nada había salido, así que no hay a quién avisar.",
    "revoked_left": "Lo que ya había salido no se puede recuperar desde aquí. Por favor, envíeles el aviso de abajo.",
    "revoked_held": "La conversación está retenida desde el {day}, por {by}: hasta entonces lo acordado sigue escrito.",
    "notice_title": "Por favor, borren lo que recibieron",
    "notice_to": "Para {recipient}, de {program}, el {day}.",
    "notice_why": "Una persona que había aceptado que ustedes recibieran algo de lo que nos contó lo ha retirado.",
    "notice_what": "Por favor, borren estos documentos, todas sus copias y lo que se haya hecho con ellos:",
    "notice_document": "{release}, revisión {revision}, enviado el {day}",
    "notice_purpose": "Lo habían recibido, como se acordó, para que pudieran: «{purpose}».",
    "notice_after": "Por favor, avísennos cuando esté hecho. No les llegará nada más de ello.",
    "card_ask": "La palabra de su tarjeta:",
    "card_yours": "Su palabra de tarjeta: {card}. Con ella puede preguntar cuando quiera qué se guarda sobre usted.",
    "mine_title": "Todo lo que se guarda con esta tarjeta",
    "mine_conversation": "La conversación del {day}",
    "mine_let_go": "Lo que se dijo en ella ya no se guarda: se dejó ir el {day}.",
    "mine_held": "Retenida desde el {day}, por {by}: mientras tanto no se borra nada de ella.",
    "mine_agreed": "Lo que se puede compartir, y lo que se compartió",
    "mine_promises": "Lo que se prometió",
    "mine_promise": "{what}: {action} · {who}, a más tardar el {by}.",
    "mine_promise_open": "{what}: {action} · {who}.",
    "open": "Aún pendiente.",
    "done": "Hecho el {day}.",
    "tried": "Se intentó el {day}.",
    "could_not": "No se pudo ({day}).",
    "reached": "Hablamos el {day}.",
    "no_answer": "Se intentó el {day}.",
    "not_now": "El {day} pidió otro momento.",
    "wrong_person": "El {day} contestó otra persona en el número.",
    "not_wanted": "Ya no lo quiso ({day}).",
    "handed_over": "Se entregó el {day}.",
    "mine_erase": "Para que todo se vaya: rcscreen mine --erase",
    "mine_unread": "{session}: no se puede leer, así que no se sabe si lleva esta tarjeta.",
    "mine_erase_what": "Se va a borrar: todo lo que se guarda con esta tarjeta. Conversaciones: {count}.",
    "mine_erased": "Se borró: todo lo que se guardaba con esta tarjeta. Conversaciones: {count}.",
    "mine_notices": "Lo que ya había salido no se puede recuperar desde aquí. Por favor, envíe estos avisos:",
    "held": "retenida desde el {day}, por {by}",
    "hold_put": "{session} está retenida desde el {day}, por {by}. Nada de ella se borra, se quita ni se deja ir.",
    "hold_lifted": "{session} ya no está retenida.",
    "hold_caught_up": "Lo que se retiró entretanto ya se destruyó.",
    "hold_none": "{session} no estaba retenida.",
    "let_go_answers": "Conversaciones cuyo tiempo se cumplió y se dejaron ir: {count}. Lo prometido y acordado queda.",
    "let_go_promises": "Promesas terminadas cuyo tiempo se cumplió y se dejaron ir: {count}.",
    "let_go_ledgers": "Registros de acuerdos cuyo tiempo se cumplió y se dejaron ir: {count}.",
    "let_go_clock": (
        "El reloj marca el {day}; aquí el último día fue el {last}. Hoy no se deja ir nada. Si la fecha está mal, "
        "corríjala; si está bien, no hay que hacer nada."
    ),
    "head_anew": "{session}: su entrada en el índice estaba dañada y se hizo de nuevo. No se perdió nada.",
    "let_go_gone": "Lo que se dijo en ella se dejó ir el {day}, cuando se cumplió su tiempo aquí.",
    "let_go_stays": "Lo que se acordó y lo que salió: rcscreen share list {session}",
    "let_go_row": "lo que se dijo ya no se guarda",
}

WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": MappingProxyType(_EN), "es": MappingProxyType(_ES)})
"""Every phrase, by language and key."""


def desk_word(language: str, key: str, **said: object) -> str:
    """A phrase in a language, with what belongs into it.

    Raises:
        KeyError: There is no such phrase.
    """
    return WORDS[spoken(language)][key].format(**said)
