"""What stands at the foot of each printed sheet."""

import pytest
from dafu.pages.styles import css_string


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("https://dafu.example/zh/ · SHA-256 f12c", '"https://dafu.example/zh/ · SHA-256 f12c"'),
        ('a"; } b { x: "', r'"a\22 ; } b { x: \22 "'),
        ("a\\b\nc", r'"a\5c b\a c"'),
    ],
)
def test_a_text_cannot_end_its_string_in_a_style_sheet(text: str, written: str) -> None:
    assert css_string(text) == written
