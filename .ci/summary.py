"""Checks the fixed parts of a report over the shared folder: the data summary's wording and the order of the sections.

    summary.py REPORT
"""
import re
import sys

report = open(sys.argv[1], encoding="utf-8").read()
moment = r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC"
block = r"Total files analyzed: 101\n" + "".join(
    rf"\n{name} Files \({count}\)\n(  - \S+\n){{5}}  \.\.\. and {count - 5} more\n  Latest modified: {moment}\n"
    for name, count in (("CSV", 28), ("JSON", 44), ("MARKDOWN", 29)))
sections = ["## 1. Executive Summary", "## 2. Data Ingestion Summary", "## 3. Performance Analysis", "## 4. Key Findings", "## 5. Recommendations",
            "## 6. Risks and Mitigations", "## 7. Conclusion", "## Workflow Summary", "## Metrics", "## Key Findings", "## Recommendations",
            "## Persona Prompt", "## Measurement Record", "## Checked Figures"]
places = [report.find(f"\n{section}\n") for section in sections]
faults = []
if not re.search("```\n" + block + "```", report):
    faults.append("the data summary is not worded as agreed")
if -1 in places or places != sorted(places):
    faults.append(f"sections are missing or out of order: {places}")
print(f"report: {len(sections)} sections, {len(faults)} faults")
print("\n".join(faults))
sys.exit(bool(faults))
