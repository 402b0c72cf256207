"""What reads texts that people write, each with the errors that it may answer with."""

import datetime as dt
from collections.abc import Callable, Mapping
from types import MappingProxyType

from dafu.data.marks import MarkError, parse_english, parse_marked
from dafu.data.yamltree import read_yaml
from dafu.numbers.classify import scan_numerals
from dafu.numbers.dates import DateError, find_dates, parse_date
from dafu.numbers.english import scan_english_numbers
from dafu.numbers.formula import formula_names, formula_text, parse_formula
from dafu.numbers.measure import FormulaError
from dafu.numbers.numerals import NumeralError, numbers_in, parse_numeral
from dafu.numbers.period import parse_period
from dafu.numbers.quantity import QuantityError, parse_quantity
from dafu.numbers.reading import read_text
from dafu.problems.refusal import refusal

Reader = Callable[[str], object]
ANSWERS = (MarkError, DateError, FormulaError, NumeralError, QuantityError)
SIGNED = dt.date(2021, 6, 8)


def read_file(text: str) -> object:
    """Read a YAML file, which has no half characters, and word what is wrong with it."""
    text = text.encode("utf-8", "ignore").decode("utf-8")
    tree, problems = read_yaml(text, "data/x.yml")
    for lang in ("zh", "en"):
        said = refusal(problems, lang, {"data/x.yml": text}).text
        assert said.replace("\n", "").isprintable()
    return tree


def read_formula(text: str) -> object:
    """Read a formula and write it out again."""
    formula = parse_formula(text)
    return formula_names(formula), formula_text(formula, str)


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "a YAML file": read_file,
        "a marked sentence": parse_marked,
        "an English sentence": parse_english,
        "a quantity": parse_quantity,
        "a numeral": parse_numeral,
        "the numbers of a text": numbers_in,
        "the numerals of a text": scan_numerals,
        "what the numerals of a text state": lambda text: tuple(read_text(text)),
        "the English numbers of a text": scan_english_numbers,
        "a formula": read_formula,
        "a date": parse_date,
        "the dates of a text": lambda text: list(find_dates(text)),
        "a period": lambda text: parse_period(text, SIGNED),
    }
)


def read(reader: str, text: str) -> None:
    """Read a text, which gives a value or an error that is made for it; else raise."""
    try:
        READERS[reader](text)
    except ANSWERS:
        return
