#include "schoolfacts.h"

#include "document.h"
#include "planqueries.h"
#include "schoolqueries.h"
#include "signqueries.h"

namespace versta {

using namespace Qt::StringLiterals;

QStringList measuresFor(const Document &document, SchoolId school, QDate today)
{
    QStringList measures;
    const auto activities = activitiesOf(document, school, today);
    if (!activities)
        return measures;
    for (const SchoolActivity &activity : *activities) {
        QStringList about{u"план «%1»"_s.arg(activity.plan.title)};
        if (!activity.deadline.isEmpty())
            about << u"срок: %1"_s.arg(activity.deadline.simplified());
        about << stateWord(activity.state);
        if (!activity.control.isEmpty())
            about << u"вывод: %1"_s.arg(activity.control.simplified());
        measures << u"%1 (%2)"_s.arg(activity.text.simplified(), about.join(u"; "_s));
    }
    return measures;
}

std::vector<SignReview> reviewsOf(const Document &document, const SignReport &report)
{
    return signReviews(report, reviewEntries(document).value_or(std::vector<ReviewEntry>()));
}

SchoolFacts schoolFacts(const Document &document, const SignSchool &school, const SignReport &report, QDate today)
{
    SchoolFacts facts;
    if (auto registered = loadSchool(document, school.id)) {
        facts.school = std::move(*registered);
        facts.measures = measuresFor(document, school.id, today);
    } else {
        facts.school.shortName = school.name;
        facts.school.login = school.login;
    }
    facts.reviews = reviewsOf(document, report);
    return facts;
}

} // namespace versta
