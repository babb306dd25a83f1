"""Values of a tree as a model, or everything that is wrong with them, each at its place."""

from collections.abc import Sequence
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from coderpath.tree.values import Loc, Node, Tree
from coderpath.tree.words import Error, is_tag, words_for

Model = TypeVar("Model", bound=BaseModel)


def shaped(  # noqa: PLR0913, PLR0917 -- what is read, where, and what it is called
    tree: Tree, kind: type[Model], values: Node, loc: Loc, owner: str, keys: Sequence[str]
) -> Model | None:
    """Validate values into a model that may have these keys, or note what is wrong with them."""
    try:
        return kind.model_validate(values)
    except ValidationError as error:
        for problem in error.errors():
            if problem["type"] == "int_type" and "int" in problem["loc"]:
                continue  # a number of another type may stand here too, which is said
            words = words_for(problem, keys, owner, tree.form.sayings)
            tree.add((*loc, *_where(problem)), *words[:3], at_key=words.at_key)
        return None


def _where(problem: Error) -> Loc:
    where = tuple(step for step in problem["loc"] if not is_tag(step))
    return where[:-1] if problem["type"] == "missing" else where
