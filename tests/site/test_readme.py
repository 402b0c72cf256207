"""What the READMEs show is what the program does."""

import re
from pathlib import Path

import pytest
from dafu.prove import Unproved, prove

from .project import ROOT, copied_data, replace

MISTAKES = (
    ("[2481人]", "[2841人]"),
    ("{associate-senior-growth} year on year", "10% year on year"),
)


def blocks(readme: str, language: str) -> list[str]:
    """The code blocks of a README in one language."""
    text = (ROOT / readme).read_text("utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


@pytest.mark.parametrize(("readme", "lang"), [("README.md", "en"), ("README.zh.md", "zh")])
def test_the_sample_of_an_error_is_what_that_mistake_gives(
    tmp_path: Path, readme: str, lang: str
) -> None:
    data = copied_data(tmp_path)
    for old, new in MISTAKES:
        replace(data / "replies" / "2021-107.yml", old, new)
    with pytest.raises(Unproved) as unproved:
        prove(data)
    assert f"Error: {unproved.value.refusal(lang).text}\n" in blocks(readme, "text")


@pytest.mark.parametrize("readme", ["README.md", "README.zh.md"])
def test_the_samples_of_yaml_are_taken_from_the_data(readme: str) -> None:
    data = (ROOT / "data" / "replies" / "2021-107.yml").read_text("utf-8")
    samples = blocks(readme, "yaml")
    assert samples
    for sample in samples:
        assert sample.removeprefix("figures:\n") in data


DOCUMENTS = [
    *("README.md", "README.zh.md", "CONTRIBUTING.md", ".github/PUBLISHING.md"),
    *("data/README.md", "data/README.zh.md"),
]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_relative_link_leads_to_a_file(document: str) -> None:
    file = ROOT / document
    for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", file.read_text("utf-8")):
        assert (file.parent / link).exists(), link
