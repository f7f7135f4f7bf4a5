"""Names that may be names of the same thing."""
