"""`make pictures`: the pictures of the docs, taken from the demo in a real browser."""

import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import sync_playwright

from tests.programs import chromium

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
PORT = 8765
HOME = f"http://localhost:{PORT}"
TALLEST = 1600
SECONDS_TO_SET_UP = 180
COMPARED = "/paths/intermountain-original/against/intermountain-revised/"
BECAUSE_OF_MONTHS = "/people/C0011/why/specialist-4/productivity-year/"


class Picture(NamedTuple):
    """A page, who looks at it, and how."""

    name: str
    reader: str
    url: str
    width: int
    scheme: str


PICTURES = (
    Picture("my-path", "Quentin Abernathy", "/people/C0014/", 1440, "light"),
    Picture("my-path", "Quentin Abernathy", "/people/C0014/", 390, "light"),
    Picture("why", "Selma Greenhalgh", BECAUSE_OF_MONTHS, 1440, "light"),
    Picture("board", "Edith Calloway", "/team/", 1440, "light"),
    Picture("board", "Edith Calloway", "/team/", 390, "dark"),
    Picture("compare", "", COMPARED, 1440, "light"),
    Picture("compare", "", COMPARED, 1440, "dark"),
    Picture("record", "Selma Greenhalgh", "/people/C0011/record/", 1440, "light"),
)


def main():
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = serve(folder)
        browser = playwright.chromium.launch(executable_path=chromium())
        try:
            for picture in PICTURES:
                take(browser, picture)
        finally:
            browser.close()
            server.terminate()
            server.wait()


def serve(folder):
    """Start the demo in a folder, and wait until it answers."""
    command = Path(sys.executable).with_name("coderpath")
    server = subprocess.Popen(
        [command, "serve", "--demo", "--port", str(PORT)],
        cwd=folder,
        env={key: value for key, value in os.environ.items() if not key.startswith("CODERPATH")},
    )
    for _ in range(SECONDS_TO_SET_UP):
        time.sleep(1)
        try:
            urlopen(f"{HOME}/step-in/").close()  # noqa: S310 -- our own server
        except URLError:
            continue
        return server
    raise SystemExit("the demo does not answer")


def take(browser, picture):
    """Step in, open the page, and keep what stands at its top."""
    page = browser.new_page(
        viewport={"width": picture.width, "height": 900}, color_scheme=picture.scheme
    )
    if picture.reader:
        page.goto(f"{HOME}/step-in/")
        page.get_by_role("button", name=f"Step in as {picture.reader}").click()
    page.goto(f"{HOME}{picture.url}")
    height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
    page.screenshot(
        path=FOLDER / f"{picture.name}-{picture.width}-{picture.scheme}.png",
        clip={"x": 0, "y": 0, "width": picture.width, "height": height},
        full_page=True,
    )
    page.close()


if __name__ == "__main__":
    main()
