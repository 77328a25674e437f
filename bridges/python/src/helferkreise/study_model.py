"""The model as a study runs it, in the shapes that other tools call one in."""

from __future__ import annotations

import hashlib
import json
import math
import os
from typing import Any, Callable, Dict, List, Mapping, Optional, Sequence, Union

from .calls import shared
from .failure import BatchError
from .request import _plain

Seed = Union[str, int]


class StudyModel:
    """Factors of a study in, its metrics out: the same to the last bit as ``study run`` has.

    With a dictionary as for ``pyabc.FunctionModel``, with keywords as for ``Model`` of the EMA
    Workbench, and ``evaluate`` for SALib:

        model = study.model()
        model({"openness": 0.4, "trust": 0.5}, seed=1)
        pyabc.ABCSMC(pyabc.FunctionModel(model), prior, distance)
        ema_workbench.Model("town", function=model)
        SALib.analyze.sobol.analyze(problem, model.evaluate("members_max")(X))

    A factor without a value is refused, and so is a name that is none: RequestError says all.
    Without ``seed`` a run has one that follows from its point: the same point has the same luck
    in every process, two points never have. Starts a session in each process when first called,
    so it may be pickled and forked.
    """

    # pyABC and the workbench name models by it.
    __name__ = "helferkreise"

    def __init__(self, folder: Any, town: Optional[str] = None):
        self.folder = os.path.abspath(folder)
        self.town = town

    def __call__(
        self, params: Optional[Mapping[str, Any]] = None, seed: Optional[Seed] = None, **factors: Any
    ) -> Dict[str, float]:
        point = {**(params or {}), **factors}
        chosen = self.seed(point) if seed is None else seed
        return shared().submit_setting(self.folder, point, chosen, self.town).result().metrics

    def seed(self, point: Mapping[str, Any]) -> str:
        """The seed of a point that is given none."""
        plain = {name: _plain(value) for name, value in point.items()}
        text = json.dumps(plain, sort_keys=True)
        return f"point {hashlib.sha256(text.encode()).hexdigest()[:16]}"

    def evaluate(self, metric: str, seeds: Optional[Sequence[Seed]] = None) -> Callable[[Any], Any]:
        """A function for SALib: a matrix of factors in their order in, one number per row out.

        Each number is the mean over ``seeds``, by default as many as the study has, the same ones
        in every row. It raises BatchError where a row gives no number: none may be missing.
        """
        about = shared().study(self.folder)
        names = [factor["name"] for factor in about["factors"]]
        if metric not in about["metrics"]:
            raise BatchError(f"There is no metric {metric}; there are {', '.join(about['metrics'])}.")
        chosen = (
            [f"{about['seed']} r{number + 1}" for number in range(about["seeds"])]
            if seeds is None
            else list(seeds)
        )

        def evaluated(matrix: Any) -> Any:
            rows = [[_plain(value) for value in row] for row in matrix]
            for index, row in enumerate(rows):
                if len(row) != len(names):
                    raise BatchError(f"Row {index} has {len(row)} values for {len(names)} factors.")
            runs = shared().settings(
                {
                    "study": self.folder,
                    "factors": dict(zip(names, row)),
                    "seed": seed,
                    "town": self.town,
                }
                for row in rows
                for seed in chosen
            )
            return _means([run.metrics[metric] for run in runs], len(chosen), metric)

        return evaluated


def _means(values: List[float], many: int, metric: str) -> Any:
    means = [sum(values[at : at + many]) / many for at in range(0, len(values), many)]
    bad = [index for index, mean in enumerate(means) if not math.isfinite(mean)]
    if bad:
        raise BatchError(f"{metric} is no number in rows {bad}.")
    try:
        import numpy
    except ImportError:
        return means
    return numpy.array(means)
