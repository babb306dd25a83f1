"""The stories: who is in them, what happens, and what the path should answer."""

from typing import NamedTuple


class Story(NamedTuple):
    """A story and the coder it is about; `expected` says what the judge should find."""

    story: str
    coder: str
    name: str
    title: str
    sentence: str
    expected: str


STORIES = (
    Story(
        "stuck",
        "C0001",
        "Marisol Tenorio",
        "Stuck under the original path",
        "She coded two patient types proficiently for years, but her RHIT did not count.",
        "Original path: never ready for level II, the credential is missing. Revised path: ready "
        "for level III from the change-over on, now level IV.",
    ),
    Story(
        "graduate",
        "C0002",
        "Talia Benally",
        "RHIT without experience",
        "She came straight from school with a fresh RHIT.",
        "Placed at level II by the rule for the RHIT.",
    ),
    Story(
        "rural",
        "C0003",
        "Harriet Ostrander",
        "No same-day surgery in sight",
        "Her hospital is critical access and sends surgery elsewhere.",
        "Level III; for level IV only one patient type is missing, same-day surgery.",
    ),
    Story(
        "uneven",
        "C0004",
        "Desmond Okafor",
        "Eleven strong months and one weak",
        "One month of the last twelve was far below the standard, the others well above.",
        "Ready for level IV by the twelve-month average; each month by itself would not be met.",
    ),
    Story(
        "lapsed",
        "C0005",
        "Corinne Lagerquist",
        "A credential that lapsed and came back",
        "Her CCA ended because units were missing; she passed the examination again months later.",
        "Level III throughout; she does not qualify for it between the two dates.",
    ),
    Story(
        "newcomer",
        "C0006",
        "Jolene Castellon",
        "Placed above people who meet more",
        "She was hired at level III without pathophysiology and with one type begun.",
        "The path would have placed her at level II.",
    ),
    Story(
        "incumbent",
        "C0007",
        "Keiko Rasband",
        "Better qualified, one level below the newcomer",
        "She works in the same hospital as the newcomer and meets all of level III.",
        "Ready for level III for months, still at level II.",
    ),
    Story(
        "laboratory",
        "C0008",
        "Lani Fonoti",
        "A phlebotomist who codes in the laboratory",
        "She took the class and the exam, and assigns final diagnoses of laboratory visits.",
        "Ancillary coder; keeps it with yearly training and quarterly reviews.",
    ),
    Story(
        "waiting",
        "C0009",
        "Teodor Quezada",
        "Waiting for a trainer",
        "His region has had no trainer for months, so a second patient type has not begun.",
        "Level II; for level III only the second patient type is missing.",
    ),
    Story(
        "exact",
        "C0010",
        "Ruth Whitlock",
        "Exactly at 100 %",
        "She codes exactly what the standard asks, month after month.",
        "Not ready for level IV, since more than 100 % is asked; ready if 100 % were enough.",
    ),
    Story(
        "returning",
        "C0011",
        "Selma Greenhalgh",
        "Part time, and back from leave",
        "She works three days a week and was on leave for five months of the last year.",
        "The months on leave are passed over: ready for level IV once twelve months are together. "
        "Two reviews fell into the leave, so fewer than four are in the last twelve months.",
    ),
    Story(
        "rehire",
        "C0012",
        "Anders Thackeray",
        "Left and came back",
        "He left for better pay and returned after the path had changed.",
        "Two spells of employment; judged in both, the time between is experience.",
    ),
    Story(
        "one-credential",
        "C0013",
        "Naomi Villalobos",
        "One credential away",
        "She meets all that level IV asks but for the CCS.",
        "Level III; for level IV only the CCS is missing.",
    ),
    Story(
        "one-type",
        "C0014",
        "Quentin Abernathy",
        "One patient type away",
        "He has the CCS and codes three of the four types; inpatient has not begun.",
        "Level III; for level IV only the fourth patient type is missing.",
    ),
    Story(
        "one-month",
        "C0015",
        "Imani Holbrook",
        "One month away",
        "She has been at level III for eleven closed months, all above the standard.",
        "Level III; ready for level IV when the next month closes.",
    ),
    Story(
        "correction",
        "C0016",
        "Camila Breckenridge",
        "A credential entered wrongly",
        "Her CCS-P was entered as a CCS; the mistake was found a year later and corrected.",
        "As it was known then, she was ready for level IV when she got it; as known now, she lacks "
        "the CCS. Nothing is taken away.",
    ),
    Story(
        "unchecked",
        "C0017",
        "Florin Weatherby",
        "Nobody has checked the file yet",
        "The paper files of his hospital are being gone through, his is still in the pile.",
        "Credentials, schooling and knowledge read not recorded, and not as missing.",
    ),
    Story(
        "late",
        "C0018",
        "Delphine Mortensen",
        "Ready for nine months",
        "At her hospital people wait longer than elsewhere once they are ready.",
        "Ready for level III in April, moved in January.",
    ),
    Story(
        "exception",
        "C0019",
        "Malik Pemberton",
        "Moved up by exception",
        "He took over inpatient coding before he had pathophysiology, and passed it later.",
        "Held level III without qualifying, until the subject was passed.",
    ),
    Story(
        "supervisor",
        "C0020",
        "Edith Calloway",
        "A supervisor of a large team",
        "She leads one of the teams of the largest hospital.",
        "Holds the post of supervisor; sees her team.",
    ),
    Story(
        "regional-manager",
        "C0021",
        "Rosa Jaramillo",
        "A regional manager",
        "The supervisors of the Central region report to her.",
        "Holds the level of supervisor; sees her region.",
    ),
    Story(
        "consultant",
        "C0022",
        "Ingrid Sauvage",
        "The leading compliance consultant",
        "She guides the consultants who do the validation reviews.",
        "Holds the highest of the three levels of compliance consultants.",
    ),
    Story(
        "trainer",
        "C0023",
        "Joaquin Tafoya",
        "A trainer for a region",
        "He trains coders in several hospitals of the Central region.",
        "Holds the post of trainer; three years of acute coding stand behind it.",
    ),
    Story(
        "coordinator",
        "C0024",
        "Vera Kaminski",
        "A coordinator who runs the day",
        "She assigns the work at a regional hospital and codes in between.",
        "Holds the post of coordinator.",
    ),
    Story(
        "from-the-laboratory",
        "C0025",
        "Mai Nakagawa",
        "From the laboratory to level III",
        "She began as a phlebotomist, took the class, and moved on within HIM.",
        "Ancillary coder, then levels I to III, each when she was ready.",
    ),
    Story(
        "gone",
        "C0026",
        "Tobias Lundgren",
        "Ready, waited, and left",
        "He was ready for level IV for five months and then left for better pay.",
        "Ready when he left; no longer judged after that day.",
    ),
    Story(
        "helper",
        "C0027",
        "Odette Silversmith",
        "Surgery from another hospital",
        "Her hospital is critical access, but she learned surgery coding by helping a larger one.",
        "Level IV: the help across hospitals gave her the missing patient type.",
    ),
    Story(
        "accuracy",
        "C0028",
        "Pascal Rindlisbacher",
        "Fast, and not accurate enough",
        "His reviews of the last year come to less than 95 % of codes.",
        "Level IV, which he holds without keeping what it asks; it warns and removes nothing.",
    ),
    Story(
        "under-way",
        "C0901",
        "Odalys Wrennick",
        "Under way when the path changed",
        "She was on the way to the level above when the revised path put another level between.",
        "Revised path alone: level II comes next. By the rule for those under way, which counts "
        "until July 2024, the original path makes her ready for level III at once; there she is.",
    ),
)

STORY = {story.story: story for story in STORIES}
NAMES = tuple(story.name for story in STORIES)
