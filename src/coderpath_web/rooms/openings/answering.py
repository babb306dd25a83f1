"""Steps of applications, and an answer to each who is not chosen: with a record, so with a letter.

Each answer has an entry of its own, about whoever it answers. What is said there stands in the
step, which can be erased, and in the record of the decision.
"""

from collections.abc import Mapping

from coderpath.decision.record import Person
from coderpath_web import clock
from coderpath_web.access.acting_as import role_at
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.refused import Overtaken, Refused
from coderpath_web.decisions.actions import NAMED
from coderpath_web.decisions.people import person
from coderpath_web.decisions.queries import exceptions_in_force
from coderpath_web.decisions.recording import Basis, Outcome, keep_record
from coderpath_web.decisions.resting import covering
from coderpath_web.documents.queries import in_force
from coderpath_web.facts.names import coder_names, facility_name
from coderpath_web.journal.models import Entry
from coderpath_web.journal.queries import newest_entry
from coderpath_web.rooms.openings.enums import FOLLOWS, Act
from coderpath_web.rooms.openings.models import Application, ApplicationStep, Opening
from coderpath_web.rooms.openings.queries import applications
from coderpath_web.rooms.openings.rules import ANSWERED

ANSWER_ALL = "Everyone who applied gets an answer: {names} would get none."


def owed_an_answer(
    opening: Opening, answers: Mapping[int, str], but: int | None = None
) -> list[Application]:
    """Give who is to be answered, but for whoever is chosen. Raises Refused where one would not."""
    owed = [one for one in applications(opening) if one.is_open and one.pk != but]
    if without := [one.coder.code for one in owed if not answers.get(one.pk, "").strip()]:
        names = coder_names(without)
        raise Refused(ANSWER_ALL.format(names=", ".join(names[one] for one in without)))
    return owed


def keep_answer(one: Application, entry: Entry, basis: Basis, says: str, *, filled: bool) -> None:
    """Answer somebody who is not chosen, under the entry about them, and keep the record of it."""
    people = people_of(one, entry, "decided", why=says)
    outcome = Outcome("not_chosen", {**_told(one.opening), "filled": filled, "why": says}, people)
    step(one, entry, Act.NOT_CHOSEN, before=one.last.act, why=says)
    keep_record(entry, one.coder, basis, outcome)


def _told(opening: Opening) -> dict[str, str]:
    place = opening.facility.code if opening.facility else ""
    return {
        "post": opening.title,
        "title": opening.title,
        "via": opening.via,
        "facility": place,
        "facility_name": facility_name(place) if place else "",
    }


def basis_of(one: Application) -> Basis:
    """Give what stands of an applicant, before anything is written of the answer."""
    today = clock.today()
    covered = covering(list(exceptions_in_force(today, [one.coder_id])), one.opening.level)
    return Basis(in_force(today), one.opening.level, today, newest_entry(), covered)


def people_of(one: Application, entry: Entry, did: str, why: str | None = None) -> list[Person]:
    """Give who posted, what was done to an application, and who decides, who says why."""
    # What was said before can be erased later; the record keeps that it was done.
    done = [(one.opening.made_in, "posted"), *((step.made_in, step.act) for step in one.done)]
    before = [person(made_in, act, _role(one, made_in), why="") for made_in, act in done]
    return [*before, person(entry, did, _role(one, entry), why=why)]


def _role(one: Application, entry: Entry) -> str:
    """Give in which role an entry was written on that day; whoever applied needed none."""
    is_own = entry.actor is not None and entry.actor.coder_id == one.coder_id
    return "" if is_own else role_at(entry, one.opening.facility_id, P.POST_OPENINGS)


def step(
    application: Application, entry: Entry, act: Act, *, before: str, why: str = ""
) -> ApplicationStep:
    """Do something to an application, under an entry. Raises Overtaken where it was answered."""
    if entry.actor is None:
        raise Refused(NAMED)
    if act not in FOLLOWS[Act(before) if before else ""]:
        raise Overtaken(ANSWERED)
    return ApplicationStep.objects.create(
        application=application,
        act=act.value,
        before=before,
        why=why.strip(),
        by=entry.actor,
        made_in=entry,
    )
