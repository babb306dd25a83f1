"""The few words that made-up paths and facts share, so that facts meet criteria."""

TYPES = ["inpatient", "emergency", "ancillary"]
TITLES = {"inpatient": "Inpatient", "emergency": "Emergency room", "ancillary": "Ancillary"}
CREDENTIALS = ["CCA", "RHIT", "RHIA"]
SUBJECTS = ["coding", "law"]
DEGREES = ["associate", "bachelor", "master"]
KNOWLEDGE = ["anatomy_and_physiology", "coding"]
SKILLS = ["tact", "teaching"]
ROLES = ["mentor", "supervisor"]
RATINGS = ["work"]
EVENTS = ["warning"]
CATEGORIES = ["papers", "talks", "service"]
SETTINGS = ["hospital", "clinic"]
FACILITIES = ["north", "south", "west"]
METHODS = ["codes", "records", "drgs"]
CODERS = ["ann", "bob"]
STANDARDS = [(22, 420), (7, 60), (26, 60), (1, 30)]  # records per minutes
OLD_LEVELS = ["old-1", "old-2", "old-3"]
UNKNOWN_LEVEL = "volunteer"
CHECKED = [
    "credentials", "education", "courses", "knowledge", "experience", "training", "reviews",
    "points", "events",
]  # fmt: skip
