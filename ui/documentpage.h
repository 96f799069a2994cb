#pragma once

#include "core/id.h"

#include <QWidget>

class QListWidget;

namespace versta {

class Dialogs;
class Document;
class MessageBar;
class PlanPage;

/// An open municipality: the list of its plans on the left, one plan on the right, messages at the top.
class DocumentPage final : public QWidget
{
    Q_OBJECT

public:
    DocumentPage(Document &document, Dialogs &dialogs, QWidget *parent = nullptr);

    [[nodiscard]] PlanPage &planPage() const { return *m_planPage; }
    [[nodiscard]] MessageBar &messageBar() const { return *m_messages; }

private:
    void fillList();

    Document &m_document;
    MessageBar *m_messages;
    QListWidget *m_list;
    PlanPage *m_planPage;
};

} // namespace versta
