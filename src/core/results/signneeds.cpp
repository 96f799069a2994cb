#include "signneeds.h"

#include "resultsjson.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

bool has(const LoadedPaper &paper, ReportKind report)
{
    return std::ranges::find(paper.reports, report) != paper.reports.end();
}

bool hasAny(const LoadedPaper &paper, std::initializer_list<ReportKind> reports)
{
    return std::ranges::any_of(reports, [&](ReportKind report) { return has(paper, report); });
}

QString named(ReportKind report)
{
    return u'«' + reportKindName(report) + u'»';
}

bool isOfFederalList(const PaperKey &key)
{
    return key.procedure == Procedure::Vpr && (key.grade == 4 || key.grade == 5) &&
           (key.subject == u"Русский язык"_s || key.subject == u"Математика"_s);
}

/// The work of the same pupils a year earlier or later.
PaperKey neighbour(PaperKey key)
{
    const int step = key.grade == 4 ? 1 : -1;
    key.grade += step;
    key.year += step;
    return key;
}

QStringList without(bool there, const QString &missing)
{
    return there ? QStringList() : QStringList{missing};
}

// The mean of a school and of the region: of works, or of the distribution of scores.
bool hasMeans(const LoadedPaper &paper)
{
    return hasAny(paper, {ReportKind::Individual, ReportKind::Form, ReportKind::Scores});
}

QString distributionOrWorks()
{
    return named(ReportKind::Scores) + u" или " + named(ReportKind::Individual);
}

SignNeed changeOfParallel(const LoadedPaper &paper, const std::vector<LoadedPaper> &all)
{
    SignNeed need{SignLayer::Method2019, u"резкое изменение результатов параллели"_s,
                  without(hasMeans(paper), distributionOrWorks())};
    const PaperKey key = neighbour(paper.key);
    const auto other = std::ranges::find(all, key, &LoadedPaper::key);
    if (other == all.end() || !hasMeans(*other))
        need.missing << u"%1: %2"_s.arg(key.title(), distributionOrWorks());
    return need;
}

} // namespace

std::vector<SignNeed> signNeeds(const LoadedPaper &paper, const std::vector<LoadedPaper> &all,
                                const std::vector<int> &federalYears)
{
    std::vector<SignNeed> needs;
    if (isOfFederalList(paper.key)) {
        const int year = paper.key.year;
        const bool listed = std::ranges::find(federalYears, year) != federalYears.end();
        needs.push_back({SignLayer::Federal, u"список ФИОКО"_s,
                         without(listed, u"список ОО с признаками необъективности за %1 год"_s.arg(year))});
        // The bounds of the region come from its own row of the distribution; works give those of the municipality.
        needs.push_back({SignLayer::Method2019, u"завышенный средний балл"_s,
                         without(has(paper, ReportKind::Scores), named(ReportKind::Scores))});
        needs.push_back(
            {SignLayer::Method2019, u"несоответствие школьным отметкам"_s,
             without(hasAny(paper, {ReportKind::Individual, ReportKind::Form}), named(ReportKind::Individual))});
        needs.push_back(changeOfParallel(paper, all));
    }
    SignNeed borders{SignLayer::Versta, u"пики на границах отметок"_s, without(hasMeans(paper), distributionOrWorks())};
    if (!paper.hasScale)
        borders.missing << u"шкала перевода баллов в отметки"_s;
    needs.push_back(std::move(borders));
    needs.push_back(
        {SignLayer::Versta, u"расхождение с журналом"_s,
         without(hasAny(paper, {ReportKind::Journal, ReportKind::Individual}), named(ReportKind::Journal))});
    needs.push_back({SignLayer::Versta, u"простые задания хуже, сложные лучше"_s,
                     without(hasAny(paper, {ReportKind::Tasks, ReportKind::Planned}), named(ReportKind::Tasks))});
    return needs;
}

} // namespace versta
