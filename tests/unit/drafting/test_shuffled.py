"""Pages with lines lost, added and exchanged still give a draft that is verbatim and marked."""

from pathlib import Path
from random import Random

import pytest
from dafu.drafting.command import draft_reply

from .test_draft import FILES, OWN, problems

# What a page without its own signature, or with dates of two letters, leaves to people.
LEFT = {
    *("english-open", "fact-needed", "words-open", "quantity-unknown-unit"),
    *("dates-reversed", "meaning-not-in-english"),
}
LETTERS = [file.read_text("utf-8").split("\n") for file in (*FILES, *OWN)]


def shuffled(random: Random) -> str:
    """A letter with up to six lines lost, brought in from another, or exchanged."""
    lines = [*random.choice(LETTERS)]
    for _ in range(random.randint(1, 6)):
        one, other = (random.randrange(len(lines)) for _ in range(2))
        match random.randrange(3):
            case 0 if len(lines) > 2:
                del lines[one]
            case 1:
                lines.insert(one, random.choice(random.choice(LETTERS)))
            case _:
                lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("seed", range(20))
def test_a_shuffled_letter_is_drafted_whole(seed: int, empty: Path) -> None:
    page = empty.parent / "page.txt"
    page.write_text(shuffled(Random(seed)), "utf-8")  # noqa: S311 - no secret
    draft_reply(page, "x", empty)
    assert {problem.code for problem in problems(empty, "x")} <= LEFT
