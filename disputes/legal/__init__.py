"""What lawyers write in more than one way: company words, docket numbers, citations of decisions."""
