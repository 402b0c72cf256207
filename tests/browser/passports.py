"""Where the figures of the reply stand in its sentences, and their passports: CSS selectors."""

from tests.reply import reply


def figure_in_text(figure: str) -> str:
    """The button of a figure in its sentence, wherever that sentence has it."""
    return f"[id^='s-'] button.dafu-figure[popovertarget='p-{reply().id}-{figure}']"


def passport_of(figure: str) -> str:
    """The passport of a figure."""
    return f"#p-{reply().id}-{figure}"
