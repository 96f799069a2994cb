#!/usr/bin/python3
"""Writes workbooks as other municipalities and their tables would look, with gold.json saying what is in them.

usage: tests/data/vpr-odd/generate.py     (needs openpyxl; writes beside itself; the same every time)

Everything is invented. What differs from ../vpr: order and names of columns, frames, merged headers, total rows, other
subjects, levels and grades, text encodings, pages saved as .xls, shares as cells in a percent format, several works in
one workbook. tests/exchange/oddexports_test.cpp reads them; acceptance is compare_results.py over this folder.
"""
import json
import pathlib
import random

import openpyxl
from openpyxl.styles import Font

HERE = pathlib.Path(__file__).parent
RANDOM = random.Random(20261127)
TOWN = ("г.о. Каменогорск", "reg55_m007")
REGION = "Степная область"
SCHOOLS = [(f"edu55{number:04}", name) for number, name in [
    (701, 'МБОУ "Лицей № 1"'), (702, "МАОУ «Гимназия №2 им. А.С. Пушкина»"), (703, "СОШ № 3"),
    (704, "МКОУ СОШ с. Малое (филиал)"), (705, 'МБОУ СОШ № 5 "Перспектива"')]]
SIZES = [31, 27, 44, 3, 12]
GOLD = []


class Paper:
    """A work with pupils of five schools."""

    def __init__(self, year, subject, grade, maxima, steps, level=""):
        self.year, self.subject, self.grade, self.maxima, self.steps, self.level = \
            year, subject, grade, maxima, steps, level
        self.codes = [str(number + 1) for number in range(len(maxima))]
        self.pupils = {}
        for (login, _), size in zip(SCHOOLS, SIZES):
            self.pupils[login] = [self.pupil(grade * 10000 + number + 1) for number in range(size)]

    def pupil(self, code):
        ability = RANDOM.random()
        tasks = [sum(RANDOM.random() < 0.15 + 0.7 * ability for _ in range(maximum)) for maximum in self.maxima]
        mark = self.mark(sum(tasks))
        journal = min(5, max(3, mark + RANDOM.choice([-1, 0, 0, 0, 1])))
        return {"code": code, "tasks": tasks, "total": sum(tasks), "mark": mark, "journal": journal,
                "letter": RANDOM.choice("АБ"), "variant": RANDOM.choice([1, 2])}

    def mark(self, total):
        return 2 + sum(total >= step for step in self.steps)

    def everyone(self):
        return [pupil for pupils in self.pupils.values() for pupil in pupils]

    def groups(self):
        """(key, name as ФИС ОКО writes it, pupils): the municipality, then its schools."""
        yield TOWN[1], f"{TOWN[0]}({TOWN[1]})", self.everyone()
        for login, name in SCHOOLS:
            yield login, f"{name}({login})", self.pupils[login]

    @property
    def maximum(self):
        return sum(self.maxima)

    @property
    def title(self):
        return f"ВПР {self.year} {self.subject} {self.grade} класс"


def marks(pupils, key="mark"):
    return [sum(pupil[key] == mark for pupil in pupils) for mark in (2, 3, 4, 5)]


def percents(counts):
    return [round(100 * count / sum(counts), 2) for count in counts]


def shifts(pupils):
    return [sum(p["mark"] < p["journal"] for p in pupils), sum(p["mark"] == p["journal"] for p in pupils),
            sum(p["mark"] > p["journal"] for p in pupils)]


def done(pupils, paper):
    return [round(100 * sum(p["tasks"][task] for p in pupils) / len(pupils) / maximum, 2)
            for task, maximum in enumerate(paper.maxima)]


def gold(file, kind, paper, **more):
    GOLD.append({"file": file, "kind": kind, "year": paper.year, "subject": paper.subject, "grade": paper.grade,
                 **more})


def gold_pupils(file, kind, paper, absent=None, with_marks=True, **more):
    everyone = paper.everyone()
    schools = []
    for login, _ in SCHOOLS:
        pupils = paper.pupils[login]
        row = {"login": login, "n": len(pupils), "sum": sum(p["total"] for p in pupils)}
        if with_marks:
            lowered, confirmed, raised = shifts(pupils)
            row |= {"marks": marks(pupils), "journal": marks(pupils, "journal"), "lowered": lowered,
                    "confirmed": confirmed, "raised": raised}
        schools.append(row)
    gold(file, kind, paper, max_score=paper.maximum, schools=5, pupils=len(everyone), accepted=len(everyone),
         refused_rows=[], sum=sum(p["total"] for p in everyone),
         task_sums=[sum(p["tasks"][task] for p in everyone) for task in range(len(paper.maxima))], by_school=schools,
         **({} if absent is None else {"absent": absent}), **more)


