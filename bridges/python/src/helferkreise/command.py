"""Finds the command that answers requests."""

from __future__ import annotations

import os
import shlex
import shutil
from pathlib import Path
from typing import NamedTuple, Sequence, Union

from .failure import CommandNotFound

VARIABLE = "HELFERKREISE"


class Command(NamedTuple):
    """Words of a command, and the folder it has to be started in (None for any)."""

    words: list[str]
    folder: str | None


def find_command(said: Union[str, os.PathLike, Sequence[str], None] = None) -> Command:
    """The command of the simulation, without ``batch``.

    In this order: ``said``; the environment variable ``HELFERKREISE``; ``helferkreise`` on the
    PATH; the checkout that this package lies in. The first two may be a command or the folder of
    a checkout. Raises CommandNotFound.

    >>> find_command(["node", "helferkreise.js"]).words
    ['node', 'helferkreise.js']
    """
    if said is not None and not isinstance(said, (str, os.PathLike)):
        return Command(list(said), None)
    text = os.fspath(said) if said is not None else os.environ.get(VARIABLE, "")
    if text:
        return _of_checkout(Path(text)) or Command(_words(text), None)
    installed = shutil.which("helferkreise")
    if installed:
        return Command([installed], None)
    for folder in Path(__file__).resolve().parents:
        command = _of_checkout(folder)
        if command:
            return command
    raise CommandNotFound(
        "The command helferkreise was not found. Install it, or say where it is: "
        f"Batch(command=...), or {VARIABLE} in the environment, each a command or the folder of "
        "a checkout."
    )


def _words(text: str) -> list[str]:
    return [text] if Path(text).is_file() else shlex.split(text)


def _of_checkout(folder: Path) -> Command | None:
    main = folder / "cli" / "main.ts"
    if not main.is_file():
        return None
    # The loader is a package of the checkout, so that is where Node has to look for it.
    return Command(["node", "--import", "tsx", str(main.resolve())], str(folder.resolve()))
