"""The rules, one group of statements per module: plain functions from a case to an answer."""
