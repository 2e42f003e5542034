"""The server-rendered pages: each view checks access, validates, calls one service or selector, renders."""
