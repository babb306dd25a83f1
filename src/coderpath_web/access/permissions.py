"""What somebody may see or do."""

from enum import StrEnum


class Permission(StrEnum):
    """One thing that a role allows, within its scope."""

    SEE_FILE = "see a coder's path, reasons and record"
    SEE_PERSONNEL = "see appraisals, disciplinary events and why somebody left"
    SEE_BOARD = "see who is ready and who is near"
    SEE_COVERAGE = "see who covers which patient types"
    SEE_STANDARDS = "see productivity standards and their history"
    SEE_GROUPS = "see figures of groups of five or more"
    COMPARE_FACILITIES = "compare the months of facilities as they are on file today"
    RECORD_FACTS = "record and retract facts about others"
    RECORD_TRAINING = "record and retract training, knowledge and skills"
    RECORD_REVIEWS = "record and retract validation reviews"
    SET_STANDARDS = "record and retract standards, with a second person for those before today"
    IMPORT_FACTS = "import facts, and undo an import"
    EXPORT_FACTS = "export everything within their reach"
    INVITE = "invite people to sign in"
    MANAGE_ACCOUNTS = "give and end roles, close accounts"
    ADOPT_PATHS = "propose path documents, and confirm those of others"
    CONFIRM_PATHS = "confirm path documents that others propose"
    SEE_JOURNAL = "read the journal"
    SEE_DECISIONS = "see requests to move and exceptions, and how they were decided"
    ASK_FOR_MOVES = "ask that somebody they lead moves to another level"
    GRANT_EXCEPTIONS = "grant exceptions to rules of a path, and end them"
    PLACE_HIRES = "keep candidates, and hire them at the level that the rules allow"
    POST_OPENINGS = "post openings, and choose among those who apply"
    CONFIRM_MOVES = "confirm the moves that a new path proposes, or hold them back"
    SETTLE_DECIDERS = "settle who decides on requests"
