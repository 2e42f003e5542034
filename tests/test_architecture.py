"""What import-linter cannot see: string references, doors, names."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps

from generations.pipeline import PIPELINE
from generations.progress import SHARES

ROOT = Path(__file__).parent.parent
APPS = ("adgen", "accounts", "generations", "editor", "quality")
ORDER = {"editor": 3, "generations": 2, "quality": 1, "accounts": 1}


def sources() -> Iterator[tuple[str, ast.Module]]:
    for app in APPS:
        for path in (ROOT / app).rglob("*.py"):
            if "migrations" not in path.parts:
                yield str(path.relative_to(ROOT)), ast.parse(path.read_text())


def imports(tree: ast.Module) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize(
    ("module", "doors"),
    [
        ("subprocess", {"adgen/media/ffmpeg.py", "adgen/processes.py"}),
        ("requests", set()),
        ("httpx", {"generations/providers/replicate/door.py"}),  # under the vendor's own client
        ("urllib3", set()),
    ],
)
def test_the_outside_world_has_one_door_per_kind(module: str, doors: set[str]) -> None:
    assert {path for path, tree in sources() if module in imports(tree)} <= doors


def test_foreign_keys_point_the_same_way_as_imports() -> None:
    for model in apps.get_models():
        own = ORDER.get(model._meta.app_label)
        for field in model._meta.get_fields():
            if own and field.many_to_one and field.related_model is not None:
                target = ORDER.get(field.related_model._meta.app_label)
                assert target is None or target <= own, f"{model.__name__}.{field.name} points up"


def test_every_stage_has_its_place_on_the_progress_bar_in_story_order() -> None:
    assert [stage.name for stage in PIPELINE] == list(SHARES)
    ends = [share.end for share in SHARES.values()]
    assert ends == sorted(ends)
    assert ends[-1] < 100


def test_stages_come_after_what_they_need() -> None:
    seen: set[str] = set()
    for stage in PIPELINE:
        assert set(stage.after) <= seen
        seen.add(stage.name)


def test_tasks_named_by_string_exist() -> None:
    for path, tree in sources():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "async_task":
                name = node.args[0]
                assert isinstance(name, ast.Constant), path
                module, _, function = str(name.value).rpartition(".")
                assert callable(getattr(import_module(module), function))


def test_status_changes_only_in_move() -> None:
    """Nothing but `states.move` writes a generation's status."""
    for path, tree in sources():
        if path == "generations/states.py" or path.startswith("generations/providers/"):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign):
                targets = [target for target in node.targets if isinstance(target, ast.Attribute)]
                assert not any(target.attr == "status" for target in targets), path
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "update":
                assert "status" not in {keyword.arg for keyword in node.keywords}, path


def test_no_file_is_called_after_nothing() -> None:
    nameless = {"utils.py", "helpers.py", "common.py", "manager.py", "misc.py"}
    assert not [path for path, _ in sources() if Path(path).name in nameless]