def gold_marks(file, paper, groups=None):
    rows = [{"group": key, "n": len(pupils), "pct": percents(marks(pupils)), "counts": marks(pupils)}
            for key, _, pupils in (groups or paper.groups())]
    gold(file, "marks", paper, schools=5, pupils=sum(SIZES), rows=rows)


def book():
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    return workbook


def fill(sheet, rows):
    for row in rows:
        sheet.append(row)


def heads(paper, form="{} ({}б)"):
    return [form.format(code, maximum) for code, maximum in zip(paper.codes, paper.maxima)]


def individual_reordered():
    """Columns in another order, a frame in one line, blank rows, a column of names, rows of sums, a note below."""
    file = "2849001.xlsx"
    paper = Paper(2024, "Биология", 6, [1, 2, 1, 2, 2, 1, 3, 1, 2, 2], (6, 10, 14))
    workbook = book()
    sheet = workbook.create_sheet("БИ 6 Индивидуальные результаты")
    fill(sheet, [[None, f"ВПР {paper.year}. {paper.subject}. {paper.grade} класс"], [],
                 [None, "Логин ОО", "Наименование ОО", "Муниципальное образование", "ФИО", "Класс", "Код участника",
                  "Отметка по журналу", "Вариант", *heads(paper, "{} ({} б.)"), "Сумма баллов", "Отметка за работу"]])
    for login, name in SCHOOLS:
        for pupil in paper.pupils[login]:
            sheet.append([None, login, name, TOWN[0], "Иванов И.", f"{paper.grade}{pupil['letter']}", pupil["code"],
                          pupil["journal"], pupil["variant"], *pupil["tasks"], pupil["total"], pupil["mark"]])
        sheet.append([None, None, f"Итого по ОО: {len(paper.pupils[login])}"])
        sheet.append([])
    sheet.append([None, "Всего участников", len(paper.everyone())])
    sheet.append([None, "Примечание: отметки выставлены по шкале перевода баллов."])
    workbook.save(HERE / file)
    gold_pupils(file, "individual", paper)


def individual_frame_below():
    """Header of two merged rows over the tasks, difficulty below, grade in the frame's own cells."""
    file = "Индивидуальные.xlsx"
    paper = Paper(2025, "Физика", 8, [1, 1, 2, 1, 2, 2, 3, 3], (5, 8, 12), "углублённый")
    workbook = book()
    workbook.create_sheet("Описание").append(["Отчёт сформирован автоматически"])
    sheet = workbook.create_sheet("Данные")
    fill(sheet, [["Индивидуальные результаты"], ["Год:", 2025], ["Предмет:", "Физика (углублённый уровень)"],
                 ["Класс:", 8], ["Максимальный балл:", paper.maximum], [],
                 ["ОО", "Код участника", "Класс", "Вариант", "Задания", *[None] * 7, "Первичный балл", "Отметка",
                  "Отметка по журналу"],
                 [None, None, None, None, *heads(paper)],
                 [None, None, None, None, *"БББББППВ"]])
    for column in [1, 2, 3, 4, 13, 14, 15]:
        sheet.merge_cells(start_row=7, end_row=9, start_column=column, end_column=column)
    sheet.merge_cells(start_row=7, end_row=7, start_column=5, end_column=12)
    for login, _ in SCHOOLS:
        for pupil in paper.pupils[login]:
            sheet.append([login, pupil["code"], pupil["letter"].lower(), pupil["variant"], *pupil["tasks"],
                          pupil["total"], pupil["mark"], pupil["journal"]])
    workbook.save(HERE / file)
    gold_pupils(file, "individual", paper)


def individual_csv():
    """CSV of UTF-8 with a mark of the order of bytes, commas, everything quoted."""
    file = "vpr_2023_история_5.csv"
    paper = Paper(2023, "История", 5, [2, 3, 1, 2, 3, 3, 1], (4, 7, 11))
    header = ["Муниципалитет", "Логин", "Школа", "Код", "Класс", *heads(paper), "Первичный балл", "Отметка", "Отметка за предыдущий триместр"]
    rows = [header]
    for login, name in SCHOOLS:
        for pupil in paper.pupils[login]:
            rows.append([TOWN[0], login, name, pupil["code"], pupil["letter"], *pupil["tasks"], pupil["total"],
                         pupil["mark"], pupil["journal"]])
    text = "\r\n".join(",".join('"' + str(cell).replace('"', '""') + '"' for cell in row) for row in rows)
    (HERE / file).write_bytes(("\ufeff" + text + "\r\n").encode())
    gold_pupils(file, "individual", paper)


