#pragma once

#include "deadline.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace versta {

/// What could not be made of a deadline, for the sentence shown to the user.
struct DeadlineDoubts
{
    QStringList impossible; ///< days that no calendar has, as typed
    bool reversed = false;
    bool contradictory = false;
    bool yearUnknown = false;
    bool monthUnknown = false;
    bool monthAssumed = false;   ///< «ежеквартально до 10 числа»: of the month after the quarter
    bool beforePlan = false;     ///< «июнь – сентябрь» of a school year begins before it
    bool farFromPlan = false;    ///< a year that can hardly be meant
    std::vector<int> shortYears; ///< «март 25»: digits taken for these years
};

/// What was typed and has no exact value.
struct DeadlineWording
{
    QString often; ///< «2 раза в месяц, по вторникам»; empty when nothing recurs or the event says it
    QString event; ///< «не позднее 3 дней после получения протоколов»
};

/// «С 1 сентября 2022 г. по 31 октября 2022 г.», «До 28 февраля 2024 г. включительно»,
/// «По документу: график ВПР; дата в плане не названа», «По событию: после ВПР; дата в плане не названа». No full stop
/// at the end.
[[nodiscard]] QString deadlineMeaning(const Deadline &deadline, const DeadlineWording &wording,
                                      const DeadlineDoubts &doubts);

} // namespace versta
