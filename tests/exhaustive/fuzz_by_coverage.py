"""A search that is led by coverage for texts at which a reader fails; it needs atheris.

    PYTHONPATH=hooks:. python -m tests.exhaustive.fuzz_by_coverage -max_total_time=600

Options are libFuzzer's. It ends with the first text at which a reader fails.
"""

import sys

import atheris  # type: ignore[import-untyped]

with atheris.instrument_imports(include=["dafu", "yaml"]):
    from tests.exhaustive.fuzzed_readers import READERS, read

NAMES = tuple(READERS)


def try_bytes(content: bytes) -> None:
    """Take the first byte for the reader, the others for its text."""
    provider = atheris.FuzzedDataProvider(content)
    reader = NAMES[provider.ConsumeIntInRange(0, len(NAMES) - 1)]
    read(reader, provider.ConsumeUnicode(sys.maxsize))


if __name__ == "__main__":
    atheris.Setup(sys.argv, try_bytes)
    atheris.Fuzz()
