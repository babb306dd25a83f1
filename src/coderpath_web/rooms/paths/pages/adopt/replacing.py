"""How a document fits the path that it replaces, which may be on file or not."""

from coderpath.documents.path.replaced import misfits, not_on_file
from coderpath.findings import Finding
from coderpath.path import CareerPath
from coderpath_web.documents.queries import path_of, standing_documents


def doubts_of_replacing(text: str, file: str, path: CareerPath) -> list[Finding]:
    """Warn of what keeps grandfathering from reaching people who were on the replaced path."""
    if path.replaces is None:
        return []
    replaced = standing_documents().filter(name=path.replaces).first()
    if replaced is None:
        return not_on_file(text, file, path)
    return misfits(text, file, path, path_of(replaced))