def marks_merged():
    """A title over the marks, the municipality last, a row of sums, thousands with spaces, text numbers."""
    file = "Статистика 4 кл.xlsx"
    paper = Paper(2025, "Литературное чтение", 4, [1, 1, 2, 1, 2, 2, 1, 3, 2], (5, 9, 13))
    workbook = book()
    sheet = workbook.create_sheet("ЛЧ 4 Статистика по отметкам")
    fill(sheet, [["Статистика по отметкам"], ["Всероссийские проверочные работы 2025 Литературное чтение 4 класс"],
                 ["Дата:", "22.04.2025"], [],
                 ["Группы участников", "Кол-во ОО", "Кол-во участников", "Распределение групп баллов, %"],
                 [None, None, None, "2", "3", "4", "5"]])
    sheet.merge_cells("D5:G5")
    for column in "ABC":
        sheet.merge_cells(f"{column}5:{column}6")
    groups = list(paper.groups())
    for key, name, pupils in groups[1:] + groups[:1]:
        sheet.append([name, "5" if key == TOWN[1] else None, str(len(pupils)),
                      *[str(value).replace(".", ",") for value in percents(marks(pupils))]])
    sheet.append([REGION, "1 204", "24 310", "4,11", "20,3", "45,59", "30"])
    workbook.save(HERE / file)
    rows = [{"group": key, "n": len(pupils), "pct": percents(marks(pupils)), "counts": marks(pupils)}
            for key, _, pupils in groups[1:] + groups[:1]]
    rows.append({"group": REGION, "n": 24310, "schools": 1204, "pct": [4.11, 20.3, 45.59, 30]})
    gold(file, "marks", paper, schools=5, pupils=sum(SIZES), rows=rows)


def marks_html():
    """A page saved as .xls: cells with tags and entities, shares with a sign, a column for the login."""
    file = "report.xls"
    paper = Paper(2024, "Обществознание", 7, [2, 1, 2, 2, 3, 2], (4, 6, 10))
    lines = ["<html><head><meta charset='windows-1251'></head><body><h3>ВПР 2024 Обществознание 7 класс</h3>",
             "<table border=1><tr><td colspan=7><b>ВПР 2024 Обществознание 7 класс</b></td></tr>",
             "<tr><th>Логин</th><th>Наименование ОО</th><th>Кол-во участников</th><th>&laquo;2&raquo;, %</th>"
             "<th>&laquo;3&raquo;, %</th><th>&laquo;4&raquo;, %</th><th>&laquo;5&raquo;, %</th></tr>"]
    for key, name, pupils in list(paper.groups())[1:]:
        shares = "".join(f"<td>{str(value).replace('.', ',')}&nbsp;%</td>" for value in percents(marks(pupils)))
        lines.append(f"<tr><td>{key}</td><td>{name.split('(edu')[0].replace(chr(34), '&quot;')}</td>"
                     f"<td align=right>{len(pupils)}</td>{shares}</tr>")
    (HERE / file).write_bytes(("\r\n".join(lines) + "</table></body></html>").encode("cp1251"))
    gold_marks(file, paper, list(paper.groups())[1:])


def marks_counts_csv():
    """Pupils by mark instead of shares; windows-1251, tabs."""
    file = "ГГ 6 2024.csv"
    paper = Paper(2024, "География", 6, [1, 2, 2, 3, 2, 3], (4, 7, 10))
    rows = [["ВПР 2024 География 6 класс"], [],
            ["ОО", "Всего участников", "Кол-во «2»", "Кол-во «3»", "Кол-во «4»", "Кол-во «5»"]]
    rows += [[name, len(pupils), *marks(pupils)] for _, name, pupils in list(paper.groups())[1:]]
    (HERE / file).write_bytes("\r\n".join("\t".join(map(str, row)) for row in rows).encode("cp1251"))
    gold_marks(file, paper, list(paper.groups())[1:])


