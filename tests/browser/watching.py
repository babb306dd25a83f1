"""What a page may complain about: in its console, its scripts, and the answers to its requests."""

from urllib.parse import urlsplit


def watch(page, home, trouble):
    """Note all trouble of a page whose server is at home."""
    page.on("console", lambda message: trouble.extend(console_trouble(message)))
    page.on("pageerror", lambda error: trouble.append(f"script: {error}"))
    page.on("request", lambda request: trouble.extend(request_trouble(request, home)))
    page.on("response", lambda answer: trouble.extend(answer_trouble(answer)))
    page.on("requestfailed", lambda request: trouble.extend(failure_trouble(request)))


def console_trouble(message):
    # A failed answer says so itself, with its address.
    if message.type == "error" and not message.text.startswith("Failed to load resource"):
        yield f"console: {message.text}"


def request_trouble(request, home):
    if request.url.startswith("http") and not request.url.startswith(home):
        yield f"asked elsewhere: {request.url}"


def answer_trouble(answer):
    if answer.status >= 400:
        yield f"{answer.status}: {urlsplit(answer.url).path}"


def failure_trouble(request):
    if request.failure != "net::ERR_ABORTED":  # a download, or a page that was left
        yield f"failed: {request.url}: {request.failure}"
