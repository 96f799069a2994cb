#include "documentpage.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "recentfiles.h"
#include "restoredialog.h"
#include "settings.h"

#include "document/document.h"
#include "document/models/planlistmodel.h"
#include "document/planedits.h"
#include "document/sample.h"
#include "plan/planheaddialog.h"
#include "plan/planlist.h"
#include "support/catch.h"
#include "support/fakedialogs.h"
#include "support/sampleplan.h"
#include "support/temporaryhome.h"
#include "support/testdata.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCommandLinkButton>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPalette>
#include <QPlainTextEdit>
#include <QStatusBar>
#include <QTest>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

struct Windowed
{
    test::TemporaryHome home;
    test::FakeDialogs dialogs;
    std::unique_ptr<MainWindow> window = std::make_unique<MainWindow>(dialogs);

    Document &document() const { return *window->document(); }
    const MainActions &actions() const { return window->actions(); }
    MessageBar &messages() const { return window->documentPage()->messageBar(); }

    // A new municipality made through the menu.
    QString create(const QString &name)
    {
        const QString path = home.file(name);
        dialogs.files = {path};
        actions().create->trigger();
        REQUIRE(window->document());
        return path;
    }
    PlanId addPlan() const
    {
        return insertPlans(document(), {test::samplePlan()}, u"загрузить план"_s).value().front();
    }
};

QString plain(const QAction *action)
{
    return QString(action->text()).remove(u'&');
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

void drop(QWidget &target, const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &event);
}

} // namespace

TEST_CASE("A municipality is created and edited and undone by the name of the gesture")
{
    Windowed windowed;
    CHECK_FALSE(windowed.actions().save->isEnabled());
    CHECK_FALSE(windowed.actions().undo->isEnabled());
    const QString path = windowed.create(u"Район.versta"_s);
    CHECK(QFile::exists(path));
    CHECK(windowed.window->windowTitle() == u"Район"_s);
    CHECK_FALSE(windowed.actions().exportPage->isEnabled());
    const PlanId plan = windowed.addPlan();
    CHECK(windowed.actions().exportPage->isEnabled());
    CHECK(plain(windowed.actions().undo) == u"Отменить: загрузить план"_s);
    const auto activity = loadPlan(windowed.document(), plan).value().activities.front().id;
    REQUIRE(setStatus(windowed.document(), {activity}, ActivityStatus::Done));
    windowed.actions().undo->trigger();
    CHECK(windowed.window->statusBar()->currentMessage().startsWith(u"Отменено: "_s));
    CHECK(loadPlan(windowed.document(), plan).value().activities.front().status == ActivityStatus::NotStarted);
    CHECK(plain(windowed.actions().redo).startsWith(u"Вернуть: "_s));
    windowed.actions().redo->trigger();
    CHECK(loadPlan(windowed.document(), plan).value().activities.front().status == ActivityStatus::Done);
    CHECK_FALSE(windowed.actions().redo->isEnabled());
    windowed.actions().save->trigger();
    CHECK(windowed.window->statusBar()->currentMessage().startsWith(u"Все изменения сохранены, "_s));
}

TEST_CASE("Undo belongs to the field while one types in it")
{
    Windowed windowed;
    windowed.create(u"Район.versta"_s);
    windowed.addPlan();
    windowed.window->show();
    QApplication::setActiveWindow(windowed.window.get());
    QPlainTextEdit field(windowed.window.get());
    field.show();
    field.setFocus();
    REQUIRE(QApplication::focusWidget() == &field);
    CHECK_FALSE(windowed.actions().undo->isEnabled());
    field.clearFocus();
    CHECK(windowed.actions().undo->isEnabled());
}

