"""What can go wrong, each with all that is known of it."""

from __future__ import annotations

from typing import Any, Mapping, NamedTuple, Optional


class Problem(NamedTuple):
    """Something in a request that has to be mended: where it is, and what is wrong.

    ``line`` is the line of the scenario's text that says it, where there is one.
    """

    path: str
    message: str
    line: Optional[int] = None


def problem_from(told: Mapping[str, Any]) -> Problem:
    """The problem in an answer, which may tell more of it than this package knows."""
    return Problem(told["path"], told["message"], told.get("line"))


class BatchError(Exception):
    """Whatever this package raises."""


class CommandNotFound(BatchError):
    """The command ``helferkreise`` is nowhere to be found."""


class SessionEnded(BatchError):
    """The process behind a session has ended, or was never one."""


class RequestError(BatchError):
    """A request was refused: ``code``, ``problems`` (all of them) and the ``request`` itself.

    The text of the exception lists every problem on a line of its own.
    """

    def __init__(self, code: str, message: str, problems: list[Problem], request: dict[str, Any]):
        super().__init__(message)
        self.code = code
        self.problems = problems
        self.request = request

    def __reduce__(self):
        return (RequestError, (self.code, str(self), self.problems, self.request))


class StudyError(BatchError):
    """A command of a study ended otherwise than it should: ``code`` is its exit code, the text what it said."""

    def __init__(self, code: int, message: str):
        super().__init__(message)
        self.code = code

    def __reduce__(self):
        return (StudyError, (self.code, str(self)))
