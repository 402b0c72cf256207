"""Templates are compiled once, and again when anything changes that their code depends on."""

import sys
from pathlib import Path

import pytest
from dafu import templating
from jinja2 import DictLoader, Environment


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(templating, "_CACHE", tmp_path / "cache")
    return tmp_path / "cache"


def made(template: str, *, trims: bool = False) -> str:
    loader = DictLoader({"page.html": template})
    environment = templating.keep_compiled(
        Environment(loader=loader, autoescape=True, trim_blocks=trims)
    )
    return environment.get_template("page.html").render(text="<&>")


def test_a_template_is_compiled_once(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = made("{{ text }}")
    monkeypatch.setattr(Environment, "compile", lambda *_: pytest.fail("compiled again"))
    assert made("{{ text }}") == first == "&lt;&amp;&gt;"
    assert [*cache.rglob("*")]


def test_a_template_that_has_changed_is_compiled_again(cache: Path) -> None:
    assert (made("{{ text }}"), made("{{ text }}!")) == ("&lt;&amp;&gt;", "&lt;&amp;&gt;!")
    assert cache.is_dir()


def test_a_template_that_is_read_otherwise_is_compiled_again(cache: Path) -> None:
    template = "{% if text %}\n{% endif %}!"
    assert (made(template), made(template, trims=True)) == ("\n!", "!")
    assert cache.is_dir()


def test_where_nothing_can_be_kept_templates_are_compiled_each_time(cache: Path) -> None:
    cache.write_text("a file where the folder would be", "utf-8")
    assert made("{{ text }}") == "&lt;&amp;&gt;"


def test_who_keeps_no_compiled_modules_keeps_no_templates_either(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    made("{{ text }}")
    assert not cache.exists()
