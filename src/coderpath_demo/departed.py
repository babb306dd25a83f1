"""Nothing is recorded of people after they have left for good."""

from coderpath_demo.book import Tables

DATES = {
    "credentials": "since",
    "education": "on",
    "courses": "on",
    "knowledge": "on",
    "skills": "on",
    "ratings": "on",
    "events": "on",
    "points": "on",
}


def forget_after_leaving(tables: Tables) -> None:
    """Take out what would be dated on or after a coder's last day."""
    gone: dict[str, str] = {}
    for row in tables["coders"]:
        gone[row["coder"]] = max(gone.get(row["coder"], ""), row["left"] or "9999-12-31")
    for file, column in DATES.items():
        tables[file][:] = [row for row in tables[file] if row[column] < gone[row["coder"]]]
