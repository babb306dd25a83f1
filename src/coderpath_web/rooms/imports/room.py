"""What the frame knows of imports."""

from coderpath_web.access.about_facts import AboutFacts
from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.room import Place, Room, Task
from coderpath_web.frame.sections import Section
from coderpath_web.proposals.models import Proposal
from coderpath_web.rooms.imports.months_missing import MONTH
from coderpath_web.rooms.imports.proposals import UNDOING, undoing_withheld
from coderpath_web.rooms.imports.queries import saving
from coderpath_web.rooms.imports.rules import may_import
from coderpath_web.rooms.imports.waits import BEGIN, imports_waiting

ROOM = Room(
    package=__package__,
    places=(Place("Imports", "imports", (P.IMPORT_FACTS,), section=Section.ADMIN),),
    takes=(Task("Upload files", "import-new", may_import),),
    saving=saving,
    proposals=(UNDOING,),
    about_facts=(AboutFacts(Proposal, undoing_withheld),),
    waits=(BEGIN, MONTH),
    waiting=imports_waiting,
    acts={
        "facts.exported": "exported facts",
        "facts.imported": "imported facts",
        "files.brought": "uploaded files",
        "import.cancelled": "cancelled an import",
        "import.undone": "undid an import",
        "undo.proposed": "proposed to undo an import",
        "mapping.forgotten": "forgot how columns of a file are read",
        "mapping.renamed": "renamed kept answers about a file",
        "mapping.saved": "kept how columns of a file are read",
    },
)
