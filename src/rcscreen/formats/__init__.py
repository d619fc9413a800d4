"""Other people's languages: what rcscreen holds, written so that a browser, a printer or another system reads it."""
