"""The glossary puts words into others that the proofs would not know for each other."""

import json

import pytest
from dafu.data.schema import GlossaryFile, Rendering, SentenceEntry, Term, TermKind
from dafu.review import doubts

from tests.unit.conftest import DataFolder

from .letter import sentence, write_letter

GLOSSARY = "glossary.yml"


def refused(data: DataFolder, zh: str, en: str, *pairs: tuple[str, str]) -> list[str]:
    """Return the codes of what is wrong with a sentence, and with its glossary's word pairs."""
    write_letter(data, sentence(zh, en))
    terms = [{"id": "t0", "kind": "concept", "zh": "无此词", "en": "unsaid"}]
    renderings = [{"zh": word, "en": english} for word, english in pairs]
    data.write(json.dumps({"terms": terms, "renderings": renderings}), GLOSSARY)
    keys = ("sections[0].sentences[0].en", "renderings[0]")
    return [code for _, key, code in data.faults() if key in keys]


@pytest.mark.parametrize(
    ("zh", "en", "pair"),
    [
        (
            "河道清障工作已启动。",
            "Dismantling in the river has been started.",
            ("清障", "dismantling"),
        ),
        (
            "对违规单位进行约谈。",
            "Units that broke the rules had a word with us.",
            ("约谈", "had a word"),
        ),
    ],
)
def test_a_sentence_with_both_words_is_published(
    data: DataFolder, zh: str, en: str, pair: tuple[str, str]
) -> None:
    assert refused(data, zh, en)
    assert refused(data, zh, en, pair) == []


def test_the_english_word_stands_for_no_other(data: DataFolder) -> None:
    zh, en = "河道清淤工作已启动。", "Dismantling in the river has been started."
    assert refused(data, zh, en, ("清障", "dismantling")) != []


@pytest.mark.parametrize(
    "pair",
    [
        ("不得", "refuse"),
        ("应当", "welcome"),
        ("近半", "tidy"),
        ("工作", "twelve"),
        ("增长", "fewer than"),
    ],
)
def test_no_pair_counts_denies_or_binds(data: DataFolder, pair: tuple[str, str]) -> None:
    assert refused(data, "河道已清理。", "The river was cleaned.", pair) == ["rendering-binds"]


def test_people_are_shown_each_pair_that_a_sentence_needs() -> None:
    term = Term(id="t0", kind=TermKind.CONCEPT, zh="无此词", en="unsaid")
    glossary = GlossaryFile(terms=(term,), renderings=(Rendering(zh="清障", en="dismantling"),))
    piece = SentenceEntry(zh="河道清障工作已启动。", en="Dismantling has been started.")
    assert "the glossary puts 清障 into “dismantling”" in [*doubts(piece, glossary)]
