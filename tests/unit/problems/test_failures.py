"""What ends a build is said in a maintainer's words, where the maintainer can mend it."""

import shutil
from pathlib import Path

import pytest
from dafu.problems.failures import explain
from dafu.words.labels import LabelError
from jinja2 import Environment, StrictUndefined, TemplateError


def said(error: BaseException, lang: str = "en") -> str:
    refusal = explain(error, lang)
    assert refusal
    return refusal.text


def test_a_full_disk_is_named() -> None:
    error = OSError(28, "No space left on device", "/srv/dafu/.site-0a1b2c3d/zh/index.html")
    assert "found “No space left on device: zh/index.html”" in said(error)
    assert "上一次发布的网站保持原样" in said(error, "zh")


def test_of_many_files_that_cannot_be_copied_the_first_is_named(tmp_path: Path) -> None:
    with pytest.raises(shutil.Error) as error:
        shutil.copytree(Path(__file__).parent, tmp_path / "copy", copy_function=refuse)
    assert "found “no room for " in said(error.value)


def refuse(source: str, _: str) -> None:
    raise OSError(f"no room for {Path(source).name}")


def test_a_label_that_is_missing_is_named() -> None:
    assert "the pages need the label “overview”" in said(LabelError("overview", "label-missing"))


@pytest.mark.parametrize(("template", "line"), [("a\n{{ no.thing }}", 2), ("a\nb\n{% if %}", 3)])
def test_a_template_that_fails_is_shown_where_it_does(
    template: str, line: int, tmp_path: Path
) -> None:
    file = tmp_path / "page.html"
    file.write_text(template)
    environment = Environment(undefined=StrictUndefined, autoescape=True)
    with pytest.raises(TemplateError) as error:
        environment.template_class.from_code(
            environment, environment.compile(template, filename=str(file)), {}
        ).render()
    lines = said(error.value).splitlines()
    assert lines[2].startswith(f"{file}:{line}:1: the template cannot be rendered; found “")
    assert lines[3] == f"  {line} | {template.splitlines()[-1]}"


@pytest.mark.parametrize("error", [ValueError("x"), KeyboardInterrupt()])
def test_a_fault_of_the_program_is_left_to_its_traceback(error: BaseException) -> None:
    assert explain(error, "en") is None
