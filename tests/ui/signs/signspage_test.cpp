#include "documentpage.h"
#include "mainwindow.h"

#include "core/analysis/signsentences.h"
#include "document/document.h"
#include "document/resultedits.h"
#include "document/schooledits.h"
#include "document/schoolqueries.h"
#include "document/signservice.h"
#include "results/resultimportwindow.h"
#include "results/resultspage.h"
#include "results/valuetableview.h"
#include "signs/schoolsignspane.h"
#include "signs/schoolsignstext.h"
#include "signs/signspage.h"
#include "signs/signtabs.h"
#include "support/catch.h"
#include "support/fakedialogs.h"
#include "support/sampleresults.h"
#include "support/temporaryhome.h"
#include "support/testdata.h"
#include "ui/storedworkbook.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCommandLinkButton>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolButton>

#include <atomic>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(VERSTA_TEST_DATA) + u"/vpr/"_s;

template <class Widget>
Widget &child(const QWidget &parent, const QString &name)
{
    auto *found = parent.findChild<Widget *>(name);
    INFO(name.toStdString());
    REQUIRE(found);
    return *found;
}

bool comes(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 60'000);
}

QString textOf(const ValueTableView &table, int row, int column)
{
    return table.model()->index(row, column).data().toString();
}

struct SignsOpen
{
    test::TemporaryHome home;
    test::FakeDialogs dialogs;
    std::unique_ptr<MainWindow> window = std::make_unique<MainWindow>(dialogs);

    SignsOpen()
    {
        dialogs.files = {home.file(u"Район.versta"_s)};
        window->actions().create->trigger();
        REQUIRE(window->document());
        window->documentPage()->showPage(page());
    }

    Document &document() const { return *window->document(); }
    SignsPage &page() const { return window->documentPage()->signsPage(); }
    SignService &signs() const { return window->documentPage()->signs(); }
    SignTabs &tabs() const { return page().tabs(); }
    ValueTableView &table(SignTabs::Tab tab) const { return tabs().table(tab); }

    // Four works with their region and the list of one year; everything computed.
    void storePapers() const
    {
        for (const QString &paper : {u"Математика 4"_s, u"Математика 5"_s, u"Русский язык 4"_s, u"Русский язык 5"_s}) {
            test::storeWorkbook(document(), u"2024/%1/Ф1_Индивидуальные результаты.xlsx"_s.arg(paper));
            test::storeWorkbook(document(), u"2024/%1/Распределение первичных баллов.xlsx"_s.arg(paper));
        }
        test::storeWorkbook(document(), u"Списки/ОО с признаками необъективности 2024.xlsx"_s);
        REQUIRE(comes([&] { return signs().state() == SignService::State::Ready; }));
    }
    void choose(const QString &name, const QString &text) const
    {
        auto &choice = child<QComboBox>(page(), name);
        const int index = choice.findText(text);
        INFO(text.toStdString());
        REQUIRE(index > 0);
        choice.setCurrentIndex(index);
    }
    QString exported(const QString &suffix)
    {
        const QString path = home.file(u"Таблица"_s + suffix);
        QFile::remove(path);
        dialogs.files = {path};
        window->actions().exportPage->trigger();
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return QString::fromUtf8(file.readAll());
    }
};

} // namespace

TEST_CASE("The page of signs is the fifth and says which workbooks are needed while there are none")
{
    SignsOpen open;
    REQUIRE(open.window->documentPage()->navigationActions().size() > 5);
    CHECK(open.window->actions().pageMenu->title() == u"При&знаки"_s);
    CHECK_FALSE(open.window->actions().exportPage->isEnabled());
    CHECK(child<QLabel>(open.page(), u"emptySignsTitle"_s).isVisibleTo(&open.page()));
    CHECK(child<QLabel>(open.page(), u"emptySignsTitleText"_s).text().contains(u"Распределения первичных баллов"_s));
    open.dialogs.files = {folder + u"CSV/МА 5 Статистика по отметкам 2025.csv"_s};
    open.page().findChild<QCommandLinkButton *>()->click();
    CHECK(open.window->findChild<ResultImportWindow *>());
}

