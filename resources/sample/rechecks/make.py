#!/usr/bin/python3
"""Writes the example's re-checks: which of the drawn works the experts gave other scores.

    resources/sample/rechecks/make.py

Everything is invented. Works are drawn by the rule of src/core/rechecks/recheckselection.h. At the school whose scores
crowd at a border of marks every second work at the border loses what lifted it; elsewhere a score is changed now and
then, up and down.
"""
import hashlib
import json
import re
from pathlib import Path

HERE = Path(__file__).resolve().parent
RESULTS = HERE.parent / "results"

RECHECKS = [
    {
        "kind": "commission", "number": "86", "date": "2025-05-19",
        "members": "Петрова Н. С., ведущий специалист\nКузнецова О. И., методист\nЛебедева Т. В., учитель "
                   "СОШ № 2\nОрлова М. А., учитель СОШ № 3",
        "decision": "Школам с изменёнными отметками провести разбор критериев оценивания с учителями начальных классов "
                    "до 30.09.2025.\nМетодисту Кузнецовой О. И. провести семинар по критериям заданий 1 и 15.",
        "year": 2025, "subject": "Русский язык", "grade": 4, "sheet": "РУ 4",
        "schools": ["edu990103", "edu990116", "edu990118", "edu990119"], "percent": 60, "least": 8, "seed": "86-2025",
        "experts": ["Кузнецова О. И.", "Лебедева Т. В.", "Орлова М. А."], "waiting": 0,
        "lifted": "edu990118", "borders": [14, 24, 33],
    },
    {
        "kind": "cross", "number": "74", "date": "2024-05-13",
        "members": "Петрова Н. С., ведущий специалист\nСоколова Е. Д., учитель СОШ № 9",
        "decision": "", "year": 2024, "subject": "Математика", "grade": 4, "sheet": "МА 4",
        "schools": ["edu990111", "edu990119"], "percent": 25, "least": 5, "seed": "74-2024",
        "experts": ["Соколова Е. Д.", "Петрова Н. С."], "waiting": 3, "lifted": "", "borders": [6, 10, 15],
    },
]


def works(year, sheet):
    """(login, class, code, {task: score}) in the order of the program: by school, class, code."""
    inside, header, found = False, None, []
    for line in (RESULTS / f"{year}.txt").read_text().split("\n"):
        if line.startswith("## "):
            inside = line == f"## {sheet} Индивидуальные результаты"
            header = None
            continue
        if not inside:
            continue
        cells = line.split("\t")
        if "Код участника" in cells:
            header = cells
        elif header and cells[0].startswith("edu") and len(cells) > 6:
            tasks = {}
            for name, value in zip(header, cells):
                if "(" in name and name.endswith("б)"):
                    tasks[name[: name.rindex(" (")]] = int(value) if value.isdigit() else 0
            school_class = cells[header.index("Класс")]
            found.append((cells[0], school_class, int(cells[header.index("Код участника")]), tasks))
    return sorted(found, key=lambda work: work[:3])


def draw(work, recheck):
    rule = [recheck["seed"], work[0], "0", str(recheck["year"]), recheck["subject"], str(recheck["grade"]), "",
            work[1], str(work[2])]
    return hashlib.sha256("|".join(rule).encode()).digest()


def chosen(recheck):
    pool = [work for work in works(recheck["year"], recheck["sheet"]) if work[0] in recheck["schools"]]
    drawn = set()
    for school in recheck["schools"]:
        own = sorted((work for work in pool if work[0] == school), key=lambda work: draw(work, recheck))
        count = min(len(own), max(recheck["least"], -(-len(own) * recheck["percent"] // 100)))
        drawn |= {work[:3] for work in own[:count]}
    return [work for work in pool if work[:3] in drawn]


def changes(recheck):
    found = []
    drawn = chosen(recheck)
    for at, (school, _, _, tasks) in enumerate(drawn[: len(drawn) - recheck["waiting"]]):
        total = sum(tasks.values())
        above = [total - border for border in recheck["borders"] if 0 <= total - border <= 2]
        given = [task for task, score in tasks.items() if score > 0]
        if school == recheck["lifted"] and above and at % 4 != 3:
            left = above[0] + 1
            for task in sorted(given, key=lambda task: -tasks[task]):
                by = min(left, tasks[task])
                if by > 0:
                    found.append([at, task, -by])
                    left -= by
        elif at % 9 == 4 and given:
            found.append([at, given[at % len(given)], -1])
        elif at % 13 == 6:
            missing = [task for task, score in tasks.items() if score == 0]
            if missing:
                found.append([at, missing[0], 1])
    return found


def main():
    written = []
    for recheck in RECHECKS:
        kept = {key: value for key, value in recheck.items() if key not in ("lifted", "borders", "sheet")}
        written.append(kept | {"changes": changes(recheck)})
    text = json.dumps({"rechecks": written}, ensure_ascii=False, indent=1)
    text = re.sub(r'\[\s*(\d+),\s*("[^"]+"),\s*(-?\d+)\s*\]', r"[\1, \2, \3]", text)
    (HERE / "rechecks.json").write_text(text + "\n")


if __name__ == "__main__":
    main()
