#pragma once

#include "dialogs.h"

#include "document/document.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "plan/planpage.h"
#include "plan/plantable.h"
#include "support/catch.h"
#include "support/sampleplan.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

#include <functional>
#include <memory>

namespace versta::test {

/// Answers dialogs as a test wants.
class AnsweringDialogs final : public Dialogs
{
public:
    QString openFile(QWidget *, const FileQuestion &) override { return {}; }
    QStringList openFiles(QWidget *, const FileQuestion &) override { return {}; }
    QString saveFile(QWidget *, const FileQuestion &) override { return {}; }
    QString chooseFolder(QWidget *, const QString &, const QString &) override { return {}; }
    int ask(QWidget *, const Question &) override { return answer; }
    void tell(QWidget *, const Error &error) override { told << error.text; }
    bool run(QDialog &dialog) override
    {
        if (!running)
            return false;
        dialog.show();
        return running(dialog);
    }

    int answer = -1;
    QStringList told;
    std::function<bool(QDialog &)> running; ///< works with the dialog; true accepts it
};

/// A page of plans on the sample plan, shown off screen, with hands on keyboard and table.
class PlanBench
{
public:
    explicit PlanBench(const Plan &plan = samplePlan())
        : id(insertPlans(*document, {plan}, QStringLiteral("загрузить план")).value().front())
    {
        page.resize(1200, 800);
        page.show();
        page.showPlan(id);
        m_before = document->undoStack().index();
        table().setFocus();
        QCoreApplication::processEvents();
    }

    [[nodiscard]] PlanTable &table() { return *page.findChild<PlanTable *>(); }
    [[nodiscard]] Plan stored() const { return loadPlan(*document, id).value(); }
    [[nodiscard]] QPlainTextEdit *editor()
    {
        return table().isEditing() ? table().viewport()->findChild<QPlainTextEdit *>() : nullptr;
    }
    /// Gestures since the bench was set up.
    [[nodiscard]] int steps() const { return document->undoStack().index() - m_before; }
    [[nodiscard]] QString undoText() const { return document->undoStack().undoText(); }
    /// The cell of the plan's activity, as the table shows it.
    [[nodiscard]] QModelIndex cell(std::size_t activity, int column)
    {
        page.showActivity(stored().activities[activity].id);
        return table().currentIndex().siblingAtColumn(column);
    }
    void choose(std::size_t activity, int column)
    {
        table().selectionModel()->setCurrentIndex(cell(activity, column), QItemSelectionModel::ClearAndSelect);
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(target(), Qt::Key(key), modifiers);
        QCoreApplication::processEvents();
    }
    void type(const QString &text)
    {
        for (const QChar sign : text) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(sign));
            QCoreApplication::sendEvent(target(), &press);
        }
    }
    /// Triggers an action as a menu does.
    void act(const QString &name)
    {
        auto *action = page.findChild<QAction *>(name);
        REQUIRE(action);
        REQUIRE(action->isEnabled());
        action->trigger();
        QCoreApplication::processEvents();
    }

    std::unique_ptr<Document> document = Document::inMemory();
    AnsweringDialogs dialogs;
    PlanId id;
    PlanPage page{*document, dialogs, nullptr};

private:
    int m_before = 0;

    [[nodiscard]] QWidget *target()
    {
        QWidget *open = editor();
        return open ? open : static_cast<QWidget *>(&table());
    }
};

inline constexpr int NumberColumn = 0;
inline constexpr int TextColumn = 1;
inline constexpr int DeadlineColumn = 2;
inline constexpr int ResponsibleColumn = 3;

} // namespace versta::test
