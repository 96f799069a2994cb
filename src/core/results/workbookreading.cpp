#include "workbookreading.h"

#include "grouprows.h"
#include "listrows.h"
#include "papermention.h"
#include "pupilrows.h"
#include "subjects.h"

#include <map>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// The year in which most of the works were uploaded, or 0.
int uploadYear(const SheetSource &sheet, const SheetMapping &mapping)
{
    const int column = mapping.column(SheetRole::UploadDate);
    if (column < 0)
        return 0;
    std::map<int, int> years;
    // A source that fails here fails again where its rows are read.
    static_cast<void>(sheet.eachRow([&](const SheetRow &row) {
        if (row.number() > mapping.headerBottom)
            ++years[mentionIn(row.at(column).text()).year];
    }));
    years.erase(0);
    const auto most = std::ranges::max_element(years, {}, &std::pair<const int, int>::second);
    return most == years.end() ? 0 : most->first;
}

/// The grade with which most codes of participants begin, or 0. Works of autumn are written a grade later: such
/// workbooks name their grade.
int codeGrade(const SheetSource &sheet, const SheetMapping &mapping)
{
    const int column = mapping.column(SheetRole::PupilCode);
    std::map<int, int> grades;
    static_cast<void>(sheet.eachRow([&](const SheetRow &row) {
        const auto code = row.at(column).integer();
        if (row.number() > mapping.headerBottom && code && *code >= 10'000 && *code < 1'200'000)
            ++grades[*code >= 100'000 ? *code / 10'000 % 100 : *code / 10'000];
    }));
    const auto most = std::ranges::max_element(grades, {}, &std::pair<const int, int>::second);
    return most == grades.end() || most->first > 11 ? 0 : most->first;
}

/// Subject and year that stand in columns of their own beside each pupil, if all rows of the beginning agree.
PaperMention mentionInColumns(const Sheet &head, const SheetMapping &mapping)
{
    PaperMention mention;
    for (const auto role : {SheetRole::Subject, SheetRole::Year}) {
        const int column = mapping.column(role);
        QString text;
        for (const auto &row : head.rows) {
            const auto here = column < 0 ? QString() : row.at(column).text().simplified();
            if (row.number() <= mapping.headerBottom || here.isEmpty())
                continue;
            if (!text.isEmpty() && text != here)
                return {};
            text = here;
        }
        auto said = mentionIn(text);
        if (said.subject.isEmpty() && role == SheetRole::Subject)
            said.subject = subjectOfCode(text).value_or(QString());
        mention.complete(said);
    }
    return mention;
}

/// Puts together what the sheet, its cells and the path say about the work, and tells what came from where.
class PaperFinding
{
public:
    PaperFinding(const SheetSource &sheet, const ReadingContext &context, SheetReading &reading)
        : m_sheet(sheet)
        , m_reading(reading)
        , m_said(context.paper)
        , m_frame(mentionInFrame(sheet.head(), reading.mapping.headerTop))
        , m_path(mentionInPath(context.path))
    {
        auto &key = m_paper.key;
        const auto kind = reading.kind();
        const bool ofPupils = kind == ReportKind::Individual || kind == ReportKind::Form;
        if (ofPupils)
            m_frame.complete(mentionInColumns(sheet.head(), reading.mapping));
        const bool ownColumns = reading.mapping.has(SheetRole::Subject) && !ofPupils;
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
        findYear(reading.mapping.has(SheetRole::Year) && !ofPupils);
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

    const SheetSource &m_sheet;
    SheetReading &m_reading;
    PaperMention m_said; ///< by a person
    PaperMention m_frame;
    PaperMention m_path;
    ExamPaper m_paper;
};

/// A sheet of any kind but those with a row for each pupil.
void readGrid(const Sheet &sheet, ResultSet set, SheetReading &reading)
{
    switch (reading.kind()) {
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
}

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

Result<SheetReading> readMappedSheet(const SheetSource &sheet, const SheetMapping &mapping,
                                     const ReadingContext &context)
{
    SheetReading reading;
    reading.sheet = sheet.head().name;
    reading.mapping = mapping;
    if (mapping.kind == ReportKind::Unknown)
        return reading;
    ResultSet set;
    set.paper = PaperFinding(sheet, context, reading).take();
    const bool pupils = mapping.kind == ReportKind::Individual || mapping.kind == ReportKind::Form;
    auto read = pupils ? readPupilRows(sheet, std::move(set), context, reading)
                       : sheet.whole().map([&](const std::shared_ptr<const Sheet> &grid) {
                             readGrid(*grid, std::move(set), reading);
                         });
    if (!read)
        return tl::unexpected(read.error());
    std::ranges::stable_sort(reading.refused, {}, &RowProblem::row);
    std::ranges::stable_sort(reading.remarks, {}, &RowProblem::row);
    return reading;
}

SheetReading readMappedSheet(const Sheet &sheet, const SheetMapping &mapping, const ReadingContext &context)
{
    return readMappedSheet(SheetSource::of(sheet), mapping, context).value();
}

Result<WorkbookReading> readWorkbook(const std::vector<SheetSource> &sheets, const ReadingContext &context)
{
    WorkbookReading workbook;
    std::vector<SheetReading> unknown;
    for (const auto &sheet : sheets) {
        if (sheet.isEmpty())
            continue;
        const auto mapping = recogniseSheet(sheet.head());
        auto reading = readMappedSheet(sheet, mapping, context);
        if (!reading)
            return tl::unexpected(reading.error());
        (mapping.kind == ReportKind::Unknown ? unknown : workbook.sheets).push_back(std::move(*reading));
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

WorkbookReading readWorkbook(const std::vector<Sheet> &sheets, const ReadingContext &context)
{
    std::vector<SheetSource> sources;
    sources.reserve(sheets.size());
    for (const auto &sheet : sheets)
        sources.push_back(SheetSource::of(sheet));
    return readWorkbook(sources, context).value();
}

} // namespace versta
