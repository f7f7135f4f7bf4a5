"""The editors: their groups and rights, their second factor, their sessions."""
