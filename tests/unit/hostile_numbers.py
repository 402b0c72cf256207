"""Numbers and formulas that are huge, endless or none."""

from collections.abc import Iterator

from .hostile_faults import Fault, captured_too, edited, group, quoted
from .hostile_letter import REPLY

_MANY = 3_000


def numbers() -> Iterator[Fault]:
    """Marked spans, and the whole numbers of other keys."""
    numbers = ["9" * 31, "9" * _MANY, "一" * _MANY, "一亿" * 999, "1," * 999 + "1", "1." * 99 + "1",
               "5-" * 99 + "6", "½", "²", "Ⅳ", "1e9", "0x1F", "1_000", "∞", "٣", "9" * 29 + "亿",
               "１" * 41, "1/0", "0分之一", "-5"]  # fmt: skip
    mark = "[531家]{agencies}"
    for number in numbers:
        spoil = captured_too(mark, f"[{number}家]{{agencies}}")
        yield from group("number", "quantity-", [(number, REPLY, spoil)])
    integers = ["9" * 5000, "1e999999999", "0.5", "-1", "NaN", "0x1"]
    nth = [(number, REPLY, edited("nth: 1", f"nth: {number}")) for number in integers]
    yield from group("number", "value-wrong", nth)
    decimals = [
        (n, REPLY, edited("decimals: 1", f"decimals: {n}")) for n in ("9" * 5000, "99", "x")
    ]
    yield from group("number", "value-wrong", decimals)
    years = edited('period: "去年"', f'period: "去年{"的上一年" * _MANY}"')
    yield from group("number", "value-wrong", [("years before years", REPLY, years)])


def formulas() -> Iterator[Fault]:
    """Formulas of a derived figure, by what is wrong with them."""
    made = {
        "missing-operand": ["9**9**9", "1 + ", "* 2", "revenue ** 2", "revenue // tax", "-revenue"],
        "too-long": ["9" * 301, "(" * 9999, "1 + " * 999],
        "too-deep": ["(" * 300, "(" * 99 + "1" + ")" * 99],
        "too-large": ["9" * 300, " * ".join(["999999999999"] * 20), " * ".join(["revenue"] * 30)],
        "division-by-zero": ["1 / 0", "revenue / (tax - tax)", "revenue / (1 - 1)"],
        "unexpected-character": ['__import__("os")', "１ + 1", "𝟏 + 𝟐", "1; 2", "{{ x }}", "1.5",
                                 "lambda: 1", "revenue^2", "=1", "1e9.5", "Revenue"],
        "unknown-name": ["revenue-tax", "constructor", "nosuch + 1", "issuer"],
        "missing-operator": ["revenue tax", "1 2", "1e9", "(1)(2)"],
        "unbalanced": ["(1", "1)", "((1)", "1))"],
        "unspaced-minus": ["1 -1", "1-1"],
        "unit-mismatch": ["revenue + agencies", "tax + 1"],
        "range-input": ["senior-title-award * 2"],
        "cycle": ["tax-share + 1", "tax-share / tax-share"],
        "empty": [" "],
    }  # fmt: skip
    for fault, formulas in made.items():
        found = [
            (f, REPLY, edited('formula: "tax / revenue"', f"formula: {quoted(f)}"))
            for f in formulas
        ]
        code = "value-wrong" if fault == "too-long" else f"formula-{fault}"
        yield from group("formula", code, found)
