"""Which tests of the repository hold a statement, by its number."""

from collections.abc import Mapping
from types import MappingProxyType

TESTS: Mapping[int, tuple[str, ...]] = MappingProxyType({})
"""Paths from the root of the repository; they are not part of the package."""
