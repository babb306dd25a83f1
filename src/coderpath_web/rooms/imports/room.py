"""What the frame knows of imports."""

from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.room import Place, Room

ROOM = Room(
    package=__package__,
    places=(Place("Imports", "imports", (P.IMPORT_FACTS,)),),
    acts={
        "facts.imported": "imported facts",
        "import.undone": "undid an import",
        "mapping.saved": "kept how columns of a file are read",
    },
)
