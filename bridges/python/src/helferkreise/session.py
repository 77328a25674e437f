"""A session with the process that simulates."""

from __future__ import annotations

import json
import os
import subprocess
import threading
from collections import deque
from concurrent.futures import Future
from typing import Any, Dict, Iterable, Iterator, List, Optional

from .command import find_command
from .failure import Problem, RequestError, SessionEnded
from .request import run_request
from .result import Run, run_from

PROTOCOL = 1
# Lines that a wrapper such as npm may print before the process speaks.
PREAMBLE = 50
# What is kept of stderr to be told when the process ends.
LAST_LINES = 20


class Batch:
    """A session: one process of ``helferkreise batch`` that answers any number of requests.

    ``command`` as for ``find_command``; ``workers`` runs at the same time, by default one per
    core. Use it in a ``with`` statement, which ends the process. Threads may share a session;
    a forked process needs one of its own.

    >>> with Batch(workers=1) as batch:
    ...     runs = list(batch.many({"scenario": "town-1", "seed": seed, "weeks": 5} for seed in "ab"))
    >>> [run.seed for run in runs]
    ['a', 'b']
    """

    def __init__(self, command: Any = None, workers: Optional[int] = None):
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
        self._listener = threading.Thread(target=self._listen_to_errors, daemon=True)
        self._listener.start()
        #: What the process said first: version, scenarios, outcomes, events, workers.
        self.hello = self._read_hello()
        self._reader = threading.Thread(target=self._read_answers, daemon=True)
        self._reader.start()

    def __enter__(self) -> "Batch":
        return self

    def __exit__(self, kind: Any, error: Any, trace: Any) -> None:
        # Whoever leaves by an exception does not wait for runs that nobody will read.
        self.close(wait=kind is None)

    def run(self, scenario: Any, seed: Any = None, **options: Any) -> Run:
        """One run; arguments as for ``helferkreise.run``. Raises RequestError with all problems."""
        return self.submit(scenario, seed, **options).result()

    def submit(self, scenario: Any, seed: Any = None, **options: Any) -> "Future[Run]":
        """Asks for a run and does not wait for it."""
        return self._ask(run_request(scenario, seed, **options), run_from)

    def many(self, requests: Iterable[Dict[str, Any]]) -> Iterator[Run]:
        """Runs of many requests, each the arguments of ``run`` as a dictionary, in their order.

        Reads no more requests ahead than keep the workers busy, so there may be any number. The
        first one that is refused raises.
        """
        ahead = 4 * self.hello["workers"]
        waiting: "deque[Future[Run]]" = deque()
        for request in requests:
            waiting.append(self.submit(**request))
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
            self._process.terminate()
        try:
            self._process.stdin.close()
        except OSError:
            pass  # It has gone already.
        self._process.wait()
        self._reader.join()
        self._listener.join()
        self._process.stdout.close()
        self._process.stderr.close()

    def _ask(self, request: Dict[str, Any], take: Any) -> "Future[Any]":
        if self._owner != os.getpid():
            raise SessionEnded("The session belongs to the process that this one was forked from.")
        future: "Future[Any]" = Future()
        with self._writing:
            number = self._next
            line = json.dumps({"id": number, **request}, allow_nan=False, ensure_ascii=False)
            with self._lock:
                if self._ended:
                    raise SessionEnded(self._how_it_ended())
                self._next += 1
                self._asked[number] = (future, request, take)
            try:
                self._process.stdin.write(line.encode("utf-8") + b"\n")
                self._process.stdin.flush()
            except (OSError, ValueError):
                # The thread that reads finds the same, and tells all who wait.
                pass
        return future

    def _read_hello(self) -> Dict[str, Any]:
        for _ in range(PREAMBLE):
            line = self._process.stdout.readline()
            if not line:
                break
            if line.startswith(b'{"hello"'):
                hello = json.loads(line)
                if hello["schema"] != PROTOCOL:
                    self._discard()
                    raise SessionEnded(
                        f"helferkreise {hello['version']} speaks protocol {hello['schema']}, this package {PROTOCOL}."
                    )
                return hello
        self._discard()
        raise SessionEnded(self._how_it_ended())

    def _discard(self) -> None:
        """Ends a process that is no session."""
        self._process.stdout.close()
        self._process.stdin.close()
        self._process.terminate()
        self._process.wait()
        self._listener.join()
        self._process.stderr.close()

    def _read_answers(self) -> None:
        try:
            for line in self._process.stdout:
                self._settle(json.loads(line))
        finally:
            self._process.wait()
            self._listener.join()
            with self._lock:
                self._ended = True
                left = list(self._asked.values())
                self._asked.clear()
            for future, _, _ in left:
                if future.set_running_or_notify_cancel():
                    future.set_exception(SessionEnded(self._how_it_ended()))

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
    problems = [Problem(**one) for one in error["problems"]]
    return RequestError(error["code"], error["message"], problems, request)
