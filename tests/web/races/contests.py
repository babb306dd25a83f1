"""What is raced for, a kind a class: who races, what each may send, and what must be true after.

Each race is about something new. Exactly one form takes effect: its step and its entry are there
once, and everybody else is told on a page.
"""

from datetime import date
from itertools import count

from coderpath_web.decisions.models import GrantedException, Transition
from coderpath_web.facts.models import Fact
from coderpath_web.people.models import Coder, Facility
from coderpath_web.proposals.models import Proposal
from coderpath_web.rooms.claims.actions import make_claim
from coderpath_web.rooms.claims.enums import What
from coderpath_web.rooms.claims.models import ClaimStep
from coderpath_web.rooms.disputes.actions import raise_dispute
from coderpath_web.rooms.disputes.models import DisputeAnswer
from coderpath_web.rooms.openings.actions import apply_for
from coderpath_web.rooms.openings.models import ApplicationStep, Opening
from coderpath_web.rooms.openings.queries import applications
from coderpath_web.rooms.placement.actions import Newcomer, add_candidate
from coderpath_web.rooms.placement.models import Candidate
from coderpath_web.rooms.requests.actions import ask_to_move, settle_deciders
from coderpath_web.rooms.requests.chain import Link
from coderpath_web.rooms.requests.enums import Stage
from coderpath_web.rooms.requests.models import RequestStep
from coderpath_web.rooms.standards.actions import propose_standard
from tests.rooms.claims.claiming import hospital, row
from tests.rooms.openings.made import posted
from tests.rooms.proposals.test_standards import MONTH, standard
from tests.rooms.requests.asked import LEVEL, PATH, again, asked_world, held
from tests.web.factories import account, coder, facility, fact, facts, path
from tests.web.races.racing import MOST, Sent

WHY = "It was looked at."
NEXT_YEAR = "2027-01-01"
STARTS = date(2026, 12, 1)
BEGUN = {"since": "2024-03-04"}


class Contest:
    """Something that several want to settle, of whom one does."""

    def __init__(self):
        self.numbers = count(1)
        self.begin()
        self.accounts = [account("hr-partner", username=f"partner-{at}") for at in range(MOST)]

    def begin(self):
        """Put on file what all races have in common."""

    def race(self):
        """Put on file what one race is about; give the forms from which everybody chooses."""
        raise NotImplementedError

    def written(self):
        """Give how many entries whoever won has written."""
        return 1

    def settled(self):
        """Look that it is settled once."""
        raise NotImplementedError


class Requests(Contest):
    """Decisions on a request for a move."""

    def begin(self):
        self.world = asked_world()
        one = (Link("hr-partner"),)
        settle_deciders(by=self.world.admin, move="", level="", chain=one, why="One decides.")

    def race(self):
        code = f"c{next(self.numbers)}"
        self.coder = ready(code)
        self.moved = Transition.objects.count()
        self.asked = ask_to_move(by=self.world.edith, coder=self.coder, level=LEVEL)
        days = {"effective": NEXT_YEAR, "seen": NEXT_YEAR}
        return [
            self._sent("approved", why=WHY, **days),
            self._sent("refused", why=WHY),
            self._sent("not_now", why=WHY, again_on="2027-06-01"),
            self._sent("asked_more", why=WHY),
        ]

    def _sent(self, act, **data):
        return Sent(f"/requests/{self.asked.pk}/{act}/", data | {"shown": "1"})

    def settled(self):
        assert RequestStep.objects.filter(request=self.asked).count() == 2
        approved = again(self.asked).stand.stage is Stage.APPROVED
        assert Transition.objects.count() == self.moved + approved
        assert (held(self.coder.code)[-1][0] == LEVEL) is approved


def ready(code):
    """Put a coder on file who is ready for the level and reports to edith."""
    facts(
        coders=[{"coder": code, "name": code, "facility": "north", "hired": BEGUN["since"]}],
        positions=[{"coder": code, "level": "first"} | BEGUN],
        reports=[{"coder": code, "to": "edith"} | BEGUN],
    )
    return Coder.objects.get(code=code)


class Claims(Contest):
    """Vouching for a claim, alone or with others, and refusing it."""

    def begin(self):
        self.world = hospital()

    def race(self):
        self.credential = f"C{next(self.numbers)}"
        new = row(texts={"credential": self.credential, "since": "2026-10-01"})
        self.claim = make_claim(by=self.world.ana, coder=self.world.coder, new=new)
        own = f"/claims/{self.claim.pk}/"
        return [
            Sent(f"{own}vouch/", {"said": "Seen"}),
            Sent("/claims/vouch/", {"claim": [self.claim.pk], "said": "A list"}),
            Sent(f"{own}refuse/", {"said": WHY}),
        ]

    def settled(self):
        step = ClaimStep.objects.get(claim=self.claim)
        there = Fact.objects.filter(kind="credentials", subject=self.credential)
        assert there.count() == (step.what == What.VOUCHED)


