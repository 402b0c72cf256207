"""What mkdocs.yml sets changes no page behind the proofs, and claims nothing."""

from typing import Any

import pytest
from dafu.output.settings import Settings, check_settings, check_style
from dafu.problems.refusal import ReasonedError

LIGHT = {"scheme": "default", "toggle": {"name": "深色 / Dark"}}
DARK = {"scheme": "slate", "toggle": {"name": "浅色模式 / Light mode"}}
GOOD = Settings(
    words=["答复", "官方答复，逐句可核对。Official replies, open to checking.", ""],
    loaded=["assets/css/base.css"],
    navigation=[],
    author=None,
    hooks=["hooks/publish.py"],
    plugins=["hooks/publish.py"],  # MkDocs counts hooks among them
    extra=["alternate", "offline"],
    templates="docs/.overrides",
    extensions=["toc", "tables", "attr_list"],
    options={"toc": {"permalink": False}},
    palette=[LIGHT, DARK],
)


def test_usual_settings_pass() -> None:
    check_settings(GOOD)
    check_settings(GOOD._replace(palette=LIGHT))


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"words": ["官方答复，数字均经政府认证。"]}, "settings-claim"),
        ({"words": ["Unofficial replies"]}, "settings-claim"),
        ({"words": ["答复 2021"]}, "words-number"),
        ({"author": "嘉兴市人力资源和社会保障局"}, "settings-claim"),
        ({"hooks": ["hooks/publish.py", "data/after.py"]}, "settings-changing"),
        ({"plugins": ["search"]}, "settings-changing"),
        ({"extra": ["alternate", "analytics"]}, "settings-changing"),
        ({"templates": "docs/ours"}, "settings-changing"),
        ({"templates": None}, "settings-changing"),
        ({"extensions": ["tables", "pymdownx.snippets"]}, "settings-changing"),
        ({"options": {"toc": {"permalink": "12"}}}, "settings-changing"),
        ({"palette": [LIGHT | {"scheme": "slate"}, DARK]}, "settings-toggle"),
        (
            {"palette": [{"scheme": "default", "toggle": {"name": "深色 / Light"}}]},
            "settings-toggle",
        ),
        ({"loaded": ["//example.org/x.css"]}, "settings-elsewhere"),
        ({"navigation": ["en/about.md"]}, "settings-nav"),
    ],
)
def test_settings_that_claim_or_change_are_refused(changed: dict[str, Any], code: str) -> None:
    with pytest.raises(ReasonedError) as refused:
        check_settings(GOOD._replace(**changed))
    assert refused.value.code == code


def test_a_style_sheet_of_ones_own_sets_colours_and_hides_nothing() -> None:
    check_style("assets/css/ours.css", "h1 { color: navy; border-bottom: 1px solid }")
    for hiding in ("data { display: none }", 'td::after{content:"0"}', "b{color:red;opacity:0}"):
        with pytest.raises(ReasonedError):
            check_style("assets/css/ours.css", hiding)
