#!/usr/bin/python3
"""Writes the example's workbooks as text from the invented ones in tests/data/vpr.

    resources/sample/results/make.py

One file a year: «# name of the workbook», «## name of the sheet», then its rows, cells between tabs. Empty rows at the
end are left out. The program reads these rows as it reads the workbooks themselves. Needs python3-openpyxl.
"""
from pathlib import Path

import openpyxl

HERE = Path(__file__).resolve().parent
WORKBOOKS = HERE.parent.parent.parent / "tests/data/vpr"
# What the signs and the charts need; the other reports repeat it.
REPORTS = ("Ф1_", "Ф3_", "Сравнение отметок", "Распределение первичных", "Выполнение заданий.", "3071846")


def text(value):
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.10g}"
    return str(value).replace("\t", " ").replace("\n", " ")


def lines(path, name):
    yield "# " + name
    for sheet in openpyxl.load_workbook(path):
        yield "## " + sheet.title
        rows = ["\t".join(map(text, row)).rstrip("\t") for row in sheet.iter_rows(values_only=True)]
        while rows and not rows[-1]:
            rows.pop()
        yield from rows


def main():
    for year in sorted(folder.name for folder in WORKBOOKS.iterdir() if folder.name.isdigit()):
        written = []
        for path in sorted((WORKBOOKS / year).rglob("*.xlsx")):
            if path.name.startswith(REPORTS):
                written += lines(path, f"{path.parent.name} {year} {path.name}")
        lists = WORKBOOKS / f"Списки/ОО с признаками необъективности {year}.xlsx"
        written += lines(lists, lists.name)
        (HERE / f"{year}.txt").write_text("\n".join(written) + "\n")


main()
