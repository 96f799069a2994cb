#pragma once

#include "core/id.h"

#include <QAction>
#include <QList>
#include <QWidget>

namespace versta {

class Dialogs;
class Document;

/// One plan, open for work.
class PlanPage final : public QWidget
{
    Q_OBJECT

public:
    PlanPage(Document &document, Dialogs &dialogs, QWidget *parent);

    void showPlan(PlanId plan);
    [[nodiscard]] PlanId planId() const { return m_plan; }
    void showActivity(ActivityId activity);
    [[nodiscard]] QList<QAction *> planActions() const { return {}; }
    [[nodiscard]] QList<QAction *> editActions() const { return {}; }
    [[nodiscard]] QList<QAction *> viewActions() const { return {}; }
    /// Commits what is being typed; false when it was refused.
    bool commitEditor();

private:
    Document &m_document;
    PlanId m_plan;
};

} // namespace versta
