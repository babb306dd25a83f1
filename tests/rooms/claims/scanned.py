"""Small files as scanners and phones make them, and as nobody should take them."""

import zlib
from struct import pack

from django.core.files.uploadedfile import SimpleUploadedFile

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF" + b"\0" * 32 + b"\xff\xda\x00\x08" + b"\x11" * 64 + b"\xff\xd9"
)


def _chunk(name, content):
    return pack(">I", len(content)) + name + content + pack(">I", zlib.crc32(name + content))


PNG = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    + _chunk(b"IDAT", zlib.compress(b"\0\xff"))
    + _chunk(b"IEND", b"")
)


def upload(content=PDF, name="certificate.pdf"):
    """Give a file as a browser sends it."""
    return SimpleUploadedFile(name, content)
