#include "schoollist.h"

#include "textfold.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int FirstYear = 2000;
constexpr int LastYear = 2099;

using Role = SchoolListRole;

bool tells(const SchoolListRow &row, SchoolField field)
{
    return std::ranges::find(row.told, field) != row.told.end();
}

// «МБОУ «СОШ № 1»(edu990101)», «edu990101 | МКОУ «ООШ»»: the name without the login.
QString withoutLogin(QString text)
{
    static const QRegularExpression login(uR"(\s*\(\s*(edu|sch)\d{6}\s*\)\s*|\b(edu|sch)\d{6}\s*\|\s*)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return text.remove(login).simplified();
}

void readName(SchoolListRow &row, SchoolField field, const QString &text)
{
    const auto login = SchoolLogin::within(text);
    if (login && !tells(row, SchoolField::Login)) {
        row.school.login = *login;
        row.told.push_back(SchoolField::Login);
    }
    const QString name = withoutLogin(text);
    if (name.isEmpty() || !setSchoolField(row.school, field, name))
        return;
    row.told.push_back(field);
}

void readYear(SchoolListRow &row, const SheetCell &cell)
{
    static const QRegularExpression digits(u"(20[0-9]{2})"_s);
    const auto found = digits.match(cell.text());
    const int year = found.captured(1).toInt();
    if (found.hasMatch() && year >= FirstYear && year <= LastYear)
        row.year = year;
    else
        row.passedOver << u"Год: «%1» не понят"_s.arg(cell.text().simplified());
}

void readCell(SchoolListRow &row, SchoolField field, const QString &text)
{
    if (field == SchoolField::ShortName || field == SchoolField::FullName)
        return readName(row, field, text);
    if (field == SchoolField::Contact && tells(row, field)) {
        row.school.contact += u", "_s + text;
        return;
    }
    const auto set = setSchoolField(row.school, field, text);
    if (!set && field == SchoolField::Login)
        row.refusal = set.error().text;
    else if (!set)
        row.passedOver << schoolFieldName(field) + u": "_s + set.error().text;
    else
        row.told.push_back(field);
}

SchoolListRow readRow(const SheetRow &source, const SchoolListLayout &layout)
{
    SchoolListRow row;
    row.number = source.number();
    for (const SheetRow::Place &place : source.places()) {
        const auto column = std::size_t(place.column);
        if (column >= layout.columns.size() || place.cell.isEmpty())
            continue;
        const Role &role = layout.columns[column];
        if (role.kind == Role::Kind::Year)
            readYear(row, place.cell);
        else if (role.kind == Role::Kind::Field)
            readCell(row, role.field, place.cell.text().simplified());
    }
    std::ranges::sort(row.told);
    const QString problem = problemOf(row.school);
    if (row.refusal.isEmpty() && !problem.isEmpty())
        row.refusal = row.school.name().isEmpty() ? u"Нет ни логина, ни названия школы."_s : problem;
    return row;
}

// A header that is repeated further down, as joined tables have it.
bool repeatsHeader(const SheetRow &row, const SheetRow *header)
{
    return header && row.number() != header->number() && !row.places().empty() &&
           std::ranges::all_of(row.places(), [&](const SheetRow::Place &place) {
               return folded(place.cell.text()) == folded(header->at(place.column).text());
           });
}

bool saysNothing(const SchoolListRow &row)
{
    return row.told.empty() && row.refusal.isEmpty() == false && row.school.name().isEmpty() &&
           row.passedOver.isEmpty();
}

// The register, and the schools a list has added to it so far, by login and by name.
class Known
{
public:
    explicit Known(const std::vector<School> &stored)
    {
        for (const School &school : stored) {
            const auto index = m_schools.size();
            m_schools.push_back(&school);
            if (school.login.isValid())
                m_byLogin.insert(school.login, index);
            for (const SchoolLogin login : school.formerLogins)
                m_byLogin.insert(login, index);
            for (const QString &name : {school.shortName, school.fullName})
                m_byName.insert(folded(name), index);
        }
    }

    // Without a login the name must be one school's alone; a school with another login is another school.
    [[nodiscard]] const School *find(const SchoolListRow &row) const
    {
        if (row.school.login.isValid() && m_byLogin.contains(row.school.login))
            return m_schools[m_byLogin.value(row.school.login)];
        QSet<std::size_t> found;
        for (const QString &name : {row.school.shortName, row.school.fullName}) {
            for (const std::size_t index : name.isEmpty() ? QList<std::size_t>() : m_byName.values(folded(name)))
                found.insert(index);
        }
        if (found.size() != 1)
            return nullptr;
        const School *school = m_schools[*found.begin()];
        return row.school.login.isValid() && school->login.isValid() ? nullptr : school;
    }

private:
    std::vector<const School *> m_schools;
    QHash<SchoolLogin, std::size_t> m_byLogin;
    QMultiHash<QString, std::size_t> m_byName;
};

void addGuesses(School &school, const SchoolListRow &row)
{
    const QString names = row.school.shortName + u' ' + row.school.fullName;
    if (!tells(row, SchoolField::Kind))
        school.kind = guessSchoolKind(row.school.name()).value_or(SchoolKind::Secondary);
    if (school.settlement.isEmpty())
        school.settlement = settlementInName(names);
    if (school.settlement.isEmpty())
        school.settlement = settlementInName(school.address);
    if (school.locality == Locality::Unknown)
        school.locality = guessLocality(school.settlement).value_or(Locality::Unknown);
}

// The name of a year is recorded; it becomes the present one unless a later one is known.
void setNameOfYear(School &school, int year, const QString &name)
{
    const auto latest = school.names.empty() ? std::nullopt : school.names.back().year;
    const auto same = std::ranges::find(school.names, std::optional(year), &SchoolName::year);
    if (same != school.names.end())
        same->name = name;
    else
        school.names.push_back({year, name});
    arrangeNames(school.names);
    if (school.shortName.isEmpty() || (latest && year >= *latest))
        school.shortName = name;
}

void apply(const SchoolListRow &row, School &school)
{
    const bool former = std::ranges::find(school.formerLogins, row.school.login) != school.formerLogins.end();
    for (const SchoolField field : row.told) {
        if (field == SchoolField::ShortName && row.year)
            setNameOfYear(school, *row.year, row.school.shortName);
        else if (field == SchoolField::Municipality && row.school.municipality.code.isEmpty() &&
                 row.school.municipality.name == school.municipality.name)
            continue; // the list gives the name alone, the code is known
        else if (field != SchoolField::Login || !former)
            static_cast<void>(setSchoolField(school, field, schoolFieldText(row.school, field)));
    }
}

QStringList differences(const School &before, const School &after)
{
    QStringList changes;
    for (const SchoolField field : AllSchoolFields) {
        const QString was = schoolFieldText(before, field);
        const QString is = schoolFieldText(after, field);
        if (was != is)
            changes << u"%1: %2 → %3"_s.arg(schoolFieldName(field), was.isEmpty() ? u"—"_s : was, is);
    }
    for (const SchoolName &name : after.names) {
        if (std::ranges::find(before.names, name) == before.names.end() && name.year)
            changes << u"Название %1 года: %2"_s.arg(*name.year).arg(name.name);
    }
    return changes;
}

QString keyOf(const SchoolListRow &row, const School *stored)
{
    if (stored)
        return u"#%1"_s.arg(stored->id.value());
    return row.school.login.isValid() ? row.school.login.text() : folded(row.school.name());
}

SchoolListEntry refused(const SchoolListRow &row, const QString &reason)
{
    return {SchoolListEntry::State::Refused, row.number, row.school, {}, QStringList{reason} + row.passedOver};
}

} // namespace

