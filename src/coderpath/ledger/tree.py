"""The Merkle tree over the entries of a log, from the hashes of whole subtrees.

Source: RFC 9162, section 2.1, whose hashes are those of RFC 6962. A subtree is whole when it has
2 ** level leaves; node (level, at) stands over the leaves from at * 2 ** level on. Whole
subtrees never change as a log grows, so they are kept, and no leaf is read again.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from hashlib import sha256
from typing import NamedTuple, TypeAlias

EMPTY = sha256().digest()
"""The root of a tree without leaves."""


class Node(NamedTuple):
    """A whole subtree: 2 ** level leaves from at * 2 ** level on."""

    level: int
    at: int


Part: TypeAlias = tuple[int, int]
"""The leaves from one number to before another, counted from 0."""
HashOf: TypeAlias = Callable[[Node], bytes]


def leaf_hash(data: bytes) -> bytes:
    """Give the hash of a leaf."""
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Give the hash over two subtrees."""
    return sha256(b"\x01" + left + right).digest()


def completed(number: int) -> Iterator[tuple[Node, Node]]:
    """Give each whole subtree that the leaf of a number, from 1, completes, with its left half."""
    level, index = 0, number - 1
    while index % 2:
        left = Node(level, index - 1)
        level, index = level + 1, index // 2
        yield Node(level, index), left


def whole_nodes(part: Part) -> list[Node]:
    """Give the whole subtrees that make up a part, from left to right.

    The part begins where a subtree as large as it may begin: all parts of proofs do.
    """
    begin, end = part
    found: list[Node] = []
    while begin < end:
        level = (end - begin).bit_length() - 1
        found.append(Node(level, begin >> level))
        begin += 1 << level
    return found


def root_of(part: Part, hash_of: HashOf) -> bytes:
    """Give the root over a part; over all leaves, that of the tree."""
    hashes = [hash_of(node) for node in whole_nodes(part)]
    return folded(hashes) if hashes else EMPTY


def folded(hashes: Sequence[bytes]) -> bytes:
    """Give the root over whole subtrees, each smaller than the one to its left."""
    return reduce(lambda right, left: node_hash(left, right), reversed(hashes))


def inclusion_parts(index: int, size: int) -> list[Part]:
    """Give the parts whose roots prove that a leaf, counted from 0, is in a tree of a size.

    Raises ValueError where there is no such leaf. Source: RFC 9162, 2.1.3.1, PATH.
    """
    if not 0 <= index < size:
        message = f"a tree of {size} has no leaf {index}"
        raise ValueError(message)
    found: list[Part] = []
    begin, end = 0, size
    while end - begin > 1:
        middle = begin + _split(end - begin)
        if index < middle:
            found.append((middle, end))
            end = middle
        else:
            found.append((begin, middle))
            begin = middle
    return found[::-1]


def consistency_parts(first: int, second: int) -> list[Part]:
    """Give the parts whose roots prove that a tree of the second size begins as one of the first.

    Raises ValueError unless 0 < first <= second. Source: RFC 9162, 2.1.4.1, PROOF.
    """
    if not 0 < first <= second:
        message = f"a tree of {second} does not grow out of one of {first}"
        raise ValueError(message)
    found: list[Part] = []
    begin, end, is_known = 0, second, True
    while first != end:
        middle = begin + _split(end - begin)
        if first <= middle:
            found.append((middle, end))
            end = middle
        else:
            found.append((begin, middle))
            begin, is_known = middle, False
    if not is_known:
        found.append((begin, end))
    return found[::-1]


def _split(size: int) -> int:
    """Give the largest power of two smaller than a size."""
    return int(1 << (size - 1).bit_length() - 1)
