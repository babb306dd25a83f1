"""Two pages to look things up: what each role may see, and the words used here."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render

from coderpath_web.access.permissions import Permission
from coderpath_web.access.roles import ROLES, Scope
from coderpath_web.desk.pages.glossary import chapters
from coderpath_web.rooms.accounts.pages.account_list import given
from coderpath_web.rooms.accounts.pages.forms import SCOPES
from coderpath_web.standings.queries.employment import places


def roles(request):
    known = places()
    held = [given(grant, known) for grant in request.viewer.grants]
    names = {one.grant.role for one in held}
    context = {
        "held": held,
        "roles": [
            {
                "role": role,
                "is_held": role.name in names,
                "may": [one for one in Permission if one in role.permissions],
                "scopes": [SCOPES[Scope(scope)] for scope in role.scopes],
            }
            for role in ROLES.values()
        ],
    }
    return render(request, "desk/pages/roles.html", context)


@login_not_required
def words(request):
    return render(request, "desk/pages/words.html", {"chapters": chapters()})
