#include "control/conclusiondialog.h"
#include "control/controlpane.h"
#include "control/dateline.h"
#include "control/evidencedialog.h"
#include "document/controledits.h"
#include "document/controlqueries.h"
#include "document/document.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "support/catch.h"
#include "support/fakedialogs.h"
#include "support/sampleplan.h"
#include "support/temporaryfolder.h"
#include "support/temporaryhome.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

// The pane on the sample plan, at its second activity.
struct Shown
{
    Shown()
    {
        plan = insertPlans(*document, {test::samplePlan()}, u"загрузить план"_s).value().front();
        for (const Activity &activity : loadPlan(*document, plan).value().activities)
            activities.push_back(activity.id);
        pane.show(activities[1]);
        static_cast<QWidget &>(pane).show();
    }

    [[nodiscard]] ControlRecord record(std::size_t at = 1) const
    {
        return controlOf(*document, activities[at]).value();
    }
    [[nodiscard]] Activity stored(std::size_t at = 1) const { return loadPlan(*document, plan).value().activities[at]; }
    [[nodiscard]] QStringList lines(const QString &list) const
    {
        QStringList texts;
        const auto *widget = pane.findChild<QListWidget *>(list);
        for (int row = 0; row < widget->count(); ++row)
            texts << widget->item(row)->text();
        return texts;
    }
    [[nodiscard]] QPushButton &button(const QString &name) const { return *pane.findChild<QPushButton *>(name); }
    [[nodiscard]] QSpinBox &percent() const { return *pane.findChild<QSpinBox *>(u"controlPercent"_s); }
    template <class DialogType, class Fill>
    void answer(Fill fill)
    {
        dialogs.running = [fill](QDialog &dialog) {
            fill(dynamic_cast<DialogType &>(dialog));
            dialog.accept();
            return dialog.result() == QDialog::Accepted;
        };
    }

    test::TemporaryHome home;
    std::unique_ptr<Document> document = Document::inMemory();
    test::FakeDialogs dialogs;
    PlanId plan;
    std::vector<ActivityId> activities;
    ControlPane pane{*document, dialogs};
};

void type(QDialog &dialog, const QString &line, const QString &text)
{
    dialog.findChild<QLineEdit *>(line)->setText(text);
}

} // namespace

TEST_CASE("An evidence is added, changed and removed beside the plan, and undo takes one gesture back")
{
    Shown shown;
    CHECK_FALSE(shown.button(u"editEvidence"_s).isEnabled());
    shown.answer<EvidenceDialog>([](QDialog &dialog) {
        type(dialog, u"evidenceNumber"_s, u"120"_s);
        type(dialog, u"evidenceDate"_s, u"12 февраля 2024 г."_s);
        type(dialog, u"evidenceText"_s, u"О проведении ВПР"_s);
    });
    shown.button(u"addEvidence"_s).click();
    CHECK(shown.lines(u"evidenceList"_s) == QStringList{u"Приказ № 120 от 12.02.2024 «О проведении ВПР»"_s});
    CHECK(shown.document->undoStack().undoText() == u"добавить подтверждение"_s);
    shown.answer<EvidenceDialog>([](QDialog &dialog) { type(dialog, u"evidenceNumber"_s, u"121"_s); });
    shown.button(u"editEvidence"_s).click();
    CHECK(shown.lines(u"evidenceList"_s).front().startsWith(u"Приказ № 121"_s));
    shown.button(u"removeEvidence"_s).click();
    CHECK(shown.lines(u"evidenceList"_s).isEmpty());
    shown.document->undo();
    CHECK(shown.lines(u"evidenceList"_s).front().startsWith(u"Приказ № 121"_s));
}

TEST_CASE("An evidence dialog keeps open and says what is wrong")
{
    Shown shown;
    QStringList problems;
    shown.dialogs.running = [&](QDialog &dialog) {
        const auto refused = [&] {
            dialog.setResult(QDialog::Rejected);
            dialog.accept();
            CHECK(dialog.result() == QDialog::Rejected);
            problems << dialog.findChild<QLabel *>(u"evidenceProblem"_s)->text();
        };
        refused();
        type(dialog, u"evidenceNumber"_s, u"1"_s);
        type(dialog, u"evidenceDate"_s, u"вчера"_s);
        refused();
        type(dialog, u"evidenceDate"_s, {});
        type(dialog, u"evidenceLink"_s, u"javascript:1"_s);
        refused();
        return false;
    };
    shown.pane.addEvidence();
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].contains(u"Подтверждение пустое"_s));
    CHECK(problems[1].contains(u"«вчера» — не день"_s));
    CHECK(problems[2].contains(u"https://"_s));
    CHECK(shown.record().isEmpty());
}

