#include "command.h"

#include "core/charts/cardcharts.h"
#include "document/document.h"
#include "document/schoolfacts.h"
#include "document/signcalculation.h"
#include "exchange/reportexport.h"
#include "reports/signsreport.h"

#include <QDir>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

Report cardOf(const Document &document, const SignComputation &signs, std::size_t school, const ChartPainter &paint)
{
    const QDate today = QDate::currentDate();
    SchoolFacts facts = schoolFacts(document, signs.input->schools[school], signs.report, today);
    SchoolCardData data{std::move(facts.school),  today, std::move(facts.measures), std::move(facts.rechecks),
                        std::move(facts.reviews), {}};
    if (paint) {
        for (const ChartData &chart : cardCharts(*signs.input, signs.report, school))
            data.pictures.push_back({paint(chart), CardChartWidth, chart.summary});
    }
    return schoolCardReport(*signs.input, signs.report, data);
}

ExitStatus writeCard(const QCommandLineParser &parser, const CommandStreams &streams)
{
    const QString login = parser.positionalArguments()[1];
    const QString target = parser.value(u"to"_s);
    if (target.isEmpty()) {
        writeLine(streams.messages, u"Укажите файл: --to ФАЙЛ.pdf."_s);
        return ExitStatus::NotDone;
    }
    const auto wanted = SchoolLogin::fromText(login);
    const auto document = Document::open(parser.positionalArguments()[0], Document::Access::ReadOnly);
    if (!document)
        return report(document.error(), streams);
    const auto signs = computeSigns(**document);
    if (!signs)
        return report(signs.error(), streams);
    const auto &schools = signs->input->schools;
    const auto school = wanted ? std::ranges::find(schools, *wanted, &SignSchool::login) : schools.end();
    if (school == schools.end()) {
        writeLine(streams.messages,
                  u"Школы «%1» с результатами в файле нет. Логины показывает versta school list."_s.arg(login));
        return ExitStatus::NotDone;
    }
    const Report card = cardOf(**document, *signs, std::size_t(school - schools.begin()), streams.paintChart);
    if (const auto written = exportReport(card, schoolCardPageSetup(), target); !written)
        return report(written.error(), streams);
    writeLine(streams.messages, u"Записан файл «%1»."_s.arg(QDir::toNativeSeparators(target)));
    return ExitStatus::Done;
}

} // namespace

Command schoolCardCommand()
{
    return {.words = {u"school"_s},
            .usage = u"ФАЙЛ.versta ЛОГИН --to ФАЙЛ"_s,
            .summary = u"Записывает карточку школы: вид — по окончанию (%1)."_s.arg(reportExportSuffixes().join(u' ')),
            .explanation =
                u"Логин — edu990101 или sch990101. Графики есть на карточке, когда программа собрана с окном."_s,
            .options = {QCommandLineOption(u"to"_s, {}, u"ФАЙЛ"_s)},
            .fewestArguments = 2,
            .mostArguments = 2,
            .run = writeCard};
}

} // namespace versta
