#include "sheetdecision.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

bool isOfPupils(ReportKind kind)
{
    return kind == ReportKind::Individual || kind == ReportKind::Form;
}

/// Roles that several columns of a table may have.
bool standsOften(SheetRole role)
{
    switch (role) {
    case SheetRole::None:
    case SheetRole::PupilName:
    case SheetRole::Task:
    case SheetRole::Number:
    case SheetRole::Marker:
    case SheetRole::GroupValue:
        return true;
    default:
        return false;
    }
}

/// A task by its number alone: «7» where the header is a bare number.
std::optional<int> bareNumber(const MappedColumn &column)
{
    const auto guess = columnOfHeader(column.header);
    return guess.role == SheetRole::Number ? std::optional(guess.index) : std::nullopt;
}

QString nextTaskCode(const SheetMapping &mapping)
{
    int last = 0;
    for (const auto &task : mapping.all(SheetRole::Task))
        last = std::max(last, task.code.section(u'.', 0, 0).toInt());
    return QString::number(last + 1);
}

void makeTask(MappedColumn &column, const QString &otherwise)
{
    const auto guess = columnOfHeader(column.header);
    const auto number = bareNumber(column);
    column.role = SheetRole::Task;
    column.counts = false;
    column.index = 0;
    column.maximum = guess.maximum;
    column.code = guess.role == SheetRole::Task ? guess.code : number ? QString::number(*number) : otherwise;
}

void makeNumber(MappedColumn &column)
{
    const auto guess = columnOfHeader(column.header);
    bool isNumber = false;
    const int code = column.code.toInt(&isNumber);
    column.role = SheetRole::Number;
    column.index = guess.role == SheetRole::Number ? guess.index : isNumber ? code : 0;
    column.counts = guess.counts;
    column.code.clear();
    column.maximum = 0;
}

MappedColumn *columnAt(SheetMapping &mapping, int column)
{
    const auto found = std::ranges::find(mapping.columns, column, &MappedColumn::column);
    return found == mapping.columns.end() ? nullptr : &*found;
}

} // namespace

const std::vector<RoleChoice> &roleChoices()
{
    static const std::vector<RoleChoice> choices{
        {SheetRole::None, 0, u"— не читать —"_s},
        {SheetRole::Login, 0, u"Логин школы"_s},
        {SheetRole::SchoolName, 0, u"Школа"_s},
        {SheetRole::Municipality, 0, u"Муниципалитет"_s},
        {SheetRole::Group, 0, u"Группа участников"_s},
        {SheetRole::PupilCode, 0, u"Код участника"_s},
        {SheetRole::Class, 0, u"Класс с буквой"_s},
        {SheetRole::Variant, 0, u"Вариант"_s},
        {SheetRole::Task, 0, u"Задание"_s},
        {SheetRole::Total, 0, u"Первичный балл"_s},
        {SheetRole::Mark, 0, u"Отметка за работу"_s},
        {SheetRole::Journal, 0, u"Отметка по журналу"_s},
        {SheetRole::PupilName, 0, u"Имя ученика (не хранится)"_s},
        {SheetRole::Schools, 0, u"Число школ"_s},
        {SheetRole::Participants, 0, u"Число участников"_s},
        {SheetRole::MeanScore, 0, u"Средний балл"_s},
        {SheetRole::Number, 0, u"Отметка или балл в заголовке"_s},
        {SheetRole::ShiftPercent, JournalShift::Lowered, u"Понизили, %"_s},
        {SheetRole::ShiftPercent, JournalShift::Confirmed, u"Подтвердили, %"_s},
        {SheetRole::ShiftPercent, JournalShift::Raised, u"Повысили, %"_s},
        {SheetRole::ShiftCount, JournalShift::Lowered, u"Понизили, учеников"_s},
        {SheetRole::ShiftCount, JournalShift::Confirmed, u"Подтвердили, учеников"_s},
        {SheetRole::ShiftCount, JournalShift::Raised, u"Повысили, учеников"_s},
        {SheetRole::Year, 0, u"Год"_s},
        {SheetRole::Grade, 0, u"Класс (параллель)"_s},
        {SheetRole::Subject, 0, u"Предмет"_s},
        {SheetRole::TaskCode, 0, u"Номер задания в строке"_s},
        {SheetRole::Requirement, 0, u"Что проверяет задание"_s},
        {SheetRole::TaskMaximum, 0, u"Наибольший балл за задание"_s},
        {SheetRole::GroupValue, 0, u"Выполнение группой, %"_s},
        {SheetRole::Address, 0, u"Адрес"_s},
        {SheetRole::Marker, 0, u"Признак по работе"_s},
        {SheetRole::MarkerCount, 0, u"Число признаков"_s},
        {SheetRole::RegionCode, 0, u"Код региона"_s},
        {SheetRole::Region, 0, u"Регион"_s},
        {SheetRole::UploadDate, 0, u"Дата загрузки"_s},
        {SheetRole::Gender, 0, u"Пол"_s},
        {SheetRole::ShiftName, 0, u"Понизили или повысили, в строках"_s},
        {SheetRole::ShareValue, 0, u"Доля, %"_s},
    };
    return choices;
}

