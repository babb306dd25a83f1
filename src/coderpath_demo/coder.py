"""A coder of the demo organisation: what happened, and what the simulation draws on."""

from dataclasses import dataclass, field

from coderpath.days import FOREVER, Day, Month


@dataclass(slots=True)
class Spell:
    """A spell of employment."""

    hired: Day
    left: Day = FOREVER
    because: str = ""


@dataclass(slots=True)
class Held:
    """A position: a level held at a facility."""

    level: str
    fte: str
    since: Day
    until: Day = FOREVER


@dataclass(slots=True)
class Trained:
    """Training in a patient type."""

    begun: Day
    proficient: Day = FOREVER
    ended: Day = FOREVER


@dataclass(slots=True)
class Credential:
    """A credential for one cycle or more; at the end it is renewed, unless a story says no."""

    name: str
    since: Day
    until: Day = FOREVER
    renews: bool = True


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
    """Days without continuing education."""


@dataclass(slots=True, eq=False)
class Coder:
    """One person, from the first day on; days are ordinals, dates before hire included."""

    coder: str
    name: str
    facility: str
    born: int
    pace: float
    care: float
    drive: float
    spells: list[Spell] = field(default_factory=list)
    positions: list[Held] = field(default_factory=list)
    seats: list[Seat] = field(default_factory=list)
    leaves: list[tuple[Day, Day]] = field(default_factory=list)
    credentials: list[Credential] = field(default_factory=list)
    education: list[tuple[str, str, Day]] = field(default_factory=list)
    courses: list[tuple[str, Day]] = field(default_factory=list)
    knowledge: dict[str, tuple[str, Day]] = field(default_factory=dict)
    skills: list[tuple[str, str, bool, Day]] = field(default_factory=list)
    ratings: list[tuple[str, int, Day]] = field(default_factory=list)
    events: list[tuple[str, Day]] = field(default_factory=list)
    experience: list[tuple[str, Day, Day]] = field(default_factory=list)
    training: dict[str, Trained] = field(default_factory=dict)
    taste: dict[str, float] = field(default_factory=dict)
    earned: dict[Month, tuple[float, int]] = field(default_factory=dict)
    """Earned and productive minutes by month."""
    ready_since: Month | None = None
    patience: int | None = None
    review_day: int = 15
    review_month: int = 0
    script: Script | None = None

    @property
    def level(self) -> str:
        """The level held last."""
        return self.positions[-1].level

    @property
    def fte(self) -> str:
        """The share of full time of the last position."""
        return self.positions[-1].fte

    @property
    def hired(self) -> Day:
        """The first day of the last spell of employment."""
        return self.spells[-1].hired

    @property
    def left(self) -> Day:
        """The first day after the last spell of employment."""
        return self.spells[-1].left

    def employed(self, day: Day) -> bool:
        """Tell whether a spell of employment contains the day."""
        return any(spell.hired <= day < spell.left for spell in self.spells)

    def position_at(self, day: Day) -> Held | None:
        """Give the position held on a day, or None."""
        for held in reversed(self.positions):
            if held.since <= day < held.until:
                return held
        return None

    def holds(self, day: Day, *names: str) -> bool:
        """Tell whether one of the credentials is valid on a day."""
        return any(
            credential.name in names and credential.since <= day < credential.until
            for credential in self.credentials
        )

    def knows(self, day: Day, *subjects: str) -> bool:
        """Tell whether all of these are known on a day."""
        return all(self.knowledge.get(of, ("", FOREVER))[1] <= day for of in subjects)

    def begun(self, day: Day) -> list[str]:
        """Give the patient types in which training has begun by a day."""
        return [of for of, trained in self.training.items() if trained.begun <= day < trained.ended]

    def proficient(self, day: Day) -> list[str]:
        """Give the patient types in which the coder is proficient on a day."""
        return [of for of, trained in self.training.items() if trained.proficient <= day]

    def move(self, level: str, day: Day, fte: str = "") -> None:
        """Take a level from a day on; the position before ends that day."""
        fte = fte or (self.fte if self.positions else "1")
        if self.positions and self.positions[-1].until == FOREVER:
            self.positions[-1].until = day
        self.positions.append(Held(level, fte, day))
        self.ready_since = self.patience = None

    def sit(self, team: str, day: Day) -> None:
        """Report with a team from a day on."""
        if self.seats and self.seats[-1].until == FOREVER:
            self.seats[-1].until = day
        self.seats.append(Seat(team, day))

    def leave(self, day: Day, because: str) -> None:
        """End the employment, the position and the seat; `day` is the first day after."""
        self.spells[-1].left = day
        self.spells[-1].because = because
        self.positions[-1].until = day
        self.seats[-1].until = day
        self.leaves = [(since, min(until, day)) for since, until in self.leaves if since < day]
        self._drop_plans(day)

    def _drop_plans(self, day: Day) -> None:
        """Take out what was planned for days after the last one; training under way ends."""
        self.knowledge = {of: seen for of, seen in self.knowledge.items() if seen[1] < day}
        self.courses = [(of, on) for of, on in self.courses if on < day]
        self.education = [row for row in self.education if row[2] < day]
        self.credentials = [one for one in self.credentials if one.since < day]
        self.training = {of: one for of, one in self.training.items() if one.begun < day}
        for trained in self.training.values():
            if trained.proficient >= day:
                trained.proficient = FOREVER
                trained.ended = min(trained.ended, day)
