"""Runs the checker over annotated reports, prints the scorer's verdict and fails below the floors.

usage: claims.py CLAIMS_FOLDER CORPUS OUT_FOLDER COMMAND...   (COMMAND is the program up to its arguments, as one word or several)
A report that was written over no files is checked against an empty folder.
"""
import json, pathlib, re, subprocess, sys

claims, corpus, out = map(pathlib.Path, sys.argv[1:4])
command = sys.argv[4:]
# Four true figures of one report speak of the folder as it was then (441,517 bytes and 425 headings, each printed twice); what lies there now has
# 429,472 and 345, and neither line ends, code blocks nor the files beside it make up the difference. So 56 of 60 is the most that is true.
floors = {"extraction P": 1.0, "extraction R": 1.0, "flagged P": 0.933, "flagged R": 1.0}

(out / "empty").mkdir(parents=True, exist_ok=True)
predictions = out / "predictions.jsonl"
with predictions.open("w", encoding="utf-8") as lines:
    for about in map(json.loads, (claims / "annotated-reports.jsonl").read_text(encoding="utf-8").splitlines()):
        data = corpus if about["files_ingested"] else out / "empty"
        arguments = f"check {claims / about['path']} --data {data} --exclude README.md --json"
        run = subprocess.run([part.replace("{}", arguments) for part in command], capture_output=True, text=True)
        text = re.sub("\x1b\\[[0-9;]*m", "", run.stdout)
        found = json.JSONDecoder().raw_decode(text[text.index("["):])[0]
        for claim in found:
            lines.write(json.dumps({"report": about["report"], **{key: claim[key] for key in ("line", "col", "text", "label", "why")}}) + "\n")

report = subprocess.run([sys.executable, str(claims / "score_checker.py"), str(predictions)], capture_output=True, text=True, check=True).stdout
print(report)
reached = {}
for name in ("extraction", "flagged"):
    p, r = re.search(name + r"\s+P=([\d.]+)\s+R=([\d.]+)", report).groups()
    reached[name + " P"], reached[name + " R"] = float(p), float(r)
low = {name: value for name, value in reached.items() if value < floors[name]}
sys.exit(f"below the floors: {low}" if low else 0)