int roleChoiceOf(const MappedColumn &column)
{
    const bool shift = column.role == SheetRole::ShiftPercent || column.role == SheetRole::ShiftCount;
    const auto &choices = roleChoices();
    const auto found = std::ranges::find_if(choices, [&](const RoleChoice &choice) {
        return choice.role == column.role && (!shift || choice.index == column.index);
    });
    return found == choices.end() ? 0 : static_cast<int>(found - choices.begin());
}

std::vector<MappedColumn> columnsWithData(const Sheet &sheet, const SheetMapping &mapping, int mostColumns)
{
    int width = 0;
    for (const auto &row : sheet.rows) {
        if (row.number() >= mapping.headerTop)
            width = std::max(width, row.width());
    }
    if (!mapping.columns.empty())
        width = std::max(width, mapping.columns.back().column + 1);
    std::vector<MappedColumn> columns;
    columns.reserve(static_cast<std::size_t>(std::min(width, mostColumns)));
    for (int column = 0; column < std::min(width, mostColumns); ++column) {
        const auto known = std::ranges::find(mapping.columns, column, &MappedColumn::column);
        if (known != mapping.columns.end())
            columns.push_back(*known);
        else
            columns.push_back({.column = column, .header = {}, .code = {}});
    }
    return columns;
}

void giveRole(SheetMapping &mapping, int column, const RoleChoice &choice)
{
    if (!standsOften(choice.role)) {
        for (auto &other : mapping.columns) {
            if (other.role == choice.role && other.index == choice.index)
                other.role = SheetRole::None;
        }
    }
    MappedColumn *chosen = columnAt(mapping, column);
    if (!chosen)
        return;
    chosen->role = SheetRole::None;
    if (choice.role == SheetRole::Task) {
        makeTask(*chosen, nextTaskCode(mapping));
        return;
    }
    if (choice.role == SheetRole::Number) {
        makeNumber(*chosen);
        return;
    }
    const auto guess = columnOfHeader(chosen->header);
    const bool marker = choice.role == SheetRole::Marker && guess.role == SheetRole::Marker;
    chosen->role = choice.role;
    chosen->index = marker ? guess.index : choice.index;
    chosen->code = marker ? guess.code : QString();
    chosen->maximum = 0;
    chosen->counts = false;
}

void giveKind(SheetMapping &mapping, ReportKind kind)
{
    mapping.kind = kind;
    const bool numbers = kind == ReportKind::Marks || kind == ReportKind::Scores || kind == ReportKind::Exam;
    const bool tasks = isOfPupils(kind) || kind == ReportKind::Tasks || kind == ReportKind::Groups;
    for (auto &column : mapping.columns) {
        if (tasks && column.role == SheetRole::Number && column.index > 0)
            makeTask(column, {});
        else if (numbers && column.role == SheetRole::Task && bareNumber(column))
            makeNumber(column);
    }
}

