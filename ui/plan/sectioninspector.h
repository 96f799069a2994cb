#pragma once

#include "core/plan.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace versta {

class Document;
class FieldEdit;
class PlanModel;

/// A section of the plan, beside the table: label, number, title, tasks.
class SectionInspector final : public QWidget
{
    Q_OBJECT

public:
    SectionInspector(Document &document, PlanModel &plan, QWidget *parent);

    void show(SectionId section);
    /// Stores what is being typed.
    void commit();

private:
    void update();
    void store();
    void storeNumber();

    Document &m_document;
    PlanModel &m_plan;
    SectionId m_section;
    QLineEdit *m_label;
    QLineEdit *m_number;
    QPushButton *m_byRule;
    FieldEdit *m_title;
    FieldEdit *m_tasks;
};

} // namespace versta
