"""Protocol-level stand-ins for the vendors, reached by base URL through the real SDKs. They count what they sold."""
