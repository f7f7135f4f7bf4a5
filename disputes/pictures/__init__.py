"""Pictures of the pages, drawn by the server: what others show of a link, and the seal for browsers."""
