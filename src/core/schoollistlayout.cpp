#include "schoollist.h"
#include "textfold.h"

#include <QRegularExpression>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int HeaderWithin = 30; // rows from the top
constexpr qsizetype LongestHeader = 80;
constexpr int SampledRows = 200;

struct RoleWords
{
    SchoolListRole role;
    QRegularExpression words;
};

// In the order of what decides: «Численность населения населённого пункта» is about people.
const std::vector<RoleWords> &roleWords()
{
    const auto field = [](SchoolField of, const QString &pattern) {
        return RoleWords{SchoolListRole::of(of),
                         QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption)};
    };
    static const std::vector<RoleWords> all{
        field(SchoolField::Login, uR"(логин|login|\bкод (оо|школы|организации)\b|пользователь|идентификатор)"_s),
        field(SchoolField::Population, uR"(жител|числ\w* насел)"_s),
        field(SchoolField::Pupils, uR"(обучающ|учащ|учеников|контингент|детей|pupils)"_s),
        field(SchoolField::Contact, uR"(телефон|e-?mail|эл\w*\.? ?(почт|адрес)|электронн|контакт|сайт|^почта$)"_s),
        field(SchoolField::Director, uR"(директор|руководит|\bфио\b|ф\.\s?и\.\s?о)"_s),
        field(SchoolField::Address, uR"(адрес|место нахожд|местонахожд)"_s),
        field(SchoolField::Locality, uR"(город ?(или|/) ?сел|тип (нп|населен)|местност|расположен|locality)"_s),
        field(SchoolField::Settlement, uR"(населен\w* пункт|\bнп\b|^(село|город)$|settlement)"_s),
        field(SchoolField::Municipality, uR"(муниципал|район|\bмо\b|\bате\b|municipality)"_s),
        field(SchoolField::ActiveFrom, uR"(действует с|открыт|active_from)"_s),
        field(SchoolField::ActiveTo, uR"(действует (по|до)|закрыт|ликвид|active_to)"_s),
        field(SchoolField::Note, uR"(примечан|заметк|комментар|note)"_s),
        field(SchoolField::FullName, uR"(полн\w* (наим|назв)|full_name)"_s),
        field(SchoolField::ShortName, uR"(кратк|сокращ)"_s),
        field(SchoolField::Kind, uR"(\bвид\b|\bтип\b|\btype\b|\bkind\b)"_s),
        field(SchoolField::ShortName,
              uR"(наименован|назван|школ|\bоо\b|организац|учрежд|групп\w* участник|\bname\b)"_s),
        {SchoolListRole::year(), QRegularExpression(uR"(^год|\bгод\b|^year$)"_s)},
    };
    return all;
}

// A header is a few words: no school's own name, no login, no number.
bool mayBeHeader(const SheetCell &cell)
{
    const QString text = folded(cell.text());
    return !cell.isNumber() && !text.isEmpty() && text.size() <= LongestHeader && !text.contains(u'"') &&
           !SchoolLogin::within(text);
}

std::optional<SchoolListRole> roleOfHeader(const QString &header)
{
    const QString text = folded(header);
    for (const SchoolField field : AllSchoolFields) {
        if (text == folded(schoolFieldName(field)) || text == schoolFieldCode(field))
            return SchoolListRole::of(field);
    }
    const auto &words = roleWords();
    const auto found =
        std::ranges::find_if(words, [&](const RoleWords &entry) { return entry.words.match(text).hasMatch(); });
    return found == words.end() ? std::nullopt : std::optional(found->role);
}

// Contacts may stand in several columns, everything else in one.
bool isFree(const std::vector<SchoolListRole> &columns, const SchoolListRole &role)
{
    return role == SchoolListRole::of(SchoolField::Contact) || std::ranges::find(columns, role) == columns.end();
}

std::vector<SchoolListRole> rolesOfHeader(const SheetRow &row, int width)
{
    std::vector<SchoolListRole> columns;
    columns.resize(std::size_t(width));
    for (const SheetRow::Place &place : row.places()) {
        if (!mayBeHeader(place.cell))
            continue;
        const auto role = roleOfHeader(place.cell.text());
        if (role && isFree(columns, *role))
            columns[std::size_t(place.column)] = *role;
    }
    return columns;
}

