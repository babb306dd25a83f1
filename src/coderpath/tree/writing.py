"""Writing values as YAML for people to read."""

from io import StringIO
from typing import Any

from ruamel.yaml import YAML

WIDTH = 100


def yaml_text(document: Any) -> str:  # noqa: ANN401 -- dicts, lists and scalars, to any depth
    """Write a document in blocks; what stands in it twice is written twice."""
    out = StringIO()
    writer = YAML()
    writer.default_flow_style = False
    writer.width = WIDTH
    writer.representer.ignore_aliases = lambda *_: True
    writer.dump(document, out)
    return out.getvalue()
