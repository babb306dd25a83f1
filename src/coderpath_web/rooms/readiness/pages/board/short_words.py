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


def is_only_begun(criterion, around, state):
    """Tell whether training is met by what was begun, not by what was mastered."""
    mastered = criterion.completed()
    if mastered is None or state is not State.MET:
        return False
    return mastered.truth(around.record, around.rules).at(around.on) is not State.MET
