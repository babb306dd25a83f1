from coderpath.days import day_of
from coderpath.explain.coder_report import Reach, report
from coderpath.explain.report import report_lines
from coderpath.facts import rows
from coderpath.facts.record import CoderRecord
from coderpath.facts.source import Source
from coderpath.judge import judge
from tests.unit.explain.cases import FACILITIES, STANDARDS, credential, path_asking, position
from tests.unit.small import ladder

LADDER = """
coderpath: 1
path: small
title: Small ladder
effective: 2020-01-01
levels:
  - level: one
    title: Coder I
    after: []
    minimum:
      - {id: diploma, education: high_school, assumed: example}
      - {id: polite, skill: courtesy, presumed: true, source: table 1}
    keep:
      - {id: reviewed, reviews: {at_least: 4, window_months: 12}, grace_months: 12, source: table 2}
  - level: two
    title: Coder II
    after: [one]
    builds_on: one
    minimum:
      - {id: ccs, credential: CCS, source: table 1}
    advance:
      - {id: year, time_in_level: {level: one, months: 12}, source: table 3}
    preferred:
      - {id: kind, skill: kindness, source: table 1}
    keep:
      - {id: still-ccs, credential: CCS, source: table 1}
  - level: lead
    title: Lead
    opening: true
    after: [one]
    minimum:
      - {id: clean, no_event: {of: warning, within_months: 6}, source: table 4}
      - {id: lead-ccs, credential: CCS, source: table 4}
  - {level: three, title: Coder III, after: [two]}
"""
DIPLOMA = rows.Education("c", "high_school", "", day_of("2019-06-01"), Source("education.csv", 2))
HIRED = rows.Employment("c", "Ana Silva", "bay", day_of("2024-01-01"), day_of("2026-01-01"))


def judged(on="2024-07-01", **facts):
    held = {"positions": (position("one", "2024-01-01"),), "education": (DIPLOMA,), **facts}
    return judge(CoderRecord("c", (HIRED,), facilities=FACILITIES, **held), PATH, day_of(on))


PATH = ladder(LADDER)


def plain(told):
    return tuple(map(str, told))


LINES = [
    'Ana Silva, 1 July 2024: Coder I since 1 January 2024. Judged by the path "Small ladder".',
    "✓ met  ✗ not met  ? not recorded  ~ presumed  · not asked yet",
    "",
    "Coder I (held since 1 January 2024)",
    "  Qualifies since 1 January 2024, until 31 December 2025; presumed: has courtesy skills.",
    "  Keeps what the level asks of its holders since 1 January 2024, until 31 December 2024.",
    "  Minimum",
    "    ✓ High school diploma or higher (met since 1 June 2019)",
    "        High school diploma, awarded on 1 June 2019 (education.csv, row 2)",
    "        Assumed: example",
    "    ~ Has courtesy skills (presumed)",
    "        Nobody has attested courtesy skills yet (skills).",
    "        Presumed until someone records otherwise.",
    "        Source: table 1",
    "  To keep the level",
    "    · At least 4 validation reviews in the last 12 months (not asked yet)",
    "        No validation review is recorded in the last 12 months (reviews).",
    "        Asked from 1 January 2025. Hold 4 more validation reviews.",
    "        Source: table 2",
    "",
    "Coder II",
    "  Does not qualify; lacks: holds the CCS.",
    "  Not ready; lacks: 12 months without a break as Coder I.",
    "  Minimum",
    "    ✓ High school diploma or higher (met since 1 June 2019)",
    "    ~ Has courtesy skills (presumed)",
    "    ✗ Holds the CCS (not met)",
    "        No CCS is recorded (credentials).",
    "        To fix: Earn the CCS and record it.",
    "        Source: table 1",
    "  To move up",
    "    ✗ 12 months without a break as Coder I (not met)",
    "        6 months of 12 months so far as Coder I, since 1 January 2024.",
    "        Comes with time: reached on 1 January 2025 if the position lasts.",
    "        Coder I at Bay hospital since 1 January 2024 (positions.csv, row 3)",
    "        Source: table 3",
    "  Preferred",
    "    ? Has kindness skills (not recorded)",
    "        Nobody has attested kindness skills yet (skills).",
    "        To fix: Have kindness skills attested.",
    "        Source: table 1",
    "",
    "Lead",
    "  Does not qualify; lacks: holds the CCS.",
    "  Not ready. A post: reached through an opening only.",
    "    ✗ Holds the CCS (not met)",
    "        No CCS is recorded (credentials).",
    "        To fix: Earn the CCS and record it.",
    "        Source: table 4",
    "",
    "Other levels",
    "  Coder III: Qualifies since 1 January 2024, until 31 December 2025.",
]
"""All that is said of Ana Silva on 1 July 2024."""


def test_lines_of_a_coder():
    assert report_lines(judged()) == LINES


def test_a_level_by_reach():
    reaches = {one.level: one.reach for one in report(judged()).levels}
    assert reaches == {
        "one": Reach.HELD,
        "two": Reach.NEXT,
        "lead": Reach.POST,
        "three": Reach.OTHER,
    }


