"""Reading criteria and entries: one kind to an entry, its parameters, where it comes from."""

import re
from collections.abc import Sequence

from pydantic import BaseModel
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from coderpath.criteria import RULES, Criterion, Gate, Presumed
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
        criterion = self.criterion(node, loc)
        if "source" not in node and "assumed" not in node:
            self.tree.add(
                loc,
                NOT_CITED,
                CITED,
                CITE,
            )
        given = {key: plain(node[key]) for key in ENTRY_KEYS if key in node}
        if criterion is None:
            self.model(Requirement, {**given, "criterion": STAND_IN, "id": "-"}, loc, "an entry")
            return None
        made = {} if "id" in node else {"id": self._made_id(criterion)}
        values = {**given, **made, "criterion": criterion, "id_is_given": not made}
        return self.model(Requirement, values, loc, "an entry", ENTRY_KEYS)

    def criterion(self, node: CommentedMap, loc: Loc) -> Criterion | None:
        """Read the one criterion of an entry or of a part of a gate."""
        kinds = [key for key in node if key in RULES]
        for key in node:
            if key not in RULES and key not in ENTRY_KEYS:
                words = unknown_word("kind or key", str(key), [*RULES, *ENTRY_KEYS])
                self.tree.add((*loc, key), *words[:3], at_key=True)
        if len(kinds) > 1:
            found = " and ".join(kinds)
            self.tree.add(
                loc, f"Here are {found} in one entry", "Allowed: one kind", "Join them with all_of"
            )
        if not kinds:
            if all(key in ENTRY_KEYS for key in node):
                listed = ", ".join(RULES)
                self.tree.add(loc, "The entry has no kind", f"Allowed: {listed}", "Add a kind")
            return None
        return self._of_kind(kinds[0], node[kinds[0]], (*loc, kinds[0]))

    def part(self, node: Node, loc: Loc) -> Criterion | None:
        """Read a part of a gate; it may be presumed, and needs no source of its own."""
        if not isinstance(node, CommentedMap):
            self._no_mapping(node, loc)
            return None
        criterion = self.criterion(node, loc)
        given = {key: plain(node[key]) for key in ENTRY_KEYS if key in node}
        values = {**given, "criterion": criterion or STAND_IN, "id": given.get("id", "-")}
        read = self.model(Requirement, values, loc, "an entry", ENTRY_KEYS)
        if criterion is not None and read is not None and read.presumed:
            return Presumed(of=(criterion,))
        return criterion

    def _of_kind(self, kind: str, node: Node, loc: Loc) -> Criterion | None:
        model = RULES[kind]
        if issubclass(model, Gate):
            return self._gate(model, node, loc)
        if isinstance(node, CommentedMap) and _is_folded(node.get("threshold")):
            self.tree.add((*loc, "threshold"), FOLDED, f"Allowed: {THRESHOLD_FORM}", QUOTE_IT)
            node = CommentedMap({**node, "threshold": ">= 0%"})
        criterion = self.model(model, plain(node), loc, f'"{kind}"')
        if criterion is not None:
            self.criteria.append((loc, criterion))
        return criterion

    def _gate(self, model: type[Gate], node: Node, loc: Loc) -> Criterion | None:
        counted = model.shorthand is None
        if counted and not isinstance(node, CommentedMap):
            self.tree.add(loc, stands(node), "Allowed: {count, of}", "Write {count: 2, of: [...]}")
            return None
        listed = node.get("of") if counted else node
        where = (*loc, "of") if counted else loc
        if not isinstance(listed, CommentedSeq):
            self.tree.add(where, stands(listed), "Allowed: a list of criteria", "Write a list")
            return None
        parts = [self.part(item, (*where, index)) for index, item in enumerate(listed)]
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
