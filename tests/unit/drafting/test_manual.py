"""The worked example for maintainers shows what the program does."""

import re
from pathlib import Path

import pytest
from dafu.__main__ import main
from dafu.problems.messages import problem_text
from dafu.prove import proof_of

from tests.other_letters import DATA, LETTERS

from .saved import in_divs

_PLACE = re.compile(r"(?<=\.yml):\d+:\d+")


def blocks(manual: str, language: str) -> list[str]:
    """The code blocks of a page in one language."""
    text = (DATA / manual).read_text("utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


@pytest.mark.parametrize(
    ("manual", "locale"), [("DRAFTING.md", "en_GB.UTF-8"), ("DRAFTING.zh.md", "zh_CN.UTF-8")]
)
def test_the_outputs_and_the_yaml_are_real(
    manual: str,
    locale: str,
    data: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    page = data.parent / "page.html"
    page.write_text(in_divs((LETTERS / "class-a.txt").read_text("utf-8")), "utf-8")
    drafted, updated, refused = blocks(manual, "text")
    sentence, figure, translated = blocks(manual, "yaml")

    assert main(["draft", "--data", str(data), "--from", str(page), "2023-118"]) == 0
    assert capsys.readouterr().out == drafted
    file = data / "replies" / "2023-118.yml"
    text = file.read_text("utf-8")
    assert sentence in text
    assert figure in text

    file.write_text(text.replace(sentence, translated), "utf-8")
    assert main(["draft", "--data", str(data), "--update", "2023-118"]) == 0
    assert capsys.readouterr().out == updated
    found = proof_of(data).problems_in("data/replies/2023-118.yml")
    said = {_PLACE.sub("", problem_text(problem, locale[:2])) for problem in found}
    assert refused.strip() in said


@pytest.mark.parametrize("manual", ["DRAFTING.md", "DRAFTING.zh.md"])
def test_every_link_of_the_manual_leads_to_a_file(manual: str) -> None:
    for link in re.findall(r"\]\(([^)#:]+)\)", (DATA / manual).read_text("utf-8")):
        assert (DATA / link).exists(), link
