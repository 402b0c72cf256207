"""The descriptor of a reply's files."""

import json
from dataclasses import replace

from dafu.downloads.datapackage import datapackage
from dafu.words.bilingual import in_both, joined
from dafu.words.letter import reply_title
from dafu.words.provenance import terms_of_use

from tests.reply import library, reply

from .made import ADDRESS, files, parsed


def test_it_describes_every_file_that_is_not_about_the_others_by_size_and_hash() -> None:
    resources = {
        r["path"]: (r["bytes"], r["hash"]) for r in parsed("datapackage.json")["resources"]
    }
    assert resources == {
        name: (len(file.content), f"sha256:{file.sha256}")
        for name, file in files().items()
        if name not in ("checksums.txt", "datapackage.json", "2021-107.zip")
    }


def test_every_csv_has_the_same_columns_with_titles_in_both_languages() -> None:
    tables = [r for r in parsed("datapackage.json")["resources"] if r["format"] == "csv"]
    assert len(tables) == 1 + len(reply().tables)
    assert {table["schema"] for table in tables} == {"columns.schema.json"}
    titles = {field["name"]: field["title"] for field in parsed("columns.schema.json")["fields"]}
    for name, key in (("value", "value"), ("unit_en", "column-unit-en")):
        assert titles[name] == joined(in_both(library(), key))


def test_it_names_licence_source_and_evidence() -> None:
    package = parsed("datapackage.json")
    assert package["licenses"][0]["name"] == "MIT"
    [source] = package["sources"]
    assert source["sha256"] == reply().sha256
    assert (source["signed"], source["published"]) == ("2021-06-08", "2021-12-09T11:26:00")


def test_titles_and_terms_of_use_are_in_both_languages() -> None:
    package = parsed("datapackage.json")
    assert package["title"] == " / ".join(reply_title(reply(), lang) for lang in ("zh", "en"))
    assert package["description"] == joined(terms_of_use(library(), reply()), "\n\n")
    [table] = [table for table in reply().tables if table.id == "hr-industry"]
    [title] = [r["title"] for r in package["resources"] if r["path"] == "table-hr-industry.csv"]
    assert title == f"{table.title.zh} / {table.title.en}"


def test_a_reply_without_topics_has_no_keywords() -> None:
    content = datapackage(library(), replace(reply(), topics=()), [], ADDRESS)
    assert "keywords" not in json.loads(content)
