"""Reads the tables of a study's results."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any, Dict, List

from .failure import StudyError

# Columns that hold text although it may look like a number.
TEXTS = ("role", "town", "seed", "status", "error", "target", "parameter", "combination")


def read_table(folder: Path, name: str, otherwise: str) -> Any:
    """A table as a data frame: of its Parquet file where pyarrow is installed, else of its CSV.

    Without pandas a dictionary of lists. ``otherwise`` says how the table comes about where it is
    not there; then StudyError is raised.
    """
    path = folder / f"{name}.csv"
    if not path.exists():
        raise StudyError(2, f"There is no {path}; {otherwise}.")
    try:
        import pandas
    except ImportError:
        return _columns(path)
    parquet = path.with_suffix(".parquet")
    if parquet.exists() and _has_pyarrow():
        return pandas.read_parquet(parquet, engine="pyarrow")
    texts = {column: str for column in TEXTS}
    # "NA" and "None" may be words that a factor has.
    frame = pandas.read_csv(path, dtype=texts, keep_default_na=False, na_values=[""])
    for column in frame.columns[frame.dtypes == bool]:
        frame[column] = frame[column].map({True: "true", False: "false"})
    return frame


def _has_pyarrow() -> bool:
    try:
        import pyarrow  # noqa: F401
    except ImportError:
        return False
    return True


def _columns(path: Path) -> Dict[str, List[Any]]:
    with open(path, newline="", encoding="utf-8") as file:
        head, *rows = list(csv.reader(file))
    return {
        name: [_value(row[at], name in TEXTS) for row in rows] for at, name in enumerate(head)
    }


def _value(cell: str, is_text: bool) -> Any:
    if cell == "":
        return None
    if is_text:
        return cell
    for kind in (int, float):
        try:
            return kind(cell)
        except ValueError:
            pass
    return cell
