"""Storage by key, never by path: where finished media lives and how a stage reads it as a local file.

Keys are relative names such as `generations/<id>/video.mp4`. Local storage gives the file itself; a remote storage gives
a copy in the caller's scratch folder.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from django.core.files import File
from django.core.files.storage import default_storage


def save_file(source: Path, key: str) -> str:
    """Move the local file `source` under `key`, replacing what was there in one step, and return the key."""
    target = _local_path(key)
    if target is None:
        if default_storage.exists(key):
            default_storage.delete(key)
        with source.open("rb") as content:
            saved = default_storage.save(key, File(content))
        source.unlink()
        return saved
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        source.replace(target)
    except OSError:  # another file system: copy beside the target first, so that the last step is still one rename
        beside = target.with_name(f".{target.name}.{os.getpid()}")
        shutil.copyfile(source, beside)
        beside.replace(target)
        source.unlink()
    return key


def open_file(key: str, scratch: Path) -> Path:
    """A local, readable file with the content of `key`. Raises FileNotFoundError."""
    path = _local_path(key)
    if path is not None:
        if not path.is_file():
            raise FileNotFoundError(key)
        return path
    copy = scratch / key.replace("/", "_")
    if not copy.exists():
        with default_storage.open(key) as content, copy.open("wb") as target:
            shutil.copyfileobj(content, target)
    return copy


def local_path(key: str) -> Path | None:
    """The file behind `key` where storage is local, else None."""
    return _local_path(key)


def delete_folder(prefix: str) -> None:
    """Delete everything under `prefix`; what is already gone is no error."""
    path = _local_path(prefix)
    if path is not None:
        shutil.rmtree(path, ignore_errors=True)
        return
    folders, files = default_storage.listdir(prefix)
    for name in files:
        default_storage.delete(f"{prefix}/{name}")
    for name in folders:
        delete_folder(f"{prefix}/{name}")


def copy_folder(prefix: str, target: str) -> None:
    """Everything under `prefix` also under `target`; local files share their bytes, for a file is replaced, never rewritten."""
    path = _local_path(prefix)
    if path is not None:
        copy = _local_path(target)
        if copy is not None:
            shutil.copytree(path, copy, copy_function=_link)
        return
    folders, files = default_storage.listdir(prefix)
    for name in files:
        with default_storage.open(f"{prefix}/{name}") as content:
            default_storage.save(f"{target}/{name}", File(content))
    for name in folders:
        copy_folder(f"{prefix}/{name}", f"{target}/{name}")


def _link(source: str, target: str) -> str:
    try:
        os.link(source, target)
    except OSError:  # a file system without links
        shutil.copyfile(source, target)
    return target


def _local_path(key: str) -> Path | None:
    try:
        return Path(default_storage.path(key))  # raises SuspiciousFileOperation for a key that leaves the folder
    except NotImplementedError:
        return None
