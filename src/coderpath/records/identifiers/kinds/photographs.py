"""Photographs of faces, and images like them: pictures, and the names of their files.

Source: 45 CFR 164.514(b)(2)(i)(Q). How files of pictures begin in
base 64: JPEG /9j/, PNG iVBORw0KGgo.
"""

import re

from coderpath.records.identifiers.identifier import Identifier

KIND = Identifier(
    letter="Q",
    name="a picture",
    headings=("photo", "photograph", "picture", "image", "portrait", "face image"),
    examples=(
        "lopez_m_face.jpg",
        "data:image/png;base64,iVBORw0KGgo",
        "/9j/4AAQSkZJRgABAQ",
        "photos/8812.HEIC",
    ),
    spares=("imaging", "photo", "jpg", "9j"),
    seen=re.compile(
        r"data:image/|(?:^|\s)/9j/[0-9A-Za-z+/]{8,}|\biVBORw0KGgo|[^\s.]+\.(?:jpe?g|png|gif|bmp|tiff?|heic|webp|dcm)(?![0-9a-z])",
        re.IGNORECASE,
    ),
)
