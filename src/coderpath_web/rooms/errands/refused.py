"""Why an errand could not be done, in sentences for whoever asked for it."""

from django.db import IntegrityError

from coderpath_web.access import refused as of_access
from coderpath_web.facts import refused as of_facts
from coderpath_web.facts.on_file import ChangedMeanwhile, OnFileAlready

MEANWHILE = {
    OnFileAlready: "This is already on file.",
    ChangedMeanwhile: "Somebody changed this after you opened the form. Check it, and save again.",
    of_facts.AlreadyRetracted: "Somebody changed the same fact at the same moment.",
    IntegrityError: "Somebody recorded the same in the meantime.",
}


def reasons(error: Exception) -> list[str]:
    """Say why something was refused; nothing where it was not refused, but failed."""
    if isinstance(error, of_facts.Refused):
        return [f"{one.found}. {one.mend}." for one in error.findings]
    if isinstance(error, of_access.Refused):
        return [str(error)]
    return [says for kind, says in MEANWHILE.items() if isinstance(error, kind)]
