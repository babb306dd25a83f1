"""A log in memory, kept as the product keeps it: with each leaf the subtrees that it completes."""

from coderpath.ledger.tree import (
    Node,
    completed,
    consistency_parts,
    inclusion_parts,
    leaf_hash,
    node_hash,
    root_of,
)


class Log:
    def __init__(self, leaves=()):
        self.nodes, self.size = {}, 0
        for leaf in leaves:
            self.append(leaf)

    def append(self, leaf):
        self.size += 1
        found = self.nodes[Node(0, self.size - 1)] = leaf_hash(leaf)
        for node, left in completed(self.size):
            found = self.nodes[node] = node_hash(self.nodes[left], found)

    def root(self, size=None):
        return root_of((0, self.size if size is None else size), self.nodes.__getitem__)

    def inclusion(self, index, size):
        return [root_of(part, self.nodes.__getitem__) for part in inclusion_parts(index, size)]

    def consistency(self, first, second):
        return [root_of(part, self.nodes.__getitem__) for part in consistency_parts(first, second)]
