"""Records from outside: files, and what is uploaded or pasted."""
