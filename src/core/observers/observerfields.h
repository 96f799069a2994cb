#pragma once

#include "observer.h"

#include "core/result.h"
#include "core/school.h"

namespace versta {

/// What a column of a register is about.
enum class ObserverField
{
    Name,
    Register,
    Category,
    Workplace,
    Subjects,
    Contact,
    AccreditationNumber,
    AccreditationFrom,
    AccreditationTo,
    BriefingDay,
    Briefed,
    OwnSchools,
    ChildSchools,
    RelativeSchools,
    Note
};

inline constexpr std::array AllObserverFields{ObserverField::Name,
                                              ObserverField::Register,
                                              ObserverField::Category,
                                              ObserverField::Workplace,
                                              ObserverField::Subjects,
                                              ObserverField::Contact,
                                              ObserverField::AccreditationNumber,
                                              ObserverField::AccreditationFrom,
                                              ObserverField::AccreditationTo,
                                              ObserverField::BriefingDay,
                                              ObserverField::Briefed,
                                              ObserverField::OwnSchools,
                                              ObserverField::ChildSchools,
                                              ObserverField::RelativeSchools,
                                              ObserverField::Note};

/// «Фамилия, имя, отчество», «Реестр», «Категория» …
[[nodiscard]] QString observerFieldName(ObserverField field);
/// As lists write it: days «15.04.2026», schools by name with «; » between, a mark «да» or nothing.
[[nodiscard]] QString observerFieldText(const Observer &observer, ObserverField field,
                                        const std::vector<School> &schools);
/// Understands a text and sets the field; an empty text empties it. A briefing mark «да», «+», «пройден»; a day in the
/// column of the mark sets both. The number of an accreditation may come with its days: «№ 7 с 01.04.2026 до
/// 31.05.2026». Schools are found by name or login.
/// Parse with a sentence for the user when it is not understood: nothing is changed then.
[[nodiscard]] Result<> setObserverField(Observer &observer, ObserverField field, const QString &text,
                                        const std::vector<School> &schools);

} // namespace versta
