#include "planjson.h"

#include "numbering.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Kinds{
    std::pair{PlanKind::Municipal, u"municipal"},
    std::pair{PlanKind::Regional, u"regional"},
    std::pair{PlanKind::School, u"school"},
    std::pair{PlanKind::Decisions, u"decisions"},
};
constexpr std::array Rules{
    std::pair{NumberingRule::Hierarchical, u"hierarchical"},
    std::pair{NumberingRule::PerSection, u"per-section"},
    std::pair{NumberingRule::Continuous, u"continuous"},
};
constexpr std::array Statuses{
    std::pair{ActivityStatus::NotStarted, u"not-started"},
    std::pair{ActivityStatus::InWork, u"in-work"},
    std::pair{ActivityStatus::Done, u"done"},
    std::pair{ActivityStatus::Cancelled, u"cancelled"},
};
/// The columns that have a key of their own.
constexpr std::array NamedRoles{ColumnRole::Activity,    ColumnRole::Deadline, ColumnRole::Result,
                                ColumnRole::Responsible, ColumnRole::Control,  ColumnRole::Note};

template <class Codes, class Value>
QString codeOf(const Codes &codes, Value value)
{
    return QString::fromUtf16(std::ranges::find(codes, value, &Codes::value_type::first)->second);
}

template <class Codes, class Value>
bool readCode(const Codes &codes, const QJsonValue &json, Value &value)
{
    if (json.isUndefined() || json.isNull())
        return true;
    for (const auto &[known, code] : codes) {
        if (json.toString() == QStringView(code)) {
            value = known;
            return true;
        }
    }
    return false;
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject blockToJson(const ApprovalBlock &block)
{
    return {{u"heading"_s, block.heading},     {u"post"_s, block.post}, {u"organisation"_s, block.organisation},
            {u"person"_s, block.person},       {u"date"_s, block.date}, {u"act"_s, block.act},
            {u"act_number"_s, block.actNumber}};
}

ApprovalBlock blockFromJson(const QJsonObject &json)
{
    ApprovalBlock block;
    block.heading = json[u"heading"_s].toString();
    block.post = json[u"post"_s].toString();
    block.organisation = json[u"organisation"_s].toString();
    block.person = json[u"person"_s].toString();
    block.date = json[u"date"_s].toString();
    block.act = json[u"act"_s].toString();
    block.actNumber = json[u"act_number"_s].toString();
    return block;
}

QJsonObject columnToJson(const PlanColumn &column)
{
    QJsonObject json{{u"header"_s, column.header}, {u"role"_s, roleCode(column.role)}};
    if (column.width > 0)
        json[u"width"_s] = column.width;
    return json;
}

QJsonObject sectionToJson(const PlanSection &section, const QString &number)
{
    return {{u"number"_s, orNull(number)},
            {u"title"_s, section.title},
            {u"label"_s, orNull(section.label)},
            {u"tasks"_s, QJsonArray::fromStringList(section.tasks)},
            {u"automatic_number"_s, !section.number.has_value()}};
}

QJsonObject activityToJson(const Plan &plan, const Activity &activity, const QString &number)
{
    QJsonObject json{{u"number"_s, orNull(number)},
                     {u"automatic_number"_s, !activity.number.has_value()},
                     {u"status"_s, codeOf(Statuses, activity.status)}};
    for (const auto role : NamedRoles)
        json[roleCode(role)] = orNull(plan.cell(activity, role));
    json[u"section"_s] = activity.section ? QJsonValue(static_cast<qint64>(*activity.section)) : QJsonValue();
    if (!activity.note.isEmpty())
        json[u"own_note"_s] = activity.note;
    QJsonArray others;
    for (std::size_t i = 0; i < plan.columns.size() && i < activity.cells.size(); ++i) {
        if (plan.columns[i].role == ColumnRole::Other)
            others << activity.cells[i];
    }
    if (!others.isEmpty())
        json[u"others"_s] = others;
    return json;
}

QStringList strings(const QJsonValue &json)
{
    QStringList result;
    for (const auto value : json.toArray())
        result << value.toString();
    return result;
}

tl::unexpected<Error> broken(const QString &what)
{
    return failure(Error::Code::Parse, u"План в JSON не прочитан: "_s + what);
}

std::optional<QString> numberFromJson(const QJsonObject &json)
{
    if (json[u"automatic_number"_s].toBool(false))
        return std::nullopt;
    return json[u"number"_s].toString();
}

Result<Activity> activityFromJson(const QJsonObject &json, const Plan &plan, qsizetype index)
{
    Activity activity;
    activity.number = numberFromJson(json);
    if (!readCode(Statuses, json[u"status"_s], activity.status))
        return broken(u"неизвестное состояние мероприятия %1."_s.arg(index + 1));
    activity.note = json[u"own_note"_s].toString();
    if (const auto section = json[u"section"_s]; !section.isNull() && !section.isUndefined()) {
        const int at = section.toInt(-1);
        if (at < 0 || static_cast<std::size_t>(at) >= plan.sections.size())
            return broken(u"мероприятие %1 указывает на раздел, которого нет."_s.arg(index + 1));
        activity.section = static_cast<std::size_t>(at);
    }
    const auto others = json[u"others"_s].toArray();
    qsizetype other = 0;
    for (const auto &column : plan.columns) {
        if (column.role == ColumnRole::Number)
            activity.cells.emplace_back();
        else if (column.role == ColumnRole::Other)
            activity.cells.push_back(others.at(other++).toString());
        else
            activity.cells.push_back(json[roleCode(column.role)].toString());
    }
    return activity;
}

Result<std::vector<PlanColumn>> columnsFromJson(const QJsonArray &json)
{
    std::vector<PlanColumn> columns;
    for (const auto value : json) {
        const auto object = value.toObject();
        const auto role = roleFromCode(object[u"role"_s].toString());
        if (!role)
            return broken(u"неизвестная роль столбца «%1»."_s.arg(object[u"role"_s].toString()));
        if (*role != ColumnRole::Other && std::ranges::find(columns, *role, &PlanColumn::role) != columns.end())
            return broken(u"роль столбца «%1» встречается дважды."_s.arg(object[u"role"_s].toString()));
        columns.push_back({{}, object[u"header"_s].toString(), *role, object[u"width"_s].toDouble(0)});
    }
    return columns;
}

} // namespace

