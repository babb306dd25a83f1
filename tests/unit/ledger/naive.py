"""The tree as its definition says it, leaf by leaf: slow, and written apart from the product."""

from hashlib import sha256


def split(leaves):
    size = 1
    while size * 2 < len(leaves):
        size *= 2
    return leaves[:size], leaves[size:]


def root(leaves):
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return sha256(b"\x00" + leaves[0]).digest()
    left, right = split(leaves)
    return sha256(b"\x01" + root(left) + root(right)).digest()


def path(at, leaves):
    if len(leaves) == 1:
        return []
    left, right = split(leaves)
    if at < len(left):
        return [*path(at, left), root(right)]
    return [*path(at - len(left), right), root(left)]


def grown(first, leaves, *, is_known=True):
    if first == len(leaves):
        return [] if is_known else [root(leaves)]
    left, right = split(leaves)
    if first <= len(left):
        return [*grown(first, left, is_known=is_known), root(right)]
    return [*grown(first - len(left), right, is_known=False), root(left)]
