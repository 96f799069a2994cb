#include "listrows.h"

#include "papermention.h"
#include "subjects.h"

#include "core/textfold.h"

#include <map>
#include <set>
#include <tuple>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView notTaken = u"строка не внесена";

std::optional<SchoolLogin> loginIn(const SheetRow &row, const SheetMapping &mapping)
{
    for (const auto role : {SheetRole::Login, SheetRole::SchoolName}) {
        const auto text = row.at(mapping.column(role)).text();
        if (const auto login = SchoolLogin::fromText(text))
            return login;
        if (const auto login = SchoolLogin::within(text))
            return login;
    }
    return std::nullopt;
}

/// A sign in a list: 1, «+», «да»; nothing, 0 and «нет» are none. nullopt for what is neither.
std::optional<bool> flagIn(const SheetCell &cell)
{
    if (cell.isEmpty())
        return false;
    if (const auto number = cell.number())
        return *number == 0 || *number == 1 ? std::optional(*number == 1) : std::nullopt;
    const auto text = folded(cell.text());
    if (text == u"+" || text == u"да" || text == u"v" || text == u"x" || text == u"х")
        return true;
    return text == u"-" || text == u"нет" ? std::optional(false) : std::nullopt;
}

int yearIn(const SheetRow &row, const SheetMapping &mapping, int fallback)
{
    const auto &cell = row.at(mapping.column(SheetRole::Year));
    const auto number = cell.integer();
    if (number && *number > 2000 && *number < 2100)
        return *number;
    const int year = cell.isEmpty() ? 0 : mentionIn(cell.text()).year;
    return year > 0 ? year : fallback;
}

/// The marks of a list's row; nullopt and a refusal when a cell is not understood.
std::optional<FederalListEntry> entryOf(const SheetRow &row, SheetReading &reading)
{
    const auto &mapping = reading.mapping;
    FederalListEntry entry;
    entry.row = row.number();
    for (const auto &column : mapping.all(SheetRole::Marker)) {
        const auto flag = flagIn(row.at(column.column));
        if (!flag) {
            reading.refused.push_back({row.number(), cellName(column.column, row.number()),
                                       row.at(column.column).text(), u"Непонятная отметка о признаке"_s,
                                       notTaken.toString()});
            return std::nullopt;
        }
        if (*flag)
            entry.marked.push_back({column.code, column.index});
    }
    entry.name = row.at(mapping.column(SheetRole::SchoolName)).text().simplified();
    entry.municipality = row.at(mapping.column(SheetRole::Municipality)).text().simplified();
    entry.address = row.at(mapping.column(SheetRole::Address)).text().simplified();
    entry.count = row.at(mapping.column(SheetRole::MarkerCount)).integer();
    return entry;
}

} // namespace

void readFederalList(const Sheet &sheet, int year, SheetReading &reading)
{
    const auto &mapping = reading.mapping;
    std::map<std::pair<int, SchoolLogin>, size_t> seen;
    for (const auto &row : sheet.rows) {
        if (row.number() <= mapping.headerBottom)
            continue;
        const auto login = loginIn(row, mapping);
        if (!login) {
            const bool marked = std::ranges::any_of(mapping.all(SheetRole::Marker), [&row](const MappedColumn &column) {
                return flagIn(row.at(column.column)).value_or(false);
            });
            if (marked && !row.at(mapping.column(SheetRole::SchoolName)).isEmpty())
                reading.refused.push_back({row.number(),
                                           {},
                                           row.at(mapping.column(SheetRole::SchoolName)).text(),
                                           u"Нет логина школы"_s,
                                           notTaken.toString()});
            continue;
        }
        ++reading.listRows;
        auto entry = entryOf(row, reading);
        if (!entry)
            continue;
        entry->login = *login;
        entry->year = yearIn(row, mapping, year);
        const auto [place, fresh] = seen.insert({{entry->year, *login}, reading.list.size()});
        if (!fresh) {
            reading.duplicateRows.push_back(row.number());
            if (reading.list[place->second].marked != entry->marked)
                reading.remarks.push_back({row.number(),
                                           {},
                                           login->text(),
                                           u"Школа встречается второй раз с другими признаками"_s,
                                           u"взята строка %1"_s.arg(reading.list[place->second].row)});
            continue;
        }
        if (entry->count && *entry->count != static_cast<int>(entry->marked.size()))
            reading.remarks.push_back(
                {row.number(),
                 {},
                 QString::number(*entry->count),
                 u"Количество маркеров (%1) не равно числу отмеченных работ (%2)"_s.arg(*entry->count)
                     .arg(entry->marked.size()),
                 u"взяты отмеченные работы"_s});
        reading.list.push_back(std::move(*entry));
    }
    if (!reading.duplicateRows.empty())
        reading.remarks.push_back({reading.duplicateRows.front(),
                                   {},
                                   QString::number(reading.duplicateRows.size()),
                                   u"Школы списка повторяются; повтор не учитывается"_s,
                                   u"пропущено строк: %1"_s.arg(reading.duplicateRows.size())});
}

void readExamRows(const Sheet &sheet, const PaperKey &paper, SheetReading &reading)
{
    const auto &mapping = reading.mapping;
    std::set<std::tuple<int, QString, SchoolLogin>> seen;
    for (const auto &row : sheet.rows) {
        if (row.number() <= mapping.headerBottom)
            continue;
        const auto login = loginIn(row, mapping);
        const auto participants = row.at(mapping.column(SheetRole::Participants)).integer();
        if (!login)
            continue; // sums by municipality, notes
        ExamSummary exam;
        exam.row = row.number();
        exam.paper = paper;
        exam.paper.year = yearIn(row, mapping, paper.year);
        if (const auto &subject = row.at(mapping.column(SheetRole::Subject)); !subject.isEmpty()) {
            const auto mention = subjectWithin(subject.text());
            exam.paper.subject = mention ? mention->name : subject.text().simplified();
        }
        exam.login = *login;
        exam.name = ResultGroup::fromText(row.at(mapping.column(SheetRole::SchoolName)).text()).name;
        exam.meanScore = row.at(mapping.column(SheetRole::MeanScore)).number();
        if (!participants || *participants < 0) {
            const int column = mapping.column(SheetRole::Participants);
            reading.refused.push_back({row.number(), column >= 0 ? cellName(column, row.number()) : QString(),
                                       row.at(column).text(), u"Нет числа участников"_s, notTaken.toString()});
            continue;
        }
        exam.participants = *participants;
        std::array<double, 4> percent{};
        bool given = false;
        for (const auto &column : mapping.all(SheetRole::Number)) {
            const auto value = row.at(column.column).number();
            if (column.index < 2 || column.index > 5 || !value)
                continue;
            given = true;
            percent[static_cast<size_t>(column.index - 2)] =
                column.counts && exam.participants > 0 ? *value * 100 / exam.participants : *value;
        }
        if (given)
            exam.markPercent = percent;
        if (!seen.insert({exam.paper.year, exam.paper.subject, *login}).second) {
            reading.duplicateRows.push_back(row.number());
            reading.remarks.push_back({row.number(),
                                       {},
                                       login->text(),
                                       u"Школа встречается второй раз; повтор не учитывается"_s,
                                       u"строка пропущена"_s});
            continue;
        }
        reading.exams.push_back(std::move(exam));
    }
}

} // namespace versta
