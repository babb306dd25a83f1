"""What waits for the viewer to vouch for, many of one kind at once; the own claims; what ended."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render, resolve_url
from django.views.decorators.http import require_POST

from coderpath.sentence.words import counted
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.refused import Refused
from coderpath_web.facts import refused
from coderpath_web.facts.on_file import OnFileAlready
from coderpath_web.facts.words import WORDS
from coderpath_web.frame.working.leading import leading
from coderpath_web.rooms.claims import inbox
from coderpath_web.rooms.claims.actions import vouch_for
from coderpath_web.rooms.claims.queries import with_steps
from coderpath_web.rooms.claims.rules import may_see_claim
from coderpath_web.rooms.claims.told import claims_told
from coderpath_web.row_number import row_number

A_TIME = 40
"""Claims of one kind that are shown, and vouched for, together."""
A_PAGE = 20
LONGEST_SAID = 500
TOO_LONG = "At most {most} letters say how they were checked; these are {found}. Nothing was saved."
HOW = "Say how they were checked, such as: looked up at AHIMA on 3 March. Nothing was saved."
NONE_TICKED = "Tick the claims that you vouch for."
ON_FILE = "One of them is on file already, so nothing was saved. Look at each of them."


class KindWaiting:
    """The claims of one kind that wait for the viewer."""

    def __init__(self, kind, told):
        self.kind, self.words = kind, WORDS[kind]
        self.all, self.told = told, told[:A_TIME]

    @property
    def more(self):
        return len(self.all) - len(self.told)

    @property
    def many(self):
        return len(self.told) > 1


def queue(request):
    request.viewer.need(P.SEE_FILE)
    return _page(request)


@require_POST
def vouch_ticked(request):
    """Vouch for all claims that were ticked, or for none of them."""
    request.viewer.need(*inbox.RECORDING)
    claims = _ticked(request)
    if not claims:
        return _page(request, wrong=NONE_TICKED, status=422)
    says = f"Vouched for {counted(len(claims), 'claim')}"
    said = request.POST.get("said", "").strip()
    if not said:
        return _page(request, wrong=HOW, ticked=claims, status=422)
    if len(said) > LONGEST_SAID:
        wrong = TOO_LONG.format(most=LONGEST_SAID, found=f"{len(said):,}")
        return _page(request, wrong=wrong, said=said, ticked=claims, status=422)
    try:
        with leading(f"{says}.", resolve_url("claims")):
            vouch_for(by=request.viewer.account, claims=claims, said=said)
    except OnFileAlready:
        return _page(request, wrong=ON_FILE, status=409)
    except refused.Refused as clash:
        return _page(request, wrong=clash.findings[0].in_form, status=409)
    except Refused as why:
        return _page(request, wrong=f"{why} Nothing was saved.", status=409)
    messages.success(request, f"{says}. What they claimed is on file now.")
    return redirect("claims")


def _ticked(request):
    """Give the claims that were ticked; whatever is out of reach is not there."""
    numbers = {row_number(one) or 0 for one in request.POST.getlist("claim")}
    found = list(with_steps().filter(pk__in=numbers))
    if len(found) < len(numbers):
        raise Http404
    for one in found:
        may_see_claim(request.viewer, one).or_refuse()
    return found


def _page(request, wrong="", said="", ticked=(), status=200):
    viewer, waiting = request.viewer, {}
    page = Paginator(inbox.ended(viewer), A_PAGE).get_page(request.GET.get("page"))
    for one in claims_told(inbox.to_vouch(viewer)):
        waiting.setdefault(one.kind, []).append(one)
    context = {
        "waiting": [KindWaiting(kind, told) for kind, told in waiting.items()],
        "own": claims_told(inbox.own_waiting(viewer)),
        "asked": claims_told(inbox.asked(viewer)),
        "page": page,
        "ended": claims_told(page),
        "vouches": viewer.may(*inbox.RECORDING),
        "own_coder": viewer.account.coder,
        "wrong": wrong,
        "said": said,
        "ticked": {one.pk for one in ticked},
    }
    return render(request, "rooms/claims/pages/queue/queue.html", context, status=status)
