"""What can go wrong, each with all that is known of it."""

from __future__ import annotations

from typing import Any, NamedTuple


class Problem(NamedTuple):
    """Something in a request that has to be mended: where it is, and what is wrong."""

    path: str
    message: str


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
