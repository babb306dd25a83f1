"""The JSON Schema of a path document, made from the models that read it, for editors."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from pydantic import BaseModel

from coderpath.criteria import CONDITIONS, RULES, Criterion, Gate
from coderpath.documents.path.requirements import HIDDEN
from coderpath.path import (
    PARTS,
    CareerPath,
    CredentialRule,
    EntryRule,
    Grandfather,
    Level,
    Requests,
    Requirement,
    Submits,
)

Schema: TypeAlias = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
CRITERION = {"$ref": "#/$defs/criterion"}
CONDITION = {"$ref": "#/$defs/condition"}
ENTRY = {"$ref": "#/$defs/entry"}


def path_schema() -> Schema:
    """Give the schema of a whole document."""
    schema = _model(CareerPath)
    schema["properties"]["levels"] = {
        "type": "array",
        "minItems": 1,
        "items": {"$ref": "#/$defs/level"},
    }
    schema["properties"]["entry"] = {"type": "array", "items": {"$ref": "#/$defs/entry_rule"}}
    schema["properties"]["credentials"] = {
        "type": "object",
        "additionalProperties": _model(CredentialRule),
    }
    schema["properties"]["grandfather"] = _model(Grandfather)
    schema["properties"]["requests"] = _model(Requests)
    schema["$defs"] = {
        "criterion": _criterion(RULES, CRITERION),
        "condition": _criterion(CONDITIONS, CONDITION),
        "entry": _entry(),
        "entry_rule": _entry_rule(),
        "level": _level(),
    }
    return {"$schema": DIALECT, "title": "Coderpath career path", **schema}


def _model(model: type[BaseModel]) -> Schema:
    schema: Schema = model.model_json_schema(ref_template="#/$defs/{model}")
    enums = schema.pop("$defs", {})
    kept = {
        name: _one_or_many(_inlined(value, enums))
        for name, value in schema.get("properties", {}).items()
        if name not in HIDDEN
    }
    required = [name for name in schema.get("required", ()) if name not in HIDDEN]
    return {
        "type": "object",
        "description": (model.__doc__ or "").strip().splitlines()[0],
        "properties": kept,
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _one_or_many(value: Schema) -> Schema:
    """Let a single word stand for a list of one, as the models do."""
    items = value.get("items", {})
    if value.get("type") != "array" or items.get("type") != "string":
        return value
    about: Schema = {key: value[key] for key in ("default", "title") if key in value}
    listed = {key: one for key, one in value.items() if key not in about}
    return {"anyOf": [items, listed], **about}


def _inlined(value: Any, enums: Schema) -> Any:  # noqa: ANN401 -- any JSON value
    """Put small definitions where they are used; criteria are referred to."""
    if isinstance(value, list):
        return [_inlined(one, enums) for one in value]
    if not isinstance(value, dict):
        return value
    if "$ref" in value:
        name = value["$ref"].rsplit("/", 1)[-1]
        return CRITERION if name == "Criterion" else _inlined(enums.get(name, {}), enums)
    return {key: _inlined(one, enums) for key, one in value.items()}


def _level() -> Schema:
    schema = _model(Level)
    for part in PARTS:
        schema["properties"][part] = {"type": "array", "items": ENTRY}
    submits = _model(Submits)
    figures = submits["properties"]["figures"]
    schema["properties"]["submits"] = {"anyOf": [*figures["anyOf"], submits]}
    return schema


def _entry_keys() -> Schema:
    properties: Schema = _model(Requirement)["properties"]
    return {name: one for name, one in properties.items() if name != "when"}


def _entry() -> Schema:
    schema = _criterion(RULES, CRITERION)
    schema["properties"]["when"] = CONDITION
    cited = [{"required": ["source"]}, {"required": ["assumed"]}]
    return {**schema, "allOf": [{"anyOf": cited}]}


def _criterion(rules: Mapping[str, type[Criterion]], part: Schema) -> Schema:
    """Give what a criterion may be, with parts of its gates that may be `part`."""
    kinds = {name: _kind(rules[name], part) for name in rules}
    return {
        "type": "object",
        "properties": {**_entry_keys(), **kinds},
        "additionalProperties": False,
        "oneOf": [{"required": [name]} for name in kinds],
    }


def _kind(model: type[Criterion], part: Schema) -> Schema:
    whole = _model(model)
    if model.kind == "not":
        return {"description": whole["description"], **part}
    if issubclass(model, Gate):
        parts = {"type": "array", "minItems": 1, "items": part}
        if model.shorthand:
            return {"description": whole["description"], **parts}
        whole["properties"]["of"] = parts
        return whole
    whole["required"] = [key for key in whole.get("required", ()) if key not in model.filled]
    if model.shorthand is None:
        return whole
    words = whole["properties"][model.shorthand]
    return {"description": whole["description"], "anyOf": [*words.get("anyOf", [words]), whole]}


def _entry_rule() -> Schema:
    schema = _model(EntryRule)
    schema["properties"]["when"] = CONDITION
    schema["required"] = ["when", "level"]
    return {**schema, "anyOf": [{"required": ["source"]}, {"required": ["assumed"]}]}