int widthOf(const Sheet &sheet)
{
    int width = 0;
    for (const SheetRow &row : sheet.rows)
        width = std::max(width, row.width());
    return width;
}

void findHeader(const Sheet &sheet, SchoolListLayout &layout)
{
    std::ptrdiff_t best = 0;
    for (const SheetRow &row : sheet.rows) {
        if (row.number() > sheet.rows.front().number() + HeaderWithin)
            break;
        auto columns = rolesOfHeader(row, int(layout.columns.size()));
        const auto known = std::ranges::count_if(
            columns, [](const SchoolListRole &role) { return role.kind != SchoolListRole::Kind::Ignored; });
        const SchoolListLayout tried{row.number(), std::move(columns)};
        // A title «Школы района» stands alone in its row, a header only where the list is one column wide.
        const auto texts =
            std::ranges::count_if(row.places(), [](const SheetRow::Place &place) { return mayBeHeader(place.cell); });
        if (known <= best || !tried.isUsable() || (texts == 1 && layout.columns.size() > 1))
            continue;
        best = known;
        layout = tried;
    }
}

// The column with the most cells of which something holds, when they are at least half of its cells.
template <class Holds>
std::optional<std::size_t> columnWhere(const Sheet &sheet, const SchoolListLayout &layout, Holds &&holds)
{
    std::optional<std::size_t> found;
    int most = 0;
    for (std::size_t column = 0; column < layout.columns.size(); ++column) {
        int filled = 0;
        int held = 0;
        for (const SheetRow &row : sheet.rows) {
            if (filled == SampledRows || row.number() <= layout.headerRow.value_or(0) || row.at(int(column)).isEmpty())
                continue;
            ++filled;
            held += holds(row.at(int(column)).text()) ? 1 : 0;
        }
        if (held > most && 2 * held >= filled) {
            most = held;
            found = column;
        }
    }
    return found;
}

// A role that no header gave, by what the cells say.
template <class Holds>
void findByCells(const Sheet &sheet, SchoolListLayout &layout, SchoolField field, Holds &&holds)
{
    if (!isFree(layout.columns, SchoolListRole::of(field)))
        return;
    const auto column = columnWhere(sheet, layout, holds);
    if (column && layout.columns[*column].kind == SchoolListRole::Kind::Ignored)
        layout.columns[*column] = SchoolListRole::of(field);
}

} // namespace

bool SchoolListLayout::isUsable() const
{
    return std::ranges::any_of(columns, [](const SchoolListRole &role) {
        return role == SchoolListRole::of(SchoolField::ShortName) ||
               role == SchoolListRole::of(SchoolField::FullName) || role == SchoolListRole::of(SchoolField::Login);
    });
}

SchoolListLayout recogniseSchoolList(const Sheet &sheet)
{
    SchoolListLayout layout;
    layout.columns.resize(std::size_t(widthOf(sheet)));
    if (sheet.isEmpty())
        return layout;
    findHeader(sheet, layout);
    findByCells(sheet, layout, SchoolField::Login, [](const QString &text) {
        static const QRegularExpression bare(u"^(edu|sch)?[0-9]{6}$"_s, QRegularExpression::CaseInsensitiveOption);
        return bare.match(text.trimmed()).hasMatch();
    });
    findByCells(sheet, layout, SchoolField::Municipality,
                [](const QString &text) { return !municipalityFromText(text).code.isEmpty(); });
    if (isFree(layout.columns, SchoolListRole::of(SchoolField::FullName)))
        findByCells(sheet, layout, SchoolField::ShortName,
                    [](const QString &text) { return guessSchoolKind(text).has_value(); });
    // A column of names that are written out in full holds the full names.
    const auto shortName = std::ranges::find(layout.columns, SchoolListRole::of(SchoolField::ShortName));
    if (shortName != layout.columns.end() && isFree(layout.columns, SchoolListRole::of(SchoolField::FullName))) {
        const auto full =
            columnWhere(sheet, layout, [](const QString &text) { return folded(text).contains(u"учрежден"_s); });
        if (full && layout.columns.begin() + std::ptrdiff_t(*full) == shortName)
            *shortName = SchoolListRole::of(SchoolField::FullName);
    }
    return layout;
}

} // namespace versta
