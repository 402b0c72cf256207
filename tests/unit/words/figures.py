"""Figures that a test makes up."""

from dafu.data.schema import Bilingual
from dafu.numbers.quantity import parse_quantity
from dafu.reply import Figure


def figure(span: str, **more: object) -> Figure:
    """A figure that a letter states in these characters, with nothing said of it but `more`."""
    nothing = dict.fromkeys(("unit", "period", "nth", "scope", "rank", "note"))
    stated = {"id": "made-up", "label": Bilingual(zh="某数", en="Some number"), "quote": span}
    return Figure(**{**nothing, **stated, "quantity": parse_quantity(span), **more})  # type: ignore[arg-type]
