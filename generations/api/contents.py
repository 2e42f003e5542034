"""The table of contents of the JSON API: what each operation does in a line, in the order a newcomer meets them.

The readable page is laid out by it, and the OpenAPI document takes its summaries from it.
"""

from __future__ import annotations

from typing import Any, Final

CONTENTS: Final[dict[str, dict[str, str]]] = {
    "Your account": {
        "register": "Open an account",
        "login": "Get a token for seven days",
        "me": "Who am I, and my totals",
        "profile": "The same under its other address",
    },
    "Make an ad": {
        "estimate": "What an ad would cost",
        "generate": "Have an ad made",
        "status": "How far it is",
        "video": "The finished file",
        "cancel": "Stop making it",
        "retry": "Go on where it failed or was stopped",
        "models": "Which models make ads here, and their prices",
    },
    "Plan and scenes": {
        "storyboard": "The plan that waits for you, with its price",
        "storyboard_edit": "Change words, order, lengths, pictures",
        "storyboard_approve": "Make it as planned",
        "finish_locally": "Finish for free when the budget is spent",
        "scene_retry": "Ask the models again for one scene",
    },
    "Your ads": {
        "generations": "List, search and filter",
        "generation": "One ad in full",
        "delete_generation": "Delete an ad and its files",
        "platforms": "Which platforms take it",
        "text": "Subtitles, or how it was made",
        "thumbnail": "The cover picture",
        "thumbnail_choose": "Another cover picture",
    },
    "Other formats": {
        "formats": "What there is and what is offered",
        "format_start": "Have another format made",
        "format": "One format, and how far it is",
        "format_file": "Its file",
        "format_piece": "A piece of the streaming files",
        "format_cancel": "Stop making it",
        "format_retry": "Make it again",
        "delete_format": "Remove it",
    },
    "Brand kits": {
        "brand_kits": "All my kits",
        "brand_kit_create": "Make a kit",
        "brand_kit": "One kit",
        "brand_kit_change": "Change a kit",
        "brand_kit_delete": "Delete a kit",
    },
    "Usage and health": {
        "usage": "What was spent, against my limits",
        "usage_csv": "The same, a line per request",
        "health": "Whether ads can be made right now",
    },
}
SUMMARIES: Final = {name: summary for group in CONTENTS.values() for name, summary in group.items()}


def name_operations(result: dict[str, Any], **_: Any) -> dict[str, Any]:
    """A hook of the schema's generator: each operation gets its line."""
    for methods in result["paths"].values():
        for described in methods.values():
            if isinstance(described, dict) and described.get("operationId") in SUMMARIES:
                described["summary"] = SUMMARIES[described["operationId"]]
    return result
