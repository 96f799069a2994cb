#include "minutes.h"

#include "deadline.h"
#include "numbering.h"

#include <QRegularExpression>

namespace versta {

using namespace Qt::StringLiterals;

std::optional<QDate> minutesDay(QStringView date)
{
    static const QRegularExpression before(u"^\\s*(?:от|дата)\\s*:?\\s*"_s,
                                           QRegularExpression::CaseInsensitiveOption |
                                               QRegularExpression::UseUnicodePropertiesOption);
    // «"22" марта 2023 г.» is how a blank is filled in.
    QString text = date.toString().remove(before);
    text.remove(QRegularExpression(u"[\"«»„“”]"_s));
    const Deadline understood = understandDeadline(text.simplified(), {});
    if (understood.kind != Deadline::Kind::Date || understood.intervals.size() != 1)
        return std::nullopt;
    const DateInterval &interval = understood.intervals.front();
    return interval.from == interval.to ? interval.to : std::nullopt;
}

QString minutesName(const QString &number, const QString &date)
{
    QString name = u"Протокол"_s;
    if (!number.trimmed().isEmpty())
        name += u" № "_s + number.trimmed();
    const auto day = minutesDay(date);
    if (day)
        name += u" от "_s + day->toString(u"dd.MM.yyyy"_s);
    else if (!date.trimmed().isEmpty())
        name += u" от "_s + date.simplified();
    return name;
}

QString minutesTitle(const Minutes &minutes)
{
    return QString(minutesName(minutes.number, minutes.date) + u' ' + minutes.meeting.simplified()).trimmed();
}

std::vector<PlanColumn> decisionColumns()
{
    return {{{}, u"№ п/п"_s, ColumnRole::Number, 0},
            {{}, u"Решение"_s, ColumnRole::Activity, 0},
            {{}, u"Срок"_s, ColumnRole::Deadline, 0},
            {{}, u"Ответственные"_s, ColumnRole::Responsible, 0},
            {{}, u"Отметка о выполнении"_s, ColumnRole::Control, 0}};
}

PlanPeriod decisionPeriod(const std::optional<QDate> &day)
{
    constexpr int September = 9;
    if (!day)
        return {};
    return PlanPeriod::schoolYear(day->month() >= September ? day->year() : day->year() - 1);
}

std::optional<std::size_t> sectionOfQuestion(const Plan &decisions, std::size_t question)
{
    const PlanNumbers numbers = numbersOf(decisions);
    for (std::size_t section = 0; section < decisions.sections.size(); ++section) {
        QString number = numbers.sections[section].trimmed();
        while (number.endsWith(u'.') || number.endsWith(u')'))
            number.chop(1);
        if (number == QString::number(question + 1))
            return section;
    }
    return std::nullopt;
}

} // namespace versta
