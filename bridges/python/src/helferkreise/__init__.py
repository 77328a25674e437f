"""Runs Helferkreise, an agent-based simulation of civic engagement in a crisis.

A model, not a prediction. The functions start ``helferkreise batch`` once and ask it for runs:

>>> import helferkreise
>>> run = helferkreise.run("town-1", seed="a", weeks=20, metrics=["members.last"])
>>> run.metrics["members.last"] > 0
True

``Batch`` is a session of one's own, ``Study`` a folder with many runs under one question;
``helferkreise.adapters`` has the shapes that pyABC, SALib and the EMA Workbench call a model in.
"""

from .calls import ensemble, outcomes, parameters, run, schema
from .command import find_command
from .failure import BatchError, CommandNotFound, RequestError, SessionEnded, StudyError
from .result import Run
from .session import Batch
from .study import Study

__version__ = "0.6.0"

__all__ = [
    "Batch",
    "BatchError",
    "CommandNotFound",
    "RequestError",
    "Run",
    "SessionEnded",
    "Study",
    "StudyError",
    "ensemble",
    "find_command",
    "outcomes",
    "parameters",
    "run",
    "schema",
]
