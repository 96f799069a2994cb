#pragma once

#include "deadline.h"

#include <QString>
#include <QStringList>

namespace versta {

/// What could not be made of a deadline, for the sentence shown to the user.
struct DeadlineDoubts
{
    QStringList impossible; ///< days that no calendar has, as typed
    bool reversed = false;
    bool contradictory = false;
    bool yearUnknown = false;
    bool monthUnknown = false;

    [[nodiscard]] bool any() const
    {
        return !impossible.isEmpty() || reversed || contradictory || yearUnknown || monthUnknown;
    }
};

/// «С 1 сентября 2022 г. по 31 октября 2022 г.», «До 28 февраля 2024 г. включительно»,
/// «По документу: график ВПР; дата в плане не названа». No full stop at the end.
[[nodiscard]] QString deadlineMeaning(const Deadline &deadline, const DeadlineDoubts &doubts);

} // namespace versta
