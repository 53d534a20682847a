"""Whether all reckoned the same: every indicator's value and n, every score, every rank."""
import csv
import json

TOLERANCE = 1e-9


class Disagreement(Exception):
    pass


def engine(path):
    """{code: {rank, score, indicators: {id: (n, value)}}} of the engine's JSON."""
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    return {
        region["code"]: {
            "rank": region["rank"], "score": region["score"],
            "indicators": {
                indicator["id"]: (indicator["n"], indicator["value"])
                for aspect in region["aspects"] for indicator in aspect["indicators"]}}
        for region in document["regions"]}


def peer(path):
    """The same of a peer's JSON, or of the CSV of the sqlite3 shell."""
    if path.endswith(".json"):
        with open(path, encoding="utf-8") as file:
            return json.load(file)
    regions = {}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            region = regions.setdefault(row["region"], {
                "rank": int(row["rank"]), "score": float(row["score"]), "indicators": {}})
            value = float(row["value"]) if row["value"] else None
            region["indicators"][row["indicator"]] = (int(row["n"]), value)
    return regions


def same(one, other):
    if one is None or other is None:
        return one is other
    return abs(one - other) <= TOLERANCE * max(1, abs(one))


def check(engine_path, peer_paths):
    """What they agree on, in a sentence. `peer_paths`: {name: path}."""
    ours = engine(engine_path)
    if not ours:
        raise Disagreement("the engine ranked nobody")
    count = 0
    for name, path in peer_paths.items():
        theirs = peer(path)
        if set(theirs) != set(ours):
            raise Disagreement(f"{name} ranks other regions: {sorted(set(theirs) ^ set(ours))}")
        for code, region in ours.items():
            other = theirs[code]
            if region["rank"] != other["rank"] or not same(region["score"], other["score"]):
                raise Disagreement(
                    f"{name}, {code}: rank {other['rank']}, score {other['score']!r}; the engine: "
                    f"rank {region['rank']}, score {region['score']!r}")
            if set(region["indicators"]) != set(other["indicators"]):
                raise Disagreement(f"{name} has other indicators")
            for key, (n, value) in region["indicators"].items():
                n_there, value_there = other["indicators"][key]
                if n != n_there or not same(value, value_there):
                    raise Disagreement(
                        f"{name}, {code}, {key}: {value_there!r} of {n_there}; the engine: "
                        f"{value!r} of {n}")
                count += 1
    return f"{count} values, their n, scores and ranks agree to {TOLERANCE:g}"


def check_draws(engine_path, peer_path):
    """Other random numbers, so shares of 10,000 draws may differ by what chance allows: their
    difference has a standard deviation of at most 0.007."""
    with open(engine_path, encoding="utf-8") as file:
        ours = {region["code"]: region["uncertainty"]["weights"]
                for region in json.load(file)["regions"]}
    with open(peer_path, encoding="utf-8") as file:
        theirs = json.load(file)
    worst = 0
    for code, found in ours.items():
        for rank, (one, other) in enumerate(
                zip(found["ranks"], theirs[code]["ranks"], strict=True), start=1):
            worst = max(worst, abs(one - other))
            if worst > 0.035:
                raise Disagreement(f"{code} at rank {rank}: {other}; the engine: {one}")
    return f"shares at each of {len(ours)} ranks differ by {worst:.3f} at most, as chance allows"


def check_regions(one_path, other_path):
    """The same of every region, draws included, to the last digit."""
    found = []
    for path in (one_path, other_path):
        with open(path, encoding="utf-8") as file:
            found.append(json.load(file)["regions"])
    one, other = found
    if not one or one != other:
        raise Disagreement(f"{one_path} and {other_path} do not say the same of their regions")
    return f"all that is said of {len(one)} regions is the same"
