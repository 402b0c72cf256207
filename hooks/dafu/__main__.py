"""What a maintainer asks the program: drafts, what the data lack, how numerals are read."""

import argparse
import gc
import json
import os
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from .check_data import at_each_save, check_data
from .checks.letter.coverage import set_words
from .data.load import load_sources
from .numbers.classify import NO_WORDS, SetWords
from .numbers.reading import CLASSES, Reading, read_text
from .problems.messages import message_language, statement
from .problems.progress import told_on
from .translation.commands import add_commands


def main(arguments: Sequence[str] | None = None) -> int:
    """Answer one question; 1 where a file cannot be read, data fail, or nobody reads the answer."""
    parser = argparse.ArgumentParser(prog="python -m dafu", description=__doc__)
    commands = parser.add_subparsers(required=True)
    numerals = commands.add_parser("numerals", help="show how the numerals of a text are read")
    numerals.add_argument("file", help="a text in UTF-8, or - for standard input")
    numerals.add_argument("--json", action="store_true", help="with offsets, for programs")
    numerals.add_argument(
        "--data", type=Path, metavar="FOLDER", help="take in the terms, idioms and units of it"
    )
    numerals.set_defaults(run=_numerals)
    draft = commands.add_parser("draft", help="draft a reply from a saved page")
    draft.add_argument("id", help="the id of the reply, such as 2022-0197")
    draft.add_argument(
        "--from", dest="saved", type=Path, metavar="FILE", help="HTML, MHTML, Word (.docx) or text"
    )
    draft.add_argument("--data", type=Path, metavar="FOLDER", default=Path("data"))
    draft.add_argument("--update", action="store_true", help="draft again what is still open")
    draft.set_defaults(run=_draft)
    checking = commands.add_parser("check-data", help="prove the data without building")
    checking.add_argument("data", type=Path, metavar="FOLDER", help="the project's data/")
    checking.add_argument("--watch", action="store_true", help="and again at each save")
    checking.set_defaults(run=_check)
    add_commands(commands)
    asked = parser.parse_args(arguments)
    if asked.run is _draft and not asked.saved and not asked.update:
        draft.error("--from FILE is needed (make draft FROM=page.html ID=2022-0197)")
    run: Callable[[argparse.Namespace], int] = asked.run
    try:
        return run(asked)
    except BrokenPipeError:  # `| head` has seen enough, or not all
        # What was not taken is written once more as Python ends, to where it is no error.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _draft(asked: argparse.Namespace) -> int:
    """Draft a reply, or say why it cannot be."""
    # The readers of web pages and Word files would keep every other command waiting.
    from .drafting.command import draft_reply, update_reply  # noqa: PLC0415
    from .drafting.pages import NoLetterError  # noqa: PLC0415
    from .drafting.summary import summary  # noqa: PLC0415

    lang = message_language(os.environ)
    tell = told_on(sys.stderr, lang)
    try:
        if asked.update:
            outcome = update_reply(asked.saved, asked.id, asked.data)
        else:
            outcome = draft_reply(asked.saved, asked.id, asked.data, tell)
    except NoLetterError as error:
        print(statement(error.code, lang, found=error.found), file=sys.stderr)  # noqa: T201
        return 1
    except OSError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 1
    print(*summary(outcome, asked.data, lang, tell), sep="\n", flush=True)  # noqa: T201
    return 0


def _numerals(asked: argparse.Namespace) -> int:
    """Show how the numerals of a text are read."""
    try:
        raw = sys.stdin.buffer.read() if asked.file == "-" else Path(asked.file).read_bytes()
        text = raw.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        print(f"{asked.file}: {error}", file=sys.stderr)  # noqa: T201 - what it is for
        return 1
    readings = list(read_text(text, _words(asked.data)))
    rows = [described(reading, text) for reading in readings]
    lines = (
        [json.dumps(rows, ensure_ascii=False, indent=1)] if asked.json else table(readings, text)
    )
    print(*lines, sep="\n", flush=True)  # noqa: T201
    return 0


def _check(asked: argparse.Namespace) -> int:
    lang = message_language(os.environ)

    def check() -> bool:
        holds, text = check_data(asked.data, lang)
        print(text, end="\n\n" if asked.watch else "\n", flush=True)  # noqa: T201
        return holds

    if asked.watch:
        at_each_save(asked.data, check)
        return 0
    gc.disable()  # collecting garbage costs a tenth of a run that ends soon
    return 0 if check() else 1


def _words(folder: Path | None) -> SetWords:
    glossary = load_sources(folder).glossary if folder else None
    return set_words(glossary.entry) if glossary else NO_WORDS


def described(reading: Reading, text: str) -> dict[str, object]:
    """A numeral's properties, with character offsets and decimal strings, for programs."""
    numeral, quantity = reading.numeral, reading.quantity
    row: dict[str, object] = {
        "start": numeral.start,
        "end": numeral.end,
        "text": numeral.text,
        "class": CLASSES[numeral.kind],
    }
    if CLASSES[numeral.kind] != "quantity":
        return row
    row["mark"] = text[reading.start : reading.end]
    ends = (quantity.low, quantity.high, quantity.value) if quantity else (None, None, None)
    row |= dict(zip(("low", "high", "value"), map(_decimal, ends), strict=True))
    row["unit"] = quantity.unit.name if quantity and quantity.unit.name else None
    row["bound"] = quantity.bound.value if quantity else None
    return row


def _decimal(number: Decimal | None) -> str | None:
    return None if number is None else f"{number:f}"


def table(readings: Iterable[Reading], text: str) -> Iterator[str]:
    """A line for each numeral: line and column, its class, its words, what they state."""
    rows = [_row(reading, text) for reading in readings]
    widths = [max(map(_width, column), default=0) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(
            cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()


def _row(reading: Reading, text: str) -> tuple[str, ...]:
    row = described(reading, text)
    start = reading.numeral.start
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
    stated = ""
    if "mark" in row:
        ends = (row["value"],) if row["value"] else (row["low"], row["high"])
        number = "–".join(str(end) for end in ends if end)
        parts = (number, row["unit"], row["bound"] or "cannot be read")
        stated = " ".join(str(part) for part in parts if part)
    words = str(row.get("mark", reading.numeral.text))
    return f"{line}:{column}", str(row["class"]), " ".join(words.split()), stated


def _width(text: str) -> int:
    """The columns that a text takes on a terminal, where Chinese is twice as wide."""
    return sum(1 + (unicodedata.east_asian_width(char) in "WF") for char in text)


if __name__ == "__main__":
    sys.exit(main())
