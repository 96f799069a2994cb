#pragma once

#include "documentpage.h"
#include "mainwindow.h"

#include "document/document.h"
#include "document/planedits.h"
#include "document/schoolqueries.h"
#include "document/signservice.h"
#include "overview/overviewpage.h"
#include "support/catch.h"
#include "support/fakedialogs.h"
#include "support/sampleplan.h"
#include "support/temporaryhome.h"
#include "ui/storedworkbook.h"

#include <QAction>
#include <QTableView>
#include <QTest>

#include <functional>

namespace versta::test {

using namespace Qt::StringLiterals;

/// The part of that name, which must be there.
template <class Widget>
Widget &child(const QWidget &parent, const QString &name)
{
    auto *found = parent.findChild<Widget *>(name);
    INFO(name.toStdString());
    REQUIRE(found);
    return *found;
}

/// Waits until it is so.
inline bool comes(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 60'000);
}

/// A real main window on the overview of a new municipality.
struct OverviewOpen
{
    TemporaryHome home;
    FakeDialogs dialogs;
    std::unique_ptr<MainWindow> window = std::make_unique<MainWindow>(dialogs);

    OverviewOpen()
    {
        dialogs.files = {home.file(u"Район.versta"_s)};
        window->actions().create->trigger();
        REQUIRE(window->document());
        window->resize(1280, 800);
        window->show();
        pages().showPage(page());
    }

    Document &document() const { return *window->document(); }
    DocumentPage &pages() const { return *window->documentPage(); }
    OverviewPage &page() const { return pages().overviewPage(); }
    QTableView &view() const { return page().view(); }

    // Four works with their region and the list of one year; everything computed.
    void storePapers() const
    {
        for (const QString &paper : {u"Математика 4"_s, u"Математика 5"_s, u"Русский язык 4"_s, u"Русский язык 5"_s}) {
            storeWorkbook(document(), u"2024/%1/Ф1_Индивидуальные результаты.xlsx"_s.arg(paper));
            storeWorkbook(document(), u"2024/%1/Распределение первичных баллов.xlsx"_s.arg(paper));
        }
        storeWorkbook(document(), u"Списки/ОО с признаками необъективности 2024.xlsx"_s);
        REQUIRE(comes([&] { return pages().signs().state() == SignService::State::Ready; }));
    }
    PlanId storePlan() const
    {
        const auto plans = insertPlans(document(), {samplePlan()}, u"пример"_s);
        REQUIRE(plans);
        return plans->front();
    }
    QString action(const QString &name) const { return name; }
    void trigger(const QString &name) const { child<QAction>(page(), name).trigger(); }
    // The first school of the overview that stands in the register.
    SchoolId firstSchool() const
    {
        const SchoolLogin login = page().overview().rows.front().login;
        for (const School &school : *allSchools(document())) {
            if (school.login == login)
                return school.id;
        }
        FAIL("not in the register");
        return {};
    }
};

} // namespace versta::test
