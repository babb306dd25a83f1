"""Posting an opening."""

from datetime import timedelta

from django import forms
from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.refused import Refused
from coderpath_web.documents.named import path_today
from coderpath_web.frame.form.day_field import DayField
from coderpath_web.frame.form.offered import offer, unchosen
from coderpath_web.people.models import Facility
from coderpath_web.rooms.openings.actions import Posting, post_opening
from coderpath_web.rooms.openings.enums import Reach
from coderpath_web.rooms.openings.rules import may_post
from coderpath_web.standings.queries.employment import places

REACHES = (
    (Reach.FACILITY.value, "Whoever qualifies at the facility"),
    (Reach.REGION.value, "Whoever qualifies in its region"),
)
EVERYBODY = (Reach.CORPORATE.value, "Everyone in the organization who qualifies")
WEEKS_TO_APPLY = 3


class PostingForm(forms.Form):
    """What is asked of whoever posts an opening: only what stands in its viewer's reach."""

    level = forms.ChoiceField(label="Position")
    facility = forms.ChoiceField(label="Where")
    reach = forms.ChoiceField(label="Who may apply")
    begins = DayField(label="First day in the position")
    last = DayField(
        label="Last day in the position",
        required=False,
        help_text="Leave empty if it is permanent. Whoever takes one that ends keeps their level.",
    )
    apply_by = DayField(label="Last day to apply")
    says = forms.CharField(
        label="What the position is",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="A few sentences: what they will do, for how many people, and whom to ask.",
    )

    def __init__(self, viewer, data=None):
        begins = viewer.day + timedelta(weeks=WEEKS_TO_APPLY + 3)
        apply_by = viewer.day + timedelta(weeks=WEEKS_TO_APPLY)
        super().__init__(data, initial={"begins": begins, "apply_by": apply_by})
        reached = viewer.facilities(P.POST_OPENINGS)
        offer(self, "level", unchosen("Choose a position", posts()))
        offer(self, "facility", unchosen("Choose a hospital", _places(reached)))
        offer(self, "reach", [*REACHES, *([EVERYBODY] if reached is EVERYONE else [])])

    def posting(self):
        """Give what was filled in."""
        given = self.cleaned_data
        facility = Facility.objects.filter(code=given["facility"]).first()
        last = given["last"]
        return Posting(
            level=given["level"],
            facility=facility,
            reach=Reach(given["reach"]),
            begins=given["begins"],
            ends=last + timedelta(days=1) if last else None,
            apply_by=given["apply_by"],
            says=given["says"],
        )


def posts():
    """Give the positions to be filled of the path in force today, to choose from."""
    path = path_today()
    return [(one.level, one.title) for one in path or () if one.opening]


def _places(reached):
    found = [
        (one.code, one.name)
        for key, one in places().items()
        if reached is EVERYONE or key in reached
    ]
    return sorted(found, key=lambda one: one[1])


@require_http_methods(["GET", "POST"])
def post(request):
    may_post(request.viewer).or_refuse()
    form = PostingForm(request.viewer, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            made = post_opening(by=request.viewer.account, posting=form.posting())
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, f"Posted: {made.title}. Everyone who qualifies sees it.")
            return redirect("opening", made.pk)
    status = 422 if form.errors else 200
    context = {"form": form, "has_posts": bool(posts())}
    return render(request, "rooms/openings/pages/posting/posting.html", context, status=status)
