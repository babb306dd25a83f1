"""Path documents: reading, checking, examples, and a schema for editors."""

from coderpath.documents.reader import PathReading, read_path_text
from coderpath.documents.shipped import read_path, shipped_names

__all__ = ["PathReading", "read_path", "read_path_text", "shipped_names"]
