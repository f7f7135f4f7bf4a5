"""For those who look for pages by machine: where every page is, and what need not be looked at."""
