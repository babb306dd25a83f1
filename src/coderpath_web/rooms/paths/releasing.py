"""Working out figures of groups that are due, in a process of its own: no page waits for them."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.conf import settings

from coderpath_web import clock, kept_as_json, process
from coderpath_web.access.permissions import Permission
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.documents.queries import adopted
from coderpath_web.limits import step_back
from coderpath_web.people.models import Coder
from coderpath_web.rooms.paths.actions import release_figures
from coderpath_web.rooms.paths.releases import is_due, reach_key, releases_of
from coderpath_web.standings.many import are_many
from coderpath_web.standings.models import Release

WORK = "coderpath_web.rooms.paths.releasing.release_in_process"
NOTHING = "nothing"
"""Where a process keeps that there was nothing to release, and of which day and documents."""


@dataclass(frozen=True)
class Figures:
    """The newest figures that are released to somebody, and whether newer ones are on their way."""

    release: Release | None
    are_coming: bool = False


def figures_for(viewer: Viewer, *, starts: bool = True) -> Figures:
    """Give the newest figures of the groups that somebody reaches.

    Where new ones are due, a process works them out; of few coders it is done at once. A page that
    waits for them `starts` none: one that fails is not started over and over.
    """
    if not are_many(Coder.objects.count()):
        return Figures(release_figures(by=viewer.account))
    facilities = viewer.facilities(Permission.SEE_GROUPS)
    last = next(iter(releases_of(facilities)[-1:]), None)
    if not adopted() or not is_due(last, adopted(), viewer.day):
        return Figures(last)
    folder = _folder(viewer)
    if kept_as_json.kept(folder, NOTHING) == _asked(viewer.day):
        return Figures(last)
    if starts:
        process.go_on(folder, WORK, (str(viewer.account.pk),))
    return Figures(last, are_coming=True)


def release_in_process(account: str) -> None:
    """Release what is due to an account, given by its number, while pages go first."""
    step_back()
    release_for(Viewer(Account.objects.get(pk=account), clock.today()))


def release_for(viewer: Viewer) -> None:
    """Release what is due to somebody, in the process; or keep that there is nothing, for today."""
    before = releases_of(viewer.facilities(Permission.SEE_GROUPS))
    made = release_figures(by=viewer.account)
    if made is None or made in before:
        kept_as_json.keep(_folder(viewer), NOTHING, _asked(viewer.day))


def _asked(day: date) -> list[object]:
    return [day.isoformat(), [one.pk for one in adopted()]]


def _folder(viewer: Viewer) -> Path:
    """Give the folder of the process; readers of one reach share it."""
    key = reach_key(viewer.facilities(Permission.SEE_GROUPS)) or "everyone"
    return Path(settings.HOME) / "releases" / key
