"""The JSON Schema of a table of record types, made from the models that read it, for editors."""

from typing import Any

from coderpath.records.types.model import RecordTypes

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def types_schema() -> dict[str, Any]:
    """Give the schema of a whole document."""
    schema = RecordTypes.model_json_schema(by_alias=True)
    cited = [{"required": ["source"]}, {"required": ["assumed"]}]
    schema["$defs"]["TypeLine"]["anyOf"] = cited
    return {"$schema": DIALECT, **schema, "title": "Coderpath table of record types"}
