#include "document/document.h"
#include "document/planqueries.h"
#include "document/schooledits.h"
#include "document/schoolplanedits.h"
#include "document/schoolplanqueries.h"
#include "exchange/planexport.h"
#include "schoolplans/schoolplanimportwindow.h"
#include "support/catch.h"
#include "support/temporaryfolder.h"
#include "ui/noteddialogs.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

using State = SchoolPlanFile::State;

enum Column
{
    CountColumn = 2,
    SchoolColumn,
    ReasonColumn,
    EarlierColumn,
    StateColumn
};

Plan planTitled(const QString &title, int year = 2025)
{
    Plan plan;
    plan.properties.title = title;
    plan.properties.kind = PlanKind::School;
    plan.properties.period = PlanPeriod::schoolYear(year);
    plan.columns = defaultColumns();
    for (const QString &text : {u"Назначение школьного координатора ВПР"_s, u"Анализ результатов на педсовете"_s,
                                u"Проверка работ школьной комиссией"_s})
        plan.activities.push_back({{}, {}, {}, {{}, text, u"Сентябрь"_s, u"Директор"_s, u"Приказ"_s}, {}, {}, {}});
    return plan;
}

struct Bench
{
    TemporaryFolder folder;
    std::unique_ptr<Document> document = Document::inMemory();
    NotedDialogs dialogs;
    std::vector<SchoolId> schools; ///< № 1, № 5
    std::unique_ptr<SchoolPlanImportWindow> window;

    Bench()
    {
        for (const auto &[login, name] :
             {std::pair(990101, u"МБОУ «СОШ № 1»"_s), std::pair(990105, u"МБОУ «СОШ № 5»"_s)}) {
            School school;
            school.login = SchoolLogin(login);
            school.shortName = name;
            schools.push_back(addSchool(*document, school).value());
        }
        window = std::make_unique<SchoolPlanImportWindow>(*document, dialogs);
    }

