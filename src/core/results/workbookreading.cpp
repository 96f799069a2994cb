#include "workbookreading.h"

#include "grouprows.h"
#include "listrows.h"
#include "papermention.h"
#include "pupilrows.h"

#include <map>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// The year in which most of the works were uploaded, or 0.
int uploadYear(const Sheet &sheet, const SheetMapping &mapping)
{
    const int column = mapping.column(SheetRole::UploadDate);
    if (column < 0)
        return 0;
    std::map<int, int> years;
    for (const auto &row : sheet.rows) {
        if (row.number() > mapping.headerBottom)
            ++years[mentionIn(row.at(column).text()).year];
    }
    years.erase(0);
    const auto most = std::ranges::max_element(years, {}, &std::pair<const int, int>::second);
    return most == years.end() ? 0 : most->first;
}

/// The grade with which most codes of participants begin, or 0. Works of autumn are written a grade later: such
/// workbooks name their grade.
int codeGrade(const Sheet &sheet, const SheetMapping &mapping)
{
    const int column = mapping.column(SheetRole::PupilCode);
    std::map<int, int> grades;
    for (const auto &row : sheet.rows) {
        const auto code = row.at(column).integer();
        if (row.number() > mapping.headerBottom && code && *code >= 10'000 && *code < 1'200'000)
            ++grades[*code >= 100'000 ? *code / 10'000 % 100 : *code / 10'000];
    }
    const auto most = std::ranges::max_element(grades, {}, &std::pair<const int, int>::second);
    return most == grades.end() || most->first > 11 ? 0 : most->first;
}

/// Puts together what the sheet, its cells and the path say about the work, and tells what came from where.
class PaperFinding
{
public:
    PaperFinding(const Sheet &sheet, const ReadingContext &context, SheetReading &reading)
        : m_sheet(sheet)
        , m_reading(reading)
        , m_said(context.paper)
        , m_frame(mentionInFrame(sheet, reading.mapping.headerTop))
        , m_path(mentionInPath(context.path))
    {
        auto &key = m_paper.key;
        const auto kind = reading.kind();
        const bool ownColumns = reading.mapping.has(SheetRole::Subject);
        key.procedure = m_frame.procedure.value_or(
            m_path.procedure.value_or(kind == ReportKind::Exam ? Procedure::Oge : Procedure::Vpr));
        if (kind == ReportKind::Exam && key.procedure == Procedure::Vpr)
            key.procedure = Procedure::Oge;
        key.procedure = m_said.procedure.value_or(key.procedure);
        if (kind == ReportKind::FederalList) {
            key.year = m_frame.year > 0 ? m_frame.year : m_path.year;
            key.year = m_said.year > 0 ? m_said.year : key.year;
            return;
        }
        findYear(reading.mapping.has(SheetRole::Year));
        findSubject(ownColumns);
        findGrade(ownColumns || kind == ReportKind::Exam);
        m_paper.maximum = m_frame.maximum;
        m_paper.date = m_frame.date;
        m_paper.scale = context.scales.find(key);
    }

    [[nodiscard]] ExamPaper take() { return std::move(m_paper); }

private:
    void tell(const QString &what, const QString &value, const QString &from)
    {
        m_reading.remarks.push_back({0, {}, value, u"%1 в самом файле не указан"_s.arg(what), from});
    }

    void findYear(bool ownColumn)
    {
        auto &year = m_paper.key.year;
        year = m_said.year > 0 ? m_said.year : m_frame.year;
        if (year > 0 || ownColumn)
            return;
        year = uploadYear(m_sheet, m_reading.mapping);
        if (year > 0) {
            tell(u"Год"_s, QString::number(year), u"взят из даты загрузки"_s);
        } else if (m_path.year > 0) {
            year = m_path.year;
            tell(u"Год"_s, QString::number(year), u"взят из имени файла или папки"_s);
        } else {
            tell(u"Год"_s, {}, u"его надо указать"_s);
        }
    }

    void findSubject(bool ownColumn)
    {
        auto &key = m_paper.key;
        if (!m_said.subject.isEmpty()) {
            key.subject = m_said.subject;
            key.level = m_said.level;
            return;
        }
        key.subject = m_frame.subject;
        key.level = m_frame.level;
        if (!key.subject.isEmpty() || ownColumn)
            return;
        key.subject = m_path.subject;
        key.level = m_path.level;
        tell(u"Предмет"_s, key.subject,
             key.subject.isEmpty() ? u"его надо указать"_s : u"взят из имени файла или папки"_s);
    }

    void findGrade(bool ownColumn)
    {
        auto &grade = m_paper.key.grade;
        grade = m_said.grade > 0 ? m_said.grade : m_frame.grade;
        if (grade > 0 || ownColumn)
            return;
        grade = m_path.grade;
        if (grade > 0) {
            tell(u"Класс"_s, QString::number(grade), u"взят из имени файла или папки"_s);
            return;
        }
        grade = codeGrade(m_sheet, m_reading.mapping);
        tell(u"Класс"_s, grade > 0 ? QString::number(grade) : QString(),
             grade > 0 ? u"взят из кодов участников"_s : u"его надо указать"_s);
    }

    const Sheet &m_sheet;
    SheetReading &m_reading;
    PaperMention m_said; ///< by a person
    PaperMention m_frame;
    PaperMention m_path;
    ExamPaper m_paper;
};

} // namespace

qint64 SheetReading::accepted() const
{
    qint64 count = 0;
    for (const auto &set : sets)
        count += static_cast<qint64>(set.works.size());
    return count;
}

bool WorkbookReading::isRecognised() const
{
    return std::ranges::any_of(sheets, [](const SheetReading &sheet) { return sheet.kind() != ReportKind::Unknown; });
}

qint64 WorkbookReading::refusedRows() const
{
    qint64 count = 0;
    for (const auto &sheet : sheets)
        count += static_cast<qint64>(sheet.refused.size());
    return count;
}

SheetReading readMappedSheet(const Sheet &sheet, const SheetMapping &mapping, const ReadingContext &context)
{
    SheetReading reading;
    reading.sheet = sheet.name;
    reading.mapping = mapping;
    if (mapping.kind == ReportKind::Unknown)
        return reading;
    ResultSet set;
    set.paper = PaperFinding(sheet, context, reading).take();
    switch (mapping.kind) {
    case ReportKind::Individual:
    case ReportKind::Form:
        readPupilRows(sheet, std::move(set), context, reading);
        break;
    case ReportKind::Planned:
        readPlannedRows(sheet, std::move(set), reading);
        break;
    case ReportKind::FederalList:
        readFederalList(sheet, set.paper.key.year, reading);
        break;
    case ReportKind::Exam:
        readExamRows(sheet, set.paper.key, reading);
        break;
    default:
        readGroupRows(sheet, set, reading);
    }
    std::ranges::stable_sort(reading.refused, {}, &RowProblem::row);
    std::ranges::stable_sort(reading.remarks, {}, &RowProblem::row);
    return reading;
}

WorkbookReading readWorkbook(const std::vector<Sheet> &sheets, const ReadingContext &context)
{
    WorkbookReading workbook;
    std::vector<SheetReading> unknown;
    for (const auto &sheet : sheets) {
        if (sheet.isEmpty())
            continue;
        const auto mapping = recogniseSheet(sheet);
        auto reading = readMappedSheet(sheet, mapping, context);
        (mapping.kind == ReportKind::Unknown ? unknown : workbook.sheets).push_back(std::move(reading));
    }
    if (!workbook.sheets.empty())
        return workbook;
    if (unknown.empty())
        workbook.remarks.push_back({0, {}, {}, u"На листе нет данных"_s, u"ничего не внесено"_s});
    else
        workbook.remarks.push_back(
            {0, {}, {}, u"Расположение таблицы неизвестно: укажите, что в её столбцах"_s, u"ничего не внесено"_s});
    workbook.sheets = std::move(unknown);
    return workbook;
}

} // namespace versta
