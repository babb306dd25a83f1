"""Reading criteria and entries: one kind to an entry, its parameters, where it comes from."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from pydantic import BaseModel
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from coderpath.criteria import CONDITIONS, RULES, Criterion, Gate, Presumed
from coderpath.criteria.base import SUBJECTS
from coderpath.documents.path.words import FOLDED, QUOTE_IT, THRESHOLD_FORM
from coderpath.path import Requirement
from coderpath.tree.shape import Model, shaped
from coderpath.tree.values import Loc, Node, Tree, is_folded, plain, walk
from coderpath.tree.words import stands, unknown_word

NOT_CITED = "The entry has neither source nor assumed"
CITED = "Every entry says where it comes from (source) or why it was added (assumed)"
CITE = 'Add "source: ..." or "assumed: ..."'

HIDDEN = {"id_is_given", "criterion", "replaced"}
ENTRY_KEYS = [name for name in Requirement.model_fields if name not in HIDDEN]
PART_KEYS = [name for name in ENTRY_KEYS if name != "when"]
"""What may stand beside the kind of a part; a condition stands at entries only."""

ONLY_IN_WHEN = [name for name in CONDITIONS if name not in RULES]

Kinds: TypeAlias = Mapping[str, type[Criterion]]


def keys_of(model: type[BaseModel]) -> list[str]:
    """Give the keys that a document may use for a model."""
    fields = model.model_fields.items()
    return [field.alias or name for name, field in fields if name not in HIDDEN]


class Requirements:
    """Reads entries out of a tree and remembers every criterion with its place."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.criteria: list[tuple[Loc, Criterion]] = []
        self._ids: set[str] = set()

    def model(
        self, kind: type[Model], values: Node, loc: Loc, owner: str, keys: Sequence[str] = ()
    ) -> Model | None:
        """Validate values into a model, or note everything that is wrong with them."""
        return shaped(self.tree, kind, values, loc, owner, keys or keys_of(kind))

    def entry(self, node: Node, loc: Loc) -> Requirement | None:
        """Read one entry of minimum, preferred, advance or keep."""
        if not isinstance(node, CommentedMap):
            self._no_mapping(node, loc)
            return None
        criterion = self.criterion(node, loc, RULES, ENTRY_KEYS)
        if "source" not in node and "assumed" not in node:
            self.tree.add(
                loc,
                NOT_CITED,
                CITED,
                CITE,
            )
        given = {key: plain(node[key]) for key in PART_KEYS if key in node}
        if "when" in node:
            given["when"] = self.part(node["when"], (*loc, "when"), CONDITIONS) or STAND_IN
        if criterion is None:
            self.model(Requirement, {**given, "criterion": STAND_IN, "id": "-"}, loc, "an entry")
            return None
        made = {} if "id" in node else {"id": self._made_id(criterion)}
        values = {**given, **made, "criterion": criterion, "id_is_given": not made}
        return self.model(Requirement, values, loc, "an entry", ENTRY_KEYS)

    def criterion(
        self, node: CommentedMap, loc: Loc, allowed: Kinds, keys: Sequence[str]
    ) -> Criterion | None:
        """Read the one criterion of an entry, of a condition or of a part of a gate."""
        kinds = [key for key in node if key in allowed]
        for key in node:
            if key not in allowed and key not in keys:
                self.tree.add((*loc, key), *_misplaced(str(key), allowed, keys), at_key=True)
        if len(kinds) > 1:
            found = " and ".join(kinds)
            self.tree.add(
                loc, f"One entry has {found}", "Allowed: one kind", "Join them with all_of"
            )
        if not kinds:
            if all(key in keys for key in node):
                listed = ", ".join(allowed)
                self.tree.add(loc, "The entry has no kind", f"Allowed: {listed}", "Add a kind")
            return None
        return self._of_kind(kinds[0], node[kinds[0]], (*loc, kinds[0]), allowed)

    def part(self, node: Node, loc: Loc, allowed: Kinds = RULES) -> Criterion | None:
        """Read a part of a gate or a condition; it may be presumed, and needs no source."""
        if not isinstance(node, CommentedMap):
            self._no_mapping(node, loc)
            return None
        criterion = self.criterion(node, loc, allowed, PART_KEYS)
        given = {key: plain(node[key]) for key in PART_KEYS if key in node}
        values = {**given, "criterion": criterion or STAND_IN, "id": given.get("id", "-")}
        read = self.model(Requirement, values, loc, "an entry", PART_KEYS)
        if criterion is not None and read is not None and read.presumed:
            return Presumed(of=(criterion,))
        return criterion

    def _of_kind(self, kind: str, node: Node, loc: Loc, allowed: Kinds) -> Criterion | None:
        model = allowed[kind]
        if kind == "not":
            part = self.part(node, loc, allowed)
            return None if part is None else model.model_validate({"of": (part,)})
        if issubclass(model, Gate):
            return self._gate(model, node, loc, allowed)
        if isinstance(node, CommentedMap) and _is_folded(node.get("threshold")):
            self.tree.add((*loc, "threshold"), FOLDED, f"Allowed: {THRESHOLD_FORM}", QUOTE_IT)
            node = CommentedMap({**node, "threshold": ">= 0%"})
        criterion = self.model(model, plain(node), loc, f'"{kind}"')
        if criterion is not None:
            self.criteria.append((loc, criterion))
        return criterion

    def _gate(self, model: type[Gate], node: Node, loc: Loc, allowed: Kinds) -> Criterion | None:
        counted = model.shorthand is None
        if counted and not isinstance(node, CommentedMap):
            self.tree.add(loc, stands(node), "Allowed: {count, of}", "Write {count: 2, of: [...]}")
            return None
        listed = node.get("of") if counted else node
        where = (*loc, "of") if counted else loc
        if not isinstance(listed, CommentedSeq):
            self.tree.add(where, stands(listed), "Allowed: a list of criteria", "Write a list")
            return None
        parts = [self.part(item, (*where, index), allowed) for index, item in enumerate(listed)]
        values = {key: plain(node[key]) for key in node} if counted else {}
        whole = [part for part in parts if part is not None]
        stand_ins = [STAND_IN] * (len(parts) - len(whole))
        gate = self.model(model, {**values, "of": (*whole, *stand_ins)}, loc, f'"{model.kind}"')
        return gate if not stand_ins else None

    def _no_mapping(self, node: Node, loc: Loc) -> None:
        listed = ", ".join(RULES)
        self.tree.add(
            loc,
            stands(node),
            f"Allowed: a kind with its parameters ({listed})",
            "Write {kind: ...}",
        )

    def reserve_ids(self, root: Node) -> None:
        """Learn the ids that the document gives, so that made ones differ from them."""
        for node in walk(root):
            if isinstance(node, CommentedMap) and isinstance(node.get("id"), str):
                self._ids.add(str(node["id"]))

    def _made_id(self, criterion: Criterion) -> str:
        base = slug(criterion)
        count, name = 1, base
        while name in self._ids:
            count += 1
            name = f"{base}-{count}"
        self._ids.add(name)
        return name


