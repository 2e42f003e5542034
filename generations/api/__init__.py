"""The JSON API: one class per operation, the same services as the pages."""
