#include "observerlist.h"

#include "core/results/sheettable.h"
#include "core/textfold.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int HeaderWithin = 30; // rows from the top
constexpr qsizetype LongestHeader = 90;

struct HeaderWords
{
    ObserverField field;
    QStringView pattern; ///< of the folded header
};

// The more telling patterns first.
constexpr std::array Headers{
    HeaderWords{ObserverField::ChildSchools, u"школ.*(дет|ребен)|(дет|ребен).*(школ|оо\\b|учат|учит)"},
    HeaderWords{ObserverField::RelativeSchools, u"родственник"},
    HeaderWords{ObserverField::OwnSchools, u"работает в школ"},
    HeaderWords{ObserverField::AccreditationFrom,
                u"(аккредитац|удостоверен|действ|начал).*\\bс\\b|начал.*(действ|аккредитац)|дата выдачи"},
    HeaderWords{ObserverField::AccreditationTo,
                u"(аккредитац|удостоверен|действ).*\\b(до|по)\\b|(оконч|срок).*(действ|аккредитац)"},
    HeaderWords{ObserverField::AccreditationNumber, u"аккредитац|удостоверен"},
    HeaderWords{ObserverField::BriefingDay, u"дата.*(инструктаж|обучен)"},
    HeaderWords{ObserverField::Briefed, u"инструктаж|обучен"},
    HeaderWords{ObserverField::Register, u"реестр|вид наблюдател"},
    HeaderWords{ObserverField::Category, u"категори|статус|кого представляет"},
    HeaderWords{ObserverField::Subjects, u"предмет"},
    HeaderWords{ObserverField::Workplace, u"место (работы|учебы)|должност|организац|работ"},
    HeaderWords{ObserverField::Contact, u"контакт|телефон|e-?mail|почт"},
    HeaderWords{ObserverField::Name, u"ф\\.? ?и\\.? ?о|фамили|^имя$|^отчество$|наблюдател"},
    HeaderWords{ObserverField::Note, u"примечан|замет"},
};

std::optional<ObserverField> fieldOfHeader(const QString &text)
{
    const QString plain = folded(text);
    if (plain.isEmpty() || plain.size() > LongestHeader)
        return std::nullopt;
    for (const ObserverField field : AllObserverFields) {
        if (plain == folded(observerFieldName(field)))
            return field;
    }
    const auto found = std::ranges::find_if(Headers, [&](const HeaderWords &words) {
        return QRegularExpression(words.pattern.toString(), QRegularExpression::UseUnicodePropertiesOption)
            .match(plain)
            .hasMatch();
    });
    return found == Headers.end() ? std::nullopt : std::optional(found->field);
}

// What a row of a list says, before it is compared.
struct ReadRow
{
    Observer observer;
    std::vector<ObserverField> told;
    QStringList passedOver;

    [[nodiscard]] bool tells(ObserverField field) const { return std::ranges::find(told, field) != told.end(); }
};

// What a cell says beside what its column is about: the day of a briefing, the days of an accreditation.
void tellMore(ReadRow &row, ObserverField field)
{
    const auto tell = [&](ObserverField more, QDate day) {
        if (day.isValid() && !row.tells(more))
            row.told.push_back(more);
    };
    if (field == ObserverField::Briefed)
        tell(ObserverField::BriefingDay, row.observer.briefingDay);
    if (field != ObserverField::AccreditationNumber)
        return;
    tell(ObserverField::AccreditationFrom, row.observer.accreditation.from);
    tell(ObserverField::AccreditationTo, row.observer.accreditation.to);
}

ReadRow readRow(const SheetRow &source, const ObserverListLayout &layout, const std::vector<School> &schools)
{
    ReadRow row;
    for (const SheetRow::Place &place : source.places()) {
        const auto column = std::size_t(place.column);
        if (column >= layout.columns.size() || !layout.columns[column] || place.cell.isEmpty())
            continue;
        const ObserverField field = *layout.columns[column];
        QString text = place.cell.text();
        const bool joined =
            field == ObserverField::Name || field == ObserverField::Contact || field == ObserverField::Workplace;
        if (joined && row.tells(field)) {
            const QString between = field == ObserverField::Name ? u" "_s : u", "_s;
            text = observerFieldText(row.observer, field, schools) + between + text;
        }
        if (const auto set = setObserverField(row.observer, field, text, schools); !set)
            row.passedOver << observerFieldName(field) + u": "_s + set.error().text;
        else if (!row.tells(field))
            row.told.push_back(field);
        tellMore(row, field);
    }
    return row;
}

