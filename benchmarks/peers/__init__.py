"""A table of claims decided with two counters by other libraries, on the same arrays."""
