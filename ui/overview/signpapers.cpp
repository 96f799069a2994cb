#include "signpapers.h"

#include "dialogs.h"
#include "exporting.h"

#include "core/charts/cardcharts.h"
#include "core/charts/chartfigures.h"
#include "core/charts/schoolcharts.h"
#include "core/pluralru.h"
#include "document/document.h"
#include "document/indicatorqueries.h"
#include "document/schoolfacts.h"
#include "exchange/reportexport.h"
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
constexpr std::size_t MostCharts = 12; // of schools in the report; what is beyond stands on their cards

// \param width on paper, millimetres
ReportPicture picture(const ChartData &chart, double width)
{
    return {chartImage(chart, QApplication::font()), width, chart.summary};
}

Report cardOf(const Document &document, const ChartSource &source, std::size_t school)
{
    const QDate today = QDate::currentDate();
    SchoolFacts facts = schoolFacts(document, source.input->schools[school], *source.report, today);
    SchoolCardData data{std::move(facts.school),  today, std::move(facts.measures), std::move(facts.rechecks),
                        std::move(facts.reviews), {}};
    for (const ChartData &chart : cardCharts(*source.input, *source.report, school))
        data.pictures.push_back(picture(chart, CardChartWidth));
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
    // Of the year; a sign of a school over all its works belongs to every year.
    std::erase_if(data.reviews, [year](const SignReview &review) {
        return review.name.paper.year != 0 && review.name.paper.year != year;
    });
    if (const ChartData chart = persistenceChart(*source.input, source.report.get()); !chart.isEmpty())
        data.pictures.push_back(picture(chart, WideChart));
    for (const SchoolSigns &school : source.report->schools) {
        const auto place = source.placeOf(school.school);
        if (!place)
            continue;
        if (const QStringList measures = measuresFor(document, source.input->schools[*place].id, data.date);
            !measures.isEmpty())
            data.measures[school.school] = measures;
        if (!school.listed || data.pictures.size() > MostCharts)
            continue;
        if (const auto chart = likeliestScoreChart(*source.input, *source.report, *place, year))
            data.pictures.push_back(picture(*chart, WideChart));
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
