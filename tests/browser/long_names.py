"""Names of any length, and of any Latin letters, given to people of the demo organisation."""

from coderpath_web.accounts.models import Account
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.rooms.evidence.actions import correct_fact
from tests.browser.visit import PARTNER

LONGEST = ("Wolfeschlegelsteinhausenbergerdorff" * 4 + " de la Santísima Trinidad" * 7)[:300]
NAMES = {"C0014": LONGEST, "C0013": "Nguyễn Thị Ánh Nguyệt"}
"""By the ids of whom most pages are about, and of another of the same team."""


def give_long_names():
    """Correct the names of two coders, as whoever keeps their files does."""
    by = Account.objects.get(username=PARTNER)
    for code, name in NAMES.items():
        fact = Fact.objects.get(kind="coders", coder__code=code, retracted_at=None)
        new = NewFact("coders", fact_row(fact)._replace(name=name))
        correct_fact(by=by, fact=fact, new=new, why="written out")
