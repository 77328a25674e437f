"""The model in the shapes that other tools call one in. None of them is needed here.

All start a session when they are first called, one in each process, so they may be pickled and
forked. Metrics and options are those of ``helferkreise.run``.
"""

from __future__ import annotations

import hashlib
import json
import math
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple, Union

from .calls import shared
from .failure import BatchError

Metrics = Union[Sequence[str], Mapping[str, str]]


def _priors(names: Sequence[str]) -> List[Tuple[str, float, float]]:
    known = {one["key"]: one["prior"] for one in shared().parameters()}
    missing = [name for name in names if name not in known]
    if missing:
        raise BatchError(f"There is no parameter {', '.join(missing)}.")
    return [(name, float(known[name][0]), float(known[name][1])) for name in names]


class AbcModel:
    """A model for pyABC: parameters in, summary statistics out, both as dictionaries.

        from helferkreise.adapters import AbcModel, uncertainties
        prior = pyabc.Distribution(
            **{name: pyabc.RV("uniform", low, high - low)
               for name, low, high in uncertainties(["joinShare", "conflictStep"])})
        abc = pyabc.ABCSMC(AbcModel("town-1", ["members.last"]), prior, distance)

    pyABC hands over no seed. Each run gets one that follows from ``study`` and its parameters:
    the same point has the same luck in every process, two points never have.
    """

    # pyABC names models by it.
    __name__ = "helferkreise"

    def __init__(self, scenario: Any, metrics: Metrics, study: str = "abc", **options: Any):
        self.scenario = scenario
        self.metrics = metrics
        self.study = study
        self.options = options

    def seed(self, parameters: Mapping[str, float]) -> str:
        """The seed of a point."""
        text = json.dumps({name: float(value) for name, value in parameters.items()}, sort_keys=True)
        return f"{self.study} {hashlib.sha256(text.encode()).hexdigest()[:16]}"

    def __call__(self, parameters: Mapping[str, float]) -> Dict[str, float]:
        return (
            shared()
            .run(
                self.scenario,
                self.seed(parameters),
                params=dict(parameters),
                metrics=self.metrics,
                **self.options,
            )
            .metrics
        )


class Evaluate:
    """A function for SALib: a matrix of parameters in, one number per row out, in order.

        from helferkreise.adapters import Evaluate, problem
        evaluate = Evaluate("town-1", ["joinShare", "conflictStep"], "members.last", seeds=[1, 2])
        X = SALib.sample.sobol.sample(problem(evaluate.names), 64)
        SALib.analyze.sobol.analyze(problem(evaluate.names), evaluate(X))

    Each number is the mean over ``seeds``, the same ones in every row. Raises RequestError where
    a row cannot be run and BatchError where it gives no number: no row may be missing.
    """

    def __init__(
        self,
        scenario: Any,
        names: Sequence[str],
        metric: str,
        seeds: Sequence[Union[str, int]] = (1,),
        **options: Any,
    ):
        self.scenario = scenario
        self.names = list(names)
        self.metric = metric
        self.seeds = list(seeds)
        self.options = options

    def __call__(self, matrix: Any) -> Any:
        rows = [[float(value) for value in row] for row in matrix]
        for index, row in enumerate(rows):
            if len(row) != len(self.names):
                raise BatchError(f"Row {index} has {len(row)} values for {len(self.names)} names.")
        runs = shared().many(
            {
                "scenario": self.scenario,
                "seed": seed,
                "params": dict(zip(self.names, row)),
                "metrics": {"value": self.metric},
                **self.options,
            }
            for row in rows
            for seed in self.seeds
        )
        values = [one.metrics["value"] for one in runs]
        many = len(self.seeds)
        means = [sum(values[at : at + many]) / many for at in range(0, len(values), many)]
        bad = [index for index, mean in enumerate(means) if not math.isfinite(mean)]
        if bad:
            raise BatchError(f"{self.metric} is no number in rows {bad}.")
        try:
            import numpy
        except ImportError:
            return means
        return numpy.array(means)


def problem(names: Sequence[str]) -> Dict[str, Any]:
    """The problem of SALib for some parameters, with their priors as bounds.

    >>> problem(["joinShare"])
    {'num_vars': 1, 'names': ['joinShare'], 'bounds': [[0.02, 0.17]]}
    """
    priors = _priors(names)
    return {
        "num_vars": len(priors),
        "names": [name for name, _, _ in priors],
        "bounds": [[low, high] for _, low, high in priors],
    }


class EmaFunction:
    """A function for the EMA Workbench: parameters as keywords in, outcomes as a dictionary out.

        from ema_workbench import Model, RealParameter, ScalarOutcome
        from helferkreise.adapters import EmaFunction, uncertainties
        function = EmaFunction("town-1", {"members_2021": "members@2021-09-06"})
        model = Model("helferkreise", function=function)
        model.uncertainties = [RealParameter(*row) for row in uncertainties(["joinShare"])]
        model.outcomes = [ScalarOutcome(name) for name in function.metrics]

    Names of outcomes have to be identifiers there, so metrics are given by name. A keyword
    ``seed`` is the seed; without it all runs have ``seed``.
    """

    __name__ = "helferkreise"

    def __init__(
        self, scenario: Any, metrics: Mapping[str, str], seed: Union[str, int] = 1, **options: Any
    ):
        wrong = [name for name in metrics if not name.isidentifier()]
        if wrong:
            raise BatchError(f"Not names of outcomes, as they are no identifiers: {', '.join(wrong)}.")
        self.scenario = scenario
        self.metrics = dict(metrics)
        self.seed = seed
        self.options = options

    def __call__(
        self, *, seed: Optional[Union[str, int]] = None, **parameters: float
    ) -> Dict[str, float]:
        chosen = self.seed if seed is None else seed
        answer = shared().run(
            self.scenario, chosen, params=parameters, metrics=self.metrics, **self.options
        )
        return answer.metrics


def uncertainties(names: Sequence[str]) -> List[Tuple[str, float, float]]:
    """Name, lower and upper end of the priors of some parameters.

    >>> uncertainties(["joinShare"])
    [('joinShare', 0.02, 0.17)]
    """
    return _priors(names)
