// Times the everyday work. Prints the median of several runs a line; docs/performance.md names the command.

#include "core/deadline.h"
#include "core/recognition/planrecognition.h"
#include "document/document.h"
#include "document/models/planmodel.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "document/searchqueries.h"
#include "exchange/documentreader.h"
#include "reports/pagelayout.h"
#include "reports/planreport.h"
#include "support/sampleplan.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <zip.h>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

constexpr int Runs = 11;

// A figure of work that failed would be a lie.
template <class R>
void require(const R &result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().text));
}

void measure(const char *name, const std::function<void()> &work)
{
    work(); // warm-up
    std::vector<double> milliseconds;
    for (int run = 0; run < Runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        work();
        milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(milliseconds);
    std::printf("%-58s %9.2f ms  (%.2f – %.2f)\n", name, milliseconds[Runs / 2], milliseconds.front(),
                milliseconds.back());
}

// A plan of so many activities, texts of the usual length.
Plan planOf(int activities)
{
    Plan plan = test::samplePlan();
    const auto rows = plan.activities;
    plan.activities.clear();
    for (std::size_t section = 0; section < plan.sections.size(); ++section) {
        for (int at = 0; at < activities / int(plan.sections.size()); ++at) {
            Activity activity = rows[std::size_t(at) % rows.size()];
            activity.section = section;
            activity.number.reset();
            activity.cells[1] = u"Проведение совещаний с заместителями руководителей общеобразовательных организаций "
                                "по вопросам обеспечения объективности, занятие %1"_s.arg(at);
            plan.activities.push_back(std::move(activity));
        }
    }
    return plan;
}

QString wordCell(const QString &text)
{
    return u"<w:tc><w:p><w:r><w:t>"_s + text + u"</w:t></w:r></w:p></w:tc>"_s;
}

// The least Word file that holds the plan's table.
void writeWordFile(const QString &path, const Plan &plan)
{
    QString xml = u"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document "
                  "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:tbl>"_s;
    const auto row = [&](const QStringList &cells) {
        xml += u"<w:tr>"_s;
        for (const QString &cell : cells)
            xml += wordCell(cell);
        xml += u"</w:tr>"_s;
    };
    row({u"№ п/п"_s, u"Мероприятие"_s, u"Сроки"_s, u"Ответственные"_s, u"Ожидаемый результат"_s});
    int number = 0;
    for (const Activity &activity : plan.activities)
        row({QString::number(++number), activity.cells[1], activity.cells[2], activity.cells[3], activity.cells[4]});
    const QByteArray bytes = (xml + u"</w:tbl></w:body></w:document>"_s).toUtf8();
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    zip_file_add(archive, "word/document.xml",
                 zip_source_buffer(archive, bytes.constData(), zip_uint64_t(bytes.size()), 0), ZIP_FL_ENC_UTF_8);
    zip_close(archive);
}

void benchDocument(const QTemporaryDir &folder)
{
    const QString path = folder.filePath(u"район.versta"_s);
    {
        const auto document = Document::create(path).value();
        insertPlans(*document, std::vector<Plan>(50, planOf(60)), u"загрузить"_s).value();
    }
    measure("open a municipality of 50 plans, 60 activities each", [&] {
        const auto document = Document::open(path).value();
        const auto heads = planHeads(*document).value();
        for (const PlanHead &head : heads)
            static_cast<void>(loadPlan(*document, head.id).value());
    });
    const auto document = Document::open(path).value();
    measure("read everything that can be searched", [&] { require(searchBook(*document)); });
    const SearchBook book = searchBook(*document).value();
    for (const auto &[name, typed] :
         {std::pair("find one letter", u"о"_s), std::pair("find two words", u"вопр совещ"_s)})
        measure(name, [&, &words = typed] { static_cast<void>(book.find(SearchQuery(words))); });
    const Plan plan = loadPlan(*document, planHeads(*document).value().front().id).value();
    PlanModel model(*document);
    model.setPlan(plan.id);
    int edit = 0;
    measure("one cell edit, to disk and back into the model", [&] {
        require(setCell(*document, {plan.activities[0].id, plan.columns[2].id, u"до %1 марта"_s.arg(++edit % 28 + 1)}));
    });
    measure("undo and redo of a cell edit", [&] {
        require(document->undo());
        require(document->redo());
    });
    const PlanId large = insertPlans(*document, {planOf(2000)}, u"загрузить"_s).value().front();
    const Plan many = loadPlan(*document, large).value();
    model.setPlan(large);
    measure("one cell edit in a plan of 2000 activities", [&] {
        require(setCell(*document, {many.activities[0].id, many.columns[2].id, u"до %1 марта"_s.arg(++edit % 28 + 1)}));
    });
}

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QTemporaryDir folder;

    benchDocument(folder);

    const QString word = folder.filePath(u"план.docx"_s);
    writeWordFile(word, planOf(300));
    measure("read and recognise a Word file of 300 rows",
            [&] { static_cast<void>(recognisePlans(readDocument(word).value())); });

    const Report report = planReport(planOf(700));
    const PageSetup setup{.orientation = PageSetup::Orientation::Landscape};
    std::printf("pages to lay out: %d\n", int(layoutPages(report, setup).pages.size()));
    measure("lay those pages out", [&] { static_cast<void>(layoutPages(report, setup)); });

    const PlanPeriod period = PlanPeriod::schoolYear(2023);
    measure("understand 1000 deadlines", [&] {
        for (int at = 0; at < 1000; ++at)
            static_cast<void>(understandDeadline(u"Сентябрь – октябрь 2022г. Март-Апрель 2023г."_s, period));
    });
    return 0;
}