std::vector<SchoolListRow> readSchoolList(const Sheet &sheet, const SchoolListLayout &layout)
{
    std::vector<SchoolListRow> rows;
    const SheetRow *header = layout.headerRow ? sheet.row(*layout.headerRow) : nullptr;
    for (const SheetRow &source : sheet.rows) {
        if (source.number() <= layout.headerRow.value_or(0) || repeatsHeader(source, header))
            continue;
        SchoolListRow row = readRow(source, layout);
        if (!saysNothing(row))
            rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<SchoolListEntry> compareSchoolList(const std::vector<School> &stored,
                                               const std::vector<SchoolListRow> &rows)
{
    const Known known(stored);
    std::vector<SchoolListEntry> entries;
    std::vector<const School *> before; // by entry; nullptr for a new school
    QHash<QString, std::size_t> met;
    for (const SchoolListRow &row : rows) {
        if (!row.refusal.isEmpty()) {
            entries.push_back(refused(row, row.refusal));
            before.push_back(nullptr);
            continue;
        }
        const School *school = known.find(row);
        const QString key = keyOf(row, school);
        if (!met.contains(key)) {
            met.insert(key, entries.size());
            SchoolListEntry entry{SchoolListEntry::State::New, row.number, school ? *school : School(), {}, {}};
            apply(row, entry.school);
            if (!school)
                addGuesses(entry.school, row);
            entry.notes = row.passedOver;
            entries.push_back(std::move(entry));
            before.push_back(school);
            continue;
        }
        SchoolListEntry &entry = entries[met.value(key)];
        School repeated = entry.school;
        apply(row, repeated);
        if (row.year || repeated == entry.school) {
            entry.school = std::move(repeated);
            entry.notes += row.passedOver;
            continue;
        }
        entries.push_back(refused(row, u"Эта школа уже стоит в строке %1, но с другими данными."_s.arg(entry.row)));
        before.push_back(nullptr);
    }
    for (std::size_t index = 0; index < entries.size(); ++index) {
        SchoolListEntry &entry = entries[index];
        const School *school = before[index];
        if (entry.state == SchoolListEntry::State::Refused || !school)
            continue;
        entry.changes = differences(*school, entry.school);
        entry.state = entry.school == *school ? SchoolListEntry::State::Same : SchoolListEntry::State::Changed;
    }
    return entries;
}

std::vector<School> schoolsToStore(const std::vector<SchoolListEntry> &entries)
{
    std::vector<School> schools;
    for (const SchoolListEntry &entry : entries) {
        if (entry.state == SchoolListEntry::State::New || entry.state == SchoolListEntry::State::Changed)
            schools.push_back(entry.school);
    }
    return schools;
}

} // namespace versta
