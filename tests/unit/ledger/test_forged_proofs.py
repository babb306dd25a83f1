"""No forged proof is accepted: bits flipped, hashes gone, doubled or exchanged, roots swapped."""

import os
from random import Random

from coderpath.ledger.proofs import proves_consistency, proves_inclusion
from coderpath.ledger.tree import leaf_hash
from tests.unit.ledger.kept import Log

FORGED = int(os.environ.get("CODERPATH_FORGED", "1000"))


def flip(data, some):
    at = some.randrange(len(data) * 8)
    changed = bytearray(data)
    changed[at // 8] ^= 1 << at % 8
    return bytes(changed)


def forged_proof(proof, some):
    """Change a proof in one of the ways in which anybody might."""
    other = list(proof)
    at = some.randrange(len(other) + 1)
    ways = ["add"] + (["flip", "cut", "drop", "double", "short"] if other else [])
    way = some.choice(ways + (["swap"] if len(other) > 1 else []))
    at = min(at, len(other) - 1) if way != "add" else at
    if way == "add":
        other.insert(at, some.choice([some.randbytes(32), bytes(32), *proof]))
    elif way == "flip":
        other[at] = flip(other[at], some)
    elif way == "cut":
        del other[at:]
    elif way == "drop":
        del other[at]
    elif way == "double":
        other.insert(at, other[at])
    elif way == "short":
        other[at] = other[at][: some.randrange(32)]
    else:
        left, right = some.sample(range(len(other)), 2)
        other[left], other[right] = other[right], other[left]
    return other


def forged(told, numbers, hashes, some):
    """Change one thing that a proof is told of: the proof itself, a number or a hash."""
    changed = dict(told)
    name = some.choice(["proof", "proof", "proof", *numbers, *hashes])
    if name == "proof":
        changed[name] = forged_proof(told[name], some)
    elif name in hashes:
        changed[name] = flip(told[name], some)
    else:
        changed[name] = told[name] + some.choice([-told[name] - 1, -1, 1, 2, told[name] + 1])
    return changed


def tries(seed):
    some = Random(seed)
    leaves = [b"%d" % one for one in range(200)]
    log = Log(leaves)
    for _ in range(FORGED // 2):
        second = some.randint(2, len(leaves))
        yield some, leaves, log, some.randint(1, second - 1), second


def test_no_forged_inclusion_is_accepted():
    for some, leaves, log, index, size in tries(1):
        told = {
            "leaf": leaf_hash(leaves[index]),
            "index": index,
            "size": size,
            "proof": log.inclusion(index, size),
            "root": log.root(size),
        }
        assert proves_inclusion(**told)
        # Of another size the very same path may lead to the same root: that changes no claim.
        changed = forged(told, ["index"], ["leaf", "root"], some)
        assert changed == told or not proves_inclusion(**changed), changed


def test_no_forged_consistency_is_accepted():
    for some, _, log, first, second in tries(2):
        told = {
            "first": first,
            "second": second,
            "proof": log.consistency(first, second),
            "first_root": log.root(first),
            "second_root": log.root(second),
        }
        assert proves_consistency(**told)
        swapped = {**told, "first_root": told["second_root"], "second_root": told["first_root"]}
        changed = some.choice([swapped, forged(told, [], ["first_root", "second_root"], some)])
        assert changed == told or not proves_consistency(**changed), changed


def test_same_tree_needs_no_proof_and_takes_none():
    root = Log([b"a", b"b"]).root()
    told = {"first": 2, "second": 2, "first_root": root, "second_root": root}
    assert proves_consistency(**told, proof=[])
    assert not proves_consistency(**told, proof=[root])
    assert not proves_consistency(**{**told, "second_root": bytes(32)}, proof=[])
    assert not proves_consistency(**{**told, "first": 0}, proof=[])
