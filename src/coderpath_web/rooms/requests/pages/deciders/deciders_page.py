"""Who decides on what: the chain of each kind of move and level, in words, and the form for one."""

from typing import NamedTuple

from django import forms
from django.contrib import messages
from django.shortcuts import redirect, render

from coderpath.sentence.words import capital
from coderpath.transition import Move
from coderpath_web.access.refused import Refused
from coderpath_web.access.roles import ROLES
from coderpath_web.documents.named import path_today
from coderpath_web.rooms.requests.actions import settle_deciders
from coderpath_web.rooms.requests.chain import DECIDERS, MOST_STEPS, SHIPPED, Chain, Link, from_json
from coderpath_web.rooms.requests.models import ANY_LEVEL, ANY_MOVE
from coderpath_web.rooms.requests.pages.forms import reason
from coderpath_web.rooms.requests.queries import settings
from coderpath_web.rooms.requests.rules import may_settle_deciders

ROLE_CHOICES = [(name, ROLES[name].title) for name in DECIDERS]
NOBODY = ("", "Nobody")
LONGEST = 90
SHORT_OF_A_ROLE = "Say who decides here, or leave the whole step empty."


class ChainShown(NamedTuple):
    """A chain, for which moves it is, and who settled it; nobody where it is the shipped one."""

    title: str
    move: str
    level: str
    chain: Chain
    entry: object


class LinkForm(forms.Form):
    """One step: who decides, who stands in, and after how many days."""

    role = forms.ChoiceField(label="Decides", required=False)
    stand_in = forms.ChoiceField(label="Stands in", required=False)
    days = forms.IntegerField(
        label="After how many days", min_value=1, max_value=LONGEST, required=False
    )

    def __init__(self, *args, **more):
        super().__init__(*args, **more)
        self.fields["role"].choices = [("", "No further step"), *ROLE_CHOICES]  # type: ignore[attr-defined]  # both are of choice
        self.fields["stand_in"].choices = [NOBODY, *ROLE_CHOICES]  # type: ignore[attr-defined]  # as above

    def clean(self):
        super().clean()
        answers = self.cleaned_data
        if answers.get("stand_in") and not answers.get("role"):
            self.add_error("role", SHORT_OF_A_ROLE)
        if answers.get("role") and answers.get("role") == answers.get("stand_in"):
            self.add_error("stand_in", "Choose another role than the one that decides.")
        return answers

    @property
    def link(self):
        """The step that was filled in; None for an empty one."""
        answers = self.cleaned_data
        if not answers.get("role"):
            return None
        stand_ins = (answers["stand_in"],) if answers["stand_in"] else ()
        return Link(answers["role"], stand_ins, answers["days"] or Link("").days)


class WhichForm(forms.Form):
    """For which moves a chain is settled, and why."""

    move = forms.ChoiceField(label="Moves", required=False)
    level = forms.ChoiceField(label="To the level", required=False)
    why = reason("Why", "It is kept in the journal.")

    def __init__(self, *args, **more):
        super().__init__(*args, **more)
        path = path_today()
        levels = [(one.level, one.title) for one in path] if path else []
        moves = [(one.value, capital(one.value)) for one in Move]
        self.fields["move"].choices = [(ANY_MOVE, "Of any kind"), *moves]  # type: ignore[attr-defined]  # both are of choice
        self.fields["level"].choices = [(ANY_LEVEL, "Any level"), *levels]  # type: ignore[attr-defined]  # as above


def deciders(request):
    context = {"chains": list(_chains()), "ruling": may_settle_deciders(request.viewer)}
    return render(request, "rooms/requests/pages/deciders/deciders.html", context)


def _chains():
    settled = settings()
    general = settled.pop((ANY_MOVE, ANY_LEVEL), None)
    chain = from_json(general.chain) if general and general.chain else SHIPPED
    entry = general.made_in if general else None
    yield ChainShown("All other moves" if settled else "All moves", "", "", chain, entry)
    for (move, level), one in sorted(settled.items()):
        if one.chain:
            title = _title(move, level)
            yield ChainShown(title, move, level, from_json(one.chain), one.made_in)


def _title(move, level):
    path = path_today()
    found = path.by_name.get(level) if path else None
    where = f" to {found.title if found else level}" if level else ""
    return f"Moves {move}{where}" if move else f"Moves{where}"


def deciders_edit(request):
    may_settle_deciders(request.viewer).or_refuse()
    if request.method == "POST":
        return _settle(request)
    move, level = request.GET.get("move", ANY_MOVE), request.GET.get("level", ANY_LEVEL)
    there = settings().get((move, level))
    chain = from_json(there.chain) if there and there.chain else SHIPPED
    which = WhichForm(initial={"move": move, "level": level})
    links = [LinkForm(prefix=str(place), initial=_initial(chain, place)) for place in _places()]
    return _form(request, which, links)


def _initial(chain, place):
    if place >= len(chain):
        return {"days": Link("").days}
    one = chain[place]
    stands_in = one.stand_ins[0] if one.stand_ins else ""
    return {"role": one.role, "stand_in": stands_in, "days": one.days}


def _places():
    return range(MOST_STEPS)


def _settle(request):
    which = WhichForm(request.POST)
    links = [LinkForm(request.POST, prefix=str(place)) for place in _places()]
    if not all([which.is_valid(), *(one.is_valid() for one in links)]):
        return _form(request, which, links, status=422)
    chain = [one.link for one in links if one.link]
    answers = which.cleaned_data
    is_all = not answers["move"] and not answers["level"]
    if is_all and not chain:
        which.add_error(None, "Somebody has to decide: give one step at least.")
        return _form(request, which, links, status=422)
    try:
        settle_deciders(by=request.viewer.account, chain=chain, **answers)
    except Refused as refused:
        which.add_error(None, str(refused))
        return _form(request, which, links, status=409)
    messages.success(
        request, "Settled. Requests that are open keep the steps they were asked under."
    )
    return redirect("deciders")


def _form(request, which, links, status=200):
    context = {"which": which, "links": links}
    return render(request, "rooms/requests/pages/deciders/edit.html", context, status=status)
