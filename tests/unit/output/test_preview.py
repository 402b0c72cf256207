"""Where the preview can listen, and what it says where it cannot."""

import errno
import socket

import pytest
from dafu.output.preview import binding, check_port
from dafu.problems.refusal import ReasonedError


def test_an_address_that_is_taken_is_told_before_the_build() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ReasonedError) as error:
            check_port("127.0.0.1", port)
    assert "another program uses the preview's address" in error.value.refusal("en").text


@pytest.mark.parametrize(("host", "port"), [("127.0.0.1", 99_999), ("192.0.2.1", 8000)])
def test_an_address_that_cannot_be_is_told_with_one_that_can(host: str, port: int) -> None:
    with pytest.raises(ReasonedError) as error:
        check_port(host, port)
    assert error.value.code == "address-unusable"
    assert "make serve ADDR=127.0.0.1 PORT=8001" in error.value.refusal("en").text


def test_an_address_that_was_taken_during_the_build_ends_in_words() -> None:
    def bind() -> None:
        raise OSError(errno.EADDRINUSE, "Address already in use")

    with pytest.raises(SystemExit, match=r"another program uses .*127.0.0.1:8000"):
        binding(bind, "127.0.0.1:8000", "en")()
