"""The tree is that of RFC 9162: by public vectors, and by its definition."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coderpath.ledger.proofs import proves_consistency, proves_inclusion
from coderpath.ledger.tree import EMPTY, consistency_parts, inclusion_parts, leaf_hash
from tests.unit.ledger import naive
from tests.unit.ledger.kept import Log

# The leaves and roots with which Certificate Transparency tests its own tree.
LEAVES = [
    bytes.fromhex(one)
    for one in (
        *("", "00", "10", "2021", "3031", "40414243"),
        *("5051525354555657", "606162636465666768696a6b6c6d6e6f"),
    )
]
ROOTS = (
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)
some_leaves = st.lists(st.binary(max_size=4), min_size=1, max_size=70)


def test_roots_are_those_of_certificate_transparency():
    assert [Log(LEAVES[:size]).root().hex() for size in range(1, 9)] == list(ROOTS)
    assert Log().root() == EMPTY == naive.root([])


def test_example_of_the_rfc_has_its_paths():
    # RFC 9162, 2.1.5, names the nodes of a tree of seven leaves.
    log = Log(LEAVES[:7])
    a, b, d, e, f, j = (leaf_hash(LEAVES[at]) for at in (0, 1, 3, 4, 5, 6))
    g, h, i = naive.root(LEAVES[:2]), naive.root(LEAVES[2:4]), naive.root(LEAVES[4:6])
    k, left = naive.root(LEAVES[:4]), naive.root(LEAVES[4:7])
    assert log.inclusion(0, 7) == [b, h, left]
    assert log.inclusion(3, 7) == [leaf_hash(LEAVES[2]), g, left]
    assert log.inclusion(4, 7) == [f, j, k]
    assert log.inclusion(6, 7) == [i, k]
    assert log.consistency(3, 7) == [leaf_hash(LEAVES[2]), d, g, left]
    assert log.consistency(4, 7) == [left]
    assert log.consistency(6, 7) == [i, j, k]
    assert {a, e} <= set(log.nodes.values())


@given(some_leaves, st.data())
def test_roots_and_proofs_are_those_of_the_definition(leaves, data):
    log, size = Log(leaves), data.draw(st.integers(1, len(leaves)))
    index = data.draw(st.integers(0, size - 1))
    assert log.root(size) == naive.root(leaves[:size])
    inclusion = log.inclusion(index, size)
    assert inclusion == naive.path(index, leaves[:size])
    leaf, root = leaf_hash(leaves[index]), log.root(size)
    assert proves_inclusion(leaf=leaf, index=index, size=size, proof=inclusion, root=root)
    consistency = log.consistency(size, len(leaves))
    assert consistency == naive.grown(size, leaves)
    told = {"first_root": root, "second_root": log.root()}
    assert proves_consistency(first=size, second=len(leaves), proof=consistency, **told)


@pytest.mark.parametrize(("index", "size"), [(0, 0), (-1, 3), (3, 3)])
def test_there_is_no_proof_of_a_leaf_that_is_not_there(index, size):
    with pytest.raises(ValueError, match="has no leaf"):
        inclusion_parts(index, size)


@pytest.mark.parametrize(("first", "second"), [(0, 3), (4, 3)])
def test_there_is_no_proof_of_a_tree_that_is_no_beginning(first, second):
    with pytest.raises(ValueError, match="does not grow"):
        consistency_parts(first, second)
