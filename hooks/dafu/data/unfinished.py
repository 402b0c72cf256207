"""English that is still to be written: `…`, and behind it what is known of it already."""

OPEN = "…"


def is_open(english: str) -> bool:
    """Whether a text is not yet translated: `… {funds} …`."""
    return english.startswith(OPEN)
