"""What is drafted of a letter holds, and leaves open what only people can say."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from dafu.data.draft import Draft
from dafu.data.load import load_sources
from dafu.data.unfinished import is_open
from dafu.drafting.command import draft_reply
from dafu.problems.problem import Problem
from dafu.prove import proof_of

from tests.other_letters import DATA, LETTERS, NAMES

PUBLISHED = DATA / "replies" / "2021-107.txt"
FILES = [*(LETTERS / f"{name}.txt" for name in NAMES), PUBLISHED]
OWN = sorted(Path(__file__).with_name("letters").glob("*.txt"))
LEFT = {"damaged": {"words-open"}}  # what an editor has to read
# Whether 去年 dates the first, and which year 今年 is for others, their letters leave open.
JUDGED = {"19家", "1□处", "3260万元", "9.8公里"}
letters = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


def problems(data: Path, id_: str) -> list[Problem]:
    """What the proofs find in a reply."""
    return proof_of(data).problems_in(f"data/replies/{id_}.yml")


def drafted(data: Path, file: Path) -> Draft:
    """The draft of a letter in an empty data folder."""
    draft_reply(file, file.stem, data)
    return next(draft for draft in load_sources(data).drafts if draft.id == file.stem)


def finished(file: Path) -> Draft:
    """The same letter as a person finished it."""
    folder = file.with_suffix(".yml").parent
    text = file.with_suffix(".yml").read_text("utf-8")
    return parsed(text, folder / file.name)


def parsed(text: str, evidence: Path) -> Draft:
    """A reply in a data folder of its own."""
    from tempfile import TemporaryDirectory  # noqa: PLC0415

    with TemporaryDirectory() as name:
        replies = Path(name) / "data" / "replies"
        replies.mkdir(parents=True)
        (replies / evidence.name).write_bytes(evidence.read_bytes())
        (replies / evidence.with_suffix(".yml").name).write_text(text, "utf-8")
        return load_sources(replies.parent).drafts[0]


@pytest.mark.parametrize("file", [*FILES, *OWN], ids=lambda file: file.stem)
def test_a_draft_has_no_problem_but_what_is_left_to_people(file: Path, empty: Path) -> None:
    draft_reply(file, file.stem, empty)
    found = {problem.code for problem in problems(empty, file.stem)}
    assert found == {"english-open"} | LEFT.get(file.stem, set())


@letters
def test_each_quantity_is_marked_with_its_exact_edges(file: Path, empty: Path) -> None:
    own, other = drafted(empty, file), finished(file)
    assert list(quantities(own)) == list(quantities(other))


def quantities(draft: Draft) -> Iterator[tuple[str, str]]:
    """Each figure with its unit, in the order of the letter."""
    for sentence, span in draft.marks():
        if figure := draft.entry.figures.get(span.id):
            yield sentence.zh.quote(span), figure.unit.zh if figure.unit else ""


@letters
def test_the_facts_are_those_that_a_person_marks(file: Path, empty: Path) -> None:
    own, other = drafted(empty, file), finished(file)
    assert facts(own) == facts(other)


def facts(draft: Draft) -> list[tuple[str, str]]:
    """Each fact that is marked, with its words."""
    return [
        (span.id, sentence.zh.quote(span))
        for sentence, span in draft.marks()
        if span.id in draft.entry.facts
    ]


@letters
def test_periods_scopes_and_ranks_are_read_from_the_sentence(file: Path, empty: Path) -> None:
    own, other = drafted(empty, file), finished(file)
    pairs = zip(told(own), told(other), strict=True)
    wrong = [mine for mine, theirs in pairs if mine != theirs and mine[0] not in JUDGED]
    assert wrong == []


def told(draft: Draft) -> list[tuple[object, ...]]:
    """What each figure's entry tells beside its label, the rank by its words."""
    quotes = {span.id: sentence.zh.quote(span) for sentence, span in draft.marks()}
    figures = draft.entry.figures
    return [
        (quotes[id_], f.period, f.scope, f.nth, quotes.get(f.rank or ""), f.counted_in)
        for id_ in quotes
        if (f := figures.get(id_))
    ]


@letters
def test_sections_and_roles_are_those_of_the_finished_reply(file: Path, empty: Path) -> None:
    if file.stem == "no-figures":
        pytest.skip("its letter is all opening, which a person chose")
    own, other = drafted(empty, file), finished(file)
    assert shape(own) == shape(other)


def shape(draft: Draft) -> list[tuple[int, str, str]]:
    """Part, role and text of each sentence."""
    return [(s.part, s.role, s.zh.text) for s in draft.sentences]


@letters
def test_nothing_is_invented(file: Path, empty: Path) -> None:
    letter = "".join(file.read_text("utf-8").split())
    own = drafted(empty, file)
    labels = load_sources(empty).words
    glossary = load_sources(empty).glossary
    assert labels
    assert glossary
    known = {term.en for term in glossary.entry.terms} | {
        words.en for words in labels.facts.values()
    }
    named = {name.casefold() for name in known}
    for topic in own.entry.topics:
        assert topic.zh in letter
        assert topic.en.casefold() in named
    for figure in own.entry.figures.values():
        words = figure.label.zh.split("：")
        counted = [word for word in words if word[:1] != "第" and not word.startswith("所列第")]
        assert all("".join(word.split()) in letter for word in counted), figure.label.zh
        assert is_open(figure.label.en) or figure.label.en.casefold() in named
    for sentence in own.sentences:
        english = yaml.safe_load(f"|-\n  {sentence.entry.en}")
        said = [part for part in own_words(english) if part]
        assert set(said) <= known, english


def test_topics_and_labels_come_with_the_english_of_the_glossary(empty: Path) -> None:
    entry = drafted(empty, PUBLISHED).entry
    topics = {topic.zh: topic.en for topic in entry.topics}
    assert topics["人力资源服务业"] == "human resources services industry"
    assert "高端人才" not in topics  # 中高端人才 has it
    labels = {figure.label.zh: figure.label.en for figure in entry.figures.values()}
    assert labels["人力资源机构"] == "Human resources agencies"


def test_what_is_damaged_has_a_reading_to_fill_in(empty: Path) -> None:
    entry = drafted(empty, LETTERS / "damaged.txt").entry
    figures = entry.figures.values()
    assert [id_ for id_, fact in entry.facts.items() if fact.reading] == ["signed"]
    assert [figure.label.zh for figure in figures if figure.reading] == ["治理黑臭水体"]
    found = {problem.key for problem in problems(empty, "damaged") if problem.code == "words-open"}
    assert "facts.signed.reading.text" in found


def own_words(english: str) -> list[str]:
    """What an English text says beside its placeholders."""
    parts = english.replace("}", "{").split("{")[::2]
    return [words.strip(" :") for part in parts for words in part.split("…")]


@letters
def test_the_same_page_gives_the_same_draft(file: Path, empty: Path) -> None:
    draft_reply(file, "one", empty)
    first = (empty / "replies" / "one.yml").read_text("utf-8")
    (empty / "replies" / "one.yml").unlink()
    (empty / "replies" / "one.txt").unlink()
    draft_reply(file, "one", empty)
    assert (empty / "replies" / "one.yml").read_text("utf-8") == first
