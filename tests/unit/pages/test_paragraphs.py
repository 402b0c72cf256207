"""The paragraphs of a page's HTML."""

from dafu.pages.markup import parsed
from dafu.pages.paragraphs import Paragraph, paragraphs_of

HTML = """
<h2 id="method">Method</h2>
<p>A number is <em>written</em>
once &amp; computed.</p>
<ul>
<li><strong>Verbatim.</strong> Word for word.</li>
<li>
<p>Complete.</p>
</li>
</ul>
<h2 id="provenance">Provenance</h2>
<ul>
<li><a href="../2021-107/">A reply</a>
<ul>
<li>Signed: 8 June 2021</li>
</ul>
</li>
</ul>
<p>The original prevails.</p>
"""


def test_paragraphs_and_items_are_paragraphs_under_their_heading() -> None:
    assert [
        paragraph.text for paragraph in paragraphs_of(parsed(HTML)) if paragraph.anchor == "method"
    ] == [
        "A number is written once & computed.",
        "Verbatim. Word for word.",
        "Complete.",
    ]


def test_a_list_of_lists_is_left_out_and_what_follows_is_not() -> None:
    last = [each for each in paragraphs_of(parsed(HTML)) if each.anchor == "provenance"]
    prevails = "The original prevails."
    assert last == [Paragraph(anchor="provenance", heading="Provenance", text=prevails)]
