"""What mkdocs.yml sets changes no page behind the proofs, and claims nothing."""

from typing import Any

import pytest
from dafu.output.settings import (
    Settings,
    check_name,
    check_picture,
    check_settings,
    check_style,
)
from dafu.problems.refusal import ReasonedError

LIGHT = {"scheme": "default", "toggle": {"name": "深色 / Dark"}}
DARK = {"scheme": "slate", "toggle": {"name": "浅色模式 / Light mode"}}
GOOD = Settings(
    words=["答复", "官方答复，逐句可核对。Official replies, open to checking.", ""],
    loaded=["assets/css/base.css"],
    navigation=[],
    unproved={"site_author": None, "theme: font": False},
    hooks=["hooks/publish.py"],
    plugins=["hooks/publish.py"],  # MkDocs counts hooks among them
    extra=["alternate", "offline"],
    templates="docs/.overrides",
    extensions=["toc", "tables", "attr_list"],
    options={"toc": {"permalink": False}},
    palette=[LIGHT, DARK],
    contact="mailto:errors@dafu.example",
)


def test_usual_settings_pass() -> None:
    check_settings(GOOD)
    for palette in (
        LIGHT,
        {"scheme": "slate"},
        {"scheme": "slate", "toggle": None},
        "indigo",
        None,
    ):
        check_settings(GOOD._replace(palette=palette))


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"words": ["官方答复，数字均经政府认证。"]}, "settings-claim"),
        ({"words": ["Replies with exact English"]}, "settings-claim"),
        ({"words": ["答复 2021"]}, "words-number"),
        ({"words": ["Published by the Jiaxing Municipal Government"]}, "settings-claim"),
        ({"unproved": {"site_author": "嘉兴市人力资源和社会保障局"}}, "settings-changing"),
        ({"hooks": ["hooks/publish.py", "data/after.py"]}, "settings-changing"),
        ({"plugins": ["search"]}, "settings-changing"),
        ({"extra": ["alternate", "analytics"]}, "settings-changing"),
        ({"templates": "docs/ours"}, "settings-changing"),
        ({"templates": None}, "settings-changing"),
        ({"extensions": ["tables", "pymdownx.snippets"]}, "settings-changing"),
        ({"options": {"toc": {"permalink": "12"}}}, "settings-changing"),
        ({"options": {"toc": {"title": "What is proved"}}}, "settings-changing"),
        ({"palette": [LIGHT | {"scheme": "slate"}, DARK]}, "settings-toggle"),
        (
            {"palette": [{"scheme": "default", "toggle": {"name": "深色 / Light"}}]},
            "settings-toggle",
        ),
        ({"contact": "javascript:alert(1)"}, "settings-contact"),
        ({"unproved": {"theme: direction": "rtl"}}, "settings-changing"),
        ({"loaded": ["//example.org/x.css"]}, "settings-elsewhere"),
        ({"loaded": ["assets/js/round.js"]}, "settings-changing"),
        ({"navigation": ["en/about.md"]}, "settings-nav"),
    ],
)
def test_settings_that_claim_or_change_are_refused(changed: dict[str, Any], code: str) -> None:
    with pytest.raises(ReasonedError) as refused:
        check_settings(GOOD._replace(**changed))
    assert refused.value.code == code


def test_a_picture_claims_no_standing() -> None:
    check_picture("assets/social.svg", "<svg><text>可与原文核对</text></svg>")
    with pytest.raises(ReasonedError) as refused:
        check_picture("assets/social.svg", "<svg><text>certified by the bureau</text></svg>")
    assert refused.value.code == "settings-claim"


@pytest.mark.parametrize("name", ["答复 Dafu", "Dafu", "答复"])
def test_the_site_may_be_called_what_its_pages_call_it(name: str) -> None:
    check_name(name, ["答复", "Dafu"])


@pytest.mark.parametrize("name", ["嘉兴市人力资源和社会保障局", "答复 Reply", "…"])
def test_the_site_is_not_called_anything_else(name: str) -> None:
    with pytest.raises(ReasonedError) as refused:
        check_name(name, ["Dafu", "Dafu 答复集", "答复"])
    assert refused.value.code == "settings-name"


def test_no_style_sheet_brings_a_font_which_could_draw_other_digits() -> None:
    check_style("assets/css/base.css", '@font-face { font-family: A; src: local("A") }')
    with pytest.raises(ReasonedError) as refused:
        check_style("assets/css/base.css", "@font-face { font-family: A; src: url(a.woff2) }")
    assert refused.value.code == "style-font"


def test_a_style_sheet_of_ones_own_sets_colours_borders_and_spaces() -> None:
    check_style("assets/css/ours.css", "h1 { color: navy; border-bottom: 1px solid }")
    check_style("assets/css/base.css", "[hidden] { display: none }")


@pytest.mark.parametrize(
    "adding",
    [
        *(".dafu-figure::after { content: '+' }", 'td::before { content: " " "over " }'),
        *(".dafu-unit { font-size: 0.01rem }", ".dafu-unit, .x { display: none }"),
        *(".dafu-unit{color:transparent}", "data{display:none}", 'i::after{content:"/"}'),
        *("data { unicode-bidi: bidi-override; direction: rtl }", ".dafu-prevails{display:none}"),
        'i { --b: " over " } i::after { content: var(--b) }',
    ],
)
def test_no_style_sheet_adds_to_texts_or_turns_them_round(adding: str) -> None:
    with pytest.raises(ReasonedError) as refused:
        check_style("assets/css/base.css", adding)
    assert refused.value.code == "style-hiding"


@pytest.mark.parametrize(
    "plain",
    [
        *('th::after { content: " ↑" }', "td { content: attr(data-a) }", "i{unicode-bidi:isolate}"),
        *(".dafu-figure .x{display:none}", ".dafu-unit:hover{opacity:1}", "i{opacity:.5}"),
    ],
)
def test_the_programs_style_sheets_may_point_and_hide_what_tells_nothing(plain: str) -> None:
    check_style("assets/css/base.css", plain)


@pytest.mark.parametrize(
    "hiding",
    [
        *("data { display: none }", 'td::after{content:"0"}', "b{color:red;opacity:0}"),
        *("DATA{DISPLAY:none}", "data{display/**/:none}", "data{disp\\6c ay:none}"),
        *("data{color:transparent}", "data{margin-left:-9999px}", "@import 'x.css';"),
        *("data{font:0/0 a}", "del{text-decoration:line-through}"),
    ],
)
def test_a_style_sheet_of_ones_own_hides_moves_and_writes_nothing(hiding: str) -> None:
    with pytest.raises(ReasonedError) as refused:
        check_style("zh/base.css", hiding)
    assert refused.value.code == "style-hiding"
