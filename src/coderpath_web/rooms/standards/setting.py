"""What is said beside a standard when it is set: how, and of which class of a type."""

from collections.abc import Mapping
from typing import NamedTuple

from coderpath.facts.rows import Standard
from coderpath.facts.shape import texts_of
from coderpath.facts.standards import CORPORATE
from coderpath_web.facts.models import Fact
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Facility
from coderpath_web.rooms.standards.enums import How
from coderpath_web.rooms.standards.models import HowSet


class Setting(NamedTuple):
    """How a standard is set, and the class that it is for, of which type, where it is for one."""

    how: str
    of_type: str = ""
    service_class: str = ""

    @property
    def label(self) -> str:
        """Give how it is set, in words."""
        return str(How(self.how).label)


def setting_of(kept: Mapping[str, str] | None) -> Setting | None:
    """Read what a proposal keeps."""
    return Setting(**kept) if kept else None


class Basis(NamedTuple):
    """From what a standard is set, instead of which, and who proposed it where somebody did."""

    basis: str
    replaced: Fact | None = None
    proposed_in: Entry | None = None


def keep_setting(
    setting: Setting | None, standard: Standard, basis: Basis, *, entry: Entry
) -> None:
    """Put beside a standard how it was set, under the entry by which it counts."""
    if setting is None:
        return
    texts = texts_of("standards", standard)
    place = None if standard.facility == CORPORATE else standard.facility
    HowSet.objects.create(
        facility=Facility.objects.get(code=place) if place else None,
        type=standard.type,
        since=texts["since"],
        records=texts["records"],
        minutes=texts["minutes"],
        made_in=entry,
        **basis._asdict(),
        **setting._asdict(),
    )
