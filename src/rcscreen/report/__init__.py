"""Many releases, and what they tell together: counts, of which the small ones are hidden; never who said what."""