TEST_CASE("Schools stand in the order of the report below what the list says of itself")
{
    SignsOpen open;
    open.storePapers();
    const SignReport &report = *open.signs().report();
    auto &schools = open.table(SignTabs::Tab::Schools);
    REQUIRE(schools.shownRows() == int(report.schools.size()));
    for (int row = 0; row < schools.shownRows(); ++row)
        REQUIRE(textOf(schools, row, 1) == report.schools[std::size_t(row)].name);
    const QString list = child<QLabel>(open.page(), u"signListText"_s).text();
    INFO(list.toStdString());
    CHECK(list.contains(u"со строкой региона"_s));
    CHECK(list.contains(u"Ожидаемое число ошибочных записей"_s));
    CHECK(list.contains(u"не официальный список"_s));
    CHECK_FALSE(child<QProgressBar>(open.page(), u"signProgress"_s).isVisibleTo(&open.page()));
    // No p-value and no Bayes factor anywhere: the steps alone.
    for (int row = 0; row < schools.shownRows(); ++row) {
        const QString step = textOf(schools, row, 2);
        CHECK((step.isEmpty() || step == u"□ слабо"_s || step == u"◧ заметно"_s || step == u"■ сильно"_s));
    }
}

TEST_CASE("Steps of evidence are sorted by strength, schools without any stay last")
{
    SignsOpen open;
    open.storePapers();
    auto &schools = open.table(SignTabs::Tab::Schools);
    schools.sortByColumn(2, Qt::DescendingOrder);
    const QStringList steps{QString(), u"□ слабо"_s, u"◧ заметно"_s, u"■ сильно"_s};
    for (int row = 1; row < schools.shownRows(); ++row)
        CHECK(steps.indexOf(textOf(schools, row, 2)) <= steps.indexOf(textOf(schools, row - 1, 2)));
}

TEST_CASE("A chosen school is told layer by layer, with what is not evaluated and how it is computed")
{
    SignsOpen open;
    open.storePapers();
    const auto listed = std::ranges::find_if(open.signs().report()->schools, [](const SchoolSigns &school) {
        return school.federalMarkers > 0 && school.works >= 40;
    });
    REQUIRE(listed != open.signs().report()->schools.end());
    REQUIRE(open.page().showSchool(listed->school));
    CHECK(child<QLabel>(open.page(), u"signSchoolName"_s).text() == listed->name);
    auto &text = child<QTextBrowser>(open.page(), u"schoolSigns"_s);
    const QString said = text.toPlainText();
    for (const QString &line : listed->summary)
        CHECK(said.contains(QString(line).replace(QChar::Nbsp, u' ')));
    const auto federal = said.indexOf(u"\nСписок ФИОКО\n"_s);
    const auto method = said.indexOf(u"\nМетодика 2019 г. (предварительный расчёт)\n"_s);
    const auto own = said.indexOf(u"\nВерста\n"_s);
    CHECK(federal > 0);
    CHECK(method > federal);
    CHECK(own > method);
    CHECK(said.contains(u"Почему не оценивается"_s));
    CHECK(open.page().pane().indicators().shownRows() > 0);
    // What is no sign is shown when it is asked for, and every sign leads to the method.
    Q_EMIT text.anchorClicked(QUrl(u"everything"_s));
    CHECK(text.toPlainText().size() > said.size());
    Q_EMIT text.anchorClicked(QUrl(u"method:Методика 2019 года"_s));
    auto *help = open.window->findChild<QDialog *>(u"helpWindow"_s);
    REQUIRE(help);
    CHECK(help->findChild<QTextBrowser *>()->textCursor().block().text() == u"Методика 2019 года"_s);
}

