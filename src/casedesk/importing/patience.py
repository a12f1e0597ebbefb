"""Waits for calls that cannot be interrupted, and lets go of them when nobody wants the answer any more."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass
class Answer(Generic[T]):
    """What a call in the background will have brought: a value or a problem."""

    is_there: threading.Event = field(default_factory=threading.Event)
    values: list[T] = field(default_factory=list)
    problem: BaseException | None = None


def begun(call: Callable[[], T]) -> Answer[T]:
    """Begin a call in a thread of its own, which never keeps the program from ending."""
    answer: Answer[T] = Answer()

    def run() -> None:
        try:
            answer.values.append(call())
        except BaseException as problem:  # noqa: BLE001 - handed to whoever waits
            answer.problem = problem
        answer.is_there.set()

    threading.Thread(target=run, name="reading", daemon=True).start()
    return answer


def waited(answer: Answer[T], step: Callable[[], None]) -> T:
    """Return the answer; ``step`` is called ten times a second, and what it raises leaves the call alone."""
    while not answer.is_there.wait(timeout=0.1):
        step()
    if answer.problem is not None:
        raise answer.problem
    return answer.values[0]
