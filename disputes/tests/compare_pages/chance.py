"""What the machine gives at random, made the same on every run."""

import os
import random
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

import django_otp.util


@contextmanager
def same_chance(seed: str) -> Iterator[None]:
    """Let keys, codes and references that are made inside follow from the seed alone."""
    thrown = random.Random(seed).randbytes
    with (
        patch.object(os, "urandom", thrown),
        patch.object(random, "_urandom", thrown),
        patch.object(django_otp.util, "urandom", thrown),
    ):
        yield
