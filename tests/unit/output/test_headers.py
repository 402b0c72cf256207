"""Files for web servers."""

import pytest
from dafu.output.headers import nginx_file, site_headers, static_host_file

HEADERS = site_headers(["a()"], ["p { }"])


def test_the_headers_forbid_frames_which_pages_cannot() -> None:
    policy = HEADERS["Content-Security-Policy"]
    assert policy.endswith("; frame-ancestors 'none'")
    assert policy.count("'sha256-") == 2


def test_nobody_is_bound_to_https_by_a_file_he_did_not_read() -> None:
    assert "Strict-Transport-Security" not in HEADERS
    for text in (static_host_file(HEADERS, "https://dafu.example/"), nginx_file(HEADERS)):
        [*lines] = (line for line in text.splitlines() if "Strict-Transport-Security" in line)
        assert lines
        assert all(line.startswith("#") for line in lines)


@pytest.mark.parametrize(
    ("address", "rule"),
    [
        ("https://dafu.example/", "/*"),
        ("https://example.org/sub/dafu/", "/sub/dafu/*"),
    ],
)
def test_a_static_host_sends_the_headers_below_the_sites_address_only(
    address: str, rule: str
) -> None:
    lines = static_host_file(HEADERS, address).splitlines()
    assert [line for line in lines if not line.startswith(("#", "  "))] == [rule]
    assert f"  Content-Security-Policy: {HEADERS['Content-Security-Policy']}" in lines


def test_nginx_sends_the_headers_with_errors_too() -> None:
    lines = [line for line in nginx_file(HEADERS).splitlines() if line.startswith("add_header")]
    assert lines == [f'add_header {name} "{value}" always;' for name, value in HEADERS.items()]
