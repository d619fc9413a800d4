"""What ``doctor`` says, by language: what is not promised and what to do, what holds, and what nobody can promise."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

__all__ = ["AROUND", "NOWHERE", "WORDS", "own"]

_EN: Final = {
    "DOC001": (
        "There is no terminal here to hold a conversation on.",
        "Start it in a terminal window; from a file of answers it works without one.",
    ),
    "DOC002": (
        "This terminal can only write lines, so nothing that was said can be taken off its window again.",
        "Use another terminal, or close the window after each conversation.",
    ),
    "DOC003": (
        "The window is {columns} by {rows}; screens are made for {wide} by {high}.",
        "Make it larger; in a smaller one long questions scroll with the arrows.",
    ),
    "DOC004": (
        "Colours are off.",
        "Nothing is said by colour alone, so nothing is lost.",
    ),
    "DOC005": (
        "Text is not written as UTF-8 here, so names and accents may come out wrong.",
        "Choose a UTF-8 locale, for example: export LANG=C.UTF-8",
    ),
    "DOC010": (
        "This terminal is being recorded: every screen and every key goes into a file.",
        "End the recording before you talk with anybody, and delete what it holds.",
    ),
    "DOC011": (
        (
            "tmux is told to give programs no screen of their own (alternate-screen off): whole conversations stay in"
            " its scrollback."
        ),
        "Put it back: tmux set -wg alternate-screen on. Or use a window without tmux.",
    ),
    "DOC012": (
        (
            "A terminal multiplexer is between us and the window. It keeps what it is told to keep (logs, what was"
            " cleared from the main screen), and whoever attaches to it sees what you see."
        ),
        "Use a window of its own for conversations; in --plain, clear its history afterwards.",
    ),
    "DOC013": (
        (
            "You are logged in from another computer: its window and its scrollback are out of our reach, and the"
            " vault lies on this computer, not on yours."
        ),
        "Clear and close that window after each conversation; be sure who looks after this computer.",
    ),
    "DOC014": (
        "Whether this terminal is being recorded could not be told on this system.",
        "Be sure that it is not.",
    ),
    "DOC020": (
        (
            "The folder of conversations is copied elsewhere by {synced}. What is erased here may live on there, with"
            " its key."
        ),
        "Set RCSCREEN_HOME to a folder that is not copied, and move everything there.",
    ),
    "DOC021": (
        "The folder of conversations lies in a folder under version control: what is erased may live on in it.",
        "Set RCSCREEN_HOME to a folder outside of it.",
    ),
    "DOC022": (
        "Others on this computer can look into the folder of conversations.",
        "Make it yours alone: chmod -R go-rwx, on the folder that is named above.",
    ),
    "DOC023": (
        "There is no vault yet.",
        "It is made with the first conversation that is kept; its passphrase is chosen then.",
    ),
    "DOC030": (
        "The passphrase lies on the same disk as the vault: whoever takes the computer has both.",
        "Keep that file on something you carry with you, or type the passphrase.",
    ),
    "DOC031": (
        "The passphrase is read from a file: after a lock, Esc alone opens the conversation again.",
        "Type the passphrase where somebody else may come to the keys.",
    ),
    "DOC032": (
        "Others on this computer can read the file with the passphrase.",
        "chmod 600 that file.",
    ),
    "DOC040": (
        "Memory may be written to this computer's disk as it is (swap without encryption), answers with it.",
        "Turn on full-disk encryption or encrypted swap, and do not hibernate.",
    ),
    "DOC041": (
        "Whether memory may be written to the disk as it is could not be told.",
        "Full-disk encryption settles it.",
    ),
    "DOC050": (
        "No program is set up: the sample program's people and recipients are not real.",
        "Set up your own: rcscreen site init",
    ),
}
_ES: Final = {
    "DOC001": (
        "Aquí no hay terminal en la que conversar.",
        "Empiece en una ventana de terminal; con un archivo de respuestas funciona sin ella.",
    ),
    "DOC002": (
        "Esta terminal solo puede escribir líneas, así que nada de lo dicho se puede quitar de su ventana.",
        "Use otra terminal, o cierre la ventana después de cada conversación.",
    ),
    "DOC003": (
        "La ventana es de {columns} por {rows}; las pantallas están hechas para {wide} por {high}.",
        "Hágala más grande; en una más pequeña las preguntas largas se mueven con las flechas.",
    ),
    "DOC004": (
        "Los colores están apagados.",
        "Nada se dice solo con color, así que no se pierde nada.",
    ),
    "DOC005": (
        "Aquí el texto no se escribe en UTF-8, así que los nombres y los acentos pueden salir mal.",
        "Elija una configuración UTF-8, por ejemplo: export LANG=C.UTF-8",
    ),
    "DOC010": (
        "Esta terminal se está grabando: cada pantalla y cada tecla van a un archivo.",
        "Termine la grabación antes de hablar con nadie, y borre lo que contiene.",
    ),
    "DOC011": (
        (
            "tmux no da a los programas una pantalla propia (alternate-screen off): conversaciones enteras se quedan"
            " en su historial."
        ),
        "Devuélvalo: tmux set -wg alternate-screen on. O use una ventana sin tmux.",
    ),
    "DOC012": (
        (
            "Un multiplexor de terminal está entre nosotros y la ventana. Guarda lo que se le dice que guarde"
            " (registros, lo que se borró de la pantalla principal), y quien se conecta a él ve lo que usted ve."
        ),
        "Use una ventana propia para las conversaciones; con --plain, borre después su historial.",
    ),
    "DOC013": (
        (
            "La conexión viene de otra computadora: su ventana y su historial están fuera de nuestro alcance, y lo"
            " guardado está en esta computadora, no en la suya."
        ),
        "Borre y cierre esa ventana después de cada conversación; asegúrese de quién cuida esta computadora.",
    ),
    "DOC014": (
        "En este sistema no se pudo saber si la terminal se está grabando.",
        "Asegúrese de que no.",
    ),
    "DOC020": (
        (
            "La carpeta de las conversaciones se copia a otro lugar por medio de {synced}. Lo que aquí se borra puede"
            " seguir allí, con su llave."
        ),
        "Ponga en RCSCREEN_HOME una carpeta que no se copie, y mueva todo ahí.",
    ),
    "DOC021": (
        (
            "La carpeta de las conversaciones está dentro de otra con control de versiones: lo que se borra puede"
            " seguir en ella."
        ),
        "Ponga en RCSCREEN_HOME una carpeta fuera de ella.",
    ),
    "DOC022": (
        "Otras personas de esta computadora pueden ver la carpeta de las conversaciones.",
        "Que sea solo suya: chmod -R go-rwx, en la carpeta que se nombra arriba.",
    ),
    "DOC023": (
        "Todavía no hay nada guardado.",
        "Se crea con la primera conversación que se guarde; entonces se elige la contraseña.",
    ),
    "DOC030": (
        "La contraseña está en el mismo disco que lo guardado: quien se lleve la computadora tiene las dos cosas.",
        "Tenga ese archivo en algo que lleve consigo, o escriba la contraseña.",
    ),
    "DOC031": (
        "La contraseña se lee de un archivo: después de un bloqueo, basta Esc para abrir de nuevo la conversación.",
        "Escriba la contraseña donde otra persona pueda llegar al teclado.",
    ),
    "DOC032": (
        "Otras personas de esta computadora pueden leer el archivo de la contraseña.",
        "chmod 600 en ese archivo.",
    ),
    "DOC040": (
        (
            "La memoria puede escribirse tal cual en el disco de esta computadora (intercambio sin cifrar), con las"
            " respuestas."
        ),
        "Active el cifrado del disco entero o del intercambio, y no hiberne.",
    ),
    "DOC041": (
        "No se pudo saber si la memoria puede escribirse tal cual en el disco.",
        "El cifrado del disco entero lo resuelve.",
    ),
    "DOC050": (
        "No hay ningún programa configurado: las personas y los lugares del programa de muestra no son reales.",
        "Configure el suyo: rcscreen site init",
    ),
}

WORDS: Final[Mapping[str, Mapping[str, tuple[str, str]]]] = MappingProxyType(
    {"en": MappingProxyType(_EN), "es": MappingProxyType(_ES)}
)
"""For each language and code: what is not promised, and what to do."""

NOWHERE: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "en": (
            "Whoever watches you type or listens, and whoever already controls this computer, is out of our reach.",
            "What is in memory while you talk cannot be wiped; it is gone when the conversation ends or is locked.",
            "A copy of the vault and its passphrase that somebody made earlier still opens.",
        ),
        "es": (
            "Quien mira cómo escribe o escucha, y quien ya controla esta computadora, está fuera de nuestro alcance.",
            "Lo que está en la memoria mientras conversan no se puede borrar; se va al terminar o al bloquearse.",
            "Una copia de lo guardado y de su contraseña que alguien hizo antes todavía abre.",
        ),
    }
)
"""What no terminal and no computer lets us promise."""

_AROUND_EN: Final = {
    "do": "To do before you talk with families here",
    "know": "Good to know",
    "here": "Promised here",
    "nowhere": "Promised nowhere",
    "own_site": "a site file of its own",
    "sample": "the sample program",
    "folder": "Conversations live in {folder}",
    "kept": "What is kept is encrypted, and on the disk before the next question shows.",
    "overwritten": "What is on the screen is overwritten when you hide, leave or are cut off.",
}
_AROUND_ES: Final = {
    "do": "Por hacer antes de hablar aquí con familias",
    "know": "Bueno saberlo",
    "here": "Lo que aquí se promete",
    "nowhere": "Lo que no se promete en ningún lugar",
    "own_site": "un programa propio",
    "sample": "el programa de muestra",
    "folder": "Las conversaciones están en {folder}",
    "kept": "Lo que se guarda está cifrado, y en el disco antes de que aparezca la siguiente pregunta.",
    "overwritten": "Lo que está en la pantalla se tapa cuando usted oculta, sale o se corta.",
}
AROUND: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {"en": MappingProxyType(_AROUND_EN), "es": MappingProxyType(_AROUND_ES)}
)
"""What stands around the findings, by language."""


def own(language: str) -> str:
    """The language of these words for a language: itself, or English where there are none in it."""
    plain = language.partition("-")[0]
    return plain if plain in WORDS else "en"
