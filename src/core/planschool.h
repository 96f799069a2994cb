#pragma once

#include "plan.h"
#include "school.h"

#include <QDate>
#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace versta {

/// Whose plan a plan is, and how it came.
struct SchoolPlan
{
    PlanId plan;
    SchoolId school;           ///< invalid: not known
    std::optional<QDate> sent; ///< when the school sent it
    QString file;              ///< name without folder; empty: not from a file

    friend bool operator==(const SchoolPlan &, const SchoolPlan &) = default;
};

/// Where a document says whose plan it is.
enum class PlanSchoolSource
{
    Nowhere,      ///< no school is named
    Several,      ///< several are, and nothing tells which one is meant
    Unknown,      ///< one is that the register does not have
    LoginInName,  ///< the login in the name of the file
    Title,        ///< the title of the plan
    Approval,     ///< УТВЕРЖДАЮ
    FileName,     ///< a name in the name of the file
    Surroundings, ///< preamble, СОГЛАСОВАНО, signature
};

/// Whose plan it is, as far as its document tells.
struct PlanSchool
{
    SchoolId school; ///< invalid: not told
    PlanSchoolSource source = PlanSchoolSource::Nowhere;
    QString named; ///< Unknown: «гимназия № 32»

    friend bool operator==(const PlanSchool &, const PlanSchool &) = default;
};

/// The school of the register that a plan of a school names, the surest place first. A place that names several schools
/// tells nothing.
/// \param fileName with or without folder and ending; may be empty
[[nodiscard]] PlanSchool guessPlanSchool(const Plan &plan, QStringView fileName, const std::vector<School> &schools);

/// How it was told, for the user: «по названию плана», «в реестре нет: гимназия № 32».
[[nodiscard]] QString planSchoolReason(const PlanSchool &guess);

} // namespace versta
