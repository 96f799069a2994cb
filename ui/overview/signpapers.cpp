#include "signpapers.h"

#include "dialogs.h"
#include "exporting.h"

#include "core/charts/chartfigures.h"
#include "core/charts/papercharts.h"
#include "core/charts/schoolcharts.h"
#include "core/pluralru.h"
#include "document/document.h"
#include "document/indicatorqueries.h"
#include "document/planqueries.h"
#include "document/schoolqueries.h"
#include "document/signqueries.h"
#include "exchange/reportexport.h"
#include "plan/activitystates.h"
#include "reports/signsreport.h"
#include "results/charts/chartexport.h"

#include <QApplication>
#include <QDir>
#include <QProgressDialog>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr double WideChart = 170;      // millimetres
constexpr double CardChart = 95;       // two of them on a card of two pages
constexpr std::size_t MostCharts = 12; // of schools in the report; what is beyond stands on their cards

QStringList measuresOf(const Document &document, SchoolId school)
{
    QStringList measures;
    const auto activities = activitiesOf(document, school, QDate::currentDate());
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

// The work of a school that asks for a look most: flagged first, then the strongest, then the last.
std::optional<std::size_t> likeliestPaper(const ChartSource &source, std::size_t school)
{
    const SchoolLogin &login = source.input->schools[school].login;
    std::optional<std::size_t> best;
    double most = 0;
    for (std::size_t at = 0; at < source.input->papers.size(); ++at) {
        const SignCell *cell = cellOf(source.input->papers[at], school);
        if (!cell || cell->scores.empty())
            continue;
        double weight = 0;
        for (const Sign &sign : source.report->signs) {
            if (sign.school == login && sign.paper == source.input->papers[at].paper.key &&
                sign.kind == SignKind::SharedEvidence)
                weight = sign.evidence.value_or(0);
        }
        if (!best || weight >= most) {
            best = at;
            most = weight;
        }
    }
    return best;
}

// \param width on paper, millimetres
std::optional<ReportPicture> picture(const ChartData &chart, double width)
{
    if (chart.isEmpty())
        return {};
    return ReportPicture{chartImage(chart, QApplication::font()), width, chart.summary};
}

std::optional<ReportPicture> scorePicture(const ChartSource &source, std::size_t school, double width)
{
    const auto paper = likeliestPaper(source, school);
    if (!paper)
        return {};
    return picture(scoreChart(*source.input, *paper, school, source.expectedOf(*paper, school)), width);
}

std::vector<SignReview> reviewsOf(const Document &document, const SignReport &report)
{
    return signReviews(report, reviewEntries(document).value_or(std::vector<ReviewEntry>()));
}

Report cardOf(const Document &document, const ChartSource &source, std::size_t school)
{
    const SignSchool &known = source.input->schools[school];
    SchoolCardData data;
    if (auto registered = loadSchool(document, known.id)) {
        data.school = std::move(*registered);
        data.measures = measuresOf(document, known.id);
    } else {
        data.school.shortName = known.name;
        data.school.login = known.login;
    }
    data.date = QDate::currentDate();
    data.reviews = reviewsOf(document, *source.report);
    for (auto &one : {scorePicture(source, school, CardChart),
                      picture(habitChart(*source.report, known.login, nameOf(known)), CardChart)}) {
        if (one)
            data.pictures.push_back(*one);
    }
    return schoolCardReport(*source.input, *source.report, data);
}

QString written(int cards)
{
    return countOf(cards, u"карточка записана"_s, u"карточки записаны"_s, u"карточек записано"_s);
}

} // namespace

QString writeSignsReport(const Document &document, const ChartSource &source, int year, Dialogs &dialogs,
                         QWidget *parent)
{
    SignsReportData data;
    data.year = year;
    data.date = QDate::currentDate();
    data.reviews = reviewsOf(document, *source.report);
    if (auto chart = picture(persistenceChart(*source.input, source.report.get()), WideChart))
        data.pictures.push_back(std::move(*chart));
    for (const SchoolSigns &school : source.report->schools) {
        const auto place = source.placeOf(school.school);
        if (!place)
            continue;
        if (const QStringList measures = measuresOf(document, source.input->schools[*place].id); !measures.isEmpty())
            data.measures[school.school] = measures;
        if (!school.listed || data.pictures.size() > MostCharts)
            continue;
        if (auto chart = scorePicture(source, *place, WideChart))
            data.pictures.push_back(std::move(*chart));
    }
    if (const auto indicators = indicatorSource(document, source.input.get(), source.report.get()))
        data.indicators = indicatorsOf(*indicators, {year - 2, year - 1, year});
    const Report report = signsReport(*source.input, *source.report, data);
    const QString path =
        exportReportWithQuestions(report, signsPageSetup(), u"Справка о признаках"_s,
                                  u"Справка о признаках необъективности %1"_s.arg(year), document, dialogs, parent);
    return path.isEmpty() ? QString() : u"Справка записана: %1"_s.arg(QDir::toNativeSeparators(path));
}

QString writeSchoolCards(const Document &document, const ChartSource &source, const std::vector<SchoolLogin> &schools,
                         Dialogs &dialogs, QWidget *parent)
{
    if (schools.size() == 1) {
        const auto place = source.placeOf(schools.front());
        if (!place)
            return {};
        const QString name = u"Карточка %1"_s.arg(nameOf(source.input->schools[*place]));
        const QString path = exportReportWithQuestions(cardOf(document, source, *place), schoolCardPageSetup(),
                                                       u"Карточка школы"_s, name, document, dialogs, parent);
        return path.isEmpty() ? QString() : u"Карточка записана: %1"_s.arg(QDir::toNativeSeparators(path));
    }
    const QString folder = dialogs.chooseFolder(parent, u"Куда записать карточки школ"_s, QString());
    if (folder.isEmpty())
        return {};
    QProgressDialog progress(u"Карточки школ записываются."_s, u"Отмена"_s, 0, int(schools.size()), parent);
    progress.setWindowModality(Qt::WindowModal);
    int done = 0;
    for (const SchoolLogin &school : schools) {
        progress.setValue(done);
        if (progress.wasCanceled())
            break;
        const auto place = source.placeOf(school);
        if (!place)
            continue;
        const QString name = exportFileName(
            u"Карточка %1 %2"_s.arg(school.text(), nameOf(source.input->schools[*place])), u"Карточка"_s);
        const QString path = QDir(folder).filePath(name + u".pdf"_s);
        if (const auto result = exportReport(cardOf(document, source, *place), schoolCardPageSetup(), path); !result) {
            dialogs.tell(parent, result.error());
            break;
        }
        ++done;
    }
    progress.setValue(progress.maximum());
    return u"%1 из %2: %3"_s.arg(written(done)).arg(schools.size()).arg(QDir::toNativeSeparators(folder));
}

} // namespace versta
