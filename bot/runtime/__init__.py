"""How Billie is trained, started, watched and stopped, and what it changes in Rasa."""
