"""Three ordinary files of a coding department, as they are kept: not one made for Coderpath."""

from openpyxl import Workbook

ROSTER = """EE ID,Last Name,First Name,Facility,Hire Dt,Term Dt,Job Title,FTE,Cost Ctr,Reports To
1000,Quintana,Teresa,North Valley,6/14/2012,,Coding Supervisor,1,7710,
1001,Alvarez,Rosa,North Valley,3/14/2019,,Coding Specialist II,1,7710,"Quintana, Teresa"
1002,Begay,Thomas,North Valley,3/15/2020,5/30/2025,Coding Specialist I,1,7710,"Quintana, Teresa"
1003,Chen,Mei,South Clinic,11/20/2021,,Coding Specialist III,0.5,7710,"Quintana, Teresa"
1004,Patel,Dev,South Clinic,11/21/2021,,Coding Specialist I,1,7710,"Quintana, Teresa"
"""
CERTIFICATES = """Name,Credential(s),Earned,Expires
"Alvarez, Rosa","CCS, RHIA",5/14/2018,12/31/2026
Mei Chen,RHIT,3/20/2016,6/30/2027
Dev Patel,CPC,8/19/2020,
"""
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
SHEETS = {"North": [("1001", "Rosa Alvarez")], "South": [("1003", "Mei Chen")], "Float": []}


def write_files(folder):
    """Write all three into a folder; give roster, workbook and certificates."""
    roster, volumes = folder / "HR roster.csv", folder / "Coding volumes.xlsx"
    certificates = folder / "Certificates.csv"
    roster.write_text(ROSTER)
    write_workbook(volumes)
    certificates.write_text(CERTIFICATES)
    return roster, volumes, certificates


def write_workbook(place):
    """Write a manager's workbook: two rows of names, totals, twelve months, three sheets."""
    book = Workbook()
    book.remove(book.active)
    for title, people in SHEETS.items():
        sheet = book.create_sheet(title)
        sheet.append(["Inpatient coding 2025"])
        sheet.append(
            ["Coder", None, *(cell for month in MONTHS for cell in (f"{month} 2025", None))]
        )
        sheet.append(["ID", "Name", *(["Records", "Hours"] * 12)])
        for first in range(3, 27, 2):
            sheet.merge_cells(start_row=2, start_column=first, end_row=2, end_column=first + 1)
        sheet.merge_cells("A2:B2")
        for coder, name in [*people, ("1004", "Dev Patel")] if title == "Float" else people:
            sheet.append([coder, name, *([440, 140] * 12)])
        sheet.append(["TOTAL", None, *([880, 280] * 12)])
    book.save(place)
