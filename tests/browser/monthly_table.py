"""A monthly table as a coding department keeps it: one row a coder, a column for each month."""

from openpyxl import Workbook

MONTHS = [
    *("Nov 2025", "Dec 2025", "Jan 2026", "Feb 2026", "Mar 2026", "Apr 2026"),
    *("May 2026", "Jun 2026", "Jul 2026", "Aug 2026", "Sep 2026", "Oct 2026"),
]
HOURS = 140
STRONG, WEAK = 460, 400
"""Records in a month; 440 are 100 % of 22 in 420 minutes."""
TYPED_WRONG = 46

HEADER = ["Badge", "Coder", "Site", "Start date", "Grade", "Reports to", "RHIT since"]
TEAM = [
    ["101", "Ana Silva", "Coder 1", "2024-02-01", STRONG],
    ["102", "Ben Okafor", "Coder 1", "2023-05-10", STRONG],
    ["103", "Cleo Martin", "Coder 1", "", STRONG],
    ["104", "Dev Patel", "Coder 1", "", WEAK],
    ["105", "Eva Lindqvist", "Coder 1", "2022-09-15", WEAK],
]


def write_monthly_table(place):
    """Write the table with a supervisor and a team of five; one month is typed wrong."""
    book = Workbook()
    sheet = book.active
    sheet.append(
        HEADER + [f"{month} records" for month in MONTHS] + [f"{month} hours" for month in MONTHS]
    )
    sheet.append(["100", "Teresa Quintana", "North Campus", "2015-04-01", "", "", ""])
    for badge, name, grade, rhit, records in TEAM:
        coded = [records] * 12
        if name == "Ben Okafor":
            coded[7] = TYPED_WRONG
        about = [badge, name, "North Campus", "2021-03-01", grade, "100", rhit]
        sheet.append(about + coded + [HOURS] * 12)
    book.save(place)
