"""What readers suggest, and what is made of it."""
