"""A cap on what one request may bring: it is refused before anything of it is kept."""

from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler

FILES_OF_FULL_SIZE = 2


class CappedUpload(FileUploadHandler):
    """Looks at the announced size, which servers hold a request to; keeps nothing itself."""

    def handle_raw_input(self, input_data: Any, META: Any, content_length: int, *_: Any) -> None:  # noqa: N803 -- Django's own names
        """Refuse a request that is too large."""
        del input_data, META
        if content_length > FILES_OF_FULL_SIZE * settings.MOST_UPLOADED:
            message = "The files are too large to upload at once."
            raise RequestDataTooBig(message)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Pass the data on to the handlers that keep it."""
        del start
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Leave the file to them."""
