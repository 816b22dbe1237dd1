"""Any day: the page that fetches days of a public archive and opens them."""