def marks_years():
    """Several works and years in one table."""
    file = "Отметки по годам.xlsx"
    papers = [Paper(year, subject, grade, [1, 2, 2, 3, 2, 3], (4, 7, 10))
              for year in (2023, 2024) for subject, grade in (("Русский язык", 6), ("Химия", 8))]
    workbook = book()
    sheet = workbook.create_sheet("Свод")
    fill(sheet, [["Предмет", "Класс", "Год", "Логин ОО", "Школа", "Участников", "2", "3", "4", "5"]])
    for paper in papers:
        for key, name, pupils in list(paper.groups())[1:]:
            sheet.append([paper.subject, paper.grade, paper.year, key, name.split("(edu")[0], len(pupils),
                          *percents(marks(pupils))])
    workbook.save(HERE / file)
    GOLD.append({"file": file, "kind": "marks", "schools": 5})


def scores_percent_format():
    """Shares as cells in a percent format; the frame has no maximum."""
    file = "Первичные баллы.xlsx"
    paper = Paper(2025, "Английский язык", 7, [5, 5, 5, 5, 5, 5], (13, 18, 25))
    workbook = book()
    sheet = workbook.create_sheet("АЯ 7 Распределение первичных ба")
    fill(sheet, [["Распределение первичных баллов"], [paper.title], [],
                 ["Группы участников", "Кол-во участников", *range(paper.maximum + 1)]])
    rows = []
    for key, name, pupils in paper.groups():
        shares = [round(sum(p["total"] == score for p in pupils) / len(pupils), 4) for score in range(31)]
        sheet.append([name, len(pupils), *shares])
        for cell in sheet[sheet.max_row][2:]:
            cell.number_format = "0.00%"
        mean = sum(p["total"] for p in pupils) / len(pupils)
        rows.append({"group": key, "n": len(pupils), "mean": mean} if len(pupils) < 50 else
                    {"group": key, "n": len(pupils)})
    workbook.save(HERE / file)
    gold(file, "scores", paper, max_score=30, schools=5, pupils=sum(SIZES),
         rows=[{key: value for key, value in row.items() if key != "mean"} for row in rows])


def journal_rows():
    """The comparison with three rows below each school."""
    file = "Сравнение МА 8.xlsx"
    paper = Paper(2022, "Математика", 8, [1, 1, 1, 2, 1, 2, 2], (3, 5, 8))
    workbook = book()
    sheet = workbook.create_sheet("Сравнение отметок")
    fill(sheet, [["ВПР 2022 Математика 8 класс"], ["Сравнение отметок с отметками по журналу"], [],
                 ["Группы участников", "Кол-во участников", "%"]])
    rows = []
    for key, name, pupils in paper.groups():
        counts = shifts(pupils)
        sheet.append([name, len(pupils), 100])
        for label, count in zip(["  Понизили (Отм. < Отм. по журналу)", "  Подтвердили (Отм. = Отм. по журналу)",
                                 "  Повысили (Отм. > Отм. по журналу)"], counts):
            sheet.append([label, count, round(100 * count / len(pupils), 2)])
        sheet.append(["  Всего", len(pupils), 100])
        rows.append({"group": key, "n": len(pupils), "counts": counts})
    workbook.save(HERE / file)
    gold(file, "journal", paper, schools=5, pupils=sum(SIZES), rows=rows)


def journal_columns():
    """Only numbers of pupils, headers of two rows, columns in another order."""
    file = "журнал.xlsx"
    paper = Paper(2024, "Химия", 8, [1, 2, 2, 3, 2], (3, 5, 8))
    workbook = book()
    sheet = workbook.create_sheet("ХИ 8")
    fill(sheet, [["ВПР 2024 Химия 8 класс"], [],
                 ["Образовательная организация", "Повысили", None, "Подтвердили", None, "Понизили", None,
                  "Кол-во участников"],
                 [None, "Кол-во участников", "%", "Кол-во участников", "%", "Кол-во участников", "%", None]])
    sheet.merge_cells("A3:A4")
    sheet.merge_cells("H3:H4")
    for columns in ("B3:C3", "D3:E3", "F3:G3"):
        sheet.merge_cells(columns)
    rows = []
    for key, name, pupils in list(paper.groups())[1:]:
        lowered, confirmed, raised = shifts(pupils)
        share = lambda count: round(100 * count / len(pupils), 2)
        sheet.append([name, raised, share(raised), confirmed, share(confirmed), lowered, share(lowered), len(pupils)])
        rows.append({"group": key, "n": len(pupils), "counts": [lowered, confirmed, raised]})
    workbook.save(HERE / file)
    gold(file, "journal", paper, schools=5, pupils=sum(SIZES), rows=rows)


