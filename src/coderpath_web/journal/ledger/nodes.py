"""The tree of the ledger, as its leaves keep it: roots and proofs read some dozen leaves."""

from collections.abc import Iterable

from coderpath.ledger.tree import (
    Node,
    Part,
    completed,
    consistency_parts,
    inclusion_parts,
    node_hash,
    root_of,
    whole_nodes,
)
from coderpath_web.journal.models import Leaf

SIGNS = 64
"""Signs of a hash, in hex."""


def subtrees_at(number: int, leaf: bytes) -> str:
    """Give the roots of the subtrees that a leaf completes, as they are kept with it."""
    nodes = list(completed(number))
    known, found = hashes_of(left for _, left in nodes), [leaf]
    found += [leaf := node_hash(known[left], leaf) for _, left in nodes]
    return b"".join(found[1:]).hex()


def hashes_of(nodes: Iterable[Node]) -> dict[Node, bytes]:
    """Read the hashes of whole subtrees: each is kept with the leaf that completed it."""
    asked = {node: (node.at + 1) << node.level for node in nodes}
    if not asked:
        return {}
    rows = Leaf.objects.filter(number__in=set(asked.values()))
    kept = {
        number: (leaf, more)
        for number, leaf, more in rows.values_list("number", "hash", "subtrees")
    }
    return {node: bytes.fromhex(_of_level(node.level, *kept[last])) for node, last in asked.items()}


def _of_level(level: int, leaf: str, subtrees: str) -> str:
    return subtrees[(level - 1) * SIGNS : level * SIGNS] if level else leaf


def roots_of(parts: list[Part]) -> list[bytes]:
    """Give the roots over parts of the tree, by one question."""
    known = hashes_of(node for part in parts for node in whole_nodes(part))
    return [root_of(part, known.__getitem__) for part in parts]


def root_at(size: int) -> bytes:
    """Give the root of the tree of the first entries."""
    return roots_of([(0, size)])[0]


def inclusion_proof(number: int, size: int) -> list[bytes]:
    """Prove that an entry is in the tree of the first entries. Raises ValueError."""
    return roots_of(inclusion_parts(number - 1, size))


def consistency_proof(first: int, second: int) -> list[bytes]:
    """Prove that the tree of one size begins as that of a smaller one. Raises ValueError."""
    return roots_of(consistency_parts(first, second))
