#pragma once

#include "core/analysis/sign.h"
#include "core/analysis/signinput.h"
#include "core/analysis/signreview.h"
#include "core/result.h"
#include "core/school.h"

#include <QDate>
#include <QStringList>

#include <vector>

namespace versta {

class Document;

/// What papers about a school say beside its signs.
struct SchoolFacts
{
    School school;        ///< name and login alone when it is not in the register
    QStringList measures; ///< see measuresFor()
    QStringList rechecks; ///< «Приказ № 86 от 19.05.2025: Русский язык, 4 класс. Проверено …», the last first
    std::vector<SignReview> reviews; ///< of all signs of the report
};

/// What plans hold for a school, a line each: «Перепроверка работ (план «…»; срок: октябрь; в работе)».
/// \param today the day from which states are seen
[[nodiscard]] QStringList measuresFor(const Document &document, SchoolId school, QDate today);

/// How far the work on the signs of a report is.
[[nodiscard]] std::vector<SignReview> reviewsOf(const Document &document, const SignReport &report);

[[nodiscard]] SchoolFacts schoolFacts(const Document &document, const SignSchool &school, const SignReport &report,
                                      QDate today);

} // namespace versta
