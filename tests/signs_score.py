#!/usr/bin/env python3
"""Prints how the program's own signs of the sample municipality stand to the truth of its simulation.

usage: tests/signs_score.py PROGRAM FOLDER        (for example build/release/src/versta samples/vpr)

FOLDER holds the years' workbooks and truth.csv. They are imported into a fresh file, `versta signs FILE --json` is
asked, and printed: the schools by evidence with their truth, the AUC, what stands on the list, what the mirror habits
would list, and how often each kind of sign is flagged at schools that alter results and at honest ones.
"""
import collections
import csv
import json
import pathlib
import subprocess
import sys
import tempfile

# Habits that the list is made for. A uniform bonus cannot be told from a good cohort; copying has its own column.
LISTED_HABITS = ("a_bump", "d_journal", "e_weak")


def imported(program, folder, file):
    subprocess.run([program, "new", file], check=True, stdout=subprocess.DEVNULL)
    books = sorted(book for year in folder.iterdir() if year.is_dir() and year.name.isdigit()
                   for book in year.rglob("*.xlsx"))
    done = subprocess.run([program, "results", "import", file, *books, "--json"], stdout=subprocess.DEVNULL)
    if done.returncode > 1:  # 1: done, with refused input reported
        sys.exit("the workbooks could not be imported")
    print(f"{len(books)} workbooks imported")


def area_under_curve(altered, honest):
    if not altered or not honest:
        return None
    pairs = [(a > h) + (a == h) / 2 for a in altered for h in honest]
    return sum(pairs) / len(pairs)


def shown(value):
    return "-" if value is None else f"{value:.2f}"


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    with open(folder / "truth.csv", encoding="utf-8", newline="") as source:
        truth = {row["login"]: row for row in csv.DictReader(source)}
    with tempfile.TemporaryDirectory() as temporary:
        file = pathlib.Path(temporary) / "municipality.versta"
        imported(program, folder, file)
        out = subprocess.run([program, "signs", file, "--json"], check=True, stdout=subprocess.PIPE).stdout
    report = json.loads(out)

    def habit(login):
        row = truth.get(login)
        return row["kind"] if row and row["manipulates"] == "1" else ""

    schools = [school for school in report["schools"] if school["login"] in truth]
    judged = sorted((s for s in schools if s.get("evidence") is not None), key=lambda s: -s["evidence"])
    print(f"{len(schools)} schools, {len(judged)} with evidence")
    for school in judged:
        row = truth[school["login"]]
        told = f"{row['kind']} {row['strength']} {row['years']}" if habit(school["login"]) else "honest"
        print(f"  {school['login']}  {school['evidence']:8.2f}  {'listed' if school['listed'] else '':6}  "
              f"{row['pupils_per_grade']:>3} pupils  {told}")

    honest = [s["evidence"] for s in judged if not habit(s["login"])]
    listable = [s["evidence"] for s in judged if habit(s["login"]) in LISTED_HABITS]
    every = [s["evidence"] for s in judged if habit(s["login"])]
    print(f"AUC of evidence: habits A, D, E {shown(area_under_curve(listable, honest))} ({len(listable)} schools), "
          f"all habits {shown(area_under_curve(every, honest))} ({len(every)} schools)")

    listed = [s["login"] for s in schools if s["listed"]]
    composition = collections.Counter(habit(login) or "honest" for login in listed)
    print(f"list: {len(listed)} schools", dict(composition))
    mirrored = [s["login"] for s in schools if s.get("mirrored")]
    print("mirror list:", report.get("list", {}).get("mirrored", len(mirrored)), "schools", mirrored or "")
    for key, value in report.get("list", {}).items():
        if value not in (None, "", [], {}):
            print(f"  {key}: {value}")

    print("flagged signs by kind: at schools that alter results / at honest schools")
    kinds = collections.defaultdict(lambda: [set(), set()])
    for sign in report["signs"]:
        if sign["flagged"] and sign["school"] in truth:
            kinds[sign["layer"], sign["kind"]][not habit(sign["school"])].add(sign["school"])
    for (layer, kind), (altering, others) in sorted(kinds.items()):
        print(f"  {layer:12} {kind:24} {len(altering):3} / {len(others):3}")


if __name__ == "__main__":
    main()
