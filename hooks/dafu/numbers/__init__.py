"""Numbers: Chinese numerals, quantities and dates read, English ones found, formulas computed."""
