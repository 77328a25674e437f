"""Reads the tables of a run folder as its data package describes them; prints what pandas has of them."""

import json
import sys
from pathlib import Path

import pandas

TYPES = {"integer": "Int64", "number": "float64", "string": "string"}


def read(folder, resource):
    fields = resource["schema"]["fields"]
    return pandas.read_csv(
        folder / resource["path"],
        sep=resource["dialect"]["delimiter"],
        encoding=resource["encoding"],
        na_values=resource["schema"]["missingValues"],
        keep_default_na=False,
        dtype={one["name"]: TYPES[one["type"]] for one in fields if one["type"] != "date"},
        parse_dates=[one["name"] for one in fields if one["type"] == "date"],
    )


def outside(frame, fields):
    """Columns with values that their description does not allow."""
    found = []
    for field in fields:
        column = frame[field["name"]].dropna()
        limits = field.get("constraints", {})
        low, high, words = (limits.get(name) for name in ("minimum", "maximum", "enum"))
        if (
            (low is not None and (column < low).any())
            or (high is not None and (column > high).any())
            or (words is not None and not column.isin(words).all())
        ):
            found.append(field["name"])
    return found


folder = Path(sys.argv[1])
package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
told = {}
for resource in package["resources"]:
    frame = read(folder, resource)
    numbers = frame.select_dtypes("number").columns
    told[resource["name"]] = {
        "rows": len(frame),
        "types": {name: str(kind) for name, kind in frame.dtypes.items()},
        "untold": {name: str(kind) for name, kind in pandas.read_csv(folder / resource["path"]).dtypes.items()},
        "missing": {name: int(count) for name, count in frame.isna().sum().items()},
        "sums": {name: float(frame[name].sum()) for name in numbers},
        "dates": [str(frame["date"].min().date()), str(frame["date"].max().date())],
        "outside": outside(frame, resource["schema"]["fields"]),
    }
print(json.dumps(told))
