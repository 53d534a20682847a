"""Vectorised numpy: 10,000 draws of weights over the scores of a ranking, and what they say of each
region's rank: median, central interval, share at each rank.

    python3 numpy_draws.py RANKING.json OUTPUT.json [--no-draws]
"""
import json
import sys

import numpy as np

DRAWS, SPREAD, INTERVAL, DECIMALS = 10_000, 0.25, 0.9, 2


def ranks_of(finals):
    """Ranks of each row, 1 the highest; equal scores share the best of their ranks."""
    order = np.argsort(-finals, axis=1)
    ordered = np.take_along_axis(finals, order, axis=1)
    places = np.broadcast_to(np.arange(1, finals.shape[1] + 1), finals.shape).copy()
    places[:, 1:][ordered[:, 1:] == ordered[:, :-1]] = 0
    np.maximum.accumulate(places, axis=1, out=places)
    ranks = np.empty_like(places)
    np.put_along_axis(ranks, order, places, axis=1)
    return ranks


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        regions = json.load(file)["regions"]
    indicators = [[indicator for aspect in region["aspects"] for indicator in aspect["indicators"]]
                  for region in regions]
    scores = np.array([[indicator["score"] for indicator in row] for row in indicators])
    weights = np.array([indicator["weight"] for indicator in indicators[0]])
    found = {}
    if "--no-draws" not in sys.argv:
        drawn = weights * np.random.default_rng(1).uniform(
            1 - SPREAD, 1 + SPREAD, (DRAWS, len(weights)))
        finals = np.round(drawn @ scores.T / drawn.sum(axis=1, keepdims=True), DECIMALS)
        ranks = ranks_of(finals)
        count = len(regions)
        at = np.bincount(
            (ranks - 1 + count * np.arange(count)).ravel(), minlength=count * count)
        shares = at.reshape(count, count) / DRAWS
        # Quantiles of whole numbers are where their counts, added up, reach the part.
        reached = shares.cumsum(axis=1) + 1e-12
        tail = (1 - INTERVAL) / 2
        low, median, high = (
            (reached >= part).argmax(axis=1) + 1 for part in (tail, 0.5, 1 - tail))
        for place, region in enumerate(regions):
            found[region["code"]] = {
                "median_rank": int(median[place]), "low": int(low[place]),
                "high": int(high[place]), "ranks": shares[place].tolist()}
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        json.dump(found, out)


if __name__ == "__main__":
    main()