def _misplaced(key: str, allowed: Kinds, keys: Sequence[str]) -> tuple[str, str, str]:
    """Say of a key that stands where it may not: in a condition only, at an entry only, nowhere."""
    if key in ONLY_IN_WHEN:
        return f'"{key}" is here', f'Allowed: "{key}" inside when', "Move it into a when"
    if key == "when":
        allowed_at = "Allowed: when at an entry of minimum, preferred, advance or keep"
        return '"when" is inside a criterion', allowed_at, "Move it to the entry"
    words = unknown_word("kind or key", key, [*allowed, *keys])
    return words.found, words.allowed, words.mend


STAND_IN = RULES["fte"].model_validate({"at_least": 0})
"""Takes the place of a criterion that could not be read, so that the rest can be checked."""


def slug(criterion: Criterion) -> str:
    """Make an id from a criterion: its kind and the first thing that it names."""
    named = () if criterion.parts() else _named(criterion)
    text = "-".join([criterion.kind, *map(str, named)]).lower()
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-")


def _is_folded(threshold: Node) -> bool:
    """Tell whether a threshold, or a bound of a band, became a block scalar."""
    bounds = threshold if isinstance(threshold, CommentedSeq) else [threshold]
    return any(map(is_folded, bounds))


def _named(criterion: Criterion) -> tuple[object, ...]:
    for field in SUBJECTS:
        value = getattr(criterion, field, None)
        if value is not None:
            return value if isinstance(value, tuple) else (value,)
    return ()
