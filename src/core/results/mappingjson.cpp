#include "mappingjson.h"

#include "resultsjson.h"

#include "core/textfold.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

struct RoleWord
{
    SheetRole role;
    QLatin1StringView word;
};

constexpr std::array Roles{
    RoleWord{SheetRole::None, "none"_L1},
    RoleWord{SheetRole::SchoolOrLogin, "school-or-login"_L1},
    RoleWord{SheetRole::Login, "login"_L1},
    RoleWord{SheetRole::SchoolName, "school-name"_L1},
    RoleWord{SheetRole::RegionCode, "region-code"_L1},
    RoleWord{SheetRole::Region, "region"_L1},
    RoleWord{SheetRole::Municipality, "municipality"_L1},
    RoleWord{SheetRole::Address, "address"_L1},
    RoleWord{SheetRole::Group, "group"_L1},
    RoleWord{SheetRole::Schools, "schools"_L1},
    RoleWord{SheetRole::Participants, "participants"_L1},
    RoleWord{SheetRole::PupilCode, "pupil-code"_L1},
    RoleWord{SheetRole::PupilName, "pupil-name"_L1},
    RoleWord{SheetRole::Gender, "gender"_L1},
    RoleWord{SheetRole::Class, "class"_L1},
    RoleWord{SheetRole::Variant, "variant"_L1},
    RoleWord{SheetRole::Total, "total"_L1},
    RoleWord{SheetRole::Mark, "mark"_L1},
    RoleWord{SheetRole::Journal, "journal"_L1},
    RoleWord{SheetRole::Task, "task"_L1},
    RoleWord{SheetRole::Number, "number"_L1},
    RoleWord{SheetRole::ShiftPercent, "shift-percent"_L1},
    RoleWord{SheetRole::ShiftCount, "shift-count"_L1},
    RoleWord{SheetRole::ShiftName, "shift-name"_L1},
    RoleWord{SheetRole::ShareValue, "share"_L1},
    RoleWord{SheetRole::MeanScore, "mean-score"_L1},
    RoleWord{SheetRole::Year, "year"_L1},
    RoleWord{SheetRole::Grade, "grade"_L1},
    RoleWord{SheetRole::Subject, "subject"_L1},
    RoleWord{SheetRole::UploadDate, "upload-date"_L1},
    RoleWord{SheetRole::TaskCode, "task-code"_L1},
    RoleWord{SheetRole::Requirement, "requirement"_L1},
    RoleWord{SheetRole::TaskMaximum, "task-maximum"_L1},
    RoleWord{SheetRole::GroupValue, "group-value"_L1},
    RoleWord{SheetRole::Marker, "marker"_L1},
    RoleWord{SheetRole::MarkerCount, "marker-count"_L1},
};

constexpr std::array Kinds{
    ReportKind::Individual, ReportKind::Marks,  ReportKind::Journal, ReportKind::Scores,      ReportKind::Tasks,
    ReportKind::Planned,    ReportKind::Groups, ReportKind::Form,    ReportKind::FederalList, ReportKind::Exam,
};

QJsonObject columnToJson(const MappedColumn &column)
{
    const auto *const role = std::ranges::find(Roles, column.role, &RoleWord::role);
    QJsonObject json{{u"column"_s, column.column}, {u"role"_s, QString(role->word)}, {u"header"_s, column.header}};
    if (!column.code.isEmpty())
        json[u"code"_s] = column.code;
    if (column.index != 0)
        json[u"index"_s] = column.index;
    if (column.maximum != 0)
        json[u"maximum"_s] = column.maximum;
    if (column.counts)
        json[u"counts"_s] = true;
    return json;
}

