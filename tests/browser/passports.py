"""Where the figures of the reply stand in its sentences, and their passports: CSS selectors."""

from tests.reply import reply


def figure_in_text(figure: str) -> str:
    """A figure in its sentence, wherever that sentence has it."""
    return f"[id^='s-'] a.dafu-figure[href$='#f-{figure}']"


def passport_of(figure: str) -> str:
    """The open passport of a figure."""
    value = f".dafu-passport__value > [data-figure='{reply().id}/{figure}']"
    return f".dafu-passport:popover-open:has({value})"
