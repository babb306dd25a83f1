"""Pages as a reader meets them, and months to be read about."""

import re

from tests.web.factories import facts

INLINE = r"</?(?:a|b|s|span|time)\b[^>]*>"


def words(page):
    """Give the text of a page, in one line."""
    text = page if isinstance(page, str) else page.content.decode()
    text = re.sub(r"<(script|style|head)\b.*?</\1>", " ", text, flags=re.DOTALL)
    text = re.sub(r"<[^>]+>", " ", re.sub(INLINE, "", text))
    return re.sub(r"\s+", " ", text.replace("\xa0", " ").replace("&#x27;", "'"))


def heading(page):
    """Give the text of the only heading of the first order."""
    (found,) = re.findall(r"<h1[^>]*>(.*?)</h1>", page.content.decode(), re.DOTALL)
    return words(found).strip()


def without_legend(page):
    """Give a page without the words that only explain its marks."""
    return re.sub(r'<ul class="legend".*?</ul>', "", page.content.decode(), flags=re.DOTALL)


def months(first, records):
    """Record months in a row of 420 productive minutes, with so many inpatient records each."""
    year, month = (int(part) for part in first.split("-"))
    names = [
        f"{year + (month - 1 + n) // 12}-{(month - 1 + n) % 12 + 1:02d}"
        for n in range(len(records))
    ]
    facts(
        hours=[{"coder": "ana", "month": name, "productive_minutes": "420"} for name in names],
        productivity=[
            {
                "coder": "ana",
                "facility": "north",
                "type": "inpatient",
                "month": name,
                "records": str(count),
            }
            for name, count in zip(names, records, strict=True)
        ],
    )