TEST_CASE("Works and signs are chosen by subject, layer, kind of school and whether they need attention")
{
    SignsOpen open;
    open.storePapers();
    open.tabs().setCurrentIndex(int(SignTabs::Tab::Works));
    auto &works = open.table(SignTabs::Tab::Works);
    const int flagged = works.shownRows();
    child<QCheckBox>(open.page(), u"signsFlaggedOnly"_s).setChecked(false);
    const int all = works.shownRows();
    CHECK(all > flagged);
    open.choose(u"signSubject"_s, u"Математика"_s);
    REQUIRE(works.shownRows() > 0);
    CHECK(works.shownRows() < all);
    for (int row = 0; row < works.shownRows(); ++row)
        REQUIRE(textOf(works, row, 2) == u"Математика"_s);
    open.choose(u"signLayer"_s, u"список ФИОКО"_s);
    for (int row = 0; row < works.shownRows(); ++row)
        REQUIRE(textOf(works, row, 5) == u"маркер"_s);
    // A kind that no school has hides all of them; the count says of how many.
    open.choose(u"signSchoolKind"_s, schoolKindName(SchoolKind::Lyceum));
    CHECK(works.shownRows() == 0);
    CHECK(child<QLabel>(open.page(), u"signCount"_s).text() == u"0 из %1"_s.arg(all));
    open.tabs().setCurrentIndex(int(SignTabs::Tab::Missing));
    CHECK(open.table(SignTabs::Tab::Missing).shownRows() > 0);
    open.tabs().setCurrentIndex(int(SignTabs::Tab::Years));
    CHECK(open.table(SignTabs::Tab::Years).shownRows() >= 2);
}

TEST_CASE("Every table of signs is exported with what was chosen, and its rows are copied")
{
    SignsOpen open;
    open.storePapers();
    const QString first = open.signs().report()->schools.front().name;
    CHECK(open.exported(u".csv"_s).contains(QString(first).replace(u"\""_s, u"\"\""_s)));
    open.tabs().setCurrentIndex(int(SignTabs::Tab::Works));
    open.choose(u"signSubject"_s, u"Русский язык"_s);
    const QString works = open.exported(u".csv"_s);
    CHECK(works.count(u"\r\n"_s) == open.table(SignTabs::Tab::Works).shownRows() + 1);
    CHECK_FALSE(works.contains(u"Математика"_s));
    CHECK(open.exported(u".pdf"_s).startsWith(u"%PDF"_s));
    CHECK(open.dialogs.told.empty());
    open.table(SignTabs::Tab::Works).selectAll();
    open.page().findChild<QAction *>(u"copySigns"_s)->trigger();
    CHECK(QApplication::clipboard()->text().contains(u"Русский язык"_s));
}

TEST_CASE("From a school's signs to its results")
{
    SignsOpen open;
    open.storePapers();
    REQUIRE(open.page().showSchool(open.signs().report()->schools.front().school));
    open.page().findChild<QAction *>(u"signResults"_s)->trigger();
    CHECK(&open.window->documentPage()->currentPage() == &open.window->documentPage()->resultsPage());
    CHECK(open.window->documentPage()
              ->resultsPage()
              .findChild<QLabel *>(u"resultTitle"_s)
              ->text()
              .contains(open.signs().report()->schools.front().name));
}

TEST_CASE("Every kind of sign is explained under a heading of the method page")
{
    SignsOpen open;
    Q_EMIT open.page().methodWanted({});
    auto *help = open.window->findChild<QDialog *>(u"helpWindow"_s);
    REQUIRE(help);
    QStringList headings;
    const QTextDocument *text = help->findChild<QTextBrowser *>()->document();
    for (QTextBlock block = text->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0)
            headings << block.text();
    }
    for (int kind = int(SignKind::FederalMarker); kind <= int(SignKind::RegionalQuota); ++kind) {
        INFO(signKindName(SignKind(kind)).toStdString());
        CHECK(headings.contains(methodHeading(SignKind(kind))));
    }
}

