"""A study: many runs under one question, in a folder that holds the question and all answers."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any, Dict, List, Optional

from .calls import shared
from .command import find_command
from .failure import StudyError
from .study_model import StudyModel
from .study_tables import read_table


class Study:
    """The study of a folder, as ``study init`` makes one.

    ``command`` as for ``find_command``. Commands raise StudyError with all that they have said;
    tables are read from the folder alone, as data frames where pandas is installed, else as
    dictionaries of lists.

        study = helferkreise.Study("my-town")
        study.run(workers=2)
        study.runs()          # a row for each run: p_<factor>, m_<metric>
        study.particles()     # the posterior: weight, p_<factor>, s_<target>
    """

    def __init__(self, folder: Any, command: Any = None):
        self.folder = Path(os.path.abspath(folder))
        self.command = command

    @classmethod
    def create(cls, folder: Any, scenario: Any = "neutral", command: Any = None) -> "Study":
        """A new folder with a study to change: ``study.yaml``, ``town.yaml`` from a scenario."""
        study = cls(folder, command)
        is_file = isinstance(scenario, os.PathLike) or os.path.isfile(scenario)
        study._do("init", "--from", os.path.abspath(scenario) if is_file else scenario)
        return study

    def __repr__(self) -> str:
        return f"Study({str(self.folder)!r})"

    def check(self, pilot: bool = False, workers: Optional[int] = None) -> str:
        """What it is; with ``pilot`` a few runs are made and what all of them will cost is told."""
        return self._do("check", *_workers(workers), *([] if pilot else ["--no-pilot"]))

    def run(
        self, workers: Optional[int] = None, engine: Optional[str] = None, quiet: bool = True
    ) -> str:
        """Makes the runs that are not made yet and fits to the targets where there are some.

        Gives what ``study run`` tells at the end; its progress is shown without ``quiet``. Who
        interrupts it may call it again: it goes on where it was.
        """
        options = [*_workers(workers), *(["--engine", engine] if engine is not None else [])]
        return self._do("run", *options, *(["--quiet"] if quiet else []), show=not quiet)

    def status(self) -> Dict[str, Any]:
        """``runs`` in all, ``done``, ``failed`` (each with ``run`` and ``error``), ``seconds``, ``bytes``."""
        return json.loads(self._do("status", "--json"))

    def verify(self, runs: int = 5) -> str:
        """Checks the tables and makes some runs again; raises StudyError where anything differs."""
        return self._do("verify", "--runs", str(runs))

    def write_for(self, tool: str, out: Any, metrics: Any = (), town: Optional[str] = None) -> str:
        """Writes design and results as ``salib``, ``ema``, ``behaviorspace`` or ``csv`` read them."""
        options = [option for metric in metrics for option in ("--metric", metric)]
        options += ["--town", town] if town is not None else []
        return self._do("table", "--for", tool, "--out", os.path.abspath(out), "--force", *options)

    def about(self) -> Dict[str, Any]:
        """What ``study.yaml`` says: ``factors`` with ranges, ``towns``, ``metrics``, ``targets``."""
        return shared().study(self.folder)

    def analyse(self) -> str:
        """Writes the tables that ``analysis`` asks for; see ``table``."""
        return self._do("analyse")

    def report(self) -> str:
        """Writes ``results/report.html``, one file for everything."""
        return self._do("report")

    def runs(self) -> Any:
        """All runs that are done, in the order of the design."""
        return read_table(self.folder / "results", "runs", "study.run() makes them")

    def particles(self) -> Any:
        """The posterior of a study with ``calibration: abc``: a row for each weighted point."""
        return self.table("calibration/particles")

    def table(self, name: str) -> Any:
        """Another table among the results, such as ``calibration/generations`` or ``sensitivity/sobol``."""
        path = self.folder / "results" / name
        return read_table(path.parent, path.name, "study.run() or study.analyse() makes it")

    def model(self, town: Optional[str] = None) -> StudyModel:
        """The model as this study runs it, to be called by pyABC, SALib or the EMA Workbench."""
        return StudyModel(self.folder, town)

    def _do(self, what: str, *options: str, show: bool = False) -> str:
        words, place = find_command(self.command)
        command: List[str] = [*words, "study", what, str(self.folder), *options]
        try:
            done = subprocess.run(
                command,
                cwd=place,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=None if show else subprocess.PIPE,
                encoding="utf-8",
                errors="replace",
            )
        except OSError as error:
            raise StudyError(-1, f"{words[0]} cannot be started: {error}") from error
        if done.returncode != 0:
            said = "\n".join(part.strip() for part in (done.stdout, done.stderr) if part)
            raise StudyError(done.returncode, said or f"study {what} ended with {done.returncode}.")
        return done.stdout.strip()


def _workers(workers: Optional[int]) -> List[str]:
    return [] if workers is None else ["--workers", str(workers)]