    QString write(const QString &name, const Plan &plan) const
    {
        const QString path = folder.file(name);
        REQUIRE(exportPlan(plan, path));
        return path;
    }
    QString writeBytes(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.file(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    void read(const QStringList &paths) const
    {
        QSignalSpy finished(window.get(), &SchoolPlanImportWindow::readingFinished);
        window->load(paths);
        REQUIRE(finished.wait(30'000));
    }
    [[nodiscard]] QTreeWidget &list() const { return *window->findChild<QTreeWidget *>(); }
    [[nodiscard]] QString cell(int row, int column) const { return list().topLevelItem(row)->text(column); }
    [[nodiscard]] QComboBox *box(int row, int column) const
    {
        return qobject_cast<QComboBox *>(list().itemWidget(list().topLevelItem(row), column));
    }
    [[nodiscard]] QPushButton &loadButton() const
    {
        QPushButton *found = nullptr;
        for (auto *button : window->findChildren<QPushButton *>()) {
            if (button->text().startsWith(u"&Загрузить"_s))
                found = button;
        }
        REQUIRE(found);
        return *found;
    }
    [[nodiscard]] std::vector<SchoolPlanEntry> stored(std::size_t school) const
    {
        return plansOfSchool(*document, schools[school]).value();
    }
};

} // namespace

TEST_CASE("School plans: many files are read, each with its school, and stored in one step")
{
    Bench bench;
    bench.read({bench.write(u"План МБОУ СОШ № 1.docx"_s, planTitled(u"План мероприятий"_s)),
                bench.write(u"второй.docx"_s, planTitled(u"План МБОУ «СОШ № 5» на 2025/26 учебный год"_s))});
    REQUIRE(bench.list().topLevelItemCount() == 2);
    CHECK(bench.cell(0, CountColumn) == u"3"_s);
    CHECK(bench.box(0, SchoolColumn)->currentText() == u"МБОУ «СОШ № 1»"_s);
    CHECK(bench.cell(0, ReasonColumn) == u"по имени файла"_s);
    CHECK(bench.box(1, SchoolColumn)->currentText() == u"МБОУ «СОШ № 5»"_s);
    CHECK(bench.cell(1, StateColumn) == u"новый план"_s);
    CHECK(bench.loadButton().text() == QString::fromUtf8("&Загрузить 2\u00a0плана"));
    bench.window->findChild<QLineEdit *>(u"schoolPlansSent"_s)->setText(u"12.09.2025"_s);
    const int before = bench.document->undoStack().count();
    QSignalSpy imported(bench.window.get(), &SchoolPlanImportWindow::imported);
    bench.window->accept();
    CHECK(imported.count() == 1);
    CHECK(bench.document->undoStack().count() == before + 1);
    REQUIRE(bench.stored(0).size() == 1);
    CHECK(bench.stored(0).front().plan.sent == QDate(2025, 9, 12));
    CHECK(bench.stored(0).front().plan.file == u"План МБОУ СОШ № 1.docx"_s);
    CHECK(bench.stored(1).size() == 1);
    REQUIRE(bench.document->undo());
    CHECK(planHeads(*bench.document)->empty());
}

TEST_CASE("School plans: a file that cannot be read says why, the others are stored all the same")
{
    Bench bench;
    bench.read({bench.writeBytes(u"скан.pdf"_s, "%PDF-1.4 ..."), bench.writeBytes(u"письмо.txt"_s, "Добрый день!\n"),
                bench.write(u"СОШ № 5.docx"_s, planTitled(u"План"_s))});
    REQUIRE(bench.list().topLevelItemCount() == 3);
    CHECK(bench.window->files()[0].state == State::Failed);
    CHECK(bench.cell(0, StateColumn).contains(u"PDF"_s));
    CHECK(bench.cell(1, StateColumn).startsWith(u"В документе не найдено таблицы плана"_s));
    CHECK(bench.window->summary().contains(u"не прочитано файлов: 2"_s));
    bench.window->accept();
    CHECK(planHeads(*bench.document)->size() == 1);
    CHECK(bench.stored(1).size() == 1);
}

TEST_CASE("School plans: a folder gives the documents in it, each once")
{
    Bench bench;
    bench.write(u"СОШ № 1.docx"_s, planTitled(u"План"_s));
    bench.writeBytes(u"~$СОШ № 1.docx"_s, "замок");
    bench.writeBytes(u"фото.jpg"_s, "не документ");
    bench.read({bench.folder.path(), bench.folder.file(u"СОШ № 1.docx"_s)});
    CHECK(bench.window->files().size() == 1);
}

TEST_CASE("School plans: the school is corrected by its box, also to none")
{
    Bench bench;
    bench.read({bench.write(u"план.docx"_s, planTitled(u"План гимназии № 32"_s))});
    CHECK(bench.box(0, SchoolColumn)->currentIndex() == 0);
    CHECK(bench.cell(0, ReasonColumn) == u"в реестре нет: гимназия № 32"_s);
    CHECK(bench.cell(0, StateColumn) == u"загрузится без школы: выберите её"_s);
    CHECK(bench.window->summary().contains(u"школа не определена у 1"_s));
    QComboBox *box = bench.box(0, SchoolColumn);
    box->setCurrentIndex(box->findText(u"МБОУ «СОШ № 1»"_s));
    Q_EMIT box->activated(box->currentIndex());
    QCoreApplication::processEvents();
    CHECK(bench.cell(0, ReasonColumn) == u"выбрана вами"_s);
    CHECK(bench.cell(0, StateColumn) == u"новый план"_s);
    bench.window->accept();
    CHECK(bench.stored(0).size() == 1);
}

TEST_CASE("School plans: a plan for the same year replaces the earlier one, one for another year stands beside it")
{
    Bench bench;
    REQUIRE(insertSchoolPlans(*bench.document, {{planTitled(u"Прежний"_s), bench.schools[0], {}, u"старый.docx"_s},
                                                {planTitled(u"Прошлый"_s, 2024), bench.schools[1], {}, u"т.docx"_s}}));
    bench.read({bench.write(u"СОШ № 1.docx"_s, planTitled(u"Новый план на 2025/26 учебный год"_s)),
                bench.write(u"СОШ № 5.docx"_s, planTitled(u"Новый план на 2025/26 учебный год"_s))});
    REQUIRE(bench.box(0, EarlierColumn));
    CHECK(bench.box(0, EarlierColumn)->currentText() == u"заменить прежний (2025/26 учебный год)"_s);
    CHECK(bench.cell(0, StateColumn) == u"заменит прежний"_s);
    CHECK(bench.box(1, EarlierColumn)->currentText() == u"оставить оба"_s);
    CHECK(bench.cell(1, StateColumn) == u"встанет рядом с прежним"_s);
    SECTION("as proposed")
    {
        bench.window->accept();
        REQUIRE(bench.stored(0).size() == 1);
        CHECK(bench.stored(0).front().title.startsWith(u"Новый"_s));
        CHECK(bench.stored(1).size() == 2);
    }
    SECTION("as the user says")
    {
        bench.window->setReplaces({0, 0}, false);
        bench.window->setReplaces({1, 0}, true);
        CHECK(bench.cell(0, StateColumn) == u"встанет рядом с прежним"_s);
        bench.window->accept();
        CHECK(bench.stored(0).size() == 2);
        CHECK(bench.stored(1).size() == 1);
    }
}

TEST_CASE("School plans: two plans of one school are said, and one without a tick is left out")
{
    Bench bench;
    bench.read({bench.write(u"СОШ № 1.docx"_s, planTitled(u"План"_s)),
                bench.write(u"СОШ № 1 ещё.docx"_s, planTitled(u"План"_s))});
    CHECK(bench.cell(0, StateColumn) == QString::fromUtf8("новый план; в списке 2\u00a0плана этой школы"));
    bench.list().topLevelItem(1)->setCheckState(0, Qt::Unchecked);
    CHECK(bench.cell(0, StateColumn) == u"новый план"_s);
    CHECK(bench.cell(1, StateColumn) == u"не загрузится"_s);
    bench.window->accept();
    CHECK(bench.stored(0).size() == 1);
}

TEST_CASE("School plans: a school that comes to the register while the window is open is found")
{
    Bench bench;
    bench.read({bench.write(u"план.docx"_s, planTitled(u"План лицея № 7"_s))});
    CHECK(bench.box(0, SchoolColumn)->currentIndex() == 0);
    School lyceum;
    lyceum.shortName = u"МБОУ «Лицей № 7»"_s;
    lyceum.kind = SchoolKind::Lyceum;
    REQUIRE(addSchool(*bench.document, lyceum));
    CHECK(bench.box(0, SchoolColumn)->currentText() == u"МБОУ «Лицей № 7»"_s);
}

TEST_CASE("School plans: stopped reading leaves what was read and says so of the rest")
{
    Bench bench;
    QStringList paths;
    for (int number = 1; number < 6; ++number)
        paths << bench.write(u"%1.docx"_s.arg(number), planTitled(u"План"_s));
    bench.window->load(paths);
    CHECK(bench.window->isReading());
    CHECK_FALSE(bench.loadButton().isEnabled());
    bench.window->stop();
    CHECK_FALSE(bench.window->isReading());
    CHECK(bench.window->files().back().reason == u"чтение остановлено"_s);
    CHECK(bench.cell(4, StateColumn) == u"чтение остановлено"_s);
}

TEST_CASE("School plans: a date that is none is not stored")
{
    Bench bench;
    bench.read({bench.write(u"СОШ № 1.docx"_s, planTitled(u"План"_s))});
    bench.window->findChild<QLineEdit *>(u"schoolPlansSent"_s)->setText(u"вчера утром"_s);
    bench.window->accept();
    REQUIRE(bench.dialogs.told.size() == 1);
    CHECK(bench.dialogs.told.front().text.contains(u"вчера утром"_s));
    CHECK(planHeads(*bench.document)->empty());
}
