#include "document/document.h"
#include "document/models/recheckworkmodel.h"
#include "document/recheckedits.h"
#include "document/resultedits.h"
#include "document/schoolqueries.h"
#include "document/signqueries.h"
#include "document/signservice.h"
#include "rechecks/recheckchoicedialog.h"
#include "rechecks/recheckdialog.h"
#include "rechecks/recheckeffectpane.h"
#include "rechecks/recheckoutcomedialog.h"
#include "rechecks/recheckspage.h"
#include "rechecks/recheckworkspane.h"
#include "results/valuetableview.h"
#include "support/catch.h"
#include "support/fakedialogs.h"
#include "support/sampleresults.h"
#include "support/temporaryhome.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

template <class Widget>
Widget &child(const QWidget &parent, const QString &name)
{
    auto *found = parent.findChild<Widget *>(name);
    INFO(name.toStdString());
    REQUIRE(found);
    return *found;
}

/// The page on the works of two schools; the federal list names one of them.
struct Opened
{
    Opened()
    {
        REQUIRE(importWorkbook(*document, test::sampleWorks(), u"Книга.xlsx"_s, {.addUnknownSchools = true}));
        REQUIRE(importWorkbook(*document, test::sampleList(), u"Список.xlsx"_s, {}));
        page.resize(1200, 700);
        page.show();
        REQUIRE(QTest::qWaitFor([&] { return signs.state() == SignService::State::Ready; }, 60'000));
    }

    void act(const QString &name)
    {
        auto *action = page.findChild<QAction *>(name);
        REQUIRE(action);
        REQUIRE(action->isEnabled());
        action->trigger();
    }
    [[nodiscard]] bool can(const QString &name) const { return page.findChild<QAction *>(name)->isEnabled(); }

    // Order № 14; all works of all schools.
    void assign()
    {
        dialogs.running = [](QDialog &dialog) {
            if (auto *head = qobject_cast<RecheckDialog *>(&dialog)) {
                child<QLineEdit>(*head, u"recheckNumber"_s).setText(u"14"_s);
                child<QLineEdit>(*head, u"recheckDate"_s).setText(u"03.06.2024"_s);
                child<QPlainTextEdit>(*head, u"recheckMembers"_s).setPlainText(u"Иванова А. А., методист"_s);
                return true;
            }
            child<QComboBox>(dialog, u"choiceKind"_s).setCurrentIndex(0);
            auto &schools = child<QListWidget>(dialog, u"choiceSchools"_s);
            for (int row = 0; row < schools.count(); ++row)
                schools.item(row)->setCheckState(Qt::Checked);
            CHECK(child<QPushButton>(dialog, u"choiceAccept"_s).isEnabled());
            return true;
        };
        act(u"assignRecheck"_s);
    }
    [[nodiscard]] RecheckWorkModel &model() const { return page.works().model(); }
    [[nodiscard]] Recheck stored() const { return allRechecks(*document)->front(); }

    test::TemporaryHome home;
    std::unique_ptr<Document> document = Document::inMemory();
    test::FakeDialogs dialogs;
    SignService signs{*document, signPreparation()};
    RechecksPage page{*document, signs, dialogs};
};

} // namespace

TEST_CASE("Without re-checks the page says what they are for; one is assigned by an order and a choice of works")
{
    Opened opened;
    CHECK(child<QLabel>(opened.page, u"emptyRechecksTitle"_s).isVisible());
    CHECK_FALSE(opened.can(u"recheckReport"_s));
    opened.assign();
    CHECK(opened.dialogs.titles == QStringList{u"Назначить перепроверку"_s, u"Работы для перепроверки"_s});
    CHECK(opened.stored().head.number == u"14"_s);
    CHECK(opened.stored().works.size() == 4);
    CHECK(opened.page.list().allRows() == 1);
    CHECK(opened.model().rowCount() == 4);
    CHECK(opened.page.works().table().currentIndex().isValid());
    CHECK(opened.can(u"recheckReport"_s));
    REQUIRE(opened.document->undo());
    REQUIRE(opened.document->undo());
    CHECK(child<QLabel>(opened.page, u"emptyRechecksTitle"_s).isVisible());
}

TEST_CASE("Works at random, or by signs, are counted before they are stored")
{
    Opened opened;
    RecheckChoiceDialog dialog(*opened.document, opened.signs.sharedReport(), u"1"_s);
    auto &count = child<QLabel>(dialog, u"choiceCount"_s);
    CHECK(count.text().contains(u"Отметьте школы"_s));
    CHECK_FALSE(child<QPushButton>(dialog, u"choiceAccept"_s).isEnabled());
    std::set<SchoolId> schools;
    const auto known = allSchools(*opened.document);
    for (const School &school : *known)
        schools.insert(school.id);
    dialog.begin(test::samplePaper().key, schools);
    CHECK(dialog.chosen().choice.kind == RecheckChoiceKind::Random);
    CHECK(dialog.chosen().works.size() == 4); // five of each school at least
    child<QComboBox>(dialog, u"choiceKind"_s).setCurrentIndex(2);
    CHECK(dialog.chosen().works.size() == 3); // the school that the federal list names
    CHECK(count.text().contains(u"3\u00a0работы из 4\u00a0работ, 1\u00a0школа"_s));
}

TEST_CASE("Results are typed cell by cell, confirmed by a key and counted at once")
{
    Opened opened;
    opened.assign();
    QTableView &table = opened.page.works().table();
    const int first = opened.model().taskColumn(0);
    table.setFocus();
    table.setCurrentIndex(opened.model().index(0, first));
    QTest::keyClick(&table, Qt::Key_1);
    REQUIRE(QTest::qWaitFor([&] { return table.viewport()->findChild<QLineEdit *>() != nullptr; }, 2000));
    QTest::keyClick(table.viewport()->findChild<QLineEdit *>(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return table.currentIndex().row() == 1; }, 2000));
    CHECK(opened.model().index(0, first).data(Qt::EditRole) == u"1"_s);
    table.selectAll();
    opened.act(u"confirmRecheckWorks"_s);
    CHECK(opened.document->undoStack().undoText() == u"подтвердить работы"_s);
    CHECK(child<QLabel>(opened.page, u"recheckProgress"_s).text() == u"Проверено 4 из 4\u00a0работ"_s);
    CHECK(child<QLabel>(opened.page, u"recheckSentences"_s).text().contains(u"подтверждены во всех работах"_s));
    REQUIRE(opened.model().setData(opened.model().index(0, first + 1), 0));
    CHECK_FALSE(child<QLabel>(opened.page, u"recheckSentences"_s).text().contains(u"балл подтверждён во всех"_s));
}

