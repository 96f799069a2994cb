#include "documentpage.h"
#include "helpwindow.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "restoredialog.h"
#include "settingsdialog.h"

#include "document/document.h"
#include "document/planedits.h"
#include "document/sample.h"
#include "document/schooledits.h"
#include "import/importwindow.h"
#include "indicators/indicatorsdialog.h"
#include "observers/actdialog.h"
#include "observers/allowdialog.h"
#include "observers/assigndialog.h"
#include "observers/observationdialog.h"
#include "observers/observerdialog.h"
#include "observers/observerimportdialog.h"
#include "observers/proposaldialog.h"
#include "plan/columnsdialog.h"
#include "plan/partydirectorydialog.h"
#include "plan/planheaddialog.h"
#include "plan/planpropertiesdialog.h"
#include "print/printpreview.h"
#include "rechecks/recheckchoicedialog.h"
#include "rechecks/recheckdialog.h"
#include "rechecks/recheckoutcomedialog.h"
#include "results/layoutsdialog.h"
#include "results/mappingdialog.h"
#include "results/resultimportwindow.h"
#include "results/scalesdialog.h"
#include "schoolplans/planschooldialog.h"
#include "schoolplans/requiredmeasuresdialog.h"
#include "schoolplans/schoolplanimportwindow.h"
#include "schools/mergeschoolsdialog.h"
#include "schools/schooldialog.h"
#include "schools/schoolimportdialog.h"
#include "search/searchdialog.h"
#include "signs/signsettingsdialog.h"
#include "support/catch.h"
#include "support/fakedialogs.h"
#include "support/sampleplan.h"
#include "support/temporaryhome.h"
#include "support/testdata.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTabBar>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

// Parts of one control for who listens: the list and line of a combo box, the line of a spin box, the header of a view.
bool isPartOfControl(const QWidget *widget)
{
    if (qobject_cast<const QHeaderView *>(widget) || qobject_cast<const QTabBar *>(widget))
        return true;
    for (const QWidget *up = widget->parentWidget(); up; up = up->parentWidget()) {
        if (qobject_cast<const QComboBox *>(up) || qobject_cast<const QAbstractSpinBox *>(up))
            return true;
    }
    return false;
}

/// The widgets that keys can reach but that a screen reader has no name for, also those not shown now.
QStringList nameless(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() || isPartOfControl(widget))
            continue;
        // The button of a message gets its text with the message.
        if (const auto *bar = qobject_cast<const MessageBar *>(widget->parentWidget()); bar && bar->isHidden())
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (spoken && !spoken->text(QAccessible::Name).trimmed().isEmpty())
            continue;
        found << u"%1 «%2» in %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                                        QString::fromLatin1(widget->parentWidget()->metaObject()->className()));
    }
    return found;
}

struct Opened
{
    test::TemporaryHome home;
    test::FakeDialogs dialogs;
    MainWindow window{dialogs};
    PlanId plan;

    Opened()
    {
        dialogs.files = {home.file(u"Город.versta"_s)};
        window.actions().create->trigger();
        REQUIRE(window.document());
        plan = insertPlans(*window.document(), {test::samplePlan()}, u"загрузить план"_s).value().front();
    }
};

} // namespace

TEST_CASE("Every part of the window that keys can reach has a name to be read aloud")
{
    Opened opened;
    opened.window.show();
    CHECK(nameless(opened.window) == QStringList());
    showHelp(&opened.window, u"index.html"_s);
    CHECK(nameless(opened.window) == QStringList());
    REQUIRE(opened.window.closeMunicipality());
    CHECK(nameless(opened.window) == QStringList());
}

TEST_CASE("Every field of the dialogs has a name to be read aloud")
{
    Opened opened;
    Document &document = *opened.window.document();
    CHECK(nameless(SettingsDialog()) == QStringList());
    CHECK(nameless(RestoreDialog(document.path(), {{document.path(), QDateTime::currentDateTime(), 1024, false}})) ==
          QStringList());
    CHECK(nameless(PlanHeadDialog({}, u"Новый план"_s, u"Создать"_s, nullptr)) == QStringList());
    const Plan plan = test::samplePlan();
    CHECK(nameless(PlanPropertiesDialog(plan.properties, nullptr)) == QStringList());
    CHECK(nameless(ColumnsDialog(plan.columns, nullptr)) == QStringList());
    CHECK(nameless(PartyDirectoryDialog(document, nullptr)) == QStringList());
    CHECK(nameless(SearchDialog(document)) == QStringList());
    CHECK(nameless(SignSettingsDialog({}, {}, true, nullptr)) == QStringList());
}