def tasks_second_row():
    """Numbers of the tasks in the header, their maxima in the row below."""
    file = "Выполнение 7 РУ.xlsx"
    paper = Paper(2025, "Русский язык", 7, [4, 3, 2, 3, 3, 2, 1, 1], (8, 12, 16))
    paper.codes = ["1К1", "1К2", "1К3", "2К1", "2К2", "3(1)", "3(2)", "4"]
    workbook = book()
    sheet = workbook.create_sheet("РУ 7 Выполнение заданий")
    fill(sheet, [["Выполнение заданий"], [], [paper.title], ["Предмет:", "Русский язык"], [],
                 ["Группы участников", "Кол-во ОО", "Кол-во участников", *[f"Задание {code}" for code in paper.codes]],
                 ["Макс балл", None, None, *paper.maxima]])
    rows = []
    for key, name, pupils in paper.groups():
        shares = done(pupils, paper)
        sheet.append([name, 5 if key == TOWN[1] else None, len(pupils), *shares])
        rows.append({"group": key, "n": len(pupils), "sum": round(sum(shares), 2)})
    workbook.save(HERE / file)
    gold(file, "tasks", paper, max_score=paper.maximum, schools=5, pupils=sum(SIZES), rows=rows)


def tasks_numbers():
    """Bare numbers as headers of tasks under one merged title."""
    file = "задания.xlsx"
    paper = Paper(2024, "Математика", 6, [1, 1, 1, 1, 2, 2, 1, 2], (3, 6, 9))
    workbook = book()
    sheet = workbook.create_sheet("МА 6 Выполнение заданий")
    fill(sheet, [["Выполнение заданий"], [paper.title], ["Максимальный первичный балл:", paper.maximum], [],
                 ["Группы участников", "Кол-во участников", "Задания, % выполнения"],
                 [None, None, *[int(code) for code in paper.codes]],
                 ["Макс. балл", None, *paper.maxima]])
    sheet.merge_cells("A5:A6")
    sheet.merge_cells("B5:B6")
    sheet.merge_cells("C5:J5")
    rows = []
    for key, name, pupils in paper.groups():
        shares = done(pupils, paper)
        sheet.append([name, len(pupils), *shares])
        rows.append({"group": key, "n": len(pupils), "sum": round(sum(shares), 2)})
    workbook.save(HERE / file)
    gold(file, "tasks", paper, max_score=paper.maximum, schools=5, pupils=sum(SIZES), rows=rows)


def groups_column():
    """The mark in a column of its own, the name of the group in each row."""
    file = "Группы ОМ 4.xlsx"
    paper = Paper(2023, "Окружающий мир", 4, [2, 2, 3, 2, 1, 3], (4, 7, 10))
    workbook = book()
    sheet = workbook.create_sheet("ОМ 4 Выполнение заданий группам")
    fill(sheet, [["Выполнение заданий группами участников"], [paper.title], [],
                 ["Группы участников", "Группа баллов", "Кол-во участников", *heads(paper)]])
    rows = []
    for key, name, pupils in paper.groups():
        by_mark = {}
        for mark in (2, 3, 4, 5):
            some = [pupil for pupil in pupils if pupil["mark"] == mark]
            if not some:
                continue
            shares = done(some, paper)
            sheet.append([name, mark, len(some), *shares])
            by_mark[str(mark)] = [len(some), round(sum(shares), 2)]
        rows.append({"group": key, "by_mark": by_mark})
    workbook.save(HERE / file)
    gold(file, "groups", paper, schools=5, rows=rows)


def planned_counts():
    """Names and numbers of pupils in two rows; no column for maxima."""
    file = "ПР ИС 6.xlsx"
    paper = Paper(2024, "История", 6, [1, 2, 2, 2, 3], (3, 5, 8))
    workbook = book()
    sheet = workbook.create_sheet("ИС 6 Достижение планируемых рез")
    groups = list(paper.groups())
    fill(sheet, [["Достижение планируемых результатов"], [paper.title], [],
                 ["№", "Проверяемые требования (умения)", "Макс балл", *[name for _, name, _ in groups]],
                 [None, None, None, *[f"{len(pupils)} уч." for _, _, pupils in groups]]])
    shares = [done(pupils, paper) for _, _, pupils in groups]
    for task, maximum in enumerate(paper.maxima):
        sheet.append([paper.codes[task], f"Умение {task + 1}", maximum, *[share[task] for share in shares]])
    workbook.save(HERE / file)
    gold(file, "planned", paper, max_score=paper.maximum, schools=5,
         rows=[{"group": key, "n": len(pupils), "sum": round(sum(share), 2)}
               for (key, _, pupils), share in zip(groups, shares)])


