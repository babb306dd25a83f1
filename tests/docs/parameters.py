"""What a parameter takes, in words, from the JSON Schema of its kind."""

from typing import Any

from coderpath.criteria import RULES
from coderpath.documents.path.json_schema import path_schema
from tests.docs.markdown import table

Schema = dict[str, Any]
CRITERIA: Schema = path_schema()["$defs"]["criterion"]["properties"]
LIST_OF_CRITERIA = "a list of requirements, each a kind with its parameters"
PERIODS = ("months", "weeks")


def parameters(kind: str) -> str:
    """Give the parameters of a kind as a table, or in a sentence where there are none."""
    schema = CRITERIA[kind]
    if schema.get("type") == "array":
        return f"It takes {LIST_OF_CRITERIA}."
    whole = next((one for one in schema.get("anyOf", []) if "properties" in one), schema)
    rows = [
        [f"`{name}`", takes(one), left_out(kind, name, one, whole)]
        for name, one in whole["properties"].items()
    ]
    found = table(["parameter", "takes", "if left out"], rows)
    return found if whole is schema else f"{found}\n\n{shorthand(kind, whole)}"


def shorthand(kind: str, whole: Schema) -> str:
    """Say what a single word stands for."""
    first = next(iter(whole["required"]))
    return f"`{kind}: ...` alone is short for `{kind}: {{{first}: ...}}`."


def takes(schema: Schema) -> str:
    """Say what a parameter takes."""
    if any("pattern" in one for one in schema.get("anyOf", ())):
        return (
            'a threshold in quotes, such as `"> 100%"`, `">= 97.5%"` or `"< 80%"`, '
            'or a band of two: `[">= 95%", "<= 120%"]`'
        )
    choices = [one for one in schema.get("anyOf", [schema]) if one.get("type") != "null"]
    return " or ".join(dict.fromkeys(filter(None, map(simple, choices)))) or "a number"


def simple(schema: Schema) -> str:
    """Say what one type of value takes."""
    if "enum" in schema:
        return ", ".join(f"`{one}`" for one in schema["enum"])
    if schema.get("type") == "array":
        return listed(schema["items"])
    return {"string": "a name", "boolean": "`true` or `false`", "number": ""}.get(
        schema["type"], whole_number(schema)
    )


def listed(items: Schema) -> str:
    """Say what a list lists."""
    if items.get("type") != "string":
        return LIST_OF_CRITERIA
    return "a list of them" if "enum" in items else "a list of names"


def whole_number(schema: Schema) -> str:
    """Say from which whole number on."""
    return f"a whole number, {schema['minimum']} or more" if "minimum" in schema else ""


def left_out(kind: str, name: str, schema: Schema, whole: Schema) -> str:
    """Say what holds when a parameter is left out."""
    if name in whole.get("required", ()):
        return "must be there"
    default = schema.get("default")
    if default is None:
        return DEFAULTS.get(f"{kind}.{name}") or DEFAULTS.get(name) or without_period(kind, name)
    words = default if isinstance(default, list) else [default]
    return " and ".join(
        f"`{str(word).lower() if isinstance(word, bool) else word}`" for word in words
    )


def without_period(kind: str, name: str) -> str:
    """Say what holds without a period in months or in weeks."""
    prefix, _, unit = name.rpartition("_")
    other = name.removesuffix(unit) + PERIODS[unit == "months"]
    needed = RULES[kind].periods[prefix]
    return f"`{other}` must be there" if needed else f"`{other}`, or {WITHOUT[kind]}"


WITHOUT = {
    "credential": "it counts from its first day",
    "course": "it counts for good",
    "skill": "it counts until it lapses",
    "rating": "it counts until it lapses",
    "accuracy": "`last_reviews`",
    "points": "all activities count",
    "no_event": "an event counts ever after",
}
ONE_OF_THEM, OR_A_TIME = " must be there, or a bound", ", or a time to reach must be there"
DEFAULTS = {
    "times": "the latest rating counts",
    "of_last": "the latest rating counts",
    "recorded_at_least": "the whole window",
    "at_least": "all that are listed",
    "credential.at_least": "one is enough",
    "without_leave_over_months": "`without_leave_over_weeks`, or every leave counts",
    "without_leave_over_weeks": "`without_leave_over_months`, or every leave counts",
    "time_in_level.months": f"`weeks`{ONE_OF_THEM}",
    "time_in_level.weeks": f"`months`{ONE_OF_THEM}",
    "time_in_level.below_months": f"`below_weeks`{OR_A_TIME}",
    "time_in_level.below_weeks": f"`below_months`{OR_A_TIME}",
    "cap_per_category": "no cap",
    "types": "all types",
    "categories": "all categories",
    "attested_by": "any role",
    "subject": "any subject",
    "within_level": "any level",
    "last_reviews": "a window must be there",
}