std::optional<MappedColumn> columnFromJson(const QJsonObject &json)
{
    const QString word = json[u"role"_s].toString();
    const auto *const role = std::ranges::find_if(Roles, [&](const RoleWord &known) { return word == known.word; });
    const int place = json[u"column"_s].toInt(-1);
    if (role == Roles.end() || place < 0)
        return std::nullopt;
    MappedColumn column;
    column.column = place;
    column.role = role->role;
    column.header = json[u"header"_s].toString();
    column.code = json[u"code"_s].toString();
    column.index = json[u"index"_s].toInt();
    column.maximum = json[u"maximum"_s].toInt();
    column.counts = json[u"counts"_s].toBool();
    return column;
}

// Where nothing looks like a header, the layout is known by its first row with two texts.
QStringList firstTexts(const Sheet &sheet)
{
    for (const SheetRow &row : sheet.rows) {
        QStringList texts;
        for (const auto &place : row.places()) {
            if (!place.cell.isEmpty() && !place.cell.number())
                texts << folded(place.cell.text());
        }
        if (texts.size() >= 2)
            return texts;
    }
    return {};
}

/// The row that has most of the mapping's headers, or their last lines, in its columns; where it stood when there is
/// none.
int headerBottomIn(const Sheet &sheet, const SheetMapping &mapping)
{
    constexpr std::size_t looked = 60;
    int bottom = mapping.headerBottom;
    std::ptrdiff_t most = 0;
    for (std::size_t at = 0; at < std::min(looked, sheet.rows.size()); ++at) {
        const auto &row = sheet.rows[at];
        const auto fitting = std::ranges::count_if(mapping.columns, [&row](const MappedColumn &column) {
            const QString text = row.at(column.column).text().simplified();
            return !text.isEmpty() && (column.header == text || column.header.endsWith(u' ' + text));
        });
        if (fitting > most) {
            most = fitting;
            bottom = row.number();
        }
    }
    return bottom;
}

} // namespace

QJsonObject mappingToJson(const SheetMapping &mapping)
{
    QJsonArray columns;
    for (const MappedColumn &column : mapping.columns)
        columns.append(columnToJson(column));
    return {{u"kind"_s, reportKindCode(mapping.kind)},
            {u"layout"_s, mapping.layout},
            {u"headerTop"_s, mapping.headerTop},
            {u"headerBottom"_s, mapping.headerBottom},
            {u"columns"_s, columns}};
}

std::optional<SheetMapping> mappingFromJson(const QJsonObject &json)
{
    SheetMapping mapping;
    const QString word = json[u"kind"_s].toString();
    const auto *const kind = std::ranges::find_if(Kinds, [&](ReportKind k) { return reportKindCode(k) == word; });
    if (kind == Kinds.end() && !word.isEmpty())
        return std::nullopt;
    mapping.kind = kind == Kinds.end() ? ReportKind::Unknown : *kind;
    mapping.layout = json[u"layout"_s].toString();
    mapping.headerTop = json[u"headerTop"_s].toInt();
    mapping.headerBottom = json[u"headerBottom"_s].toInt();
    if (!json[u"columns"_s].isArray())
        return std::nullopt;
    const QJsonArray columns = json[u"columns"_s].toArray();
    for (const QJsonValue value : columns) {
        const auto column = columnFromJson(value.toObject());
        if (!column)
            return std::nullopt;
        mapping.columns.push_back(*column);
    }
    return mapping;
}

QString layoutKey(const Sheet &sheet)
{
    QStringList headers;
    const SheetMapping guess = recogniseSheet(sheet);
    for (const MappedColumn &column : guess.columns)
        headers << folded(column.header);
    return (headers.isEmpty() ? firstTexts(sheet) : headers).join(u" | "_s);
}

SheetMapping fittedMapping(const SheetMapping &mapping, const Sheet &sheet)
{
    SheetMapping fitted = mapping;
    if (mapping.headerTop == 0)
        return fitted;
    const int top = recogniseSheet(sheet).headerTop;
    const int moved = top > 0 ? top - mapping.headerTop : headerBottomIn(sheet, mapping) - mapping.headerBottom;
    fitted.headerTop += moved;
    fitted.headerBottom += moved;
    return fitted;
}

} // namespace versta
