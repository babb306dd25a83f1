"""Checking proofs about a log, by the two algorithms of RFC 9162 and no others.

A proof is a list of hashes. Whatever cannot be one, of a length or a place that no proof has, is
refused like one that leads to another root.
"""

from collections.abc import Sequence

from coderpath.ledger.tree import node_hash

HASH = 32
"""Bytes of a hash."""


def proves_inclusion(
    *, leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes
) -> bool:
    """Tell whether a leaf, counted from 0, is in the tree of a size with that root.

    Source: RFC 9162, 2.1.3.2.
    """
    if not 0 <= index < size or not _are_hashes([leaf, root, *proof]):
        return False
    at, last, found = index, size - 1, leaf
    for one in proof:
        if last == 0:
            return False
        if at % 2 or at == last:
            found = node_hash(one, found)
            at, last = _up(at, last)
        else:
            found = node_hash(found, one)
        at, last = at >> 1, last >> 1
    return last == 0 and found == root


def proves_consistency(
    *, first: int, second: int, proof: Sequence[bytes], first_root: bytes, second_root: bytes
) -> bool:
    """Tell whether the tree of the second size begins as that of the first.

    Source: RFC 9162, 2.1.4.2. Of the same size both are the same, and nothing is to be proved.
    """
    if not 0 < first <= second or not _are_hashes([first_root, second_root, *proof]):
        return False
    if first == second:
        return not proof and first_root == second_root
    path = [first_root, *proof] if first & (first - 1) == 0 else list(proof)
    if not path:
        return False
    at, last = first - 1, second - 1
    while at % 2:
        at, last = at >> 1, last >> 1
    before = after = path[0]
    for one in path[1:]:
        if last == 0:
            return False
        if at % 2 or at == last:
            before, after = node_hash(one, before), node_hash(one, after)
            at, last = _up(at, last)
        else:
            after = node_hash(after, one)
        at, last = at >> 1, last >> 1
    return last == 0 and before == first_root and after == second_root


def _up(at: int, last: int) -> tuple[int, int]:
    """Go up past the levels on which a node stands alone at the right edge."""
    while at % 2 == 0 and at:
        at, last = at >> 1, last >> 1
    return at, last


def _are_hashes(found: Sequence[bytes]) -> bool:
    return all(len(one) == HASH for one in found)
