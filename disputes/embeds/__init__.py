"""Embeds: small pages that other sites show in a frame, one dispute or a short list; see docs/embedding.md."""
