"""The rows of facts: the named tuples that code reads by name, each in its kind.

Days and months are whole numbers (`coderpath.days`); an empty `until` is FOREVER. Every row ends
with the source it was read from, so that evidence can name it.
"""

from coderpath.facts.kinds.checked import Checked
from coderpath.facts.kinds.coders import Employment
from coderpath.facts.kinds.courses import CoursePassed
from coderpath.facts.kinds.credentials import CredentialHeld
from coderpath.facts.kinds.education import Education
from coderpath.facts.kinds.events import Event
from coderpath.facts.kinds.experience import Experience
from coderpath.facts.kinds.facilities import Facility
from coderpath.facts.kinds.hours import Hours
from coderpath.facts.kinds.knowledge import KnowledgeShown
from coderpath.facts.kinds.leaves import Leave
from coderpath.facts.kinds.points import Points
from coderpath.facts.kinds.positions import Position
from coderpath.facts.kinds.productivity import Productivity
from coderpath.facts.kinds.ratings import Rating
from coderpath.facts.kinds.reports import Report
from coderpath.facts.kinds.reviews import Review
from coderpath.facts.kinds.skills import Attestation
from coderpath.facts.kinds.standards import Standard
from coderpath.facts.kinds.training import Training

__all__ = [
    "Attestation",
    "Checked",
    "CoursePassed",
    "CredentialHeld",
    "Education",
    "Employment",
    "Event",
    "Experience",
    "Facility",
    "Hours",
    "KnowledgeShown",
    "Leave",
    "Points",
    "Position",
    "Productivity",
    "Rating",
    "Report",
    "Review",
    "Standard",
    "Training",
]
