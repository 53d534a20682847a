"""A comparison: the engine and its peers do the same job in turn, again and again."""
import dataclasses
import os
import shutil
import statistics
import sys
from collections.abc import Callable

from harness import runs


@dataclasses.dataclass(frozen=True)
class Job:
    """Somebody's way to do the job. `prepare` is called before each run and not measured; the times
    of `less` (the same without the part that is compared) are taken off."""
    name: str
    command: list[str]
    prepare: Callable[[], None] | None = None
    less: list[str] | None = None

    def run(self, folder):
        if self.prepare:
            self.prepare()
        usage = runs.measure(self.command, folder)
        if self.less:
            if self.prepare:
                self.prepare()
            usage = usage.less(runs.measure(self.less, folder))
        return usage


@dataclasses.dataclass(frozen=True)
class Limit:
    """What must hold: a figure of the engine's, at most so much of a peer's, or so much at all."""
    figure: str
    most: float
    peer: str | None = None


@dataclasses.dataclass(frozen=True)
class Comparison:
    key: str
    title: str
    jobs: list[Job]  # The engine's is the first.
    limits: list[Limit] = dataclasses.field(default_factory=list)
    agree: Callable[[], str] | None = None  # What they agree on; Disagreement if they do not.
    rounds: int | None = None


class Result:
    """The figures of all rounds."""

    def __init__(self, comparison, usages):
        self.comparison, self.usages = comparison, usages
        self.agreement = None

    def median(self, job, figure):
        return statistics.median(getattr(usage, figure) for usage in self.usages[job])

    def ratios(self, peer, figure):
        """The engine's figure by the peer's, round by round. Of differences that of the medians
        alone: a single one may be next to nothing."""
        engine = self.comparison.jobs[0]
        if engine.less:
            return [self.median(engine.name, figure) / self.median(peer, figure)]
        return [getattr(one, figure) / getattr(other, figure)
                for one, other in zip(self.usages[engine.name], self.usages[peer], strict=True)]

    def held(self, limit):
        """What the limit is held against, and whether it holds."""
        if limit.peer is None:
            found = self.median(self.comparison.jobs[0].name, limit.figure)
        else:
            found = statistics.median(self.ratios(limit.peer, limit.figure))
        return found, found <= limit.most


def compare(comparison, folder, rounds):
    """One round that does not count, then so many that do; everybody once in each."""
    place = os.path.join(folder, "work", comparison.key)
    os.makedirs(place, exist_ok=True)
    rounds = comparison.rounds or rounds
    usages = {job.name: [] for job in comparison.jobs}
    for number in range(rounds + 1):
        # Who goes first changes, so that nobody always finds the machine as another left it.
        start = number % len(comparison.jobs)
        for job in comparison.jobs[start:] + comparison.jobs[:start]:
            usage = job.run(place)
            if number > 0:
                usages[job.name].append(usage)
        if sys.stderr.isatty():
            print(f"\r{comparison.key}: {number} of {rounds} rounds", end="", file=sys.stderr)
    if sys.stderr.isatty():
        print(file=sys.stderr)
    result = Result(comparison, usages)
    if comparison.agree:
        result.agreement = comparison.agree()
    return result


def cleared(folder, key):
    """An empty folder for what a comparison writes."""
    place = os.path.join(folder, "work", key)
    shutil.rmtree(place, ignore_errors=True)
    os.makedirs(place)
    return place