TEST_CASE("Undo belongs to the line to search with only while something was typed in it")
{
    Windowed windowed;
    windowed.create(u"Район.versta"_s);
    windowed.addPlan();
    windowed.window->show();
    QApplication::setActiveWindow(windowed.window.get());
    auto *query = windowed.window->findChild<QLineEdit *>(u"filterQuery"_s);
    REQUIRE(query);
    query->setFocus();
    REQUIRE(QApplication::focusWidget() == query);
    CHECK(windowed.actions().undo->isEnabled());
    QTest::keyClick(query, Qt::Key_A);
    CHECK_FALSE(windowed.actions().undo->isEnabled());
    QTest::keyClick(query, Qt::Key_Z, Qt::ControlModifier);
    CHECK(query->text().isEmpty());
    CHECK(windowed.actions().undo->isEnabled());
    QTest::keyClick(query, Qt::Key_Z, Qt::ControlModifier);
    CHECK(windowed.document().undoStack().index() == 0);
}

TEST_CASE("What was open last is opened again at the start unless it was closed or the user does not want it")
{
    Windowed windowed;
    const QString path = windowed.create(u"Район.versta"_s);
    windowed.addPlan();
    const auto startedWith = [&]() -> QString {
        windowed.window = std::make_unique<MainWindow>(windowed.dialogs);
        windowed.window->start({});
        return windowed.window->document() ? windowed.document().path() : QString();
    };
    settings::setExampleShown();
    windowed.window.reset();
    CHECK(startedWith() == path);
    settings::setReopenLast(false);
    windowed.window.reset();
    CHECK(startedWith().isEmpty());
    settings::setReopenLast(true);
    REQUIRE(windowed.window->openMunicipality(path));
    windowed.actions().close->trigger();
    CHECK_FALSE(windowed.window->document());
    CHECK(startedWith().isEmpty());
    CHECK(windowed.dialogs.told.empty());
}

TEST_CASE("The very first start shows the example and the second does not")
{
    Windowed windowed;
    windowed.window->start({});
    REQUIRE(windowed.window->document());
    CHECK(QFileInfo(windowed.document().path()).fileName() == u"Пример муниципалитета.versta"_s);
    CHECK(windowed.document().path().startsWith(windowed.home.path()));
    CHECK(windowed.window->documentPage()->planList().model().plansIn(PlanListModel::Scope::Municipality).size() +
              windowed.window->documentPage()->planList().model().plansIn(PlanListModel::Scope::Schools).size() ==
          samplePlans().size() + sampleMunicipality().schoolPlans.size());
    windowed.actions().close->trigger();
    windowed.window->start({});
    CHECK_FALSE(windowed.window->document());
}

TEST_CASE("A file that someone holds is named and opened for reading")
{
    Windowed windowed;
    const QString path = windowed.create(u"Район.versta"_s);
    windowed.addPlan();
    MainWindow other(windowed.dialogs);
    windowed.dialogs.answers = {0};
    REQUIRE(other.openMunicipality(path));
    REQUIRE(windowed.dialogs.asked.size() == 1);
    CHECK(windowed.dialogs.asked.front().text.contains(QSysInfo::machineHostName()));
    CHECK(windowed.dialogs.asked.front().buttons == QStringList{u"Открыть только для чтения"_s});
    CHECK(other.document()->isReadOnly());
    CHECK(other.windowTitle() == u"Район (только чтение)"_s);
    CHECK(other.documentPage()->planList().model().rowCount() == 1);
    for (const QAction *action : other.documentPage()->planList().actions())
        CHECK_FALSE((action->isVisible() && action->isEnabled()));
    // What gets past the disabled actions is refused and said, and a copy is offered.
    CHECK_FALSE(createPlan(*other.document(), {.title = u"План"_s}));
    CHECK(other.documentPage()->messageBar().text().contains(u"только для чтения"_s));
}

