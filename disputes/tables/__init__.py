"""The record as flat tables: columns with their meaning, and the rows of each."""
