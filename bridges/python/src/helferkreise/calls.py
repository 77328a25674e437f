"""Functions that share one session, started when first needed and ended with Python."""

from __future__ import annotations

import threading
from numbers import Integral
from typing import Any, Dict, Iterable, List, Optional, Union

from .result import Run
from .session import Batch

_lock = threading.Lock()
_session: Optional[Batch] = None


def shared() -> Batch:
    """The session that the functions of this module share; a forked process gets its own."""
    global _session
    with _lock:
        if _session is None or not _session.usable:
            _session = Batch()
        return _session


def run(scenario: Any, seed: Union[str, int, None] = None, **options: Any) -> Run:
    """Simulates one town once.

    ``scenario``: name of a shipped scenario, path of a file, dictionary or YAML text.
    ``seed``: text or whole number; by default the one of the scenario. Options:

    - ``params``: values of parameters, by key (see ``parameters``)
    - ``set``: changes by path, such as ``{"leadership.openness": 0.9}``
    - ``weeks``: how many to simulate; by default all
    - ``metrics``: list, or dictionary by name, of ``outcome@moment``, ``outcome.statistic`` or
      ``outcome.statistic@from..to``; a moment is a week or a date, a statistic one of first,
      last, min, max, mean, sum. ``"summary"`` for the usual ones, which come when nothing else
      is asked for.
    - ``series``: outcomes week by week, a list or True
    - ``events``: the event log, a list of kinds or True
    - ``tables``: own tables of arrivals, CSV text by name

    Raises RequestError with all problems at once.

    >>> list(run("town-1", 1, weeks=60, metrics={"late": "members@50"}).metrics)
    ['late']
    """
    return shared().run(scenario, seed, **options)


def ensemble(
    scenario: Any, seeds: Union[int, Iterable[Union[str, int]]], **options: Any
) -> Any:
    """Metrics of one town under many seeds: a data frame, one row each (a list without pandas).

    ``seeds`` are seeds, or their number: then 1 to ``seeds``. The same seeds with other
    parameters meet the same luck, so differences of rows are paired. Options as for ``run``;
    with ``series``, one row per seed and week instead. Event logs come from ``run`` or
    ``Batch.many``: raises ValueError where they are asked for here.

    >>> len(ensemble("town-1", 3, weeks=5, metrics=["members.last"]))
    3
    """
    if options.get("events"):
        raise ValueError("ensemble gives metrics or series; events come from run or Batch.many.")
    chosen = range(1, seeds + 1) if isinstance(seeds, Integral) else seeds
    runs = shared().many({"scenario": scenario, "seed": seed, **options} for seed in chosen)
    if options.get("series"):
        return _stacked(runs)
    rows = [{"seed": one.seed, **one.metrics} for one in runs]
    try:
        import pandas
    except ImportError:
        return rows
    return pandas.DataFrame(rows)


def _stacked(runs: Iterable[Run]) -> Any:
    try:
        import pandas
    except ImportError:
        return [{"seed": one.seed, **one.series} for one in runs]
    parts: List[Any] = []
    for one in runs:
        part = one.series
        part.insert(0, "seed", one.seed)
        parts.append(part)
    return pandas.concat(parts, ignore_index=True)


def schema() -> Dict[str, Any]:
    """JSON Schemas of a ``scenario`` and of a ``request``.

    >>> sorted(schema())
    ['request', 'scenario']
    """
    return shared().schema()


def outcomes() -> Any:
    """The weekly outcomes with unit and words, as a data frame where pandas is installed."""
    return _frame(shared().outcomes())


def parameters() -> Any:
    """The parameters with default, prior, bounds and evidence, as a data frame where pandas is."""
    return _frame(shared().parameters())


def _frame(rows: List[Dict[str, Any]]) -> Any:
    try:
        import pandas
    except ImportError:
        return rows
    return pandas.DataFrame(rows)