// A heading of a part of the list: «Общественные наблюдатели».
std::optional<ObserverRegister> partHeading(const SheetRow &row)
{
    const auto filled = std::ranges::count_if(row.places(), [](const auto &place) { return !place.cell.isEmpty(); });
    if (filled != 1)
        return std::nullopt;
    const QString text = folded(
        std::ranges::find_if(row.places(), [](const auto &place) { return !place.cell.isEmpty(); })->cell.text());
    if (!text.contains(u"наблюдател"_s))
        return std::nullopt;
    if (text.contains(u"муниципальн"_s))
        return ObserverRegister::Municipal;
    return text.contains(u"обществен"_s) ? std::optional(ObserverRegister::Public) : std::nullopt;
}

// A row of column numbers, or a header that comes again.
bool isNoPerson(const SheetRow &row, const SheetRow *header)
{
    const bool numbers = std::ranges::all_of(row.places(), [](const SheetRow::Place &place) {
        return place.cell.isEmpty() || place.cell.integer().has_value();
    });
    const bool again = header && std::ranges::all_of(row.places(), [&](const SheetRow::Place &place) {
                           return folded(place.cell.text()) == folded(header->at(place.column).text());
                       });
    return numbers || again;
}

const Observer *storedOf(const Observer &observer, bool listTold, const std::vector<Observer> &stored)
{
    const QString name = folded(observer.name);
    const Observer *found = nullptr;
    int sameName = 0;
    for (const Observer &each : stored) {
        if (folded(each.name) != name)
            continue;
        ++sameName;
        if (!found || (listTold && each.list == observer.list))
            found = &each;
    }
    const bool told = found && listTold && found->list == observer.list;
    return sameName == 1 || told ? found : nullptr;
}

void addGuesses(Observer &observer, const ReadRow &row, const std::vector<School> &schools)
{
    if (!row.tells(ObserverField::Category))
        observer.category = guessObserverCategory(observer.workplace).value_or(ObserverCategory::Other);
    const SchoolId school = schoolNamed(observer.workplace, schools);
    if (school.isValid()) {
        observer.ties.push_back({school, SchoolTieKind::Works});
        arrangeTies(observer.ties);
    }
}

QStringList differences(const Observer &before, const Observer &after, const std::vector<School> &schools)
{
    QStringList changes;
    for (const ObserverField field : AllObserverFields) {
        const QString was = observerFieldText(before, field, schools);
        const QString is = observerFieldText(after, field, schools);
        if (was != is)
            changes << u"%1: %2 → %3"_s.arg(observerFieldName(field), was.isEmpty() ? u"—"_s : was,
                                            is.isEmpty() ? u"—"_s : is);
    }
    return changes;
}

} // namespace

bool ObserverListLayout::isUsable() const
{
    return std::ranges::find(columns, std::optional(ObserverField::Name)) != columns.end();
}

ObserverListLayout recogniseObserverList(const Sheet &sheet)
{
    ObserverListLayout best;
    int width = 0;
    for (const SheetRow &row : sheet.rows)
        width = std::max(width, row.width());
    std::ptrdiff_t most = 0;
    for (const SheetRow &row : sheet.rows) {
        if (row.number() > sheet.rows.front().number() + HeaderWithin)
            break;
        ObserverListLayout layout{row.number(), std::vector<std::optional<ObserverField>>(std::size_t(width))};
        for (const SheetRow::Place &place : row.places()) {
            const auto field = fieldOfHeader(place.cell.text());
            const bool repeats = field == ObserverField::Name || field == ObserverField::Contact;
            if (field && (repeats || std::ranges::find(layout.columns, field) == layout.columns.end()))
                layout.columns[std::size_t(place.column)] = field;
        }
        const auto known = std::ranges::count_if(layout.columns, [](const auto &column) { return column.has_value(); });
        if (layout.isUsable() && known > std::max<std::ptrdiff_t>(most, 1)) {
            most = known;
            best = layout;
        }
    }
    best.columns.resize(std::size_t(width));
    return best;
}

