"""A coder of the demo organisation: the rows so far, and what the simulation draws on."""

from dataclasses import dataclass, field

from coderpath.days import FOREVER, Day, Month
from coderpath.facts import rows
from coderpath.facts.values.numbers import Number


@dataclass(slots=True)
class Seat:
    """Whose team someone sits in: a team, a region or the corporate office."""

    team: str
    since: Day
    until: Day = FOREVER


@dataclass(slots=True)
class Script:
    """What a story fixes: the pace by month, else the usual one; exactly the standard; help."""

    usual: float = 1.05
    months: dict[Month, float] = field(default_factory=dict)
    exact: bool = False
    helps: tuple[str, str, float] | None = None
    """The hospital helped, the patient type and the share of the time."""
    helps_from: Day = 0
    no_units: tuple[Day, Day] = (0, 0)
    """Days without continuing education; what ends with them is not renewed."""


@dataclass(slots=True, eq=False)
class Coder:
    """One person: traits that nobody records, then rows by kind as a record has them."""

    coder: str
    name: str
    facility: str
    born: int
    pace: float
    care: float
    drive: float
    taste: dict[str, float] = field(default_factory=dict)
    review_day: int = 15
    review_month: int = 0
    script: Script | None = None
    seats: list[Seat] = field(default_factory=list)
    ready_since: Month | None = None
    patience: int | None = None
    employment: list[rows.Employment] = field(default_factory=list)
    positions: list[rows.Position] = field(default_factory=list)
    leaves: list[rows.Leave] = field(default_factory=list)
    credentials: list[rows.CredentialHeld] = field(default_factory=list)
    education: list[rows.Education] = field(default_factory=list)
    courses: list[rows.CoursePassed] = field(default_factory=list)
    knowledge: dict[str, rows.KnowledgeShown] = field(default_factory=dict)
    skills: list[rows.Attestation] = field(default_factory=list)
    ratings: list[rows.Rating] = field(default_factory=list)
    events: list[rows.Event] = field(default_factory=list)
    experience: list[rows.Experience] = field(default_factory=list)
    training: dict[str, rows.Training] = field(default_factory=dict)
    productivity: list[rows.Productivity] = field(default_factory=list)
    hours: list[rows.Hours] = field(default_factory=list)
    reviews: list[tuple[rows.Review, str]] = field(default_factory=list)
    """Each with the moment at which it was recorded."""
    points: list[rows.Points] = field(default_factory=list)

    @property
    def level(self) -> str:
        """The level held last."""
        return self.positions[-1].level

    @property
    def hired(self) -> Day:
        """The first day of the last spell of employment."""
        return self.employment[-1].hired

    @property
    def left(self) -> Day:
        """The first day after the last spell of employment."""
        return self.employment[-1].left

    def employed(self, day: Day) -> bool:
        """Tell whether a spell of employment contains the day."""
        return any(spell.hired <= day < spell.left for spell in self.employment)

    def absent(self, day: Day) -> bool:
        """Tell whether a leave contains the day."""
        return any(leave.since <= day < leave.until for leave in self.leaves)

    def position_at(self, day: Day) -> rows.Position | None:
        """Give the position held on a day, or None."""
        for held in reversed(self.positions):
            if held.since <= day < held.until:
                return held
        return None

    def holds(self, day: Day, *names: str) -> bool:
        """Tell whether one of the credentials is valid on a day."""
        return any(
            row.credential in names and row.since <= day < row.until for row in self.credentials
        )

    def knows(self, day: Day, *subjects: str) -> bool:
        """Tell whether all of these are known on a day."""
        return all(of in self.knowledge and self.knowledge[of].on <= day for of in subjects)

    def begun(self, day: Day) -> list[str]:
        """Give the patient types in which training has begun by a day."""
        return [of for of, row in self.training.items() if row.begun <= day < row.ended]

    def hire(self, day: Day) -> None:
        """Begin a spell of employment."""
        self.employment.append(rows.Employment(self.coder, self.name, self.facility, day))

    def hold(self, level: str, fte: Number, since: Day, until: Day = FOREVER) -> None:
        """Hold a level at the home facility."""
        self.positions.append(rows.Position(self.coder, level, self.facility, fte, since, until))

    def move(self, level: str, day: Day, fte: Number | None = None) -> None:
        """Take a level from a day on; the position before ends that day."""
        before = self.positions[-1]
        if before.until == FOREVER:
            self.positions[-1] = before._replace(until=day)
        self.hold(level, before.fte if fte is None else fte, day)
        self.ready_since = self.patience = None

    def certify(self, name: str, since: Day, until: Day) -> None:
        """Hold a credential for a cycle or more."""
        self.credentials.append(rows.CredentialHeld(self.coder, name, since, until))

    def learn(self, of: str, by: str, on: Day) -> None:
        """Show knowledge by a course or a demonstration."""
        self.knowledge[of] = rows.KnowledgeShown(self.coder, of, by, on)

    def take(self, course: str, on: Day) -> None:
        """Pass a course."""
        self.courses.append(rows.CoursePassed(self.coder, course, on))

    def graduate(self, level: str, subject: str, on: Day) -> None:
        """Be awarded a diploma or a degree."""
        self.education.append(rows.Education(self.coder, level, subject, on))

    def work(self, setting: str, since: Day, until: Day) -> None:
        """Work in another place."""
        self.experience.append(rows.Experience(self.coder, setting, since, until))

    def show(self, skill: str, on: Day, *, held: bool = True) -> None:
        """Have the supervisor attest a skill, or that it is not there."""
        self.skills.append(rows.Attestation(self.coder, skill, "supervisor", held, on))

    def train(self, kind: str, begun: Day, proficient: Day, ended: Day = FOREVER) -> None:
        """Train in a patient type."""
        self.training[kind] = rows.Training(self.coder, kind, begun, proficient, ended)

    def sit(self, team: str, day: Day) -> None:
        """Report with a team from a day on."""
        if self.seats and self.seats[-1].until == FOREVER:
            self.seats[-1].until = day
        self.seats.append(Seat(team, day))

    def leave(self, day: Day, because: str) -> None:
        """End the employment, the position and the seat; `day` is the first day after."""
        self.employment[-1] = self.employment[-1]._replace(left=day, left_because=because)
        self.positions[-1] = self.positions[-1]._replace(until=day)
        self.seats[-1].until = day
        self.leaves = [
            row._replace(until=min(row.until, day)) for row in self.leaves if row.since < day
        ]
        self._drop_plans(day)

    def _drop_plans(self, day: Day) -> None:
        """Take out what was planned for days after the last one; training under way ends."""
        self.knowledge = {of: row for of, row in self.knowledge.items() if row.on < day}
        self.courses = [row for row in self.courses if row.on < day]
        self.education = [row for row in self.education if row.on < day]
        self.credentials = [row for row in self.credentials if row.since < day]
        self.training = {
            of: row
            if row.proficient < day
            else row._replace(proficient=FOREVER, ended=min(row.ended, day))
            for of, row in self.training.items()
            if row.begun < day
        }