TEST_CASE("A damaged file is offered its copies and is whole again")
{
    Windowed windowed;
    const QString path = windowed.create(u"Район.versta"_s);
    windowed.actions().close->trigger();
    REQUIRE(windowed.window->openMunicipality(path));
    windowed.addPlan();
    windowed.addPlan(); // the first gesture of all leaves nothing to copy
    windowed.actions().close->trigger();
    QFile(path).resize(4096 * 2);
    windowed.dialogs.answers = {0};
    windowed.dialogs.running = [](QDialog &dialog) {
        CHECK_FALSE(dynamic_cast<RestoreDialog &>(dialog).chosenCopy().isEmpty());
        return true;
    };
    REQUIRE(windowed.window->openMunicipality(path));
    CHECK(windowed.dialogs.asked.front().buttons.front() == u"Восстановить из копии…"_s);
    CHECK_FALSE(windowed.document().isReadOnly());
    CHECK(QFile::exists(windowed.home.file(u"Район (до восстановления).versta"_s)));
}

TEST_CASE("An open municipality is taken back to a copy and the present state is kept")
{
    Windowed windowed;
    const QString path = windowed.create(u"Район.versta"_s);
    windowed.addPlan();
    windowed.addPlan();
    windowed.dialogs.running = [](QDialog &) { return true; };
    windowed.actions().restore->trigger();
    REQUIRE(windowed.window->document());
    CHECK(windowed.document().path() == path);
    CHECK(windowed.window->documentPage()->planList().model().rowCount() == 1);
    CHECK(windowed.messages().text().contains(u"Район (до восстановления).versta"_s));
    REQUIRE(windowed.window->openMunicipality(windowed.home.file(u"Район (до восстановления).versta"_s)));
    CHECK(windowed.window->documentPage()->planList().model().rowCount() == 2);
}

TEST_CASE("Files of another kind and of a newer version are told and leave the open one alone")
{
    Windowed windowed;
    const QString path = windowed.create(u"Район.versta"_s);
    writeFile(windowed.home.file(u"письмо.versta"_s), "PK\3\4 and more of a Word file, long enough to be read");
    CHECK_FALSE(windowed.window->openMunicipality(windowed.home.file(u"письмо.versta"_s)));
    REQUIRE(windowed.dialogs.told.size() == 1);
    CHECK(windowed.dialogs.told.front().code == Error::Code::Corrupt);
    CHECK(windowed.document().path() == path);
}

TEST_CASE("Recent files are listed and a lost one can be forgotten")
{
    Windowed windowed;
    const QString first = windowed.create(u"Первый.versta"_s);
    const QString second = windowed.create(u"Второй.versta"_s);
    CHECK(recentfiles::paths() == QStringList{second, first});
    const auto recent = windowed.actions().recentMenu->actions();
    REQUIRE(recent.size() >= 2);
    CHECK(plain(recent[1]) == u"2  Первый"_s);
    recent[1]->trigger();
    CHECK(windowed.document().path() == first);
    windowed.actions().close->trigger();
    REQUIRE(QFile::remove(second));
    windowed.dialogs.answers = {0};
    CHECK_FALSE(windowed.window->openMunicipality(second));
    CHECK(windowed.dialogs.asked.front().buttons == QStringList{u"Убрать из недавних"_s});
    CHECK(recentfiles::paths() == QStringList{first});
}

TEST_CASE("A municipality dropped on the window is opened")
{
    Windowed windowed;
    const QString path = windowed.create(u"Район.versta"_s);
    windowed.actions().close->trigger();
    drop(*windowed.window, {path});
    REQUIRE(windowed.window->document());
    CHECK(windowed.document().path() == path);
}

TEST_CASE("A document dropped without a municipality asks where the plan shall go")
{
    Windowed windowed;
    const QString document = windowed.home.file(u"план.docx"_s);
    REQUIRE(QFile::copy(QStringLiteral(VERSTA_TEST_DATA "/plans/000-tynda.docx"), document));
    drop(*windowed.window, {document});
    REQUIRE(windowed.dialogs.asked.size() == 1);
    CHECK(windowed.dialogs.asked.front().buttons.front() == u"Создать муниципалитет…"_s);
    CHECK_FALSE(windowed.window->document());
}

