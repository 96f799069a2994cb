#include "schoolfacts.h"

#include "document.h"
#include "planqueries.h"
#include "recheckqueries.h"
#include "schoolqueries.h"
#include "signqueries.h"

#include "core/analysis/signwords.h"
#include "core/rechecks/recheckwords.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QStringList rechecksFor(const Document &document, SchoolId school)
{
    QStringList lines;
    for (const RecheckOverview &recheck : rechecksOfSchool(document, school).value_or(std::vector<RecheckOverview>())) {
        QStringList papers;
        for (const PaperKey &paper : recheck.papers)
            papers << paperText(paper);
        lines << u"%1: %2. %3"_s.arg(recheckTitle(recheck.head), papers.join(u"; "_s),
                                     recheckSentences(recheck.figures).join(u' '));
    }
    return lines;
}

} // namespace

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
        facts.rechecks = rechecksFor(document, school.id);
    } else {
        facts.school.shortName = school.name;
        facts.school.login = school.login;
    }
    facts.reviews = reviewsOf(document, report);
    return facts;
}

} // namespace versta
