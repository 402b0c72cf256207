"""All files of a reply that readers can take away, made from the values of its pages."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from ..data.schema import Bilingual
from ..reply import Library, Reply
from ..words.addresses import chart_url, download_url, files_url
from ..words.bilingual import in_both
from ..words.languages import LANGUAGES
from .archive import archive
from .datapackage import COLUMNS, columns_schema, datapackage
from .download import Download, DownloadGroup, checksums
from .figures_csv import figures_csv
from .figures_json import figures_json, figures_schema
from .properties import Row, figure_rows
from .texts import chinese_text, citations, english_text
from .tmx import translation_memory
from .word import word_document


def reply_files(
    library: Library, reply: Reply, address: str, charts: Mapping[str, str]
) -> tuple[Download, ...]:
    """Every file in `data/<reply>/`; the same values give the same bytes.

    `address` is where the site will be published, ending in `/`, or empty; `charts` holds the SVG
    of each chart by its URL.
    """
    rows = figure_rows(library, reply)
    files = (
        *(_data(library, reply, rows, address) if rows else ()),
        *_letter(library, reply, address),
        *_tables(reply, rows),
        *_charts(library, reply, charts),
    )
    descriptor = Download(
        name="datapackage.json",
        group=DownloadGroup.DATA,
        purpose=in_both(library, "file-datapackage"),
        content=datapackage(library, reply, files, address and address + files_url(reply, "zh")),
    )
    sums = Download(
        name="checksums.txt",
        group=DownloadGroup.DATA,
        purpose=in_both(library, "file-checksums"),
        content=checksums((*files, descriptor)),
    )
    all_files = (*files, descriptor, sums)
    packed = Download(
        name=f"{reply.id}.zip",
        group=DownloadGroup.DATA,
        purpose=in_both(library, "file-zip"),
        content=archive({f"{reply.id}/{file.name}": file.content for file in all_files}),
    )
    return (packed, *all_files)


def _data(
    library: Library, reply: Reply, rows: Mapping[str, Row], address: str
) -> Iterator[Download]:
    schema = "figures.schema.json"
    contents = {
        "figures.csv": ("file-figures-csv", figures_csv(rows.values())),
        "figures.json": ("file-figures-json", figures_json(reply, rows.values())),
        schema: (
            "file-figures-schema",
            figures_schema(library, reply, address and address + download_url(reply, schema)),
        ),
        COLUMNS: ("file-columns-schema", columns_schema(library, reply)),
    }
    for name, (purpose, content) in contents.items():
        yield Download(
            name=name, group=DownloadGroup.DATA, purpose=in_both(library, purpose), content=content
        )


def _letter(library: Library, reply: Reply, address: str) -> Iterator[Download]:
    contents = {
        "reply.docx": word_document(library, reply, address),
        "reply.zh.txt": chinese_text(reply),
        "reply.en.txt": english_text(library, reply),
        "reply.tmx": translation_memory(library, reply),
        "reply.bib": citations(library, reply, address),
    }
    for name, content in contents.items():
        yield Download(
            name=name,
            group=DownloadGroup.LETTER,
            purpose=in_both(library, _letter_purpose(name, reply)),
            content=content,
        )


def _letter_purpose(name: str, reply: Reply) -> str:
    key = f"file-{name.replace('.', '-')}"
    return "file-letter-docx" if key == "file-reply-docx" and not reply.figures else key


def _tables(reply: Reply, rows: Mapping[str, Row]) -> Iterator[Download]:
    for table in reply.tables:
        yield Download(
            name=f"table-{table.id}.csv",
            group=DownloadGroup.TABLES,
            purpose=table.title,
            content=figures_csv(rows[id_] for id_ in table.rows),
        )


def _charts(library: Library, reply: Reply, charts: Mapping[str, str]) -> Iterator[Download]:
    names = {"zh": in_both(library, "chinese"), "en": in_both(library, "english")}
    for chart in reply.charts:
        for lang in LANGUAGES:
            url = chart_url(reply, chart, lang)
            purpose: Bilingual = in_both(
                library, "file-chart", title=chart.title, language=names[lang]
            )
            yield Download(
                name=PurePosixPath(url).name,
                group=DownloadGroup.CHARTS,
                purpose=purpose,
                content=charts[url].encode(),
            )
