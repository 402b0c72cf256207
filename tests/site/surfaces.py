"""Where the built site states a figure, and what it states there."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from docx import Document
from lxml import html as lxml_html  # type: ignore[import-untyped] # it has no types of its own

REPLY = "2021-107"
DATA = f"data/{REPLY}"


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


def sightings(site: Path) -> list[Sighting]:
    """Every figure on every surface of the built reply, in both languages."""
    found: list[Sighting] = []
    for lang in ("zh", "en"):
        root = site / lang / REPLY
        found += _register(root, lang)
        found += _linked_data(root, lang)
        for path in sorted(root.rglob("index.html")):
            page = lxml_html.parse(str(path)).getroot()
            found += [*_text(page), *_tables(page, lang), *_passports(page, lang)]
            found += _bars(page, "chart on a page", lang)
        for path in sorted((site / DATA).glob(f"chart-*.{lang}.svg")):
            found += _bars(lxml_html.fromstring(path.read_bytes()), "chart as SVG", lang)
        for path in sorted((site / DATA).glob("*.csv")):
            found += _csv(path, lang)
        found += _package(site, lang)
        found += _document(site, lang)
    return found


def stated(site: Path) -> dict[tuple[str, str], Sighting]:
    """What figures.json states, by language and id."""
    content = json.loads((site / DATA / "figures.json").read_bytes())
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


def _content(element: Any) -> str:
    return " ".join(element.text_content().split())


def _data(element: Any) -> tuple[str, str]:
    """The id and the machine value of the figure that an element shows."""
    [data] = element.xpath(".//*[@data-figure]")
    return data.get("data-figure").removeprefix(f"{REPLY}/"), data.get("value") or data.get(
        "data-value"
    )


def _register(root: Path, lang: str) -> Iterator[Sighting]:
    page = lxml_html.parse(str(root / "figures" / "index.html")).getroot()
    for entry in page.xpath("//article[@class='dafu-entry']"):
        [shown] = entry.xpath("p[@class='dafu-entry__value']")
        [heading] = entry.xpath("h3 | h4")
        id_, value = _data(shown)
        assert entry.get("id") == f"f-{id_}"
        yield Sighting(
            surface="register",
            lang=lang,
            id=id_,
            value=value,
            text=_content(shown),
            label=heading.text.strip(),
        )


def _text(page: Any) -> Iterator[Sighting]:
    for data in page.xpath("//span[@class='dafu-sentence']//data | //*[@class='dafu-pair']//data"):
        written_in = data.xpath("ancestor::*[@lang][1]/@lang")[0][:2]
        yield Sighting(
            surface="sentence",
            lang=written_in,
            id=data.get("data-figure").removeprefix(f"{REPLY}/"),
            value=data.get("value"),
            words=_content(data),
        )


def _tables(page: Any, lang: str) -> Iterator[Sighting]:
    for row in page.xpath("//table[@class='dafu-figures']/tbody/tr"):
        [cell] = row.xpath("td[@class='dafu-number']")
        id_, value = _data(cell)
        yield Sighting(
            surface="table cell",
            lang=lang,
            id=id_,
            value=value,
            text=_content(cell),
            label=_content(row.xpath("th")[0]),
        )


def _passports(page: Any, lang: str) -> Iterator[Sighting]:
    for passport in page.xpath(f"//div[@class='dafu-passport'][starts-with(@id, 'p-{REPLY}-')]"):
        [label] = passport.xpath("p[@class='dafu-passport__label']")
        [shown] = passport.xpath("p[@class='dafu-passport__value']")
        id_, value = _data(shown)
        text = _content(shown).removesuffix(_content(shown.xpath("span[last()]")[0])).strip()
        yield Sighting(
            surface="passport", lang=lang, id=id_, value=value, text=text, label=_content(label)
        )


def _bars(picture: Any, surface: str, lang: str) -> Iterator[Sighting]:
    for label in picture.xpath("//*[local-name()='text'][.//@data-figure]"):
        id_, value = _data(label)
        yield Sighting(surface=surface, lang=lang, id=id_, value=value, text=_content(label))


def _linked_data(root: Path, lang: str) -> Iterator[Sighting]:
    page = lxml_html.parse(str(root / "figures" / "index.html")).getroot()
    [script] = page.xpath("//script[@type='application/ld+json']")
    [dataset] = [n for n in json.loads(script.text)["@graph"] if n["@type"] == "Dataset"]
    for variable in dataset["variableMeasured"]:
        yield Sighting(
            surface="JSON-LD",
            lang=lang,
            id=variable["propertyID"],
            text=variable["description"],
            label=variable["name"],
        )


def _csv(path: Path, lang: str) -> Iterator[Sighting]:
    surface = "figures.csv" if path.name == "figures.csv" else "table as CSV"
    content = path.read_bytes().decode("utf-8-sig")
    for row in csv.DictReader(io.StringIO(content, newline="")):
        yield Sighting(
            surface=surface,
            lang=lang,
            id=row["id"],
            value=_machine(row),
            label=row[f"label_{lang}"],
            unit=row[f"unit_{lang}"],
        )


def _package(site: Path, lang: str) -> Iterator[Sighting]:
    """What a program finds that reads the data package: types, null values and all."""
    package = json.loads((site / DATA / "datapackage.json").read_bytes())
    for resource in package["resources"]:
        if "schema" not in resource:
            continue
        kinds = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
        content = (site / DATA / resource["path"]).read_bytes().decode("utf-8-sig")
        for row in csv.DictReader(io.StringIO(content, newline="")):
            typed = {
                name: Decimal(cell) if kinds[name] == "number" else cell
                for name, cell in row.items()
                if cell not in resource["schema"]["missingValues"]
            }
            ends = [typed["value"]] if "value" in typed else [typed["low"], typed["high"]]
            yield Sighting(
                surface="data package",
                lang=lang,
                id=row["id"],
                value="/".join(f"{end:f}" for end in ends),
                label=row[f"label_{lang}"],
                unit=row[f"unit_{lang}"],
            )


def _document(site: Path, lang: str) -> Iterator[Sighting]:
    number = ("zh", "en").index(lang)
    document = Document(str(site / DATA / "reply.docx"))
    for row in document.tables[-1].rows[1:]:
        name, value, *_ = row.cells
        yield Sighting(
            surface="Word document",
            lang=lang,
            id=name.paragraphs[-1].text,
            text=value.paragraphs[number].text,
            label=name.paragraphs[number].text,
        )
