"""Reads what `study table` wrote as SALib, the EMA Workbench and others do; prints what they have."""

import csv
import io
import json
import sys
import tarfile
from pathlib import Path

import numpy
import pandas


def parameter_file(path):
    """As SALib's read_param_file: the dialect is guessed, the fields come in this order."""
    with open(path) as file:
        dialect = csv.Sniffer().sniff(file.read(1024))
        file.seek(0)
        fields = ["name", "lower", "upper", "group", "dist"]
        rows = list(csv.DictReader(file, fieldnames=fields, dialect=dialect))
    return [[row["name"], float(row["lower"]), float(row["upper"]), row["group"], row["dist"]] for row in rows]


def as_saved(path):
    """Whether numpy would have written the same bytes."""
    matrix = numpy.loadtxt(path, ndmin=2)
    stream = io.BytesIO()
    numpy.savetxt(stream, matrix)
    return stream.getvalue() == Path(path).read_bytes(), matrix


def salib(folder):
    same, points = as_saved(folder / "X.txt")
    told = {
        "problem": json.loads((folder / "problem.json").read_text()),
        "same": same,
        "points": points.tolist(),
    }
    if (folder / "params.txt").exists():
        told["parameters"] = parameter_file(folder / "params.txt")
    if (folder / "Y.txt").exists():
        same, outcomes = as_saved(folder / "Y.txt")
        told["outcomes"] = numpy.loadtxt(folder / "Y.txt").tolist()
        told["same"] = told["same"] and same
    return told


def ema(path):
    """As load_results of version 2.5 and 3: dtypes of the metadata, a file for each outcome."""
    with tarfile.open(path, "r:gz", encoding="UTF8") as archive:
        metadata = json.loads(archive.extractfile("metadata.json").read().decode())
        experiments = pandas.read_csv(archive.extractfile("experiments.csv"))
        for name, kind in metadata["experiments"].items():
            if pandas.api.types.is_object_dtype(numpy.dtype(kind)):
                experiments[name] = experiments[name].astype("category")
        outcomes = {}
        for kind, name, file in metadata["outcomes"]:
            assert kind == "ScalarOutcome" and name.isidentifier()
            values = pandas.read_csv(archive.extractfile(file), index_col=False, header=None).values
            outcomes[name] = numpy.reshape(values, (values.shape[0],))
    return {
        "version": metadata["version"],
        "types": {name: str(kind) for name, kind in experiments.dtypes.items()},
        "told": metadata["experiments"],
        "experiments": experiments.to_dict("records"),
        "outcomes": {name: [None if value != value else value for value in values.tolist()] for name, values in outcomes.items()},
    }


def behaviorspace(path):
    table = pandas.read_csv(path, skiprows=6)
    return {"columns": list(table), "rows": json.loads(table.to_json(orient="values"))}


readers = {"salib": salib, "ema": ema, "behaviorspace": behaviorspace}
print(json.dumps(readers[sys.argv[1]](Path(sys.argv[2]))))
