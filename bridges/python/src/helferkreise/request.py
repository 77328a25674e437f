"""Makes requests out of arguments."""

from __future__ import annotations

import os
from typing import Any, Mapping, Optional, Sequence, Union

Scenario = Union[str, "os.PathLike[str]", Mapping[str, Any]]


def run_request(
    scenario: Scenario,
    seed: Union[str, int, None] = None,
    *,
    params: Optional[Mapping[str, float]] = None,
    set: Union[Mapping[str, Any], Sequence[str], None] = None,
    weeks: Optional[int] = None,
    metrics: Union[str, Sequence[str], Mapping[str, str], None] = None,
    series: Union[bool, Sequence[str], None] = None,
    events: Union[bool, Sequence[str], None] = None,
    tables: Optional[Mapping[str, str]] = None,
) -> dict[str, Any]:
    """A request for a run, without its id.

    ``scenario`` is the name of a shipped scenario, a scenario as dictionary or as YAML text, or
    the path of a file: then the tables of arrivals beside it come along. ``tables`` are further
    ones, CSV text by name.

    >>> run_request("town-1", 7, metrics=["members.max"])
    {'scenario': 'town-1', 'seed': 7, 'metrics': ['members.max']}
    """
    request = _named(scenario)
    if tables:
        request["tables"] = dict(tables)
    if seed is not None:
        request["seed"] = seed if isinstance(seed, str) else int(seed)
    if params:
        request["params"] = {name: _plain(value) for name, value in params.items()}
    if isinstance(set, Mapping):
        request["set"] = {path: _plain(value) for path, value in set.items()}
    elif set is not None:
        request["set"] = list(set)
    if weeks is not None:
        request["weeks"] = int(weeks)
    if isinstance(metrics, Mapping):
        request["metrics"] = dict(metrics)
    elif metrics is not None:
        request["metrics"] = metrics if isinstance(metrics, str) else list(metrics)
    for name, wanted in (("series", series), ("events", events)):
        if wanted is not None and wanted is not False:
            request[name] = True if wanted is True else list(wanted)
    return request


def setting_request(
    study: Any,
    factors: Mapping[str, Any],
    seed: Union[str, int, None] = None,
    town: Optional[str] = None,
) -> dict[str, Any]:
    """A request for a run of a setting of a study, without its id.

    >>> setting_request("/my-town", {"trust": 0.5}, seed=1)["factors"]
    {'trust': 0.5}
    """
    request: dict[str, Any] = {
        "request": "setting",
        # The process may stand in another folder.
        "study": os.path.abspath(study),
        "factors": {name: _plain(value) for name, value in factors.items()},
    }
    if seed is not None:
        request["seed"] = seed if isinstance(seed, str) else int(seed)
    if town is not None:
        request["town"] = town
    return request


def _plain(value: Any) -> Any:
    """A number of numpy as one of Python; all else as it is."""
    return value.item() if hasattr(value, "item") else value


def _named(scenario: Scenario) -> dict[str, Any]:
    if isinstance(scenario, Mapping):
        return {"scenario": dict(scenario)}
    if _may_be_path(scenario):
        # The process may stand in another folder.
        return {"file": os.path.abspath(scenario)}
    return {"scenario": scenario}


def _may_be_path(scenario: Any) -> bool:
    if isinstance(scenario, os.PathLike):
        return True
    return "\n" not in scenario and scenario.endswith((".yaml", ".yml", ".json"))
