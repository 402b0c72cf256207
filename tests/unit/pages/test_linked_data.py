"""The JSON-LD of the real reply's pages."""

import json
from pathlib import Path
from typing import Any

import pytest
from dafu.pages.linked_data import linked_data, script_text
from dafu.pages.sitemap import Publication, site_map
from dafu.pages.summary import Summary
from dafu.prove import prove
from dafu.reply import Library

DATA = Path(__file__).parents[3] / "data"
ADDRESS = "https://dafu.example/"


@pytest.fixture(scope="module")
def library() -> Library:
    return prove(DATA)


def nodes(library: Library, url: str, *files: str) -> dict[str, Any]:
    """The nodes of a page by their type."""
    page = next(page for page in site_map(library) if page.url == url)
    publication = Publication(address=ADDRESS, files=files)
    summary = Summary(title="Title", description="About it.")
    graph: Any = linked_data(library, page, publication, summary)
    assert graph["@context"] == "https://schema.org"
    return {node["@type"]: node for node in graph["@graph"]}


def test_the_reply_is_a_report_of_its_issuer_with_both_dates(library: Library) -> None:
    assert nodes(library, "zh/2021-107/")["Report"] == {
        "@type": "Report",
        "@id": "https://dafu.example/zh/2021-107/",
        "url": "https://dafu.example/zh/2021-107/",
        "name": "对市政协八届五次会议第107号提案的答复",
        "inLanguage": "zh-CN",
        "author": {
            "@type": "GovernmentOrganization",
            "name": "嘉兴市人力资源和社会保障局",
            "alternateName": "Jiaxing Human Resources and Social Security Bureau",
        },
        "dateCreated": "2021-06-08",
        "datePublished": "2021-12-09T11:26:00",
        "workTranslation": {
            "@type": "Report",
            "@id": "https://dafu.example/en/2021-107/",
            "url": "https://dafu.example/en/2021-107/",
            "name": "Reply to Proposal No. 107 of the Fifth Session of the Eighth Jiaxing Municipal"
            " Committee of the CPPCC",
            "inLanguage": "en",
        },
        "isBasedOn": {
            "@type": "TextObject",
            "name": "对市政协八届五次会议第107号提案的答复",
            "inLanguage": "zh-CN",
            "encodingFormat": "text/plain",
            "sha256": "f12cae996136a97e0d1af6ef048e4740a2aeb245e60a744082f09aa92188d780",
        },
        "keywords": [topic.zh for topic in library.replies[0].topics],
        "about": {
            "@type": "CreativeWork",
            "name": "关于推动民营企业中高端人才队伍建设的建议",
        },
    }


def test_the_english_report_is_a_translation_of_the_chinese(library: Library) -> None:
    report = nodes(library, "en/2021-107/")["Report"]
    assert report["inLanguage"] == "en"
    assert report["translationOfWork"]["@id"] == "https://dafu.example/zh/2021-107/"
    assert "workTranslation" not in report


def test_a_section_is_a_part_of_the_report(library: Library) -> None:
    found = nodes(library, "en/2021-107/hr-services/")
    assert found["WebPage"] == {
        "@type": "WebPage",
        "@id": "https://dafu.example/en/2021-107/hr-services/",
        "url": "https://dafu.example/en/2021-107/hr-services/",
        "name": "Title",
        "description": "About it.",
        "inLanguage": "en",
        "isPartOf": {"@id": found["Report"]["@id"]},
    }


def variables(library: Library, lang: str) -> dict[str, Any]:
    dataset = nodes(library, f"{lang}/2021-107/figures/")["Dataset"]
    return {variable["propertyID"]: variable for variable in dataset["variableMeasured"]}


def test_the_register_measures_every_figure_once(library: Library) -> None:
    assert list(variables(library, "zh")) == list(library.replies[0].figures)


@pytest.mark.parametrize(
    ("id_", "expected"),
    [
        ("agencies", {"value": "531", "unitText": "agencies"}),
        ("revenue", {"value": "23680000000", "unitText": "CNY"}),
        ("associate-senior-growth", {"value": "0.1"}),
        ("senior-title-award", {"minValue": "5000", "maxValue": "10000", "unitText": "CNY"}),
        ("weekly-growth", {"minValue": "2000", "unitText": "people"}),
        ("tax-share", {"value": "0.051"}),
    ],
)
def test_a_variable_has_its_exact_value_and_bounds(
    library: Library, id_: str, expected: dict[str, str]
) -> None:
    variable = variables(library, "en")[id_]
    assert variable["url"] == f"https://dafu.example/en/2021-107/figures/#f-{id_}"
    names = ("value", "minValue", "maxValue", "unitText")
    assert {name: variable[name] for name in names if name in variable} == expected


def test_a_computed_variable_shows_how_it_is_computed(library: Library) -> None:
    found = variables(library, "zh")
    assert found["tax-share"]["measurementTechnique"] == "人力资源机构税收 ÷ 人力资源机构营收"
    assert "measurementTechnique" not in found["tax"]


def test_the_dataset_distributes_the_files_of_its_own_reply(library: Library) -> None:
    files = (
        "data/2021-107/figures.json",
        "data/2021-107/figures.csv",
        "data/2021-1070/figures.csv",
        "llms.txt",
    )
    dataset = nodes(library, "en/2021-107/figures/", *files)["Dataset"]
    assert dataset["distribution"] == [
        {
            "@type": "DataDownload",
            "name": "figures.csv",
            "contentUrl": "https://dafu.example/data/2021-107/figures.csv",
            "encodingFormat": "text/csv",
        },
        {
            "@type": "DataDownload",
            "name": "figures.json",
            "contentUrl": "https://dafu.example/data/2021-107/figures.json",
            "encodingFormat": "application/json",
        },
    ]


def test_a_dataset_without_files_has_no_distribution(library: Library) -> None:
    assert "distribution" not in nodes(library, "en/2021-107/figures/")["Dataset"]


@pytest.mark.parametrize(
    ("url", "trail"),
    [
        ("en/2021-107/", ["en/", "en/2021-107/"]),
        ("en/2021-107/hr-services/", ["en/", "en/2021-107/", "en/2021-107/hr-services/"]),
        ("zh/glossary/", ["zh/", "zh/glossary/"]),
    ],
)
def test_the_breadcrumbs_lead_from_the_home_to_the_page(
    library: Library, url: str, trail: list[str]
) -> None:
    items = nodes(library, url)["BreadcrumbList"]["itemListElement"]
    assert [item["item"] for item in items] == [f"{ADDRESS}{step}" for step in trail]
    assert [item["position"] for item in items] == list(range(1, len(trail) + 1))


@pytest.mark.parametrize("url", ["", "zh/", "en/"])
def test_the_front_door_and_the_homes_name_the_site(library: Library, url: str) -> None:
    assert nodes(library, url) == {
        "WebSite": {
            "@type": "WebSite",
            "@id": ADDRESS,
            "url": ADDRESS,
            "name": "答复",
            "alternateName": "Dafu",
            "inLanguage": ["zh-CN", "en"],
        }
    }


def test_no_text_can_end_the_script() -> None:
    text = script_text({"name": "</script><!-- 答复"})
    assert "<" not in text
    assert "答复" in text
    assert json.loads(text) == {"name": "</script><!-- 答复"}
