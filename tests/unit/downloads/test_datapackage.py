"""The descriptor of a reply's files."""

import json
from dataclasses import replace
from typing import Any

import pytest
from dafu.downloads.datapackage import datapackage
from dafu.downloads.download import Download
from dafu.reply import Library, Reply


@pytest.fixture
def package(files: dict[str, Download]) -> Any:
    return json.loads(files["datapackage.json"].content)


def test_it_describes_every_file_but_itself_and_the_checksums(
    package: Any, files: dict[str, Download]
) -> None:
    paths = [resource["path"] for resource in package["resources"]]
    assert sorted([*paths, "checksums.txt", "datapackage.json"]) == sorted(files)


def test_a_resource_is_told_by_size_and_hash(package: Any, files: dict[str, Download]) -> None:
    for resource in package["resources"]:
        file = files[resource["path"]]
        assert resource["bytes"] == len(file.content)
        assert resource["hash"] == f"sha256:{file.sha256}"


def test_every_csv_has_the_same_columns_with_titles_in_both_languages(package: Any) -> None:
    tables = [r for r in package["resources"] if r["format"] == "csv"]
    assert len(tables) == 9
    for table in tables:
        assert table["schema"] == tables[0]["schema"]
    titles = {field["name"]: field["title"] for field in tables[0]["schema"]["fields"]}
    assert titles["value"] == "数值 / Value"
    assert titles["unit_en"] == "单位（英文） / Unit (English)"


def test_it_names_licence_source_and_evidence(package: Any, reply: Reply) -> None:
    assert package["licenses"][0]["name"] == "MIT"
    [source] = package["sources"]
    assert source["sha256"] == reply.sha256
    assert (source["signed"], source["published"]) == ("2021-06-08", "2021-12-09T11:26:00")


def test_it_says_that_the_chinese_text_is_not_the_sites(package: Any) -> None:
    assert "中文原文为嘉兴市人力资源和社会保障局所发" in package["description"]
    assert "The Chinese text is that of its issuer" in package["description"]


def test_titles_are_in_both_languages(package: Any) -> None:
    assert package["title"].startswith("对市政协八届五次会议第107号提案的答复 / Reply to Proposal")
    [table] = [r for r in package["resources"] if r["path"] == "table-hr-industry.csv"]
    assert table["title"].startswith("人力资源服务业主要数据 / The human resources services")


def test_a_reply_without_topics_has_no_keywords(library: Library, reply: Reply) -> None:
    content = datapackage(library, replace(reply, topics=()), [], "https://dafu.example/")
    assert "keywords" not in json.loads(content)
