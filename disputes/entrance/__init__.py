"""Who comes in to the editors' desk, how they show who they are, and what they find on its first page."""
