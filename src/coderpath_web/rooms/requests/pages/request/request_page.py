"""One request: what is asked, the rules as they stand, who did what, and what one can do now."""

from datetime import date
from functools import cached_property

from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import capital, counted, in_words, listed, lowered
from coderpath_web import clock
from coderpath_web.access.confidential import withheld_about
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.refused import Refused
from coderpath_web.decisions.other_move import other_today
from coderpath_web.decisions.positions import Change, plan_of
from coderpath_web.decisions.queries import transition_via
from coderpath_web.decisions.resting_today import resting_today
from coderpath_web.documents.named import path_today
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.names import coder_name
from coderpath_web.rooms.requests.deciders import deciders, link_of
from coderpath_web.rooms.requests.enums import Act, Stage
from coderpath_web.rooms.requests.machine import after
from coderpath_web.rooms.requests.pages.forms import FORMS
from coderpath_web.rooms.requests.pages.rule_lines import rule_lines
from coderpath_web.rooms.requests.rules import may_decide, may_settle_deciders, may_speak_for
from coderpath_web.rooms.requests.told import DONE, STAGES, asks_for, did, in_role, wish

LEAVING = "Nothing is asked of whoever leaves the path."


class RequestPage:
    """One request as a viewer meets it."""

    def __init__(self, viewer, request, *, sent=None, refused=""):
        self.viewer, self.request, self.refused = viewer, request, refused
        self.stand = request.stand
        self.sent = sent or {}
        self.today = clock.today()
        self.is_self = viewer.is_self(request.coder_id)
        self.withheld = withheld_about(viewer, request.coder)

    @cached_property
    def name(self):
        """The coder's name."""
        return coder_name(self.request.coder.code)

    @property
    def title(self):
        return asks_for(self.request, self.name)

    @property
    def wish(self):
        return wish(self.request)

    @property
    def word(self):
        return STAGES[self.stand.stage][0]

    @property
    def status(self):
        return STAGES[self.stand.stage][1]

    @cached_property
    def shown(self):
        """The rules as they stand, as far as the viewer may see them."""
        return self.now.without(self.withheld)

    @property
    def hidden(self):
        """How many rules rest on what the viewer is not shown."""
        return len(self.now.rules) - len(self.shown.rules)

    @cached_property
    def now(self):
        """The rules as they stand, or as they stood when it was decided."""
        if not self.stand.is_open:
            stood = [one.stood for one in self.request.done if one.stood]
            return stood[-1] if stood else self.request.stood
        return self.today_found.rests_on if self.today_found else self.request.stood

    @cached_property
    def today_found(self):
        """What the move rests on today; None where nobody is judged."""
        return resting_today(self.request.coder, self.request.level)

    @cached_property
    def lines(self):
        return rule_lines(self.shown, self.request.stood)

    @property
    def open_lines(self):
        return [one for one in self.lines if not one.rule.is_met]

    @property
    def met_lines(self):
        return [one for one in self.lines if one.rule.is_met]

    @property
    def changed(self):
        """The rules that stand otherwise than when it was asked for."""
        return [one for one in self.lines if one.was]

    @property
    def counted(self):
        """Say how many rules are met."""
        if not self.now.rules:
            return "The path asks nothing more for this level." if self.request.level else LEAVING
        if self.hidden:
            more = counted(self.hidden, "requirement")
            return f"{more} on personnel records, which your role does not show, left out."
        if self.now.ready and self.open_lines:
            return "Within the rules of the path, though not all that this version asks is met."
        met, of = len(self.met_lines), len(self.lines)
        verb = "is" if 1 in (met, of) else "are"
        covered = len(self.now.excepted)
        also = f", {covered} covered by an exception" if covered else ""
        return f"{met} of {counted(of, 'requirement')} {verb} met{also}."

    @cached_property
    def deciders(self):
        return deciders(self.request, self.today)

    @property
    def link(self):
        return link_of(self.request)

    @property
    def waits_for(self):
        """Say who can decide now, and who later."""
        now = [one.name for one in self.deciders if one.since <= self.today]
        later = [one for one in self.deciders if one.since > self.today]
        told = [f"Waits for {listed(now, 'or')}"] if now else []
        if later:
            day = min(one.since for one in later)
            names = listed([one.name for one in later if one.since == day], "or")
            verb = "stands in" if now else "can decide"
            told += [f"{names} {verb} from {day_words(day.toordinal())}"]
        return ". ".join(told)

    @property
    def chain(self):
        """The steps of the chain: title, who stands in, and whether it is behind, here or ahead."""
        for place, link in enumerate(self.request.links):
            where = "here" if place == self.stand.place and self.stand.is_open else "next"
            yield link, "done" if self._is_behind(place) else where

    def _is_behind(self, place):
        return place < self.stand.place or self.stand.stage is Stage.APPROVED

    @cached_property
    def may_see_path(self):
        """Whether the viewer may open the coder's path."""
        return self.is_self or self.viewer.reaches(self.request.coder, P.SEE_FILE)

    @cached_property
    def may_look(self):
        """Whether each rule has a page: of today's rules, as far as the viewer may see the file."""
        return bool(self.stand.is_open and self.today_found and self.may_see_path)

    @property
    def may_settle(self):
        return may_settle_deciders(self.viewer)

    @property
    def steps(self):
        """What was done, with its title and look."""
        looks = {Act.APPROVED: "met", Act.AGREED: "met", Act.REFUSED: "not_met"}
        for one in self.request.done:
            act = Act(one.act)
            yield one, DONE[act], looks.get(act, "next"), in_role(one)

    @property
    def excepting(self):
        """The rules for which an exception was asked, in words."""
        stood = self.request.stood.without(self.withheld)
        asks = {one.id: one.asks for one in stood.rules}
        return [asks[one] for one in self.request.excepting if one in asks]

    @cached_property
    def ruling(self):
        return may_decide(self.viewer, self.request)

    @property
    def is_last(self):
        return self.stand.place == self.request.steps - 1

    @property
    def next_title(self):
        """Who decides at the next step, within a sentence."""
        return _titled(self.request.links[self.stand.place + 1])

    @property
    def exception_needed(self):
        """Say to who decides before the last step which rules are open there; nothing for none."""
        if self.is_last or not self.now.open:
            return ""
        named = [f"“{one.asks}”" for one in self.shown.open]
        if more := len(self.now.open) - len(named):
            named.append(counted(more, "rule on personnel records", "rules on personnel records"))
        last = capital(_titled(self.request.links[-1]))
        return (
            f"{last} can’t approve this unless an exception is granted for {listed(named)}. "
            "Approving here sends the request on; it doesn’t grant one."
        )

    @property
    def may_approve(self):
        """Whether nothing stands in the way of approving: no other kind of move, no open rule."""
        return not (self.other_move or (self.is_last and self.now.open))

    @property
    def other_move(self):
        """Say that it is another kind of move today than was asked for, where it is."""
        return other_today(self.request.move, self.now.move)

    @cached_property
    def transition(self):
        """The move to which it led."""
        approved = self.stand.stage is Stage.APPROVED
        return transition_via(self.request.via) if approved else None

    @property
    def forms(self):
        """Give the forms of what the viewer can do, by act."""
        if self.ruling:
            acts = [Act.APPROVED, Act.NOT_NOW, Act.ASKED_MORE, Act.REFUSED]
        else:
            spoken = (Act.ANSWERED, Act.APPEALED, Act.WITHDRAWN)
            acts = [one for one in spoken if may_speak_for(self.viewer, self.request, one)]
        return {act.value: self.sent.get(act) or self._form(act) for act in acts}

    def _form(self, act):
        more = {"is_last": self.is_last} if act is Act.APPROVED else {}
        first = {"why": self.suggested, "effective": self.first_day}
        initial = first if act is Act.APPROVED else {}
        return FORMS[act](auto_id=f"{act.value}_%s", initial=initial, **more)

    @property
    def suggested(self):
        """A reason to begin with, from the verdict; empty where something is open."""
        if not self.lines or self.now.open:
            return ""
        days = [one.since for one in self.now.rules if one.since]
        since = f", since {day_words(date.fromisoformat(max(days)).toordinal())}" if days else ""
        covered, number = len(self.now.excepted), len(self.lines)
        if covered == number:
            return _all_covered(number)
        if covered:
            return f"All is met but {in_words(covered)}, covered by an exception."
        return f"{_all_met(len(self.lines))}{since}."

    @property
    def first_day(self):
        """The day that is offered: the first of the next month."""
        return date(self.today.year + self.today.month // 12, self.today.month % 12 + 1, 1)

    @cached_property
    def day_asked(self):
        """The effective day that is looked at."""
        form = self.sent.get(Act.APPROVED)
        chosen = form.cleaned_data.get("effective") if form and form.is_valid() else None
        return chosen or self.first_day

    @cached_property
    def effect(self):
        """Say what approving for the day does to the positions on file, or why it cannot be."""
        path = path_today()
        if path is None or not (self.ruling and self.is_last):
            return []
        asked = self.request
        change = Change(asked.coder, asked.level, self.day_asked, asked=asked.move)
        try:
            plan = plan_of(change, path)
        except Refused as refused:
            return [str(refused)]
        ends = [fact_row(one.fact).level for one in plan.ends]
        told = [f"{_title(path, one)} ends on {_before(self.day_asked)}." for one in ends]
        if self.request.level:
            told += [f"{self.request.title} begins on {_day(self.day_asked)}."]
        return told + ([self.backdated] if self.backdated else [])

    @property
    def backdated(self):
        """Say that the day lies behind, where it does."""
        if self.day_asked >= self.today:
            return ""
        return f"It is backdated to {_day(self.day_asked)}: everything since then is judged again."

    @property
    def came_late(self):
        """Say what was done last, to whoever came after."""
        return did(self.request.last)

    @property
    def is_appealable(self):
        return after(self.stand, Act.APPEALED, self.request.steps) is not None


def _titled(link):
    """Say who decides at a step, within a sentence."""
    return "HR" if link.role == "hr-partner" else f"the {lowered(link.title)}"


def _title(path, level):
    found = path.by_name.get(level)
    return found.title if found else level


def _all_covered(number):
    if number == 1:
        return "The one requirement is covered by an exception."
    return f"All {number} requirements are covered by exceptions."


def _all_met(number):
    few = {1: "The one requirement is met", 2: "Both requirements are met"}
    return few.get(number, f"All {number} requirements are met")


def _day(day):
    return day_words(day.toordinal())


def _before(day):
    return day_words(day.toordinal() - 1)
