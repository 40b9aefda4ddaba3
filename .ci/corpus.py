"""Compares what `chimera ingest --json` says of a folder with values computed here, naively and independently.

    corpus.py FOLDER INGEST_OUTPUT
"""
import csv
import json
import os
import statistics
import sys

folder, output = sys.argv[1:3]
raw = open(output, encoding="utf-8").read()
found = json.loads(raw[raw.index("{"):raw.rindex("}") + 1])
faults = []


def expect(what, got, wanted):
    if got != wanted:
        faults.append(f"{what}: {got!r}, not {wanted!r}")


def near(what, got, wanted):
    if got is None or abs(got - wanted) > 1e-9 * max(1.0, abs(wanted)):
        faults.append(f"{what}: {got!r}, not {wanted!r}")


expect("totals", found["totals"], {"files": 101, "csv": 28, "json": 44, "markdown": 29})
ids = {fact["id"]: fact["value"] for fact in found["facts"]}
for name, wanted in (("total_files", 101), ("csv_files", 28), ("json_files", 44), ("markdown_files", 29)):
    expect(name, ids.get(name), wanted)
nouns = {(fact["noun"], fact["value"]) for fact in found["facts"] if fact["aggregate"] == "count"}
for noun, wanted in (("files under reports/compilation", 21), ("JSON files under reports/compilation", 9), ("CSV files with gemma3 in the name", 11)):
    expect(noun, (noun, wanted) in nouns, True)
skipped = {entry["path"] for entry in found["skipped"]}
for path in ("LICENSE.txt", "reports/integration/baseline_performance_report.txt", "reports/integration/mcp_integration_diagram.py",
             "reports/llama3/baseline_ml_report.txt", "reports/llama3/baseline_system_report.txt", "reports/profiling/ncu_summary.csv"):
    expect(f"{path} is listed with a reason", path in skipped, True)

files = {entry["path"]: entry for entry in found["files"]}
compared = 0
for path, entry in files.items():
    if entry["type"] != "csv" or "profiling/" in path:
        continue
    with open(os.path.join(folder, path), newline="", encoding="utf-8") as source:
        rows = list(csv.reader(source))
    columns = {column["name"]: column for column in entry["columns"]}
    for place, name in enumerate(rows[0]):
        cells = [row[place] for row in rows[1:] if len(row) == len(rows[0]) and row[place].strip()]
        try:
            values = [float(cell) for cell in cells]
        except ValueError:
            continue
        if not values:
            continue
        column = columns.get(name, {})
        expect(f"{path} {name} n", column.get("n"), len(values))
        near(f"{path} {name} mean", column.get("mean"), statistics.fmean(values))
        near(f"{path} {name} median", column.get("median"), statistics.median(values))
        near(f"{path} {name} min", column.get("min"), min(values))
        near(f"{path} {name} max", column.get("max"), max(values))
        if len(values) > 1:
            near(f"{path} {name} sd", column.get("sd"), statistics.stdev(values))
        compared += 1
expect("enough columns were compared", compared > 150, True)
print(f"corpus: {compared} columns compared, {len(faults)} faults")
print("\n".join(faults[:40]))
sys.exit(bool(faults))
