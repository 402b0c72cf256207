"""What the READMEs show is what the program does."""

import re
from pathlib import Path

import pytest
from dafu.prove import Unproved, prove

from .project import ROOT, copied_data

REPLY = Path("replies/2021-107.yml")
_LINE = re.compile(r"(?<=\.yml:)\d+|^ *\d* (?=\| )", re.MULTILINE)


def blocks(readme: str, language: str) -> list[str]:
    """The code blocks of a README in one language."""
    text = (ROOT / readme).read_text("utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def with_mistakes(text: str) -> str:
    """The reply with the mistakes of the sample: digits swapped, a placeholder made a number."""
    swapped = text.replace("[2481人]", "[2841人]")
    return re.sub(r"(?<!\])\{associate-senior-growth\}", "10%", swapped)


@pytest.mark.parametrize(("readme", "lang"), [("README.md", "en"), ("README.zh.md", "zh")])
def test_the_sample_of_an_error_is_what_that_mistake_gives(
    tmp_path: Path, readme: str, lang: str
) -> None:
    reply = copied_data(tmp_path) / REPLY
    reply.write_text(with_mistakes(reply.read_text("utf-8")), "utf-8")
    with pytest.raises(Unproved) as unproved:
        prove(tmp_path / "data")
    said = f"Error: {unproved.value.refusal(lang).text}\n"
    # In which line it stands may change with every edit above it.
    samples = [_LINE.sub("", sample) for sample in blocks(readme, "text")]
    assert _LINE.sub("", said) in samples, f"{readme} is to show the error as it is now:\n{said}"


@pytest.mark.parametrize("readme", ["README.md", "README.zh.md"])
def test_the_samples_of_yaml_are_taken_from_the_data(readme: str) -> None:
    data = (ROOT / "data" / REPLY).read_text("utf-8")
    samples = blocks(readme, "yaml")
    assert samples
    for sample in samples:
        quoted = sample.removeprefix("figures:\n")
        assert quoted in data, f"{readme} is to quote {REPLY} as it is now, not:\n{sample}"


DOCUMENTS = [
    *("README.md", "README.zh.md", "CONTRIBUTING.md", ".github/PUBLISHING.md"),
    *("data/README.md", "data/README.zh.md"),
]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_relative_link_leads_to_a_file(document: str) -> None:
    file = ROOT / document
    for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", file.read_text("utf-8")):
        assert (file.parent / link).exists(), link
