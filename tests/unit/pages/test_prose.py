"""The paragraphs of a page's HTML."""

from __future__ import annotations

from dafu.pages.prose import Block, prose_blocks

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


def test_paragraphs_and_items_are_blocks_under_their_heading() -> None:
    assert [block.text for block in prose_blocks(HTML) if block.anchor == "method"] == [
        "A number is written once & computed.",
        "Verbatim. Word for word.",
        "Complete.",
    ]


def test_a_list_of_lists_is_left_out_and_what_follows_is_not() -> None:
    assert [block for block in prose_blocks(HTML) if block.anchor == "provenance"] == [
        Block(anchor="provenance", heading="Provenance", text="The original prevails.")
    ]


def test_no_html_has_no_blocks() -> None:
    assert list(prose_blocks("")) == []
