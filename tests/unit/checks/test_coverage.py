"""No numeral of the captured page is left without a class."""

from collections import Counter

from dafu.checks.letter.coverage import cover, set_words
from dafu.checks.letter.verbatim import align
from dafu.data.load import load_sources
from dafu.numbers.classify import NumeralKind, scan_numerals

from tests.unit.conftest import DataFolder

from .letter import NAME, sentence, write_letter

GLOSSARY = "glossary.yml"


def test_an_unmarked_figure_is_refused(data: DataFolder) -> None:
    place = data.spoil("[531家]{agencies}", "‸531家")
    assert (place, "sections[1].sentences[0].zh", "numeral-unmarked") in data.faults()


def test_a_figure_marked_as_another_fact_is_refused(data: DataFolder) -> None:
    data.spoil("又新增[21家]{pilots-new}试点", "又新增[‸21家]{contact}试点")
    place = data.place("[‸张玮玮]")
    assert (place, "closing[3].zh", "mark-doubled") in data.faults()
    assert (
        data.place("\n  ‸pilots-new:\n"),
        "figures.pilots-new",
        "figure-unused",
    ) in data.faults()


def test_a_numeral_in_a_mark_that_is_not_declared_is_not_told_to_be_marked(
    data: DataFolder,
) -> None:
    place = data.spoil("[531家]{agencies}", "[‸531家]{agency}")
    codes = {code for where, _, code in data.faults() if where == place}
    assert codes == {"mark-undeclared"}


def test_a_fact_classifies_the_numerals_that_it_holds(data: DataFolder) -> None:
    number = {"kind": "text", "label": NAME, "en": "640100-115/2017-22498"}
    said = sentence("索引号:[640100-115/2017-22498]{number}", "Index number: {number}")
    write_letter(data, said, facts={"number": number})
    assert data.faults() == []
    write_letter(data, sentence(said["zh"].replace("98]{number}", "]{number}98"), said["en"]),
                 facts={"number": number})  # fmt: skip
    assert "mark-cuts-numeral" in {code for *_, code in data.faults()}


def test_a_mark_that_cuts_a_numeral_is_refused_where_the_numeral_begins(
    data: DataFolder,
) -> None:
    data.spoil("[236.8亿元]", "23[6.8亿元]")
    data.spoil("[72项]{service-items}", "[72]{service-items}项")
    data.spoil("[2481人]", "2[481人]")
    cuts = {(place, key) for place, key, code in data.faults() if code == "mark-cuts-numeral"}
    assert cuts == {
        (data.place("2[481人]"), "sections[0].sentences[4].zh"),
        (data.place("23[6.8亿元]"), "sections[1].sentences[0].zh"),
    }


def test_words_that_count_nothing_need_no_entry_and_what_counts_needs_a_mark(
    data: DataFolder,
) -> None:
    words = "推进统一管理,建成一批项目,引入第三方评估。"
    english = "Unified management, a number of projects and third-party assessment."
    write_letter(data, sentence(words, english))
    assert "numeral-unmarked" not in {code for _, _, code in data.faults()}
    write_letter(data, sentence("建成两座厂房。", "Two plants were built."))
    assert "numeral-unmarked" in {code for _, _, code in data.faults()}


def test_every_numeral_of_the_letter_is_a_marked_figure_or_has_another_class(
    data: DataFolder,
) -> None:
    sources = load_sources(data.path)
    assert sources.glossary
    draft = sources.drafts[0]
    covered, problems = cover(draft, align(draft)[0], set_words(sources.glossary.entry))
    assert not problems
    figures = [c.span.id for c in covered if c.span and c.numeral.kind is NumeralKind.NUMBER]
    assert set(figures) == set(draft.entry.figures)
    kinds = Counter(c.numeral.kind for c in covered if c.numeral.kind is not NumeralKind.NUMBER)
    assert kinds[NumeralKind.TELEPHONE] == 1
    assert kinds[NumeralKind.DOCUMENT_NUMBER] == 1
    assert kinds[NumeralKind.SERIAL] == len(["page-title", "heading", "attachment"])


def test_numerals_of_names_and_idioms_are_told_apart(data: DataFolder) -> None:
    sources = load_sources(data.path)
    assert sources.glossary
    words = set_words(sources.glossary.entry)
    numerals = scan_numerals("下一步,推进“一件事”改革、大学生“550”引才计划和一揽子政策", words)
    assert [numeral.kind for numeral in numerals] == [
        NumeralKind.IDIOM,
        NumeralKind.NAME,
        NumeralKind.NAME,
        NumeralKind.IDIOM,
    ]


def test_without_a_glossary_numerals_are_not_blamed(data: DataFolder) -> None:
    (data.path / GLOSSARY).unlink()
    assert [code for _, _, code in data.faults()] == ["file-missing"]
