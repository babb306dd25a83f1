"""A word or a figure for a cell: what a requirement comes to, by the facts on file."""

from coderpath.verdict import State

NO_RECORD = "no record"
NOT_YET = "not yet"


def short_word(criterion, around, state):
    """Give the word of a cell; what is met and has no figure says nothing more than its mark."""
    word = around.names.words(criterion).figure(criterion, around, state)
    if word or state is State.MET:
        return word
    return NO_RECORD if state is State.NOT_RECORDED else NOT_YET
