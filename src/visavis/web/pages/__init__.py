"""One module a page: a frozen dataclass for each template, and the function that fills it from the desk."""
