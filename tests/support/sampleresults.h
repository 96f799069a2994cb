#pragma once

#include "core/results/workbookreading.h"

namespace versta::test {

/// «ВПР 2024 Математика 5 класс», two tasks, maximum 5.
[[nodiscard]] inline ExamPaper samplePaper(int year = 2024)
{
    using namespace Qt::StringLiterals;
    ExamPaper paper;
    paper.key = {Procedure::Vpr, year, u"Математика"_s, 5, {}};
    paper.maximum = 5;
    paper.tasks = {{u"1"_s, 2, TaskDifficulty::Basic, {}}, {u"2.1"_s, 3, TaskDifficulty::Advanced, {}}};
    paper.scale = MarkScale{{2, 3, 5}, 5, u"пример"_s};
    return paper;
}

[[nodiscard]] inline PupilWork sampleWork(int school, int code, TaskScore first, TaskScore second, int mark)
{
    PupilWork work;
    work.row = code - 50000;
    work.school = SchoolLogin(school);
    work.code = code;
    work.schoolClass = QStringLiteral("А");
    work.variant = 1;
    work.tasks = {first, second};
    work.total = PupilWork::scored(first) + PupilWork::scored(second);
    work.mark = mark;
    work.journal = 4;
    return work;
}

/// «Индивидуальные результаты» of schools 990101 (three works) and 990102 (one work).
[[nodiscard]] inline WorkbookReading sampleWorks(int year = 2024)
{
    using namespace Qt::StringLiterals;
    ResultSet set;
    set.paper = samplePaper(year);
    set.works = {sampleWork(990101, 50001, 2, 3, 5), sampleWork(990101, 50002, 1, notAttempted, 2),
                 sampleWork(990101, 50003, 2, 1, 4), sampleWork(990102, 50004, notTaught, 2, 3)};
    set.schools = {{SchoolLogin(990101), {}, u"МБОУ «СОШ № 1»"_s, u"Приозёрский район"_s},
                   {SchoolLogin(990102), {}, u"МКОУ «ООШ с. Берёзовка»"_s, u"Приозёрский район"_s}};
    SheetReading sheet;
    sheet.sheet = u"МА 5"_s;
    sheet.mapping.kind = ReportKind::Individual;
    sheet.sets = {set};
    WorkbookReading reading;
    reading.sheets = {sheet};
    return reading;
}

[[nodiscard]] inline GroupRow sampleGroup(const QString &group, int participants, std::array<int, 4> marks)
{
    GroupRow row;
    row.group = ResultGroup::fromText(group);
    row.participants = participants;
    row.markCounts = marks;
    row.markPercent.emplace();
    for (std::size_t at = 0; at < 4; ++at)
        (*row.markPercent)[at] = qRound(marks[at] * 10000.0 / participants) / 100.0;
    return row;
}

/// «Статистика по отметкам» of the region, the municipality and the two schools of sampleWorks().
[[nodiscard]] inline WorkbookReading sampleMarks(int year = 2024)
{
    using namespace Qt::StringLiterals;
    ResultSet set;
    set.paper = samplePaper(year);
    set.paper.tasks.clear();
    set.groups = {sampleGroup(u"Вся выборка"_s, 1000, {100, 300, 400, 200}),
                  sampleGroup(u"Заречный край"_s, 100, {10, 40, 30, 20}),
                  sampleGroup(u"Приозёрский район(reg99_m001)"_s, 4, {1, 1, 1, 1}),
                  sampleGroup(u"МБОУ «СОШ № 1»(edu990101)"_s, 3, {1, 0, 1, 1}),
                  sampleGroup(u"МКОУ «ООШ с. Берёзовка»(edu990102)"_s, 1, {0, 1, 0, 0})};
    SheetReading sheet;
    sheet.sheet = u"МА 5 Статистика"_s;
    sheet.mapping.kind = ReportKind::Marks;
    sheet.sets = {set};
    WorkbookReading reading;
    reading.sheets = {sheet};
    return reading;
}

/// A federal list of the year: 990101 for mathematics in grade 5, 990305 of another municipality, 770001 of another
/// region.
[[nodiscard]] inline WorkbookReading sampleList(int year = 2024)
{
    using namespace Qt::StringLiterals;
    SheetReading sheet;
    sheet.mapping.kind = ReportKind::FederalList;
    for (const int login : {990101, 990305, 770001}) {
        FederalListEntry entry;
        entry.year = year;
        entry.login = SchoolLogin(login);
        entry.name = u"Школа %1"_s.arg(login);
        entry.marked = {{u"Математика"_s, 5}};
        entry.count = 1;
        sheet.list.push_back(entry);
    }
    WorkbookReading reading;
    reading.sheets = {sheet};
    return reading;
}

} // namespace versta::test