class Disputes(Contest):
    """Answering a dispute: upheld, or corrected as it says."""

    def begin(self):
        self.world = hospital()

    def race(self):
        number = next(self.numbers)
        month = {"month": f"{2015 + number // 12}-{number % 12 + 1:02}"}
        self.month = fact("hours", coder="ana", productive_minutes="9600", **month)
        right = row("hours", month | {"productive_minutes": "8640"})
        self.dispute = raise_dispute(by=self.world.ana, fact=self.month, wrong=WHY, instead=right)
        own = f"/disputes/{self.dispute.pk}/"
        said = {"because": WHY}
        return [Sent(f"{own}uphold/", said), Sent(f"{own}as-said/", said)]

    def settled(self):
        answer = DisputeAnswer.objects.get(dispute=self.dispute)
        there = Fact.objects.filter(kind="hours", since=self.month.since, retracted_at=None)
        assert (there.get().pk == self.month.pk) is (answer.what == "upheld")


class Openings(Contest):
    """Filling an opening with one or the other, and closing it without a choice."""

    def begin(self):
        facility()
        path("two-rungs", PATH)
        self.hr = account("hr-partner", username="hr")

    def race(self):
        self.opening = posted(self.hr, level="post")
        codes = [f"{name}{next(self.numbers)}" for name in ("ana", "ben")]
        for code in codes:
            by = account(coder=coder(code, level="one-up", hired="2020-01-01"))
            apply_for(by=by, opening=self.opening)
        self.moved = Transition.objects.count()
        keys = [one.pk for one in applications(self.opening)]
        answers = {"answer": "Thank you.", "shown": keys, "why": WHY, "confirm": "1"}
        own = f"/openings/{self.opening.pk}/"
        chosen = [answers | {"chosen": key, "effective": "2027-01-04"} for key in keys]
        return [*(Sent(f"{own}choose/", one) for one in chosen), Sent(f"{own}close/", answers)]

    def written(self):
        return 1 + self._steps().filter(act="not_chosen").count()

    def settled(self):
        entry = Opening.objects.get(pk=self.opening.pk).closed_in
        chosen = self._steps().filter(act="chosen").count()
        assert self._steps().filter(act__in=("chosen", "not_chosen")).count() == 2
        assert chosen == (entry.action == "opening.filled")
        assert Transition.objects.count() == self.moved + chosen

    def _steps(self):
        return ApplicationStep.objects.filter(application__opening=self.opening)


class Candidates(Contest):
    """Hiring a candidate under several ids, and closing without hiring."""

    def begin(self):
        facility()
        path("two-rungs", PATH)
        self.hr = account("hr-partner", username="hr")

    def race(self):
        number = next(self.numbers)
        newcomer = Newcomer(f"Mina {number}", Facility.objects.get(code="north"), STARTS)
        self.candidate = add_candidate(by=self.hr, newcomer=newcomer)
        self.there, self.moved = Coder.objects.count(), Transition.objects.count()
        own = f"/candidates/{self.candidate.pk}/"
        hiring = {"level": "first", "seen": "first", "why": WHY}
        hired = [
            Sent(f"{own}hire/", hiring | {"code": f"c-{number}-{at}"}) for at in range(MOST - 1)
        ]
        return [*hired, Sent(f"{own}close/", {"why": WHY})]

    def settled(self):
        entry = Candidate.objects.get(pk=self.candidate.pk).closed_in
        hired = Transition.objects.count() - self.moved
        assert hired == Transition.objects.filter(made_in=entry).count() <= 1
        assert Coder.objects.count() == self.there + hired


class Exceptions(Contest):
    """Granting an exception to the same rule."""

    def begin(self):
        self.world = asked_world()

    def race(self):
        self.coder = ready(f"c{next(self.numbers)}")
        address = f"/people/{self.coder.code}/exceptions/new/two-up/certified/"
        return [Sent(address, {"last": last, "why": WHY}) for last in ("2027-06-30", NEXT_YEAR)]

    def settled(self):
        assert GrantedException.objects.filter(coder=self.coder).count() == 1


class Confirming(Contest):
    """Confirming and declining what somebody proposed."""

    def begin(self):
        path()
        facility()
        lead = coder("edith")
        fact("productivity", coder="edith", **MONTH)
        north = Facility.objects.get(code="north")
        self.edith = account("supervisor", "facility", coder=lead, facility=north)

    def race(self):
        number = next(self.numbers)
        since = f"{2000 + number // 12}-{number % 12 + 1:02}-01"
        self.there = Fact.objects.filter(kind="standards", retracted_at=None).count()
        self.proposal = propose_standard(by=self.edith, standard=standard(since), why=WHY)
        own = f"/to-confirm/{self.proposal.pk}/"
        return [Sent(f"{own}confirm/", {}), Sent(f"{own}decline/", {"why": WHY})]

    def settled(self):
        proposal = Proposal.objects.get(pk=self.proposal.pk)
        ends = (proposal.confirmed_in, proposal.declined_in, proposal.withdrawn_in)
        assert len([one for one in ends if one]) == 1
        there = Fact.objects.filter(kind="standards", retracted_at=None).count()
        assert there == self.there + bool(proposal.confirmed_in)
