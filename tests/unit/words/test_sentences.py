"""Sentences as readers see them: a figure with what surrounds it."""

import pytest
from dafu.words.sentences import figure_in_context, sentence_text

from tests.reply import reply


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_figure_stands_among_words_of_its_own_sentence(lang: str) -> None:
    for figure in reply().figures.values():
        if figure.sentence is None:
            continue
        before, run, after = figure_in_context(reply(), figure.sentence, figure.id, lang)
        assert run.id == figure.id
        shown = before.removeprefix("…") + run.text + run.tail + after.removesuffix("…")
        assert shown in sentence_text(reply(), figure.sentence, lang)


def test_a_long_sentence_is_cut_where_a_clause_or_a_word_ends() -> None:
    figure = reply().figures["subsidy-third"]
    assert figure.sentence is not None
    whole = {lang: sentence_text(reply(), figure.sentence, lang) for lang in ("zh", "en")}
    for lang, text in whole.items():
        before, run, after = figure_in_context(reply(), figure.sentence, figure.id, lang)
        assert len(before) + len(run.text) + len(after) < len(text)
        assert before.startswith("…")
    assert f" {before.removeprefix('…')}" in whole["en"]
