"""A report in the forms that people and programs read. Each module has one ``render``."""