QJsonObject planToJson(const Plan &plan)
{
    const auto &properties = plan.properties;
    const auto numbers = numbersOf(plan);
    QStringList agreement;
    QJsonArray agreementBlocks;
    for (const auto &block : properties.agreement) {
        agreement << block.lines();
        agreementBlocks << blockToJson(block);
    }
    QJsonArray columns;
    for (const auto &column : plan.columns)
        columns << columnToJson(column);
    QJsonArray sections;
    for (std::size_t i = 0; i < plan.sections.size(); ++i)
        sections << sectionToJson(plan.sections[i], numbers.sections[i]);
    QJsonArray activities;
    for (std::size_t i = 0; i < plan.activities.size(); ++i)
        activities << activityToJson(plan, plan.activities[i], numbers.activities[i]);
    return {{u"title"_s, properties.title},
            {u"kind"_s, codeOf(Kinds, properties.kind)},
            {u"context_year"_s, orNull(properties.period.code())},
            {u"approval"_s, QJsonArray::fromStringList(properties.approval.lines())},
            {u"agreement"_s, QJsonArray::fromStringList(agreement)},
            {u"blocks"_s,
             QJsonObject{{u"approval"_s, blockToJson(properties.approval)}, {u"agreement"_s, agreementBlocks}}},
            {u"preamble"_s, properties.preamble},
            {u"goals"_s, QJsonArray::fromStringList(properties.goals)},
            {u"signature"_s, properties.signature},
            {u"numbering"_s, codeOf(Rules, properties.numbering)},
            {u"columns"_s, columns},
            {u"sections"_s, sections},
            {u"activities"_s, activities}};
}

Result<Plan> planFromJson(const QJsonObject &json)
{
    Plan plan;
    auto &properties = plan.properties;
    properties.title = json[u"title"_s].toString();
    properties.preamble = json[u"preamble"_s].toString();
    properties.goals = strings(json[u"goals"_s]);
    properties.signature = json[u"signature"_s].toString();
    if (!readCode(Kinds, json[u"kind"_s], properties.kind))
        return broken(u"неизвестный вид плана."_s);
    if (!readCode(Rules, json[u"numbering"_s], properties.numbering))
        return broken(u"неизвестное правило нумерации."_s);
    if (const auto year = json[u"context_year"_s].toString(); !year.isEmpty()) {
        const auto period = PlanPeriod::fromCode(year);
        if (!period)
            return broken(u"непонятный период «%1»."_s.arg(year));
        properties.period = *period;
    }
    if (const auto blocks = json[u"blocks"_s].toObject(); !blocks.isEmpty()) {
        properties.approval = blockFromJson(blocks[u"approval"_s].toObject());
        for (const auto value : blocks[u"agreement"_s].toArray())
            properties.agreement.push_back(blockFromJson(value.toObject()));
    } else {
        properties.approval = ApprovalBlock::fromLines(strings(json[u"approval"_s]));
        if (const auto lines = strings(json[u"agreement"_s]); !lines.isEmpty())
            properties.agreement.push_back(ApprovalBlock::fromLines(lines));
    }
    auto columns = columnsFromJson(json[u"columns"_s].toArray());
    if (!columns)
        return tl::unexpected(columns.error());
    plan.columns = std::move(*columns);
    for (const auto value : json[u"sections"_s].toArray()) {
        const auto object = value.toObject();
        plan.sections.push_back({{},
                                 object[u"label"_s].toString(),
                                 numberFromJson(object),
                                 object[u"title"_s].toString(),
                                 strings(object[u"tasks"_s])});
    }
    const auto activities = json[u"activities"_s].toArray();
    for (qsizetype i = 0; i < activities.size(); ++i) {
        auto activity = activityFromJson(activities.at(i).toObject(), plan, i);
        if (!activity)
            return tl::unexpected(activity.error());
        plan.activities.push_back(std::move(*activity));
    }
    return plan;
}

} // namespace versta