std::size_t likeliestObserverList(const std::vector<Sheet> &sheets)
{
    std::size_t best = 0;
    std::ptrdiff_t most = 0;
    for (std::size_t at = 0; at < sheets.size(); ++at) {
        const ObserverListLayout layout = recogniseObserverList(sheets[at]);
        const auto known = std::ranges::count_if(layout.columns, [](const auto &column) { return column.has_value(); });
        if (layout.isUsable() && known > most) {
            most = known;
            best = at;
        }
    }
    return best;
}

std::vector<ObserverListEntry> compareObserverList(const Sheet &sheet, const ObserverListLayout &layout,
                                                   const std::vector<Observer> &stored,
                                                   const std::vector<School> &schools,
                                                   const std::optional<ObserverRegister> &list)
{
    using State = ObserverListEntry::State;
    std::vector<ObserverListEntry> entries;
    const SheetRow *header = layout.headerRow ? sheet.row(*layout.headerRow) : nullptr;
    std::optional<ObserverRegister> part;
    QHash<QString, int> metAt;
    for (const SheetRow &source : sheet.rows) {
        if (source.number() <= layout.headerRow.value_or(0) || isNoPerson(source, header))
            continue;
        if (const auto heading = partHeading(source)) {
            part = heading;
            continue;
        }
        ReadRow row = readRow(source, layout, schools);
        const bool listTold = list || part || row.tells(ObserverField::Register);
        if (list || (part && !row.tells(ObserverField::Register)))
            row.observer.list = list ? *list : *part;
        ObserverListEntry entry{State::New, source.number(), row.observer, {}, row.passedOver};
        if (row.observer.name.isEmpty()) {
            entry.state = State::Refused;
            entry.notes.prepend(u"Нет фамилии и имени."_s);
            entries.push_back(std::move(entry));
            continue;
        }
        const Observer *known = storedOf(row.observer, listTold, stored);
        if (known) {
            entry.observer = *known;
            for (const ObserverField field : row.told)
                static_cast<void>(
                    setObserverField(entry.observer, field, observerFieldText(row.observer, field, schools), schools));
            if (listTold)
                entry.observer.list = row.observer.list;
            entry.changes = differences(*known, entry.observer, schools);
            entry.state = entry.observer == *known ? State::Same : State::Changed;
        } else {
            addGuesses(entry.observer, row, schools);
            if (!listTold)
                entry.observer.list = usualRegister(entry.observer.category);
        }
        const QString key = folded(entry.observer.name) + observerRegisterCode(entry.observer.list);
        const QString problem = observerProblem(entry.observer);
        if (metAt.contains(key) || !problem.isEmpty()) {
            entry.state = State::Refused;
            entry.notes.prepend(problem.isEmpty() ? u"Этот человек уже стоит в строке %1."_s.arg(metAt.value(key))
                                                  : problem);
        } else {
            metAt.insert(key, source.number());
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<Observer> observersToStore(const std::vector<ObserverListEntry> &entries)
{
    std::vector<Observer> observers;
    for (const ObserverListEntry &entry : entries) {
        if (entry.state == ObserverListEntry::State::New || entry.state == ObserverListEntry::State::Changed)
            observers.push_back(entry.observer);
    }
    return observers;
}

std::vector<Sheet> sheetsIn(const DocumentContent &document)
{
    std::vector<Sheet> sheets;
    for (const ContentBlock &block : document.blocks) {
        const auto *table = std::get_if<ContentTable>(&block);
        if (!table || table->columnCount < 2)
            continue;
        Sheet sheet;
        sheet.name = table->name.isEmpty() ? u"Таблица %1"_s.arg(sheets.size() + 1) : table->name;
        appendTable(sheet, *table);
        if (!sheet.isEmpty())
            sheets.push_back(std::move(sheet));
    }
    return sheets;
}

} // namespace versta
