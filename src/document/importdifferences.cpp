#include "importdifferences.h"

#include "core/pluralru.h"
#include "core/results/groupvalues.h"

#include <QLocale>

#include <map>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostDifferences = 200;

QString shown(double value)
{
    return QLocale(QLocale::Russian).toString(value, 'g', 6);
}

QString shown(const std::optional<int> &value)
{
    return value ? QString::number(*value) : u"нет"_s;
}

QString shown(const std::optional<double> &value)
{
    return value ? shown(*value) : u"нет"_s;
}

QString shownScore(const PupilWork &work, std::size_t task)
{
    if (task >= work.tasks.size() || work.tasks[task] < notTaught)
        return u"нет"_s;
    if (work.tasks[task] == notAttempted)
        return u"X"_s;
    return work.tasks[task] == notTaught ? u"не пройд."_s : QString::number(work.tasks[task]);
}

template <class Value>
void describe(const QString &what, const Value &before, const Value &after, QStringList &parts)
{
    if (before != after)
        parts << what + u' ' + shown(before) + u" → " + shown(after);
}

bool sameWork(const PupilWork &left, const PupilWork &right)
{
    return left.schoolClass == right.schoolClass && left.variant == right.variant && left.tasks == right.tasks &&
           left.total == right.total && left.mark == right.mark && left.journal == right.journal;
}

QString nameOf(const PupilWork &work)
{
    const QString ofClass = work.schoolClass.isEmpty() ? QString() : u"класс "_s + work.schoolClass + u", ";
    return ofClass + u"код "_s + QString::number(work.code);
}

QString describedWork(const PupilWork &before, const PupilWork &after, const std::vector<PaperTask> &tasks)
{
    QStringList parts;
    describe(u"отметка"_s, before.mark, after.mark, parts);
    describe(u"балл"_s, std::optional(before.total), std::optional(after.total), parts);
    describe(u"отметка по журналу"_s, before.journal, after.journal, parts);
    describe(u"вариант"_s, std::optional(before.variant), std::optional(after.variant), parts);
    if (before.schoolClass != after.schoolClass)
        parts << u"класс «"_s + before.schoolClass + u"» → «" + after.schoolClass + u'»';
    for (std::size_t task = 0; task < std::max(before.tasks.size(), after.tasks.size()); ++task) {
        const QString from = shownScore(before, task);
        const QString to = shownScore(after, task);
        if (from != to)
            parts << u"задание "_s + (task < tasks.size() ? tasks[task].code : QString::number(task + 1)) + u' ' +
                         from + u" → " + to;
    }
    return parts.join(u", ");
}

void add(const QString &difference, ReportImport &report)
{
    if (report.differences.size() < MostDifferences)
        report.differences << difference;
    else
        ++report.moreDifferences;
}

} // namespace

void compareWorks(const std::vector<PupilWork> &stored, const std::vector<PupilWork> &given,
                  const std::vector<PaperTask> &tasks, const QString &school, ReportImport &report)
{
    // A code that stands twice is met in its order; works without codes are met by their place.
    std::multimap<int, const PupilWork *> known;
    for (const PupilWork &work : stored)
        known.emplace(work.code, &work);
    for (const PupilWork &work : given) {
        const auto found = known.find(work.code);
        if (found == known.end()) {
            ++report.pupils.added;
            if (!stored.empty())
                add(school + u": "_s + nameOf(work) + u" — новая работа", report);
            continue;
        }
        if (sameWork(*found->second, work)) {
            ++report.pupils.same;
        } else {
            ++report.pupils.changed;
            add(school + u", "_s + nameOf(work) + u": " + describedWork(*found->second, work, tasks), report);
        }
        known.erase(found);
    }
    for (const auto &[code, work] : known) {
        ++report.pupils.gone;
        add(school + u": "_s + nameOf(*work) + u" — работы в книге больше нет", report);
    }
}

void describeGroup(const GroupRow &stored, const GroupRow &given, const QString &name, ReportImport &report)
{
    QStringList parts;
    describe(u"школ"_s, stored.schools, given.schools, parts);
    describe(u"участников"_s, stored.participants, given.participants, parts);
    describe(u"средний балл"_s, stored.meanScore, given.meanScore, parts);
    if (stored.markPercent && given.markPercent) {
        for (std::size_t at = 0; at < 4; ++at)
            describe(u"доля «%1», %"_s.arg(at + 2), std::optional((*stored.markPercent)[at]),
                     std::optional((*given.markPercent)[at]), parts);
    }
    if (stored.journal && given.journal) {
        static const std::array<QString, 3> names{u"понизили"_s, u"подтвердили"_s, u"повысили"_s};
        for (std::size_t at = 0; at < 3; ++at)
            describe(names[at], std::optional(stored.journal->counts[at]), std::optional(given.journal->counts[at]),
                     parts);
    }
    if (stored.group.name != given.group.name)
        parts << u"название «"_s + stored.group.name + u"» → «" + given.group.name + u'»';
    if (parts.isEmpty())
        parts << u"другие доли в строке"_s;
    add(name + u": "_s + parts.join(u", "), report);
}

} // namespace versta
