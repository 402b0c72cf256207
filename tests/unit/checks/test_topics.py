"""Topics quote the letter's title, the proposal's, or a heading, in both languages."""

import pytest

from tests.unit.conftest import DataFolder


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('zh: "人才政策体系"', 'zh: "‸人才政策措施"', "topics[4].zh"),
        ('en: "human resources services industry"', 'en: "‸HR industry"', "topics[3].en"),
        ('zh: "产业技能人才"\n    en: "', 'zh: "人才政策"\n    en: "‸', "topics[5].en"),
    ],
)
def test_a_topic_must_stand_in_a_title(data: DataFolder, old: str, new: str, key: str) -> None:
    place = data.spoil(old, new)
    assert (place, key, "topic-not-in-title") in data.faults()


def test_a_topic_of_the_proposals_title_is_taken_in_any_case(data: DataFolder) -> None:
    data.spoil(
        '"Development of mid- to high-end talent"', '"DEVELOPMENT of Mid- to High-End Talent"'
    )
    assert data.faults() == []
