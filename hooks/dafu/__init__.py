"""Dafu: publish an official reply as a bilingual site whose every number is proved."""

import gc
from contextlib import suppress

# What is made here is kept: to look after each 700 new things for some that nobody needs any more,
# as Python does, is a twentieth of a build.
gc.set_threshold(200_000, 50, 50)

# Before any other module compiles its patterns; without it all is but slower.
with suppress(ImportError, AttributeError, TypeError):
    from .patterns import keep_compiled

    keep_compiled()
