"""A path as bits and gates, and the sweep that finds every day on which a bit changes.

A worked example, small enough to follow by hand. A level asks for the RHIT, and for a course or an
attested skill instead. Three leaves are read from facts, two gates join them:

    bit 0   holds the RHIT                                leaf
    bit 1   has passed the course                         leaf
    bit 2   somebody attests the skill                    leaf
    bit 3   course or skill: at least 1 of bits 1, 2      gate, mask 00110
    bit 4   the minimum: at least 2 of bits 0, 3          gate, mask 01001

Five days in the life of a coder. Nobody says anything about the skill until day 3, and then a no:

    day             1       2       3       4       5
    RHIT            no      yes     yes     yes     no
    course          no      no      no      yes     yes
    skill           ?       ?       no      no      no

A word is a whole number that holds all bits of one day, bit 0 rightmost. Two words answer in
three ways: what is met, and what is possible, that is met or not recorded. Both are run through
the same gates; a bit that is possible and not met is not recorded.

    met             00000   00001   00001   11011   01010
    possible        01100   11101   00001   11011   01010
    the minimum     no      ?       no      yes     no

On day 3 the no about the skill closes bit 3, though nothing that was met has changed: this is why
one word would not do. What the sweep keeps of the minimum is where its answer turns:

>>> from coderpath.days import BEGINNING, FOREVER
>>> from coderpath.timeline.program import Program, Step
>>> from coderpath.timeline.sweep import sweep
>>> from coderpath.verdict import Truth
>>> facts = {
...     0: Truth.known(((2, 5),)),
...     1: Truth.known(((4, FOREVER),)),
...     2: Truth(met=(), possible=((BEGINNING, 3),)),
... }
>>> either = Step(bit=3, mask=0b00110, needed=1)
>>> minimum = Step(bit=4, mask=0b01001, needed=2)
>>> timeline = sweep(Program(None, leaves=dict.fromkeys(facts), steps=[either, minimum]), facts)
>>> [str(timeline.state(4, day)) for day in (1, 2, 3, 4, 5)]
['not_met', 'not_recorded', 'not_met', 'met', 'not_met']
>>> [(str(run.state), run.since, run.until) for run in timeline.runs(4)]
[('not_recorded', 2, 3), ('met', 4, 5)]
"""
