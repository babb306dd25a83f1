"""How wide a text is, roughly: enough to keep labels apart."""

OF_ONE_LETTER = 0.54
"""Of the size of the letters; a little more than the text face needs on average."""


def text_width(text: str, size: float = 13) -> float:
    """Give the width of a text, rather too wide than too narrow."""
    return len(text) * size * OF_ONE_LETTER


def shortened(text: str, width: float, size: float = 13) -> str:
    """Shorten a text at a word so that it fits."""
    if text_width(text, size) <= width:
        return text
    most = max(int(width / (size * OF_ONE_LETTER)) - 1, 1)
    cut = text[:most].rsplit(" ", 1)[0] if " " in text[:most] else text[:most]
    return f"{cut.rstrip(' ,;')}…"
