"""What happens between the site in memory and the folder that is published."""
