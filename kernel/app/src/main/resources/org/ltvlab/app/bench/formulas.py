"""A ten-input LTV formula over uncertain inputs with numpy and scipy: draws, quantiles, rank correlations.

Arguments: draws, warm-up runs, counted runs. Prints one JSON object: seconds of the counted runs and the figures, to compare.
"""
import json
import sys
import time

import numpy as np
from scipy import stats


def once(draws, seed):
    rng = np.random.default_rng(seed)
    inputs = {
        "order value": rng.triangular(4_000, 5_000, 7_000, draws),
        "frequency": rng.uniform(0.8, 1.6, draws),
        "margin": rng.normal(0.6, 0.03, draws),
        "churn": rng.triangular(0.03, 0.05, 0.08, draws),
        "discount": rng.uniform(0.005, 0.015, draws),
        "cost of goods": rng.uniform(100, 300, draws),
        "retention cost": rng.triangular(100, 200, 400, draws),
        "acquisition cost": rng.normal(15_000, 1_500, draws),
        "returns": rng.uniform(0.01, 0.05, draws),
        "upsell": rng.uniform(100, 600, draws),
    }
    i = inputs
    sales = i["order value"] * i["frequency"] * i["margin"] * (1 - i["returns"]) + i["upsell"]
    value = (sales - i["cost of goods"] - i["retention cost"]) * (1 + i["discount"]) / (i["churn"] + i["discount"])
    value = value - i["acquisition cost"]
    quantiles = np.quantile(value, [0.1, 0.5, 0.9])
    ranks = {name: stats.spearmanr(draw, value).statistic for name, draw in inputs.items()}
    return quantiles, ranks


draws, warm_up, runs = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
for _ in range(warm_up):
    once(draws, 1)
seconds = []
for _ in range(runs):
    began = time.perf_counter()
    quantiles, ranks = once(draws, 42)
    seconds.append(time.perf_counter() - began)
print(json.dumps({"seconds": seconds, "median": float(quantiles[1]), "churn": float(ranks["churn"])}))
