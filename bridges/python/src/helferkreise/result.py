"""What a run leaves, in the shapes of Python."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, List, Mapping, Optional

from .failure import Problem, problem_from


def table(columns: Mapping[str, list]) -> Any:
    """Columns as a data frame where pandas is installed, else as they are.

    Dates become timestamps; numbers of persons, circles and others become integers that may be
    missing.
    """
    try:
        import pandas
    except ImportError:
        return dict(columns)
    frame = pandas.DataFrame(dict(columns))
    if "date" in frame:
        frame["date"] = pandas.to_datetime(frame["date"])
    for name in ("person", "circle", "other"):
        if name in frame:
            frame[name] = frame[name].astype("Int64")
    return frame


@dataclass(frozen=True)
class Run:
    """A run as it was asked for.

    ``metrics`` are numbers by name. ``series`` (one row per week) and ``events`` (one row per
    event) are data frames where pandas is installed, else dictionaries of lists, and None where
    they were not asked for. ``invalid`` names what is no number (NaN, then). ``fingerprint`` is
    the same wherever scenario, seed, weeks and version are the same; runs that are compared are
    compared by it and by their metrics, not by their tables.
    """

    scenario: str
    seed: str
    weeks: int
    version: str
    fingerprint: str
    metrics: Dict[str, float]
    series: Any = field(default=None, compare=False)
    events: Any = field(default=None, compare=False)
    warnings: List[Problem] = field(default_factory=list)
    invalid: List[str] = field(default_factory=list)


def run_from(answer: Mapping[str, Any]) -> Run:
    """The run in an answer."""

    def optional(name: str) -> Optional[Any]:
        return table(answer[name]) if name in answer else None

    metrics = {
        name: float("nan") if value is None else value for name, value in answer["metrics"].items()
    }
    return Run(
        scenario=answer["scenario"],
        seed=answer["seed"],
        weeks=answer["weeks"],
        version=answer["version"],
        fingerprint=answer["fingerprint"],
        metrics=metrics,
        series=optional("series"),
        events=optional("events"),
        warnings=[problem_from(one) for one in answer.get("warnings", [])],
        invalid=list(answer.get("invalid", [])),
    )
