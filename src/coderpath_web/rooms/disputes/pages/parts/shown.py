"""What the page of a fact and a record say of disputes."""

from coderpath_web.rooms.disputes.queries import disputes_about, with_answers
from coderpath_web.rooms.disputes.rules import may_dispute, may_see_dispute
from coderpath_web.rooms.disputes.told import disputes_told


def disputes_of_fact(viewer, fact):
    """Give the disputes about a fact, and whether the viewer may raise one."""
    found = [one for one in with_answers().filter(fact=fact.pk) if may_see_dispute(viewer, one)]
    may = bool(may_dispute(viewer, fact))
    told = disputes_told(found)
    return {"told": told, "fact": fact, "may_dispute": may} if told or may else None


def disputes_of_coder(viewer, coder):
    """Give the open disputes about facts of a coder."""
    there = disputes_about(coder).filter(answer=None)
    told = disputes_told(one for one in there if may_see_dispute(viewer, one))
    return {"told": told} if told else None
