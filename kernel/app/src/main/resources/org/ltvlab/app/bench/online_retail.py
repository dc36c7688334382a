"""Online Retail from file to cohort table and RFM segments with pandas, several times in one process.

Arguments: the file, warm-up runs, counted runs. Prints one JSON object: seconds of the counted runs and the figures, to compare.
"""
import json
import sys
import time

import pandas as pd

SEGMENTS = [
    ("Champions", (4, 5), (4, 5), (4, 5)),
    ("Loyal", (3, 5), (4, 5), (1, 5)),
    ("New", (4, 5), (1, 1), (1, 5)),
    ("At risk", (1, 2), (3, 5), (1, 5)),
    ("Lost", (1, 1), (1, 2), (1, 5)),
]


def quintiles(values):
    """Scores 1-5, one more than the whole fifths of customers who are strictly worse; equal values get equal scores."""
    worse = values.rank(method="min").astype("int64") - 1
    return 1 + 5 * worse // len(values)


def once(path):
    lines = pd.read_csv(path, dtype={"InvoiceNo": str, "StockCode": str, "CustomerID": str}, parse_dates=["InvoiceDate"])
    kept = lines[
        ~lines["InvoiceNo"].str.startswith("C")
        & lines["CustomerID"].notna()
        & (lines["Quantity"] > 0)
        & (lines["UnitPrice"] > 0)
    ].copy()
    kept["pence"] = (kept["Quantity"] * kept["UnitPrice"] * 100).round().astype("int64")
    kept["day"] = kept["InvoiceDate"].dt.normalize()
    orders = kept.groupby(["CustomerID", "InvoiceNo"], as_index=False).agg(day=("day", "min"), pence=("pence", "sum"))

    first = orders.groupby("CustomerID")["day"].transform("min")
    orders["cohort"] = first.dt.year * 12 + first.dt.month
    orders["age"] = orders["day"].dt.year * 12 + orders["day"].dt.month - orders["cohort"]
    cells = orders.groupby(["cohort", "age"]).agg(active=("CustomerID", "nunique"), pence=("pence", "sum"))
    table = cells["active"].unstack("age")

    as_of = pd.Timestamp("2011-12-09")
    customers = orders.groupby("CustomerID").agg(last=("day", "max"), frequency=("day", "size"), monetary=("pence", "sum"))
    scores = pd.DataFrame(
        {
            "r": quintiles(-(as_of - customers["last"]).dt.days),
            "f": quintiles(customers["frequency"]),
            "m": quintiles(customers["monetary"]),
        }
    )
    scores["segment"] = "Others"
    for name, r, f, m in reversed(SEGMENTS):
        rows = scores["r"].between(*r) & scores["f"].between(*f) & scores["m"].between(*m)
        scores.loc[rows, "segment"] = name
    segments = scores.join(customers).groupby("segment").agg(customers=("r", "size"), pence=("monetary", "sum"))
    return table, segments, orders


path, warm_up, runs = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
for _ in range(warm_up):
    once(path)
seconds = []
for _ in range(runs):
    began = time.perf_counter()
    table, segments, orders = once(path)
    seconds.append(time.perf_counter() - began)
figures = {"customers": int(orders["CustomerID"].nunique()), "orders": len(orders), "minor": int(orders["pence"].sum())}
sizes = {name: int(segments["customers"].get(name, 0)) for name in [name for name, *_ in SEGMENTS] + ["Others"]}
print(json.dumps({"seconds": seconds, "figures": figures, "segments": sizes}))
