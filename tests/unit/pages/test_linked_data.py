"""The JSON-LD of the real reply's pages."""

import json
from functools import partial
from typing import Any

import pytest
from dafu.pages.linked_data import linked_data, script_text
from dafu.pages.sitemap import Publication, site_map
from dafu.pages.summary import Summary
from dafu.words.bilingual import of_both
from dafu.words.figures import formula_in_words, unit_text
from dafu.words.letter import reply_title
from dafu.words.provenance import issuer_names

from tests.reply import label, library, reply

ADDRESS = "https://dafu.example/"


def nodes(url: str, *files: str) -> dict[str, Any]:
    """The nodes of a page by their type."""
    page = next(page for page in site_map(library()) if page.url == url)
    publication = Publication(address=ADDRESS, files=files)
    summary = Summary(title="Title", description="About it.")
    graph: Any = linked_data(library(), page, publication, summary)
    assert graph["@context"] == "https://schema.org"
    return {node["@type"]: node for node in graph["@graph"]}


def test_the_reply_is_a_report_of_its_issuer_with_both_dates() -> None:
    issuer, title = issuer_names(reply()), of_both(partial(reply_title, reply()))
    assert nodes("zh/2021-107/")["Report"] == {
        "@type": "Report",
        "@id": "https://dafu.example/zh/2021-107/",
        "url": "https://dafu.example/zh/2021-107/",
        "name": title.zh,
        "inLanguage": "zh-CN",
        "author": {
            "@type": "GovernmentOrganization",
            "name": issuer.zh,
            "alternateName": issuer.en,
        },
        "dateCreated": "2021-06-08",
        "datePublished": "2021-12-09T11:26:00",
        "workTranslation": {
            "@type": "Report",
            "@id": "https://dafu.example/en/2021-107/",
            "url": "https://dafu.example/en/2021-107/",
            "name": title.en,
            "inLanguage": "en",
        },
        "isBasedOn": {
            "@type": "TextObject",
            "name": title.zh,
            "inLanguage": "zh-CN",
            "encodingFormat": "text/plain",
            "sha256": reply().sha256,
        },
        "keywords": [topic.zh for topic in reply().topics],
        "about": {"@type": "CreativeWork", "name": reply().facts["proposal"].quote},
    }


def test_the_english_report_is_a_translation_of_the_chinese() -> None:
    report = nodes("en/2021-107/")["Report"]
    assert report["inLanguage"] == "en"
    assert report["translationOfWork"]["@id"] == "https://dafu.example/zh/2021-107/"
    assert "workTranslation" not in report


def test_a_section_is_a_part_of_the_report() -> None:
    found = nodes("en/2021-107/hr-services/")
    assert found["WebPage"] == {
        "@type": "WebPage",
        "@id": "https://dafu.example/en/2021-107/hr-services/",
        "url": "https://dafu.example/en/2021-107/hr-services/",
        "name": "Title",
        "description": "About it.",
        "inLanguage": "en",
        "isPartOf": {"@id": nodes("en/2021-107/")["Report"]["@id"]},
    }


def variable(id_: str) -> dict[str, str]:
    dataset = nodes("en/2021-107/figures/")["Dataset"]
    [found] = [each for each in dataset["variableMeasured"] if each["propertyID"] == id_]
    return dict(found)


@pytest.mark.parametrize(
    ("id_", "expected"),
    [
        ("agencies", {"value": "531"}),
        ("revenue", {"value": "23680000000"}),
        ("associate-senior-growth", {"value": "0.1"}),
        ("senior-title-award", {"minValue": "5000", "maxValue": "10000"}),
        ("weekly-growth", {"minValue": "2000"}),
        ("tax-share", {"value": "0.051"}),
    ],
)
def test_a_variable_has_its_exact_value_and_bounds(id_: str, expected: dict[str, str]) -> None:
    found = variable(id_)
    assert found["url"] == f"https://dafu.example/en/2021-107/figures/#f-{id_}"
    assert {name: found[name] for name in found if name.lower().endswith("value")} == expected


def test_a_variable_has_a_unit_unless_it_is_a_ratio_or_a_rank() -> None:
    assert variable("revenue")["unitText"] == "CNY"
    assert variable("agencies")["unitText"] == unit_text(reply().figures["agencies"], "en")
    assert not {"unitText"} & {*variable("tax-share"), *variable("hr-rank")}


def test_a_computed_variable_shows_how_it_is_computed() -> None:
    formula = formula_in_words(reply().figures["tax-share"], reply(), "en")
    assert variable("tax-share")["measurementTechnique"] == formula
    assert "measurementTechnique" not in variable("tax")


def test_the_dataset_distributes_the_files_of_its_own_reply() -> None:
    assert nodes("en/2021-107/figures/", "figures.csv")["Dataset"]["distribution"] == [
        {
            "@type": "DataDownload",
            "name": "figures.csv",
            "contentUrl": "https://dafu.example/data/2021-107/figures.csv",
            "encodingFormat": "text/csv",
        }
    ]
    assert "distribution" not in nodes("en/2021-107/figures/")["Dataset"]


@pytest.mark.parametrize(
    ("url", "trail"),
    [
        ("en/2021-107/", ["en/", "en/2021-107/"]),
        ("en/2021-107/hr-services/", ["en/", "en/2021-107/", "en/2021-107/hr-services/"]),
        ("zh/glossary/", ["zh/", "zh/glossary/"]),
    ],
)
def test_the_breadcrumbs_lead_from_the_home_to_the_page(url: str, trail: list[str]) -> None:
    items = nodes(url)["BreadcrumbList"]["itemListElement"]
    assert [item["item"] for item in items] == [f"{ADDRESS}{step}" for step in trail]
    assert [item["position"] for item in items] == list(range(1, len(trail) + 1))


@pytest.mark.parametrize("url", ["", "zh/", "en/"])
def test_the_front_door_and_the_homes_name_the_site(url: str) -> None:
    assert nodes(url) == {
        "WebSite": {
            "@type": "WebSite",
            "@id": ADDRESS,
            "url": ADDRESS,
            "name": label("site-name", "zh"),
            "alternateName": label("site-name", "en"),
            "inLanguage": ["zh-CN", "en"],
        }
    }


def test_no_text_can_end_the_script() -> None:
    text = script_text({"name": "</script><!-- 答复"})
    assert "<" not in text
    assert "答复" in text
    assert json.loads(text) == {"name": "</script><!-- 答复"}
