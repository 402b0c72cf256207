"""Dafu: publish an official reply as a bilingual site whose every number is proved."""