QStringList missingIn(const SheetMapping &mapping)
{
    const bool school = mapping.has(SheetRole::Login) || mapping.has(SheetRole::SchoolName);
    const bool group = school || mapping.has(SheetRole::Group) || mapping.has(SheetRole::Municipality);
    const bool shift = mapping.has(SheetRole::ShiftPercent) || mapping.has(SheetRole::ShiftCount) ||
                       mapping.has(SheetRole::ShiftName) || mapping.layout == u"rows";
    QSet<int> numbers;
    for (const auto &column : mapping.all(SheetRole::Number))
        numbers << column.index;
    QStringList missing;
    const auto need = [&missing](bool there, const QString &what) {
        if (!there)
            missing << what;
    };
    switch (mapping.kind) {
    case ReportKind::Unknown:
        return {u"вид таблицы"_s};
    case ReportKind::Individual:
    case ReportKind::Form:
        need(mapping.has(SheetRole::PupilCode), u"код участника"_s);
        need(mapping.has(SheetRole::Total) || mapping.has(SheetRole::Task), u"первичный балл или задания"_s);
        break;
    case ReportKind::Marks:
        need(group, u"школа или группа участников"_s);
        need(numbers.contains(3) && numbers.contains(4) && numbers.contains(5), u"столбцы отметок 2, 3, 4 и 5"_s);
        break;
    case ReportKind::Scores:
        need(group, u"школа или группа участников"_s);
        need(numbers.size() >= 2, u"столбцы первичных баллов"_s);
        break;
    case ReportKind::Journal:
        need(group, u"школа или группа участников"_s);
        need(shift, u"понизили, подтвердили, повысили"_s);
        break;
    case ReportKind::Tasks:
    case ReportKind::Groups:
        need(group, u"школа или группа участников"_s);
        need(mapping.has(SheetRole::Task), u"задания"_s);
        break;
    case ReportKind::Planned:
        need(mapping.has(SheetRole::TaskCode), u"номер задания в строке"_s);
        need(mapping.has(SheetRole::GroupValue), u"выполнение группой"_s);
        break;
    case ReportKind::FederalList:
        need(mapping.has(SheetRole::Login), u"логин школы"_s);
        need(mapping.has(SheetRole::Marker), u"признак по работе"_s);
        break;
    case ReportKind::Exam:
        need(school, u"логин школы"_s);
        need(mapping.has(SheetRole::MeanScore) || numbers.contains(5), u"средний балл или отметки"_s);
        break;
    }
    return missing;
}

SheetReading readDecided(const Sheet &sheet, const SheetDecision &decision, const ReadingContext &context)
{
    ReadingContext with = context;
    with.paper = decision.paper;
    return readMappedSheet(sheet, decision.mapping, with);
}

Result<SheetReading> readDecided(const SheetSource &sheet, const SheetDecision &decision, const ReadingContext &context)
{
    ReadingContext with = context;
    with.paper = decision.paper;
    return readMappedSheet(sheet, decision.mapping, with);
}

Result<> applyDecisions(WorkbookReading &reading, const std::vector<SheetSource> &sheets,
                        const std::vector<SheetDecision> &decisions, const ReadingContext &context)
{
    const auto nameOf = [](const SheetSource &sheet) { return sheet.head().name; };
    std::map<QString, SheetReading> decided;
    for (const SheetDecision &decision : decisions) {
        const auto sheet = std::ranges::find(sheets, decision.sheet, nameOf);
        if (sheet == sheets.end())
            continue;
        auto read = readDecided(*sheet, decision, context);
        if (!read)
            return tl::unexpected(read.error());
        decided.insert_or_assign(decision.sheet, std::move(*read));
    }
    if (decided.empty())
        return {};
    std::vector<SheetReading> merged;
    for (const SheetSource &sheet : sheets) {
        if (const auto found = decided.find(nameOf(sheet)); found != decided.end()) {
            merged.push_back(std::move(found->second));
            decided.erase(found);
            continue;
        }
        const auto read = std::ranges::find(reading.sheets, nameOf(sheet), &SheetReading::sheet);
        if (read != reading.sheets.end() && read->kind() != ReportKind::Unknown)
            merged.push_back(std::move(*read));
    }
    reading.sheets = std::move(merged);
    if (reading.isRecognised())
        reading.remarks.clear();
    return {};
}

} // namespace versta
