"""Two paths side by side, as a page: what differs, and what the difference does."""

from collections.abc import Hashable
from functools import cached_property, partial
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404
from django.shortcuts import resolve_url

from coderpath.sentence import Said, chain, said
from coderpath.sentence.words import capital
from coderpath.the_same import TheSame
from coderpath_web import clock
from coderpath_web.documents.queries import adopted, path_of
from coderpath_web.frame.asked_day import asked_day
from coderpath_web.frame.working.page import is_waiting
from coderpath_web.kept_while import KeptWhile
from coderpath_web.rooms.paths.differences import Difference, Differences
from coderpath_web.rooms.paths.pages.compare.counts import NO_LEVEL, Count, Counts
from coderpath_web.rooms.paths.pages.compare.listed_person import ListedPerson, listed_person
from coderpath_web.rooms.paths.pages.compare.medians import Medians, MedianTable
from coderpath_web.rooms.paths.pages.compare.people_list import PeopleList
from coderpath_web.rooms.paths.pages.compare.pictures import flow_picture, head_count_picture
from coderpath_web.rooms.paths.pages.compare.released import Released
from coderpath_web.rooms.paths.pages.compare.sight import opens_files, sight_of
from coderpath_web.rooms.paths.pages.documents import document_or_404
from coderpath_web.rooms.paths.releases import release_day
from coderpath_web.rooms.paths.releasing import Figures, figures_for
from coderpath_web.standings.queries.answers import answered_otherwise
from coderpath_web.standings.queries.come_to import derived_come_to
from coderpath_web.standings.queries.compared import Compared, Stands
from coderpath_web.ui.charts.drawing import Drawing

ANSWER = "answer"
"""Asks for those alone who get another answer by a requirement."""
FROM_RECORDS = "records"
"""Asks for the medians of those alone who were hired since months are on file."""


ANY_LEVEL = ("", "Any level")


COMPARED: KeptWhile[Compared] = KeptWhile(most=8)
OTHERWISE: KeptWhile[dict[str, set[int]]] = KeptWhile(most=8)
DIFFERENCES: KeptWhile[Differences] = KeptWhile(most=8)
"""What differs between two documents is the same, whatever happens."""


