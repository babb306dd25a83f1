"""Doing an errand: worked out first, then done in one short turn, as whoever asked for it."""

from django.contrib.messages import SUCCESS
from django.urls import reverse

from coderpath_web.journal.models import Entry, SentForm
from coderpath_web.journal.sent_forms import Sending, SentBefore, sending
from coderpath_web.rooms.errands.errand import Errand, errand_of
from coderpath_web.rooms.errands.refused import reasons
from coderpath_web.standings.ahead import telling


def do_in_process(name: str) -> None:
    """Do the errand of a name, where there is one."""
    if errand := errand_of(name):
        do(errand)


def do(errand: Errand) -> None:
    """Do an errand, once; keep where it leads, or why it was refused."""
    if errand.outcome is not None:
        return
    form = Sending(mark=errand.name, is_waited_for=False)
    try:
        with sending(form), telling(errand.say_progress):
            found = errand.action()
    except SentBefore as before:
        # It was done, and its process killed before it could say so.
        answer = before.form.answer or {}
        errand.is_done(leads_to=answer.get("to") or errand.leads_to or errand.came_from)
    except Exception as error:
        if not (why := reasons(error)):
            raise
        errand.is_done(refused=why)
    else:
        leads_to = errand.leads_to or _seen_at(found) or errand.came_from
        answer = {"to": leads_to, "says": [(SUCCESS, errand.says)] if errand.says else []}
        SentForm.objects.filter(mark=errand.name).update(answer=answer)
        entry = found.number if isinstance(found, Entry) else None
        errand.is_done(leads_to=leads_to, entry=entry)


def _seen_at(done: object) -> str:
    """Give where the fact stands that an entry recorded, the latest, or retracted."""
    if not isinstance(done, Entry):
        return ""
    fact = done.recorded.order_by("-since").first() or done.retracted.first()
    return reverse("fact", args=[fact.pk]) if fact else ""
