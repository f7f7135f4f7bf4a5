"""The read API: lists and records for programs under `/api/v1/`, from the same filters and records as the pages."""
