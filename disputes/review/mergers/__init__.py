"""Two records of one thing become one, and two again."""
