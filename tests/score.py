#!/usr/bin/env python3
"""Prints how well the sample documents, deadlines and workbooks are understood, against their gold readings.

usage: tests/score.py PROGRAM        (for example build/release/src/versta)

One line per document: fields that agree, fields that do not. White space is folded, nothing else is forgiven.
"""
import json
import pathlib
import re
import subprocess
import sys

DATA = pathlib.Path(__file__).parent / "data"
FIELDS = ("number", "activity", "deadline", "result", "responsible", "control", "note", "section")


def folded(value):
    return value if isinstance(value, int) else re.sub(r"\s+", " ", str(value or "")).strip()


def bare_number(value):
    return folded(value).rstrip(".").replace(" ", "")


def texts(plan):
    return [folded(activity["activity"]) for activity in plan["activities"]]


def fields(gold, read):
    """Pairs of what is wanted and what was read; rows are compared in their order."""
    yield folded(gold["title"]), folded(read["title"])
    yield [c["role"] for c in gold["columns"]], [c["role"] for c in read["columns"]]
    yield bool(gold["approval"]), bool(read["approval"])
    yield gold.get("context_year"), read.get("context_year")
    for part in ("sections", "activities"):
        yield len(gold[part]), len(read[part])
    for want, have in zip(gold["sections"], read["sections"]):
        yield folded(want["title"]), folded(have["title"])
        yield bare_number(want["number"]), bare_number(have["number"])
    for want, have in zip(gold["activities"], read["activities"]):
        for field in FIELDS:
            as_read = bare_number if field == "number" else folded
            yield as_read(want[field]), as_read(have[field])


def gold_of(document):
    name = re.sub(r"-(whole|embedded)$", "", document.stem)
    names = ["002-kamensk-main", "002-kamensk-decisions"] if name == "002-kamensk-minutes" else [name]
    return [json.loads((DATA / "plans" / f"{n}.json").read_text(encoding="utf-8")) for n in names]


def score_plans(program):
    total = [0, 0]
    for document in sorted((DATA / "plans").iterdir()):
        if document.suffix not in (".docx", ".odt", ".xlsx", ".txt"):
            continue
        out = subprocess.run([program, "plan", "read", document, "--json"], capture_output=True).stdout
        plans = json.loads(out)["plans"]
        agree = differ = 0
        for gold in gold_of(document):
            read = max(plans, key=lambda plan: len(set(texts(plan)) & set(texts(gold))))
            for want, have in fields(gold, read):
                agree, differ = agree + (want == have), differ + (want != have)
        print(f"{document.name:36} {agree:5} agree {differ:4} differ")
        total = [total[0] + agree, total[1] + differ]
    print(f"{'all documents':36} {total[0]:5} agree {total[1]:4} differ\n")
    return total[1]


def score_deadlines(program):
    gold = [json.loads(line) for line in (DATA / "deadlines.jsonl").read_text(encoding="utf-8").splitlines() if line]
    asked = "".join(json.dumps({k: g[k] for k in ("text", "context_year", "context_month") if k in g}) + "\n" for g in gold)
    out = subprocess.run([program, "deadline"], input=asked, capture_output=True, text=True).stdout
    counts = {False: [0, 0], True: [0, 0]}
    for want, line in zip(gold, out.splitlines()):
        have = json.loads(line)
        same = want["kind"] == have["kind"] and want["intervals"] == have["intervals"]
        same = same and (not want.get("recurs") or want["recurs"] == have["recurs"])
        counts[bool(want.get("ambiguous"))][not same] += 1
    print(f"unambiguous deadlines: {counts[False][0]} agree, {counts[False][1]} differ")
    print(f"ambiguous deadlines:   {counts[True][0]} agree, {counts[True][1]} differ")
    return counts[False][1]


def same(want, have):
    if isinstance(want, (int, float)) and isinstance(have, (int, float)):
        return abs(want - have) <= 0.006
    if isinstance(want, list):
        return isinstance(have, list) and len(want) == len(have) and all(map(same, want, have))
    if isinstance(want, dict):
        # Shares with two decimals leave several whole numbers open in groups of more than ten thousand.
        if (want.get("n") or 0) > 10_000 and isinstance(have, dict) and "counts" in want and "counts" in have:
            near = all(abs(a - b) <= 1 for a, b in zip(want["counts"], have["counts"]))
            return near and same({k: v for k, v in want.items() if k != "counts"}, have)
        return isinstance(have, dict) and all(same(v, have.get(k)) for k, v in want.items() if k not in DESCRIBED)
    return want == (re.sub(r"^sch", "edu", have) if isinstance(want, str) and isinstance(have, str) else have)


DESCRIBED = {"file", "note", "layout", "year_from", "max_from", "encoding", "mean_of_pct", "foreign_rows", "login_in_file"}


def score_results(program):
    """Every value of a gold entry, each school and each row for itself."""
    agree = differ = 0
    for want in json.loads((DATA / "vpr" / "gold.json").read_text(encoding="utf-8"))["files"]:
        # A school's own form does not say whose it is.
        school = ["--school", want["by_school"][0]["login"]] if want["schools"] == 1 else []
        out = subprocess.run([program, "results", "read", DATA / "vpr" / want["file"], "--json"] + school, capture_output=True)
        have = json.loads(out.stdout)["files"][0]
        pairs = []
        for key, value in want.items():
            if key in ("rows", "by_school"):
                read = have.get(key) or []
                pairs += list(zip(value, read)) + [(len(value), len(read))]
            elif key not in DESCRIBED:
                pairs.append((value, have.get(key)))
        results = [same(a, b) for a, b in pairs]
        agree, differ = agree + sum(results), differ + len(results) - sum(results)
    print(f"workbooks with results: {agree} agree, {differ} differ")
    return differ


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(1 if score_plans(sys.argv[1]) + score_deadlines(sys.argv[1]) + score_results(sys.argv[1]) else 0)
