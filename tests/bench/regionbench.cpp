// A region's file: how long it takes to fill, how large it is, how long what the results page asks takes.
// usage: versta_regionbench [SCHOOLS [PAPERS [YEARS]]]; docs/performance.md names the figures.

#include "document/document.h"
#include "document/resultedits.h"
#include "document/resultqueries.h"
#include "document/schoolqueries.h"
#include "document/signdata.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>
#include <functional>
#include <random>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

constexpr int Tasks = 12;

template <class R>
R required(R result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().text));
    return result;
}

void measure(const char *name, const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    std::printf("%-58s %9.1f ms\n", name, double(timer.nsecsElapsed()) / 1e6);
    std::fflush(stdout);
}

WorkbookReading workbook(ReportKind kind, ResultSet set)
{
    SheetReading sheet;
    sheet.mapping.kind = kind;
    sheet.sets.push_back(std::move(set));
    WorkbookReading reading;
    reading.sheets.push_back(std::move(sheet));
    return reading;
}

ExamPaper paperOf(int year, int paper)
{
    ExamPaper result;
    result.key = {Procedure::Vpr, year, paper % 2 == 0 ? u"Математика"_s : u"Русский язык"_s, 4 + paper / 2 % 5, {}};
    if (paper >= 10)
        result.key.level = u"уровень %1"_s.arg(paper);
    result.maximum = 2 * Tasks;
    for (int task = 1; task <= Tasks; ++task)
        result.tasks.push_back({QString::number(task), 2, TaskDifficulty::Basic, {}});
    return result;
}

// Pupils whose tasks hang together as they do: by what the pupil knows.
PupilWork anyWork(int school, int code, std::mt19937 &random)
{
    PupilWork work;
    work.school = SchoolLogin(school);
    work.code = code;
    work.schoolClass = random() % 2 ? u"А"_s : u"Б"_s;
    work.variant = 1 + int(random() % 4);
    const auto ability = 20 + random() % 70;
    for (int task = 0; task < Tasks; ++task) {
        const auto luck = random() % 100;
        work.tasks.push_back(TaskScore(luck < ability ? 2 : luck < ability + 10 ? 1 : luck > 96 ? notAttempted : 0));
        work.total += PupilWork::scored(work.tasks.back());
    }
    work.mark = work.total < 8 ? 2 : work.total < 13 ? 3 : work.total < 19 ? 4 : 5;
    work.journal = std::clamp(*work.mark + int(random() % 3) - 1, 2, 5);
    return work;
}

struct Workbooks
{
    std::vector<WorkbookReading> all;
    int pupils = 0;
};

// Ф1 and four reports by groups, as ФИС ОКО gives them for one work.
Workbooks workbooksOf(int year, int paper, int schools, std::mt19937 &random)
{
    ResultSet works;
    works.paper = paperOf(year, paper);
    ResultSet groups = works;
    for (int school = 0; school < schools; ++school) {
        const int login = 990001 + school;
        const QString name = u"МБОУ «Средняя общеобразовательная школа № %1»"_s.arg(school + 1);
        if (school % 25 == 0) {
            GroupRow row;
            row.group.kind = ResultGroup::Kind::Municipality;
            row.group.code = u"reg99_m%1"_s.arg(school / 25, 3, 10, QChar(u'0'));
            row.group.name = u"Район %1"_s.arg(school / 25);
            row.participants = 1000;
            groups.groups.push_back(row);
        }
        const int pupils = 5 + int(random() % 71);
        works.schools.push_back({SchoolLogin(login), {}, name, u"Район %1"_s.arg(school / 25)});
        for (int pupil = 0; pupil < pupils; ++pupil)
            works.works.push_back(anyWork(login, 40001 + pupil, random));
        GroupRow row;
        row.group.kind = ResultGroup::Kind::School;
        row.group.login = SchoolLogin(login);
        row.group.name = name;
        row.participants = pupils;
        groups.groups.push_back(row);
    }
    const auto share = [&] { return double(random() % 10001) / 100; };
    Workbooks books;
    books.pupils = int(works.works.size());
    for (const ReportKind kind : {ReportKind::Marks, ReportKind::Scores, ReportKind::Tasks, ReportKind::Groups}) {
        ResultSet set = groups;
        for (GroupRow &row : set.groups) {
            if (kind == ReportKind::Marks)
                row.markPercent = std::array{share(), share(), share(), share()};
            for (int score = 0; kind == ReportKind::Scores && score <= 2 * Tasks; ++score)
                row.scorePercent.push_back(share());
            for (int task = 0; kind == ReportKind::Tasks && task < Tasks; ++task)
                row.taskPercent.emplace_back(share());
            for (std::size_t mark = 0; kind == ReportKind::Groups && mark < 4; ++mark) {
                row.byMark[mark] = MarkGroupTasks{5, {}};
                for (int task = 0; task < Tasks; ++task)
                    row.byMark[mark]->tasks.emplace_back(share());
            }
        }
        books.all.push_back(workbook(kind, std::move(set)));
    }
    books.all.push_back(workbook(ReportKind::Individual, std::move(works)));
    return books;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int schools = arguments.value(1, u"1000"_s).toInt();
    const int papers = arguments.value(2, u"10"_s).toInt();
    const int years = arguments.value(3, u"3"_s).toInt();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"Регион.versta"_s);
    std::mt19937 random(1);
    qint64 pupils = 0;
    double stored = 0;
    int count = 0;
    double slowest = 0;
    {
        const auto document = std::move(*required(Document::create(path)));
        for (int year = 2026 - years; year < 2026; ++year) {
            for (int paper = 0; paper < papers; ++paper) {
                const Workbooks books = workbooksOf(year, paper, schools, random);
                pupils += books.pupils;
                for (const WorkbookReading &book : books.all) {
                    QElapsedTimer timer;
                    timer.start();
                    required(importWorkbook(*document, book, u"Книга.xlsx"_s, {.fillRegister = true}));
                    const double took = double(timer.nsecsElapsed()) / 1e6;
                    stored += took;
                    slowest = std::max(slowest, took);
                    ++count;
                }
            }
        }
        const Workbooks again = workbooksOf(2025, 0, schools, random);
        measure("preview of a newer Ф1",
                [&] { required(previewImport(*document, again.all.back(), u"Книга.xlsx"_s)); });
    }
    std::printf("%d schools, %lld pupils, %d workbooks\n", schools, static_cast<long long>(pupils), count);
    std::printf("%-58s %9.1f MB\n", "file", double(QFileInfo(path).size()) / 1e6);
    std::printf("%-58s %9.1f ms\n", "storing all workbooks", stored);
    std::printf("%-58s %9.1f ms\n", "the slowest workbook", slowest);
    std::unique_ptr<Document> document;
    measure("open", [&] { document = std::move(*required(Document::open(path))); });
    measure("matrix of papers and years", [&] { required(resultMatrix(*document)); });
    const ResultSetId set = required(resultSets(*document))->back().id;
    measure("table of a set by school", [&] { required(setTable(*document, set)); });
    const SchoolId school = required(allSchools(*document))->front().id;
    measure("a school over the years", [&] { required(schoolResults(*document, school)); });
    measure("pupils of a school", [&] { required(pupilTable(*document, set, school)); });
    SignData data;
    measure("reading what signs are computed from", [&] { data = std::move(*required(readSignData(*document))); });
    SignGathering gathering;
    measure("unpacking it", [&] { required(gathering.input(data)); });
    measure("unpacking it when nothing has changed", [&] { required(gathering.input(data)); });
    measure("whole check of the file", [&] { static_cast<void>(document->damage()); });
    return 0;
}
