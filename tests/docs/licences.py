"""The licence of what is installed, and which licences may come along."""

from importlib.metadata import PackageMetadata

ALLOWED = frozenset(
    {
        "0BSD",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "ISC",
        "MIT",
        "MIT-0",
        "MPL-2.0",
        "OFL-1.1",
        "PSF-2.0",
    }
)
EXCUSED = {
    "psycopg": "LGPL-3.0-only",
    "psycopg-binary": "LGPL-3.0-only",
}
"""It is used as it is, beside the product, which the LGPL lets anybody do; it can be exchanged."""
BY_CLASSIFIER = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}


class LicenceError(Exception):
    """A component whose licence is none of those that may come along, or is not known."""


def licence_of(name: str, told: PackageMetadata) -> str:
    """Give the licence of a component by its SPDX name. Raises LicenceError."""
    found = told["License-Expression"] or _by_classifier(told) or (told["License"] or "").strip()
    parts = {one.strip("() ") for one in found.replace(" AND ", " OR ").split(" OR ")}
    if EXCUSED.get(name) != found and not parts <= ALLOWED:
        message = f"{name} has the licence {found or 'that nobody knows'}: it may not come along"
        raise LicenceError(message)
    return found


def _by_classifier(told: PackageMetadata) -> str:
    classifiers = told.get_all("Classifier") or []
    named = [one.rpartition(" :: ")[2] for one in classifiers if one.startswith("License ::")]
    return " AND ".join(BY_CLASSIFIER.get(one, one) for one in named)
