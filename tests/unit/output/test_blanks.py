"""Pages without the blanks of the theme's templates."""

from dafu.output.blanks import without_blanks

ARTICLE = "<p>A\n\n  poem</p>\n<pre>\n  x = {\n    y\n</pre>\n"


def test_the_theme_loses_its_indents_and_the_line_breaks_between_its_tags() -> None:
    navigation = "\n\n<nav>\n    <a>\n      Home\n    </a>\n\n  <b>1</b> <i>2</i>\n</nav>\n"
    html = f"{navigation}{ARTICLE}\n  </main>\n"
    assert without_blanks(html, ARTICLE) == (
        f"<nav><a>\nHome\n</a><b>1</b> <i>2</i></nav>{ARTICLE}</main>"
    )


def test_an_article_keeps_every_blank() -> None:
    assert ARTICLE in without_blanks(f"<body>\n  {ARTICLE}\n</body>", ARTICLE)
