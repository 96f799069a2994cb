#include "mainactions.h"

#include "icons.h"

#include <QAction>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QAction *newAction(QMainWindow &window, const QString &text, const QString &drawing,
                   const QList<QKeySequence> &shortcuts = {})
{
    auto *action = new QAction(icon(drawing), text, &window);
    action->setShortcuts(shortcuts);
    return action;
}

QList<QKeySequence> keys(const QString &text)
{
    return {QKeySequence(text)};
}

} // namespace

MainActions::MainActions(QMainWindow &window)
    : create(newAction(window, u"Созд&ать муниципалитет…"_s, u"municipality-new"_s, keys(u"Ctrl+N"_s)))
    , open(newAction(window, u"&Открыть…"_s, u"municipality-open"_s, keys(u"Ctrl+O"_s)))
    , close(newAction(window, u"&Закрыть"_s, u"close"_s, keys(u"Ctrl+W"_s)))
    , save(newAction(window, u"&Сохранить"_s, u"save"_s, keys(u"Ctrl+S"_s)))
    , saveCopy(newAction(window, u"Сохранить &копию как…"_s, u"save-copy"_s, keys(u"Ctrl+Shift+S"_s)))
    , restore(newAction(window, u"&Восстановить из копии…"_s, u"restore"_s))
    , importResults(newAction(window, u"Загрузить &результаты…"_s, u"import"_s, keys(u"Ctrl+Shift+I"_s)))
    , importResultFolder(newAction(window, u"Загрузить результаты &из папки…"_s, u"import"_s))
    , exportPage(newAction(window, u"&Экспорт…"_s, u"export"_s, keys(u"Ctrl+E"_s)))
    , preview(newAction(window, u"&Просмотр и печать…"_s, u"preview"_s, keys(u"Ctrl+P"_s)))
    , settings(newAction(window, u"&Настройки…"_s, u"settings"_s))
    , quit(newAction(window, u"В&ыход"_s, u"quit"_s, keys(u"Ctrl+Q"_s)))
    , undo(newAction(window, u"&Отменить"_s, u"undo"_s, keys(u"Ctrl+Z"_s)))
    , redo(newAction(window, u"&Вернуть"_s, u"redo"_s, {QKeySequence(u"Ctrl+Y"_s), QKeySequence(u"Ctrl+Shift+Z"_s)}))
    , findEverywhere(newAction(window, u"Найти вез&де…"_s, u"search"_s, keys(u"Ctrl+K"_s)))
    , example(newAction(window, u"Посмотреть &пример"_s, u"example"_s))
    , help(newAction(window, u"&Справка"_s, u"help"_s, keys(u"F1"_s)))
    , shortcuts(newAction(window, u"Сочетания &клавиш"_s, u"keyboard"_s))
    , about(newAction(window, u"&О программе"_s, u"about"_s))
    , fileMenu(window.menuBar()->addMenu(u"&Файл"_s))
    , recentMenu(new QMenu(u"Не&давние"_s, fileMenu))
    , editMenu(window.menuBar()->addMenu(u"&Правка"_s))
    , pageMenu(window.menuBar()->addMenu(u"П&лан"_s))
    , viewMenu(window.menuBar()->addMenu(u"&Вид"_s))
    , helpMenu(window.menuBar()->addMenu(u"&Справка"_s))
    , toolBar(window.addToolBar(u"Панель инструментов"_s))
{
    fileMenu->addActions({create, open});
    fileMenu->addMenu(recentMenu);
    fileMenu->addAction(close);
    fileMenu->addSeparator();
    fileMenu->addActions({save, saveCopy, restore});
    fileMenu->addSeparator();
    fileMenu->addActions({importResults, importResultFolder});
    fileMenu->addSeparator();
    fileMenu->addActions({exportPage, preview});
    fileMenu->addSeparator();
    fileMenu->addActions({settings, quit});
    helpMenu->addActions({help, shortcuts, example});
    helpMenu->addSeparator();
    helpMenu->addAction(about);

    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    settings->setMenuRole(QAction::PreferencesRole);
    preview->setIconText(u"Печать"_s);
    exportPage->setIconText(u"Экспорт"_s);
    create->setIconText(u"Создать муниципалитет"_s);
    open->setIconText(u"Открыть"_s);
    toolBar->setObjectName(u"toolBar"_s);
    toolBar->setMovable(false);
    toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    toolBar->toggleViewAction()->setText(u"&Панель инструментов"_s);
}

void addDrawings(const QList<QAction *> &actions)
{
    static const QHash<QString, QString> drawings{
        {u"insertActivity"_s, u"row-add"_s},  {u"insertSection"_s, u"section-add"_s},
        {u"deleteRows"_s, u"delete"_s},       {u"moveUp"_s, u"up"_s},
        {u"moveDown"_s, u"down"_s},           {u"renumber"_s, u"renumber"_s},
        {u"copyRows"_s, u"copy"_s},           {u"pasteRows"_s, u"paste"_s},
        {u"editColumns"_s, u"columns"_s},     {u"editProperties"_s, u"properties"_s},
        {u"filterRows"_s, u"search"_s},       {u"showInspector"_s, u"inspector"_s},
        {u"showProblems"_s, u"warning"_s},    {u"addSchool"_s, u"school-add"_s},
        {u"editSchool"_s, u"properties"_s},   {u"deleteSchools"_s, u"delete"_s},
        {u"mergeSchools"_s, u"merge"_s},      {u"importSchools"_s, u"import"_s},
        {u"copySchools"_s, u"copy"_s},        {u"findSchools"_s, u"search"_s},
        {u"schoolColumns"_s, u"columns"_s},   {u"removeExample"_s, u"example"_s},
        {u"importResults"_s, u"import"_s},    {u"importResultFolder"_s, u"import"_s},
        {u"resultsBack"_s, u"back"_s},        {u"openResults"_s, u"results"_s},
        {u"schoolYears"_s, u"results"_s},     {u"schoolPupils"_s, u"school"_s},
        {u"deleteResults"_s, u"delete"_s},    {u"copyResults"_s, u"copy"_s},
        {u"findResults"_s, u"search"_s},      {u"schoolResults"_s, u"results"_s},
        {u"assignRecheck"_s, u"recheck"_s},   {u"addRecheckWorks"_s, u"row-add"_s},
        {u"removeRecheck"_s, u"delete"_s},    {u"confirmRecheckWorks"_s, u"done"_s},
        {u"readProtocol"_s, u"import"_s},     {u"writeProtocol"_s, u"export"_s},
        {u"copyRecheck"_s, u"copy"_s},        {u"pasteRecheck"_s, u"paste"_s},
        {u"planOfSchool"_s, u"plan"_s},       {u"importSchoolPlans"_s, u"import"_s},
        {u"openSchoolPlan"_s, u"plan"_s},     {u"importSchoolPlanFolder"_s, u"import"_s},
        {u"setPlanSchool"_s, u"school"_s},    {u"editRequiredMeasures"_s, u"properties"_s},
        {u"removeSchoolPlan"_s, u"delete"_s}, {u"findSchoolPlans"_s, u"search"_s},
        {u"copySchoolPlans"_s, u"copy"_s},    {u"openPlanSchool"_s, u"signs"_s},
    };
    for (QAction *action : actions) {
        if (const QString drawing = drawings.value(action->objectName()); !drawing.isEmpty() && action->icon().isNull())
            action->setIcon(icon(drawing));
    }
}

} // namespace versta