TEST_CASE("Every field of the school dialogs has a name to be read aloud")
{
    const auto schools = sampleSchools();
    CHECK(nameless(SchoolDialog(schools.front(), schools, nullptr)) == QStringList());
    CHECK(nameless(MergeSchoolsDialog(schools, nullptr)) == QStringList());
    Sheet sheet;
    sheet.rows.emplace_back(1).set(0, SheetCell(u"Логин"_s));
    CHECK(nameless(SchoolImportDialog(u"список.csv"_s, {sheet}, schools, nullptr)) == QStringList());
    CHECK(nameless(PlanSchoolDialog({}, u"План"_s, {}, schools)) == QStringList());
    CHECK(nameless(RequiredMeasuresDialog(usualMeasures())) == QStringList());
}

TEST_CASE("Every field of the window for plans of schools has a name to be read aloud")
{
    Opened opened;
    SchoolPlanImportWindow window(*opened.window.document(), opened.dialogs);
    QSignalSpy finished(&window, &SchoolPlanImportWindow::readingFinished);
    window.load({QStringLiteral(VERSTA_TEST_DATA "/plans/001-kaliningrad.docx")});
    REQUIRE(finished.wait(30'000));
    CHECK(window.files().front().plans.size() == 1);
    CHECK(nameless(window) == QStringList());
}

TEST_CASE("Every field of the observers' dialogs has a name to be read aloud")
{
    const auto schools = sampleSchools();
    test::FakeDialogs dialogs;
    const ObserverSchedule schedule;
    CHECK(nameless(ObserverDialog({}, schools, dialogs)) == QStringList());
    CHECK(nameless(ObservationDialog({}, schools)) == QStringList());
    CHECK(nameless(AssignDialog(schedule, {}, {})) == QStringList());
    CHECK(nameless(AllowDialog(u"правило"_s, {})) == QStringList());
    CHECK(nameless(ActDialog({}, u"школа"_s)) == QStringList());
    CHECK(nameless(ProposalDialog(schedule, {}, {})) == QStringList());
    Sheet sheet;
    sheet.rows.emplace_back(1).set(0, SheetCell(u"ФИО"_s));
    CHECK(nameless(ObserverImportDialog(u"список.csv"_s, {sheet}, {}, schools)) == QStringList());
}

TEST_CASE("Every part of the import window and the preview has a name to be read aloud")
{
    Opened opened;
    Document &document = *opened.window.document();
    ImportWindow import(document, opened.dialogs);
    CHECK(nameless(import) == QStringList());
    QSignalSpy finished(&import, &ImportWindow::readingFinished);
    import.load({QStringLiteral(VERSTA_TEST_DATA "/plans/002-kamensk-minutes.docx")});
    REQUIRE(finished.wait(30'000));
    CHECK(nameless(import) == QStringList());
    const PrintPreview preview(document, opened.plan, opened.dialogs);
    CHECK(nameless(preview) == QStringList());
}

TEST_CASE("Every part of the import of results has a name to be read aloud")
{
    Opened opened;
    Document &document = *opened.window.document();
    const ResultImportWindow import(document, opened.dialogs);
    CHECK(nameless(import) == QStringList());
    Sheet sheet;
    sheet.rows.emplace_back(1).set(0, SheetCell(u"Логин"_s));
    CHECK(nameless(MappingDialog(u"Книга.xlsx"_s, {SheetSource(sheet)}, {}, {})) == QStringList());
    CHECK(nameless(LayoutsDialog(document)) == QStringList());
    CHECK(nameless(ScalesDialog(document, {})) == QStringList());
}

TEST_CASE("Every part of the dialogs of re-checks and indicators has a name to be read aloud")
{
    Opened opened;
    Document &document = *opened.window.document();
    CHECK(nameless(RecheckDialog({})) == QStringList());
    CHECK(nameless(RecheckChoiceDialog(document, nullptr, {})) == QStringList());
    CHECK(nameless(RecheckOutcomeDialog({}, {}, {})) == QStringList());
    CHECK(nameless(IndicatorsDialog(indicatorsOf({}, {2025}), document, opened.dialogs)) == QStringList());
}
