#pragma once

#include <QAction>
#include <QList>
#include <QString>
#include <QWidget>

namespace versta {

/// A page of an open municipality, as the navigation on the left lists them: «Планы», «Школы». The window puts its
/// actions into the menus and the tool bar while the page is shown.
class WorkPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What the navigation calls the page; one word.
    [[nodiscard]] virtual QString title() const = 0;
    /// The drawing beside the word: the name of an icon.
    [[nodiscard]] virtual QString drawing() const = 0;
    /// The menu of the page, with its mnemonic: «П&лан».
    [[nodiscard]] virtual QString menuTitle() const = 0;
    /// What is done with the page's things: for its menu, the menus «Правка» and «Вид», the tool bar.
    [[nodiscard]] virtual QList<QAction *> pageActions() const = 0;
    [[nodiscard]] virtual QList<QAction *> editActions() const = 0;
    [[nodiscard]] virtual QList<QAction *> viewActions() const = 0;
    [[nodiscard]] virtual QList<QAction *> toolBarActions() const = 0;
    /// «&Экспорт плана…» and what it writes. The path is empty when nothing was written.
    [[nodiscard]] virtual QString exportText() const = 0;
    [[nodiscard]] virtual bool canExport() const = 0;
    virtual QString exportContents() = 0;
    /// Stores what is being typed; false when it could not be stored.
    virtual bool commitEditor() = 0;
    /// Takes files that were dropped on the window; false when they are not of its kind.
    virtual bool takeFiles(const QStringList &paths) = 0;
    /// Whether folders are of its kind as well; otherwise they are taken for folders of workbooks with results.
    [[nodiscard]] virtual bool takesFolders() const { return false; }

Q_SIGNALS:
    /// What can be done has changed.
    void possibilitiesChanged();

protected:
    /// An action of the page, triggered by its keys while the focus is on the page.
    template <class Page>
    QAction *newAction(const QString &name, const QString &text, const QList<QKeySequence> &keys, void (Page::*slot)())
    {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, static_cast<Page *>(this), slot);
        return action;
    }
    /// A line between actions; the page's own.
    [[nodiscard]] QAction *newSeparator()
    {
        auto *separator = new QAction(this);
        separator->setSeparator(true);
        return separator;
    }
};

} // namespace versta
