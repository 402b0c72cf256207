"""Values that wait on the disk."""

from dafu.output.shelf import Shelf


def test_what_was_put_there_is_found_again_as_it_was_and_in_order() -> None:
    shelf: Shelf[object] = Shelf()
    values = {"b": "文" * 100_000, "a": b"\x00\xff", "c": ("x", {"y": 1})}
    shelf.update(values)
    assert {**shelf} == values
    assert list(shelf) == list(values)
    assert "b" in shelf
    assert "d" not in shelf


def test_a_new_value_takes_the_place_of_the_old_one() -> None:
    shelf: Shelf[str] = Shelf()
    shelf["a"], shelf["b"], shelf["a"] = "long ago", "b", "now"
    del shelf["b"]
    assert {**shelf} == {"a": "now"}
