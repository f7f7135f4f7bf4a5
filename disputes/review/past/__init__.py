"""The history: what is kept of each change, what readers are told, and what becomes of old addresses."""
