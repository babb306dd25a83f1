"""What somebody may see of the people behind a comparison: nothing, groups, or names."""

from dataclasses import dataclass

from django.conf import settings

from coderpath_web.access.permissions import Permission


@dataclass(frozen=True)
class Sight:
    """How much a reader sees."""

    groups: bool
    """Whether figures of groups may be seen at all."""
    facilities: set[int] | None = None
    """The facilities whose people are counted; None counts everyone."""
    named: set[int] | None = None
    """The coders whose names may be seen; None names everyone."""

    def names(self, coder: int) -> bool:
        """Tell whether a coder's name may be seen."""
        return self.named is None or coder in self.named


def sight_of(request) -> Sight:
    """Give what a reader sees: everything invented in the demo, else what a role allows."""
    if settings.DEMO:
        return Sight(groups=True)
    viewer = request.viewer
    if not viewer or not viewer.may(Permission.SEE_GROUPS):
        return Sight(groups=False)
    named = viewer.coders(Permission.SEE_FILE) if viewer.may(Permission.SEE_FILE) else set()
    return Sight(groups=True, facilities=viewer.facilities(Permission.SEE_GROUPS), named=named)


def opens_files(request) -> Sight:
    """Give whose own page a reader may open; the demo opens nobody's page to a visitor."""
    viewer = request.viewer
    if not viewer or not viewer.may(Permission.SEE_FILE):
        return Sight(groups=False, named=set())
    return Sight(groups=False, named=viewer.coders(Permission.SEE_FILE))
