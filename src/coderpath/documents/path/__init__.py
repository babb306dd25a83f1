"""Path documents: reading, checking, examples, and a schema for editors."""

from coderpath.documents.path.reader import PathReading, read_path_text
from coderpath.documents.path.shipped import read_path, shipped_names

__all__ = ["PathReading", "read_path", "read_path_text", "shipped_names"]
