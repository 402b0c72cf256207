"""Words that are still to be written: `…`, behind which English may have what is known of it."""

OPEN = "…"


def is_open(english: str) -> bool:
    """Whether a text is not yet translated: `… {funds} …`."""
    return english.startswith(OPEN)
