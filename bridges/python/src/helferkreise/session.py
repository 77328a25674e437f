"""A session with the process that simulates."""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import threading
import weakref
from collections import deque
from concurrent.futures import Future
from concurrent.futures import TimeoutError as Late
from typing import Any, Dict, Iterable, Iterator, List, Mapping, Optional

from .command import find_command
from .failure import RequestError, SessionEnded, problem_from
from .request import run_request, setting_request
from .result import Run, run_from

PROTOCOL = 1
# Lines that a wrapper such as npm may print before the process speaks.
PREAMBLE = 50
# What is kept of stderr to be told when the process ends.
LAST_LINES = 20
# Seconds in which a process that is told to end does so.
GRACE = 5

_open: "weakref.WeakSet[Batch]" = weakref.WeakSet()


class Batch:
    """A session: one process of ``helferkreise batch`` that answers any number of requests.

    ``command`` as for ``find_command``; ``workers`` runs at the same time, by default one per
    core; ``patience`` seconds until the process has to have said hello. Use it in a ``with``
    statement, which ends the process; else it ends with Python. Threads may share a session; a
    forked process needs one of its own.

    >>> with Batch(workers=1) as batch:
    ...     runs = list(batch.many({"scenario": "town-1", "seed": seed, "weeks": 5} for seed in "ab"))
    >>> [run.seed for run in runs]
    ['a', 'b']
    """

    def __init__(
        self, command: Any = None, workers: Optional[int] = None, patience: float = 60
    ):
        words, folder = find_command(command)
        words = [*words, "batch", *(["--workers", str(workers)] if workers is not None else [])]
        # Two locks: whoever writes may have to wait until the answers that are there were read.
        self._lock = threading.Lock()
        self._writing = threading.Lock()
        self._next = 0
        self._asked: Dict[int, "tuple[Future, dict, Any]"] = {}
        self._said: "deque[str]" = deque(maxlen=LAST_LINES)
        self._ended = False
        self._owner = os.getpid()
        try:
            self._process = subprocess.Popen(
                words,
                cwd=folder,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                # Ctrl-C is for Python, which ends the session when it wants to.
                start_new_session=True,
            )
        except OSError as error:
            raise SessionEnded(f"{words[0]} cannot be started: {error}") from error
        _open.add(self)
        greeting: "Future[Dict[str, Any]]" = Future()
        self._listener = threading.Thread(target=self._listen_to_errors, daemon=True)
        self._listener.start()
        self._reader = threading.Thread(target=self._read, args=(greeting,), daemon=True)
        self._reader.start()
        try:
            #: What the process said first: version, scenarios, outcomes, events, workers.
            self.hello = greeting.result(patience)
        except Late:
            self.close(wait=False)
            raise SessionEnded(f"{words[0]} did not say hello within {patience} seconds.") from None
        except BaseException:
            self.close(wait=False)
            raise

    def __enter__(self) -> "Batch":
        return self

    def __exit__(self, kind: Any, error: Any, trace: Any) -> None:
        # Whoever leaves by an exception does not wait for runs that nobody will read.
        self.close(wait=kind is None)

    @property
    def usable(self) -> bool:
        """Whether the process is there, and belongs to the process that asks."""
        return not self._ended and self._owner == os.getpid()

    def run(self, scenario: Any, seed: Any = None, **options: Any) -> Run:
        """One run; arguments as for ``helferkreise.run``. Raises RequestError with all problems."""
        return self.submit(scenario, seed, **options).result()

    def submit(self, scenario: Any, seed: Any = None, **options: Any) -> "Future[Run]":
        """Asks for a run and does not wait for it; ``result(timeout)`` waits so many seconds."""
        return self._ask(run_request(scenario, seed, **options), run_from)

    def many(self, requests: Iterable[Dict[str, Any]]) -> Iterator[Run]:
        """Runs of many requests, each the arguments of ``run`` as a dictionary, in their order.

        Reads no more requests ahead than keep the workers busy, so there may be any number. The
        first one that is refused raises.
        """
        return self._in_order(self.submit(**request) for request in requests)

    def settings(self, requests: Iterable[Dict[str, Any]]) -> Iterator[Run]:
        """Runs of settings of studies, each the arguments of ``submit_setting``, in their order."""
        return self._in_order(self.submit_setting(**request) for request in requests)

    def submit_setting(
        self, study: Any, factors: Mapping[str, Any], seed: Any = None, town: Optional[str] = None
    ) -> "Future[Run]":
        """Asks for a run of a setting of a study, with a value of every factor."""
        return self._ask(setting_request(study, factors, seed, town), run_from)

    def study(self, folder: Any) -> Dict[str, Any]:
        """What the study of a folder is about: ``factors``, ``towns``, ``metrics``, ``targets``."""
        request = {"request": "study", "study": os.path.abspath(folder)}
        return self._ask(request, lambda answer: answer["study"]).result()

    def _in_order(self, asked: "Iterable[Future[Run]]") -> Iterator[Run]:
        ahead = 4 * self.hello["workers"]
        waiting: "deque[Future[Run]]" = deque()
        for future in asked:
            waiting.append(future)
            if len(waiting) > ahead:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def schema(self) -> Dict[str, Any]:
        """JSON Schemas of a ``scenario`` and of a ``request``."""
        return self._ask({"request": "schema"}, lambda answer: answer["schema"]).result()

    def outcomes(self) -> List[Dict[str, str]]:
        """The weekly outcomes: ``key``, ``unit`` and their words in German and English."""
        return self._ask({"request": "outcomes"}, lambda answer: answer["outcomes"]).result()

    def parameters(self) -> List[Dict[str, Any]]:
        """The parameters: ``key``, ``unit``, ``default``, ``prior``, ``bounds`` and evidence."""
        return self._ask({"request": "parameters"}, lambda answer: answer["parameters"]).result()

    def close(self, wait: bool = True) -> None:
        """Ends the process: after the runs that were asked for, or at once without ``wait``."""
        if self._owner != os.getpid():
            return
        if not wait:
            self._end_process(signal.SIGTERM)
        try:
            self._process.stdin.close()
        except OSError:
            pass  # It has gone already.
        try:
            self._process.wait(None if wait else GRACE)
        except subprocess.TimeoutExpired:
            self._end_process(getattr(signal, "SIGKILL", signal.SIGTERM))
            self._process.wait()
        self._reader.join()
        self._listener.join()
        self._process.stdout.close()
        self._process.stderr.close()
        _open.discard(self)

    def _end_process(self, how: int) -> None:
        """Sends a signal to the process and to those it has started, such as Node below npm."""
        if self._process.poll() is not None:
            return
        try:
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, how)
            else:
                self._process.send_signal(how)
        except (ProcessLookupError, PermissionError):
            pass  # It has gone in this moment.

    def _ask(self, request: Dict[str, Any], take: Any) -> "Future[Any]":
        if self._owner != os.getpid():
            raise SessionEnded("The session belongs to the process that this one was forked from.")
        future: "Future[Any]" = Future()
        with self._writing:
            number = self._next
            line = json.dumps({"id": number, **request}, allow_nan=False).encode("ascii") + b"\n"
            with self._lock:
                if self._ended:
                    raise SessionEnded(self._how_it_ended())
                self._next += 1
                self._asked[number] = (future, request, take)
            try:
                self._process.stdin.write(line)
                self._process.stdin.flush()
            except (OSError, ValueError):
                # The thread that reads finds the same, and tells all who wait.
                pass
        return future

    def _read(self, greeting: "Future[Dict[str, Any]]") -> None:
        """Reads all that the process says, until it ends or says what cannot be understood."""
        fault = None
        try:
            greeting.set_result(self._read_hello())
            for line in self._process.stdout:
                self._settle(json.loads(line))
        except SessionEnded as error:
            fault = error
        except Exception as error:
            fault = SessionEnded(f"The process said what cannot be understood: {error!r}")
        if fault is not None:
            self._end_process(signal.SIGTERM)
        self._process.wait()
        self._listener.join()
        fault = fault or SessionEnded(self._how_it_ended())
        with self._lock:
            self._ended = True
            left = list(self._asked.values())
            self._asked.clear()
        if not greeting.done():
            greeting.set_exception(fault)
        for future, _, _ in left:
            if future.set_running_or_notify_cancel():
                future.set_exception(fault)

    def _read_hello(self) -> Dict[str, Any]:
        for _ in range(PREAMBLE):
            line = self._process.stdout.readline()
            if not line:
                self._process.wait()
                self._listener.join()
                raise SessionEnded(self._how_it_ended())
            if line.startswith(b'{"hello"'):
                hello = json.loads(line)
                if hello["schema"] == PROTOCOL:
                    return hello
                raise SessionEnded(
                    f"helferkreise {hello['version']} speaks protocol {hello['schema']}, "
                    f"this package {PROTOCOL}."
                )
        raise SessionEnded("The command does not speak as helferkreise does.")

    def _settle(self, answer: Dict[str, Any]) -> None:
        # A line that could not be read has no id; ours are counted as the lines are.
        number = answer["line"] - 1 if answer["id"] is None else answer["id"]
        with self._lock:
            future, request, take = self._asked.pop(number)
        if not future.set_running_or_notify_cancel():
            return
        try:
            if answer["status"] == "error":
                raise _refusal(answer["error"], request)
            future.set_result(take(answer))
        except Exception as error:
            future.set_exception(error)

    def _listen_to_errors(self) -> None:
        for line in self._process.stderr:
            self._said.append(line.decode("utf-8", "replace").rstrip())

    def _how_it_ended(self) -> str:
        said = "\n".join(self._said)
        code = self._process.poll()
        return f"The process of the session has ended (exit code {code}).{chr(10) if said else ''}{said}"


def _refusal(error: Dict[str, Any], request: Dict[str, Any]) -> RequestError:
    problems = [problem_from(one) for one in error["problems"]]
    return RequestError(error["code"], error["message"], problems, request)


@atexit.register
def _close_all() -> None:
    for batch in list(_open):
        batch.close(wait=False)


def _let_go() -> None:
    """In a forked process: a session ends with its owner, whoever else holds the ends of its pipes."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for batch in list(_open):
        process = batch._process
        for stream in (process.stdin, process.stdout, process.stderr):
            if not stream.closed:
                os.dup2(nothing, stream.fileno())
    os.close(nothing)
    _open.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)
