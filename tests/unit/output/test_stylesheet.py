"""The one style sheet: of the theme's, what can apply to the pages and nothing else."""

import pytest
from dafu.output.stylesheet import used_rules, used_words

HTML = '<nav class="md-nav" id="top" data-scheme="slate"><a class="md-link">word</a></nav>'
SCRIPTS = 'e.classList.add("md-nav--open");f("md-nav__item","md-other--open","unused")'
USED = used_words([HTML], SCRIPTS)


@pytest.mark.parametrize(
    "rule",
    [
        ".md-nav{color:red}",
        "#top .md-link{color:red}",
        ".md-nav--open .md-nav__item{color:red}",
        "[data-scheme=slate]{color:red}",
        ".md-nav:not(.unknown){color:red}",
        ".md-nav:is(.unknown,.md-link){color:red}",
        'a::before{content:".unknown"}',
        "@media print{.md-nav{color:red}}",
        "@supports (color:red){@media print{a{color:red}}}",
        "@font-face{font-family:x;src:local(x)}",
        "@keyframes turn{0%{opacity:0}to{opacity:1}}",
        ".js-focus-visible a{color:red}",
    ],
)
def test_what_pages_or_their_scripts_can_come_to_is_kept(rule: str) -> None:
    assert used_rules(rule, USED).replace(" ", "") == rule.replace(" ", "")


@pytest.mark.parametrize(
    "rule",
    [
        ".unknown{color:red}",
        ".md-nav .unknown{color:red}",
        ".md-other--open{color:red}",
        ".unused{color:red}",
        "#unknown{color:red}",
        "[data-scheme=default]{color:red}",
        "@media print{.unknown{color:red}}",
        ":root{--unused:url(x)}",
    ],
)
def test_what_they_cannot_is_left_out(rule: str) -> None:
    assert used_rules(rule, USED) == ""


def test_of_a_list_of_selectors_those_that_can_apply_are_kept() -> None:
    assert used_rules(".unknown, .md-nav,.other{color:red}", USED) == ".md-nav{color:red}"


def test_a_custom_property_is_kept_where_anything_refers_to_it() -> None:
    sheet = ":root{--one:1px;--two:2px;--three:3px}a{width:var(--one)}"
    assert used_rules(sheet, USED, "p{width:var( --three )}") == (
        ":root{--one:1px;--three:3px}a{width:var(--one)}"
    )