def test_the_data_of_a_requirement():
    ccs = (credential("CCS", "2024-02-01", "2026-02-01"),)
    line = report(judged(credentials=ccs)).levels[1].parts["minimum"][2]
    assert (line.id, line.part, line.state, line.shape) == ("ccs", "minimum", "met", "✓")
    assert line.ask == "Holds the CCS"
    assert str(line.dates) == "since 1 February 2024, until 31 January 2026"
    assert plain((line.missing, line.mend, line.origin)) == ("", "", "Source: table 1")
    assert plain(line.facts) == (
        "CCS, valid from 1 February 2024 to 31 January 2026 (credentials.csv, row 12)",
    )


def test_what_is_asked_on_the_way_in_is_not_told_of_holders():
    two = report(judged(positions=(position("two", "2024-01-01"),))).levels[1]
    assert [part for part, lines in two.parts.items() if lines] == ["minimum", "keep", "preferred"]


def test_standings_of_a_level_that_is_held_without_its_minimum():
    two = report(judged(positions=(position("two", "2024-01-01"),))).levels[1]
    assert plain(two.standings) == (
        "Does not qualify; lacks: holds the CCS.",
        "Does not meet all that the level asks of its holders; lacks: holds the CCS.",
    )


def test_standings_of_whoever_is_ready():
    ccs = (credential("CCS", "2024-02-01"),)
    assert plain(report(judged("2025-02-01", credentials=ccs)).levels[1].standings) == (
        "Qualifies since 1 February 2024, until 31 December 2025; presumed: has courtesy skills.",
        "Ready since 1 January 2025, until 31 December 2025.",
    )


def test_standings_that_are_not_recorded():
    two = report(judged(checked={})).levels[1]
    assert plain(two.standings) == (
        "Qualifies: not recorded; lacks: holds the CCS.",
        "Not ready; lacks: 12 months without a break as Coder I.",
    )


def test_levels_that_are_not_reached_from_here_say_what_they_come_after():
    levels = report(judged()).levels
    assert str(levels[3].standings[1]) == "Not ready. Comes after Coder II."
    again = report(judged(positions=(position("two", "2024-01-01"),))).levels[0]
    assert (
        str(again.standings[1]) == "Not ready. Entered by whoever holds no level of this path yet."
    )


def test_nobody_is_judged_before_hire():
    assert report_lines(judged("2023-12-31")) == [
        "Ana Silva, 31 December 2023: not employed on this day."
    ]


def test_a_coder_without_a_level():
    told = report_lines(judged(positions=()))
    assert told[0] == (
        'Ana Silva, 1 July 2024: holds no level of this path. Judged by the path "Small ladder".'
    )
    assert told[3] == "Coder I"


def test_a_presumed_requirement_with_a_recorded_no_is_mended_like_any_other():
    refused = rows.Attestation("c", "courtesy", "lead", held=False, on=day_of("2024-03-01"))
    line = report(judged(skills=(refused,))).levels[0].parts["minimum"][1]
    assert plain((line.state, line.missing, line.mend)) == (
        "not met",
        "Courtesy skills were attested as no by the lead on 1 March 2024 (skills).",
        "Show courtesy skills and have them attested again",
    )


def test_an_end_that_only_awaits_records_says_so():
    asked = 'productivity: {window_months: 1, measure: average, threshold: "> 100%"}'
    work = {
        "hours": (rows.Hours("c", 2024 * 12 + 4, 420),),
        "productivity": (rows.Productivity("c", "bay", "inpatient", 2024 * 12 + 4, 30),),
    }
    from_bay = CoderRecord("c", (HIRED,), facilities=FACILITIES, standards=STANDARDS, **work)
    told = report(judge(from_bay, path_asking(asked), day_of("2024-06-15"))).levels[1]
    assert str(told.parts["minimum"][0].dates) == (
        "since 1 June 2024, until 30 June 2024 (as far as recorded)"
    )
    assert str(told.standings[0]) == (
        "Qualifies since 1 June 2024, until 30 June 2024 (as far as recorded); "
        "presumed: has courtesy skills."
    )


def test_ready_by_the_path_that_this_one_replaces():
    first = "{level: one, title: Coder I, after: []}"
    lead = "{level: lead, title: Lead, after: [one], opening: true, minimum: [MINIMUM]}"
    text = f"""
coderpath: 1
path: NAME
title: Ladder
effective: 2024-03-01
levels:
  - {first}
  - {lead}
"""
    old = ladder(text.replace("MINIMUM", "{id: year, education: high_school, source: a}"))
    asked = "{id: ccs, credential: CCS, source: a}"
    new = ladder(
        text.replace("MINIMUM", asked) + "replaces: old\ngrandfather: {until: 2024-12-01}\n"
    ).model_copy(update={"replaced": old})
    record = judged().record
    assert plain(report(judge(record, new, day_of("2024-07-01"))).levels[1].standings) == (
        "Does not qualify; lacks: holds the CCS.",
        (
            "Ready since 1 March 2024, until 30 November 2024. "
            "This is by the path that this one replaces, which counts until 30 November 2024. "
            "A post: reached through an opening only."
        ),
    )