TEST_CASE("A filled protocol is stored after the user has seen what does not fit")
{
    Opened opened;
    opened.assign();
    const QString path = opened.home.file(u"протокол.csv"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Логин;Код;1;2.1;Эксперт\nedu990101;50001;2;1;Э1\nedu990101;50009;2;1;Э1\nedu990102;50004;;;\n");
    file.close();
    CHECK(opened.page.takeFiles({path})); // cancelled
    REQUIRE(opened.dialogs.asked.size() == 1);
    CHECK(opened.dialogs.asked[0].text.contains(u"Подходит 1\u00a0строка. Пустых: 1."_s));
    CHECK(opened.dialogs.asked[0].detail.contains(u"Строка 3"_s));
    CHECK(recheckStatistics(opened.stored()).all.rechecked == 0);
    opened.dialogs.answers = {0};
    CHECK(opened.page.takeFiles({path}));
    CHECK(recheckStatistics(opened.stored()).all.rechecked == 1);
    CHECK(opened.document->undoStack().undoText() == u"загрузить результаты перепроверки"_s);

    QFile wrong(path);
    REQUIRE(wrong.open(QIODevice::WriteOnly));
    wrong.write("Фамилия;Балл\nИванов;3\n");
    wrong.close();
    CHECK(opened.page.takeFiles({path}));
    REQUIRE(opened.dialogs.told.size() == 1);
    CHECK(opened.dialogs.told[0].text.contains(u"«Код»"_s));
}

TEST_CASE("Signs are computed with what was found and the outcome goes into their reviews")
{
    Opened opened;
    opened.assign();
    opened.page.works().table().selectAll();
    opened.act(u"confirmRecheckWorks"_s);
    opened.page.tabs().setCurrentWidget(&opened.page.effect());
    REQUIRE(QTest::qWaitFor([&] { return opened.page.effect().effects().has_value(); }, 60'000));
    REQUIRE(opened.page.effect().effects()->size() == 1); // the list of ФИОКО stays what it is
    CHECK(opened.page.effect().effects()->front().change == SignChange::Same);
    opened.dialogs.running = [](QDialog &dialog) {
        CHECK(child<QTreeWidget>(dialog, u"outcomeSigns"_s).topLevelItemCount() == 1);
        CHECK(child<QComboBox>(dialog, u"outcomeState"_s).currentText() == reviewStateName(ReviewState::Closed));
        CHECK(child<QPlainTextEdit>(dialog, u"outcomeNote"_s).toPlainText().contains(u"проверено 3 из 3"_s));
        child<QLineEdit>(dialog, u"outcomeWho"_s).setText(u"Иванова"_s);
        return true;
    };
    opened.act(u"recheckOutcome"_s);
    const auto entries = reviewEntries(*opened.document).value();
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].sign.kind == SignKind::FederalMarker);
    CHECK(entries[0].state == ReviewState::Closed);
    CHECK(entries[0].who == u"Иванова"_s);

    // Another result makes the comparison old, whoever enters it.
    REQUIRE(opened.model().setData(opened.model().index(0, opened.model().taskColumn(0)), 0));
    CHECK_FALSE(opened.page.effect().effects().has_value());
}

TEST_CASE("The papers of a re-check are written where the user says")
{
    Opened opened;
    opened.assign();
    QSignalSpy reported(&opened.page, &RechecksPage::reported);
    for (const auto &[action, name] :
         {std::pair(u"recheckReport"_s, u"справка.pdf"_s), std::pair(u"recheckReport"_s, u"справка.docx"_s),
          std::pair(u"writeProtocol"_s, u"протокол.xlsx"_s)}) {
        opened.dialogs.files = {opened.home.file(name)};
        opened.act(action);
        CHECK(QFile(opened.home.file(name)).size() > 1000);
    }
    CHECK(reported.size() == 3);
    opened.dialogs.files = {opened.home.file(u"работы.csv"_s)};
    CHECK_FALSE(opened.page.exportContents().isEmpty());
}