def form_absent():
    """A summary of forms: absent pupils, «Х» of both alphabets, blank rows below, no mark."""
    file = "ОБ 8 2022 свод.xlsx"
    paper = Paper(2022, "Обществознание", 8, [2, 1, 2, 1, 3, 1], (3, 5, 8))
    workbook = book()
    sheet = workbook.create_sheet("Протокол")
    fill(sheet, [["Пользователь", "Регион", "Муниципалитет", "Школа", "Код участника", "Класс", "Вариант",
                  *heads(paper), "Итого баллов", "Отметка за предыдущую четверть"]])
    absent = 0
    for login, name in SCHOOLS:
        for index, pupil in enumerate(paper.pupils[login]):
            shown = [("X" if index % 2 else "Х") if score == 0 and index % 5 == 0 else score
                     for score in pupil["tasks"]]
            sheet.append([login, REGION, TOWN[0], f"{login} | {name}", pupil["code"], pupil["letter"],
                          pupil["variant"], *shown, pupil["total"], pupil["journal"]])
        absent += 1
        sheet.append([login, REGION, TOWN[0], f"{login} | {name}", 80900 + absent, None, "отсутствовал"])
    for _ in range(20):
        sheet.append([None, REGION])
    workbook.save(HERE / file)
    gold_pupils(file, "form", paper, absent=absent, with_marks=False)


def federal_words():
    """The list with whole names of works and words in the cells."""
    file = "Список ОО необъективность 2024.xlsx"
    workbook = book()
    sheet = workbook.create_sheet("ОО с признаками необъективности")
    fill(sheet, [["Перечень ОО с признаками необъективности, 2024 год"],
                 ["№ п/п", "Субъект РФ", "Логин ОО", "Муниципалитет", "Наименование ОО", "Русский язык 4 класс",
                  "Математика 4 класс", "Русский язык 5 класс", "Математика 5 класс", "Всего признаков"]])
    listed = {"edu550701": [1, 0, 0, 1], "edu550704": [0, 0, 1, 0]}
    for number, (login, name) in enumerate(SCHOOLS):
        if login in listed:
            signs = listed[login]
            sheet.append([number + 1, REGION, login, TOWN[0], name, *["да" if sign else None for sign in signs],
                          sum(signs)])
    workbook.save(HERE / file)
    GOLD.append({"file": file, "kind": "federal-list", "year": 2024, "schools": 2, "rows_in_file": 2,
                 "duplicate_rows": 0, "region_logins": 2, "marks_total": [1, 0, 1, 1], "municipality": listed})


def exam_marks():
    """An exam by school, pupils by mark, the year and the subject above the table."""
    file = "ОГЭ Математика.xlsx"
    workbook = book()
    sheet = workbook.create_sheet("МА")
    fill(sheet, [["Результаты ОГЭ 2024 года, математика"], [],
                 ["№", "Код ОО", "Наименование ОО", "Кол-во участников", "Средний балл", "«2», %", "«3», %", "«4», %",
                  "«5», %"]])
    people, means, shares = 0, 0, [0, 0, 0, 0]
    for number, ((login, name), size) in enumerate(zip(SCHOOLS, SIZES)):
        counts = [1, size // 3, size // 3, size - 1 - 2 * (size // 3)]
        mean = round(14 + RANDOM.random() * 6, 2)
        sheet.append([number + 1, login, name, size, mean, *percents(counts)])
        people, means = people + size, means + mean
        shares = [total + share for total, share in zip(shares, percents(counts))]
    workbook.save(HERE / file)
    GOLD.append({"file": file, "kind": "exam", "years": [2024], "schools": 5, "records": 5, "pupils": people,
                 "mean_sum": round(means, 2), "pct_sum": [round(share, 2) for share in shares]})


def main():
    for name, make in list(globals().items()):
        if callable(make) and name.split("_")[0] in ("individual", "marks", "scores", "journal", "tasks", "groups",
                                                     "planned", "form", "federal", "exam") and "_" in name:
            make()
    (HERE / "gold.json").write_text(json.dumps({"files": GOLD}, ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    main()
