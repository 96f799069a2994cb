#pragma once

#include <QList>
#include <QObject>

class QAction;
class QMimeData;

namespace versta {

class ActionMaker;
class Dialogs;
class Document;
class PlanModel;
class PlanTable;

/// Copying from the plan's table and pasting into it, as with spreadsheets and text processors.
class ClipboardActions final : public QObject
{
    Q_OBJECT

public:
    ClipboardActions(Document &document, Dialogs &dialogs, PlanModel &plan, PlanTable &table, QObject *parent);

    [[nodiscard]] QList<QAction *> actions() const { return m_actions; }
    /// «Вставить»: needs no row to be there.
    [[nodiscard]] QAction *pasteAction() const { return m_paste; }
    /// What is selected as text and as an HTML table. The caller owns the result; nullptr when nothing is selected.
    [[nodiscard]] QMimeData *copied() const;
    /// Pastes tables, or else text, in one step.
    void paste(const QMimeData &data);
    /// Gives every selected cell the text of the topmost one in its column.
    void fillDown();

private:
    void copy();
    void pasteIntoAll(const QString &text);

    Document &m_document;
    Dialogs &m_dialogs;
    PlanModel &m_plan;
    PlanTable &m_table;
    QAction *m_paste = nullptr;
    QList<QAction *> m_actions;
};

} // namespace versta