TEST_CASE("A copy is saved beside and said")
{
    Windowed windowed;
    windowed.create(u"Район.versta"_s);
    windowed.addPlan();
    const QString copy = windowed.home.file(u"Копия.versta"_s);
    windowed.dialogs.files = {copy};
    windowed.actions().saveCopy->trigger();
    CHECK(QFileInfo(windowed.dialogs.lastFile.path).fileName() == u"Район (копия).versta"_s);
    CHECK(windowed.messages().text().contains(u"Копия.versta"_s));
    REQUIRE(windowed.window->openMunicipality(copy));
    CHECK(windowed.window->documentPage()->planList().model().rowCount() == 1);
}

TEST_CASE("Everything in the window that takes the focus has a name for screen readers")
{
    Windowed windowed;
    windowed.create(u"Район.versta"_s);
    windowed.addPlan();
    windowed.window->show();
    for (const QWidget *widget : windowed.window->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy())
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
        REQUIRE(spoken);
        CHECK_FALSE(spoken->text(QAccessible::Name).isEmpty());
    }
}

TEST_CASE("The window follows a dark palette")
{
    const QPalette before = QApplication::palette();
    QPalette dark(QColor(45, 45, 48));
    dark.setColor(QPalette::Base, QColor(30, 30, 32));
    QApplication::setPalette(dark);
    {
        Windowed windowed;
        windowed.window->start({});
        windowed.window->resize(1280, 800);
        windowed.window->show();
        windowed.window->documentPage()->planList().setFocus();
        QCoreApplication::processEvents();
        const QImage picture = windowed.window->grab().toImage();
        // For people: the pictures of the documentation are made so.
        if (const QString folder = qEnvironmentVariable("VERSTA_PICTURES"); !folder.isEmpty())
            picture.save(folder + u"/window-dark.png"_s);
        int light = 0;
        int bright = 0;
        for (int y = 0; y < picture.height(); y += 2) {
            for (int x = 0; x < picture.width(); x += 2) {
                light += picture.pixelColor(x, y).lightness() > 128;
                bright += picture.pixelColor(x, y).lightness() > 200;
            }
        }
        const int all = picture.width() * picture.height() / 4;
        CHECK(light < all / 4);    // no bright ground anywhere
        CHECK(bright > all / 500); // and the writing is bright
    }
    QApplication::setPalette(before);
}

TEST_CASE("No key means two things while the plans are shown")
{
    Windowed windowed;
    windowed.create(u"Район.versta"_s);
    windowed.addPlan();
    QHash<QKeySequence, QString> known;
    const std::function<void(const QList<QAction *> &)> look = [&](const QList<QAction *> &actions) {
        for (const QAction *action : actions) {
            if (const QMenu *menu = action->menu())
                look(menu->actions());
            if (action->shortcutContext() == Qt::WidgetShortcut)
                continue;
            for (const QKeySequence &key : action->shortcuts()) {
                INFO(key.toString().toStdString()
                     << ": " << action->text().toStdString() << ", " << known.value(key).toStdString());
                CHECK_FALSE(known.contains(key));
                known.insert(key, action->text());
            }
        }
    };
    look(windowed.window->menuBar()->actions());
    CHECK(known.contains(QKeySequence(Qt::CTRL | Qt::Key_1)));
}

TEST_CASE("Menus have a mnemonic each and none twice")
{
    Windowed windowed;
    windowed.create(u"Район.versta"_s);
    windowed.addPlan();
    const auto lettersOf = [](const QList<QAction *> &actions) {
        QStringList letters;
        for (const QAction *action : actions) {
            const QString text = action->text();
            const auto at = text.indexOf(u'&');
            if (action->isVisible() && at >= 0)
                letters << QString(text[at + 1].toLower());
        }
        return letters;
    };
    const MainActions &actions = windowed.actions();
    for (const QMenu *menu : {actions.fileMenu, actions.helpMenu}) {
        QStringList letters = lettersOf(menu->actions());
        INFO(letters.join(u' ').toStdString());
        CHECK(letters.removeDuplicates() == 0);
    }
}
