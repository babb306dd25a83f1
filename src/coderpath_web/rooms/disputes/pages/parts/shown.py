"""What the page of a fact and a record say of disputes."""

from coderpath_web import clock
from coderpath_web.rooms.disputes.models import Dispute
from coderpath_web.rooms.disputes.queries import disputes_about, with_answers
from coderpath_web.rooms.disputes.rules import due_from, may_dispute, may_see_dispute
from coderpath_web.rooms.disputes.told import dispute_told, disputes_told


def disputes_of_fact(viewer, fact):
    """Give the disputes about a fact, and whether the viewer may raise one."""
    found = [one for one in with_answers().filter(fact=fact.pk) if may_see_dispute(viewer, one)]
    may = bool(may_dispute(viewer, fact))
    told = disputes_told(found)
    about = _would_be(fact) if may else None
    return {"told": told, "fact": fact, "about": about} if told or may else None


def _would_be(fact):
    """Give what a dispute raised today would be told as."""
    return dispute_told(Dispute(fact=fact, wrong="", due=due_from(clock.today())))


def disputes_of_coder(viewer, coder):
    """Give the open disputes about facts of a coder."""
    there = disputes_about(coder).filter(answer=None)
    told = disputes_told(one for one in there if may_see_dispute(viewer, one))
    return {"told": told} if told else None
