#pragma once

#include <QList>

class QAction;
class QMainWindow;
class QMenu;
class QToolBar;

namespace versta {

/// The window's own actions and the menus they stand in. What belongs to an open plan comes from its page.
struct MainActions
{
    /// Makes actions, menu bar and tool bar of the window; the window connects the actions.
    explicit MainActions(QMainWindow &window);

    QAction *create;
    QAction *open;
    QAction *close;
    QAction *save;
    QAction *saveCopy;
    QAction *restore;
    QAction *importResults;
    QAction *importResultFolder;
    QAction *exportPage;
    QAction *preview;
    QAction *settings;
    QAction *quit;
    QAction *undo;
    QAction *redo;
    QAction *findEverywhere;
    QAction *example;
    QAction *help;
    QAction *shortcuts;
    QAction *about;

    QMenu *fileMenu;
    QMenu *recentMenu;
    QMenu *editMenu;
    QMenu *pageMenu; ///< of the page in sight: «План», «Школы»
    QMenu *viewMenu;
    QMenu *helpMenu;
    QToolBar *toolBar;
};

/// Gives the actions of a plan's page their drawings, by their object names.
void addDrawings(const QList<QAction *> &actions);

} // namespace versta
