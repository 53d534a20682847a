"""Results as Markdown, and the machine that they are of."""
import os
import platform
import statistics
import time

from harness.runs import FIGURES

NAMES = {"wall": "wall time", "cpu": "CPU time", "peak": "peak memory"}


def number(value):
    """Three digits that count."""
    digits = next((digits for least, digits in [(100, 0), (10, 1), (1, 2)] if abs(value) >= least), 3)
    return f"{value:,.{digits}f}"


def ratio(values):
    """The median, with the least and the greatest of the rounds."""
    spread = f" ({number(min(values))}–{number(max(values))})" if len(values) > 1 else ""
    return number(statistics.median(values)) + spread


def of_result(result):
    comparison = result.comparison
    rounds = len(next(iter(result.usages.values())))
    engine, *peers = comparison.jobs
    lines = [f"### {comparison.title}", "",
             f"Medians of {rounds} rounds; ratios are the engine's figure by the peer's.", "",
             "| | wall, s | CPU, s | peak, MiB | wall ratio | CPU ratio | memory ratio |",
             "|---|--:|--:|--:|--:|--:|--:|"]
    for job in comparison.jobs:
        cells = [number(result.median(job.name, figure)) for figure in FIGURES]
        cells += [ratio(result.ratios(job.name, figure)) if job in peers else ""
                  for figure in FIGURES]
        lines.append(f"| {job.name} | {' | '.join(cells)} |")
    lines.append("")
    for limit in comparison.limits:
        found, holds = result.held(limit)
        unit = "" if limit.peer else " MiB" if limit.figure == "peak" else " s"
        of = f" of {limit.peer}'s" if limit.peer else ""
        verdict = "holds" if holds else "**does not hold**"
        lines.append(f"- {NAMES[limit.figure]} at most {limit.most:g}{unit}{of}: "
                     f"{number(found)}{unit}, {verdict}")
    if result.agreement:
        lines.append(f"- {result.agreement}")
    return "\n".join(lines).rstrip() + "\n"


def machine():
    """Processor, cores and memory, nothing that tells whose machine it is."""
    model = "unknown processor"
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        for line in file:
            if line.startswith("model name"):
                model = " ".join(line.split(":", 1)[1].split())
                break
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / (1 << 30)
    cores = len(os.sched_getaffinity(0))
    return (f"{model}, {cores} cores, {memory:.0f} GiB; {platform.system()} "
            f"{platform.machine()}, Python {platform.python_version()}")


def processor_times():
    """Ticks in which the processors worked, or were kept from us by others, and all ticks."""
    with open("/proc/stat", encoding="ascii") as file:
        ticks = [int(cell) for cell in file.readline().split()[1:9]]
    idle = ticks[3] + ticks[4]
    return sum(ticks) - idle, sum(ticks)


def busy(seconds=3):
    """A warning where others work on the machine: then times mean little."""
    before = processor_times()
    time.sleep(seconds)
    worked, all_ticks = (now - then for now, then in zip(processor_times(), before))
    if worked > 0.1 * all_ticks:
        return (f"The machine is busy with other things ({worked / all_ticks:.0%} of its processors): "
                "do not trust wall times and their ratios; processor time and memory are roughly "
                "right.")
    return None
