"""Files that readers take away: data, texts and citations, made from the values of the pages."""
