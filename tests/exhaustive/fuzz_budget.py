"""How long the fuzzing tests try: a fixed number of examples, or so many times as many."""

import os

from hypothesis import HealthCheck, settings

TIMES = int(os.environ.get("FUZZ_TIMES", "1"))


def budget(examples: int) -> settings:
    """The same examples in each run of the tests; new ones in a longer search, `make fuzz`."""
    return settings(
        max_examples=examples * TIMES,
        derandomize=TIMES == 1,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
