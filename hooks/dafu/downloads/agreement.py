"""The figures in CSV and JSON, read back, are those of the reply."""

import csv
import io
import json
from collections.abc import Iterable, Iterator

from ..problems.problem import Place, Problem
from ..reply import Figure, Reply
from ..words.figures import shown_value
from ..words.quantities import machine_text
from .download import Download
from .figures_csv import harmless

_ENDS = ("value", "low", "high")


def check_files(reply: Reply, files: Iterable[Download]) -> Iterator[Problem]:
    """Every figure stands once in each file of figures, with its values and its texts."""
    expected = {id_: _stated(figure) for id_, figure in reply.figures.items()}
    for file in files:
        if file.name == "figures.csv":
            rows = csv.DictReader(io.StringIO(file.content.decode("utf-8-sig")))
            found = [(row["id"], _of_row(row)) for row in rows]
            wanted = {id_: tuple(map(harmless, texts)) for id_, texts in expected.items()}
        elif file.name == "figures.json":
            entries = json.loads(file.content)["figures"]
            found = [(entry["id"], _of_entry(entry)) for entry in entries]
            wanted = expected
        else:
            continue
        if dict(found) != wanted or len(found) != len(wanted):
            id_ = next((i for i, texts in found if wanted.get(i) != texts), "*")
            yield Problem(
                place=Place(path=file.name), key="", code="surface-differs",
                found=str(dict(found).get(id_)),
                details={"page": file.name, "id": id_, "expected": wanted.get(id_)},
            )  # fmt: skip


def _stated(figure: Figure) -> tuple[str, ...]:
    """The ends of a figure in base units, and how it is shown in each language."""
    ends = (getattr(figure.quantity, end) for end in _ENDS)
    numbers = ("" if end is None else machine_text(end) for end in ends)
    return (*numbers, shown_value(figure, "zh"), shown_value(figure, "en"))


def _of_row(row: dict[str, str]) -> tuple[str, ...]:
    return (*(row[end] for end in _ENDS), row["text_zh"], row["text_en"])


def _of_entry(entry: dict[str, object]) -> tuple[str, ...]:
    text = entry["text"]
    texts = text if isinstance(text, dict) else {}
    return (*(str(entry[end] or "") for end in _ENDS), texts.get("zh", ""), texts.get("en", ""))
