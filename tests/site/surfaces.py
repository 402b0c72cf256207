"""Where the built site states a figure, and what it states there."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from dafu.pages.markup import parsed
from docx import Document

from .html import linked_data, page_at

PUBLISHED = "2021-107"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A figure as one surface states it in one language; what the surface leaves out is None.

    `value` is for machines, a range as `low/high`; `text` is what a reader sees, with the unit,
    and `words` what stands in a sentence, whose noun may be the unit.
    """

    surface: str
    lang: str
    id: str
    value: str | None = None
    text: str | None = None
    words: str | None = None
    label: str | None = None
    unit: str | None = None


def sightings(site: Path, reply: str = PUBLISHED) -> list[Sighting]:
    """Every figure on every surface of a built reply, in both languages."""
    found: list[Sighting] = []
    files = site / "data" / reply
    for lang in ("zh", "en"):
        register = page_at(site, f"{lang}/{reply}/figures")
        found += [*_register(parsed(register), lang), *_linked_data(register, lang)]
        for path in sorted((site / lang / reply).rglob("index.html")):
            page = parsed(path.read_text("utf-8"))
            found += [*_text(page), *_tables(page, lang)]
            found += _bars(page, "chart on a page", lang)
        for path in sorted(files.glob(f"chart-*.{lang}.svg")):
            found += _bars(parsed(path.read_text("utf-8")), "chart as SVG", lang)
        for path in sorted(files.glob("*.csv")):
            found += _csv(path, lang)
        found += _package(files, lang)
        found += _document(files, lang)
    return found


def stated(site: Path, reply: str = PUBLISHED) -> dict[tuple[str, str], Sighting]:
    """What figures.json states, by language and id."""
    content = json.loads((site / "data" / reply / "figures.json").read_bytes())
    return {
        (lang, figure["id"]): Sighting(
            surface="figures.json",
            lang=lang,
            id=figure["id"],
            value=_machine(figure),
            text=figure["text"][lang],
            label=figure["label"][lang],
            unit=figure["unit"][lang],
        )
        for figure in content["figures"]
        for lang in ("zh", "en")
    }


def _machine(row: dict[str, Any]) -> str:
    return row["value"] or f"{row['low']}/{row['high']}"


def _id_of(data: Any) -> str:
    return str(data.get("data-figure").partition("/")[2])


def _content(element: Any) -> str:
    return " ".join(element.text_content().split())


def _shown(surface: str, lang: str, element: Any, label: str | None = None) -> Sighting:
    """The one figure that an element shows, and nothing beside it."""
    [data] = element.xpath(".//*[@data-figure]")
    return Sighting(
        surface=surface,
        lang=lang,
        id=_id_of(data),
        value=data.get("value") or data.get("data-value"),
        text=_content(element),
        label=label,
    )


def _register(page: Any, lang: str) -> Iterator[Sighting]:
    for entry in page.xpath("//details[@class='dafu-entry']"):
        [shown] = entry.xpath("summary/span[@class='dafu-entry__value']")
        sighting = _shown("register", lang, shown, shown.getparent().text.strip())
        assert entry.get("id") == f"f-{sighting.id}"
        yield sighting


def _text(page: Any) -> Iterator[Sighting]:
    for data in page.xpath("//span[@class='dafu-sentence']//data | //*[@class='dafu-pair']//data"):
        written_in = data.xpath("ancestor::*[@lang][1]/@lang")[0][:2]
        yield Sighting(
            surface="sentence",
            lang=written_in,
            id=_id_of(data),
            value=data.get("value"),
            words=_content(data),
        )


def _tables(page: Any, lang: str) -> Iterator[Sighting]:
    for row in page.xpath("//table[@class='dafu-figures']/tbody/tr"):
        [cell] = row.xpath("td[@class='dafu-number']")
        yield _shown("table cell", lang, cell, _content(row.xpath("th")[0]))


def _bars(picture: Any, surface: str, lang: str) -> Iterator[Sighting]:
    for label in picture.xpath("//*[local-name()='text'][.//@data-figure]"):
        yield _shown(surface, lang, label)


def _linked_data(register: str, lang: str) -> Iterator[Sighting]:
    for variable in linked_data(register)["Dataset"]["variableMeasured"]:
        ends = [variable.get(name) for name in ("value", "minValue", "maxValue")]
        yield Sighting(
            surface="JSON-LD",
            lang=lang,
            id=variable["propertyID"],
            value="/".join(filter(None, ends)),
            text=variable["description"],
            label=variable["name"],
        )


def _rows(path: Path) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""))


def _row(surface: str, lang: str, row: dict[str, str], value: str) -> Sighting:
    label, unit = row[f"label_{lang}"], row[f"unit_{lang}"]
    return Sighting(surface=surface, lang=lang, id=row["id"], value=value, label=label, unit=unit)


def _csv(path: Path, lang: str) -> Iterator[Sighting]:
    surface = "figures.csv" if path.name == "figures.csv" else "table as CSV"
    for row in _rows(path):
        yield _row(surface, lang, row, _machine(row))


def _package(files: Path, lang: str) -> Iterator[Sighting]:
    """What a program finds that reads the data package: types, null values and all."""
    package = json.loads((files / "datapackage.json").read_bytes())
    for resource in package["resources"]:
        if "schema" not in resource:
            continue
        schema = json.loads((files / resource["schema"]).read_bytes())
        kinds = {field["name"]: field["type"] for field in schema["fields"]}
        for row in _rows(files / resource["path"]):
            numbers = {
                name: Decimal(cell)
                for name, cell in row.items()
                if kinds[name] == "number" and cell not in schema["missingValues"]
            }
            names = ("value",) if "value" in numbers else ("low", "high")
            yield _row("data package", lang, row, "/".join(f"{numbers[n]:f}" for n in names))


def _document(files: Path, lang: str) -> Iterator[Sighting]:
    number = ("zh", "en").index(lang)
    document = Document(str(files / "reply.docx"))
    for row in document.tables[-1].rows[1:]:
        name, value, *_ = row.cells
        yield Sighting(
            surface="Word document",
            lang=lang,
            id=name.paragraphs[-1].text,
            text=value.paragraphs[number].text,
            label=name.paragraphs[number].text,
        )