TEST_CASE("Signs are taken into work and explained, and undone")
{
    SignsOpen open;
    open.storePapers();
    open.tabs().setCurrentIndex(int(SignTabs::Tab::Review));
    auto &reviews = open.table(SignTabs::Tab::Review);
    REQUIRE(reviews.shownRows() > 1);
    CHECK(textOf(reviews, 0, 0) == u"новый"_s);
    // Schools may have the same sentence.
    const auto signOf = [&](int row) -> QString { return textOf(reviews, row, 1) + textOf(reviews, row, 8); };
    const QString sign = signOf(0);
    reviews.selectRow(0);
    open.dialogs.running = [](QDialog &dialog) {
        auto &state = child<QComboBox>(dialog, u"reviewState"_s);
        state.setCurrentIndex(state.findText(u"объяснён"_s));
        child<QPlainTextEdit>(dialog, u"reviewNote"_s).setPlainText(u"особый класс"_s);
        child<QLineEdit>(dialog, u"reviewWho"_s).setText(u"Иванова"_s);
        return true;
    };
    open.page().findChild<QAction *>(u"reviewSigns"_s)->trigger();
    // What is done with stands behind what is open.
    CHECK(signOf(0) != sign);
    int row = 0;
    while (row < reviews.shownRows() && signOf(row) != sign)
        ++row;
    REQUIRE(row < reviews.shownRows());
    CHECK(textOf(reviews, row, 0) == u"объяснён"_s);
    CHECK(textOf(reviews, row, 4) == u"особый класс"_s);
    CHECK(textOf(reviews, row, 6) == u"Иванова"_s);
    open.window->actions().undo->trigger();
    CHECK(signOf(0) == sign);
    CHECK(textOf(reviews, 0, 0) == u"новый"_s);
}

TEST_CASE("While signs are computed the old ones stay, with their moment, and the computation can be stopped")
{
    const auto document = Document::inMemory();
    REQUIRE(importWorkbook(*document, test::sampleWorks(2023), u"Книга.xlsx"_s));
    auto held = std::make_shared<std::atomic_bool>(false);
    SignService service(*document, [held](const Document &) {
        return SignCalculation([held](const SignInput &, const SignProgress &progress) -> Result<SignReport> {
            while (*held) {
                if (!progress(40))
                    return failure(Error::Code::Cancelled, u"стоп"_s);
                QTest::qSleep(1);
            }
            SignReport report;
            report.computedAt = QDateTime({2026, 3, 1}, {12, 0});
            report.schools.push_back({});
            report.schools.back().name = u"СОШ № 1"_s;
            return report;
        });
    });
    test::FakeDialogs dialogs;
    SignsPage page(*document, service, dialogs);
    REQUIRE(comes([&] { return service.state() == SignService::State::Ready; }));
    auto &state = child<QLabel>(page, u"signState"_s);
    auto &stop = child<QToolButton>(page, u"stopSigns"_s);
    CHECK_FALSE(state.isVisibleTo(&page));
    *held = true;
    REQUIRE(importWorkbook(*document, test::sampleWorks(2024), u"Книга.xlsx"_s));
    REQUIRE(comes([&] { return service.percent() == 40; }));
    CHECK(child<QProgressBar>(page, u"signProgress"_s).value() == 40);
    CHECK(state.text().contains(u"посчитанные до изменения, 01.03.2026 12:00"_s));
    CHECK(page.tabs().table(SignTabs::Tab::Schools).shownRows() == 1);
    stop.click();
    CHECK(state.text().contains(u"остановлен"_s));
    CHECK(stop.text() == u"Рассчитать заново"_s);
    *held = false;
    stop.click();
    CHECK(comes([&] { return service.state() == SignService::State::Ready; }));
    CHECK_FALSE(state.isVisibleTo(&page));
}
