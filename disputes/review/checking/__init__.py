"""What stands against publishing a draft, one by one and over many drafts."""
