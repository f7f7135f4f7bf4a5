"""Feeds: the newest of a list in a format that readers subscribe to, under the list's own parameters."""
