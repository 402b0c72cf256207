"""Where things are read."""

import pytest
from dafu.words.addresses import figure_url

from tests.reply import reply


@pytest.mark.parametrize(
    ("id_", "url"),
    [
        ("agencies", "zh/2021-107/hr-services/#s-2-1"),
        ("tax-share", "zh/2021-107/figures/#f-tax-share"),
    ],
)
def test_a_quoted_figure_leads_to_its_sentence_and_a_computed_one_to_the_register(
    id_: str, url: str
) -> None:
    assert figure_url(reply(), reply().figures[id_], "zh") == url