TEST_CASE("A file of the disk is attached and comes out of the municipality as it went in")
{
    const test::TemporaryFolder folder;
    const QByteArray contents = "%PDF скан";
    QFile scan(folder.file(u"протокол.pdf"_s));
    REQUIRE(scan.open(QIODevice::WriteOnly));
    scan.write(contents);
    scan.close();
    Shown shown;
    shown.answer<EvidenceDialog>([](QDialog &) {});
    shown.pane.addFile(scan.fileName());
    REQUIRE(shown.record().evidence.size() == 1);
    CHECK(shown.record().evidence.front().fileName == u"протокол.pdf"_s);
    CHECK(shown.button(u"openEvidence"_s).isEnabled());
    shown.dialogs.files = {folder.file(u"обратно.pdf"_s)};
    shown.button(u"saveEvidenceFile"_s).click();
    QFile back(folder.file(u"обратно.pdf"_s));
    REQUIRE(back.open(QIODevice::ReadOnly));
    CHECK(back.readAll() == contents);
    // A program is kept, but never started from here.
    Evidence program = shown.record().evidence.front();
    REQUIRE(setEvidence(*shown.document, program, EvidenceFile{u"установка.exe"_s, "MZ"}));
    CHECK_FALSE(shown.button(u"openEvidence"_s).isEnabled());
    CHECK(shown.button(u"saveEvidenceFile"_s).isEnabled());
    // What cannot be read is told, and nothing is asked.
    shown.dialogs.titles.clear();
    shown.pane.addFile(folder.file(u"нет.pdf"_s));
    REQUIRE(shown.dialogs.told.size() == 1);
    CHECK(shown.dialogs.told.front().text.contains(u"нет.pdf"_s));
    CHECK(shown.dialogs.titles.isEmpty());
}

TEST_CASE("A conclusion has today s date and its author, and goes into the plan s column when that is asked for")
{
    Shown shown;
    shown.answer<ConclusionDialog>([](QDialog &dialog) {
        dialog.findChild<QPlainTextEdit *>(u"conclusionText"_s)->setPlainText(u"Семинар проведён"_s);
        type(dialog, u"conclusionAuthor"_s, u"Иванова А. П."_s);
        dialog.findChild<QCheckBox *>(u"conclusionColumn"_s)->setChecked(true);
    });
    shown.button(u"addConclusion"_s).click();
    const QString today = QDate::currentDate().toString(u"dd.MM.yyyy"_s);
    CHECK(shown.lines(u"conclusionList"_s) == QStringList{today + u", Иванова А. П.\nСеминар проведён"_s});
    CHECK(shown.stored().cells[5] == u"Семинар проведён"_s);
    // Who said it is proposed again.
    QString proposed;
    shown.dialogs.running = [&](QDialog &dialog) {
        proposed = dialog.findChild<QLineEdit *>(u"conclusionAuthor"_s)->text();
        return false;
    };
    shown.button(u"addConclusion"_s).click();
    CHECK(proposed == u"Иванова А. П."_s);
}

TEST_CASE("The last conclusion goes into the column by one button, and back by one undo")
{
    Shown shown;
    CHECK_FALSE(shown.button(u"fillColumn"_s).isEnabled());
    REQUIRE(addConclusion(*shown.document, shown.activities[1], {{}, {2024, 2, 1}, {}, u"Проведено"_s}));
    CHECK(shown.stored().cells[5].isEmpty());
    shown.button(u"fillColumn"_s).click();
    CHECK(shown.stored().cells[5] == u"Проведено"_s);
    CHECK(shown.pane.findChild<QLabel *>(u"controlColumn"_s)->text() == u"В столбце плана: Проведено"_s);
    shown.document->undo();
    CHECK(shown.stored().cells[5].isEmpty());
}

TEST_CASE("Per cent is typed and makes the activity what it says")
{
    Shown shown;
    CHECK(shown.percent().text() == u"не указано"_s);
    shown.percent().setValue(40);
    Q_EMIT shown.percent().editingFinished();
    CHECK(shown.record().percent == 40);
    CHECK(shown.stored().status == ActivityStatus::InWork);
    shown.percent().setValue(100);
    Q_EMIT shown.percent().editingFinished();
    CHECK(shown.stored().status == ActivityStatus::Done);
    REQUIRE(setStatus(*shown.document, {shown.activities[1]}, ActivityStatus::Cancelled));
    CHECK_FALSE(shown.percent().isEnabled());
}

TEST_CASE("What is typed belongs to the activity it was typed for, and a pane out of sight stores nothing")
{
    Shown shown;
    shown.percent().setValue(40);
    shown.pane.show(shown.activities[2]);
    CHECK(shown.record(1).percent == 40);
    CHECK_FALSE(shown.record(2).percent);
    shown.pane.show(shown.activities[1]);
    shown.pane.hide();
    shown.pane.show(shown.activities[3]);
    shown.pane.commit();
    shown.document->undo();
    shown.pane.commit();
    CHECK_FALSE(shown.record(1).percent);
    CHECK_FALSE(shown.record(3).percent);
    shown.pane.show(ActivityId());
    CHECK_FALSE(shown.pane.isEnabled());
}

TEST_CASE("A day is typed in many ways")
{
    CHECK(typedDay(u"19.12.2022"_s) == QDate(2022, 12, 19));
    CHECK(typedDay(u"19 декабря 2022 г."_s) == QDate(2022, 12, 19));
    for (const QString &text :
         {u"31.02.2024"_s, u"декабрь 2022"_s, u"до 19.12.2022"_s, u"19.12.2022-20.12.2022"_s, u"завтра"_s, u""_s}) {
        INFO(text.toStdString());
        CHECK_FALSE(typedDay(text));
    }
}
