"""Pages: values, sentences and figures as readers see them, in either language."""
