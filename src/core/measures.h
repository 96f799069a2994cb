#pragma once

#include "plan.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace versta {

/// What a municipality does about schools whose results need a look, in the words of real plans: the texts that an
/// activity of a plan begins with. They are a beginning to be edited, not a rule.
struct MeasureTemplate
{
    QString code;        ///< fixed: «consultation»
    QString title;       ///< for a list to choose from
    QString activity;    ///< what is done; the schools and the works follow it
    QString deadline;    ///< in words that are understood: «сентябрь – октябрь»
    QString responsible; ///< a post or a body
    QString result;      ///< what is expected
};

/// Consultation, re-check by the municipal commission, observers, a school's own plan, help with the subject, a talk
/// with the school's managers.
[[nodiscard]] const std::vector<MeasureTemplate> &measureTemplates();

/// What is done, where it concerns certain works and schools: «Перепроверка работ ВПР … (Русский язык, 5 класс): СОШ
/// № 1, СОШ № 2».
/// \param works what follows in brackets; may be empty
/// \param schools their names; may be empty
[[nodiscard]] QString measureText(const QString &activity, const QStringList &works, const QStringList &schools);

/// The texts of a measure.
struct Measure
{
    QString activity;
    QString deadline;
    QString responsible;
    QString result;
    std::vector<SchoolId> schools;
};

/// An activity of the plan with the texts in the columns that have their roles. What the plan has no column for goes
/// behind the activity's text: «Срок: …».
[[nodiscard]] Activity measureActivity(const Plan &plan, const Measure &measure);

} // namespace versta
