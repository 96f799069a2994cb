#include "observerpapers.h"

#include "exporting.h"
#include "observertables.h"

#include "reports/observerreports.h"
#include "signs/personname.h"

#include <QDir>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QString nameOfPaper(ObserverPaper paper)
{
    switch (paper) {
    case ObserverPaper::List:
        return u"Список наблюдателей (приложение к приказу)"_s;
    case ObserverPaper::Schedule:
        return u"График наблюдения"_s;
    case ObserverPaper::Journal:
        return u"Журнал инструктажа наблюдателей"_s;
    case ObserverPaper::BlankAct:
        return u"Акт наблюдения (бланк)"_s;
    case ObserverPaper::Act:
        return u"Акт наблюдения"_s;
    case ObserverPaper::Summary:
        return u"Итоги наблюдения по школам"_s;
    }
    return {};
}

Report reportOf(ObserverPaper paper, const ObserverPapers &papers, std::optional<ObserverRegister> list,
                AssignmentId act)
{
    switch (paper) {
    case ObserverPaper::List:
        return observerListReport(papers, list);
    case ObserverPaper::Schedule:
        return observerScheduleReport(papers);
    case ObserverPaper::Journal:
        return briefingJournalReport(papers, list);
    case ObserverPaper::BlankAct:
        return blankActReport();
    case ObserverPaper::Act:
        break;
    case ObserverPaper::Summary:
        return observationSummaryReport(papers);
    }
    const auto found = std::ranges::find(papers.schedule.assignments, act, &ObserverAssignment::id);
    return found == papers.schedule.assignments.end() ? blankActReport() : observationActReport(papers, *found);
}

} // namespace

QString writeObserverPaper(ObserverPaper paper, const ObserverBook &book, const std::vector<School> &schools,
                           std::optional<ObserverRegister> list, AssignmentId act, const Document &document,
                           Dialogs &dialogs, QWidget *parent)
{
    const ObserverPapers papers{book.schedule, book.acts, schoolNamesOf(schools), personName()};
    const bool isAct = paper == ObserverPaper::BlankAct || paper == ObserverPaper::Act;
    const QString name = nameOfPaper(paper);
    const QString path =
        exportReportWithQuestions(reportOf(paper, papers, list, act), isAct ? actPageSetup() : observerPageSetup(),
                                  name, name, document, dialogs, parent);
    return path.isEmpty() ? QString() : u"Записано: %1"_s.arg(QDir::toNativeSeparators(path));
}

} // namespace versta