class Comparison:
    """The earlier document and the later one, over everyone whom the reader may count."""

    def __init__(self, request, name: str, other: str) -> None:
        # Before anything is read: what is read later is at least as new.
        self.mark = derived_come_to()
        self.documents = adopted()
        asked = [document_or_404(self.documents, one) for one in (name, other)]
        if asked[0] == asked[1]:
            raise Http404
        self.old, self.new = sorted(asked, key=self.documents.index)
        self.asked = request.GET
        self.day, self.is_today = asked_day(request)
        self.sight = sight_of(request)
        self.opens = opens_files(request)
        self.viewer = request.viewer
        self.demo = settings.DEMO
        self.waits = is_waiting(request)

    @cached_property
    def url(self) -> str:
        """The page's own address; the two documents are the same in either order."""
        return resolve_url("compare", self.new.name, self.old.name)

    @cached_property
    def old_path(self):
        """The earlier path."""
        return path_of(self.old)

    @cached_property
    def new_path(self):
        """The later path."""
        return path_of(self.new)

    @cached_property
    def old_title(self) -> str:
        """The earlier document's title, short where both begin alike."""
        return self._short(self.old.title, self.new.title)

    @cached_property
    def new_title(self) -> str:
        """The later document's title, short where both begin alike."""
        return self._short(self.new.title, self.old.title)

    def _short(self, title: str, other: str) -> str:
        begins, _, rest = title.rpartition(", ")
        alike = begins and begins == other.rpartition(", ")[0]
        return f"{rest} path" if alike else title

    @property
    def others(self) -> bool:
        """Whether there is another document to choose than these two."""
        return len(self.documents) > 2  # noqa: PLR2004 -- the two that are compared

    @property
    def document_choices(self) -> list[tuple[str, str]]:
        """The documents to choose from, the latest first."""
        return [(one.name, one.title) for one in reversed(self.documents)]

    @cached_property
    def differences(self) -> Differences:
        """What differs between the two documents."""
        paths = TheSame(self.old_path), TheSame(self.new_path)
        return DIFFERENCES.get(paths, lambda: Differences(self.old_path, self.new_path))

    @cached_property
    def compared(self) -> Compared:
        """The people under both documents."""
        counted = self.sight.facilities
        make = partial(Compared, self.documents, self.old, self.new, self.day, counted)
        return COMPARED.get((*self._compared, *self._counted), make)

    @property
    def _counted(self) -> tuple[Hashable, ...]:
        counted = self.sight.facilities
        return (None if counted is None else frozenset(counted),)

    @property
    def _compared(self) -> tuple[Hashable, ...]:
        count = tuple(one.pk for one in self.documents)
        return (self.mark, count, self.old.pk, self.new.pk, self.day)

    @property
    def hangs_on(self) -> tuple[Hashable, ...]:
        """All that the page hangs on, beside the choices in its address."""
        reader = self.viewer.allowed if self.viewer else ()
        shows_released = self.sight.groups and not self.all_named
        newest = self.released.release if shows_released else None
        return (
            *self._compared,
            clock.today(),
            self.demo,
            reader,
            newest and newest.pk,
            self.are_coming,
        )

    @property
    def differences_hang_on(self) -> tuple[Hashable, ...]:
        """What the lines of the differences hang on: both documents, and how many each moves."""
        counted: tuple[Hashable, ...] = ()
        if self.sight.groups:
            counted = (self.figures.day, self.all_named, *(n for _, n in self.difference_lines))
        paths = TheSame(self.old_path), TheSame(self.new_path)
        return (*paths, self.old.pk, self.new.pk, self.sight.groups, *counted)

    @cached_property
    def named(self) -> list[Stands]:
        """The people whose names the reader may see."""
        if self.sight.named == set():
            return []
        return [one for one in self.compared.people if self.sight.names(one.spell.coder)]

    @cached_property
    def all_named(self) -> bool:
        """Whether the reader may see the name of everyone who is counted."""
        if self.sight.named is None or not self.sight.named:
            return self.sight.named is None
        return len(self.named) == len(self.compared.people)

    @cached_property
    def figures(self) -> Compared | Released:
        """What is counted: the day itself for who may see every name, else what was released."""
        if self.all_named:
            return self.compared
        release, day = self.released.release, release_day(clock.today())
        return Released(release, self.documents, self.old, self.new, day)

    @cached_property
    def released(self) -> Figures:
        """The newest figures that are released to the reader, who sees groups only."""
        if not self.viewer:
            return Figures(None)
        return figures_for(self.viewer, starts=not self.waits)

    @cached_property
    def are_coming(self) -> bool:
        """Whether newer figures are being worked out for the reader."""
        return self.sight.groups and not self.all_named and self.released.are_coming

    @cached_property
    def shows_figures(self) -> bool:
        """Whether there are figures to show: some may be about to come, and none here yet."""
        if not self.are_coming:
            return self.sight.groups
        return isinstance(self.figures, Released) and self.figures.reads_both

    @cached_property
    def counts(self) -> Counts:
        """Totals, flow and head-count."""
        return Counts(self.figures)

    @cached_property
    def flow(self) -> Drawing | None:
        """The picture of where people go."""
        return flow_picture(self.counts, capital(self.old_title), capital(self.new_title))

    @cached_property
    def head_count(self) -> Drawing:
        """The picture of the head-count by level."""
        return head_count_picture(self.counts, self.old_title, self.new_title)

    @cached_property
    def answered_otherwise(self) -> dict[str, set[int]]:
        """Who gets another answer by each requirement that differs, by its later key."""
        return OTHERWISE.get((*self._compared, *self._counted), self._answered_otherwise)

    def _answered_otherwise(self) -> dict[str, set[int]]:
        twins = [one.twin for one in self.differences.asked if one.twin]
        found = answered_otherwise(twins, self.old, self.new, self.day) if twins else {}
        employed = {one.spell.coder for one in self.compared.people}
        return {twin.new: coders & employed for twin, coders in found.items()}

    @cached_property
    def difference_lines(self) -> list[tuple[Difference, Count | None]]:
        """What is asked otherwise, with how many get another answer by it, where that is known."""
        return [(one, self._otherwise(one)) for one in self.differences.asked]

    def _otherwise(self, one: Difference) -> Count | None:
        if not self.shows_figures or one.twin is None:
            return None
        query = urlencode({ANSWER: one.twin.new})
        if isinstance(self.figures, Released):
            return Count(self.figures.answered_otherwise(one.twin.new), query)
        return Count(len(self.answered_otherwise[one.twin.new]), query)

    @cached_property
    def answer_asked(self) -> str:
        """The requirement by which the list of people is narrowed to those answered otherwise."""
        asked = self.asked.get(ANSWER, "")
        return asked if asked and asked in self.answered_otherwise else ""

    @cached_property
    def answer_words(self) -> Said:
        """The requirement by which the list is narrowed, as both documents word it."""
        lines = (one for one in self.differences.asked if one.twin)
        one = next(one for one in lines if one.twin and one.twin.new == self.answer_asked)
        old, new = chain("; ", one.old.texts).lowered, chain("; ", one.new.texts).lowered
        return said(old, f" ({self.old_title}), ", new, f" ({self.new_title})")

    @cached_property
    def people(self) -> PeopleList:
        """Who is at which level, and since when."""
        if not self.answer_asked:
            return PeopleList(self.named, self.asked)
        coders = self.answered_otherwise[self.answer_asked]
        listed = [one for one in self.named if one.spell.coder in coders]
        return PeopleList(listed, self.asked, kept={ANSWER: self.answer_asked})

    @cached_property
    def listed(self) -> list[ListedPerson]:
        """The people of the list's page, ready to be shown."""
        return [self._listed(one) for one in self.people.page]

    def _listed(self, one: Stands) -> ListedPerson:
        url = resolve_url("my-path", one.spell.code) if self.opens.names(one.spell.coder) else ""
        return listed_person(one, self.old_path, self.new_path, self.compared.leading_path, url)

    @cached_property
    def old_choices(self) -> list[tuple[str, str]]:
        """The earlier document's levels to choose from."""
        return [ANY_LEVEL, *((rung.name, rung.title) for rung in self.counts.old_rungs)]

    @cached_property
    def new_choices(self) -> list[tuple[str, str]]:
        """The later document's levels to choose from."""
        return [ANY_LEVEL, *((rung.name, rung.title) for rung in self.counts.new_rungs)]

    @cached_property
    def held_choices(self) -> list[tuple[str, str]]:
        """The levels that may really be held."""
        levels = [(level.level, level.title) for level in self.compared.leading_path]
        return [ANY_LEVEL, *levels, (NO_LEVEL, "No level of this path")]

    @cached_property
    def facilities(self) -> int:
        """At how many facilities the people work."""
        if isinstance(self.figures, Released):
            return self.figures.facilities
        return len({one.place.code for one in self.compared.people if one.place.code})

    @cached_property
    def only_since_records(self) -> bool:
        """Whether the medians are those of people hired since months are on file."""
        return self.asked.get("hired") == FROM_RECORDS and bool(self.figures.first_month)

    @cached_property
    def medians(self) -> MedianTable:
        """Median months to each level."""
        if isinstance(self.figures, Released):
            return self.figures.medians
        return self.exact_medians

    @cached_property
    def exact_medians(self) -> Medians:
        """The medians of the day itself, with the rows behind them."""
        first = self.compared.first_month if self.only_since_records else None
        return Medians(self.compared, first)
