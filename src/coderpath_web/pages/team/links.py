"""Choices as links that keep the other choices of the address."""


class Choice:
    """One thing to choose: its label, its address, whether it is chosen, and a count."""

    def __init__(self, request, label, name, value, now, count=None, current=None):
        self.label, self.count = label, count
        self.current = value == now if current is None else current
        asked = request.GET.copy()
        asked.pop("page", None)
        asked.pop(name, None)
        if value:
            asked[name] = value
        self.url = f"?{asked.urlencode()}"
