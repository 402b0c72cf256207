"""The keywords of pages."""

import pytest
from dafu.pages.head import keywords

from tests.reply import reply


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_keywords_of_a_reply_begin_with_its_topics_and_are_ten(lang: str) -> None:
    found = keywords(reply(), None, lang)
    topics = [topic.text(lang) for topic in reply().topics]
    assert list(found[: len(topics)]) == topics
    assert len(found) == 10


def test_the_keywords_of_a_section_stand_in_it_the_most_frequent_first() -> None:
    section = reply().sections[1]
    words = keywords(reply(), section, "zh")
    assert words[0] == "人力资源机构"
    text = "".join(sentence.zh.text for sentence in section.pieces)
    assert all(word in text for word in words)


def test_no_keyword_has_the_comma_that_parts_them() -> None:
    for section in reply().sections:
        assert not any("," in word for word in keywords(reply(), section, "en"))
