// A region's file of three years with four works each, as «Индивидуальные результаты» give them, filled from a
// simulated world: what `versta signs` is timed on. usage: versta_signfile FILE [SCHOOLS]; docs/performance.md names
// the figures.

#include "simulatedworld.h"

#include "document/document.h"
#include "document/resultedits.h"
#include "document/signcalculation.h"
#include "document/signdata.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>
#include <functional>

using namespace versta;
using namespace versta::power;
using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t Seed = 1;
constexpr int SchoolsOfMunicipality = 25;

template <class R>
R required(R result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().text));
    return result;
}

void addWorks(ResultSet &set, const WorldPlan &plan, std::size_t paper, int year, std::size_t school)
{
    const SimulatedCell cell = simulatedCell(plan, paper, year, school, Seed);
    const SimulatedPaper &simulated = plan.papers[paper];
    const SchoolLogin login(990001 + int(school));
    set.schools.push_back({login, login.text(), u"МБОУ «СОШ № %1»"_s.arg(school + 1),
                           u"Район %1"_s.arg(school / SchoolsOfMunicipality + 1)});
    for (std::size_t pupil = 0; pupil < cell.totals.size(); ++pupil) {
        PupilWork work;
        work.school = login;
        work.code = simulated.grade() * 10000 + int(pupil) + 1;
        work.schoolClass = QChar(char16_t(u'А' + cell.classOf[pupil]));
        const auto tasks = cell.tasks.begin() + std::ptrdiff_t(pupil * simulated.tasks());
        work.tasks.assign(tasks, tasks + std::ptrdiff_t(simulated.tasks()));
        work.total = cell.totals[pupil];
        work.mark = simulated.markOf(work.total);
        if (cell.journal[pupil] > 0)
            work.journal = cell.journal[pupil];
        set.works.push_back(std::move(work));
    }
}

void fill(Document &document, const WorldPlan &plan)
{
    for (const int year : plan.years) {
        for (std::size_t paper = 0; paper < plan.papers.size(); ++paper) {
            SheetReading sheet;
            sheet.mapping.kind = ReportKind::Individual;
            ResultSet &set = sheet.sets.emplace_back();
            set.paper = plan.papers[paper].examPaper(year);
            for (std::size_t school = 0; school < plan.schools.size(); ++school)
                addWorks(set, plan, paper, year, school);
            WorkbookReading reading;
            reading.sheets.push_back(std::move(sheet));
            required(importWorkbook(document, reading, u"Книга.xlsx"_s, {.fillRegister = true}));
        }
    }
}

void measure(const char *name, const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    std::printf("%-32s %8.0f ms\n", name, double(timer.nsecsElapsed()) / 1e6);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: versta_signfile FILE [SCHOOLS]\n");
        return 2;
    }
    const auto document = std::move(*required(Document::create(arguments[1])));
    fill(*document, threeYears(std::size_t(arguments.value(2, u"1000"_s).toInt())));
    SignData data;
    measure("reading", [&] { data = std::move(*required(readSignData(*document))); });
    SignGathering gathering;
    SignInput input;
    measure("unpacking", [&] { input = std::move(*required(gathering.input(data))); });
    const SignCalculation calculate = std::move(*required(signPreparation()(*document)));
    measure("computing", [&] { required(calculate(input, {})); });
    measure("all of it, from the file", [&] { required(signsOf(*document)); });
    return 0;
}
