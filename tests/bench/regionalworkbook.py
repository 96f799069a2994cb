#!/usr/bin/env python3
"""Writes a workbook «Индивидуальные результаты» of a whole region, as ФИС ОКО writes it.

usage: tests/bench/regionalworkbook.py OUT.xlsx [PUPILS]

One row for each pupil with 12 tasks, one row for each school above its pupils, strings inside the cells. The same
every time; all names are made up.
"""
import random
import sys
import zipfile

MAXIMA = [1, 1, 2, 1, 2, 1, 2, 1, 2, 2, 3, 2]
HEADERS = ["ОО", "Муниципалитет", "Название ОО", "Код участника", "Класс", "Вариант"]
HEADERS += [f"{index + 1} ({score}б)" for index, score in enumerate(MAXIMA)]
HEADERS += ["Первичный балл", "Отметка", "Отметка по журналу"]
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def row(number, values):
    cells = []
    for index, value in enumerate(values):
        place = f"{chr(65 + index)}{number}"
        if isinstance(value, str):
            cells.append(f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>')
        else:
            cells.append(f'<c r="{place}"><v>{value}</v></c>')
    return f'<row r="{number}">{"".join(cells)}</row>'


def rows(pupils):
    yield row(1, ["Индивидуальные результаты"])
    yield row(3, ["ВПР 2025 Математика 4 класс"])
    yield row(4, ["Предмет:", "Математика"])
    yield row(5, ["Максимальный первичный балл:", sum(MAXIMA)])
    yield row(8, HEADERS)
    number, school = 9, 0
    while pupils > 0:
        school += 1
        size = min(pupils, random.randint(5, 90))
        pupils -= size
        login, area = f"edu99{school:04}", f"Муниципальный округ № {school // 25 + 1}"
        name = f"МБОУ «СОШ № {school}»({login})"
        yield row(number, [f"{name} | Кол-во участников: {size}"])
        for pupil in range(size):
            scores = [random.randint(0, score) for score in MAXIMA]
            total = sum(scores)
            mark = 2 + (total >= 6) + (total >= 10) + (total >= 15)
            values = [login, area, name, 40001 + pupil, 1, random.randint(1, 2)]
            yield row(number + 1 + pupil, values + scores + [total, mark, random.randint(2, 5)])
        number += size + 1


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    random.seed(1)
    pupils = int(sys.argv[2]) if len(sys.argv) > 2 else 25_000
    with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
                      f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        book.writestr("xl/workbook.xml", f'<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}"><sheets><sheet '
                      'name="МА 4 Индивидуальные результаты" sheetId="1" r:id="r1"/></sheets></workbook>')
        book.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship '
                      f'Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
        book.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" '
                      'ContentType="application/xml"/><Default Extension="rels" ContentType='
                      '"application/vnd.openxmlformats-package.relationships+xml"/>'
                      f'<Override PartName="/xl/workbook.xml" ContentType="{CONTENT}.sheet.main+xml"/>'
                      f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{CONTENT}.worksheet+xml"/></Types>')
        book.writestr("xl/worksheets/sheet1.xml",
                      f'<worksheet xmlns="{SHEET}"><sheetData>{"".join(rows(pupils))}</sheetData></worksheet>')


if __name__ == "__main__":
    main()
